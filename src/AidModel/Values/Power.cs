using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact power from 0.</summary>
/// <remarks>A metric horsepower is 0.73549875 kW.
/// Held in kilowatts, with at most 28 digits and 20 of them behind the point: what would need more is refused, never rounded.
/// Immutable and thread safe; equal when the values are, whatever the unit they were given in. The default value is 0 kW.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Power : IComparable<Power>
{
    private static readonly MeasureUnits Units = new(("kW", 1m, true), ("hp", 0.73549875m, false));

    private readonly decimal _value;

    private Power(decimal value) => _value = value;

    /// <summary>In kilowatts, exactly.</summary>
    public decimal Kilowatts => _value;

    /// <summary>Whether the left one is less.</summary>
    public static bool operator <(Power left, Power right) => left._value < right._value;

    /// <summary>Whether the left one is more.</summary>
    public static bool operator >(Power left, Power right) => left._value > right._value;

    /// <summary>Whether the left one is not more.</summary>
    public static bool operator <=(Power left, Power right) => left._value <= right._value;

    /// <summary>Whether the left one is not less.</summary>
    public static bool operator >=(Power left, Power right) => left._value >= right._value;

    /// <summary>From kilowatts.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilowatts"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Power FromKilowatts(decimal kilowatts) => new(Units.Of(kilowatts, "kW"));

    /// <summary>From metric horsepower of 0.73549875 kW.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horsepower"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Power FromHorsepower(decimal horsepower) => new(Units.Of(horsepower, "hp"));

    /// <summary>Reads <c>610 kW</c> or <c>830 hp</c>, metric: a number without thousands separators and a unit, whatever its capitals.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none, or not held exactly.</exception>
    public static Power Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Power power) ? power : throw Units.Fault(text, "power", "610 kW");
    }

    /// <summary>Reads one as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Power power)
    {
        decimal? value = Units.Parse(text);
        power = new(value ?? 0);
        return value is not null;
    }

    /// <summary>Below 0, 0 or above it, as this one is less, equal or more.</summary>
    public int CompareTo(Power other) => _value.CompareTo(other._value);

    /// <summary>In kilowatts; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => Units.Text(_value);

    /// <summary>In metric horsepower of 0.73549875 kW, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToHorsepower(int digits) => Units.Rounded(_value, "hp", digits);
}
