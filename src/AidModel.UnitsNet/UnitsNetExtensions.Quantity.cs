using UnitsNet.Units;

namespace AidModel;

public static partial class UnitsNetExtensions
{
    /// <summary>A quantity of tonnes as a mass of UnitsNet, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="quantity">The quantity, of either sign; its unit must be <see cref="Unit.Tonne"/>.</param>
    /// <param name="unit">The unit of the result; tonnes unless given.</param>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> has another unit, or <paramref name="unit"/> has no exact
    /// size.</exception>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in
    /// that unit; the message says what comes nearest.</exception>
    public static UnitsNet.Mass ToUnitsNetMassExact(this Quantity quantity, MassUnit unit = MassUnit.Tonne) =>
        new(UnitSizes.Tonnes.Double(Amount(quantity, Unit.Tonne), unit), unit);

    /// <summary>A quantity of tonnes as a mass of UnitsNet, rounded once, to the nearest double in the unit, halves to even.</summary>
    /// <param name="quantity">The quantity, of either sign; its unit must be <see cref="Unit.Tonne"/>.</param>
    /// <param name="unit">The unit of the result; tonnes unless given.</param>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> has another unit, or <paramref name="unit"/> has no exact
    /// size.</exception>
    public static UnitsNet.Mass ToUnitsNetMassRounded(this Quantity quantity, MassUnit unit = MassUnit.Tonne) =>
        new(UnitSizes.Tonnes.RoundedDouble(Amount(quantity, Unit.Tonne), unit), unit);

    /// <summary>A quantity of litres as a volume of UnitsNet, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="quantity">The quantity, of either sign; its unit must be <see cref="Unit.Litre"/>.</param>
    /// <param name="unit">The unit of the result; litres unless given.</param>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> has another unit, or <paramref name="unit"/> has no exact
    /// size.</exception>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in
    /// that unit; the message says what comes nearest.</exception>
    public static UnitsNet.Volume ToUnitsNetVolumeExact(this Quantity quantity, VolumeUnit unit = VolumeUnit.Liter) =>
        new(UnitSizes.Litres.Double(Amount(quantity, Unit.Litre), unit), unit);

    /// <summary>A quantity of litres as a volume of UnitsNet, rounded once, to the nearest double in the unit, halves to even.</summary>
    /// <param name="quantity">The quantity, of either sign; its unit must be <see cref="Unit.Litre"/>.</param>
    /// <param name="unit">The unit of the result; litres unless given.</param>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> has another unit, or <paramref name="unit"/> has no exact
    /// size.</exception>
    public static UnitsNet.Volume ToUnitsNetVolumeRounded(this Quantity quantity, VolumeUnit unit = VolumeUnit.Liter) =>
        new(UnitSizes.Litres.RoundedDouble(Amount(quantity, Unit.Litre), unit), unit);

    /// <summary>A count as a bare number of UnitsNet, without its unit, or nothing: what a double would not hold exactly is refused.</summary>
    /// <remarks>Pieces, rounds and systems all become the same: UnitsNet has no units for them.</remarks>
    /// <param name="quantity">The quantity, of either sign, in any unit but <see cref="Unit.Tonne"/> and <see cref="Unit.Litre"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> is a mass or a volume.</exception>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly;
    /// the message says what comes nearest.</exception>
    public static UnitsNet.Scalar ToUnitsNetScalarWithoutUnitExact(this Quantity quantity) =>
        new(UnitSizes.Counts.Double(Count(quantity), ScalarUnit.Amount), ScalarUnit.Amount);

    /// <summary>A count as a bare number of UnitsNet, without its unit, rounded once, to the nearest double, halves to even.</summary>
    /// <param name="quantity">The quantity, of either sign, in any unit but <see cref="Unit.Tonne"/> and <see cref="Unit.Litre"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="quantity"/> is a mass or a volume.</exception>
    public static UnitsNet.Scalar ToUnitsNetScalarWithoutUnitRounded(this Quantity quantity) =>
        new(UnitSizes.Counts.RoundedDouble(Count(quantity), ScalarUnit.Amount), ScalarUnit.Amount);

