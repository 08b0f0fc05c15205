using System.Numerics;

namespace AidModel;

/// <summary>A factor as one number over another, or as a fraction where these do not hold it. The default value is none.</summary>
internal readonly struct SlotRatio
{
    private readonly ulong _numerator;
    private readonly ulong _denominator;

    // In a box, so that tens of thousands of ratios are small.
    private readonly object? _fraction;

    private SlotRatio(ulong numerator, ulong denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    public SlotRatio(Rational fraction) => _fraction = fraction;

    public static SlotRatio One => new(1, 1);

    public bool IsNone => _denominator == 0 && _fraction is null;

    public double Approximate => IsNone ? 0
        : _fraction is Rational fraction
        ? Math.Exp(BigInteger.Log(fraction.Numerator) - BigInteger.Log(fraction.Denominator))
        : (double)_numerator / _denominator;

    /// <summary>One positive decimal over another.</summary>
    public static bool TryCreate(decimal numerator, decimal denominator, out SlotRatio ratio)
    {
        // Behind the point both get as many digits.
        int digits = Math.Max(numerator.Scale, denominator.Scale);
        bool fits = TryUnscale(numerator, digits, out ulong above) & TryUnscale(denominator, digits, out ulong below);
        ratio = fits ? new SlotRatio(above, below) : default;
        return fits;
    }

    /// <summary>The nearest whole number to the factor times a power of two.</summary>
    public long Scale(int shift, out bool isRounded)
    {
        if (_fraction is null && shift is >= 0 and < 64 && _numerator <= ulong.MaxValue >> 1)
        {
            UInt128 product = (UInt128)_numerator << shift;
            (ulong whole, ulong rest) = Divide(product, _denominator);
            isRounded = rest != 0;
            return (long)whole + (isRounded && rest >= _denominator - rest ? 1 : 0);
        }

        Rational factor = _fraction is Rational fraction ? fraction : new Rational(_numerator, _denominator);
        BigInteger above = shift >= 0 ? factor.Numerator << shift : factor.Numerator;
        BigInteger below = shift >= 0 ? factor.Denominator : factor.Denominator << -shift;
        BigInteger nearest = BigInteger.DivRem((above << 1) + below, below << 1, out _);
        isRounded = nearest * below != above;
        return (long)nearest;
    }

    /// <summary>Divides what gives less than 64 bits.</summary>
    private static (ulong Whole, ulong Left) Divide(UInt128 number, ulong by)
    {
        ulong upper = (ulong)(number >> 64);
        if (upper >> 32 == 0 && by >> 32 == 0)
        {
            // In two steps of 32 bits, each by one instruction.
            ulong lower = (ulong)number;
            ulong first = (upper << 32) | (lower >> 32);
            (ulong high, ulong rest) = Math.DivRem(first, by);
            (ulong low, rest) = Math.DivRem((rest << 32) | (uint)lower, by);
            return ((high << 32) | low, rest);
        }

        (UInt128 whole, UInt128 over) = UInt128.DivRem(number, by);
        return ((ulong)whole, (ulong)over);
    }

    private static bool TryUnscale(decimal value, int digits, out ulong unscaled)
    {
        unscaled = 0;
        Span<int> bits = [0, 0, 0, 0];
        decimal.GetBits(value, bits);
        int more = digits - value.Scale;
        if (bits[2] != 0 || more > 18)
        {
            return false;
        }

        UInt128 product = Math.BigMul(((ulong)(uint)bits[1] << 32) | (uint)bits[0], Scaled.Powers[more]);
        unscaled = (ulong)product;
        return product <= ulong.MaxValue;
    }
}
