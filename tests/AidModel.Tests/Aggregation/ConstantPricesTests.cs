using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Totals in constant prices.</summary>
public sealed class ConstantPricesTests
{
    private const string Index = "test index";

    // In 2022 one euro is 10 NOK, 0.8 GBP or 1 USD; in 2020, every day, 11 NOK, 0.9 GBP or 1.2 USD.
    private static readonly ReferenceRates Rates = ReferenceRates.Create(
        "ECB",
        Currency.EUR,
        [
            .. Days(2020).SelectMany(static d => new ReferenceRate[] { new(d, Currency.NOK, 11), new(d, Currency.GBP, 0.9m), new(d, Currency.USD, 1.2m) }),
            .. Days(2022).SelectMany(static d => new ReferenceRate[] { new(d, Currency.NOK, 10), new(d, Currency.GBP, 0.8m), new(d, Currency.USD, 1m) }),
        ]);

    // From 2020 to 2022 prices rose by a quarter in the United Kingdom, by 60 % in Norway, not at all in Germany.
    private static readonly PriceIndices Indices = PriceIndices.FromLevels(
        Index,
        [new("GBR", 2020, 80), new("GBR", 2022, 100), new("NOR", 2020, 50), new("NOR", 2022, 80), new("DEU", 2020, 7), new("DEU", 2022, 7), new("EMU", 2020, 1), new("EMU", 2022, 2), new("USA", 2022, 100)]);

    private static readonly DateOnly In2022 = new(2022, 3, 1);

    private static readonly AidQuery Real = Query(Dimension.Donor) with
    {
        Conversion = Conversion.OnAnnouncement(Rates),
        Prices = new ConstantPrices(2020, Indices, Rates),
    };

