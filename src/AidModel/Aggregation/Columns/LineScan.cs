using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AidModel;

/// <summary>Adds lines up by group. Used again for query after query, by one thread at a time.</summary>
internal sealed class LineScan
{
    // How many lines are chosen from at a time.
    private const int Choice = 4096;

    private readonly Vector256<long>[] _products = new Vector256<long>[Products.Block];
    private readonly int[] _groups = new int[Products.Block];
    private readonly int[] _chosen = new int[Choice + CodeColumn.Padding];
    private Vector256<long>[] _cells = [];
    private GroupSums? _sums;
    private double _room;
    private double _pending;
    private bool _isReserved;
    private int _groupCount;

    /// <summary>Adds up one amount of some segments.</summary>
    /// <param name="columns">All lines.</param>
    /// <param name="set">Those to add up.</param>
    /// <param name="amount">Which of their amounts.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="pass">Which line belongs to which group.</param>
    /// <param name="from">The first segment.</param>
    /// <param name="to">The segment behind the last one.</param>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="sums">To which sums are added.</param>
    /// <param name="gaps">To which lines that lack something are added; null for none.</param>
    public void Run(LineColumns columns, LineSet set, int amount, SlotRates rates, ScanPass pass, int from, int to, int groups, GroupSums sums, GapCounts? gaps)
    {
        AddWhole(columns, set, amount, rates, pass, from, to, sums, gaps);
        if (pass.Parts is not { } parts)
        {
            return;
        }

        if (_cells.Length < groups)
        {
            _cells = new Vector256<long>[groups];
        }

        _sums = sums;
        _groupCount = groups;

        // Upper and lower parts stay in 63 bits as long as the amounts stay below this.
        _room = Math.ScaleB(1, 62) / Math.Max(4, Math.ScaleB(rates.Most, -Products.UpperShift));
        _pending = 0;
        for (int segment = from; segment < to; segment++)
        {
            if (parts[segment] >= 0 && set.CountOf(segment) > 0)
            {
                AddPart(columns, set, amount, rates, pass, segment, gaps);
            }
        }

        Spill();
    }

    private static void AddWhole(
        LineColumns columns, LineSet set, int amount, SlotRates rates, ScanPass pass, int from, int to, GroupSums sums, GapCounts? gaps)
    {
        Products.AddSegments(set.Amounts[amount], set.Slots, set.Start, columns.SegmentMonth, rates.Packed, columns.SlotsPerMonth, pass.Segments, from, to, sums.Sum);
        for (int segment = from; segment < to; segment++)
        {
            if (pass.Segments[segment] is >= 0 and var group)
            {
                sums.Size[group] += set.Size[segment];
                sums.Lines[group] += set.CountOf(segment);
                if (gaps is not null)
                {
                    gaps.Best[group] += set.WithoutBest[segment];
                    gaps.Upper[group] += set.WithoutUpper[segment];
                }
            }
        }
    }

    private void AddPart(LineColumns columns, LineSet set, int amount, SlotRates rates, ScanPass pass, int segment, GapCounts? gaps)
    {
        int month = columns.SegmentMonth[segment];
        int first = month * columns.SlotsPerMonth;
        bool[]? keepSlots = pass.KeepsSome[month] ? pass.KeepSlots : null;
        bool isAll = pass.Keep.Length == 0 && keepSlots is null;
        int end = set.Start[segment + 1];
        int step = isAll ? Products.Block : Choice;
        _isReserved = set.Size[segment] <= _room;
        if (_isReserved)
        {
            Reserve(set.Size[segment]);
        }

        for (int line = set.Start[segment]; line < end; line += step)
        {
            int count = Math.Min(step, end - line);
            if (isAll)
            {
                Products.Fill(set.Amounts[amount], set.Slots, rates.Packed, first, line, _products.AsSpan(0, count));
                Span<int> groups = _groups.AsSpan(0, count);
                groups.Fill(pass.Parts![segment]);
                pass.LineGroups?.Of(set).AsSpan(line, count).CopyTo(groups);
                foreach ((int key, int[] table) in pass.Tables)
                {
                    set.Codes[key]!.AddTo(groups, line, table);
                }

                if (pass.SlotTable is { } slotTable)
                {
                    for (int i = 0; i < count; i++)
                    {
                        groups[i] += slotTable[first + set.Slots[line + i]];
                    }
                }

                Scatter(groups);
                if (gaps is not null)
                {
                    for (int i = 0; i < count; i++)
                    {
                        gaps.Add(groups[i], set.Gaps[line + i]);
                    }
                }
            }
            else
            {
                AddChosen(set, amount, rates, pass, segment, first, keepSlots, line, count, gaps);
            }
        }
    }

