using System.Runtime.InteropServices;

namespace AidModel;

/// <summary>Puts lines into columns. Not thread safe; it is used up by <see cref="Build"/>.</summary>
internal sealed class ColumnsBuilder
{
    private readonly int _keys;
    private readonly RawLines _exact;
    private readonly RawLines _hedged;
    private readonly List<(int[] Codes, int Day, int Currency, Interval Amount, (int Donor, Rational Share)[]?[]? Shares)> _wide = [];
    // By currency, behind them all for none: whether a line has it, and at last its place.
    private readonly int[] _currencies = new int[Currency.All.Count + 1];

    public ColumnsBuilder(int ownKeys = 0)
    {
        _keys = LineKey.Count + ownKeys;
        _exact = new RawLines(_keys, 1);
        _hedged = new RawLines(_keys, 3);

        // Roles share one list: a donor has the same code in each.
        KeyList donors = new();
        Keys = [.. Enumerable.Range(0, _keys).Select(key => key < LineKey.Recipient ? donors : new KeyList())];
    }

    public KeyList[] Keys { get; }

    public long Lines => (long)_exact.Count + _hedged.Count + _wide.Count;

    public void Add(ReadOnlySpan<int> codes, DateOnly day, Currency? currency, Bounds amount)
    {
        int ordinal = OrdinalOf(currency);
        _currencies[ordinal] = 1;
        if (amount.IsExact && Scaled.TryScale(amount.Lower, out long exact))
        {
            _exact.Add(codes, day.DayNumber, ordinal, new ReadOnlySpan<long>(in exact), LineGaps.None);
            return;
        }

        if (!amount.IsExact && Scaled.TryScale(amount.Lower, out long lower) && Scaled.TryScale(amount.Best ?? 0, out long best) && Scaled.TryScale(amount.Upper ?? 0, out long upper))
        {
            LineGaps gaps = (amount.Best is null ? LineGaps.Best : LineGaps.None) | (amount.Upper is null ? LineGaps.Upper : LineGaps.None);
            _hedged.Add(codes, day.DayNumber, ordinal, [lower, best, upper], gaps);
            return;
        }

        AddWide(codes, day, currency, amount, null);
    }

    /// <summary>An amount that is already a whole number of ten-thousandths.</summary>
    public void Add(ReadOnlySpan<int> codes, int dayNumber, int currency, long scaled)
    {
        _currencies[currency] = 1;
        _exact.Add(codes, dayNumber, currency, new ReadOnlySpan<long>(in scaled), LineGaps.None);
    }

    public void AddWide(ReadOnlySpan<int> codes, DateOnly day, Currency? currency, Interval amount, (int Donor, Rational Share)[]?[]? shares)
    {
        int ordinal = OrdinalOf(currency);
        _currencies[ordinal] = 1;
        _wide.Add((codes.ToArray(), day.DayNumber, ordinal, amount * 10_000m, shares));
    }

