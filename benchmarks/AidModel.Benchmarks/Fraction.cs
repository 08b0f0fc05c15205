using System.Numerics;

namespace AidModel.Benchmarks;

/// <summary>The plainest exact fraction: never reduced, so that adding costs no common divisor.</summary>
public readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction operator +(Fraction a, Fraction b) =>
        a.Denominator == b.Denominator
            ? new(a.Numerator + b.Numerator, a.Denominator)
            : new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>An amount divided by a rate.</summary>
    public static Fraction Divide(decimal amount, decimal rate)
    {
        (BigInteger amountDigits, int amountScale) = Digits(amount);
        (BigInteger rateDigits, int rateScale) = Digits(rate);
        return new(amountDigits * BigInteger.Pow(10, rateScale), rateDigits * BigInteger.Pow(10, amountScale));
    }

    /// <summary>To two fractional digits, halves away from zero, for amounts from zero.</summary>
    public decimal ToCents() => (decimal)((Numerator * 200 + Denominator) / (Denominator * 2)) / 100;

    private static (BigInteger Digits, int Scale) Digits(decimal value)
    {
        int scale = value.Scale;
        return (new BigInteger(value * (decimal)BigInteger.Pow(10, scale)), scale);
    }
}
