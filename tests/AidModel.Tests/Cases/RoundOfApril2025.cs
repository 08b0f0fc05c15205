using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The round of 11 April 2025, on the sample's own data file, against the table of the accounting rules.</summary>
public sealed class RoundOfApril2025
{
    private static readonly AidLedger All = AidLedger.Load(Repository.File("samples/RamsteinRound/round.json"));
    private static readonly AidLedger Article = All.StatedBy("press");
    private static readonly AidLedger WithReports = All.StatedBy("press", "reports");

    private static AidQuery In(Currency currency, string? within, params Dimension[] by) => new()
    {
        Currency = currency,
        Conversion = Conversion.OnDay(Day, Rates),
        Within = within,
        GroupBy = [.. by],
    };

    private static AidTotals Round(AidLedger ledger) => ledger.Total(In(Currency.EUR, "round", Dimension.Donor));

    private static Bounds Show(AidTotal total) => total.Range.Bounds;

    [Fact]
    public void The_headline_is_21_billion() => Assert.Equal(Exactly(21_000_000_000.00m), Show(Round(Article).Total));

    [Fact]
    public void Attributed_are_16_191_628_787_euros()
    {
        AidTotals round = Round(Article);

        Assert.Equal(Exactly(5_191_628_787.00m), Show(round["GBR"]));
        Assert.Equal(Exactly(11_000_000_000.00m), Show(round["DEU"]));
        Assert.Equal(Exactly(16_191_628_787.00m), Show(round.Attributed));
    }

    [Fact]
    public void Unattributed_are_4_808_371_213_euros()
    {
        Assert.Equal(Exactly(4_808_371_213.00m), Show(Round(Article).Unattributed));
        Assert.Equal(Exactly(4_808_371_213.00m), Show(Round(Article)[AidTotals.UnattributedKey]));
    }

    [Fact]
    public void Unattributed_with_every_figure_widened_are_3_75_to_5_87_billion() =>
        Assert.Equal(Bounds(3_750_686_448.70m, 4_808_371_213.00m, 5_866_055_977.30m), Show(Round(Article.ReadWith(HedgePolicy.HalfDigit)).Unattributed));

    [Fact]
    public void The_package_is_519_162_878_euros_and_70_cents() =>
        Assert.Equal(Exactly(519_162_878.70m), Show(Article.Total(In(Currency.EUR, "uk-package")).Total));

    [Fact]
    public void The_british_share_is_340_350_360_and_norways_derived_90_100_110()
    {
        AidTotals pounds = Article.Total(In(Currency.GBP, "uk-package", Dimension.Donor));
        AidTotals euros = Article.Total(In(Currency.EUR, "uk-package", Dimension.Donor));

        Assert.Equal(Bounds(340_000_000, 350_000_000, 360_000_000), Show(pounds["GBR"]));
        Assert.Equal(Bounds(90_000_000, 100_000_000, 110_000_000), Show(pounds["NOR"]));
        Assert.Equal(Bounds(103_832_575.74m, 115_369_528.60m, 126_906_481.46m), Show(euros["NOR"]));
        Assert.Contains(euros["NOR"].Explain().Counted, static c => c is { IsDerived: true, Payer: "NOR" });
    }

    [Fact]
    public void Through_the_fund_goes_what_norway_gives() =>
        Assert.Equal(
            Bounds(90_000_000, 100_000_000, 110_000_000),
            Show(Article.Total(In(Currency.GBP, "uk-package", Dimension.Donor) with { Along = Role.Channel })["IFU"]));

    [Fact]
    public void The_package_taken_apart_is_160_250_to_290_and_up_to_40()
    {
        AidTotals package = Article.Total(In(Currency.GBP, "uk-package", Dimension.Pledge));

        Assert.Equal(Exactly(160_000_000), Show(package["uk-repairs"]));
        Assert.Equal(Bounds(250_000_000, null, 290_000_000), Show(package["uk-equipment"]));
        Assert.Equal(Bounds(0, null, 40_000_000), Show(package["uk-package"]));
    }

    [Fact]
    public void Every_figure_of_the_article_added_up_is_wrong_by_17_billion() =>
        Assert.Equal(new Money(38_587_600_083.07m, Currency.EUR), Article.Total(In(Currency.EUR, null)).Total.NaiveSum);

    [Fact]
    public void Whether_it_is_a_record_is_undetermined_without_the_earlier_rounds()
    {
        Verdict verdict = Round(Article).Total.IsRecord();

        Assert.Equal(Answer.Undetermined, verdict.Answer);
        Assert.NotEmpty(verdict.WouldSettle);
    }