    public LineColumns Build(Action<long>? done = null, CancellationToken cancellation = default)
    {
        Currency?[] currencies = [.. Currency.All.Select(static c => (Currency?)c).Prepend(null).Where(c => _currencies[OrdinalOf(c)] != 0)];
        for (int i = 0; i < currencies.Length; i++)
        {
            _currencies[OrdinalOf(currencies[i])] = i;
        }

        int[][] codes = new int[_keys][];
        for (int key = 0; key < _keys; key++)
        {
            codes[key] = key is > 0 and < LineKey.Recipient ? codes[0] : Keys[key].Sort();
        }

        (int[] months, int firstMonth, int[] monthAt) = Months();
        bool isByPayer = (long)Keys[LineKey.Payer].Count * months.Length <= Math.Max(1024, Lines);
        int payers = isByPayer ? Keys[LineKey.Payer].Count : 1;
        int[] exactAt = Count(_exact);
        int[] hedgedAt = Count(_hedged);
        int[] segments = [.. Enumerable.Range(0, exactAt.Length).Where(s => exactAt[s] + hedgedAt[s] > 0)];
        int[] constant = [.. Enumerable.Range(0, _keys).Select(ConstantOf)];
        bool[] used = new bool[months.Length * currencies.Length * LineSlot.Days];
        int slots = currencies.Length * LineSlot.Days;
        long moved = 0;
        return new LineColumns
        {
            Keys = Keys,
            Constant = constant,
            IsByPayer = isByPayer,
            Months = months,
            Currencies = currencies,
            SegmentPayer = [.. segments.Select(s => s / months.Length)],
            SegmentMonth = [.. segments.Select(s => s % months.Length)],
            Exact = Fill(_exact, exactAt, 1),
            Hedged = Fill(_hedged, hedgedAt, 3),
            Wide = [.. _wide.Select(Widen)],
            Used = used,
        };

        int[] Count(RawLines lines)
        {
            int[] counts = new int[payers * months.Length];
            int[] payer = codes[LineKey.Payer];
            foreach (RawLines.Chunk chunk in lines.Chunks)
            {
                cancellation.ThrowIfCancellationRequested();
                CodeColumn column = chunk.Key(LineKey.Payer);
                for (int i = 0; i < chunk.Count; i++)
                {
                    counts[SegmentOf(isByPayer ? payer[column[i]] : 0, chunk.Days[i])]++;
                }
            }

            return counts;
        }

        int SegmentOf(int payer, int day) => (payer * months.Length) + monthAt[day - firstMonth];

        int ConstantOf(int key)
        {
            if (key == LineKey.Payer && isByPayer)
            {
                return -1;
            }

            int? one = null;
            foreach (RawLines.Chunk chunk in _exact.Chunks.Concat(_hedged.Chunks))
            {
                CodeColumn column = chunk.Key(key);
                for (int i = 0; i < chunk.Count; i++)
                {
                    if ((one ??= column[i]) != column[i])
                    {
                        return -1;
                    }
                }
            }

            return codes[key][one ?? 0];
        }

        LineSet Fill(RawLines raw, int[] counts, int amounts)
        {
            int?[] columns = [.. Enumerable.Range(0, _keys).Select(key => constant[key] >= 0 || (key == LineKey.Payer && isByPayer) ? null : (int?)Keys[key].Count)];
            LineSet set = new(raw.Count, segments.Length, amounts, columns);
            int[] next = new int[counts.Length];
            int[] segmentAt = new int[counts.Length];
            for (int i = 0; i < segments.Length; i++)
            {
                next[segments[i]] = set.Start[i];
                segmentAt[segments[i]] = i;
                set.Start[i + 1] = set.Start[i] + counts[segments[i]];
            }

            int[] payer = codes[LineKey.Payer];
            int[] places = [];
            foreach (RawLines.Chunk chunk in raw.Chunks)
            {
                cancellation.ThrowIfCancellationRequested();
                if (places.Length < chunk.Count)
                {
                    places = new int[chunk.Count];
                }

                CodeColumn payerColumn = chunk.Key(LineKey.Payer);
                for (int i = 0; i < chunk.Count; i++)
                {
                    int day = chunk.Days[i];
                    int month = monthAt[day - firstMonth];
                    int segment = ((isByPayer ? payer[payerColumn[i]] : 0) * months.Length) + month;
                    int place = next[segment]++;
                    places[i] = place;
                    int slot = LineSlot.Of(_currencies[chunk.Currencies[i]], DayOfMonth(day));
                    set.Slots[place] = (ushort)slot;
                    used[(month * slots) + slot] = true;
                    long size = 0;
                    for (int a = 0; a < amounts; a++)
                    {
                        long value = chunk.Amounts[a][i];
                        set.Amounts[a][place] = value;
                        size = Math.Max(size, Math.Abs(value));
                    }

                    int at = segmentAt[segment];
                    set.Size[at] += size;
                    if (amounts > 1)
                    {
                        LineGaps gaps = chunk.Gaps[i];
                        set.Gaps[place] = gaps;
                        set.WithoutBest[at] += (gaps & LineGaps.Best) != 0 ? 1 : 0;
                        set.WithoutUpper[at] += (gaps & LineGaps.Upper) != 0 ? 1 : 0;
                    }
                }

                for (int key = 0; key < _keys; key++)
                {
                    set.Codes[key]?.Scatter(chunk.Key(key), places.AsSpan(0, chunk.Count), codes[key]);
                }

                moved += chunk.Count;
                done?.Invoke(moved);
                chunk.Free();
            }

            // A sum in floating point is off by less than this.
            foreach (ref double size in set.Size.AsSpan())
            {
                size *= 1 + 1e-6;
            }

            return set;
        }

        WideLine Widen((int[] Codes, int Day, int Currency, Interval Amount, (int Donor, Rational Share)[]?[]? Shares) line)
        {
            int month = monthAt[line.Day - firstMonth];
            ushort slot = LineSlot.Of(_currencies[line.Currency], DayOfMonth(line.Day));
            used[(month * slots) + slot] = true;
            (int Donor, Rational Share)[]?[]? shares = line.Shares is null
                ? null
                : [.. line.Shares.Select(s => s is null ? null : s.Select(d => (codes[LineKey.Payer][d.Donor], d.Share)).ToArray())];
            return new WideLine([.. line.Codes.Select((code, key) => codes[key][code])], month, slot, line.Amount, shares);
        }
    }

    private static int OrdinalOf(Currency? currency) => currency?.Ordinal ?? Currency.All.Count;

    private static int DayOfMonth(int day) => DateOnly.FromDayNumber(day).Day;

    /// <summary>The months of all lines, the first day of the first of them, and the place of each day's month from that day on.</summary>
    private (int[] Months, int FirstDay, int[] At) Months()
    {
        int first = int.MaxValue;
        int last = int.MinValue;
        foreach (int day in AllDays())
        {
            first = Math.Min(first, day);
            last = Math.Max(last, day);
        }

        if (first > last)
        {
            return ([], 0, []);
        }

        bool[] present = new bool[last - first + 1];
        foreach (int day in AllDays())
        {
            present[day - first] = true;
        }

        int[] at = new int[present.Length];
        List<int> months = [];
        for (int i = 0; i < present.Length; i++)
        {
            if (present[i])
            {
                DateOnly day = DateOnly.FromDayNumber(first + i);
                int month = (day.Year * 12) + day.Month - 1;
                if (months.Count == 0 || months[^1] != month)
                {
                    months.Add(month);
                }

                at[i] = months.Count - 1;
            }
        }

        return ([.. months], first, at);
    }

    private IEnumerable<int> AllDays()
    {
        foreach (RawLines.Chunk chunk in _exact.Chunks.Concat(_hedged.Chunks))
        {
            for (int i = 0; i < chunk.Count; i++)
            {
                yield return chunk.Days[i];
            }
        }

        foreach ((_, int day, _, _, _) in _wide)
        {
            yield return day;
        }
    }
}
