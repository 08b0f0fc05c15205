using System.Globalization;
using System.Numerics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class MeasureTests
{
    [Fact]
    public void Units_are_exact()
    {
        Assert.Equal(Length.FromMillimetres(155), Length.Parse("155 mm"));
        Assert.Equal(Length.FromMillimetres(155), Length.FromMetres(0.155m));
        Assert.Equal(Length.FromMillimetres(12.7m), Length.FromInches(0.5m));
        Assert.Equal(Length.FromMetres(0.3048m), Length.FromFeet(1));
        Assert.Equal(Length.FromKilometres(1.852m), Length.FromNauticalMiles(1));
        Assert.Equal(Mass.FromKilograms(0.45359237m), Mass.FromPounds(1));
        Assert.Equal(16_500m, Mass.FromTonnes(16.5m).Kilograms);
        Assert.Equal(Speed.FromKilometresPerHour(18), Speed.FromMetresPerSecond(5));
        Assert.Equal(Speed.FromKilometresPerHour(55.56m), Speed.FromKnots(30));
        Assert.Equal(Power.FromKilowatts(73.549875m), Power.FromHorsepower(100));
        Assert.Equal(Volume.FromLitres(3.785411784m), Volume.FromGallons(1));
        Assert.Equal(20_000m, Volume.FromCubicMetres(20).Litres);
    }

    [Theory]
    [InlineData("155 mm", "155 mm")]
    [InlineData(" 155mm ", "155 mm")]
    [InlineData("155.0 MM", "155 mm")]
    [InlineData("0.3 in", "7.62 mm")]
    [InlineData("1000 mm", "1 m")]
    [InlineData("29900 m", "29.9 km")]
    [InlineData("1 nmi", "1.852 km")]
    [InlineData("0 km", "0 mm")]
    public void A_length_is_read_and_written(string text, string written)
    {
        Assert.Equal(written, Length.Parse(text).ToString());
        Assert.Equal(Length.Parse(text), Length.Parse(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("155")]
    [InlineData("mm")]
    [InlineData("-1 mm")]
    [InlineData("1,000 mm")]
    [InlineData("1 t")]
    [InlineData("1. mm")]
    [InlineData(".5 mm")]
    [InlineData("0.000000000000000000001 mm")]
    [InlineData("99999999999999999999999999999 km")]
    [InlineData("１ mm")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Length.TryParse(text, out Length length));
        Assert.Equal(default, length);
        Assert.Contains($"'{text}' is no length: 155 mm is", Assert.Throws<FormatException>(() => Length.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_units_are_read()
    {
        Assert.Equal("16.5 t", Mass.Parse("16500kg").ToString());
        Assert.Equal("45.359237 kg", Mass.Parse("100 lb").ToString());
        Assert.Equal("70 km/h", Speed.Parse("70 KM/H").ToString());
        Assert.Equal("3.6 km/h", Speed.Parse("1 m/s").ToString());
        Assert.Equal("610 kW", Power.Parse("610 kw").ToString());
        Assert.Equal("20 m3", Volume.Parse("20m3").ToString());
        Assert.Equal("500 l", Volume.Parse("0.5 m3").ToString());
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Mass.Parse(null!)).ParamName);
        Assert.False(Volume.TryParse(null, out _));
        Assert.False(Volume.TryParse(new string('1', 1_000_000) + " l", out _));
    }

    [Fact]
    public void What_is_not_held_exactly_is_refused_and_never_rounded()
    {
        Assert.Throws<OverflowException>(static () => Length.FromKilometres(decimal.MaxValue));
        Assert.Throws<OverflowException>(static () => Length.FromMillimetres(0.000000000000000000001m));
        Assert.Throws<OverflowException>(static () => Mass.FromPounds(1.0000000000000000000000000001m));
        Assert.Equal("kilometres", Assert.Throws<ArgumentOutOfRangeException>(static () => Length.FromKilometres(-1)).ParamName);
        Assert.Equal(6.1m, Length.FromMillimetres(155).ToInches(1));
        Assert.Equal(0.5m, Length.FromMillimetres(12.7m).ToInches(28));
        Assert.Equal("digits", Assert.Throws<ArgumentOutOfRangeException>(static () => Length.FromMetres(1).ToFeet(29)).ParamName);
        Assert.Throws<OverflowException>(static () => Length.FromMetres(1_000_000).ToFeet(28));
    }

    [Fact]
    public void Any_value_that_is_held_comes_back() =>
        Gen.Select(Gen.OneOf(Some.NotNegative, Some.RoundDecimal), Gen.Int[0, 2]).Holds(
            static (amount, unit) =>
            {
                decimal size = unit switch { 0 => 1m, 1 => 1000m, _ => 1_000_000m };
                Length length;
                try
                {
                    length = unit switch { 0 => Length.FromMillimetres(amount), 1 => Length.FromMetres(amount), _ => Length.FromKilometres(amount) };
                }
                catch (OverflowException)
                {
                    (BigInteger whole, int scale) = Reduced(amount, size);
                    return scale > 20 || whole >> 96 != 0;
                }

                return unit switch { 0 => length.Millimetres, 1 => length.Metres, _ => length.Kilometres } == amount
                    && length.Kilometres * 1000 == length.Metres
                    && Length.Parse(length.ToString()) == length
                    && length.ToString() == Length.Parse(length.ToString()).ToString();
            },
            first: 1,
            count: 20_000);

    [Fact]
    public void They_are_ordered_as_their_numbers_are() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Holds(
            static (a, b) =>
            {
                (Mass left, Mass right) = (Mass.FromKilograms(a), Mass.FromTonnes(b / 1000m));
                return (left < right) == (a < b) && (left <= right) == (a <= b) && (left > right) == (a > b) && (left >= right) == (a >= b)
                    && left.CompareTo(right) == a.CompareTo(b) && (left == right) == (a == b) && (a != b || left.GetHashCode() == right.GetHashCode());
            },
            first: 1,
            count: 1000);

    [Fact]
    public void No_text_depends_on_the_current_culture() =>
        OtherCulture.Run(static () =>
        {
            Assert.NotEqual("7.62", 7.62m.ToString(CultureInfo.CurrentCulture));
            Assert.Equal("7.62 mm", Length.Parse("7.62 mm").ToString());
        });

    private static (BigInteger Whole, int Scale) Reduced(decimal amount, decimal size)
    {
        BigInteger whole = new BigInteger(size);
        int[] bits = decimal.GetBits(amount);
        whole *= (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        for (; scale > 0 && whole % 10 == 0; scale--)
        {
            whole /= 10;
        }

        return (whole, scale);
    }
}
