using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AidModel;

/// <summary>Amounts times rates, in the widest vectors there are.</summary>
/// <remarks>
/// <para>An amount a has 53 bits with its sign, a rate r 60: a = ah 2²⁸ + al and r = rh 2³⁰ + rl make the product of four that fit
/// into 64 bits. It is kept as upper 2⁵⁸ + lower 2²⁸, where the lower part has 30 bits; what is below 2²⁸ is dropped,
/// which makes a product smaller by less than <see cref="Dropped"/>.</para>
/// <para>Both columns may be read up to <see cref="CodeColumn.Padding"/> lines past the last one.</para>
/// </remarks>
internal static class Products
{
    public const int UpperShift = 58;
    public const int LowerShift = 28;

    /// <summary>What a product may lose.</summary>
    public const double Dropped = 1L << LowerShift;

    /// <summary>How many products are made at a time.</summary>
    public const int Block = 256;

    private const long LowMask = (1L << LowerShift) - 1;

    // As many terms of 58 bits as fit into 63.
    private const int Terms = 32;

    private const int CacheLine = 64;

    // Far enough ahead that memory answers in time.
    private const int Ahead = 512;

    /// <summary>Sums the products of segments.</summary>
    /// <param name="amounts">The amounts of all lines.</param>
    /// <param name="slots">The slots of all lines.</param>
    /// <param name="start">The first line of each segment, and one more.</param>
    /// <param name="months">The month of each segment.</param>
    /// <param name="rates">The rates by month and slot.</param>
    /// <param name="slotsPerMonth">How many slots a month has.</param>
    /// <param name="group">The group of each segment; negative for none.</param>
    /// <param name="from">The first segment.</param>
    /// <param name="to">The segment behind the last one.</param>
    /// <param name="sums">By group, to which sums are added.</param>
    public static void AddSegments(
        long[] amounts, ushort[] slots, int[] start, int[] months, long[] rates, int slotsPerMonth, int[] group, int from, int to, Int128[] sums)
    {
        if (Avx512F.IsSupported)
        {
            AddSegments512(amounts, slots, start, months, rates, slotsPerMonth, group, from, to, sums);
            return;
        }

        Vector256<long>[] products = new Vector256<long>[Block];
        for (int segment = from; segment < to; segment++)
        {
            if (group[segment] < 0)
            {
                continue;
            }

            for (int first = start[segment]; first < start[segment + 1]; first += Block)
            {
                int count = Math.Min(Block, start[segment + 1] - first);
                Fill(amounts, slots, rates, months[segment] * slotsPerMonth, first, products.AsSpan(0, count));
                sums[group[segment]] += Whole(Sum(products.AsSpan(0, count)));
            }
        }
    }

