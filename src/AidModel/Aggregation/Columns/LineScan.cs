using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AidModel;

/// <summary>Adds lines up by group. Used again for query after query, by one thread at a time.</summary>
internal sealed class LineScan
{
    // How many lines are chosen from at a time.
    private const int Choice = 512;

    private readonly Vector128<long>[] _products = new Vector128<long>[Products.Block];
    private readonly int[] _groups = new int[Products.Block];
    private int[] _chosen = new int[Choice + CodeColumn.Padding];
    private int[] _next = new int[Choice + CodeColumn.Padding];
    private GroupSums _sums = new();
    private GroupWeights? _weights;
    private double _pending;

    // Of the lines chosen: how many, their segment, and the first rate of its month.
    private int _count;
    private int _segment;
    private int _firstRate;

    // How many of the next are found.
    private int _found;

    /// <summary>Adds up one amount of some segments.</summary>
    /// <param name="work">What is added up.</param>
    /// <param name="set">Those of its lines that are.</param>
    /// <param name="amount">Which of their amounts.</param>
    /// <param name="pass">Which line belongs to which group.</param>
    /// <param name="from">The first segment.</param>
    /// <param name="to">The segment behind the last one.</param>
    /// <param name="sums">To which sums are added.</param>
    public void Run(ScanWork work, LineSet set, int amount, ScanPass pass, int from, int to, GroupSums sums)
    {
        long[] rates = work.Rates.Packed;
        if (pass.IsWhole)
        {
            Products.AddSegments(set.Amounts[amount], set.Slots, set.Start, work.Columns.SegmentMonth, rates, work.Columns.SlotsPerMonth, pass.Groups, from, to, sums, _products);
            return;
        }

        _sums = sums;
        _weights = work.Weights;
        _pending = 0;
        for (int segment = from; segment < to; segment++)
        {
            int first = work.Columns.SegmentMonth[segment] * work.Columns.SlotsPerMonth;
            int end = pass.Groups[segment] < 0 ? 0 : set.Start[segment + 1];
            int step = pass.Keep.Length > 0 ? Choice : pass.Offsets is null || sums.IsWide ? Products.Block : int.MaxValue;
            for (int line = set.Start[segment]; line < end; line += Math.Min(step, end - line))
            {
                int count = Math.Min(step, end - line);
                if (pass.Keep.Length > 0)
                {
                    Choose(set, amount, pass.Keep, line, count);
                    AddChosen(set, amount, rates, pass);
                    (_chosen, _next) = (_next, _chosen);
                    (_count, _segment, _firstRate) = (_found, segment, first);
                }
                else if (pass.Offsets is { } offsets)
                {
                    Reserve(count);
                    if (pass.SlotTable is null)
                    {
                        set.Codes[pass.Tables[0].Key]!.AddProducts(set.Amounts[amount], set.Slots, rates, first, offsets, pass.Groups[segment], line, count, sums.Cells);
                    }
                    else
                    {
                        Products.AddByCode(set.Amounts[amount], set.Slots, rates, first, set.Slots, offsets.AsSpan(first), pass.Groups[segment], line, count, sums.Cells);
                    }
                }
                else
                {
                    Span<int> groups = _groups.AsSpan(0, count);
                    Products.Fill(set.Amounts[amount], set.Slots, rates, first, line, _products.AsSpan(0, count));
                    pass.GroupsOf(set, segment, first, line, groups);
                    Scatter(groups);
                }
            }
        }

        AddChosen(set, amount, rates, pass);
        if (sums.IsWide)
        {
            sums.Widen(work.Weights);
        }
    }

    /// <summary>Finds the lines that are kept, and fetches them while those found before are added up.</summary>
    private void Choose(LineSet set, int amount, (int Key, CodeSet Set)[] keep, int line, int count)
    {
        (int key, CodeSet kept) = keep[0];
        _found = set.Codes[key]!.Select(line, count, kept, _next);
        for (int i = 1; i < keep.Length; i++)
        {
            (key, kept) = keep[i];
            _found = set.Codes[key]!.Select(_next.AsSpan(0, _found), kept);
        }

        Products.Prefetch(set.Amounts[amount], set.Slots, _next.AsSpan(0, _found));
    }

    private void AddChosen(LineSet set, int amount, long[] rates, ScanPass pass)
    {
        for (int at = 0; at < _count; at += Products.Block)
        {
            ReadOnlySpan<int> lines = _chosen.AsSpan(at, Math.Min(Products.Block, _count - at));
            if (pass.IsOneGroup)
            {
                Reserve(lines.Length);
                _sums.Cells[pass.Groups[_segment]] += Products.Sum(set.Amounts[amount], set.Slots, rates, _firstRate, lines);
                continue;
            }

            Span<int> groups = _groups.AsSpan(0, lines.Length);
            Products.Fill(set.Amounts[amount], set.Slots, rates, _firstRate, lines, _products);
            pass.GroupsOf(set, _segment, _firstRate, lines, groups);
            Scatter(groups);
        }

        _count = 0;
    }

    /// <summary>Makes room in the cells for some lines.</summary>
    private void Reserve(int lines)
    {
        if (_sums.IsWide)
        {
            double size = lines * (double)Scaled.Limit;
            _pending += size;
            if (_pending > Products.Room)
            {
                _sums.Widen(_weights!);
                _pending = size;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(ReadOnlySpan<int> groups)
    {
        Reserve(groups.Length);
        ref Vector128<long> cells = ref MemoryMarshal.GetArrayDataReference(_sums.Cells);
        ref Vector128<long> products = ref MemoryMarshal.GetArrayDataReference(_products);
        ref int group = ref MemoryMarshal.GetReference(groups);
        nint i = 0;
        for (; i + 4 <= groups.Length; i += 4)
        {
            Unsafe.Add(ref cells, Unsafe.Add(ref group, i)) += Unsafe.Add(ref products, i);
            Unsafe.Add(ref cells, Unsafe.Add(ref group, i + 1)) += Unsafe.Add(ref products, i + 1);
            Unsafe.Add(ref cells, Unsafe.Add(ref group, i + 2)) += Unsafe.Add(ref products, i + 2);
            Unsafe.Add(ref cells, Unsafe.Add(ref group, i + 3)) += Unsafe.Add(ref products, i + 3);
        }

        for (; i < groups.Length; i++)
        {
            Unsafe.Add(ref cells, Unsafe.Add(ref group, i)) += Unsafe.Add(ref products, i);
        }
    }
}