    /// <summary>The mass as a quantity of tonnes, or nothing: what is not held exactly is refused.</summary>
    /// <param name="mass">The mass in UnitsNet, of either sign: its double stands for the shortest decimal that is read as it.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="mass"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mass"/> is no number.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits in tonnes.</exception>
    public static Quantity ToAidQuantityExact(this UnitsNet.Mass mass) => new(UnitSizes.Tonnes.Base(mass.Value, mass.Unit, nameof(mass)), Unit.Tonne);

    /// <summary>The mass as a quantity of tonnes, rounded once, halves away from zero.</summary>
    /// <param name="mass">The mass in UnitsNet, of either sign: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="digits">The digits behind the point, in tonnes, from 0 to 28.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="mass"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mass"/> is no number, or <paramref name="digits"/> is outside its
    /// range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Quantity ToAidQuantityRounded(this UnitsNet.Mass mass, int digits) =>
        new(UnitSizes.Tonnes.RoundedBase(mass.Value, mass.Unit, digits, nameof(mass)), Unit.Tonne);

    /// <summary>The volume as a quantity of litres, or nothing: what is not held exactly is refused.</summary>
    /// <param name="volume">The volume in UnitsNet, of either sign: its double stands for the shortest decimal that is read as it.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="volume"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="volume"/> is no number.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits in litres.</exception>
    public static Quantity ToAidQuantityExact(this UnitsNet.Volume volume) => new(UnitSizes.Litres.Base(volume.Value, volume.Unit, nameof(volume)), Unit.Litre);

    /// <summary>The volume as a quantity of litres, rounded once, halves away from zero.</summary>
    /// <param name="volume">The volume in UnitsNet, of either sign: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="digits">The digits behind the point, in litres, from 0 to 28.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="volume"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="volume"/> is no number, or <paramref name="digits"/> is outside its
    /// range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Quantity ToAidQuantityRounded(this UnitsNet.Volume volume, int digits) =>
        new(UnitSizes.Litres.RoundedBase(volume.Value, volume.Unit, digits, nameof(volume)), Unit.Litre);

    /// <summary>The bare number as a quantity of a unit, or nothing: what is not held exactly is refused.</summary>
    /// <param name="number">The number in UnitsNet, of either sign: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="unit">What it counts, which UnitsNet does not say.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="number"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is no number.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits.</exception>
    public static Quantity ToAidQuantityExact(this UnitsNet.Scalar number, Unit unit) => new(UnitSizes.Counts.Base(number.Value, number.Unit, nameof(number)), unit);

    /// <summary>The bare number as a quantity of a unit, rounded once, halves away from zero.</summary>
    /// <param name="number">The number in UnitsNet, of either sign: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="unit">What it counts, which UnitsNet does not say.</param>
    /// <param name="digits">The digits behind the point, from 0 to 28.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="number"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is no number, or <paramref name="digits"/> is outside its
    /// range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Quantity ToAidQuantityRounded(this UnitsNet.Scalar number, Unit unit, int digits) =>
        new(UnitSizes.Counts.RoundedBase(number.Value, number.Unit, digits, nameof(number)), unit);

    private static decimal Amount(Quantity quantity, Unit unit) =>
        quantity.Unit == unit ? quantity.Amount : throw new ArgumentException($"{quantity} is not in {unit}: nothing else crosses so.", nameof(quantity));

    private static decimal Count(Quantity quantity) =>
        quantity.Unit != Unit.Tonne && quantity.Unit != Unit.Litre
            ? quantity.Amount
            : throw new ArgumentException($"{quantity} is no bare number: UnitsNet has a mass or a volume for it.", nameof(quantity));
}
