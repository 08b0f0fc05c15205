using System.Numerics;

namespace AidModel;

/// <summary>A factor as one number over another, or as a fraction where these do not hold it. The default value is none.</summary>
internal readonly struct SlotRatio
{
    private readonly ulong _numerator;
    private readonly ulong _denominator;
    private readonly Rational? _fraction;

    private SlotRatio(ulong numerator, ulong denominator, double approximate)
    {
        _numerator = numerator;
        _denominator = denominator;
        Approximate = approximate;
    }

    public SlotRatio(Rational fraction)
    {
        _fraction = fraction;
        Approximate = Math.Exp(BigInteger.Log(fraction.Numerator) - BigInteger.Log(fraction.Denominator));
    }

    public static SlotRatio One => new(1, 1, 1);

    public bool IsZero => Approximate == 0;

    public double Approximate { get; }

    /// <summary>One positive decimal over another.</summary>
    public static bool TryCreate(decimal numerator, decimal denominator, out SlotRatio ratio)
    {
        // Behind the point both get as many digits.
        int digits = Math.Max(numerator.Scale, denominator.Scale);
        bool fits = TryUnscale(numerator, digits, out ulong above) & TryUnscale(denominator, digits, out ulong below);
        ratio = fits ? new SlotRatio(above, below, (double)above / below) : default;
        return fits;
    }

    /// <summary>The nearest whole number to the factor times a power of two.</summary>
    public long Scale(int shift, out bool isRounded)
    {
        if (_fraction is null && shift is >= 0 and < 64 && _numerator <= ulong.MaxValue >> 1)
        {
            UInt128 product = (UInt128)_numerator << shift;
            (UInt128 whole, UInt128 rest) = UInt128.DivRem(product, _denominator);
            isRounded = rest != UInt128.Zero;
            return (long)(ulong)whole + (rest >= _denominator - rest && isRounded ? 1 : 0);
        }

        Rational factor = _fraction ?? new Rational(_numerator, _denominator);
        BigInteger above = shift >= 0 ? factor.Numerator << shift : factor.Numerator;
        BigInteger below = shift >= 0 ? factor.Denominator : factor.Denominator << -shift;
        BigInteger nearest = BigInteger.DivRem((above << 1) + below, below << 1, out _);
        isRounded = nearest * below != above;
        return (long)nearest;
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

        UInt128 product = Math.BigMul(((ulong)(uint)bits[1] << 32) | (uint)bits[0], (ulong)Math.Pow(10, more));
        unscaled = (ulong)product;
        return product <= ulong.MaxValue;
    }
}
