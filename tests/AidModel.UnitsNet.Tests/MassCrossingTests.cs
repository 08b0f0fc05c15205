using UnitsNet.Units;
using Xunit;

namespace AidModel.Tests;

public sealed class MassCrossingTests
{
    private static readonly CrossingChecks<MassUnit> _checks = new(Sizes.Mass, 20, negative: false);

    [Fact]
    public void To_UnitsNet_is_the_nearest_double_and_exact_where_that_is_read_as_the_value() => _checks.To(
        static (value, unit) => Mass.FromKilograms(value).ToUnitsNetExact(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => Mass.FromKilograms(value).TryToUnitsNetExact(unit, out UnitsNet.Mass result) ? result.Value : null,
        static (value, unit) => Mass.FromKilograms(value).ToUnitsNetRounded(unit) is var result && result.Unit == unit ? result.Value : double.NaN,
        static (value, unit) => new UnitsNet.Mass(value, unit).ToAidMassExact().Kilograms,
        1);

    [Fact]
    public void From_UnitsNet_is_the_shortest_decimal_in_exact_units() => _checks.From(
        static (value, unit) => new UnitsNet.Mass(value, unit).ToAidMassExact().Kilograms,
        static (value, unit) => new UnitsNet.Mass(value, unit).TryToAidMassExact(out Mass result) ? result.Kilograms : null,
        static (value, unit, digits) => new UnitsNet.Mass(value, unit).ToAidMassRounded(digits).Kilograms,
        100_001);

    [Fact]
    public void Every_unit_crosses_or_is_refused_by_name() =>
        Assert.Equal(
            "EarthMass SolarMass 9999",
            _checks.EveryUnit(static unit => Mass.FromKilograms(1).ToUnitsNetRounded(unit), static unit => new UnitsNet.Mass(1, unit).ToAidMassRounded(20)));

    /// <remarks>A size that is wrong here, or a release of UnitsNet that has one right, fails here.</remarks>
    [Fact]
    public void UnitsNet_has_these_sizes_otherwise() =>
        Assert.Equal(
            "Slug Stone",
            _checks.Otherwise(static unit => new UnitsNet.Mass(1, unit).As(MassUnit.Kilogram)));

    [Theory]
    [InlineData("20 kg", 20, MassUnit.Kilogram)]
    [InlineData("16.5 t", 16.5, MassUnit.Tonne)]
    [InlineData("0 kg", 0, MassUnit.Kilogram)]
    public void Without_a_unit_it_is_that_of_its_text(string text, double value, MassUnit unit)
    {
        UnitsNet.Mass theirs = Mass.Parse(text).ToUnitsNetExact();
        Assert.Equal((value, unit), (theirs.Value, theirs.Unit));
        Assert.Equal(text, theirs.ToAidMassExact().ToString());
    }

    [Fact]
    public void Pounds_and_stones_are_what_they_are_by_law()
    {
        Assert.Equal(0.45359237m, UnitsNet.Mass.FromPounds(1).ToAidMassExact().Kilograms);
        Assert.Equal(6.35029318m, UnitsNet.Mass.FromStone(1).ToAidMassExact().Kilograms);
        Assert.Equal(100, Mass.FromPounds(100).ToUnitsNetExact(MassUnit.Pound).Value);
        Assert.Equal(14.5939m, UnitsNet.Mass.FromSlugs(1).ToAidMassRounded(4).Kilograms);
        Assert.Throws<OverflowException>(static () => UnitsNet.Mass.FromSlugs(1).ToAidMassExact());
    }
}
