using System.Numerics;

namespace AidModel.Tests;

/// <summary>A quotient of whole numbers, never reduced: exact totals are checked against it, so it shares nothing with the
/// library.</summary>
internal readonly record struct RawFraction(BigInteger Over, BigInteger Under)
{
    public static RawFraction One { get; } = new(1, 1);

    public static RawFraction operator +(RawFraction a, RawFraction b) => new((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under);

    public static RawFraction operator *(RawFraction a, RawFraction b) => new(a.Over * b.Over, a.Under * b.Under);

    public static RawFraction operator /(RawFraction a, RawFraction b) => new(a.Over * b.Under, a.Under * b.Over);

    /// <summary>The number that digits such as 86678 with so many of them behind the point are.</summary>
    public static RawFraction Of(BigInteger digits, int scale) => new(digits, BigInteger.Pow(10, scale));

    /// <summary>The number that text such as 0.86678 is.</summary>
    public static RawFraction Parse(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string digits = text.Replace(".", string.Empty, StringComparison.Ordinal);
        return Of(BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), point < 0 ? 0 : text.Length - 1 - point);
    }

    /// <summary>The sum, by halves, so that few additions are of long numbers.</summary>
    public static RawFraction Sum(ReadOnlySpan<RawFraction> terms) => terms.Length switch
    {
        0 => new(0, 1),
        1 => terms[0],
        _ => Sum(terms[..(terms.Length / 2)]) + Sum(terms[(terms.Length / 2)..]),
    };

    /// <summary>Rounded to some digits behind the point, halves away from zero, as a whole number of units of the last one.</summary>
    public BigInteger Round(int digits)
    {
        BigInteger twice = BigInteger.Abs(Over) * BigInteger.Pow(10, digits) * 2;
        return ((twice + Under) / (Under * 2)) * Over.Sign;
    }

    /// <summary>Whether a rational of the library's is the same number.</summary>
    public bool Is(Rational other) => Over * other.Denominator == other.Numerator * Under;
}
