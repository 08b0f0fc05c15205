using UnitsNet.Units;

namespace AidModel;

public static partial class UnitsNetExtensions
{
    /// <summary>The same volume in UnitsNet in cubic metres from one, else litres, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="volume">The volume.</param>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit.</exception>
    public static UnitsNet.Volume ToUnitsNetExact(this Volume volume) => volume.ToUnitsNetExact(volume.CubicMetres >= 1 ? VolumeUnit.CubicMeter : VolumeUnit.Liter);

    /// <summary>The same volume in UnitsNet, or nothing: what UnitsNet would not hold exactly is refused.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    /// <exception cref="OverflowException">The value is not the shortest decimal of a double, of 15 to 17 digits, and so not held exactly in that unit; the message says what comes nearest.</exception>
    public static UnitsNet.Volume ToUnitsNetExact(this Volume volume, VolumeUnit unit) => new(UnitSizes.Volume.Double(volume.Litres, unit), unit);

    /// <summary>The same volume in UnitsNet, if <see cref="ToUnitsNetExact(Volume, VolumeUnit)"/> does not refuse it.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <param name="result">The volume in UnitsNet, or its default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToUnitsNetExact(this Volume volume, VolumeUnit unit, out UnitsNet.Volume result)
    {
        double? value = UnitSizes.Volume.TryDouble(volume.Litres, unit);
        result = value is { } exact ? new(exact, unit) : default;
        return value is not null;
    }

    /// <summary>The volume in UnitsNet, rounded once, to the nearest double in the unit, halves to even.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> has no exact size.</exception>
    public static UnitsNet.Volume ToUnitsNetRounded(this Volume volume, VolumeUnit unit) => new(UnitSizes.Volume.RoundedDouble(volume.Litres, unit), unit);

    /// <summary>The same volume, or nothing: what is not held exactly is refused.</summary>
    /// <param name="volume">The volume in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="volume"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="volume"/> is negative or no number.</exception>
    /// <exception cref="OverflowException">The value has more than 28 digits, or more than 20 behind the point, in litres.</exception>
    public static Volume ToAidVolumeExact(this UnitsNet.Volume volume) => Volume.FromLitres(UnitSizes.Volume.Base(volume.Value, volume.Unit, nameof(volume)));

    /// <summary>The same volume, if <see cref="ToAidVolumeExact"/> does not refuse it.</summary>
    /// <param name="volume">The volume in UnitsNet.</param>
    /// <param name="result">The volume, or the default value.</param>
    /// <returns>Whether it crosses.</returns>
    public static bool TryToAidVolumeExact(this UnitsNet.Volume volume, out Volume result)
    {
        decimal? value = UnitSizes.Volume.TryBase(volume.Value, volume.Unit);
        result = Volume.FromLitres(value ?? 0);
        return value is not null;
    }

    /// <summary>The volume, rounded once, in litres, halves up.</summary>
    /// <param name="volume">The volume in UnitsNet: its double stands for the shortest decimal that is read as it.</param>
    /// <param name="digits">The digits behind the point, in litres, from 0 to 20.</param>
    /// <exception cref="ArgumentException">The unit of <paramref name="volume"/> has no exact size.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="volume"/> is negative or no number, or <paramref name="digits"/> is outside
    /// its range.</exception>
    /// <exception cref="OverflowException">The rounded value has more than 28 digits.</exception>
    public static Volume ToAidVolumeRounded(this UnitsNet.Volume volume, int digits) => Volume.FromLitres(UnitSizes.Volume.RoundedBase(volume.Value, volume.Unit, digits, nameof(volume)));
}
