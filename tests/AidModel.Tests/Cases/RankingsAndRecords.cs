using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 9, on the round of 11 April 2025.</summary>
public sealed class RankingsAndRecords
{
    private static readonly AidLedger All = AidLedger.Load(Repository.File("samples/RamsteinRound/round.json"));
    private static readonly AidLedger Article = All.StatedBy("press");

    // World Bank, World Development Indicators, SP.POP.TOTL, as republished in github.com/datasets/population at 425fc447.
    private static readonly Denominators Heads = Denominators.Create(
        "population", "World Bank", null, [("GBR", 2023, 68_492_000m), ("DEU", 2023, 83_287_273m), ("NOR", 2023, 5_519_601m)]);

    private static AidTotals Round(AidLedger ledger, Period? period = null) => ledger.Total(new AidQuery
    {
        Currency = Currency.EUR,
        Conversion = Conversion.OnDay(Day, Rates),
        Within = "round",
        Period = period,
        GroupBy = [Dimension.Donor],
    });

    private static string Shown(AidRanking ranking) => string.Join(", ", ranking.Places.Select(static p => $"{p.Place} {p.Keys[0]}"));

    [Fact]
    public void For_2025_the_article_alone_leaves_the_ranking_undetermined()
    {
        AidRanking ranking = AidRanking.Of(Round(Article, Period.Year(2025)).Groups);

        Assert.Equal("1-2 GBR, 1-2 DEU", Shown(ranking));
        Assert.Equal(["how much of 'de-package' falls in 2025"], ranking["GBR"].WouldSettle);
        Assert.Equal(Answer.Undetermined, ranking["GBR"].IsAmongFirst(1).Answer);
        Assert.Equal("among the first 1: none for certain; possibly GBR, DEU", ranking.First(1).ToString());
    }

    [Fact]
    public void For_2025_with_germanys_tranches_the_uk_is_first()
    {
        AidRanking ranking = AidRanking.Of(Round(All, Period.Year(2025)).Groups);

        Assert.Equal("1 GBR, 2 DEU", Shown(ranking));
        Assert.Equal(new Verdict(Answer.Yes, []), ranking["GBR"].IsAmongFirst(1));
    }

    [Fact]
    public void Over_all_years_germany_is_first() => Assert.Equal("1 DEU, 2 GBR", Shown(AidRanking.Of(Round(All).Groups)));

    [Fact]
    public void What_nobody_named_pays_has_no_place() =>
        Assert.Equal("(unattributed): EUR 4,808,371,213.00: it is attributed to nobody", Assert.Single(AidRanking.Of(Round(Article).Groups).Unranked).ToString());

    [Fact]
    public void Per_head_too_the_year_is_undetermined_without_tranches_and_the_uks_with_them()
    {
        Assert.Equal("1-2 GBR, 1-2 DEU", Shown(AidRanking.Per(Round(Article, Period.Year(2025)).Groups, Heads, 2023)));
        AidRanking ranking = AidRanking.Per(Round(All, Period.Year(2025)).Groups, Heads, 2023);
        Assert.Equal("1 GBR, 2 DEU", Shown(ranking));
        Assert.Equal((75.80m, 36.02m), (ranking["GBR"].Ratio!.Bounds.Lower, ranking["DEU"].Ratio!.Bounds.Lower));
    }

    [Fact]
    public void Per_head_norway_is_before_none_of_the_two()
    {
        AidTotals donors = Article.Total(new AidQuery { Currency = Currency.EUR, Conversion = Conversion.OnDay(Day, Rates), GroupBy = [Dimension.Donor] });
        Assert.Equal("1 DEU, 2 GBR, 3 NOR", Shown(AidRanking.Per(donors.Groups, Heads, 2023)));
    }

    [Fact]
    public void Per_gdp_the_ranking_takes_published_figures_of_one_year_and_names_what_they_lack()
    {
        Denominators gdp = WorldBank.ReadGdp(SharedData.File("macro/worldbank_gdp_current_usd.csv"));
        ReferenceRates rates = EcbRates.Read(SharedData.File("ecb/eurofxref-hist.zip"));
        AidRanking year = AidRanking.Per(Round(All, Period.Year(2025)).Groups, gdp, 2023, rates);
        AidRanking ever = AidRanking.Per(Round(All).Groups, gdp, 2023, rates);

        Assert.Equal("1 GBR, 2 DEU", Shown(year));
        Assert.Equal("1 DEU, 2 GBR", Shown(ever));

        // 1 EUR was 1.0813 USD in the mean of 2023.
        Assert.InRange(year["GBR"].Ratio!.Bounds.Lower, 0.1680m, 0.1682m);
        Assert.InRange(year["DEU"].Ratio!.Bounds.Lower, 0.0727m, 0.0729m);
        AidRanking later = AidRanking.Per(Round(All).Groups, gdp, 2024, rates);
        Assert.Empty(later.Places);
        Assert.Equal(2, later.Unranked.Count(static u => u.Because.EndsWith("the last is of 2023", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whether_the_round_is_a_record_needs_the_earlier_ones_of_the_same_basis()
    {
        AidTotal round = Round(Article).Total;
        AidTotal Earlier(string amount, Currency? currency = null) => Ledger([Pledge("p", amount)]).Total(new AidQuery
        {
            Currency = currency ?? Currency.EUR,
            Conversion = Conversion.OnDay(Day, Rates),
        }).Total;

        Assert.Equal(Answer.Undetermined, AidRecords.Of(round).Figures[0].Answer);
        Assert.Equal(Answer.Yes, AidRecords.Of(Earlier("EUR 20 billion"), round).Figures[1].Answer);
        Assert.Equal(Answer.No, AidRecords.Of(Earlier("EUR 21 billion"), round).Figures[1].Answer);
        Assert.Equal(Answer.Undetermined, AidRecords.Of(Earlier("more than EUR 15 billion"), round).Figures[1].Answer);
        Assert.Equal(Answer.Undetermined, AidRecords.Of(Earlier("GBP 1 billion", Currency.GBP), round).Figures[1].Answer);
        Assert.Equal(Answer.Undetermined, AidRecords.Of(round, round).Figures[1].Answer);
    }
}
