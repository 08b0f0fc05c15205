using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact speed from 0.</summary>
/// <remarks>A knot is 1.852 km/h, a metre in a second 3.6 km/h.
/// Held in kilometres an hour, with at most 28 digits and 20 of them behind the point: what would need more is refused, never rounded.
/// Immutable and thread safe; equal when the values are, whatever the unit they were given in. The default value is 0 km/h.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Speed : IComparable<Speed>
{
    private static readonly MeasureUnits Units = new(("km/h", 1m, true), ("m/s", 3.6m, false), ("kn", 1.852m, false));

    private readonly decimal _value;

    private Speed(decimal value) => _value = value;

    /// <summary>In kilometres an hour, exactly.</summary>
    public decimal KilometresPerHour => _value;

    /// <summary>Whether the left one is slower.</summary>
    public static bool operator <(Speed left, Speed right) => left._value < right._value;

    /// <summary>Whether the left one is faster.</summary>
    public static bool operator >(Speed left, Speed right) => left._value > right._value;

    /// <summary>Whether the left one is not faster.</summary>
    public static bool operator <=(Speed left, Speed right) => left._value <= right._value;

    /// <summary>Whether the left one is not slower.</summary>
    public static bool operator >=(Speed left, Speed right) => left._value >= right._value;

    /// <summary>From kilometres an hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilometresPerHour"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Speed FromKilometresPerHour(decimal kilometresPerHour) => new(Units.Of(kilometresPerHour, "km/h"));

    /// <summary>From metres a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metresPerSecond"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Speed FromMetresPerSecond(decimal metresPerSecond) => new(Units.Of(metresPerSecond, "m/s"));

    /// <summary>From knots of 1.852 km/h.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="knots"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Speed FromKnots(decimal knots) => new(Units.Of(knots, "kn"));

    /// <summary>Reads <c>70 km/h</c>, <c>30 kn</c> or <c>900 m/s</c>: a number without thousands separators and a unit, whatever its capitals.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none, or not held exactly.</exception>
    public static Speed Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Speed speed) ? speed : throw Units.Fault(text, "speed", "70 km/h");
    }

    /// <summary>Reads one as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Speed speed)
    {
        decimal? value = Units.Parse(text);
        speed = new(value ?? 0);
        return value is not null;
    }

    /// <summary>Below 0, 0 or above it, as this one is slower, equal or faster.</summary>
    public int CompareTo(Speed other) => _value.CompareTo(other._value);

    /// <summary>In kilometres an hour; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => Units.Text(_value);

    /// <summary>In metres a second, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToMetresPerSecond(int digits) => Units.Rounded(_value, "m/s", digits);

    /// <summary>In knots of 1.852 km/h, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToKnots(int digits) => Units.Rounded(_value, "kn", digits);
}
