using UnitsNet.Units;

namespace AidModel;

public static partial class UnitsNetExtensions
{
    /// <summary>The same power in UnitsNet in kilowatts, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="power">The power.</param>
    /// <exception cref="OverflowException">A decimal does not hold the value exactly in that unit.</exception>
    public static UnitsNet.Power ToUnitsNetExact(this Power power) => power.ToUnitsNetExact(PowerUnit.Kilowatt);

    /// <summary>The same power in UnitsNet, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="power">The power.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    /// <exception cref="OverflowException">A decimal does not hold the value exactly in that unit; the message says what comes nearest.</exception>
    public static UnitsNet.Power ToUnitsNetExact(this Power power, PowerUnit unit) => new(UnitSizes.Power.Decimal(power.Kilowatts, unit), unit);

    /// <summary>The same power in UnitsNet, if <see cref="ToUnitsNetExact(Power, PowerUnit)"/> does not refuse it.</summary>
    /// <param name="power">The power.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <param name="result">The power in UnitsNet, or its default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToUnitsNetExact(this Power power, PowerUnit unit, out UnitsNet.Power result)
    {
        decimal? value = UnitSizes.Power.TryDecimal(power.Kilowatts, unit);
        result = value is { } exact ? new(exact, unit) : default;
        return value is not null;
    }

    /// <summary>The power in UnitsNet, rounded once, to the nearest decimal in the unit of up to 28 digits, halves up.</summary>
    /// <param name="power">The power.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    /// <exception cref="OverflowException">The value has more digits than a decimal holds.</exception>
    public static UnitsNet.Power ToUnitsNetRounded(this Power power, PowerUnit unit) => new(UnitSizes.Power.RoundedDecimal(power.Kilowatts, unit), unit);

    /// <summary>The same power, or nothing: what is not held exactly is refused.</summary>
    /// <param name="power">The power in UnitsNet.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="power"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="power"/> is negative.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits, or more than 20 behind the point, in kilowatts.</exception>
    public static Power ToAidPowerExact(this UnitsNet.Power power) => Power.FromKilowatts(UnitSizes.Power.Base(power.Value, power.Unit, nameof(power)));

    /// <summary>The same power, if <see cref="ToAidPowerExact"/> does not refuse it.</summary>
    /// <param name="power">The power in UnitsNet.</param>
    /// <param name="result">The power, or the default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToAidPowerExact(this UnitsNet.Power power, out Power result)
    {
        decimal? value = UnitSizes.Power.TryBase(power.Value, power.Unit);
        result = Power.FromKilowatts(value ?? 0);
        return value is not null;
    }

    /// <summary>The power, rounded once, in kilowatts, halves up.</summary>
    /// <param name="power">The power in UnitsNet.</param>
    /// <param name="digits">The digits behind the point, in kilowatts, from 0 to 20.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="power"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="power"/> is negative, or <paramref name="digits"/> is outside
    /// its range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Power ToAidPowerRounded(this UnitsNet.Power power, int digits) => Power.FromKilowatts(UnitSizes.Power.RoundedBase(power.Value, power.Unit, digits, nameof(power)));
}
