using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An exact mass from 0.</summary>
/// <remarks>A tonne is 1,000 kg, a pound 0.45359237 kg.
/// Held in kilograms, with at most 28 digits and 20 of them behind the point: what would need more is refused, never rounded.
/// Immutable and thread safe; equal when the values are, whatever the unit they were given in. The default value is 0 kg.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Mass : IComparable<Mass>
{
    private static readonly MeasureUnits Units = new(("t", 1000m, true), ("kg", 1m, true), ("lb", 0.45359237m, false));

    private readonly decimal _value;

    private Mass(decimal value) => _value = value;

    /// <summary>In kilograms, exactly.</summary>
    public decimal Kilograms => _value;

    /// <summary>In metric tonnes, exactly.</summary>
    public decimal Tonnes => _value / 1000m;

    /// <summary>Whether the left one is lighter.</summary>
    public static bool operator <(Mass left, Mass right) => left._value < right._value;

    /// <summary>Whether the left one is heavier.</summary>
    public static bool operator >(Mass left, Mass right) => left._value > right._value;

    /// <summary>Whether the left one is not heavier.</summary>
    public static bool operator <=(Mass left, Mass right) => left._value <= right._value;

    /// <summary>Whether the left one is not lighter.</summary>
    public static bool operator >=(Mass left, Mass right) => left._value >= right._value;

    /// <summary>From kilograms.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilograms"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Mass FromKilograms(decimal kilograms) => new(Units.Of(kilograms, "kg"));

    /// <summary>From metric tonnes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tonnes"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Mass FromTonnes(decimal tonnes) => new(Units.Of(tonnes, "t"));

    /// <summary>From pounds of 0.45359237 kg.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pounds"/> is negative.</exception>
    /// <exception cref="OverflowException">The value is not held exactly.</exception>
    public static Mass FromPounds(decimal pounds) => new(Units.Of(pounds, "lb"));

    /// <summary>Reads <c>16.5 t</c>, <c>20 kg</c> or <c>100 lb</c>: a number without thousands separators and a unit, whatever its capitals.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none, or not held exactly.</exception>
    public static Mass Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Mass mass) ? mass : throw Units.Fault(text, "mass", "16.5 t");
    }

    /// <summary>Reads one as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Mass mass)
    {
        decimal? value = Units.Parse(text);
        mass = new(value ?? 0);
        return value is not null;
    }

    /// <summary>Below 0, 0 or above it, as this one is lighter, equal or heavier.</summary>
    public int CompareTo(Mass other) => _value.CompareTo(other._value);

    /// <summary>In tonnes from one, else kilograms; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => Units.Text(_value);

    /// <summary>In pounds of 0.45359237 kg, rounded, halves up: few values have an end there.</summary>
    /// <param name="digits">The digits behind the point, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The rounded value has more digits than a decimal holds.</exception>
    public decimal ToPounds(int digits) => Units.Rounded(_value, "lb", digits);
}
