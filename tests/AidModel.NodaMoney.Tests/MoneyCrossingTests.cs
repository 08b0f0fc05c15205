using System.Numerics;
using System.Runtime.Serialization;
using System.Text.Json;
using CsCheck;
using NodaMoney;
using NodaMoney.Context;
using Xunit;

namespace AidModel.Tests;

public sealed class MoneyCrossingTests
{
    private static readonly MoneyContext _even = MoneyContext.Create(static o => o.RoundingStrategy = new StandardRounding());
    private static readonly MoneyContext _away = MoneyContext.Create(static o => o.RoundingStrategy = new StandardRounding(MidpointRounding.AwayFromZero));
    private static readonly MoneyContext _floor = MoneyContext.Create(static o => o.RoundingStrategy = new StandardRounding(MidpointRounding.ToNegativeInfinity));
    private static readonly MoneyContext _four = MoneyContext.Create(static o => o.MaxScale = 4);
    private static readonly MoneyContext _none = MoneyContext.Create(static o => o.RoundingStrategy = new NoRounding());

    private static readonly Currency[] _current = [.. Currency.All.Where(static c => !c.IsReplaced)];

    private static readonly Gen<(Money, MoneyContext)> _crossings = Gen.Select(
        Gen.Select(Gen.ULong, Gen.UInt, Gen.Int[0, 28], Gen.Bool, Gen.Int[0, 12], static (low, high, scale, negative, zeros) => Decimal(low, high, scale, negative, zeros)),
        Gen.Int[0, _current.Length - 1].Select(static i => _current[i]),
        Gen.Int[0, 4].Select(static i => ((MoneyContext[])[_even, _away, _floor, _four, _none])[i]),
        static (amount, currency, context) => (new Money(amount, currency), context));

    [Fact]
    public void What_NodaMoney_holds_crosses_and_comes_back_and_all_else_is_refused() => _crossings.Holds(
        static (money, context) =>
        {
            Fraction? held = Held(money, context);
            if (held == Fraction.Of(money.Amount))
            {
                NodaMoney.Money theirs = money.ToNodaMoneyExact(context);
                Assert.Equal((money.Amount, money.Currency.Code, context), (theirs.Amount, theirs.Currency.Code, theirs.Context));
                Assert.Equal(money, theirs.ToAidMoney());
                Assert.True(money.TryToNodaMoneyExact(out NodaMoney.Money same, context) && same == theirs);
                Assert.True(theirs.TryToAidMoney(out Money back) && back == money);
            }
            else
            {
                Assert.StartsWith($"{money} does not cross", Assert.Throws<OverflowException>(() => money.ToNodaMoneyExact(context)).Message, StringComparison.Ordinal);
                Assert.False(money.TryToNodaMoneyExact(out NodaMoney.Money none, context));
                Assert.Equal(default, none);
            }
        },
        1,
        20_000);

    [Fact]
    public void Rounded_is_what_the_context_says_or_refused() => _crossings.Holds(
        static (money, context) =>
        {
            if (money.Currency == Currency.MRU || money.Currency == Currency.MGA)
            {
                Assert.Throws<ArgumentException>(nameof(money), () => money.ToNodaMoneyRounded(context));
            }
            else if (Held(money, context) is { } held)
            {
                Assert.Equal(held, Fraction.Of(money.ToNodaMoneyRounded(context).Amount));
            }
            else
            {
                Assert.Throws<OverflowException>(() => money.ToNodaMoneyRounded(context));
            }
        },
        100_001,
        20_000);

