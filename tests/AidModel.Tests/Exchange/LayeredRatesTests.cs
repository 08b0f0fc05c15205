using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Tables laid over one another.</summary>
public sealed class LayeredRatesTests
{
    private static readonly DateOnly Day = new(2024, 5, 2);

    private static readonly ReferenceRates Ecb = ReferenceRates.Create(
        "ECB",
        Currency.EUR,
        [new(Day, Currency.USD, 1.0698m), new(Day, Currency.GBP, 0.8555m), new(Day.AddDays(-1), Currency.USD, 1.07m), new(Day.AddDays(-1), Currency.GBP, 0.85m)]);

    private static readonly ReferenceRates Nbu = ReferenceRates.Create("NBU", Currency.USD, [new(Day.AddDays(-1), Currency.UAH, 39.5m)], gapLimit: 31);

    private static readonly ReferenceRates Cbc = ReferenceRates.Create("CBC", Currency.USD, [new(Day, Currency.TWD, 32.4m)]);

    private static readonly ReferenceRates Own = ReferenceRates.Create("own", Currency.EUR, [new(Day, Currency.TWD, 34.7m), new(Day.AddDays(-3), Currency.GBP, 0.9m)], gapLimit: 0);

    [Fact]
    public void A_currency_that_the_lower_table_lacks_converts_into_all_that_it_has()
    {
        ReferenceRates rates = Nbu.Over(Ecb);
        RateUsed rate = rates.Find(Currency.UAH, Currency.GBP, Day);
        Assert.Equal((Rational)0.8555m / (39.5m * 1.0698m), rate.Factor);
        Assert.Equal("1 USD = 39.5 UAH, 2024-05-01 for 2024-05-02 (NBU); 1 EUR = 1.0698 USD = 0.8555 GBP, 2024-05-02 (ECB)", rate.ToString());
        Assert.Equal(Day.AddDays(-1), rate.Day);
        Assert.Equal(Rational.One, rate.Factor * rates.Find(Currency.GBP, Currency.UAH, Day).Factor);
        Assert.Equal(39.5m, rates.Find(Currency.USD, Currency.UAH, Day).Rate(4));
        Assert.Equal(("NBU over ECB", Currency.USD, 31, 5), (rates.Source, rates.Pivot, rates.GapLimit, rates.Count));
        Assert.Equal([Currency.GBP, Currency.UAH, Currency.USD], rates.Currencies);
    }

