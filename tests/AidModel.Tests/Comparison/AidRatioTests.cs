using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class AidRatioTests
{
    private static readonly ReferenceRates Rates = ReferenceRates.Create(
        "ECB", Currency.EUR, Enumerable.Range(0, 365).Select(static i => new ReferenceRate(new DateOnly(2023, 1, 1).AddDays(i), Currency.USD, i % 2 == 0 ? 1.25m : 1.75m)));

    private static readonly Denominators Gdp = Denominators.Create("GDP", "World Bank", Currency.USD, [("A", 2023, 3_000_000m), ("B", 2023, 60_000m), ("B", 2022, 50_000m)]);

    private static readonly Denominators Heads = Denominators.Create("population", "World Bank", null, [("A", 2023, 300m), ("B", 2023, 7m)]);

    private static readonly AidLedger All = Ledger([Pledge("a", "EUR 2000", "A"), Pledge("b", "up to EUR 100", "B"), Pledge("c", "EUR 200", "B")]);

    private static AidTotal Of(string donor) => All.Total(Dimension.Donor)[donor];

    [Fact]
    public void A_figure_is_a_share_of_gdp_at_the_mean_rate_of_its_year()
    {
        Denominator gdp = Gdp.Find("A", 2023).In(Currency.EUR, Rates);
        Rational mean = ((183 * (Rational)1.25m) + (182 * (Rational)1.75m)) / 365;
        Assert.Equal((Rational)3_000_000 / mean, gdp.Exact);
        AidRatio ratio = Of("A").Per(gdp);
        Assert.Equal(((Rational)2000 * mean / 3_000_000 * 100).Round(4), ratio.Bounds.Lower);
        Assert.True(ratio.IsPercent);
        Assert.Equal("A: 0.1 % of GDP of A in 2023 (World Bank)", ratio.ToString().Replace($"{Digits.Grouped(ratio.Bounds.Lower, 0)} %", "0.1 %", StringComparison.Ordinal));
        Assert.Contains("mean of 365 quotations, 2023 (ECB)", gdp.Rate!.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_per_head_has_the_figures_bounds()
    {
        Assert.Equal(Exactly(6.67m), Of("A").Per(Heads.Find("A", 2023)).Bounds);
        AidRatio b = Of("B").Per(Heads.Find("B", 2023));
        Assert.Equal(Bounds(28.57m, null, 42.86m), b.Bounds);
        Assert.Equal("B: EUR 28.57 / unknown / 42.86 for each of population of B in 2023 (World Bank)", b.ToString());
        Assert.Equal(28.5714m, b.Round(4).Lower);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => b.Round(29)).ParamName);
    }

    [Fact]
    public void Per_head_another_donor_leads()
    {
        Assert.Equal(Answer.Yes, Of("A").IsGreaterThan(Of("B")).Answer);
        Assert.Equal(Answer.No, Of("A").Per(Heads.Find("A", 2023)).IsGreaterThan(Of("B").Per(Heads.Find("B", 2023))).Answer);
        Verdict mixed = Of("A").Per(Heads.Find("A", 2023)).IsGreaterThan(Of("B").Per(Gdp.Find("B", 2023).In(Currency.EUR, Rates)));
        Assert.Equal((Answer.Undetermined, "ratios to one thing: population and GDP are two"), (mixed.Answer, mixed.WouldSettle[0]));
    }

    [Fact]
    public void Money_in_another_currency_or_prices_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => Of("A").Per(Gdp.Find("A", 2023)));
        Assert.Equal("denominator", error.ParamName);
        Assert.StartsWith("GDP of A in 2023: USD 3,000,000.00 (World Bank) is not in EUR: In converts it.", error.Message, StringComparison.Ordinal);
        PriceIndices levels = PriceIndices.FromLevels("x", [new("A", 2025, 2), new("A", 2022, 1)]);
        AidTotal real = All.Total(Query(Dimension.Donor) with { Prices = new ConstantPrices(2022, levels, Rates) { Areas = [new("A", "A", Currency.EUR)] } })["A"];
        Assert.Contains("is in prices of 2023, the figure in those of 2022", Assert.Throws<ArgumentException>(() => real.Per(Gdp.Find("A", 2023).In(Currency.EUR, Rates))).Message, StringComparison.Ordinal);
        Assert.Equal(Exactly(3.33m), real.Per(Heads.Find("A", 2023)).Bounds);
        Assert.Throws<InvalidOperationException>(static () => Heads.Find("A", 2023).In(Currency.EUR, Rates));
        Assert.Throws<RateNotFoundException>(static () => Gdp.Find("B", 2022).In(Currency.EUR, Rates));
        Assert.Equal("denominator", Assert.Throws<ArgumentNullException>(static () => Of("A").Per(null!)).ParamName);
    }

    [Fact]
    public void It_is_written_to_json()
    {
        string json = System.Text.Json.JsonSerializer.Serialize(Of("A").Per(Gdp.Find("A", 2023).In(Currency.EUR, Rates)), AidModelJsonContext.Default.AidRatio);
        Assert.StartsWith("{\"isPercent\":true,\"bounds\":{\"lower\":\"0.1000\"", json, StringComparison.Ordinal);
        Assert.Contains("\"denominator\":{\"name\":\"GDP\",\"area\":\"A\",\"year\":2023,\"value\":\"", json, StringComparison.Ordinal);
        Assert.Contains("\"rate\":{\"from\":\"USD\",\"to\":\"EUR\",\"asked\":\"2023\"", json, StringComparison.Ordinal);
    }
}