    private void AddChosen(
        LineSet set, int amount, SlotRates rates, ScanPass pass, int segment, int firstRate, bool[]? keepSlots, int line, int count, GapCounts? gaps)
    {
        int chosen = 0;
        int keep = 0;
        if (pass.Keep.Length > 0)
        {
            (int key, CodeSet kept) = pass.Keep[keep++];
            Products.Prefetch(set.Amounts[amount], set.Slots, Math.Min(line + count, set.Lines), Math.Min(count, set.Lines - line - count));
            chosen = set.Codes[key]!.Select(line, count, kept, _chosen);
        }
        else
        {
            for (; chosen < count; chosen++)
            {
                _chosen[chosen] = line + chosen;
            }
        }

        for (; keep < pass.Keep.Length; keep++)
        {
            (int key, CodeSet kept) = pass.Keep[keep];
            CodeColumn codes = set.Codes[key]!;
            int left = 0;
            for (int i = 0; i < chosen; i++)
            {
                _chosen[left] = _chosen[i];
                left += kept.Table[codes[_chosen[i]]] ? 1 : 0;
            }

            chosen = left;
        }

        if (keepSlots is not null)
        {
            int left = 0;
            for (int i = 0; i < chosen; i++)
            {
                _chosen[left] = _chosen[i];
                left += keepSlots[firstRate + set.Slots[_chosen[i]]] ? 1 : 0;
            }

            chosen = left;
        }

        for (int at = 0; at < chosen; at += Products.Block)
        {
            ReadOnlySpan<int> lines = _chosen.AsSpan(at, Math.Min(Products.Block, chosen - at));
            if (pass.IsOneGroup)
            {
                Reserve(lines.Length);
                int group = pass.Parts![segment];
                _cells[group] += Products.Sum(set.Amounts[amount], set.Slots, rates.Packed, firstRate, lines);
                for (int i = 0; i < lines.Length && gaps is not null; i++)
                {
                    gaps.Add(group, set.Gaps[lines[i]]);
                }

                continue;
            }

            Products.Fill(set.Amounts[amount], set.Slots, rates.Packed, firstRate, lines, _products);
            Span<int> groups = _groups.AsSpan(0, lines.Length);
            groups.Fill(pass.Parts![segment]);
            foreach ((int key, int[] table) in pass.Tables)
            {
                set.Codes[key]!.AddTo(groups, lines, table);
            }

            int[]? own = pass.LineGroups?.Of(set);
            for (int i = 0; i < lines.Length; i++)
            {
                groups[i] = own is null ? groups[i] : own[lines[i]];
                if (pass.SlotTable is { } slotTable)
                {
                    groups[i] += slotTable[firstRate + set.Slots[lines[i]]];
                }

                gaps?.Add(groups[i], set.Gaps[lines[i]]);
            }

            Scatter(groups);
        }
    }

    /// <summary>Makes room in the cells for amounts of some size.</summary>
    private void Reserve(double size)
    {
        _pending += size;
        if (_pending > _room)
        {
            Spill();
            _pending = size;
        }
    }

    /// <summary>Makes room in the cells for some lines of a segment that has too much for them at once.</summary>
    private void Reserve(int lines)
    {
        if (!_isReserved)
        {
            Reserve(lines * (double)Scaled.Limit);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(ReadOnlySpan<int> groups)
    {
        Reserve(groups.Length);

        ref Vector256<long> cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref Vector256<long> products = ref MemoryMarshal.GetArrayDataReference(_products);
        for (int i = 0; i < groups.Length; i++)
        {
            Unsafe.Add(ref cells, groups[i]) += Unsafe.Add(ref products, i);
        }
    }

    /// <summary>Moves what the cells have into the sums, which are wider.</summary>
    private void Spill()
    {
        for (int group = 0; group < _groupCount; group++)
        {
            Vector256<long> cell = _cells[group];
            if (cell != Vector256<long>.Zero)
            {
                _sums!.Add(group, Products.Whole(cell), cell.GetElement(2), cell.GetElement(3));
                _cells[group] = Vector256<long>.Zero;
            }
        }
    }
}
