using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void Adding_two_currencies_names_both()
    {
        Money pounds = new(1, Currency.GBP);
        Money crowns = new(1, Currency.NOK);
        foreach (Func<object> mix in new Func<object>[]
        {
            () => pounds + crowns, () => pounds - crowns, () => pounds < crowns, () => pounds > crowns, () => pounds <= crowns,
            () => pounds >= crowns, () => pounds.CompareTo(crowns),
            () => new MoneyRange(default, Currency.GBP) + new MoneyRange(default, Currency.NOK),
        })
        {
            string message = Assert.Throws<InvalidOperationException>(mix).Message;
            Assert.Contains("GBP", message, StringComparison.Ordinal);
            Assert.Contains("NOK", message, StringComparison.Ordinal);
        }

        Assert.NotEqual(pounds, crowns);
    }

    [Fact]
    public void A_zero_has_a_currency()
    {
        Assert.NotEqual(new Money(0, Currency.EUR), new Money(0, Currency.USD));
        Assert.Throws<InvalidOperationException>(static () => new Money(0, Currency.EUR) + new Money(5, Currency.USD));
        Assert.Throws<InvalidOperationException>(static () => default(Money) + new Money(5, Currency.USD));
        Assert.Equal(new Money(0, Currency.XXX), default);
        Assert.Equal("XXX 0", default(Money).ToString());
    }

    [Fact]
    public void It_adds_subtracts_negates_and_compares()
    {
        Money five = new(5, Currency.EUR);
        Money three = new(3, Currency.EUR);
        Assert.Equal(new Money(8, Currency.EUR), five + three);
        Assert.Equal(new Money(2, Currency.EUR), five - three);
        Assert.Equal(new Money(-5, Currency.EUR), -five);
        Assert.Equal((false, true, false, true), ((five < three), (five > three), (five <= three), (five >= three)));
        Assert.True(five <= three + new Money(2.00m, Currency.EUR));
    }

    [Fact]
    public void Trailing_zeros_do_not_matter()
    {
        Assert.Equal(new Money(1.0m, Currency.EUR), new Money(1.00m, Currency.EUR));
        Assert.Equal(new Money(1.0m, Currency.EUR).GetHashCode(), new Money(1.00m, Currency.EUR).GetHashCode());
        Assert.Equal(new Quantity(1.0m, Unit.Tonne), new Quantity(1.00m, Unit.Tonne));
        Assert.Equal(new Bounds(1.0m, 2.0m, 3.0m), new Bounds(1.00m, 2.00m, 3.00m));
        Assert.Equal(new Bounds(1.0m, 2.0m, 3.0m).GetHashCode(), new Bounds(1.00m, 2.00m, 3.00m).GetHashCode());
    }

    [Fact]
    public void It_never_rounds_by_itself()
    {
        Money large = new(1e27m, Currency.EUR);
        Money small = new(0.001m, Currency.EUR);
        Assert.Throws<OverflowException>(() => large + small);
        Assert.Throws<OverflowException>(() => large - small);
        Assert.Throws<OverflowException>(static () => new Money(decimal.MaxValue, Currency.EUR) + new Money(1, Currency.EUR));
        Assert.Throws<OverflowException>(static () => new Bounds(1e27m) + new Bounds(0.001m));
        Assert.Throws<OverflowException>(static () => new Quantity(1e27m, Unit.Piece) + new Quantity(0.001m, Unit.Piece));
        Assert.Equal(1e27m + 1, (large + new Money(1.0000m, Currency.EUR)).Amount);
    }

    [Fact]
    public void A_sum_is_exact_or_refused() =>
        Gen.Select(Some.Decimal, Some.Decimal).Holds(
            static (a, b) =>
            {
                Rational exact = (Rational)a + b;
                try
                {
                    return exact == (new Money(a, Currency.EUR) + new Money(b, Currency.EUR)).Amount;
                }
                catch (OverflowException)
                {
                    return !Holds(exact);
                }
            },
            first: 2101000,
            count: 10_000);

    [Theory]
    [InlineData("EUR", 0.125, "EUR 0.13")]
    [InlineData("EUR", -0.125, "EUR -0.13")]
    [InlineData("JPY", 2.5, "JPY 3")]
    [InlineData("KWD", 2.0005, "KWD 2.001")]
    [InlineData("XAU", 0.125, "XAU 0.125")]
    public void It_rounds_to_the_minor_unit_when_asked(string code, double amount, string rounded)
    {
        Money money = new((decimal)amount, Currency.Parse(code));
        Assert.Equal(rounded, money.Round().ToString());
        Assert.Equal((decimal)amount, money.Amount);
    }

    [Theory]
    [InlineData("450000000", "GBP 450,000,000.00")]
    [InlineData("0.1250", "GBP 0.125")]
    [InlineData("-1234.5", "GBP -1,234.50")]
    [InlineData("79228162514264337593543950335", "GBP 79,228,162,514,264,337,593,543,950,335.00")]
    [InlineData("0.0000000000000000000000000001", "GBP 0.0000000000000000000000000001")]
    public void Every_digit_is_shown(string amount, string text) =>
        Assert.Equal(text, new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.GBP).ToString());

    [Fact]
    public void Quantities_of_two_units_do_not_add()
    {
        string message = Assert.Throws<InvalidOperationException>(static () => new Quantity(1, Unit.Round) + new Quantity(1, Unit.Tonne)).Message;
        Assert.Contains("rounds and t", message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(static () => new QuantityRange(default, Unit.Round) + new QuantityRange(default, Unit.Tonne));
        Assert.Equal(new Quantity(3, Unit.Round), new Quantity(1, Unit.Round) + new Quantity(2, Unit.Round));
        Assert.Equal("0 pieces", default(Quantity).ToString());
        Assert.Equal("100,000 rounds", new Quantity(100_000, Unit.Round).ToString());
    }

    [Fact]
    public void Ranges_give_their_parts()
    {
        MoneyRange money = new(new Bounds(90, 100, 110), Currency.EUR);
        Assert.Equal((new Money(90, Currency.EUR), new Money(100, Currency.EUR), new Money(110, Currency.EUR)), (money.Lower, money.Best, money.Upper));
        Assert.Equal("EUR 90.00 / 100.00 / 110.00", money.ToString());
        Assert.False(money.IsExact);
        QuantityRange further = StatedQuantity.Parse("further systems").Read();
        Assert.Equal(new Quantity(1, Unit.System), further.Lower);
        Assert.Null(further.Best);
        Assert.Null(further.Upper);
        Assert.Equal("EUR 0 / unknown / unbounded".Replace(" 0 ", " 0.00 ", StringComparison.Ordinal), new MoneyRange(Bounds.Unknown, Currency.EUR).ToString());
    }

    private static bool Holds(Rational value)
    {
        try
        {
            return value == value.Round(28);
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
