using System.Diagnostics;
using System.Numerics;
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

    /// <summary>Both parts of a sum stay in 63 bits as long as the amounts, without their signs, stay below this: an amount adds less than
    /// four times itself to either, and 31 bits.</summary>
    public const double Room = 1L << 60;

    private const long LowMask = (1L << LowerShift) - 1;

    // As many terms of 58 bits as fit into 63.
    private const int Terms = 32;

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
    /// <param name="sums">To which sums are added.</param>
    /// <param name="products">Room for <see cref="Block"/> products.</param>
    public static void AddSegments(
        long[] amounts, ushort[] slots, int[] start, int[] months, long[] rates, int slotsPerMonth, int[] group, int from, int to, GroupSums sums,
        Span<Vector128<long>> products)
    {
        if (Avx512F.IsSupported)
        {
            AddSegments512(amounts, slots, start, months, rates, slotsPerMonth, group, from, to, sums.Cells, sums.IsWide ? sums.Wide : null);
            return;
        }

        for (int segment = from; segment < to; segment++)
        {
            for (int first = start[segment]; first < start[segment + 1] && group[segment] >= 0; first += Block)
            {
                int count = Math.Min(Block, start[segment + 1] - first);
                Fill(amounts, slots, rates, months[segment] * slotsPerMonth, first, products[..count]);
                Vector128<long> sum = Vector128<long>.Zero;
                foreach (ref readonly Vector128<long> product in products[..count])
                {
                    sum += product;
                }

                Add(sums.Cells, sums.IsWide ? sums.Wide : null, group[segment], sum);
            }
        }
    }

    /// <summary>Adds the products of consecutive lines of one month to the sums of their groups, which one column tells.</summary>
    /// <param name="amounts">The amounts of all lines.</param>
    /// <param name="slots">The slots of all lines.</param>
    /// <param name="rates">The rates by month and slot.</param>
    /// <param name="firstRate">The first rate of the month.</param>
    /// <param name="codes">The codes of all lines.</param>
    /// <param name="offsets">By code, how many bytes it is to its cell from that of the first key.</param>
    /// <param name="group">The group of the first key.</param>
    /// <param name="first">The first line.</param>
    /// <param name="count">How many lines.</param>
    /// <param name="cells">The sums by group.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void AddByCode<T>(
        long[] amounts, ushort[] slots, long[] rates, int firstRate, T[] codes, ReadOnlySpan<int> offsets, int group, int first, int count, Vector128<long>[] cells)
        where T : unmanaged, IBinaryInteger<T>
    {
        Debug.Assert(first + count + CodeColumn.Padding <= Math.Min(amounts.Length, codes.Length), "The lines are in the columns.");
        ref long amount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(amounts), first);
        ref ushort slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), first);
        ref T code = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(codes), first);
        ref long rate = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rates), firstRate);
        ref int offset = ref MemoryMarshal.GetReference(offsets);
        ref Vector128<long> cell = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(cells), group);
        if (!Avx512F.IsSupported)
        {
            for (int i = 0; i < count; i++)
            {
                CellOf(ref cell, ref offset, Unsafe.Add(ref code, i)) += Product(Unsafe.Add(ref amount, i), Unsafe.Add(ref rate, (nint)Unsafe.Add(ref slot, i)));
            }

            return;
        }

        for (; count > 0; count -= Vector512<long>.Count)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref amount, Ahead)));
            Vector512<long> a = Vector512.LoadUnsafe(ref amount);
            if (count < Vector512<long>.Count)
            {
                a &= Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count));
            }

            Parts512(a, Gather512(ref slot, ref rate, 0), out Vector512<long> upper, out Vector512<long> lower);

            // Lines 0, 2, 4, 6, and 1, 3, 5, 7.
            Vector512<long> even = Avx512F.UnpackLow(upper, lower);
            Vector512<long> odd = Avx512F.UnpackHigh(upper, lower);
            CellOf(ref cell, ref offset, code) += even.GetLower().GetLower();
            CellOf(ref cell, ref offset, Unsafe.Add(ref code, 1)) += odd.GetLower().GetLower();
            CellOf(ref cell, ref offset, Unsafe.Add(ref code, 2)) += even.GetLower().GetUpper();
            CellOf(ref cell, ref offset, Unsafe.Add(ref code, 3)) += odd.GetLower().GetUpper();
            CellOf(ref cell, ref offset, Unsafe.Add(ref code, 4)) += even.GetUpper().GetLower();
            CellOf(ref cell, ref offset, Unsafe.Add(ref code, 5)) += odd.GetUpper().GetLower();
            CellOf(ref cell, ref offset, Unsafe.Add(ref code, 6)) += even.GetUpper().GetUpper();
            CellOf(ref cell, ref offset, Unsafe.Add(ref code, 7)) += odd.GetUpper().GetUpper();
            amount = ref Unsafe.Add(ref amount, Vector512<long>.Count);
            slot = ref Unsafe.Add(ref slot, Vector512<long>.Count);
            code = ref Unsafe.Add(ref code, Vector512<long>.Count);
        }
    }

    /// <summary>The products of consecutive lines of one month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(long[] amounts, ushort[] slots, long[] rates, int firstRate, int first, Span<Vector128<long>> products)
    {
        Debug.Assert(first + products.Length <= amounts.Length, "The lines are in the columns.");
        ref long amount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(amounts), first);
        ref ushort slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), first);
        ref long rate = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rates), firstRate);
        ref Vector128<long> product = ref MemoryMarshal.GetReference(products);
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
    public static void Fill(long[] amounts, ushort[] slots, long[] rates, int firstRate, ReadOnlySpan<int> lines, Span<Vector128<long>> products)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            products[i] = Product(amounts[lines[i]], rates[firstRate + slots[lines[i]]]);
        }
    }

    /// <summary>The sum of the products of chosen lines of one month.</summary>
    /// <param name="amounts">The amounts of all lines.</param>
    /// <param name="slots">The slots of all lines.</param>
    /// <param name="rates">The rates by month and slot.</param>
    /// <param name="firstRate">The first rate of the month.</param>
    /// <param name="lines">The lines, at most <see cref="Block"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector128<long> Sum(long[] amounts, ushort[] slots, long[] rates, int firstRate, ReadOnlySpan<int> lines)
    {
        Vector128<long> sum = Vector128<long>.Zero;
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
            int last = lines.Length - 1;
            for (; i < lines.Length; i += Vector512<long>.Count)
            {
                nint l0 = Unsafe.Add(ref line, i);
                nint l1 = Unsafe.Add(ref line, Math.Min(i + 1, last));
                nint l2 = Unsafe.Add(ref line, Math.Min(i + 2, last));
                nint l3 = Unsafe.Add(ref line, Math.Min(i + 3, last));
                nint l4 = Unsafe.Add(ref line, Math.Min(i + 4, last));
                nint l5 = Unsafe.Add(ref line, Math.Min(i + 5, last));
                nint l6 = Unsafe.Add(ref line, Math.Min(i + 6, last));
                nint l7 = Unsafe.Add(ref line, Math.Min(i + 7, last));
                Vector512<long> a = Vector512.Create(
                    Unsafe.Add(ref amount, l0),
                    Unsafe.Add(ref amount, l1),
                    Unsafe.Add(ref amount, l2),
                    Unsafe.Add(ref amount, l3),
                    Unsafe.Add(ref amount, l4),
                    Unsafe.Add(ref amount, l5),
                    Unsafe.Add(ref amount, l6),
                    Unsafe.Add(ref amount, l7));
                a &= Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)(lines.Length - i)));
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
            }

            sum = Fold(low, across, middle, high);
        }

        for (; i < lines.Length; i++)
        {
            sum += Product(amounts[lines[i]], rates[firstRate + slots[lines[i]]]);
        }

        return sum;
    }

    /// <summary>Fetches chosen lines that will be wanted soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Prefetch(long[] amounts, ushort[] slots, ReadOnlySpan<int> lines)
    {
        if (Sse.IsSupported)
        {
            ref long amount = ref MemoryMarshal.GetArrayDataReference(amounts);
            ref ushort slot = ref MemoryMarshal.GetArrayDataReference(slots);
            foreach (int line in lines)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref amount, line)));
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref slot, line)));
            }
        }
    }

    /// <summary>What a sum of products may be off by where rates are rounded to the nearest whole number.</summary>
    /// <param name="size">The sum of the amounts without their signs.</param>
    /// <param name="lines">How many there are.</param>
    public static double ErrorOf(double size, long lines) => (size / 2) + (lines * Dropped);

    /// <summary>A product, or a sum of some, in one number.</summary>
    public static Int128 Whole(Vector128<long> product)
    {
        (long upper, ulong lower) = Halves(product);
        return new((ulong)upper, lower);
    }

    /// <summary>The upper and the lower half of that number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Upper, ulong Lower) Halves(Vector128<long> product)
    {
        long first = product.GetElement(0);
        long second = product.GetElement(1);
        ulong more = (ulong)second << LowerShift;
        ulong lower = ((ulong)first << UpperShift) + more;
        return ((first >> (64 - UpperShift)) + (second >> (64 - LowerShift)) + (lower < more ? 1 : 0), lower);
    }

    private static Vector128<long> Product(long amount, long packed)
    {
        long rate = SlotRates.Unpack(packed);
        ulong upper = Math.BigMul((ulong)amount, (ulong)rate, out ulong lower);
        Int128 product = new(upper - (ulong)(rate & (amount >> 63)), lower);
        return Vector128.Create((long)(product >> UpperShift), (long)(product >> LowerShift) & SlotRates.HalfMask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Vector128<long> CellOf<T>(ref Vector128<long> cells, ref int offsets, T code)
        where T : unmanaged, IBinaryInteger<T> =>
        ref Unsafe.AddByteOffset(ref cells, (nuint)(uint)Unsafe.Add(ref offsets, (nint)uint.CreateTruncating(code)));

    /// <summary>The two parts of products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Parts512(Vector512<long> amount, Vector512<long> rate, out Vector512<long> upper, out Vector512<long> lower)
    {
        Vector512<int> al = (amount & Vector512.Create(LowMask)).AsInt32();
        Vector512<int> ah = (amount >> LowerShift).AsInt32();
        Vector512<int> rl = rate.AsInt32();
        Vector512<int> rh = (rate >>> 32).AsInt32();
        Vector512<long> across = Avx512F.Multiply(al, rh);
        lower = (Avx512F.Multiply(al, rl) >>> LowerShift) + Avx512F.Multiply(ah, rl) + ((across & Vector512.Create(LowMask)) << 2);
        upper = Avx512F.Multiply(ah, rh) + (across >>> LowerShift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fill512(ref long amounts, ref ushort slots, ref long rates, int i, ref Vector128<long> products)
    {
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref amounts, i + Ahead)));
        Parts512(Vector512.LoadUnsafe(ref amounts, (nuint)i), Gather512(ref slots, ref rates, i), out Vector512<long> upper, out Vector512<long> lower);

        // Lines 0, 2, 4, 6, and 1, 3, 5, 7.
        Vector512<long> even = Avx512F.UnpackLow(upper, lower);
        Vector512<long> odd = Avx512F.UnpackHigh(upper, lower);
        ref long first = ref Unsafe.As<Vector128<long>, long>(ref Unsafe.Add(ref products, i));
        Avx512F.PermuteVar8x64x2(even, Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), odd).StoreUnsafe(ref first);
        Avx512F.PermuteVar8x64x2(even, Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), odd).StoreUnsafe(ref first, (nuint)Vector512<long>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill256(ref long amounts, ref ushort slots, ref long rates, int i, ref Vector128<long> products)
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
        Vector256<long> even = Avx2.UnpackLow(upper, lower);
        Vector256<long> odd = Avx2.UnpackHigh(upper, lower);
        ref Vector128<long> first = ref Unsafe.Add(ref products, i);
        first = even.GetLower();
        Unsafe.Add(ref first, 1) = odd.GetLower();
        Unsafe.Add(ref first, 2) = even.GetUpper();
        Unsafe.Add(ref first, 3) = odd.GetUpper();
    }

    /// <summary>The sum of all lanes' products, out of sums of their factors' products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Fold(Vector512<long> low, Vector512<long> across, Vector512<long> middle, Vector512<long> high)
    {
        Vector512<long> upper = high + (across >>> LowerShift);
        Vector512<long> lower = (low >>> LowerShift) + middle + ((across & Vector512.Create(LowMask)) << 2);
        Vector512<long> both = Avx512F.UnpackLow(upper, lower) + Avx512F.UnpackHigh(upper, lower);
        Vector256<long> half = both.GetLower() + both.GetUpper();
        return half.GetLower() + half.GetUpper();
    }

    private static void Add(Vector128<long>[] cells, Int128[]? wide, int group, Vector128<long> sum)
    {
        if (wide is null)
        {
            cells[group] += sum;
        }
        else
        {
            wide[group] += Whole(sum);
        }
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
        long[] amounts, ushort[] slots, int[] start, int[] months, long[] rates, int slotsPerMonth, int[] group, int from, int to, Vector128<long>[] cells, Int128[]? wide)
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
                Add(cells, wide, group[segment], Fold(low, across, middle, high));
            }
        }
    }
}
