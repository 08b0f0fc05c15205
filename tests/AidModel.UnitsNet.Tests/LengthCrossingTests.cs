using UnitsNet.Units;
using Xunit;

namespace AidModel.Tests;

public sealed class LengthCrossingTests
{
    private static readonly CrossingChecks<LengthUnit> _checks = new(Sizes.Length, 20, negative: false);

    [Fact]
    public void To_UnitsNet_is_the_nearest_double_and_exact_where_that_is_read_as_the_value() => _checks.To(
        static (value, unit) => Length.FromMillimetres(value).ToUnitsNetExact(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => Length.FromMillimetres(value).TryToUnitsNetExact(unit, out UnitsNet.Length result) ? result.Value : null,
        static (value, unit) => Length.FromMillimetres(value).ToUnitsNetRounded(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => new UnitsNet.Length(value, unit).ToAidLengthExact().Millimetres,
        1);

    [Fact]
    public void From_UnitsNet_is_the_shortest_decimal_in_exact_units() => _checks.From(
        static (value, unit) => new UnitsNet.Length(value, unit).ToAidLengthExact().Millimetres,
        static (value, unit) => new UnitsNet.Length(value, unit).TryToAidLengthExact(out Length result) ? result.Millimetres : null,
        static (value, unit, digits) => new UnitsNet.Length(value, unit).ToAidLengthRounded(digits).Millimetres,
        100_001);

    [Fact]
    public void Every_unit_crosses_or_is_refused_by_name() =>
        Assert.Equal(
            "Kiloparsec Megaparsec Parsec SolarRadius 9999",
            _checks.EveryUnit(static unit => Length.FromMillimetres(1).ToUnitsNetRounded(unit), static unit => new UnitsNet.Length(1, unit).ToAidLengthRounded(20)));

    /// <remarks>A size that is wrong here, or a release of UnitsNet that has one right, fails here.</remarks>
    [Fact]
    public void UnitsNet_has_these_sizes_otherwise() =>
        Assert.Equal(
            "DtpPica KilolightYear LightYear MegalightYear PrinterPica Twip",
            _checks.Otherwise(static unit => new UnitsNet.Length(1, unit).As(LengthUnit.Millimeter)));

    [Theory]
    [InlineData("155 mm", 155, LengthUnit.Millimeter)]
    [InlineData("7.62 mm", 7.62, LengthUnit.Millimeter)]
    [InlineData("900 m", 900, LengthUnit.Meter)]
    [InlineData("30 km", 30, LengthUnit.Kilometer)]
    [InlineData("300.5 km", 300.5, LengthUnit.Kilometer)]
    [InlineData("0 mm", 0, LengthUnit.Millimeter)]
    public void Without_a_unit_it_is_that_of_its_text(string text, double value, LengthUnit unit)
    {
        UnitsNet.Length theirs = Length.Parse(text).ToUnitsNetExact();
        Assert.Equal((value, unit), (theirs.Value, theirs.Unit));
        Assert.Equal(text, theirs.ToAidLengthExact().ToString());
    }

    [Fact]
    public void A_calibre_is_the_same_label_on_both_sides()
    {
        UnitsNet.Length half = Length.Parse("0.5 in").ToUnitsNetExact(LengthUnit.Inch);
        Assert.Equal((0.5, LengthUnit.Inch), (half.Value, half.Unit));
        Assert.Equal(12.7m, UnitsNet.Length.FromInches(0.5).ToAidLengthExact().Millimetres);
        Assert.Equal(Length.FromMillimetres(155), UnitsNet.Length.FromCentimeters(15.5).ToAidLengthExact());
    }

    [Fact]
    public void What_has_no_end_in_inches_crosses_only_rounded()
    {
        Assert.Equal(
            "155 mm does not cross exactly: the nearest that UnitsNet holds in Inch is 6.102362204724409.",
            Assert.Throws<OverflowException>(static () => Length.FromMillimetres(155).ToUnitsNetExact(LengthUnit.Inch)).Message);
        Assert.Equal(6.102362204724409, Length.FromMillimetres(155).ToUnitsNetRounded(LengthUnit.Inch).Value);
        Assert.Equal(155m, UnitsNet.Length.FromInches(6.102362204724409).ToAidLengthRounded(6).Millimetres);
        Assert.Equal(
            "1 UsSurveyFoot is not held exactly (about 304.8006096012192024384 mm): at most 28 digits are, 20 of them behind the point, in mm.",
            Assert.Throws<OverflowException>(static () => UnitsNet.Length.FromUsSurveyFeet(1).ToAidLengthExact()).Message);
        Assert.Equal(1_200_000m, UnitsNet.Length.FromUsSurveyFeet(3937).ToAidLengthExact().Millimetres);
    }

    [Fact]
    public void What_deserializers_let_through_is_refused()
    {
        foreach (string value in (string[])["NaN", "INF", "-INF"])
        {
            UnitsNet.Length read = Deserialized.Length(value);
            Assert.False(double.IsFinite(read.Value));
            Assert.Contains("Millimeter", Assert.Throws<ArgumentOutOfRangeException>("length", () => read.ToAidLengthExact()).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>("length", () => read.ToAidLengthRounded(2));
            Assert.False(read.TryToAidLengthExact(out Length none));
            Assert.Equal(default, none);
        }

        Assert.Equal(155m, Deserialized.Length("155").ToAidLengthExact().Millimetres);
    }

    [Fact]
    public void Negative_and_too_large_values_are_refused_by_value()
    {
        Assert.Contains("-1.5 Meter", Assert.Throws<ArgumentOutOfRangeException>("length", static () => UnitsNet.Length.FromMeters(-1.5).ToAidLengthExact()).Message, StringComparison.Ordinal);
        Assert.Equal(
            "1E+40 Meter is not held exactly: at most 28 digits are, 20 of them behind the point, in mm.",
            Assert.Throws<OverflowException>(static () => UnitsNet.Length.FromMeters(1e40).ToAidLengthExact()).Message);
        Assert.Throws<OverflowException>(static () => UnitsNet.Length.FromMeters(1e40).ToAidLengthRounded(0));
        Assert.Throws<ArgumentOutOfRangeException>("digits", static () => UnitsNet.Length.FromMeters(1).ToAidLengthRounded(21));
        Assert.Throws<ArgumentOutOfRangeException>("digits", static () => UnitsNet.Length.FromMeters(1).ToAidLengthRounded(-1));
        Assert.Equal(default, UnitsNet.Length.FromMeters(-0.0).ToAidLengthExact());
    }

    [Fact]
    public void The_default_values_are_each_other()
    {
        Assert.Equal(default, default(UnitsNet.Length).ToAidLengthExact());
        Assert.Equal((0d, LengthUnit.Millimeter), (default(Length).ToUnitsNetExact().Value, default(Length).ToUnitsNetExact().Unit));
    }

    [Fact]
    public void Seventeen_digits_cross_where_the_double_is_read_so_and_nowhere_else()
    {
        Assert.Equal(0.30000000000000004, Length.FromMetres(0.30000000000000004m).ToUnitsNetExact(LengthUnit.Meter).Value);
        Assert.Throws<OverflowException>(static () => Length.FromMillimetres(155.00000000000000000001m).ToUnitsNetExact());
        Assert.Equal(155d, Length.FromMillimetres(155.00000000000000000001m).ToUnitsNetRounded(LengthUnit.Millimeter).Value);
        Assert.Throws<OverflowException>(static () => Length.FromMillimetres(9007199254740993m).ToUnitsNetExact(LengthUnit.Millimeter));
    }

    [Theory]
    [InlineData("9007199254740993", 9007199254740992d)]
    [InlineData("9007199254740995", 9007199254740996d)]
    [InlineData("9007199254740995.00000001", 9007199254740996d)]
    [InlineData("9007199254740993.00000001", 9007199254740994d)]
    [InlineData("18014398509481983.9", 18014398509481984d)]
    public void Halves_between_two_doubles_go_to_the_even_one(string millimetres, double nearest) =>
        Assert.Equal(nearest, Length.Parse($"{millimetres} mm").ToUnitsNetRounded(LengthUnit.Millimeter).Value);
}