    private static IEnumerable<DateOnly> Days(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(i => new DateOnly(year, 1, 1).AddDays(i));

    private static AidLedger Of(params Pledge[] pledges) =>
        Ledger([Donor("GBR"), Donor("NOR"), Donor("DEU"), Donor("USA"), Donor("EUI"), Donor("FUND", DonorKind.PooledFund, ("GBR", "1/4"), ("NOR", "3/4"))], pledges);

    [Fact]
    public void An_amount_is_deflated_in_its_own_prices_and_then_converted_at_the_base_years_rate()
    {
        AidTotal total = Of(Pledge("p", "GBP 90", "GBR", In2022)).Total(Real)["GBR"];
        Assert.Equal(Exactly(80), total.Range.Bounds); // 90 × 80/100 = 72 pounds of 2020, at 0.9 to the euro
        Assert.Equal("GBR: EUR 80.00", total.ToString());
        Explanation explanation = total.Explain();
        Assert.Equal((2022, 2020, 0.8m, Index), (explanation.Prices[0].Year, explanation.Prices[0].BaseYear, explanation.Prices[0].RoundedFactor, explanation.Prices[0].Source));
        Assert.Contains("Prices: constant prices of 2020 (test index; mean rates of 2020, ECB).", explanation.ToString(), StringComparison.Ordinal);
        Assert.Contains("mean of 366 quotations, 2020 (ECB)", explanation.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"prices\":\"constant prices of 2020", System.Text.Json.JsonSerializer.Serialize(Of().Total(Real), AidModelJsonContext.Default.AidTotals), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_in_another_currency_is_first_taken_into_the_payers()
    {
        // 100 dollars are 1,000 kroner on the day, 625 of 2020, at 11 to the euro.
        Assert.Equal(Exactly(56.82m), Of(Pledge("p", "USD 100", "NOR", In2022)).Total(Real)["NOR"].Range.Bounds);
        Assert.Equal(Exactly(56.82m), Of(Pledge("p", "EUR 100", "NOR", In2022)).Total(Real)["NOR"].Range.Bounds);
        Assert.Equal(Exactly(100), Of(Pledge("p", "EUR 100", "DEU", In2022)).Total(Real)["DEU"].Range.Bounds);
    }

    [Fact]
    public void The_base_years_own_money_stays_what_it_is_in_its_currency() =>
        Assert.Equal(Exactly(100), Of(Pledge("p", "GBP 90", "GBR", new(2020, 7, 1))).Total(Real)["GBR"].Range.Bounds);

    [Fact]
    public void A_package_of_two_payers_is_deflated_share_by_share()
    {
        Pledge package = Pledge("p", "GBP 450", "GBR", In2022) with { Contributions = [Contribution.Of(new Parties { Payer = "NOR" }, StatedMoney.Parse("GBP 80"))] };
        AidTotals totals = Of(package).Total(Real);
        // Of Norway 80 pounds are 1,000 kroner, 625 of 2020, 56.82 euros; of the United Kingdom 370 pounds are 296 of 2020.
        Assert.Equal((Exactly(56.82m), Exactly(328.89m)), (totals["NOR"].Range.Bounds, totals["GBR"].Range.Bounds));
        Assert.Equal(Exactly(385.71m), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(385.71m), Of(package).Total(Real with { Along = Role.Lead, GroupBy = [] }).Total.Range.Bounds);
        Assert.Equal(Exactly(385.71m), Of(package).Total(Real with { Along = Role.Lead })[AidTotals.UnattributedKey].Range.Bounds);
        Assert.Equal(["GBR", "NOR"], totals.Total.Explain().Prices.Select(static p => p.Area).Order());
    }

    [Fact]
    public void A_fund_is_looked_through_to_the_prices_of_those_who_pay()
    {
        AidTotals totals = Of(Pledge("p", "EUR 400", "FUND", In2022)).Total(Real);
        // 100 euros are 80 pounds, 64 of 2020, 71.11 euros; 300 euros are 3,000 kroner, 1,875 of 2020, 170.45 euros.
        Assert.Equal((Exactly(71.11m), Exactly(170.45m), Exactly(241.57m)), (totals["GBR"].Range.Bounds, totals["NOR"].Range.Bounds, totals.Total.Range.Bounds));
    }

    [Fact]
    public void What_is_said_again_and_the_naive_sum_are_in_the_same_prices_through_funds_too()
    {
        Pledge again = Pledge("again", "EUR 400", "FUND", In2022.AddDays(1));
        AidLedger ledger = Ledger([Donor("GBR"), Donor("NOR"), Donor("FUND", DonorKind.PooledFund, ("GBR", "1/4"), ("NOR", "3/4"))], [Pledge("p", "EUR 400", "FUND", In2022), again], Relation.Restates("again", "p", "s"));
        AidTotals totals = ledger.Total(Real);
        Assert.Equal((Exactly(241.57m), Exactly(241.57m), 483.13m), (totals.Total.Range.Bounds, totals.Total.Restated.Bounds, totals.Total.NaiveSum.Amount));
        Assert.Equal((Exactly(71.11m), Exactly(71.11m), 142.22m), (totals["GBR"].Range.Bounds, totals["GBR"].Restated.Bounds, totals["GBR"].NaiveSum.Amount));
        AidTotals current = ledger.Total(Real with { Prices = null });
        Assert.Equal((Exactly(400), Exactly(100), 800m, 200m), (current.Total.Restated.Bounds, current["GBR"].Restated.Bounds, current.Total.NaiveSum.Amount, current["GBR"].NaiveSum.Amount));
    }

    [Fact]
    public void What_is_delivered_is_in_the_prices_of_its_announcement()
    {
        Pledge pledge = Pledge("p", "GBP 180", "GBR", In2022) with { Events = [new(Stage.Delivered, new(2022, 9, 1), StatedMoney.Parse("GBP 90"), "s")] };
        AidTotal total = Of(pledge).Total(Real with { Measure = Measure.Delivered, Conversion = Conversion.OnStage(Rates) })["GBR"];
        Assert.Equal(Exactly(80), total.Range.Bounds);
        Assert.Contains("by the days of announcement, delivered or not", total.Explain().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_delivered_of_a_whole_that_no_rate_converts_is_what_is_of_its_part()
    {
        Pledge part = Pledge("part", "GBP 90", "GBR", In2022) with { Events = [new(Stage.Delivered, new(2022, 9, 1), StatedMoney.Parse("GBP 90"), "s")] };
        AidLedger ledger = Ledger([Donor("GBR")], [Pledge("whole", "UAH 4000", "GBR", In2022), part], PartOf("part", "whole"));
        Assert.Equal("EUR 80.00", ledger.Total(Real with { Measure = Measure.Delivered }).Total.ToString());
    }

    [Fact]
    public void Ranges_are_restated_bound_by_bound()
    {
        AidTotal total = Of(Pledge("p", "about GBP 90", "GBR", In2022), Pledge("q", "more than GBP 9", "GBR", In2022)).Total(Real)["GBR"];
        Assert.Equal(Bounds(79.11m, null, null), total.Range.Bounds);
        Assert.Equal(80m, total.Stated.Amount);
    }

    [Theory]
    [InlineData(null, "nobody is named who pays, and so no prices")]
    [InlineData("EUI", "of EUI neither prices nor currency are known")]
    [InlineData("USA", "USA: no level of prices for 2020 (test index)")]
    public void What_has_no_prices_stays_out_at_current_ones_and_says_why(string? payer, string reason)
    {
        AidTotals totals = Of(Pledge("p", "GBP 80", payer, In2022), Pledge("q", "GBP 90", "GBR", In2022)).Total(Real);
        Assert.Equal((Exactly(80), Exactly(100)), (totals.Total.Range.Bounds, totals.Total.NotDeflated.Bounds));
        Assert.Equal("EUR 80.00, not deflated EUR 100.00", totals.Total.ToString());
        AidTotal group = totals[payer ?? AidTotals.UnattributedKey];
        Assert.Equal((Exactly(0), Exactly(100), 0), (group.Range.Bounds, group.NotDeflated.Bounds, group.Lines));
        LeftOutLine left = Assert.Single(totals.Total.Explain().LeftOut);
        Assert.Equal((LeftOutReason.NoPrices, reason, Exactly(100)), (left.Reason, left.Because, left.Amount!.Value.Bounds));
        Assert.Equal([$"constant prices of what was announced on 2022-03-01: {reason}"], totals.Total.WouldSettle);
        Assert.Contains("\"notDeflated\":{\"currency\":\"EUR\",\"lower\":\"100.00\"", System.Text.Json.JsonSerializer.Serialize(totals.Total, AidModelJsonContext.Default.AidTotal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_an_index_is_not_extrapolated()
    {
        AidTotal total = Of(Pledge("p", "EUR 5", "DEU", new(2021, 1, 1))).Total(Real with { Conversion = Conversion.None }).Total;
        Assert.Equal((Exactly(0), Exactly(5)), (total.Range.Bounds, total.NotDeflated.Bounds));
        Assert.Equal("DEU: no level of prices for 2021 (test index)", total.Explain().LeftOut[0].Because);
    }

    [Fact]
    public void A_donor_can_be_given_the_prices_of_another_area()
    {
        AidQuery named = Real with { Prices = new ConstantPrices(2020, Indices, Rates) { Areas = [new("EUI", "EMU", Currency.EUR)] } };
        Assert.Equal(Exactly(50), Of(Pledge("p", "EUR 100", "EUI", In2022)).Total(named)["EUI"].Range.Bounds);
        Assert.Equal("Areas", Assert.Throws<ArgumentException>(static () => new ConstantPrices(2020, Indices, Rates) { Areas = [new("A", "B", Currency.EUR), new("A", "C", Currency.EUR)] }).ParamName);
    }

    [Fact]
    public void What_no_rate_converts_stays_in_its_own_currency()
    {
        AidTotal total = Of(Pledge("p", "UAH 80", "GBR", In2022)).Total(Real).Total;
        Assert.Equal((Exactly(0), Exactly(0)), (total.Range.Bounds, total.NotDeflated.Bounds));
        Assert.Equal("UAH 80.00", Assert.Single(total.Unconverted).ToString());
    }

    [Fact]
    public void Parts_and_wholes_and_open_relations_hold_in_constant_prices()
    {
        Pledge whole = Pledge("whole", "GBP 90", "GBR", In2022);
        Pledge part = Pledge("part", "GBP 45", null, In2022);
        Pledge detail = Pledge("detail", "GBP 9", "GBR", In2022);
        AidLedger ledger = Ledger([Donor("GBR")], [whole, part, detail], PartOf("part", "whole"), Unknown("detail", "whole"));
        AidTotals totals = ledger.Total(Real with { GroupBy = [Dimension.Pledge] });
        Assert.Equal(Bounds(80, 80, 88), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(40), totals["part"].Range.Bounds);
    }

    [Fact]
    public void Figures_in_different_prices_do_not_compare()
    {
        AidLedger ledger = Of(Pledge("p", "GBP 90", "GBR", In2022));
        Verdict verdict = ledger.Total(Real)["GBR"].IsGreaterThan(ledger.Total(Real with { Prices = null })["NOR"]);
        Assert.Equal(Answer.Undetermined, verdict.Answer);
        Assert.Contains(verdict.WouldSettle, static w => w.Contains("prices", StringComparison.Ordinal));
    }

    [Fact]
    public void In_its_own_prices_of_one_year_a_total_is_what_it_is_at_current_ones()
    {
        AidLedger ledger = Of(Pledge("p", "GBP 90", "GBR", In2022), Pledge("q", "NOK 7", "NOR", In2022), Pledge("r", "USD 3", "DEU", In2022));
        AidQuery current = Real with { Prices = null, Conversion = Conversion.MeanOf(Period.Year(2022), Rates) };
        AidQuery real = current with { Prices = new ConstantPrices(2022, Indices, Rates) };
        Assert.Equal(ledger.Total(current).Groups.Select(static g => g.ToString()), ledger.Total(real).Groups.Select(static g => g.ToString()));
    }

    [Fact]
    public void They_are_named_by_year_and_sources_and_equal_by_them()
    {
        ConstantPrices prices = new(2020, Indices, Rates);
        Assert.Equal((2020, Indices, Rates), (prices.BaseYear, prices.Indices, prices.Rates));
        Assert.Equal("constant prices of 2020 (test index; mean rates of 2020, ECB)", prices.Name);
        Assert.Equal(prices.Name, prices.ToString());
        Assert.Equal(prices, new ConstantPrices(2020, Indices, Rates));
        Assert.NotEqual(prices, new ConstantPrices(2021, Indices, Rates));
        Assert.NotEqual(prices, new ConstantPrices(2020, PriceIndices.FromLevels(Index, []), Rates));
        Assert.NotEqual(prices, new ConstantPrices(2020, Indices, Rates.WithGapLimit(1)));
        Assert.NotEqual(prices, prices with { Areas = [new("A", "GBR", Currency.GBP)] });
        Assert.Equal("constant prices of 2020 (test index; mean rates of 2020, ECB; A as GBR in GBP)", (prices with { Areas = [new("A", "GBR", Currency.GBP)] }).Name);
        Assert.Equal("baseYear", Assert.Throws<ArgumentOutOfRangeException>(static () => new ConstantPrices(0, Indices, Rates)).ParamName);
        Assert.Equal("baseYear", Assert.Throws<ArgumentOutOfRangeException>(static () => new ConstantPrices(10000, Indices, Rates)).ParamName);
        Assert.Equal("indices", Assert.Throws<ArgumentNullException>(static () => new ConstantPrices(2020, null!, Rates)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => new ConstantPrices(2020, Indices, null!)).ParamName);
    }
}
