namespace AidModel;

/// <summary>Amounts as whole numbers of ten-thousandths, where they fit.</summary>
internal static class Scaled
{
    /// <summary>The fractional digits kept.</summary>
    public const int Digits = 4;

    /// <summary>An amount that fits is nearer to zero: products with rates then fit into the sums.</summary>
    public const long Limit = 1L << 52;

    /// <summary>The powers of ten that 64 bits hold.</summary>
    public static readonly ulong[] Powers = MakePowers();

    public static bool TryScale(decimal amount, out long scaled)
    {
        Span<int> bits = [0, 0, 0, 0];
        decimal.GetBits(amount, bits);
        ulong magnitude = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        int digits = (bits[3] >> 16) & 0xFF;
        scaled = 0;
        if (bits[2] != 0 || digits >= Powers.Length + Digits)
        {
            return TryNormalized(amount, digits, out scaled);
        }

        if (digits <= Digits)
        {
            UInt128 product = Math.BigMul(magnitude, Powers[Digits - digits]);
            if (product >= (ulong)Limit)
            {
                return false;
            }

            magnitude = (ulong)product;
        }
        else
        {
            (magnitude, ulong rest) = Math.DivRem(magnitude, Powers[digits - Digits]);
            if (rest != 0 || magnitude >= (ulong)Limit)
            {
                return false;
            }
        }

        scaled = bits[3] < 0 ? -(long)magnitude : (long)magnitude;
        return true;
    }

    // 1.0000000000000000000000000000 is the number 1 too.
    private static bool TryNormalized(decimal amount, int digits, out long scaled)
    {
        scaled = 0;
        decimal shorter = AidModel.Digits.Normalize(amount);
        return shorter.Scale < digits && TryScale(shorter, out scaled);
    }

    private static ulong[] MakePowers()
    {
        ulong[] powers = new ulong[20];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
