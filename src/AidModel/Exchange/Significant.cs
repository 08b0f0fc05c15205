using System.Globalization;
using System.Numerics;

namespace AidModel;

/// <summary>A positive fraction rounded to some significant digits, halves up.</summary>
/// <param name="Digits">The digits, without trailing zeros.</param>
/// <param name="Exponent">The power of ten by which they are multiplied.</param>
internal readonly record struct Significant(BigInteger Digits, int Exponent)
{
    public static Significant Of(Rational value, int count)
    {
        // The logarithm may miss the place of the first digit by one at a power of ten, whatever the size.
        int exponent = (int)Math.Floor(BigInteger.Log10(value.Numerator) - BigInteger.Log10(value.Denominator)) - count;
        BigInteger digits = Scaled(value, exponent);
        BigInteger most = BigInteger.Pow(10, count);
        while (digits >= most)
        {
            digits = Scaled(value, ++exponent);
        }

        while (digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return new(digits, exponent);
    }

    /// <summary>The same as a decimal; null where none holds it.</summary>
    public decimal? ToDecimal()
    {
        if (Exponent is < -28 or > 28)
        {
            return null;
        }

        BigInteger unscaled = Exponent > 0 ? Digits * BigInteger.Pow(10, Exponent) : Digits;
        return unscaled >> 96 != 0 ? null : new Rational(unscaled, BigInteger.Pow(10, Math.Max(0, -Exponent))).Round(Math.Max(0, -Exponent));
    }

    /// <summary>As a decimal is written, or such as <c>1.25E+40</c> where none holds it.</summary>
    public override string ToString()
    {
        if (ToDecimal() is { } value)
        {
            return AidModel.Digits.Plain(value);
        }

        string digits = Digits.ToString(CultureInfo.InvariantCulture);
        int exponent = Exponent + digits.Length - 1;
        string point = digits.Length == 1 ? string.Empty : $".{digits.AsSpan(1)}";
        return $"{digits[0]}{point}E{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}";
    }

    private static BigInteger Scaled(Rational value, int exponent)
    {
        BigInteger numerator = value.Numerator * BigInteger.Pow(10, Math.Max(0, -exponent));
        BigInteger denominator = value.Denominator * BigInteger.Pow(10, Math.Max(0, exponent));
        return (numerator * 2 + denominator) / (denominator * 2);
    }
}
