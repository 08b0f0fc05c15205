using UnitsNet.Units;
using Xunit;

namespace AidModel.Tests;

public sealed class QuantityCrossingTests
{
    private static readonly CrossingChecks<MassUnit> _tonnes = new(Sizes.Mass.ToDictionary(static s => s.Key, static s => s.Value / Sizes.Mass[MassUnit.Tonne]), 28, negative: true);
    private static readonly CrossingChecks<VolumeUnit> _litres = new(Sizes.Volume, 28, negative: true);
    private static readonly CrossingChecks<ScalarUnit> _counts = new(new() { [ScalarUnit.Amount] = Fraction.Of(1m) }, 28, negative: true);

    [Fact]
    public void Tonnes_cross_as_masses() => _tonnes.To(
        static (value, unit) => new Quantity(value, Unit.Tonne).ToUnitsNetMassExact(unit) is var mass && mass.Unit == unit ? mass.Value : double.NaN,
        null,
        static (value, unit) => new Quantity(value, Unit.Tonne).ToUnitsNetMassRounded(unit).Value,
        static (value, unit) => new UnitsNet.Mass(value, unit).ToAidQuantityExact().Amount,
        1);

    [Fact]
    public void Masses_cross_as_tonnes() => _tonnes.From(
        static (value, unit) => new UnitsNet.Mass(value, unit).ToAidQuantityExact() is var quantity && quantity.Unit == Unit.Tonne ? quantity.Amount : 0.5m,
        null,
        static (value, unit, digits) => new UnitsNet.Mass(value, unit).ToAidQuantityRounded(digits).Amount,
        100_001);

    [Fact]
    public void Litres_cross_as_volumes() => _litres.To(
        static (value, unit) => new Quantity(value, Unit.Litre).ToUnitsNetVolumeExact(unit) is var volume && volume.Unit == unit ? volume.Value : double.NaN,
        null,
        static (value, unit) => new Quantity(value, Unit.Litre).ToUnitsNetVolumeRounded(unit).Value,
        static (value, unit) => new UnitsNet.Volume(value, unit).ToAidQuantityExact().Amount,
        200_001);

    [Fact]
    public void Volumes_cross_as_litres() => _litres.From(
        static (value, unit) => new UnitsNet.Volume(value, unit).ToAidQuantityExact() is var quantity && quantity.Unit == Unit.Litre ? quantity.Amount : 0.5m,
        null,
        static (value, unit, digits) => new UnitsNet.Volume(value, unit).ToAidQuantityRounded(digits).Amount,
        300_001);

    [Fact]
    public void Counts_cross_as_bare_numbers() => _counts.To(
        static (value, _) => new Quantity(value, Unit.Round).ToUnitsNetScalarWithoutUnitExact().Value,
        null,
        static (value, _) => new Quantity(value, Unit.Round).ToUnitsNetScalarWithoutUnitRounded().Value,
        static (value, unit) => new UnitsNet.Scalar(value, unit).ToAidQuantityExact(Unit.Round).Amount,
        400_001);

    [Fact]
    public void Bare_numbers_cross_as_counts() => _counts.From(
        static (value, unit) => new UnitsNet.Scalar(value, unit).ToAidQuantityExact(Unit.System) is var quantity && quantity.Unit == Unit.System ? quantity.Amount : 0.5m,
        null,
        static (value, unit, digits) => new UnitsNet.Scalar(value, unit).ToAidQuantityRounded(Unit.System, digits).Amount,
        500_001);

    [Fact]
    public void Every_unit_crosses_or_is_refused_by_name()
    {
        Assert.Equal("EarthMass SolarMass 9999", _tonnes.EveryUnit(static unit => new Quantity(1, Unit.Tonne).ToUnitsNetMassRounded(unit), static unit => new UnitsNet.Mass(1, unit).ToAidQuantityRounded(28)));
        Assert.Equal("9999", _litres.EveryUnit(static unit => new Quantity(1, Unit.Litre).ToUnitsNetVolumeRounded(unit), static unit => new UnitsNet.Volume(1, unit).ToAidQuantityRounded(20)));
    }

    [Fact]
    public void A_quantity_crosses_only_as_what_it_is()
    {
        Assert.Equal((2.5, MassUnit.Tonne), (new Quantity(2.5m, Unit.Tonne).ToUnitsNetMassExact().Value, new Quantity(2.5m, Unit.Tonne).ToUnitsNetMassExact().Unit));
        Assert.Equal(-2500, new Quantity(-2.5m, Unit.Tonne).ToUnitsNetMassExact(MassUnit.Kilogram).Value);
        Assert.Equal((500, VolumeUnit.Liter), (new Quantity(500, Unit.Litre).ToUnitsNetVolumeExact().Value, new Quantity(500, Unit.Litre).ToUnitsNetVolumeExact().Unit));
        Assert.Equal(new Quantity(25, Unit.Piece), new Quantity(25, Unit.Piece).ToUnitsNetScalarWithoutUnitExact().ToAidQuantityExact(Unit.Piece));
        Assert.StartsWith("25 pieces is not in t", Assert.Throws<ArgumentException>("quantity", static () => new Quantity(25, Unit.Piece).ToUnitsNetMassExact()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("quantity", static () => new Quantity(25, Unit.Tonne).ToUnitsNetVolumeExact());
        Assert.Throws<ArgumentException>("quantity", static () => new Quantity(25, new Unit("kg")).ToUnitsNetMassRounded());
        Assert.Throws<ArgumentException>("quantity", static () => new Quantity(25, Unit.Round).ToUnitsNetVolumeRounded());
        Assert.StartsWith("25 t is no bare number", Assert.Throws<ArgumentException>("quantity", static () => new Quantity(25, Unit.Tonne).ToUnitsNetScalarWithoutUnitExact()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("quantity", static () => new Quantity(25, Unit.Litre).ToUnitsNetScalarWithoutUnitRounded());
    }
}
