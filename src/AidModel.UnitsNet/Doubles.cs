using System.Globalization;
using System.Numerics;

namespace AidModel;

/// <summary>Doubles as fractions and back, rounded once.</summary>
internal static class Doubles
{
    private const int Precision = 53;

    /// <summary>The shortest decimal number that is read as this double: 155 and 7.62, not the 7.62000000000000010658… that it is in binary.</summary>
    public static Rational Shortest(double finite)
    {
        string[] parts = finite.ToString("R", CultureInfo.InvariantCulture).Split('E');
        int exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        string[] digits = parts[0].Split('.');
        exponent -= digits.Length == 2 ? digits[1].Length : 0;
        BigInteger significand = BigInteger.Parse(string.Concat(digits), CultureInfo.InvariantCulture);
        return exponent < 0 ? new Rational(significand, BigInteger.Pow(10, -exponent)) : new Rational(significand * BigInteger.Pow(10, exponent), 1);
    }

    /// <summary>The nearest double, halves to even. Of numbers in reach of a decimal and a unit: none is subnormal or too large.</summary>
    public static double Nearest(Rational value)
    {
        if (value.Sign == 0)
        {
            return 0;
        }

        BigInteger numerator = BigInteger.Abs(value.Numerator);
        int exponent = (int)(numerator.GetBitLength() - value.Denominator.GetBitLength()) - Precision;
        BigInteger significand = Divide(numerator, value.Denominator, exponent);
        if (significand.GetBitLength() > Precision)
        {
            significand = Divide(numerator, value.Denominator, ++exponent);
        }

        return value.Sign * Math.ScaleB((double)significand, exponent);
    }

    /// <summary>The fraction in units of a power of two, rounded, halves to even.</summary>
    private static BigInteger Divide(BigInteger numerator, BigInteger denominator, int exponent)
    {
        BigInteger by = exponent > 0 ? denominator << exponent : denominator;
        BigInteger quotient = BigInteger.DivRem(exponent < 0 ? numerator << -exponent : numerator, by, out BigInteger rest);
        int half = (rest * 2).CompareTo(by);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
