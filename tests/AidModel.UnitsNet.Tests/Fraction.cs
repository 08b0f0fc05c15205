using System.Globalization;
using System.Numerics;

namespace AidModel.Tests;

/// <summary>The tests' own fractions, apart from those of the library. The denominator is above 0; they are compared by value.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        return new Fraction((BigInteger)new decimal(bits[0], bits[1], bits[2], bits[3] < 0, 0), BigInteger.Pow(10, value.Scale));
    }

    /// <summary>What a double is in binary.</summary>
    public static Fraction Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger significand = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        exponent = Math.Max(exponent, 1) - 1075;
        significand = bits < 0 ? -significand : significand;
        return exponent < 0 ? new Fraction(significand, BigInteger.One << -exponent) : new Fraction(significand << exponent, 1);
    }

    /// <summary>Of <c>25.4</c>, <c>1e-6</c> or <c>1200000/3937</c>.</summary>
    public static Fraction Parse(string text) =>
        text.Split('/') is [var numerator, var denominator]
            ? Number(numerator) / Number(denominator)
            : Number(text);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) =>
        b.Numerator.Sign < 0 ? new(-a.Numerator * b.Denominator, a.Denominator * -b.Numerator) : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Fraction operator -(Fraction a, Fraction b) => new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public bool Equals(Fraction other) => Numerator * other.Denominator == other.Numerator * Denominator;

    public override int GetHashCode() => BigInteger.Divide(Numerator, Denominator).GetHashCode();

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public Fraction Abs() => new(BigInteger.Abs(Numerator), Denominator);

    /// <summary>Whether a decimal of so many fractional digits holds it.</summary>
    public bool IsDecimal(int mostDigits)
    {
        for (int digits = 0; digits <= mostDigits; digits++)
        {
            BigInteger unscaled = BigInteger.DivRem(Numerator * BigInteger.Pow(10, digits), Denominator, out BigInteger rest);
            if (rest.IsZero)
            {
                return BigInteger.Abs(unscaled) < BigInteger.One << 96;
            }
        }

        return false;
    }

    /// <summary>Rounded to digits behind the point, halves away from zero.</summary>
    public Fraction Round(int digits)
    {
        BigInteger power = BigInteger.Pow(10, digits);
        BigInteger magnitude = ((BigInteger.Abs(Numerator) * power * 2) + Denominator) / (Denominator * 2);
        return new Fraction(Numerator.Sign < 0 ? -magnitude : magnitude, power);
    }

    private static Fraction Number(string text)
    {
        string[] parts = text.Split('e', 'E');
        int exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : parts[0].Length - point - 1;
        BigInteger significand = BigInteger.Parse(parts[0].Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return exponent < 0 ? new Fraction(significand, BigInteger.Pow(10, -exponent)) : new Fraction(significand * BigInteger.Pow(10, exponent), 1);
    }
}
