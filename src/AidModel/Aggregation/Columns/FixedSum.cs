using System.Numerics;

namespace AidModel;

/// <summary>A sum as a whole number over a power of two, with what it may be off by: enough to round it, nearly always.</summary>
/// <param name="Sum">The sum times two to the power of <paramref name="Shift"/>.</param>
/// <param name="Error">What it may be off by, either way; in the same units.</param>
/// <param name="Shift">The power of two.</param>
internal readonly record struct FixedSum(Int128 Sum, double Error, int Shift)
{
    // So that the sum of two is one of 128 bits.
    private const int MostBits = 125;

    /// <summary>Rounds to the nearest whole multiple of a power of ten, halves away from zero.</summary>
    /// <param name="unit">The power of ten, from 1.</param>
    /// <param name="rounded">How many times the unit.</param>
    /// <returns>Whether that is certain.</returns>
    public bool TryRound(ulong unit, out long rounded)
    {
        FastRounding fast = new(Shift, unit);
        if (fast.IsPossible && fast.TryRound((long)(Sum >> 64), (ulong)Sum, Error, out rounded))
        {
            return true;
        }

        rounded = 0;
        if (Shift is < 1 or > 100)
        {
            return false;
        }

        UInt128 half = (UInt128)unit << (Shift - 1);
        UInt128 magnitude = (UInt128)Int128.Abs(Sum) + half;
        UInt128 whole = magnitude >> Shift;
        if (whole > (ulong)long.MaxValue)
        {
            return false;
        }

        ulong count = (ulong)whole / unit;
        if (Error > 0)
        {
            UInt128 above = magnitude - (((UInt128)count * unit) << Shift);
            if (IsNear(above, ((UInt128)unit << Shift) - above))
            {
                return false;
            }
        }

        rounded = Sum < Int128.Zero ? -(long)count : (long)count;
        return true;
    }

    /// <summary>Whether the sum is nearer to where rounding turns than what it may be off by. The differences are made of whole numbers:
    /// floating point rounds them by more than that.</summary>
    private bool IsNear(UInt128 above, UInt128 below) => (double)(above < below ? above : below) <= Error * (1 + 1e-6);

    /// <summary>An exact amount in the digits there are. Where it does not fit, its shift is none that can be rounded.</summary>
    public static FixedSum Of(Rational amount, int shift)
    {
        BigInteger scaled = shift >= 0 ? amount.Numerator << shift : amount.Numerator >> -shift;
        BigInteger whole = BigInteger.DivRem(scaled, amount.Denominator, out BigInteger rest);
        return BigInteger.Abs(whole) >> MostBits == 0 ? new((Int128)whole, rest.IsZero && shift >= 0 ? 0 : 2, shift) : new(Int128.Zero, 0, 0);
    }

    public FixedSum Plus(FixedSum other)
    {
        bool fits = other.Shift == Shift && Int128.Abs(Sum) >> MostBits == Int128.Zero;
        return fits ? new(Sum + other.Sum, Error + other.Error, Shift) : this with { Shift = 0 };
    }
}
