using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact volume from 0.</summary>
/// <remarks>A cubic metre is 1,000 litres, a gallon that of the United States, 3.785411784 litres.
/// Held in litres, with at most 28 digits and 20 of them behind the point: what would need more is refused, never rounded.
/// Immutable and thread safe; equal when the values are, whatever the unit they were given in. The default value is 0 l.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Volume : IComparable<Volume>
{
    private static readonly MeasureUnits Units = new(("m3", 1000m, true), ("l", 1m, true), ("gal", 3.785411784m, false));

    private readonly decimal _value;

    private Volume(decimal value) => _value = value;

    /// <summary>In litres, exactly.</summary>
    public decimal Litres => _value;

    /// <summary>In cubic metres, exactly.</summary>
    public decimal CubicMetres => _value / 1000m;

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Volume left, Volume right) => left._value < right._value;

    /// <summary>Whether the left one is larger.</summary>
    public static bool operator >(Volume left, Volume right) => left._value > right._value;

    /// <summary>Whether the left one is not larger.</summary>
    public static bool operator <=(Volume left, Volume right) => left._value <= right._value;

    /// <summary>Whether the left one is not smaller.</summary>
    public static bool operator >=(Volume left, Volume right) => left._value >= right._value;

    /// <summary>From litres.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="litres"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Volume FromLitres(decimal litres) => new(Units.Of(litres, "l"));

    /// <summary>From cubic metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cubicMetres"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Volume FromCubicMetres(decimal cubicMetres) => new(Units.Of(cubicMetres, "m3"));

    /// <summary>From US gallons of 3.785411784 litres.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gallons"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Volume FromGallons(decimal gallons) => new(Units.Of(gallons, "gal"));

    /// <summary>Reads <c>500 l</c>, <c>20 m3</c> or <c>5 gal</c>: a number without thousands separators and a unit, whatever its capitals.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none, or not held exactly.</exception>
    public static Volume Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Volume volume) ? volume : throw Units.Fault(text, "volume", "500 l");
    }

    /// <summary>Reads one as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Volume volume)
    {
        decimal? value = Units.Parse(text);
        volume = new(value ?? 0);
        return value is not null;
    }

    /// <summary>Below 0, 0 or above it, as this one is smaller, equal or larger.</summary>
    public int CompareTo(Volume other) => _value.CompareTo(other._value);

    /// <summary>In cubic metres from one, else litres; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => Units.Text(_value);

    /// <summary>In US gallons of 3.785411784 litres, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToGallons(int digits) => Units.Rounded(_value, "gal", digits);
}
