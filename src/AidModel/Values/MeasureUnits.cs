using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>The units of one kind of measure, each an exact number of base units. Immutable.</summary>
/// <param name="units">The units by symbol; those that a text is written in come from large to small.</param>
internal sealed class MeasureUnits(params (string Symbol, decimal Size, bool IsWritten)[] units)
{
    // So that a value has at most 28 of them in any unit of a power of ten up to a million, and is exact in it.
    private const int MostDigits = 20;

    /// <summary>A number of units in base units, without trailing zeros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="OverflowException">It is not held exactly.</exception>
    public decimal Of(decimal amount, string symbol, [CallerArgumentExpression(nameof(amount))] string parameter = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 0, parameter);
        return Exact(amount, SizeOf(symbol))
            ?? throw new OverflowException($"{Digits.Plain(amount)} {symbol} is not held exactly: at most 28 digits are, {MostDigits} of them behind the point, in {Written[^1].Symbol}.");
    }

    /// <summary>A value in a unit, rounded, halves up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The digits are outside 0 to 28.</exception>
    /// <exception cref="OverflowException">The value has more digits than a decimal holds.</exception>
    public decimal Rounded(decimal value, string symbol, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 28);
        return ((Rational)value / SizeOf(symbol)).Round(digits);
    }

    public decimal? Parse(string? text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        foreach ((string symbol, decimal size, _) in units)
        {
            // Where one symbol ends in another (mm, m), what is before the shorter one is no number.
            if (rest.EndsWith(symbol, StringComparison.OrdinalIgnoreCase) && ExactNumber.TryRead(rest[..^symbol.Length].TrimEnd(), out decimal amount) && amount >= 0)
            {
                return Exact(amount, size);
            }
        }

        return null;
    }

    /// <summary>In the largest of the written units of which it is at least one.</summary>
    public string Text(decimal value)
    {
        (string symbol, decimal size) = Array.Find(Written, u => value >= u.Size) is { Symbol: not null } unit ? unit : Written[^1];
        return $"{Digits.Plain(Digits.Normalize(value / size))} {symbol}";
    }

    public FormatException Fault(string text, string what, string example) =>
        new($"'{(text.Length > 64 ? text[..64] + "…" : text)}' is no {what}: {example} is, a number from 0 in {string.Join(", ", units.Select(static u => u.Symbol))}, of at most 28 digits, {MostDigits} of them behind the point, in {Written[^1].Symbol}.");

    private (string Symbol, decimal Size)[] Written { get; } = [.. units.Where(static u => u.IsWritten).Select(static u => (u.Symbol, u.Size))];

    private static decimal? Exact(decimal amount, decimal size) =>
        ((Rational)amount * size).ToDecimal() is { } value && Digits.Normalize(value) is { Scale: <= MostDigits } exact ? exact : null;

    private decimal SizeOf(string symbol) => Array.Find(units, u => u.Symbol == symbol).Size;
}