    [Fact]
    public void Each_table_keeps_its_own_gap_limit()
    {
        ReferenceRates rates = Nbu.Over(Ecb);
        Assert.True(rates.TryFind(Currency.UAH, Currency.USD, Day.AddDays(20), out _));
        Assert.False(rates.TryFind(Currency.UAH, Currency.EUR, Day.AddDays(20), out _));
        Assert.True(rates.WithGapLimit(40).TryFind(Currency.UAH, Currency.EUR, Day.AddDays(20), out _));
        Assert.False(rates.WithGapLimit(0).TryFind(Currency.UAH, Currency.EUR, Day, out _));
        Assert.Contains("ECB", rates.WhyNot(Currency.UAH, Currency.GBP, Day.AddDays(20)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_of_one_pivot_meet_in_it()
    {
        ReferenceRates rates = Nbu.Over(Cbc).Over(Ecb);
        Assert.Equal((Rational)32.4m / 39.5m, rates.Find(Currency.UAH, Currency.TWD, Day).Factor);
        Assert.Equal((Rational)39.5m / 32.4m, rates.Find(Currency.TWD, Currency.UAH, Day).Factor);
        Assert.Equal((Rational)1 / (32.4m * 1.0698m), rates.Find(Currency.TWD, Currency.EUR, Day).Factor);
        Assert.Equal(rates.Find(Currency.UAH, Currency.TWD, Day).Factor, Cbc.Over(Nbu.Over(Ecb)).Find(Currency.UAH, Currency.TWD, Day).Factor);
    }

    [Fact]
    public void The_topmost_table_that_quotes_a_currency_for_the_day_has_its_rate()
    {
        ReferenceRates rates = Own.Over(Ecb);
        Assert.Equal((Rational)1 / 0.8555m, rates.Find(Currency.GBP, Currency.EUR, Day).Factor);
        Assert.Equal((Rational)1.0698m / 34.7m, rates.Find(Currency.TWD, Currency.USD, Day).Factor);
        Assert.Equal("1 EUR = 34.7 TWD, 2024-05-02 (own); 1 EUR = 1.0698 USD, 2024-05-02 (ECB)", rates.Find(Currency.TWD, Currency.USD, Day).ToString());
        ReferenceRates pounds = ReferenceRates.Create("own", Currency.EUR, [new(Day, Currency.GBP, 0.9m)]).Over(Ecb);
        Assert.Equal((Rational)1.0698m / 0.9m, pounds.Find(Currency.GBP, Currency.USD, Day).Factor);
        Assert.Equal((Rational)0.9m / 1.0698m, pounds.Find(Currency.USD, Currency.GBP, Day).Factor);
    }

    [Fact]
    public void A_pivot_is_no_quotation_above_one()
    {
        // The upper table has the dollar only as its pivot: the lower one's rate of it is not lost.
        Assert.Equal((Rational)1 / 1.0698m, Nbu.Over(Ecb).Find(Currency.USD, Currency.EUR, Day).Factor);
        Assert.Equal((Rational)0.8555m / 1.0698m, Nbu.Over(Ecb).Find(Currency.USD, Currency.GBP, Day).Factor);
    }

    [Fact]
    public void Tables_are_linked_through_those_above_too()
    {
        Assert.Equal(Nbu.Over(Ecb).Find(Currency.UAH, Currency.GBP, Day).Factor, Ecb.Over(Nbu).Find(Currency.UAH, Currency.GBP, Day).Factor);
        Assert.Equal(Nbu.Over(Ecb).Find(Currency.EUR, Currency.UAH, Day).Factor, Ecb.Over(Nbu).Find(Currency.EUR, Currency.UAH, Day).Factor);
        Assert.Equal(Nbu.Over(Ecb).Over(Cbc).Find(Currency.TWD, Currency.GBP, Day).Factor, Cbc.Over(Nbu).Over(Ecb).Find(Currency.TWD, Currency.GBP, Day).Factor);
    }

    [Fact]
    public void Two_currencies_that_one_of_several_tables_quotes_on_different_days_have_each_its_own()
    {
        ReferenceRates own = ReferenceRates.Create("own", Currency.EUR, [new(Day.AddDays(-2), Currency.UAH, 42), new(Day, Currency.GBP, 0.5m)]);
        Assert.False(own.TryFind(Currency.UAH, Currency.GBP, Day, out _));
        RateUsed rate = own.Over(Ecb).Find(Currency.UAH, Currency.GBP, Day);
        Assert.Equal("1 EUR = 42 UAH, 2024-04-30 for 2024-05-02 (own); 1 EUR = 0.5 GBP, 2024-05-02 (own)", rate.ToString());
    }

    [Fact]
    public void A_table_that_nothing_links_to_the_rest_is_passed_over()
    {
        ReferenceRates own = ReferenceRates.Create("own", Currency.KRW, [new(Day, Currency.USD, 0.0007m)]);
        Assert.Equal((Rational)1 / 1.0698m, own.Over(Ecb).Find(Currency.USD, Currency.EUR, Day).Factor);
        Assert.Equal((Rational)0.0007m, own.Over(Ecb).Find(Currency.KRW, Currency.USD, Day).Factor);
    }

    [Fact]
    public void Irrevocable_rates_lead_into_layers()
    {
        RateUsed rate = Nbu.Over(Ecb).Find(Currency.HRK, Currency.UAH, Day);
        Assert.Equal((Rational)1.0698m * 39.5m / 7.5345m, rate.Factor);
        Assert.Equal([RateKind.Irrevocable, RateKind.Quotation, RateKind.Quotation], rate.Legs.Select(static l => l.Kind));
    }

    [Fact]
    public void Means_are_layered_too()
    {
        Period days = new(Day.AddDays(-1), Day);
        RateUsed rate = Nbu.Over(Ecb).FindMean(Currency.UAH, Currency.EUR, days);
        Assert.Equal((Rational)2 / (39.5m * (Rational)(1.0698m + 1.07m)), rate.Factor);
        Assert.Equal("1 USD = 39.5 UAH, mean of 1 quotations, 2024-05-01..2024-05-02 (NBU); 1 EUR = 1.0699… USD, mean of 2 quotations, 2024-05-01..2024-05-02 (ECB)", rate.ToString());
    }

    [Fact]
    public void What_no_table_links_is_not_found()
    {
        ReferenceRates apart = ReferenceRates.Create("x", Currency.KRW, [new(Day, Currency.THB, 0.02m)]).Over(Ecb);
        Assert.False(apart.TryFind(Currency.THB, Currency.EUR, Day, out _));
        Assert.False(apart.TryFind(Currency.KRW, Currency.EUR, Day, out _));
        Assert.Equal("x over ECB has no day in common for THB and EUR, and no way between them", apart.WhyNot(Currency.THB, Currency.EUR, Day));
        Assert.Null(apart.WhyNot(Currency.THB, Currency.KRW, Day));
        Assert.Equal("lower", Assert.Throws<ArgumentNullException>(static () => Ecb.Over(null!)).ParamName);
        Assert.Equal("days", Assert.Throws<ArgumentOutOfRangeException>(static () => Ecb.WithGapLimit(-1)).ParamName);
    }

    /// <summary>Against tables of random pivots and currencies: there and back is one, and a chain of three is what it is in two.</summary>
    [Fact]
    public void There_and_back_is_always_one() =>
        Gen.Select(Gen.Select(Gen.Int[0, 4], Gen.Select(Gen.Int[0, 4], Gen.Int[1, 9]).Array[0, 6]).Array[1, 4], Gen.Int[0, 4], Gen.Int[0, 4]).Holds(
            static (tables, a, b) =>
            {
                Currency[] currencies = [Currency.EUR, Currency.USD, Currency.UAH, Currency.TWD, Currency.GBP];
                ReferenceRates rates = tables
                    .Select(t => ReferenceRates.Create("t", currencies[t.Item1], t.Item2.Where(q => q.Item1 != t.Item1).DistinctBy(static q => q.Item1).Select(q => new ReferenceRate(Day, currencies[q.Item1], q.Item2))))
                    .Aggregate(static (upper, lower) => upper.Over(lower));
                bool there = rates.TryFind(currencies[a], currencies[b], Day, out RateUsed forth);
                bool back = rates.TryFind(currencies[b], currencies[a], Day, out RateUsed home);
                Assert.Equal(there, back);
                Assert.Equal(there, rates.WhyNot(currencies[a], currencies[b], Day) is null);
                Assert.True(!there || forth.Factor * home.Factor == Rational.One);
            },
            first: 3401000,
            count: 2_000);
}
