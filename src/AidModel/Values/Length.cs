using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact length from 0: a calibre, a range.</summary>
/// <remarks>Calibres are labels that people compare: 155 mm is 155 mm. An inch is 25.4 mm, a foot 304.8 mm, a nautical mile 1,852 m.
/// Held in millimetres, with at most 28 digits and 20 of them behind the point: what would need more is refused, never rounded.
/// Immutable and thread safe; equal when the values are, whatever the unit they were given in. The default value is 0 mm.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Length : IComparable<Length>
{
    private static readonly MeasureUnits Units = new(("km", 1000000m, true), ("m", 1000m, true), ("mm", 1m, true), ("nmi", 1852000m, false), ("ft", 304.8m, false), ("in", 25.4m, false));

    private readonly decimal _value;

    private Length(decimal value) => _value = value;

    /// <summary>In millimetres, exactly.</summary>
    public decimal Millimetres => _value;

    /// <summary>In metres, exactly.</summary>
    public decimal Metres => _value / 1000m;

    /// <summary>In kilometres, exactly.</summary>
    public decimal Kilometres => _value / 1000000m;

    /// <summary>Whether the left one is shorter.</summary>
    public static bool operator <(Length left, Length right) => left._value < right._value;

    /// <summary>Whether the left one is longer.</summary>
    public static bool operator >(Length left, Length right) => left._value > right._value;

    /// <summary>Whether the left one is not longer.</summary>
    public static bool operator <=(Length left, Length right) => left._value <= right._value;

    /// <summary>Whether the left one is not shorter.</summary>
    public static bool operator >=(Length left, Length right) => left._value >= right._value;

    /// <summary>From millimetres.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="millimetres"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Length FromMillimetres(decimal millimetres) => new(Units.Of(millimetres, "mm"));

    /// <summary>From metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Length FromMetres(decimal metres) => new(Units.Of(metres, "m"));

    /// <summary>From kilometres.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilometres"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Length FromKilometres(decimal kilometres) => new(Units.Of(kilometres, "km"));

    /// <summary>From inches of 25.4 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inches"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Length FromInches(decimal inches) => new(Units.Of(inches, "in"));

    /// <summary>From feet of 304.8 mm.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="feet"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Length FromFeet(decimal feet) => new(Units.Of(feet, "ft"));

    /// <summary>From nautical miles of 1,852 m.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nauticalMiles"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Length FromNauticalMiles(decimal nauticalMiles) => new(Units.Of(nauticalMiles, "nmi"));

    /// <summary>Reads <c>155 mm</c>, <c>7.62 mm</c>, <c>0.5 in</c> or <c>30 km</c>: a number without thousands separators and a unit, whatever its capitals.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none, or not held exactly.</exception>
    public static Length Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Length length) ? length : throw Units.Fault(text, "length", "155 mm");
    }

    /// <summary>Reads one as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Length length)
    {
        decimal? value = Units.Parse(text);
        length = new(value ?? 0);
        return value is not null;
    }

    /// <summary>Below 0, 0 or above it, as this one is shorter, equal or longer.</summary>
    public int CompareTo(Length other) => _value.CompareTo(other._value);

    /// <summary>In kilometres from one, metres from one, else millimetres; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => Units.Text(_value);

    /// <summary>In inches of 25.4 mm, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToInches(int digits) => Units.Rounded(_value, "in", digits);

    /// <summary>In feet of 304.8 mm, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToFeet(int digits) => Units.Rounded(_value, "ft", digits);

    /// <summary>In nautical miles of 1,852 m, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToNauticalMiles(int digits) => Units.Rounded(_value, "nmi", digits);
}
