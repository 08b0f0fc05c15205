using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class ReferenceRatesTests
{
    private static readonly DateOnly Day = new(2025, 4, 11);
    private static readonly ReferenceRates Rates = ReferenceRates.Create(
        "ECB",
        Currency.EUR,
        [new(Day, Currency.GBP, 0.86678m), new(Day, Currency.NOK, 12.1005m), new(Day, Currency.USD, 1.1346m), new(Day.AddDays(-1), Currency.SEK, 11m)]);

    [Fact]
    public void Direct_and_inverse_rates_are_each_others_reciprocals() =>
        Some.Of(Currency.EUR, Currency.GBP, Currency.NOK, Currency.USD).Array[3].Holds(
            static c =>
            {
                Rational there = Rates.Find(c[0], c[1], Day)!.Factor;
                Rational back = Rates.Find(c[1], c[0], Day)!.Factor;
                Rational on = Rates.Find(c[1], c[2], Day)!.Factor;
                return there * back == Rational.One && there * on == Rates.Find(c[0], c[2], Day)!.Factor;
            },
            first: 2801000,
            count: 200);

    [Fact]
    public void Any_prices_convert_there_and_back_exactly() =>
        Gen.Select(Some.Decimal, Some.Decimal, Some.Decimal).Where(static (a, b, _) => a != 0 && b != 0).Holds(
            static (a, b, amount) =>
            {
                ReferenceRates rates = ReferenceRates.Create("x", Currency.EUR, [new(Day, Currency.GBP, Math.Abs(a)), new(Day, Currency.NOK, Math.Abs(b))]);
                return amount * rates.Find(Currency.GBP, Currency.NOK, Day)!.Factor * rates.Find(Currency.NOK, Currency.GBP, Day)!.Factor == amount;
            },
            first: 2901000,
            count: 500);

    [Fact]
    public void The_4_5_billion_pounds_of_the_round_are_5_191_628_787_euros()
    {
        RateUsed rate = Rates.Find(Currency.GBP, Currency.EUR, Day)!;
        Assert.Equal(5_191_628_787.00m, (4_500_000_000m * rate.Factor).Round(2));
        Assert.Equal(519_162_878.70m, (450_000_000m * rate.Factor).Round(2));
        Assert.Equal("1 EUR = 0.86678 GBP, 2025-04-11 (ECB)", rate.ToString());
        Assert.Equal("1 EUR = 0.86678 GBP = 12.1005 NOK, 2025-04-11 (ECB)", Rates.Find(Currency.GBP, Currency.NOK, Day)!.ToString());
        Assert.Equal("1 EUR = 12.1005 NOK, 2025-04-11 (ECB)", Rates.Find(Currency.EUR, Currency.NOK, Day)!.ToString());
    }

    [Fact]
    public void A_day_without_a_rate_takes_the_last_one_up_to_seven_days_back()
    {
        for (int later = 0; later <= 7; later++)
        {
            RateUsed rate = Rates.Find(Currency.GBP, Currency.EUR, Day.AddDays(later))!;
            Assert.Equal((Day.AddDays(later), Day), (rate.Asked, rate.Day));
        }

        Assert.Null(Rates.Find(Currency.GBP, Currency.EUR, Day.AddDays(8)));
        Assert.Null(Rates.Find(Currency.GBP, Currency.EUR, Day.AddDays(-1)));
        Assert.Equal(7, Rates.GapLimit);
    }

    [Fact]
    public void The_gap_limit_can_be_set()
    {
        ReferenceRates strict = ReferenceRates.Create("x", Currency.EUR, [new(Day, Currency.GBP, 1)], gapLimit: 0);
        Assert.NotNull(strict.Find(Currency.GBP, Currency.EUR, Day));
        Assert.Null(strict.Find(Currency.GBP, Currency.EUR, Day.AddDays(1)));
        ReferenceRates lax = ReferenceRates.Create("x", Currency.EUR, [new(Day, Currency.GBP, 1)], gapLimit: int.MaxValue);
        Assert.NotNull(lax.Find(Currency.GBP, Currency.EUR, Day.AddDays(3000)));
        Assert.Null(lax.Find(Currency.GBP, Currency.EUR, DateOnly.MinValue));
    }

    [Fact]
    public void Both_currencies_take_the_same_day()
    {
        Assert.Null(Rates.Find(Currency.GBP, Currency.SEK, Day));
        Assert.NotNull(Rates.Find(Currency.EUR, Currency.SEK, Day));
        Assert.Null(Rates.Find(Currency.JPY, Currency.EUR, Day));
        Assert.Equal(Rational.One, Rates.Find(Currency.EUR, Currency.EUR, Day)!.Factor);
        Assert.Equal(Rational.One, Rates.Find(Currency.GBP, Currency.GBP, Day)!.Factor);
    }

    [Fact]
    public void Bad_quotations_are_refused()
    {
        Assert.Contains("no rate", Refused(new ReferenceRate(Day, Currency.GBP, 0)), StringComparison.Ordinal);
        Assert.Contains("no rate", Refused(new ReferenceRate(Day, Currency.GBP, -1)), StringComparison.Ordinal);
        Assert.Contains("no rate", Refused(new ReferenceRate(Day, Currency.EUR, 1)), StringComparison.Ordinal);
        Assert.Contains("no rate", Refused(default(ReferenceRate)), StringComparison.Ordinal);
        Assert.Contains("GBP is quoted twice on 2025-04-11", Refused(new(Day, Currency.GBP, 1), new(Day, Currency.GBP, 1)), StringComparison.Ordinal);

        static string Refused(params ReferenceRate[] rates)
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => ReferenceRates.Create("x", Currency.EUR, rates));
            Assert.Equal("rates", error.ParamName);
            return error.Message;
        }
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(static () => ReferenceRates.Create(null!, Currency.EUR, [])).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentException>(static () => ReferenceRates.Create(" ", Currency.EUR, [])).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => ReferenceRates.Create("x", Currency.EUR, null!)).ParamName);
        Assert.Equal("gapLimit", Assert.Throws<ArgumentOutOfRangeException>(static () => ReferenceRates.Create("x", Currency.EUR, [], -1)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => Conversion.OnAnnouncement(null!)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => Conversion.OnDay(Day, null!)).ParamName);
        Assert.Equal(0, ReferenceRates.Create("x", Currency.EUR, []).Count);
    }

    [Fact]
    public void A_conversion_asks_for_the_day_it_is_named_after()
    {
        DateOnly monday = Day.AddDays(3);
        Assert.Null(Conversion.None.Find(Currency.GBP, Currency.EUR, Day));
        Assert.Equal(monday, Conversion.OnAnnouncement(Rates).Find(Currency.GBP, Currency.EUR, monday)!.Asked);
        Assert.Equal(Day, Conversion.OnDay(Day, Rates).Find(Currency.GBP, Currency.EUR, monday)!.Asked);
        Assert.Equal("no conversion", Conversion.None.ToString());
        Assert.Equal("rates of the day of announcement (ECB)", Conversion.OnAnnouncement(Rates).ToString());
    }

    [Fact]
    public void Rates_used_are_equal_by_content()
    {
        Assert.Equal(Rates.Find(Currency.GBP, Currency.EUR, Day), Rates.Find(Currency.GBP, Currency.EUR, Day));
        Assert.NotEqual(Rates.Find(Currency.GBP, Currency.EUR, Day), Rates.Find(Currency.EUR, Currency.GBP, Day));
    }
}