    [Fact]
    public void Half_a_cent_crosses_only_rounded()
    {
        Money money = new(1.005m, Currency.GBP);
        Assert.Equal(
            "GBP 1.005 does not cross exactly: NodaMoney's context of StandardRounding { Mode = ToEven } makes it 1.00.",
            Assert.Throws<OverflowException>(() => money.ToNodaMoneyExact()).Message);
        Assert.Equal(1.00m, money.ToNodaMoneyRounded().Amount);
        Assert.Equal(1.01m, money.ToNodaMoneyRounded(_away).Amount);
        Assert.Equal(1.005m, money.ToNodaMoneyExact(_four).Amount);
        Assert.Contains("to 4 digits makes it 1.0000.", Assert.Throws<OverflowException>(static () => new Money(1.00005m, Currency.GBP).ToNodaMoneyExact(_four)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_current_context_is_the_one_unless_another_is_given()
    {
        Money money = new(1.005m, Currency.EUR);
        using (MoneyContext.CreateScope(_none))
        {
            Assert.Equal(1.005m, money.ToNodaMoneyExact().Amount);
            Assert.Throws<OverflowException>(() => money.ToNodaMoneyExact(_even));
        }

        Assert.Throws<OverflowException>(() => money.ToNodaMoneyExact());
    }

    [Fact]
    public void Twenty_eight_digits_survive()
    {
        Money money = new(12345678901234567890123456.78m, Currency.EUR);
        Assert.Equal(money, money.ToNodaMoneyExact().ToAidMoney());
        Assert.Equal(new Money(decimal.MaxValue, Currency.EUR), new Money(decimal.MaxValue, Currency.EUR).ToNodaMoneyExact().ToAidMoney());
    }

    [Fact]
    public void Fifths_cross_exactly_and_the_rest_of_hundredths_does_not()
    {
        Assert.Equal(1.4m, new Money(1.40m, Currency.MRU).ToNodaMoneyExact().Amount);
        Assert.Throws<OverflowException>(static () => new Money(1.45m, Currency.MRU).ToNodaMoneyExact());
        Assert.Equal(
            "MRU 1.45 is not rounded: NodaMoney's minor unit of MRU is 'OneFifth', ISO 4217's has 2 digits. Round it first and cross exactly. (Parameter 'money')",
            Assert.Throws<ArgumentException>(static () => new Money(1.45m, Currency.MRU).ToNodaMoneyRounded()).Message);
        Assert.StartsWith("MRU 79,228,162,514,264,337,593,543,950,335.00 does not cross", Assert.Throws<OverflowException>(static () => new Money(decimal.MaxValue, Currency.MRU).ToNodaMoneyExact()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_currency_registered_with_another_minor_unit_is_not_rounded()
    {
        using Registered registered = new(CurrencyInfo.FromCode("EUR") with { MinorUnit = MinorUnit.Four });
        Money money = new(1.0055m, Currency.EUR);
        Assert.Equal(1.0055m, money.ToNodaMoneyExact().Amount);
        Assert.Contains("minor unit of EUR is 'Four'", Assert.Throws<ArgumentException>(() => money.ToNodaMoneyRounded()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_from_json_crosses_to_an_equal_one() => _crossings.Holds(
        static (money, _) =>
        {
            NodaMoney.Money theirs = money.ToNodaMoneyExact(_none);
            NodaMoney.Money read = JsonSerializer.Deserialize<NodaMoney.Money>(JsonSerializer.Serialize(theirs));
            Assert.Equal(money, read.ToAidMoney());
            Assert.Equal(money, JsonSerializer.Deserialize<Holder>(JsonSerializer.Serialize(new Holder(theirs)))!.Price.ToAidMoney());
        },
        200_001,
        5_000);

    [Fact]
    public void An_amount_of_the_first_versions_json_crosses() =>
        Assert.Equal(new Money(234.255m, Currency.EUR), JsonSerializer.Deserialize<NodaMoney.Money>("{ \"Amount\": 234.255, \"Currency\": \"EUR\" }").ToAidMoney());

    [Fact]
    public void An_amount_from_json_may_be_added_here_to_a_new_one() =>
        Assert.Equal(new Money(2.005m, Currency.EUR), JsonSerializer.Deserialize<NodaMoney.Money>("\"EUR 1.005\"").ToAidMoney() + new NodaMoney.Money(1m, "EUR").ToAidMoney());

    [Fact]
    public void An_amount_from_xml_crosses()
    {
        DataContractSerializer serializer = new(typeof(NodaMoney.Money));
        using MemoryStream stream = new();
        serializer.WriteObject(stream, new NodaMoney.Money(765.43m, "USD"));
        stream.Position = 0;
        Assert.Equal(new Money(765.43m, Currency.USD), ((NodaMoney.Money)serializer.ReadObject(stream)!).ToAidMoney());
    }

    [Fact]
    public void The_default_values_are_each_other()
    {
        Assert.Equal(default, default(NodaMoney.Money).ToAidMoney());
        Assert.Equal(default, default(Money).ToNodaMoneyExact());
        Assert.Equal(default, JsonSerializer.Deserialize<NodaMoney.Money>(JsonSerializer.Serialize(default(NodaMoney.Money))).ToAidMoney());
        Assert.Throws<InvalidOperationException>(static () => default(NodaMoney.Money).ToAidMoney() + new Money(5, Currency.USD));
    }

    [Fact]
    public void A_zero_keeps_its_currency()
    {
        Assert.Equal(new Money(0, Currency.GBP), new NodaMoney.Money(0m, "GBP").ToAidMoney());
        Assert.Equal("GBP", new Money(0.000m, Currency.GBP).ToNodaMoneyExact().Currency.Code);
    }

    [Fact]
    public void Replaced_unknown_and_unregistered_currencies_are_refused_with_the_amount()
    {
        Money kuna = new(50, Currency.HRK);
        Assert.StartsWith("HRK 50.00 does not cross: HRK (Kuna) was replaced by EUR on 2023-01-01", Assert.Throws<ArgumentException>("money", () => kuna.ToNodaMoneyExact()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("money", () => kuna.ToNodaMoneyRounded());
        Assert.False(kuna.TryToNodaMoneyExact(out _));
        DateOnly before = new(2022, 12, 31);
        Assert.Equal(kuna, kuna.ToNodaMoneyExact(on: before).ToAidMoney(before));
        Assert.StartsWith("50 HRK does not cross: HRK (Kuna) was replaced by EUR on 2023-01-01", Assert.Throws<ArgumentException>("money", () => kuna.ToNodaMoneyExact(on: before).ToAidMoney()).Message, StringComparison.Ordinal);
        Assert.StartsWith("0.5 BTC does not cross: 'BTC' (", Assert.Throws<ArgumentException>("money", static () => new NodaMoney.Money(0.5m, "BTC").ToAidMoney()).Message, StringComparison.Ordinal);

        NodaMoney.Money orphan;
        using (new Registered(CurrencyInfo.Create("ZZZ") with { MinorUnit = MinorUnit.Two }))
        {
            orphan = new NodaMoney.Money(5.25m, "ZZZ");
        }

        Assert.StartsWith("5.25 ZZZ does not cross: 'ZZZ' is not in NodaMoney's register", Assert.Throws<ArgumentException>("money", () => orphan.ToAidMoney()).Message, StringComparison.Ordinal);
        Assert.False(orphan.TryToAidMoney(out Money none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Ranges_and_unknown_amounts_do_not_cross()
    {
        Assert.Equal(new NodaMoney.Money(450_000_000m, "GBP"), StatedMoney.Parse("GBP 450 million").Read().ToNodaMoneyExact());
        Assert.Equal(1.00m, StatedMoney.Parse("GBP 1.005").Read().ToNodaMoneyRounded().Amount);
        foreach (string stated in (string[])["about GBP 350 million", "more than GBP 250 million", "up to GBP 250 million"])
        {
            MoneyRange range = StatedMoney.Parse(stated).Read();
            Assert.StartsWith($"{range} is no single amount", Assert.Throws<ArgumentException>("range", () => range.ToNodaMoneyExact()).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>("range", () => range.ToNodaMoneyRounded());
        }
    }

    [Fact]
    public void A_rounding_of_ones_own_is_seen_through()
    {
        MoneyContext cash = MoneyContext.Create(static o => o.RoundingStrategy = new FiveCents());
        Assert.Equal(1.05m, new Money(1.05m, Currency.CHF).ToNodaMoneyExact(cash).Amount);
        Assert.Contains("FiveCents", Assert.Throws<OverflowException>(() => new Money(1.04m, Currency.CHF).ToNodaMoneyExact(cash)).Message, StringComparison.Ordinal);
        Assert.Equal(1.05m, new Money(1.04m, Currency.CHF).ToNodaMoneyRounded(cash).Amount);
    }

    private static decimal Decimal(ulong low, uint high, int scale, bool negative, int zeros)
    {
        // Short ones and ones that end in zeros too, so that many cross.
        BigInteger significand = ((((BigInteger)high << 64) | low) >> (zeros * 7)) / BigInteger.Pow(10, zeros) * BigInteger.Pow(10, zeros);
        return new decimal((int)(uint)(significand & uint.MaxValue), (int)(uint)((significand >> 32) & uint.MaxValue), (int)(uint)(significand >> 64), negative, (byte)scale);
    }

    /// <summary>What NodaMoney is to hold, out of its documentation; null where that is beyond a decimal.</summary>
    private static Fraction? Held(Money money, MoneyContext context)
    {
        Fraction exact = Fraction.Of(money.Amount);
        bool fifth = money.Currency == Currency.MRU || money.Currency == Currency.MGA;
        if (context.RoundingStrategy is not StandardRounding standard || money.Amount == 0 || (!fifth && money.Currency.MinorUnits is null))
        {
            return exact;
        }

        BigInteger units = BigInteger.Pow(10, context.MaxScale ?? (fifth ? 0 : money.Currency.MinorUnits!.Value)) * (fifth ? 5 : 1);
        Fraction rounded = exact.Round(units, standard.Mode);
        return fifth && BigInteger.Abs(exact.Numerator * 5) > exact.Denominator * (BigInteger)decimal.MaxValue ? null : rounded;
    }

    private sealed record Holder(NodaMoney.Money Price);

    private sealed record FiveCents : IRoundingStrategy
    {
        public decimal Round(decimal amount, NodaMoney.Currency currency, int? decimals) => Math.Round(amount * 20) / 20;
    }
}
