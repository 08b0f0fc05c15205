using System.Numerics;

namespace AidModel.Tests;

/// <summary>The tests' own fractions, apart from those of the library.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        return Reduce((BigInteger)new decimal(bits[0], bits[1], bits[2], bits[3] < 0, 0), BigInteger.Pow(10, value.Scale));
    }

    public static Fraction Reduce(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Fraction(numerator / common, denominator / common);
    }

    /// <summary>The nearest multiple of one through <paramref name="units"/>.</summary>
    public Fraction Round(BigInteger units, MidpointRounding mode)
    {
        BigInteger floor = BigInteger.DivRem(Numerator * units, Denominator, out BigInteger rest);
        if (rest.Sign < 0)
        {
            floor--;
            rest += Denominator;
        }

        int half = (rest * 2).CompareTo(Denominator);
        bool up = mode switch
        {
            MidpointRounding.ToNegativeInfinity => false,
            MidpointRounding.AwayFromZero => half > 0 || (half == 0 && Numerator.Sign > 0),
            _ => half > 0 || (half == 0 && !floor.IsEven),
        };
        return Reduce(up ? floor + 1 : floor, units);
    }
}
