using System.Buffers;

namespace AidModel;

/// <summary>The factors of all lines as whole numbers, by month and slot: each is the factor times a power of two, rounded, and
/// below two to the power of 60. Immutable.</summary>
internal sealed class SlotRates
{
    /// <summary>The bits of each half of a rate.</summary>
    public const int HalfBits = 30;

    public const long HalfMask = (1L << HalfBits) - 1;

    private const int Bits = 2 * HalfBits;

    // Products and sums have 127 bits to stay in, and halves of units are added when they are rounded.
    private const int SumBits = 124;

    private SlotRates(long[] packed, int shift, bool isExact)
    {
        Packed = packed;
        Shift = shift;
        IsExact = isExact;
        foreach (long rate in packed)
        {
            Most = Math.Max(Most, Unpack(rate));
        }
    }

    /// <summary>By month and slot: the lower half in the lower 32 bits, the upper half in the upper ones.</summary>
    public long[] Packed { get; }

    /// <summary>The power of two.</summary>
    public int Shift { get; }

    /// <summary>Whether no rate was rounded, and none has a lower half: sums are then exact.</summary>
    public bool IsExact { get; }

    /// <summary>The greatest rate.</summary>
    public long Most { get; }

    public static long Unpack(long packed) => ((packed >> 32) << HalfBits) | (packed & HalfMask);

    /// <summary>The same rates, and zero where a slot is not kept: lines there add nothing.</summary>
    public SlotRates Only(bool[]? keep) =>
        keep is null ? this : new SlotRates([.. Packed.Select((rate, slot) => keep[slot] ? rate : 0)], Shift, IsExact);

    /// <summary>Rates of one for some slots, and of zero for the others.</summary>
    public static SlotRates Ones(LineColumns columns, Func<int, bool> which)
    {
        int shift = ShiftFor(1, columns);
        long[] packed = new long[columns.Used.Length];
        for (int i = 0; i < packed.Length; i++)
        {
            packed[i] = columns.Used[i] && which(i) ? Pack(1L << shift) : 0;
        }

        return new SlotRates(packed, shift, isExact: true);
    }

    /// <summary>The rates of a query; zero where there is none.</summary>
    /// <param name="columns">The lines.</param>
    /// <param name="rates">What is asked for rates.</param>
    /// <param name="target">The currency of the result.</param>
    /// <param name="missing">Told of each slot that has none.</param>
    public static SlotRates Of(LineColumns columns, QueryRates rates, Currency target, Action<int> missing)
    {
        SlotRatio[] ratios = ArrayPool<SlotRatio>.Shared.Rent(columns.Used.Length);
        Array.Clear(ratios, 0, columns.Used.Length);
        double most = 0;
        int at = 0;
        for (int month = 0; month < columns.Months.Length; month++)
        {
            for (int slot = 0; slot < columns.SlotsPerMonth; slot++, at++)
            {
                if (!columns.Used[at])
                {
                    continue;
                }

                if (columns.Currencies[LineSlot.Currency(slot)] is not { } currency || currency == target)
                {
                    // What has no currency is an unknown amount of any.
                    ratios[at] = SlotRatio.One;
                }
                else if (!rates.TryRatio(currency, columns.Day(month, slot), out ratios[at]))
                {
                    missing(at);
                    continue;
                }

                most = Math.Max(most, ratios[at].Approximate);
            }
        }

        int shift = ShiftFor(most, columns);
        long[] packed = new long[columns.Used.Length];
        bool isExact = true;
        for (int i = 0; i < packed.Length; i++)
        {
            if (!ratios[i].IsNone)
            {
                long rate = ratios[i].Scale(shift, out bool isRounded);
                packed[i] = Pack(rate);
                isExact &= !isRounded && (rate & HalfMask) == 0;
            }
        }

        ArrayPool<SlotRatio>.Shared.Return(ratios, clearArray: true);
        return new SlotRates(packed, shift, isExact);
    }

    private static long Pack(long rate) => ((rate >> HalfBits) << 32) | (rate & HalfMask);

    /// <summary>The greatest power of two at which neither a rate nor a sum of all lines runs over.</summary>
    private static int ShiftFor(double mostFactor, LineColumns columns)
    {
        int factorBits = BitsOf(mostFactor);
        int sizeBits = BitsOf(columns.Exact.Size.Sum() + columns.Hedged.Size.Sum());
        return Math.Min(Bits - factorBits, SumBits - factorBits - sizeBits);
    }

    /// <summary>The least power of two above a number.</summary>
    private static int BitsOf(double number) => number == 0 ? 0 : Math.ILogB(number * (1 + 1e-6)) + 1;
}
