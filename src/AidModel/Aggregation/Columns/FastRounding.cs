using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>Rounds sums of one plan by a look at their upper digits: that is enough unless rounding turns near a sum.</summary>
internal readonly struct FastRounding
{
    // What is below so many digits of a fraction is not looked at.
    private const int Fraction = 32;

    private readonly int _shift;
    private readonly ulong _unit;
    private readonly ulong _halfUpper;
    private readonly ulong _halfLower;
    private readonly double _scale;

    /// <summary>Rounding of sums that are whole numbers over a power of two.</summary>
    /// <param name="shift">The power of two; others than from 32 to 63 are not rounded.</param>
    /// <param name="unit">The power of ten of which results are multiples, from 1 to 10,000.</param>
    public FastRounding(int shift, ulong unit)
    {
        IsPossible = shift is >= Fraction and < 64;
        if (IsPossible)
        {
            UInt128 half = (UInt128)unit << (shift - 1);
            (_shift, _unit, _halfUpper, _halfLower) = (shift, unit, (ulong)(half >> 64), (ulong)half);

            // A sum in floating point is off by less than this.
            _scale = (1 + 1e-6) * BitConverter.UInt64BitsToDouble((ulong)(1023 + Fraction - shift) << 52);
        }
    }

    /// <summary>Whether sums can be rounded at all.</summary>
    public bool IsPossible { get; }

    /// <summary>Rounds to the nearest multiple of the unit, halves away from zero; only where <see cref="IsPossible"/>.</summary>
    /// <param name="upper">The upper half of the sum.</param>
    /// <param name="lower">The lower half.</param>
    /// <param name="error">What the sum may be off by, either way; in the same units.</param>
    /// <param name="rounded">How many times the unit.</param>
    /// <returns>Whether that is certain.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRound(long upper, ulong lower, double error, out long rounded)
    {
        // The magnitude, and half a unit.
        long sign = upper >> 63;
        ulong one = (ulong)sign & 1;
        lower = (lower ^ (ulong)sign) + one;
        ulong above = (ulong)(upper ^ sign) + (lower < one ? 1UL : 0);
        lower += _halfLower;
        above += _halfUpper + (lower < _halfLower ? 1UL : 0);
        ulong whole = (above << (64 - _shift)) | (lower >> _shift);
        ulong count = _unit == 100 ? whole / 100 : whole / _unit;
        rounded = ((long)count ^ sign) - sign;

        // What is cut off is less than one, and so is what a conversion loses.
        double least = error * _scale;
        ulong near = (ulong)least + 3;
        ulong rest = ((whole - (count * _unit)) << Fraction) | ((lower << (64 - _shift)) >> (64 - Fraction));
        return above >> (_shift - 1) == 0 && least < 1L << Fraction && (error == 0 || (rest > near && (_unit << Fraction) - rest > near));
    }
}
