using System.Collections.Frozen;
using System.Globalization;

namespace AidModel;

/// <summary>UnitsNet's units of one quantity, each an exact number of base units, and the crossing of numbers in them. Immutable.</summary>
/// <param name="baseUnit">The symbol of the base unit.</param>
/// <param name="negative">Whether values below 0 cross.</param>
/// <param name="mostDigits">The digits behind the point that AidModel holds in base units.</param>
/// <param name="sizes">The units.</param>
internal sealed class ExactUnits<TUnit>(string baseUnit, bool negative, int mostDigits, FrozenDictionary<TUnit, Rational> sizes)
    where TUnit : struct, Enum
{
    /// <summary>The same units, of which values of any sign and all digits of a decimal cross, in another base unit.</summary>
    public ExactUnits<TUnit> ForQuantities(string symbol, TUnit unit) =>
        new(symbol, true, 28, sizes.ToFrozenDictionary(static s => s.Key, s => s.Value / sizes[unit]));

    /// <summary>A number of base units as a double whose shortest decimal is the same number in the unit; null if there is none.</summary>
    public double? TryDouble(decimal value, TUnit unit) =>
        sizes.TryGetValue(unit, out Rational size) && value / size is var exact && Doubles.Nearest(exact) is var nearest && Doubles.Shortest(nearest) == exact ? nearest : null;

    public double Double(decimal value, TUnit unit) =>
        TryDouble(value, unit) ?? throw NotExact(value, unit, Doubles.Nearest(value / SizeOf(unit)).ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A number of base units in the unit as the nearest double.</summary>
    public double RoundedDouble(decimal value, TUnit unit) => Doubles.Nearest(value / SizeOf(unit));

    /// <summary>A number of base units in the unit as a decimal; null if there is none.</summary>
    public decimal? TryDecimal(decimal value, TUnit unit) => sizes.TryGetValue(unit, out Rational size) ? (value / size).ToDecimal() : null;

    public decimal Decimal(decimal value, TUnit unit) => TryDecimal(value, unit) ?? throw NotExact(value, unit, Shown(RoundedDecimal(value, unit)));

    /// <summary>A number of base units in the unit as the nearest decimal of as many digits as that holds.</summary>
    public decimal RoundedDecimal(decimal value, TUnit unit)
    {
        Rational exact = value / SizeOf(unit);
        for (int digits = 28; digits >= 0; digits--)
        {
            if (TryRound(exact, digits) is { } rounded)
            {
                return rounded;
            }
        }

        throw new OverflowException($"{Shown(value)} {baseUnit} has more digits in {unit} than a decimal holds.");
    }

    /// <summary>UnitsNet's number in base units; null if that is not held exactly.</summary>
    public decimal? TryBase(double value, TUnit unit) => double.IsFinite(value) ? TryBase(Doubles.Shortest(value), unit) : null;

    public decimal? TryBase(Rational value, TUnit unit) =>
        sizes.TryGetValue(unit, out Rational size) && (negative || value.Sign >= 0) && (value * size).ToDecimal() is { } exact && Normalize(exact) is var normal && normal.Scale <= mostDigits ? normal : null;

    public decimal Base(double value, TUnit unit, string parameter) => Base(Exactly(value, unit, parameter), value.ToString("R", CultureInfo.InvariantCulture), unit, parameter);

    public decimal Base(decimal value, TUnit unit, string parameter) => Base(value, Shown(value), unit, parameter);

    /// <summary>UnitsNet's number in base units, rounded once, halves away from zero.</summary>
    public decimal RoundedBase(double value, TUnit unit, int digits, string parameter) =>
        RoundedBase(Exactly(value, unit, parameter), value.ToString("R", CultureInfo.InvariantCulture), unit, digits, parameter);

    public decimal RoundedBase(decimal value, TUnit unit, int digits, string parameter) => RoundedBase(value, Shown(value), unit, digits, parameter);

    private decimal Base(Rational value, string text, TUnit unit, string parameter)
    {
        Rational size = Checked(value, text, unit, parameter);
        return TryBase(value, unit)
            ?? throw new OverflowException($"{text} {unit} is not held exactly{Nearby(value * size)}: at most 28 digits are, {mostDigits} of them behind the point, in {baseUnit}.");
    }

    private decimal RoundedBase(Rational value, string text, TUnit unit, int digits, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, mostDigits);
        Rational size = Checked(value, text, unit, parameter);
        return TryRound(value * size, digits) is { } rounded
            ? Normalize(rounded)
            : throw new OverflowException($"{text} {unit} has more than 28 digits, {digits} of them behind the point, in {baseUnit}.");
    }

    private Rational Checked(Rational value, string text, TUnit unit, string parameter) =>
        !sizes.TryGetValue(unit, out Rational size) ? throw NoSize(unit, parameter)
        : value.Sign < 0 && !negative ? throw new ArgumentOutOfRangeException(parameter, $"{text} {unit}", "A measure is not negative.")
        : size;

    private Rational SizeOf(TUnit unit) => sizes.TryGetValue(unit, out Rational size) ? size : throw NoSize(unit, nameof(unit));

    private OverflowException NotExact(decimal value, TUnit unit, string nearest) =>
        new($"{Shown(value)} {baseUnit} does not cross exactly: the nearest that UnitsNet holds in {unit} is {nearest}.");

    private string Nearby(Rational value) => TryRound(value, mostDigits) is { } rounded ? $" (about {Shown(Normalize(rounded))} {baseUnit})" : string.Empty;

    private static ArgumentException NoSize(TUnit unit, string parameter) =>
        new($"'{unit}' has no size here that is defined exactly: have UnitsNet convert to or from another unit, in floating point.", parameter);

    // Past its constructors, which refuse them, UnitsNet's deserializers let through what is no number.
    private static Rational Exactly(double value, TUnit unit, string parameter) =>
        double.IsFinite(value)
            ? Doubles.Shortest(value)
            : throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"{value} {unit}"), "This is no number.");

    private static decimal? TryRound(Rational value, int digits)
    {
        try
        {
            return value.Round(digits);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal Normalize(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Shown(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
