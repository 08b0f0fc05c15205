using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 8, on the European Central Bank's published rates.</summary>
public sealed class AcrossCurrencies
{
    private static ReferenceRates Ecb => field ??= EcbRates.Read(SharedData.File("ecb/eurofxref-hist.zip"));

    private static AidTotal Total(string amount, DateOnly announced, Currency? currency = null) =>
        Ledger([Pledge("p", amount, "A", announced)]).Total(Query() with { Currency = currency ?? Currency.EUR, Conversion = Conversion.OnAnnouncement(Ecb) }).Total;

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2025-04-11", "2025-04-11")]
    [InlineData("2025-04-12", "2025-04-11")] // a Saturday
    [InlineData("2025-04-13", "2025-04-11")]
    [InlineData("2025-04-17", "2025-04-17")]
    [InlineData("2025-04-18", "2025-04-17")] // Good Friday
    [InlineData("2025-04-21", "2025-04-17")] // Easter Monday
    [InlineData("2025-04-22", "2025-04-22")]
    public void A_weekend_and_Easter_2025_take_the_last_day_before(string announced, string used)
    {
        RateUsed rate = Assert.Single(Total("GBP 100", On(announced)).Explain().Rates);
        Assert.Equal((On(announced), On(used)), (rate.Asked.To, rate.Day));
        Assert.Contains(announced == used ? $"{used} (ECB)" : $"{used} for {announced} (ECB)", rate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Kuna_of_February_2023_convert_at_the_irrevocable_rate_with_a_note()
    {
        AidTotal total = Total("HRK 753.45", new(2023, 2, 10));
        Assert.Equal(Exactly(100), total.Range.Bounds);
        RateUsed rate = Assert.Single(total.Explain().Rates);
        Assert.Equal(RateKind.Irrevocable, Assert.Single(rate.Legs).Kind);
        Assert.Contains("1 EUR = 7.53450 HRK, irrevocable since 2023-01-01 (Council Regulation (EU) 2022/1208)", total.Explain().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Kuna_of_February_2023_convert_on_into_dollars()
    {
        AidTotal total = Total("HRK 753.45", new(2023, 2, 10), Currency.USD);
        Assert.Equal(Exactly(106.90m), total.Range.Bounds);
        Assert.Equal("1 EUR = 7.53450 HRK, irrevocable since 2023-01-01 (Council Regulation (EU) 2022/1208); 1 EUR = 1.069 USD, 2023-02-10 (ECB)", Assert.Single(total.Explain().Rates).ToString());
    }

    [Fact]
    public void Kuna_of_2022_convert_at_their_quotation() => Assert.Equal(Exactly(99.97m), Total("HRK 753.45", new(2022, 12, 30)).Range.Bounds);

    [Fact]
    public void Leva_of_February_2026_convert_at_the_irrevocable_rate()
    {
        AidTotal total = Total("BGN 195.583", new(2026, 2, 3));
        Assert.Equal(Exactly(100), total.Range.Bounds);
        Assert.Contains("irrevocable since 2026-01-01", total.Explain().ToString(), StringComparison.Ordinal);
        Assert.Equal(RateKind.Quotation, Ecb.Find(Currency.BGN, Currency.EUR, new(2025, 12, 31)).Legs[0].Kind);
        Assert.Equal(RateKind.Irrevocable, Ecb.Find(Currency.BGN, Currency.EUR, new(2026, 1, 1)).Legs[0].Kind);
    }

    [Theory]
    [InlineData("2022-03-01", true)]
    [InlineData("2022-03-08", true)]
    [InlineData("2022-03-09", false)]
    [InlineData("2024-01-15", false)]
    public void Roubles_end_a_week_after_their_last_quotation(string announced, bool isConverted)
    {
        AidTotal total = Total("RUB 1000", On(announced));
        Assert.Equal(isConverted, total.Unconverted.Count == 0);
        if (!isConverted)
        {
            Assert.Equal((Exactly(0), Exactly(1000)), (total.Range.Bounds, Assert.Single(total.Unconverted).Bounds));
            LeftOutLine left = Assert.Single(total.Explain().LeftOut);
            Assert.Equal(LeftOutReason.NoRate, left.Reason);
            Assert.Equal($"ECB quotes RUB from 2005-04-01 to 2022-03-01, not within 7 days before {announced}", left.Because);
        }
    }

    [Fact]
    public void A_currency_never_quoted_stays_in_the_total_the_explanation_and_the_json()
    {
        AidTotal total = Total("UAH 5000", new(2025, 4, 11));
        MoneyRange hryvnias = new(new Bounds(5000), Currency.UAH);
        Assert.Equal(Exactly(0), total.Range.Bounds);
        Assert.Equal("EUR 0.00, unconverted UAH 5,000.00", total.ToString());
        Assert.Equal([hryvnias], total.Unconverted);
        Explanation explanation = total.Explain();
        Assert.Equal([hryvnias], explanation.Unconverted);
        LeftOutLine left = Assert.Single(explanation.LeftOut);
        Assert.Equal((hryvnias, "ECB does not quote UAH"), (left.Amount, left.Because));
        Assert.Contains(": no rate, so in the unconverted part with UAH 5,000.00: ECB does not quote UAH.", explanation.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a rate from UAH to EUR for 2025-04-11"], total.WouldSettle);
        string json = System.Text.Json.JsonSerializer.Serialize(total, AidModelJsonContext.Default.AidTotal);
        Assert.Contains("""
            "unconverted":[{"currency":"UAH","lower":"5000.00","best":"5000.00","upper":"5000.00"}]
            """, json, StringComparison.Ordinal);
        json = System.Text.Json.JsonSerializer.Serialize(explanation, AidModelJsonContext.Default.Explanation);
        Assert.Contains("""
            "unconverted":[{"currency":"UAH","lower":"5000.00","best":"5000.00","upper":"5000.00"}]
            """, json, StringComparison.Ordinal);
        Assert.Contains("\"because\":\"ECB does not quote UAH\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sum_is_rounded_once()
    {
        Pledge[] halves = [Pledge("a", "HRK 50", "A", new(2023, 2, 10)), Pledge("b", "HRK 50", "A", new(2023, 2, 10))];
        AidTotal total = Ledger(halves).Total(Query() with { Conversion = Conversion.OnAnnouncement(Ecb) }).Total;
        Assert.Equal(Exactly(13.27m), total.Range.Bounds);
        RateUsed rate = Ecb.Find(Currency.HRK, Currency.EUR, new(2023, 2, 10));
        Assert.Equal(13.27m, rate.ConvertAndRound(new Money(100, Currency.HRK)).Amount);
        Assert.Equal(13.28m, 2 * rate.ConvertAndRound(new Money(50, Currency.HRK)).Amount);
    }

    [Theory]
    [InlineData("ROL", "2004-06-01", null)]
    [InlineData("ROL", "2005-09-01", "ROL was replaced by RON on 2005-07-01: state the amount in the new currency. ECB quotes ROL from 1999-01-04 to 2005-06-30, not within 7 days before 2005-09-01")]
    [InlineData("TRL", "2006-01-02", "TRL was replaced by TRY on 2005-01-01: state the amount in the new currency. ECB quotes TRL from 1999-01-04 to 2004-12-31, not within 7 days before 2006-01-02")]
    [InlineData("VEB", "2012-05-02", "VEB was replaced by VEF on 2008-01-01: state the amount in the new currency. ECB does not quote VEB")]
    [InlineData("VEB", "2020-05-04", "VEB was replaced by VEF on 2008-01-01, and that by VES on 2018-08-20: state the amount in the new currency. ECB does not quote VEB")]
    [InlineData("ZWL", "2025-05-05", "ZWL was replaced by ZWG on 2024-04-05: state the amount in the new currency. ECB does not quote ZWL")]
    public void Other_replaced_currencies_name_their_successor(string code, string day, string? reason)
    {
        Currency currency = Currency.Parse(code);
        Assert.Equal(reason, Ecb.WhyNot(currency, Currency.EUR, On(day)));
        if (reason is not null)
        {
            RateNotFoundException error = Assert.Throws<RateNotFoundException>(() => Ecb.Find(currency, Currency.EUR, On(day)));
            Assert.Equal((currency, Currency.EUR, On(day), reason), (error.From, error.To, error.Asked.To, error.Reason));
            Assert.Equal($"No rate from {code} to EUR for {day}: {reason}.", error.Message);
        }
    }
}
