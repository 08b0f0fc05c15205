using System.Numerics;

namespace AidModel.Tests;

/// <summary>Lines of the same keys, day and currency, added up as whole numbers of the smallest unit that a decimal has, 28 digits
/// behind the point.</summary>
internal sealed class LineCell
{
    private const int Digits = 28;

    private static readonly BigInteger[] Powers = [.. Enumerable.Range(0, Digits + 1).Select(static n => BigInteger.Pow(10, n))];

    /// <param name="keys">A line that has the keys, the day and the currency.</param>
    public LineCell(in AidLine keys) => Keys = keys;

    public AidLine Keys { get; }

    public BigInteger Lower { get; private set; }

    /// <summary>The sum of the best values that are known.</summary>
    public BigInteger Best { get; private set; }

    /// <summary>The sum of the upper bounds that there are.</summary>
    public BigInteger Upper { get; private set; }

    public long Lines { get; private set; }

    public long WithoutBest { get; private set; }

    public long WithoutUpper { get; private set; }

    public static LineCell Of(in AidLine line)
    {
        LineCell cell = new(in line);
        cell.Add(line.Amount.Bounds);
        return cell;
    }

    /// <summary>A number as a fraction, for a sum of such units.</summary>
    public static RawFraction Fraction(BigInteger smallest) => new(smallest, Powers[Digits]);

    public void Add(Bounds amount)
    {
        BigInteger lower = Smallest(amount.Lower);
        Lower += lower;
        Best += amount.IsExact ? lower : amount.Best is { } best ? Smallest(best) : 0;
        Upper += amount.IsExact ? lower : amount.Upper is { } upper ? Smallest(upper) : 0;
        Lines++;
        WithoutBest += amount.Best is null ? 1 : 0;
        WithoutUpper += amount.Upper is null ? 1 : 0;
    }

    public void Add(LineCell other)
    {
        Lower += other.Lower;
        Best += other.Best;
        Upper += other.Upper;
        Lines += other.Lines;
        WithoutBest += other.WithoutBest;
        WithoutUpper += other.WithoutUpper;
    }

    /// <summary>The unscaled number of a decimal.</summary>
    public static (BigInteger Whole, int Scale) Split(decimal value)
    {
        Span<int> bits = [0, 0, 0, 0];
        decimal.GetBits(value, bits);
        ulong low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        BigInteger whole = bits[2] == 0 ? low : ((BigInteger)(uint)bits[2] << 64) | low;
        return (bits[3] < 0 ? -whole : whole, (bits[3] >> 16) & 0xFF);
    }

    private static BigInteger Smallest(decimal value)
    {
        (BigInteger whole, int scale) = Split(value);
        return whole * Powers[Digits - scale];
    }
}