    [Fact]
    public void The_german_counts_are_known_and_their_prices_are_not()
    {
        AidTotals germany = Article.Total(In(Currency.EUR, "de-package", Dimension.Category));

        Assert.Equal("15 pieces", germany["Battle tanks"].Quantities.Single().ToString());
        Assert.Equal("25 pieces", germany["Armoured vehicles"].Quantities.Single().ToString());
        Assert.Equal("100,000 rounds", germany["Ammunition"].Quantities.Single().ToString());
        Assert.Equal("14 systems", germany["Artillery"].Quantities.Single().ToString());
        Assert.Equal("120 systems", germany["Air defence"].Quantities.Single().ToString());
        Assert.Equal("300 pieces", germany["Drones"].Quantities.Single().ToString());
        Assert.Equal("0 / unknown / unbounded pieces", germany["Missiles"].Quantities.Single().ToString());
        Assert.All(germany.Groups.Where(static g => g.Keys[0] != AidTotals.UnattributedKey), static g => Assert.Equal(Bounds(0, null, 11_000_000_000), Show(g)));
        Assert.All(germany.Groups.Where(static g => g.Keys[0] != AidTotals.UnattributedKey), static g => Assert.Equal((1, 1), (g.Lines, g.LinesWithoutValue)));
    }

    [Fact]
    public void Whether_radars_and_iris_t_are_inside_the_11_billion_is_open()
    {
        Explanation inside = Round(Article)["DEU"].Explain();
        AidTotal germany = Article.Total(In(Currency.EUR, null, Dimension.Donor))["DEU"];

        Assert.Contains(inside.LeftOut, static l => l is { Pledge: "de-later", Reason: LeftOutReason.Open, By: "de-package" });
        Assert.Equal(Bounds(11_000_000_000, 11_000_000_000, 15_808_371_213.00m), Show(germany));
        Assert.Contains(germany.Explain().Counted, static c => c is { Pledge: "de-later", IsOpen: true });
    }

    [Fact]
    public void Drones_of_300_and_hundreds_of_thousands_are_200_300_to_1_000_299() =>
        Assert.Equal("200,300 / unknown / 1,000,299 pieces", Article.Total(In(Currency.EUR, null, Dimension.Category))["Drones"].Quantities.Single().ToString());

    [Fact]
    public void By_the_article_alone_the_uk_is_4_50_4_50_4_86_and_the_round_21_21_21_519()
    {
        Assert.Equal(Bounds(4_500_000_000, 4_500_000_000, 4_860_000_000), Show(Article.Total(In(Currency.GBP, null, Dimension.Donor))["GBR"]));
        Assert.Equal(Bounds(21_000_000_000, 21_000_000_000, 21_519_162_878.70m), Show(Article.Total(In(Currency.EUR, null)).Total));
    }

    [Fact]
    public void With_the_second_source_the_uk_is_exactly_4_5_and_norways_100_million_stays_open()
    {
        AidTotals totals = WithReports.Total(In(Currency.GBP, null, Dimension.Donor));

        Assert.Equal(Exactly(4_500_000_000), Show(totals["GBR"]));
        Assert.Equal(Bounds(90_000_000, 100_000_000, 110_000_000), Show(totals["NOR"]));
        Assert.Equal(Bounds(21_000_000_000, 21_000_000_000, 21_126_906_481.46m), Show(WithReports.Total(In(Currency.EUR, null)).Total));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("round")]
    [InlineData("uk-package")]
    public void A_second_source_narrows_the_uks_range_and_changes_nothing_else(string? within)
    {
        foreach (Role role in Enum.GetValues<Role>())
        {
            AidQuery query = In(Currency.EUR, within, Dimension.Donor) with { Along = role };
            AidTotals before = Article.Total(query);
            AidTotals after = WithReports.Total(query);

            Assert.Equal(before.Groups.Select(static g => g.Keys), after.Groups.Select(static g => g.Keys));
            foreach (AidTotal group in before.Groups)
            {
                Bounds then = Show(group);
                Bounds now = Show(after[[.. group.Keys]]);
                Assert.True(then.Lower <= now.Lower && !(now.Upper > then.Upper), $"{role} {group} became {now}");
                Assert.True(then == now || group.Keys[0] == "GBR" || group.Keys[0] == AidTotals.UnattributedKey || role == Role.Lead, $"{role} {group} became {now}");
                Assert.Equal(then.Best, now.Best);
            }
        }
    }

    [Fact]
    public void The_stock_is_21_billion_and_the_sum_of_announcements_far_above()
    {
        AidTotal total = All.Total(In(Currency.EUR, null)).Total;

        Assert.Equal(Bounds(21_000_000_000, 21_000_000_000, 21_126_906_481.46m), Show(total));
        Assert.Equal(55_029_228_870.07m, total.NaiveSum.Amount);
    }

    [Fact]
    public void As_a_flow_february_is_british_and_april_shows_what_it_restates()
    {
        AidTotals months = All.Total(In(Currency.EUR, null, Dimension.Month));

        Assert.Equal(Exactly(5_191_628_787.00m), Show(months["2025-02"]));
        Assert.Equal(15_808_371_213.00m, months["2025-04"].Range.Best?.Amount);
        Assert.Equal(Exactly(16_191_628_787.00m), months["2025-04"].Restated.Bounds);
        Assert.Equal(Exactly(0), months["2025-02"].Restated.Bounds);
    }