    /// <summary>The products of consecutive lines of one month, each with its amount without its sign and a one: to add up in any
    /// order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(long[] amounts, ushort[] slots, long[] rates, int firstRate, int first, Span<Vector256<long>> products)
    {
        Debug.Assert(first + products.Length <= amounts.Length, "The lines are in the columns.");
        ref long amount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(amounts), first);
        ref ushort slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), first);
        ref long rate = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rates), firstRate);
        ref Vector256<long> product = ref MemoryMarshal.GetReference(products);
        int i = 0;
        if (Avx512F.IsSupported)
        {
            for (; i + Vector512<long>.Count <= products.Length; i += Vector512<long>.Count)
            {
                Fill512(ref amount, ref slot, ref rate, i, ref product);
            }
        }
        else if (Avx2.IsSupported)
        {
            for (; i + Vector256<long>.Count <= products.Length; i += Vector256<long>.Count)
            {
                Fill256(ref amount, ref slot, ref rate, i, ref product);
            }
        }

        for (; i < products.Length; i++)
        {
            Unsafe.Add(ref product, i) = Product(Unsafe.Add(ref amount, i), Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, i)));
        }
    }

    /// <summary>The products of chosen lines of one month.</summary>
    public static void Fill(long[] amounts, ushort[] slots, long[] rates, int firstRate, ReadOnlySpan<int> lines, Span<Vector256<long>> products)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            products[i] = Product(amounts[lines[i]], rates[firstRate + slots[lines[i]]]);
        }
    }

    /// <summary>The sum of the products of chosen lines of one month, with their amounts' sizes and their number.</summary>
    /// <param name="amounts">The amounts of all lines.</param>
    /// <param name="slots">The slots of all lines.</param>
    /// <param name="rates">The rates by month and slot.</param>
    /// <param name="firstRate">The first rate of the month.</param>
    /// <param name="lines">The lines, at most <see cref="Block"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector256<long> Sum(long[] amounts, ushort[] slots, long[] rates, int firstRate, ReadOnlySpan<int> lines)
    {
        Vector256<long> sum = Vector256<long>.Zero;
        int i = 0;
        if (Avx512F.IsSupported)
        {
            ref long amount = ref MemoryMarshal.GetArrayDataReference(amounts);
            ref ushort slot = ref MemoryMarshal.GetArrayDataReference(slots);
            ref long rate = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rates), firstRate);
            ref int line = ref MemoryMarshal.GetReference(lines);
            Vector512<long> lowMask = Vector512.Create(LowMask);
            Vector512<long> low = Vector512<long>.Zero;
            Vector512<long> across = low;
            Vector512<long> middle = low;
            Vector512<long> high = low;
            Vector512<long> size = low;
            for (; i + Vector512<long>.Count <= lines.Length; i += Vector512<long>.Count)
            {
                nint l0 = Unsafe.Add(ref line, i);
                nint l1 = Unsafe.Add(ref line, i + 1);
                nint l2 = Unsafe.Add(ref line, i + 2);
                nint l3 = Unsafe.Add(ref line, i + 3);
                nint l4 = Unsafe.Add(ref line, i + 4);
                nint l5 = Unsafe.Add(ref line, i + 5);
                nint l6 = Unsafe.Add(ref line, i + 6);
                nint l7 = Unsafe.Add(ref line, i + 7);
                Vector512<long> a = Vector512.Create(
                    Unsafe.Add(ref amount, l0),
                    Unsafe.Add(ref amount, l1),
                    Unsafe.Add(ref amount, l2),
                    Unsafe.Add(ref amount, l3),
                    Unsafe.Add(ref amount, l4),
                    Unsafe.Add(ref amount, l5),
                    Unsafe.Add(ref amount, l6),
                    Unsafe.Add(ref amount, l7));
                Vector512<long> r = Vector512.Create(
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l0)),
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l1)),
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l2)),
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l3)),
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l4)),
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l5)),
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l6)),
                    Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, l7)));
                Vector512<int> al = (a & lowMask).AsInt32();
                Vector512<int> ah = (a >> LowerShift).AsInt32();
                Vector512<int> rl = r.AsInt32();
                Vector512<int> rh = (r >>> 32).AsInt32();
                low += Avx512F.Multiply(al, rl);
                across += Avx512F.Multiply(al, rh);
                middle += Avx512F.Multiply(ah, rl);
                high += Avx512F.Multiply(ah, rh);
                size += Vector512.Abs(a);
            }

            sum = Vector256.Create(
                Vector512.Sum(high + (across >>> LowerShift)), Vector512.Sum((low >>> LowerShift) + middle + ((across & lowMask) << 2)), Vector512.Sum(size), i);
        }

        for (; i < lines.Length; i++)
        {
            sum += Product(amounts[lines[i]], rates[firstRate + slots[lines[i]]]);
        }

        return sum;
    }

    /// <summary>Fetches lines that will be wanted soon.</summary>
    public static unsafe void Prefetch(long[] amounts, ushort[] slots, int first, int count)
    {
        if (Sse.IsSupported)
        {
            ref long amount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(amounts), first);
            ref ushort slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), first);
            for (int i = 0; i < count; i += CacheLine / sizeof(long))
            {
                Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref amount, i)));
            }

            for (int i = 0; i < count; i += CacheLine / sizeof(ushort))
            {
                Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref slot, i)));
            }
        }
    }

    public static Vector256<long> Sum(ReadOnlySpan<Vector256<long>> products)
    {
        Vector256<long> sum = Vector256<long>.Zero;
        foreach (ref readonly Vector256<long> product in products)
        {
            sum += product;
        }

        return sum;
    }

    /// <summary>A product, or a sum of some, in one number.</summary>
    public static Int128 Whole(Vector256<long> product) =>
        ((Int128)product.GetElement(0) << UpperShift) + ((Int128)product.GetElement(1) << LowerShift);

    private static Vector256<long> Product(long amount, long packed)
    {
        long rate = SlotRates.Unpack(packed);
        ulong upper = Math.BigMul((ulong)amount, (ulong)rate, out ulong lower);
        Int128 product = new(upper - (ulong)(rate & (amount >> 63)), lower);
        return Vector256.Create((long)(product >> UpperShift), (long)(product >> LowerShift) & SlotRates.HalfMask, Math.Abs(amount), 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill512(ref long amounts, ref ushort slots, ref long rates, int i, ref Vector256<long> products)
    {
        Vector512<long> amount = Vector512.LoadUnsafe(ref amounts, (nuint)i);
        Vector512<long> rate = Gather512(ref slots, ref rates, i);
        Vector512<int> al = (amount & Vector512.Create(LowMask)).AsInt32();
        Vector512<int> ah = (amount >> LowerShift).AsInt32();
        Vector512<int> rl = rate.AsInt32();
        Vector512<int> rh = (rate >>> 32).AsInt32();
        Vector512<long> across = Avx512F.Multiply(al, rh);
        Vector512<long> middle = (Avx512F.Multiply(al, rl) >>> LowerShift) + Avx512F.Multiply(ah, rl) + ((across & Vector512.Create(LowMask)) << 2);
        Vector512<long> upper = Avx512F.Multiply(ah, rh) + (across >>> LowerShift) + (middle >> SlotRates.HalfBits);
        Vector512<long> lower = middle & Vector512.Create(SlotRates.HalfMask);
        Vector512<long> size = Vector512.Abs(amount);

        // Lines 0, 2, 4, 6, and 1, 3, 5, 7: a pair of products and a pair of size and one for each.
        Vector512<long> even = Avx512F.UnpackLow(upper, lower);
        Vector512<long> odd = Avx512F.UnpackHigh(upper, lower);
        Vector512<long> evenSize = Avx512F.UnpackLow(size, Vector512<long>.One);
        Vector512<long> oddSize = Avx512F.UnpackHigh(size, Vector512<long>.One);
        ref Vector256<long> first = ref Unsafe.Add(ref products, i);
        ref Vector128<long> at = ref Unsafe.As<Vector256<long>, Vector128<long>>(ref first);
        at = even.GetLower().GetLower();
        Unsafe.Add(ref at, 1) = evenSize.GetLower().GetLower();
        Unsafe.Add(ref at, 2) = odd.GetLower().GetLower();
        Unsafe.Add(ref at, 3) = oddSize.GetLower().GetLower();
        Unsafe.Add(ref at, 4) = even.GetLower().GetUpper();
        Unsafe.Add(ref at, 5) = evenSize.GetLower().GetUpper();
        Unsafe.Add(ref at, 6) = odd.GetLower().GetUpper();
        Unsafe.Add(ref at, 7) = oddSize.GetLower().GetUpper();
        Unsafe.Add(ref at, 8) = even.GetUpper().GetLower();
        Unsafe.Add(ref at, 9) = evenSize.GetUpper().GetLower();
        Unsafe.Add(ref at, 10) = odd.GetUpper().GetLower();
        Unsafe.Add(ref at, 11) = oddSize.GetUpper().GetLower();
        Unsafe.Add(ref at, 12) = even.GetUpper().GetUpper();
        Unsafe.Add(ref at, 13) = evenSize.GetUpper().GetUpper();
        Unsafe.Add(ref at, 14) = odd.GetUpper().GetUpper();
        Unsafe.Add(ref at, 15) = oddSize.GetUpper().GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill256(ref long amounts, ref ushort slots, ref long rates, int i, ref Vector256<long> products)
    {
        Vector256<long> amount = Vector256.LoadUnsafe(ref amounts, (nuint)i);
        Vector256<long> rate = Vector256.Create(
            Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i)),
            Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 1)),
            Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 2)),
            Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 3)));
        Vector256<int> al = (amount & Vector256.Create(LowMask)).AsInt32();
        Vector256<int> ah = (amount >> LowerShift).AsInt32();
        Vector256<int> rl = rate.AsInt32();
        Vector256<int> rh = (rate >>> 32).AsInt32();
        Vector256<long> across = Avx2.Multiply(al, rh);
        Vector256<long> middle = (Avx2.Multiply(al, rl) >>> LowerShift) + Avx2.Multiply(ah, rl) + ((across & Vector256.Create(LowMask)) << 2);
        Vector256<long> upper = Avx2.Multiply(ah, rh) + (across >>> LowerShift) + (middle >> SlotRates.HalfBits);
        Vector256<long> lower = middle & Vector256.Create(SlotRates.HalfMask);
        Vector256<long> size = Vector256.Abs(amount);
        Vector256<long> even = Avx2.UnpackLow(upper, lower);
        Vector256<long> odd = Avx2.UnpackHigh(upper, lower);
        Vector256<long> evenSize = Avx2.UnpackLow(size, Vector256<long>.One);
        Vector256<long> oddSize = Avx2.UnpackHigh(size, Vector256<long>.One);
        ref Vector256<long> first = ref Unsafe.Add(ref products, i);
        first = Vector256.Create(even.GetLower(), evenSize.GetLower());
        Unsafe.Add(ref first, 1) = Vector256.Create(odd.GetLower(), oddSize.GetLower());
        Unsafe.Add(ref first, 2) = Vector256.Create(even.GetUpper(), evenSize.GetUpper());
        Unsafe.Add(ref first, 3) = Vector256.Create(odd.GetUpper(), oddSize.GetUpper());
    }

    // A load each and a few moves are faster than the instruction that gathers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Gather512(ref ushort slots, ref long rates, nint i) => Vector512.Create(
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i)),
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 1)),
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 2)),
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 3)),
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 4)),
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 5)),
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 6)),
        Unsafe.Add(ref rates, (nint)Unsafe.Add(ref slots, i + 7)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void AddSegments512(
        long[] amounts, ushort[] slots, int[] start, int[] months, long[] rates, int slotsPerMonth, int[] group, int from, int to, Int128[] sums)
    {
        ref long amount = ref MemoryMarshal.GetArrayDataReference(amounts);
        ref ushort slot = ref MemoryMarshal.GetArrayDataReference(slots);
        Vector512<long> lowMask = Vector512.Create(LowMask);
        Vector512<long> lanes = Vector512<long>.Indices;
        for (int segment = from; segment < to; segment++)
        {
            if (group[segment] < 0)
            {
                continue;
            }

            ref long rate = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rates), (nint)months[segment] * slotsPerMonth);
            nint line = start[segment];
            nint end = start[segment + 1];
            Int128 sum = Int128.Zero;
            while (line < end)
            {
                nint stop = Math.Min(end, line + (Terms * Vector512<long>.Count));
                Vector512<long> low = Vector512<long>.Zero;
                Vector512<long> across = low;
                Vector512<long> middle = low;
                Vector512<long> high = low;
                do
                {
                    Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref amount, line + Ahead)));
                    Vector512<long> a = Vector512.LoadUnsafe(ref amount, (nuint)line);
                    if (stop - line < Vector512<long>.Count)
                    {
                        a &= Vector512.LessThan(lanes, Vector512.Create((long)(stop - line)));
                    }

                    Vector512<long> r = Gather512(ref slot, ref rate, line);
                    Vector512<int> al = (a & lowMask).AsInt32();
                    Vector512<int> ah = (a >> LowerShift).AsInt32();
                    Vector512<int> rl = r.AsInt32();
                    Vector512<int> rh = (r >>> 32).AsInt32();
                    low += Avx512F.Multiply(al, rl);
                    across += Avx512F.Multiply(al, rh);
                    middle += Avx512F.Multiply(ah, rl);
                    high += Avx512F.Multiply(ah, rh);
                    line += Vector512<long>.Count;
                }
                while (line < stop);
                long upper = Vector512.Sum(high + (across >>> LowerShift));
                long lower = Vector512.Sum((low >>> LowerShift) + middle + ((across & lowMask) << 2));
                sum += ((Int128)upper << UpperShift) + ((Int128)lower << LowerShift);
            }

            sums[group[segment]] += sum;
        }
    }
}
