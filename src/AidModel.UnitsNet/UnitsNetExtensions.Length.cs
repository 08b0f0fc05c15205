using UnitsNet.Units;

namespace AidModel;

public static partial class UnitsNetExtensions
{
    /// <summary>The same length in UnitsNet in kilometres from one, metres from one, else millimetres, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="length">The length.</param>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit.</exception>
    public static UnitsNet.Length ToUnitsNetExact(this Length length) => length.ToUnitsNetExact(length.Kilometres >= 1 ? LengthUnit.Kilometer : length.Metres >= 1 ? LengthUnit.Meter : LengthUnit.Millimeter);

    /// <summary>The same length in UnitsNet, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="length">The length.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit; the message says what comes nearest.</exception>
    public static UnitsNet.Length ToUnitsNetExact(this Length length, LengthUnit unit) => new(UnitSizes.Length.Double(length.Millimetres, unit), unit);

    /// <summary>The same length in UnitsNet, if <see cref="ToUnitsNetExact(Length, LengthUnit)"/> does not refuse it.</summary>
    /// <param name="length">The length.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <param name="result">The length in UnitsNet, or its default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToUnitsNetExact(this Length length, LengthUnit unit, out UnitsNet.Length result)
    {
        double? value = UnitSizes.Length.TryDouble(length.Millimetres, unit);
        result = value is { } exact ? new(exact, unit) : default;
        return value is not null;
    }

    /// <summary>The length in UnitsNet, rounded once, to the nearest double in the unit, halves to even.</summary>
    /// <param name="length">The length.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    public static UnitsNet.Length ToUnitsNetRounded(this Length length, LengthUnit unit) => new(UnitSizes.Length.RoundedDouble(length.Millimetres, unit), unit);

    /// <summary>The same length, or nothing: what is not held exactly is refused.</summary>
    /// <param name="length">The length in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="length"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative or no number.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits, or more than 20 behind the point, in millimetres.</exception>
    public static Length ToAidLengthExact(this UnitsNet.Length length) => Length.FromMillimetres(UnitSizes.Length.Base(length.Value, length.Unit, nameof(length)));

    /// <summary>The same length, if <see cref="ToAidLengthExact"/> does not refuse it.</summary>
    /// <param name="length">The length in UnitsNet.</param>
    /// <param name="result">The length, or the default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToAidLengthExact(this UnitsNet.Length length, out Length result)
    {
        decimal? value = UnitSizes.Length.TryBase(length.Value, length.Unit);
        result = Length.FromMillimetres(value ?? 0);
        return value is not null;
    }

    /// <summary>The length, rounded once, in millimetres, halves up.</summary>
    /// <param name="length">The length in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="digits">The digits behind the point, in millimetres, from 0 to 20.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="length"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative or no number, or <paramref name="digits"/> is outside
    /// its range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Length ToAidLengthRounded(this UnitsNet.Length length, int digits) => Length.FromMillimetres(UnitSizes.Length.RoundedBase(length.Value, length.Unit, digits, nameof(length)));
}
