using Xunit;

namespace AidModel.Tests;

public sealed class IrrevocableRateTests
{
    private static readonly ReferenceRates None = ReferenceRates.Create("empty", Currency.EUR, []);

    public static TheoryData<string, string, int> Law => new()
    {
        { "BEF", "40.3399", 1999 }, { "DEM", "1.95583", 1999 }, { "ESP", "166.386", 1999 }, { "FRF", "6.55957", 1999 }, { "IEP", "0.787564", 1999 },
        { "ITL", "1936.27", 1999 }, { "LUF", "40.3399", 1999 }, { "NLG", "2.20371", 1999 }, { "ATS", "13.7603", 1999 }, { "PTE", "200.482", 1999 },
        { "FIM", "5.94573", 1999 }, { "GRD", "340.750", 2001 }, { "SIT", "239.640", 2007 }, { "CYP", "0.585274", 2008 }, { "MTL", "0.429300", 2008 },
        { "SKK", "30.1260", 2009 }, { "EEK", "15.6466", 2011 }, { "LVL", "0.702804", 2014 }, { "LTL", "3.45280", 2015 }, { "HRK", "7.53450", 2023 },
        { "BGN", "1.95583", 2026 }, { "XEU", "1", 1999 }, { "ADP", "166.386", 1999 },
    };

    [Theory]
    [MemberData(nameof(Law))]
    public void Each_currency_has_the_rate_of_the_law_from_the_first_of_January(string code, string units, int year)
    {
        Currency currency = Currency.Parse(code);
        IrrevocableRate rate = IrrevocableRate.Of(currency)!;
        Assert.Equal((units, new DateOnly(year, 1, 1)), (Digits.Plain(rate.UnitsPerEuro), rate.Since));
        decimal perEuro = decimal.Parse(units, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((Rational)1 / perEuro, None.Find(currency, Currency.EUR, rate.Since.AddYears(20)).Factor);
        Assert.Equal((Rational)perEuro, None.Find(Currency.EUR, currency, rate.Since).Factor);
        Assert.False(None.TryFind(currency, Currency.EUR, rate.Since.AddDays(-1), out _));
    }

    [Fact]
    public void There_is_one_for_every_currency_that_the_euro_replaced()
    {
        Assert.Equal(Currency.All.Where(static c => c.ReplacedBy == Currency.EUR), IrrevocableRate.All.Select(static r => r.Currency));
        Assert.Equal(Law.Count, IrrevocableRate.All.Count);
        Assert.Null(IrrevocableRate.Of(Currency.GBP));
        Assert.Null(IrrevocableRate.Of(default));
        Assert.Equal("1 EUR = 7.53450 HRK since 2023-01-01 (Council Regulation (EU) 2022/1208)", IrrevocableRate.Of(Currency.HRK)!.ToString());
    }

    [Fact]
    public void Two_replaced_currencies_convert_through_the_euro()
    {
        RateUsed rate = None.Find(Currency.DEM, Currency.FRF, new(2005, 1, 1));
        Assert.Equal((Rational)6.55957m / 1.95583m, rate.Factor);
        Assert.Equal(2, rate.Legs.Count);
        Assert.Equal(new DateOnly(2005, 1, 1), rate.Day);
    }

    [Fact]
    public void They_hold_whatever_a_table_quotes_and_only_from_the_change()
    {
        DateOnly change = new(2023, 1, 1);
        ReferenceRates stale = ReferenceRates.Create("stale", Currency.EUR, [new(change, Currency.HRK, 7.54m), new(change.AddDays(-1), Currency.HRK, 7.53m)]);
        Assert.Equal((Rational)1 / 7.5345m, stale.Find(Currency.HRK, Currency.EUR, change).Factor);
        Assert.Equal((Rational)1 / 7.53m, stale.Find(Currency.HRK, Currency.EUR, change.AddDays(-1)).Factor);
    }

    [Fact]
    public void They_lead_into_a_table_with_another_pivot()
    {
        DateOnly day = new(2024, 5, 2);
        ReferenceRates dollars = ReferenceRates.Create("x", Currency.USD, [new(day, Currency.EUR, 0.9m), new(day, Currency.UAH, 39.5m)]);
        RateUsed rate = dollars.Find(Currency.HRK, Currency.UAH, day);
        Assert.Equal((Rational)39.5m / (7.5345m * 0.9m), rate.Factor);
        Assert.Equal("1 EUR = 7.53450 HRK, irrevocable since 2023-01-01 (Council Regulation (EU) 2022/1208); 1 USD = 0.9 EUR = 39.5 UAH, 2024-05-02 (x)", rate.ToString());
    }

    [Fact]
    public void Every_other_replaced_currency_names_its_successor_from_the_change_on()
    {
        Currency[] others = [.. Currency.All.Where(static c => c.IsReplaced && c.ReplacedBy != Currency.EUR)];
        Assert.Equal(34, others.Length);
        Assert.All(others, static c =>
        {
            DateOnly change = c.ReplacedOn!.Value;
            RateNotFoundException error = Assert.Throws<RateNotFoundException>(() => None.Find(c, Currency.EUR, change));
            Assert.StartsWith($"No rate from {c} to EUR for {change:yyyy-MM-dd}: {c} was replaced by {c.ReplacedBy} on {change:yyyy-MM-dd}", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("replaced", None.WhyNot(c, Currency.EUR, change.AddDays(-1))!, StringComparison.Ordinal);
        });
    }
}