    [Fact]
    public void In_2025_alone_germany_without_tranches_is_0_unknown_11_and_the_ranking_undetermined()
    {
        AidTotals year = Article.Total(In(Currency.EUR, "round", Dimension.Donor) with { Period = Period.Year(2025) });

        Assert.Equal(Exactly(5_191_628_787.00m), Show(year["GBR"]));
        Assert.Equal(Bounds(0, null, 11_000_000_000), Show(year["DEU"]));
        Verdict verdict = year["GBR"].IsGreaterThan(year["DEU"]);
        Assert.Equal(Answer.Undetermined, verdict.Answer);
        Assert.Contains(verdict.WouldSettle, static f => f.Contains("de-package", StringComparison.Ordinal) && f.Contains("2025", StringComparison.Ordinal));
    }

    [Fact]
    public void In_2025_alone_with_germanys_tranches_the_uk_leads_where_headlines_have_germany_lead()
    {
        AidTotals year = All.Total(In(Currency.EUR, "round", Dimension.Donor) with { Period = Period.Year(2025) });
        AidTotals ever = All.Total(In(Currency.EUR, "round", Dimension.Donor));

        Assert.Equal(Exactly(5_191_628_787.00m), Show(year["GBR"]));
        Assert.Equal(Exactly(3_000_000_000), Show(year["DEU"]));
        Assert.Equal(Answer.Yes, year["GBR"].IsGreaterThan(year["DEU"]).Answer);
        Assert.Equal(Answer.No, ever["GBR"].IsGreaterThan(ever["DEU"]).Answer);
        Assert.True(ever["DEU"].NaiveSum > ever["GBR"].NaiveSum);
    }

    [Fact]
    public void Germanys_other_years_have_8_25_billion_between_them() =>
        Assert.Equal(
            Exactly(8_250_000_000),
            Show(All.Total(In(Currency.EUR, "round", Dimension.Donor) with { Period = Period.Years(2026, 2029) })["DEU"]));

    [Fact]
    public void On_1_march_only_the_british_announcement_was_known()
    {
        AidTotals march = All.Total(In(Currency.GBP, null, Dimension.Donor) with { AsOf = new DateOnly(2025, 3, 1) });

        Assert.Equal(Exactly(4_500_000_000), Show(march.Total));
        Assert.Equal(Exactly(4_500_000_000), Show(march["GBR"]));
    }

    [Fact]
    public void Every_role_gives_the_same_grand_total() =>
        Assert.All(Enum.GetValues<Role>(), static role => Assert.Equal(
            Bounds(21_000_000_000, 21_000_000_000, 21_519_162_878.70m),
            Show(Article.Total(In(Currency.EUR, null, Dimension.Donor) with { Along = role }).Total)));

    [Fact]
    public void A_figure_opens_into_what_it_counts_what_it_leaves_out_rates_assumptions_and_sources()
    {
        Explanation uk = Article.Total(In(Currency.EUR, null, Dimension.Donor))["GBR"].Explain();

        Assert.Equal(["uk-2025", "uk-package"], uk.Counted.Select(static c => c.Pledge));
        Assert.Equal(Exactly(5_191_628_787.00m), uk.Counted[0].Amount.Bounds);
        Assert.Equal("GBP 4.5 billion", uk.Counted[0].Stated?.ToString());
        Assert.True(uk.Counted[1] is { IsOpen: true, Payer: "GBR" });
        RateUsed rate = Assert.Single(uk.Rates);
        Assert.Equal((Day, 0.86678m), (rate.Day, Assert.Single(rate.Legs).FromUnits));
        Assert.Contains(uk.LeftOut, static l => l is { Pledge: "uk-package", Reason: LeftOutReason.OtherRole });
        Assert.Contains(uk.Assumptions, static a => a.StartsWith("Best value", StringComparison.Ordinal));
        Assert.Equal(["press"], uk.Sources.Select(static s => s.Id));
        Assert.Contains("1 EUR = 0.86678 GBP", uk.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_leaves_out_parts_and_repetitions_and_says_why()
    {
        Explanation total = All.Total(In(Currency.EUR, null)).Total.Explain();

        Assert.Contains(total.LeftOut, static l => l is { Pledge: "uk-2025", Reason: LeftOutReason.Restated, By: "uk-2025-first" });
        Assert.Contains(total.LeftOut, static l => l is { Pledge: "de-2025-2029", Reason: LeftOutReason.PartOf, By: "round" });
        Assert.Contains(total.LeftOut, static l => l is { Pledge: "uk-repairs", Reason: LeftOutReason.PartOf, By: "uk-package" });
        Assert.Equal(All.Sources, total.Sources);
    }

    [Fact]
    public void The_file_round_trips() => Assert.Equal(All, AidLedger.Parse(All.ToJson()));
}
