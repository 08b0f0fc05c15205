using System.Numerics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class SignificantTests
{
    [Theory]
    [InlineData(1, 3, 0, "0.333333333333")]
    [InlineData(2, 3, 0, "0.666666666667")]
    [InlineData(999999999999, 1, 0, "999999999999")]
    [InlineData(9999999999995, 10, 0, "1000000000000")]
    [InlineData(9999999999994, 10, 0, "999999999999")]
    [InlineData(1, 1, 28, "10000000000000000000000000000")]
    [InlineData(7, 1, 28, "70000000000000000000000000000")]
    [InlineData(8, 1, 28, "8E+28")]
    [InlineData(1, 1, 29, "1E+29")]
    [InlineData(1, 1, -28, "0.0000000000000000000000000001")]
    [InlineData(1, 1, -29, "1E-29")]
    [InlineData(1, 3, -20, "3.33333333333E-21")]
    [InlineData(5, 4, 400, "1.25E+400")]
    [InlineData(5, 4, -400, "1.25E-400")]
    public void Twelve_digits_are_shown(long numerator, long denominator, int power, string text)
    {
        Rational value = new Rational(numerator, denominator) * Power(power);
        var rounded = Significant.Of(value, 12);
        Assert.Equal(text, rounded.ToString());
        Assert.Equal(text.Contains('E', StringComparison.Ordinal), rounded.ToDecimal() is null);
    }

    [Fact]
    public void The_error_is_half_a_digit_at_most() =>
        Gen.Select(Some.Rational, Gen.Int[-400, 400]).Where(static (r, _) => r.Sign != 0).Holds(
            static (r, power) =>
            {
                Rational value = (r.Sign < 0 ? -r : r) * Power(power);
                var rounded = Significant.Of(value, 12);
                Rational shown = new Rational(rounded.Digits, BigInteger.One) * Power(rounded.Exponent);
                Rational error = shown > value ? shown - value : value - shown;
                return rounded.Digits < BigInteger.Pow(10, 12) && rounded.Digits % 10 != 0
                    && error * 2m * Power(11) <= value
                    && (rounded.ToDecimal() is not { } d || (Rational)d == shown);
            },
            first: 3103000,
            count: 2000);

    private static Rational Power(int power) =>
        power >= 0 ? new(BigInteger.Pow(10, power), BigInteger.One) : new(BigInteger.One, BigInteger.Pow(10, -power));
}
