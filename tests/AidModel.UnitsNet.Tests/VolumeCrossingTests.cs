using UnitsNet.Units;
using Xunit;

namespace AidModel.Tests;

public sealed class VolumeCrossingTests
{
    private static readonly CrossingChecks<VolumeUnit> _checks = new(Sizes.Volume, 20, negative: false);

    [Fact]
    public void To_UnitsNet_is_the_nearest_double_and_exact_where_that_is_read_as_the_value() => _checks.To(
        static (value, unit) => Volume.FromLitres(value).ToUnitsNetExact(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => Volume.FromLitres(value).TryToUnitsNetExact(unit, out UnitsNet.Volume result) ? result.Value : null,
        static (value, unit) => Volume.FromLitres(value).ToUnitsNetRounded(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => new UnitsNet.Volume(value, unit).ToAidVolumeExact().Litres,
        1);

    [Fact]
    public void From_UnitsNet_is_the_shortest_decimal_in_exact_units() => _checks.From(
        static (value, unit) => new UnitsNet.Volume(value, unit).ToAidVolumeExact().Litres,
        static (value, unit) => new UnitsNet.Volume(value, unit).TryToAidVolumeExact(out Volume result) ? result.Litres : null,
        static (value, unit, digits) => new UnitsNet.Volume(value, unit).ToAidVolumeRounded(digits).Litres,
        100_001);

    [Fact]
    public void Every_unit_crosses_or_is_refused_by_name() =>
        Assert.Equal(
            "9999",
            _checks.EveryUnit(static unit => Volume.FromLitres(1).ToUnitsNetRounded(unit), static unit => new UnitsNet.Volume(1, unit).ToAidVolumeRounded(20)));

    /// <remarks>A size that is wrong here, or a release of UnitsNet that has one right, fails here.</remarks>
    [Fact]
    public void UnitsNet_has_these_sizes_otherwise() =>
        Assert.Equal(
            "AcreFoot BoardFoot CubicYard ImperialOunce UsBeerBarrel UsOunce",
            _checks.Otherwise(static unit => new UnitsNet.Volume(1, unit).As(VolumeUnit.Liter)));

    [Theory]
    [InlineData("500 l", 500, VolumeUnit.Liter)]
    [InlineData("20 m3", 20, VolumeUnit.CubicMeter)]
    [InlineData("0 l", 0, VolumeUnit.Liter)]
    public void Without_a_unit_it_is_that_of_its_text(string text, double value, VolumeUnit unit)
    {
        UnitsNet.Volume theirs = Volume.Parse(text).ToUnitsNetExact();
        Assert.Equal((value, unit), (theirs.Value, theirs.Unit));
        Assert.Equal(text, theirs.ToAidVolumeExact().ToString());
    }

    [Fact]
    public void Gallons_are_those_of_their_countries()
    {
        Assert.Equal(3.785411784m, UnitsNet.Volume.FromUsGallons(1).ToAidVolumeExact().Litres);
        Assert.Equal(4.54609m, UnitsNet.Volume.FromImperialGallons(1).ToAidVolumeExact().Litres);
        Assert.Equal(5, Volume.FromGallons(5).ToUnitsNetExact(VolumeUnit.UsGallon).Value);
    }
}
