using UnitsNet.Units;
using Xunit;

namespace AidModel.Tests;

public sealed class SpeedCrossingTests
{
    private static readonly CrossingChecks<SpeedUnit> _checks = new(Sizes.Speed, 20, negative: false);

    [Fact]
    public void To_UnitsNet_is_the_nearest_double_and_exact_where_that_is_read_as_the_value() => _checks.To(
        static (value, unit) => Speed.FromKilometresPerHour(value).ToUnitsNetExact(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => Speed.FromKilometresPerHour(value).TryToUnitsNetExact(unit, out UnitsNet.Speed result) ? result.Value : null,
        static (value, unit) => Speed.FromKilometresPerHour(value).ToUnitsNetRounded(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => new UnitsNet.Speed(value, unit).ToAidSpeedExact().KilometresPerHour,
        1);

    [Fact]
    public void From_UnitsNet_is_the_shortest_decimal_in_exact_units() => _checks.From(
        static (value, unit) => new UnitsNet.Speed(value, unit).ToAidSpeedExact().KilometresPerHour,
        static (value, unit) => new UnitsNet.Speed(value, unit).TryToAidSpeedExact(out Speed result) ? result.KilometresPerHour : null,
        static (value, unit, digits) => new UnitsNet.Speed(value, unit).ToAidSpeedRounded(digits).KilometresPerHour,
        100_001);

    [Fact]
    public void Every_unit_crosses_or_is_refused_by_name() =>
        Assert.Equal(
            "Mach 9999",
            _checks.EveryUnit(static unit => Speed.FromKilometresPerHour(1).ToUnitsNetRounded(unit), static unit => new UnitsNet.Speed(1, unit).ToAidSpeedRounded(20)));

    /// <remarks>A size that is wrong here, or a release of UnitsNet that has one right, fails here.</remarks>
    [Fact]
    public void UnitsNet_has_these_sizes_otherwise() =>
        Assert.Equal(
            "",
            _checks.Otherwise(static unit => new UnitsNet.Speed(1, unit).As(SpeedUnit.MeterPerSecond) * 3.6));

    [Theory]
    [InlineData("70 km/h", 70, SpeedUnit.KilometerPerHour)]
    [InlineData("0 km/h", 0, SpeedUnit.KilometerPerHour)]
    public void Without_a_unit_it_is_that_of_its_text(string text, double value, SpeedUnit unit)
    {
        UnitsNet.Speed theirs = Speed.Parse(text).ToUnitsNetExact();
        Assert.Equal((value, unit), (theirs.Value, theirs.Unit));
        Assert.Equal(text, theirs.ToAidSpeedExact().ToString());
    }

    [Fact]
    public void Thirty_knots_are_thirty_knots()
    {
        Assert.Equal(30, Speed.FromKnots(30).ToUnitsNetExact(SpeedUnit.Knot).Value);
        Assert.Equal(55.56m, UnitsNet.Speed.FromKnots(30).ToAidSpeedExact().KilometresPerHour);
        Assert.Equal(3240m, UnitsNet.Speed.FromMetersPerSecond(900).ToAidSpeedExact().KilometresPerHour);
        Assert.StartsWith("'Mach' has no size here", Assert.Throws<ArgumentException>("speed", static () => UnitsNet.Speed.FromMach(2).ToAidSpeedExact()).Message, StringComparison.Ordinal);
    }
}
