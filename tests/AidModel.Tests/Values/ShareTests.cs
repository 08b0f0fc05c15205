using System.Numerics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class ShareTests
{
    [Theory]
    [InlineData("50 %", 1, 2)]
    [InlineData("50%", 1, 2)]
    [InlineData("33.5%", 67, 200)]
    [InlineData("1/3", 1, 3)]
    [InlineData("2 / 6", 1, 3)]
    [InlineData("0.25", 1, 4)]
    [InlineData("1", 1, 1)]
    [InlineData("100 %", 1, 1)]
    [InlineData(" 1/3 ", 1, 3)]
    [InlineData("0.00000000000001", 1, 100_000_000_000_000)]
    [InlineData("9223372036854775806/9223372036854775807", 9223372036854775806, 9223372036854775807)]
    public void It_reads(string text, long numerator, long denominator) =>
        Assert.Equal(new Share(numerator, denominator), Share.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("0")]
    [InlineData("0 %")]
    [InlineData("0/3")]
    [InlineData("1/0")]
    [InlineData("4/3")]
    [InlineData("101 %")]
    [InlineData("1.01")]
    [InlineData("-1/3")]
    [InlineData("-0.5")]
    [InlineData("-1/-3")]
    [InlineData("1/3/4")]
    [InlineData("1/")]
    [InlineData("/3")]
    [InlineData("1/3 %")]
    [InlineData("0,5")]
    [InlineData("0.5/1")]
    [InlineData("half")]
    [InlineData("1/9223372036854775808")]
    [InlineData("0.1234567890123456")]
    public void It_refuses(string text)
    {
        Assert.False(Share.TryParse(text, out Share share));
        Assert.Equal(default, share);
        Assert.Throws<FormatException>(() => Share.Parse(text));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Share.Parse(null!)).ParamName);
        Assert.False(Share.TryParse(null, out _));
    }

    [Theory]
    [InlineData(0, 1, "numerator")]
    [InlineData(-1, 3, "numerator")]
    [InlineData(4, 3, "numerator")]
    [InlineData(1, 0, "denominator")]
    [InlineData(-1, -3, "denominator")]
    [InlineData(long.MinValue, long.MaxValue, "numerator")]
    public void A_fraction_outside_0_to_1_is_refused(long numerator, long denominator, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new Share(numerator, denominator)).ParamName);

    [Fact]
    public void The_default_is_the_whole()
    {
        Assert.Equal(new Share(1, 1), default);
        Assert.Equal(new Share(long.MaxValue, long.MaxValue), default);
        Assert.Equal("100 %", default(Share).ToString());
    }

    [Theory]
    [InlineData(1, 2, "50 %")]
    [InlineData(1, 3, "1/3")]
    [InlineData(67, 200, "33.5 %")]
    [InlineData(1, 100_000_000, "0.000001 %")]
    [InlineData(1, 1_000_000_000, "1/1000000000")]
    public void Its_text_is_a_short_percentage_or_the_fraction(long numerator, long denominator, string text) =>
        Assert.Equal(text, new Share(numerator, denominator).ToString());

    [Fact]
    public void Its_text_is_read_back() =>
        Gen.OneOf(
            Gen.Select(Gen.Long[1, long.MaxValue], Gen.Long[1, long.MaxValue]),
            Gen.Select(Gen.Long[1, 1000], Gen.Long[1, 1000])).Holds(
            static (a, b) =>
            {
                Share share = new(Math.Min(a, b), Math.Max(a, b));
                return Share.Parse(share.ToString()) == share && BigInteger.GreatestCommonDivisor(share.Numerator, share.Denominator).IsOne;
            },
            first: 1901000,
            count: 5_000);
}
