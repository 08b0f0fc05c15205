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
                Rational there = Rates.Find(c[0], c[1], Day).Factor;
                Rational back = Rates.Find(c[1], c[0], Day).Factor;
                Rational on = Rates.Find(c[1], c[2], Day).Factor;
                return there * back == Rational.One && there * on == Rates.Find(c[0], c[2], Day).Factor;
            },
            first: 2801000,
            count: 200);

    [Fact]
    public void Any_prices_convert_there_and_back_exactly() =>
        Gen.Select(Some.Decimal, Some.Decimal, Some.Decimal).Where(static (a, b, _) => a != 0 && b != 0).Holds(
            static (a, b, amount) =>
            {
                ReferenceRates rates = ReferenceRates.Create("x", Currency.EUR, [new(Day, Currency.GBP, Math.Abs(a)), new(Day, Currency.NOK, Math.Abs(b))]);
                return amount * rates.Find(Currency.GBP, Currency.NOK, Day).Factor * rates.Find(Currency.NOK, Currency.GBP, Day).Factor == amount;
            },
            first: 2901000,
            count: 500);

    [Fact]
    public void The_4_5_billion_pounds_of_the_round_are_5_191_628_787_euros()
    {
        RateUsed rate = Rates.Find(Currency.GBP, Currency.EUR, Day);
        Assert.Equal(5_191_628_787.00m, (4_500_000_000m * rate.Factor).Round(2));
        Assert.Equal(519_162_878.70m, (450_000_000m * rate.Factor).Round(2));
        Assert.Equal("1 EUR = 0.86678 GBP, 2025-04-11 (ECB)", rate.ToString());
        Assert.Equal("1 EUR = 0.86678 GBP = 12.1005 NOK, 2025-04-11 (ECB)", Rates.Find(Currency.GBP, Currency.NOK, Day).ToString());
        Assert.Equal("1 EUR = 12.1005 NOK, 2025-04-11 (ECB)", Rates.Find(Currency.EUR, Currency.NOK, Day).ToString());
    }

    [Fact]
    public void A_day_without_a_rate_takes_the_last_one_up_to_seven_days_back()
    {
        for (int later = 0; later <= 7; later++)
        {
            RateUsed rate = Rates.Find(Currency.GBP, Currency.EUR, Day.AddDays(later));
            Assert.Equal((Day.AddDays(later), Day), (rate.Asked.To, rate.Day));
        }

        Assert.False(Rates.TryFind(Currency.GBP, Currency.EUR, Day.AddDays(8), out _));
        Assert.False(Rates.TryFind(Currency.GBP, Currency.EUR, Day.AddDays(-1), out _));
        Assert.Equal(7, Rates.GapLimit);
    }

    [Fact]
    public void The_gap_limit_can_be_set()
    {
        ReferenceRates strict = ReferenceRates.Create("x", Currency.EUR, [new(Day, Currency.GBP, 1)], gapLimit: 0);
        Assert.True(strict.TryFind(Currency.GBP, Currency.EUR, Day, out _));
        Assert.False(strict.TryFind(Currency.GBP, Currency.EUR, Day.AddDays(1), out _));
        ReferenceRates lax = ReferenceRates.Create("x", Currency.EUR, [new(Day, Currency.GBP, 1)], gapLimit: int.MaxValue);
        Assert.True(lax.TryFind(Currency.GBP, Currency.EUR, Day.AddDays(3000), out _));
        Assert.False(lax.TryFind(Currency.GBP, Currency.EUR, DateOnly.MinValue, out _));
    }

    [Fact]
    public void Both_currencies_take_the_same_day()
    {
        Assert.False(Rates.TryFind(Currency.GBP, Currency.SEK, Day, out _));
        Assert.True(Rates.TryFind(Currency.EUR, Currency.SEK, Day, out _));
        Assert.False(Rates.TryFind(Currency.JPY, Currency.EUR, Day, out _));
        Assert.Equal(Rational.One, Rates.Find(Currency.EUR, Currency.EUR, Day).Factor);
        Assert.Equal(Rational.One, Rates.Find(Currency.GBP, Currency.GBP, Day).Factor);
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
    public void Rates_used_are_equal_by_content()
    {
        Assert.Equal(Rates.Find(Currency.GBP, Currency.EUR, Day), Rates.Find(Currency.GBP, Currency.EUR, Day));
        Assert.NotEqual(Rates.Find(Currency.GBP, Currency.EUR, Day), Rates.Find(Currency.EUR, Currency.GBP, Day));
    }

    [Fact]
    public void Every_bad_quotation_is_named()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => ReferenceRates.Create("x", Currency.EUR, [new(Day, Currency.GBP, 0), new(Day, Currency.USD, 1), new(Day, Currency.USD, 2), new(Day, Currency.EUR, 1)]));
        Assert.StartsWith(string.Join(Environment.NewLine, "0 GBP for one EUR on 2025-04-11 is no rate.", "USD is quoted twice on 2025-04-11.", "1 EUR for one EUR on 2025-04-11 is no rate."), error.Message, StringComparison.Ordinal);
        Assert.Equal(100, Assert.Throws<ArgumentException>(static () => ReferenceRates.Create("x", Currency.EUR, Enumerable.Repeat(default(ReferenceRate), 1_000))).Message.Split("is no rate").Length - 1);
    }

    [Fact]
    public void The_table_says_what_is_in_it()
    {
        Assert.Equal((4, 2), (Rates.Count, Rates.Days));
        Assert.Equal(new Period(Day.AddDays(-1), Day), Rates.Quoted);
        Assert.Equal([Currency.GBP, Currency.NOK, Currency.SEK, Currency.USD], Rates.Currencies);
        ReferenceRates empty = ReferenceRates.Create("x", Currency.EUR, []);
        Assert.Equal((0, 0, 0, null), (empty.Count, empty.Days, empty.Currencies.Count, empty.Quoted));
        Assert.Equal(new Period(new(2020, 1, 1), Day), Rates.Over(empty).Over(ReferenceRates.Create("y", Currency.EUR, [new(new(2020, 1, 1), Currency.UAH, 30)])).Quoted);
        Assert.False(empty.TryFind(Currency.EUR, Currency.USD, Day, out _));
        Assert.Equal("x does not quote USD", empty.WhyNot(Currency.EUR, Currency.USD, Day));
        Assert.True(empty.TryFind(Currency.EUR, Currency.EUR, Day, out RateUsed same));
        Assert.Equal((0, Day, "EUR as it is"), (same.Legs.Count, same.Day, same.ToString()));
    }

    [Fact]
    public void A_table_of_the_first_and_the_last_day_is_one()
    {
        ReferenceRates rates = ReferenceRates.Create("x", Currency.EUR, [new(DateOnly.MaxValue, Currency.GBP, 2), new(DateOnly.MinValue, Currency.GBP, 4)], gapLimit: int.MaxValue);
        Assert.Equal((Rational)4, rates.Find(Currency.EUR, Currency.GBP, Day).Factor);
        Assert.Equal((Rational)2, rates.Find(Currency.EUR, Currency.GBP, DateOnly.MaxValue).Factor);
        Assert.Equal((Rational)4, rates.Find(Currency.EUR, Currency.GBP, DateOnly.MinValue).Factor);
    }

    [Fact]
    public void A_rate_converts_money_of_its_currency_only()
    {
        RateUsed rate = Rates.Find(Currency.GBP, Currency.EUR, Day);
        Assert.Equal(new Money(519_162_878.70m, Currency.EUR), rate.ConvertAndRound(new Money(450_000_000, Currency.GBP)));
        Assert.Equal(1.1537m, rate.Rate(4));
        Assert.Equal("amount", Assert.Throws<ArgumentException>(() => rate.ConvertAndRound(new Money(1, Currency.EUR))).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => rate.Rate(29)).ParamName);
        Assert.Throws<OverflowException>(() => rate.ConvertAndRound(new Money(decimal.MaxValue, Currency.GBP)));
    }

    [Theory]
    [InlineData("GBP", "NOK")]
    [InlineData("EUR", "GBP")]
    [InlineData("EUR", "EUR")]
    [InlineData("HRK", "EUR")]
    [InlineData("HRK", "USD")]
    [InlineData("DEM", "FRF")]
    public void A_look_up_allocates_nothing(string source, string target)
    {
        Currency from = Currency.Parse(source);
        Currency to = Currency.Parse(target);
        ReferenceRates layered = ReferenceRates.Create("own", Currency.USD, [new(Day, Currency.UAH, 41)]).Over(Rates);
        Assert.Equal(2_000, Look(Rates, from, to) + Look(layered, from, to));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = Look(Rates, from, to) + Look(layered, from, to);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2_000, found);

        static int Look(ReferenceRates rates, Currency from, Currency to)
        {
            int found = 0;
            for (int i = 0; i < 1_000; i++)
            {
                found += rates.TryFind(from, to, Day.AddDays(i % 8), out RateUsed rate) && rate.From == from ? 1 : 0;
            }

            return found;
        }
    }

    /// <summary>Against a search through all quotations, day by day.</summary>
    [Fact]
    public void Any_table_finds_what_a_plain_search_does() =>
        Gen.Select(Gen.Select(Gen.Int[0, 40], Gen.Int[0, 2], Gen.Int[1, 99]).Array[0, 30], Gen.Int[0, 9], Gen.Int[-3, 50], Gen.Int[0, 3], Gen.Int[0, 3]).Holds(
            static (quotes, limit, asked, a, b) =>
            {
                Currency[] currencies = [Currency.USD, Currency.GBP, Currency.NOK, Currency.EUR];
                (int Day, int Currency, int Units)[] distinct = [.. quotes.DistinctBy(static q => (q.Item1, q.Item2))];
                ReferenceRates rates = ReferenceRates.Create("x", Currency.EUR, distinct.Select(q => new ReferenceRate(Day.AddDays(q.Day), currencies[q.Currency], q.Units)), limit);
                int? expected = a == b ? asked : Enumerable.Range(0, limit + 1).Select(back => (int?)(asked - back)).FirstOrDefault(d => Quote(a, d!.Value) is not null && Quote(b, d.Value) is not null && Exists(d.Value));
                bool isFound = rates.TryFind(currencies[a], currencies[b], Day.AddDays(asked), out RateUsed rate);
                Assert.Equal(expected is null ? null : Day.AddDays(expected.Value), isFound ? rate.Day : (DateOnly?)null);
                Assert.True(!isFound || a == b || rate.Factor == (Rational)Quote(b, expected!.Value)!.Value / Quote(a, expected.Value)!.Value);

                bool Exists(int day) => a == 3 || b == 3 || Array.Exists(distinct, q => q.Day == day);
                decimal? Quote(int currency, int day) => currency == 3 ? 1 : Array.Find(distinct, q => q.Day == day && q.Currency == currency) is { Units: > 0 } q ? q.Units : null;
            },
            first: 3501000,
            count: 3_000);
}
