using System.Text.Json;
using NodaMoney;
using NodaMoney.Context;
using NodaMoney.Exchange;
using Xunit;

namespace AidModel.Tests;

/// <summary>What NodaMoney 2.7 does that the adapter is made for: a release that does otherwise fails here first.</summary>
public sealed class NodaMoneyBehaviourTests
{
    private static readonly NodaMoney.Currency _euro = NodaMoney.Currency.FromCode("EUR");

    [Fact]
    public void Every_construction_rounds_halves_to_even() =>
        Assert.Equal([1.00m, 1.02m], [new NodaMoney.Money(1.005m, _euro).Amount, new NodaMoney.Money(1.015m, _euro).Amount]);

    [Fact]
    public void A_deserialized_amount_is_of_another_context_and_does_not_add()
    {
        NodaMoney.Money read = JsonSerializer.Deserialize<NodaMoney.Money>("\"EUR 1.005\"");
        Assert.Equal(1.005m, read.Amount);
        Assert.IsType<NoRounding>(read.Context.RoundingStrategy);
        Assert.Throws<MoneyContextMismatchException>(() => read + new NodaMoney.Money(1m, _euro));
    }

    [Fact]
    public void A_zero_takes_the_currency_of_the_other_operand() =>
        Assert.Equal("USD", (new NodaMoney.Money(0m, _euro) + new NodaMoney.Money(5m, NodaMoney.Currency.FromCode("USD"))).Currency.Code);

    [Fact]
    public void The_default_value_is_zero_without_currency() =>
        Assert.Equal((0m, "XXX"), (default(NodaMoney.Money).Amount, default(NodaMoney.Money).Currency.Code));

    [Fact]
    public void Precision_of_a_context_has_no_effect() =>
        Assert.Equal(123456789.1235m, new NodaMoney.Money(123456789.123456m, _euro, MoneyContext.Create(static o => (o.Precision, o.MaxScale) = (5, 4))).Amount);

    [Fact]
    public void The_ouguiya_is_rounded_to_fifths_and_overflows()
    {
        NodaMoney.Currency ouguiya = NodaMoney.Currency.FromCode("MRU");
        Assert.Equal(1.2m, new NodaMoney.Money(1.3m, ouguiya).Amount);
        Assert.Throws<OverflowException>(() => new NodaMoney.Money(decimal.MaxValue, ouguiya));
        Assert.Equal(decimal.MaxValue, new NodaMoney.Money(decimal.MaxValue, _euro).Amount);
    }

    [Fact]
    public void A_rate_may_be_zero_and_does_not_survive_system_text_json()
    {
        Assert.Equal(0m, new ExchangeRate(_euro, NodaMoney.Currency.FromCode("USD"), 0m).Value);
        ExchangeRate read = JsonSerializer.Deserialize<ExchangeRate>(JsonSerializer.Serialize(new ExchangeRate("EUR", "USD", 1.1346m)));
        Assert.Equal(("XXX", "XXX", 0m), (read.BaseCurrency.Code, read.QuoteCurrency.Code, read.Value));
    }

    [Fact]
    public void An_amount_outlives_the_registration_of_its_currency()
    {
        using Registered registered = new(CurrencyInfo.Create("ZZZ") with { MinorUnit = MinorUnit.Two });
        NodaMoney.Money money = new(5.25m, NodaMoney.Currency.FromCode("ZZZ"));
        registered.Dispose();
        Assert.Equal((5.25m, "ZZZ"), (money.Amount, money.Currency.Code));
    }

    /// <remarks>What the two disagree about in the end matters to rounding alone.</remarks>
    [Fact]
    public void Every_currency_here_is_in_the_register_and_minor_units_differ_for_these()
    {
        Dictionary<string, CurrencyInfo> theirs = CurrencyInfo.GetAllCurrencies().ToDictionary(static c => c.Code);
        Assert.All(Currency.All, c => Assert.True(theirs[c.Code].IsIso4217));
        Assert.Equal(
            "AFA AON AOR AZM BEF BYB ECS GHC GRD LUF MGA MGF MRO MRU MZM ROL SDD SRG TJR TMM TPE",
            string.Join(' ', Currency.All.Where(c => c.MinorUnits != (theirs[c.Code].MinorUnit == MinorUnit.NotApplicable ? null : (int?)theirs[c.Code].MinorUnit)).Select(static c => c.Code)));
        Assert.Equal(["TPE"], Currency.All.Where(c => theirs[c.Code].Number != c.Numeric).Select(static c => c.Code));
        Assert.All(Currency.All, c => Assert.Equal(c.IsReplaced, theirs[c.Code].ExpiredOn is not null));
    }
}
