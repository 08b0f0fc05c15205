using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class DigitsTests
{
    [Fact]
    public void Normalizing_drops_trailing_zeros_and_nothing_else() =>
        Gen.OneOf(Some.Decimal, Some.RoundDecimal).Holds(
            static value =>
            {
                decimal normal = Digits.Normalize(value);
                return normal == value && (normal.Scale == 0 || Digits.Plain(normal)[^1] != '0') && normal.Scale <= value.Scale;
            },
            first: 2701000,
            count: 20_000);

    [Fact]
    public void Extremes_stay()
    {
        decimal[] extremes =
        [
            decimal.MaxValue, decimal.MinValue, new(-1, -1, -1, false, 28), new(-1, -1, -1, true, 1), new(1, 0, 0, false, 28), -0.0m,
            7.0000000000000000000000000000m, 1e28m,
        ];
        Assert.All(extremes, static value => Assert.Equal(value, Digits.Normalize(value)));
        Assert.Equal("0", Digits.Grouped(-0.0m, 0));
        Assert.Equal(0, Digits.Normalize(7.0000000000000000000000000000m).Scale);
    }

    [Theory]
    [InlineData("350", "10")]
    [InlineData("4.5", "0.1")]
    [InlineData("4.50", "0.01")]
    [InlineData("-350", "10")]
    [InlineData("0", "1")]
    [InlineData("10000000000000000000000000000", "10000000000000000000000000000")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void The_last_digit_is_found(string value, string unit) => Assert.Equal(Number(unit), Digits.LastDigit(Number(value)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
