using UnitsNet.Units;

namespace AidModel;

public static partial class UnitsNetExtensions
{
    /// <summary>The same mass in UnitsNet in tonnes from one, else kilograms, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="mass">The mass.</param>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit.</exception>
    public static UnitsNet.Mass ToUnitsNetExact(this Mass mass) => mass.ToUnitsNetExact(mass.Tonnes >= 1 ? MassUnit.Tonne : MassUnit.Kilogram);

    /// <summary>The same mass in UnitsNet, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="mass">The mass.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit; the message says what comes nearest.</exception>
    public static UnitsNet.Mass ToUnitsNetExact(this Mass mass, MassUnit unit) => new(UnitSizes.Mass.Double(mass.Kilograms, unit), unit);

    /// <summary>The same mass in UnitsNet, if <see cref="ToUnitsNetExact(Mass, MassUnit)"/> does not refuse it.</summary>
    /// <param name="mass">The mass.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <param name="result">The mass in UnitsNet, or its default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToUnitsNetExact(this Mass mass, MassUnit unit, out UnitsNet.Mass result)
    {
        double? value = UnitSizes.Mass.TryDouble(mass.Kilograms, unit);
        result = value is { } exact ? new(exact, unit) : default;
        return value is not null;
    }

    /// <summary>The mass in UnitsNet, rounded once, to the nearest double in the unit, halves to even.</summary>
    /// <param name="mass">The mass.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    public static UnitsNet.Mass ToUnitsNetRounded(this Mass mass, MassUnit unit) => new(UnitSizes.Mass.RoundedDouble(mass.Kilograms, unit), unit);

    /// <summary>The same mass, or nothing: what is not held exactly is refused.</summary>
    /// <param name="mass">The mass in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="mass"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mass"/> is negative or no number.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits, or more than 20 behind the point, in kilograms.</exception>
    public static Mass ToAidMassExact(this UnitsNet.Mass mass) => Mass.FromKilograms(UnitSizes.Mass.Base(mass.Value, mass.Unit, nameof(mass)));

    /// <summary>The same mass, if <see cref="ToAidMassExact"/> does not refuse it.</summary>
    /// <param name="mass">The mass in UnitsNet.</param>
    /// <param name="result">The mass, or the default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToAidMassExact(this UnitsNet.Mass mass, out Mass result)
    {
        decimal? value = UnitSizes.Mass.TryBase(mass.Value, mass.Unit);
        result = Mass.FromKilograms(value ?? 0);
        return value is not null;
    }

    /// <summary>The mass, rounded once, in kilograms, halves up.</summary>
    /// <param name="mass">The mass in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="digits">The digits behind the point, in kilograms, from 0 to 20.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="mass"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mass"/> is negative or no number, or <paramref name="digits"/> is outside
    /// its range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Mass ToAidMassRounded(this UnitsNet.Mass mass, int digits) => Mass.FromKilograms(UnitSizes.Mass.RoundedBase(mass.Value, mass.Unit, digits, nameof(mass)));
}
