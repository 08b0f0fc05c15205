using UnitsNet.Units;

namespace AidModel;

public static partial class UnitsNetExtensions
{
    /// <summary>The same speed in UnitsNet in kilometres an hour, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="speed">The speed.</param>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit.</exception>
    public static UnitsNet.Speed ToUnitsNetExact(this Speed speed) => speed.ToUnitsNetExact(SpeedUnit.KilometerPerHour);

    /// <summary>The same speed in UnitsNet, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="speed">The speed.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit; the message says what comes nearest.</exception>
    public static UnitsNet.Speed ToUnitsNetExact(this Speed speed, SpeedUnit unit) => new(UnitSizes.Speed.Double(speed.KilometresPerHour, unit), unit);

    /// <summary>The same speed in UnitsNet, if <see cref="ToUnitsNetExact(Speed, SpeedUnit)"/> does not refuse it.</summary>
    /// <param name="speed">The speed.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <param name="result">The speed in UnitsNet, or its default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToUnitsNetExact(this Speed speed, SpeedUnit unit, out UnitsNet.Speed result)
    {
        double? value = UnitSizes.Speed.TryDouble(speed.KilometresPerHour, unit);
        result = value is { } exact ? new(exact, unit) : default;
        return value is not null;
    }

    /// <summary>The speed in UnitsNet, rounded once, to the nearest double in the unit, halves to even.</summary>
    /// <param name="speed">The speed.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    public static UnitsNet.Speed ToUnitsNetRounded(this Speed speed, SpeedUnit unit) => new(UnitSizes.Speed.RoundedDouble(speed.KilometresPerHour, unit), unit);

    /// <summary>The same speed, or nothing: what is not held exactly is refused.</summary>
    /// <param name="speed">The speed in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="speed"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is negative or no number.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits, or more than 20 behind the point, in kilometres an hour.</exception>
    public static Speed ToAidSpeedExact(this UnitsNet.Speed speed) => Speed.FromKilometresPerHour(UnitSizes.Speed.Base(speed.Value, speed.Unit, nameof(speed)));

    /// <summary>The same speed, if <see cref="ToAidSpeedExact"/> does not refuse it.</summary>
    /// <param name="speed">The speed in UnitsNet.</param>
    /// <param name="result">The speed, or the default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToAidSpeedExact(this UnitsNet.Speed speed, out Speed result)
    {
        decimal? value = UnitSizes.Speed.TryBase(speed.Value, speed.Unit);
        result = Speed.FromKilometresPerHour(value ?? 0);
        return value is not null;
    }

    /// <summary>The speed, rounded once, in kilometres an hour, halves up.</summary>
    /// <param name="speed">The speed in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="digits">The digits behind the point, in kilometres an hour, from 0 to 20.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="speed"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is negative or no number, or <paramref name="digits"/> is outside
    /// its range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Speed ToAidSpeedRounded(this UnitsNet.Speed speed, int digits) => Speed.FromKilometresPerHour(UnitSizes.Speed.RoundedBase(speed.Value, speed.Unit, digits, nameof(speed)));
}
