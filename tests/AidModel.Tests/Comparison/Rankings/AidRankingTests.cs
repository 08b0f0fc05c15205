using System.Text.Json;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class AidRankingTests
{
    private static AidTotals Totals(params string?[] amounts) => Ledger(
        [.. amounts.Select(static (_, i) => Donor(Id(i)))],
        amounts.Select(static (a, i) => Pledge($"p{i}", a, Id(i)))).Total(Dimension.Donor);

    private static string Id(int i) => $"{(char)('A' + i)}";

    private static string Shown(AidRanking ranking) => string.Join(", ", ranking.Places.Select(static p => $"{p.Place} {string.Join('/', p.Keys)}"));

    [Theory]
    [InlineData("1 C, 2 A, 3 B", "EUR 5", "EUR 4", "EUR 6")]
    [InlineData("1= A, 1= B, 3 C", "EUR 5", "EUR 5", "EUR 4")]
    [InlineData("1 B, 2= A, 2= C, 4 D", "EUR 5", "EUR 6", "EUR 5", "EUR 4")]
    [InlineData("1= A, 1= B, 1= C", "EUR 5", "EUR 5", "EUR 5")]
    [InlineData("1-2 A, 1-2 B", "about EUR 50", "EUR 49")]
    [InlineData("1 A, 1-2 B", "EUR 50", "up to EUR 50")]
    [InlineData("1 A, 1-2 B", "EUR 50 to 60", "EUR 50")]
    [InlineData("1-2 A, 1-2 B, 3 C", "about EUR 50", "EUR 41", "EUR 1")]
    public void Places_are_one_more_than_how_many_are_greater(string expected, params string[] amounts) =>
        Assert.Equal(expected, Shown(AidRanking.Of(Totals(amounts).Groups)));

    [Fact]
    public void A_figure_without_an_upper_bound_may_be_before_all_and_one_without_any_value_anywhere()
    {
        AidRanking ranking = AidRanking.Of(Totals("more than EUR 10", "EUR 20", null, "EUR 5").Groups);

        Assert.Equal("1-3 B, 1-3 A, 3-4 D, 1-4 C", Shown(ranking));
    }

    [Fact]
    public void What_would_settle_a_place_is_what_is_open_of_it_and_of_those_around_it()
    {
        AidRanking ranking = AidRanking.Of(Totals("about EUR 50", "EUR 49", "EUR 1", "about EUR 500").Groups);

        Assert.Equal(["the amount of 'p0', stated as 'about EUR 50'"], ranking["A"].WouldSettle);
        Assert.Equal(ranking["A"].WouldSettle, ranking["B"].WouldSettle);
        Assert.Empty(ranking["C"].WouldSettle);
        Assert.Empty(ranking["D"].WouldSettle);
        Assert.True(ranking["D"].IsCertain);
        Assert.Equal("2-3", ranking["B"].Place);
        Assert.Equal("2-3 B: EUR 49.00", ranking["B"].ToString());
    }

    [Fact]
    public void Who_is_among_the_first_is_certain_possible_or_neither()
    {
        AidRanking ranking = AidRanking.Of(Totals("EUR 90", "about EUR 50", "EUR 49", "EUR 48", "EUR 1").Groups);

        Assert.Equal("among the first 2: A; possibly B, C", ranking.First(2).ToString());
        Assert.Equal("among the first 1: A", ranking.First(1).ToString());
        Assert.Equal(["A", "B", "C", "D"], ranking.First(4).Certain.Select(static p => p.Keys[0]));
        Assert.Equal(Answer.Yes, ranking["A"].IsAmongFirst(1).Answer);
        Assert.Equal(Answer.No, ranking["E"].IsAmongFirst(4).Answer);
        Assert.Equal(new Verdict(Answer.Undetermined, ["the amount of 'p1', stated as 'about EUR 50'"]), ranking["C"].IsAmongFirst(2));
        Assert.Equal("among the first 2: A, B, C", AidRanking.Of(Totals("EUR 5", "EUR 4", "EUR 4").Groups).First(2).ToString());
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => ranking.First(0)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => ranking["A"].IsAmongFirst(0)).ParamName);
    }

    [Fact]
    public void Figures_of_two_kinds_may_stand_before_or_behind_each_other()
    {
        AidTotals pounds = Totals("EUR 1");
        AidTotals other = Ledger([Pledge("g", "GBP 5", "B")]).Total(Query(Dimension.Donor) with { Currency = Currency.GBP });
        AidRanking ranking = AidRanking.Of([pounds["A"], other["B"]]);

        Assert.Equal("1-2 B, 1-2 A", Shown(ranking));
        Assert.Equal(["totals of one currency: GBP and EUR are two"], ranking["A"].WouldSettle);
    }

    [Fact]
    public void What_no_rate_converts_may_stand_anywhere()
    {
        AidTotals totals = Ledger([Pledge("a", "EUR 5", "A"), Pledge("b", "EUR 3", "B"), Pledge("u", "UAH 5", "B"), Pledge("c", "EUR 1", "C")]).Total(Dimension.Donor);
        AidRanking ranking = AidRanking.Of(totals.Groups);

        Assert.Equal("1-2 A, 1-3 B, 2-3 C", Shown(ranking));
        Assert.Equal(["a rate from UAH to EUR for 2025-04-11"], ranking["A"].WouldSettle);
    }

    [Fact]
    public void What_is_attributed_to_nobody_has_no_place_and_is_named()
    {
        AidTotals totals = Ledger([Pledge("a", "EUR 5", "A"), Pledge("n", "EUR 50")]).Total(Dimension.Donor);
        AidRanking ranking = AidRanking.Of(totals.Groups);

        Assert.Equal("1 A", Shown(ranking));
        UnrankedFigure nobodys = Assert.Single(ranking.Unranked);
        Assert.Equal("(unattributed): EUR 50.00: it is attributed to nobody", nobodys.ToString());
        Assert.Equal("1 A: EUR 5.00\n- (unattributed): EUR 50.00: it is attributed to nobody", ranking.ToString());
        Assert.Contains("attributed to nobody", Assert.Throws<KeyNotFoundException>(() => ranking[AidTotals.UnattributedKey]).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => ranking["Z"]);
    }

    [Fact]
    public void Unrounded_figures_decide()
    {
        Assert.Equal("1 A, 2 B", Shown(AidRanking.Of(Totals("EUR 1.004", "EUR 1.003").Groups)));
        Assert.Equal("1 B, 2 A", Shown(AidRanking.Of(Totals("EUR 1.003", "EUR 1.004").Groups)));
        AidLedger ledger = Ledger([Pledge("a", "GBP 1.00", "A"), Pledge("b", "GBP 1.0001", "B"), Pledge("c", "GBP 1", "C")]);
        AidTotals euros = ledger.Total(Query(Dimension.Donor) with { Conversion = Conversion.OnDay(Day, Rates) });
        Assert.Equal((2, 1, 2), (AidRanking.Of(euros.Groups)["A"].From, AidRanking.Of(euros.Groups)["B"].From, AidRanking.Of(euros.Groups)["C"].From));
        Assert.True(AidRanking.Of(euros.Groups)["A"].IsTied);
    }

    [Fact]
    public void Per_head_and_per_gdp_those_without_a_denominator_are_named()
    {
        Denominators heads = Denominators.Create("population", "World Bank", null, [("A", 2024, 100m), ("B", 2024, 4m), ("C", 2023, 1m)]);
        AidTotals totals = Ledger([Pledge("a", "EUR 100", "A"), Pledge("b", "EUR 50", "B"), Pledge("c", "EUR 10", "C"), Pledge("n", "EUR 1")]).Total(Dimension.Donor);
        AidRanking ranking = AidRanking.Per(totals.Groups, heads, 2024);

        Assert.Equal("1 B, 2 A", Shown(ranking));
        Assert.Equal("1 B: EUR 12.50 for each of population of B in 2024 (World Bank)", ranking["B"].ToString());
        Assert.Equal(
            [
                "(unattributed): EUR 1.00: it is attributed to nobody",
                "C: EUR 10.00: No population of C in 2024 (World Bank): the last is of 2023",
            ],
            ranking.Unranked.Select(static u => u.ToString()));
        AidRatio other = totals["A"].Per(Denominators.Create("soldiers", "s", null, [("A", 2024, 1m)]).Find("A", 2024));
        AidRanking mixed = AidRanking.Of([totals["B"].Per(heads.Find("B", 2024)), other]);
        Assert.Equal("1-2 A, 1-2 B", Shown(mixed));
        Assert.Equal(["ratios to one thing: population and soldiers are two"], mixed["A"].WouldSettle);
    }

    [Fact]
    public void Gdp_is_converted_at_the_mean_of_its_year_and_what_has_no_rate_is_named()
    {
        Denominators gdp = Denominators.Create("GDP", "World Bank", Currency.USD, [("A", 2023, 1000m), ("B", 2023, 10m), ("A", 2022, 1m)]);
        ReferenceRates daily = ReferenceRates.Create("ECB", Currency.EUR, Enumerable.Range(0, 365).Select(static i => new ReferenceRate(new DateOnly(2023, 1, 1).AddDays(i), Currency.USD, 1.25m)));
        AidTotals totals = Totals("EUR 100", "EUR 50");
        AidRanking ranking = AidRanking.Per(totals.Groups, gdp, 2023, daily);

        Assert.Equal("1 B, 2 A", Shown(ranking));
        Assert.Equal(12.5m, ranking["A"].Ratio!.Bounds.Lower);
        UnrankedFigure unranked = Assert.Single(AidRanking.Per([totals["A"]], gdp, 2022, daily).Unranked);
        Assert.Contains("2022", unranked.Because, StringComparison.Ordinal);
        Assert.Equal("rates", Assert.Throws<ArgumentException>(() => AidRanking.Per(totals.Groups, gdp, 2023)).ParamName);
    }

    [Fact]
    public void Invalid_arguments_are_named()
    {
        Denominators heads = Denominators.Create("population", "World Bank", null, [("A", 2024, 100m)]);
        Assert.Equal("totals", Assert.Throws<ArgumentNullException>(static () => AidRanking.Of((IReadOnlyList<AidTotal>)null!)).ParamName);
        Assert.Equal("ratios", Assert.Throws<ArgumentNullException>(static () => AidRanking.Of((IReadOnlyList<AidRatio>)null!)).ParamName);
        Assert.Contains("Item 0", Assert.Throws<ArgumentException>(static () => AidRanking.Of([(AidTotal)null!])).Message, StringComparison.Ordinal);
        Assert.Equal("denominators", Assert.Throws<ArgumentNullException>(static () => AidRanking.Per([], null!, 2024)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => AidRanking.Per([], heads, 0)).ParamName);
        AidTotals months = Ledger([Pledge("a", "EUR 1", "A")]).Total(Dimension.Month);
        Assert.Equal("totals", Assert.Throws<ArgumentException>(() => AidRanking.Per(months.Groups, heads, 2024)).ParamName);
        Assert.Empty(AidRanking.Of((IReadOnlyList<AidTotal>)[]).Places);
    }

    [Fact]
    public void Ten_thousand_figures_are_ranked_and_a_place_among_unknown_ones_names_a_hundred_facts()
    {
        const int count = 10_000;
        AidTotals totals = Ledger(
            [.. Enumerable.Range(0, count).Select(static i => Donor($"D{i:00000}"))],
            Enumerable.Range(0, count).Select(static i => Pledge($"p{i}", i % 5 == 0 ? null : $"EUR {i / 2}", $"D{i:00000}"))).Total(Dimension.Donor);
        AidRanking ranking = AidRanking.Of(totals.Groups);

        Assert.Equal(count, ranking.Places.Count);
        int open = count / 5;
        Assert.All(ranking.Places.Where(static p => p.Total.Range.IsExact), p => Assert.Equal(p.From + open, p.To));
        Assert.All(ranking.Places.Where(static p => !p.Total.Range.IsExact), static p => Assert.Equal(1, p.From));
        Assert.Equal((1, 2001), (ranking["D09999"].From, ranking["D09999"].To));
        Assert.Equal(100, ranking["D09999"].WouldSettle.Count);
        Assert.Equal("more than can be listed here", ranking["D09999"].WouldSettle[^1]);
    }

    [Fact]
    public void It_is_written_to_json()
    {
        AidRanking ranking = AidRanking.Of(Ledger([Pledge("a", "about EUR 50", "A"), Pledge("b", "EUR 49", "B"), Pledge("n", "EUR 1")]).Total(Dimension.Donor).Groups);
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(ranking, AidModelJsonContext.Default.AidRanking));
        JsonElement first = json.RootElement.GetProperty("places")[0];
        Assert.Equal("1-2", first.GetProperty("place").GetString());
        Assert.Equal((1, 2, false), (first.GetProperty("from").GetInt32(), first.GetProperty("to").GetInt32(), first.GetProperty("isTied").GetBoolean()));
        Assert.Equal("the amount of 'a', stated as 'about EUR 50'", first.GetProperty("wouldSettle")[0].GetString());
        Assert.Equal("A", first.GetProperty("total").GetProperty("keys")[0].GetString());
        Assert.Equal("it is attributed to nobody", json.RootElement.GetProperty("unranked")[0].GetProperty("because").GetString());
        Assert.StartsWith("{\"count\":1,\"certain\":[],\"possible\":[{\"place\":\"1-2\"", JsonSerializer.Serialize(ranking.First(1), AidModelJsonContext.Default.RankingCut), StringComparison.Ordinal);
        Denominators heads = Denominators.Create("population", "World Bank", null, [("A", 2024, 100m)]);
        string ratio = JsonSerializer.Serialize(AidRanking.Per([ranking["A"].Total], heads, 2024)["A"], AidModelJsonContext.Default.RankedPlace);
        Assert.Contains("\"ratio\":{\"isPercent\":false", ratio, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Deserialize("{}", AidModelJsonContext.Default.AidRanking));
    }
}
