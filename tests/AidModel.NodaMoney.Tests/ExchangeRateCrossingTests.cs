using System.Text.Json;
using CsCheck;
using NodaMoney.Exchange;
using Xunit;

namespace AidModel.Tests;

public sealed class ExchangeRateCrossingTests
{
    private static readonly DateOnly _day = new(2025, 4, 11);
    private static readonly Currency[] _current = [.. Currency.All.Where(static c => !c.IsReplaced && c != Currency.EUR)];

    private static readonly ReferenceRates _rates = ReferenceRates.Create(
        "ECB",
        Currency.EUR,
        [new(_day, Currency.GBP, 0.86678m), new(_day, Currency.USD, 1.1346m), new(_day, Currency.NOK, 12.1005m), new(_day, Currency.ISK, 0.8m)]);

    [Fact]
    public void A_quotation_crosses_unrounded_without_its_day_and_comes_back_with_one() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 19], Gen.Int[0, _current.Length - 1].Select(static i => _current[i]), static (units, scale, currency) => (new decimal((int)units, (int)(units >> 32), 0, false, (byte)scale), currency)).Holds(
            static (units, currency) =>
            {
                ReferenceRate rate = new(_day, currency, units);
                if (units == 0)
                {
                    Assert.Throws<ArgumentOutOfRangeException>("rate", () => rate.ToNodaExchangeRateWithoutDate(Currency.EUR));
                    return;
                }

                ExchangeRate theirs = rate.ToNodaExchangeRateWithoutDate(Currency.EUR);
                Assert.Equal(("EUR", currency.Code, units), (theirs.BaseCurrency.Code, theirs.QuoteCurrency.Code, theirs.Value));
                Assert.Equal(rate, theirs.ToAidReferenceRate(Currency.EUR, _day));
                Assert.Equal(rate with { Date = _day.AddDays(3) }, theirs.ToAidReferenceRate(Currency.EUR, _day.AddDays(3)));
            },
            1,
            5_000);

    [Fact]
    public void Rates_of_NodaMoney_make_a_table_and_convert()
    {
        ExchangeRate[] theirs = [new("EUR", "GBP", 0.86678m), new("EUR", "NOK", 12.1005m)];
        ReferenceRates rates = ReferenceRates.Create("a bank", Currency.EUR, theirs.Select(static r => r.ToAidReferenceRate(Currency.EUR, _day)));
        Assert.Equal(new Money(519_162_878.70m, Currency.EUR), rates.Find(Currency.GBP, Currency.EUR, _day).ConvertAndRound(new Money(450_000_000, Currency.GBP)));
    }

    [Fact]
    public void A_rate_that_multiplies_crosses_exactly_and_one_that_divides_only_rounded()
    {
        ExchangeRate exact = _rates.Find(Currency.EUR, Currency.GBP, _day).ToNodaExchangeRateWithoutDateExact();
        Assert.Equal(("EUR", "GBP", 0.86678m), (exact.BaseCurrency.Code, exact.QuoteCurrency.Code, exact.Value));
        Assert.Equal(1.25m, _rates.Find(Currency.ISK, Currency.EUR, _day).ToNodaExchangeRateWithoutDateExact().Value);

        RateUsed divides = _rates.Find(Currency.GBP, Currency.EUR, _day);
        Assert.Equal(
            "1 EUR = 0.86678 GBP, 2025-04-11 (ECB) does not cross exactly: the rate has more digits than a decimal holds.",
            Assert.Throws<OverflowException>(() => divides.ToNodaExchangeRateWithoutDateExact()).Message);

        // 1 / 0.86678 = 1.15369528…
        Assert.Equal(1.153695m, divides.ToNodaExchangeRateWithoutDateRounded(6).Value);
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => divides.ToNodaExchangeRateWithoutDateRounded(29));
        Assert.StartsWith("1 EUR = 12.1005 NOK", Assert.Throws<ArgumentOutOfRangeException>("decimals", static () => _rates.Find(Currency.NOK, Currency.EUR, _day).ToNodaExchangeRateWithoutDateRounded(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_legs_are_multiplied_exactly()
    {
        RateUsed rate = _rates.Find(Currency.ISK, Currency.USD, _day);
        Assert.Equal(1.1346m / 0.8m, rate.ToNodaExchangeRateWithoutDateExact().Value);
        Assert.Equal(1m, _rates.Find(Currency.USD, Currency.USD, _day).ToNodaExchangeRateWithoutDateExact().Value);
    }

    [Fact]
    public void Replaced_currencies_are_refused_from_their_day_on()
    {
        ReferenceRate before = new(new DateOnly(2022, 12, 30), Currency.HRK, 7.5365m);
        ExchangeRate theirs = before.ToNodaExchangeRateWithoutDate(Currency.EUR);
        Assert.Equal(before, theirs.ToAidReferenceRate(Currency.EUR, before.Date));
        Assert.StartsWith("HRK (Kuna) was replaced by EUR", Assert.Throws<ArgumentException>(() => theirs.ToAidReferenceRate(Currency.EUR, new DateOnly(2023, 1, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => (before with { Date = new DateOnly(2023, 1, 2) }).ToNodaExchangeRateWithoutDate(Currency.EUR));
        Assert.StartsWith("HRK (Kuna) was replaced by EUR", Assert.Throws<ArgumentException>(static () => _rates.Find(Currency.HRK, Currency.EUR, _day).ToNodaExchangeRateWithoutDateRounded(6)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_quotation_for_the_pivot_is_refused()
    {
        Assert.StartsWith("'USD/EUR 0.88' is no quotation of another currency for one EUR.", Assert.Throws<ArgumentException>("rate", static () => new ExchangeRate("USD", "EUR", 0.88m).ToAidReferenceRate(Currency.EUR, _day)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("rate", static () => new ExchangeRate("EUR", "EUR", 1m).ToAidReferenceRate(Currency.EUR, _day));
        Assert.Throws<ArgumentException>("pivot", static () => new ReferenceRate(_day, Currency.EUR, 1m).ToNodaExchangeRateWithoutDate(Currency.EUR));
        Assert.Throws<ArgumentException>(static () => new ExchangeRate("EUR", "BTC", 1m).ToAidReferenceRate(Currency.EUR, _day));
    }

    [Fact]
    public void What_json_made_of_a_rate_is_refused()
    {
        ExchangeRate read = JsonSerializer.Deserialize<ExchangeRate>(JsonSerializer.Serialize(new ExchangeRate("EUR", "USD", 1.1346m)));
        Assert.Contains("XXX/XXX 0", Assert.Throws<ArgumentOutOfRangeException>("rate", () => read.ToAidReferenceRate(Currency.EUR, _day)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("rate", static () => new ExchangeRate("EUR", "USD", 0m).ToAidReferenceRate(Currency.EUR, _day));
    }
}
