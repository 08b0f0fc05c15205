namespace AidModel;

/// <summary>Puts lines into columns. Not thread safe; it is used up by <see cref="Build"/>.</summary>
internal sealed class ColumnsBuilder
{
    // So few lines at a time that what is worked out for them stays near the processor.
    private const int Block = 2048;

    private readonly int _keys;
    private readonly RawLines _exact;
    private readonly RawLines _hedged;
    private readonly List<(int[] Codes, int Day, int Currency, Interval Amount, (int Donor, Rational Share)[]?[]? Shares)> _wide = [];
    private readonly DayList _days = new();

    // By currency, behind them all for none: whether a line has it.
    private readonly bool[] _currencies = new bool[Currency.All.Count + 1];

    public ColumnsBuilder(int ownKeys = 0)
    {
        _keys = LineKey.Count + ownKeys;
        _exact = new RawLines(_keys + 2, 1);
        _hedged = new RawLines(_keys + 2, 3);

        // Roles share one list: a donor has the same code in each.
        KeyList donors = new();
        Keys = [.. Enumerable.Range(0, _keys).Select(key => key < LineKey.Recipient ? donors : new KeyList())];
    }

    public KeyList[] Keys { get; }

    public long Lines => (long)_exact.Count + _hedged.Count + _wide.Count;

    private int DayColumn => _keys;

    private int CurrencyColumn => _keys + 1;

    public void Add(ReadOnlySpan<int> codes, DateOnly day, Currency? currency, Bounds amount)
    {
        if (amount.IsExact && Scaled.TryScale(amount.Lower, out long exact))
        {
            Add(codes, day.DayNumber, OrdinalOf(currency), exact);
            return;
        }

        if (!amount.IsExact && Scaled.TryScale(amount.Lower, out long lower) && Scaled.TryScale(amount.Best ?? 0, out long best) && Scaled.TryScale(amount.Upper ?? 0, out long upper))
        {
            LineGaps gaps = (amount.Best is null ? LineGaps.Best : LineGaps.None) | (amount.Upper is null ? LineGaps.Upper : LineGaps.None);
            Add(_hedged, codes, day.DayNumber, OrdinalOf(currency), [lower, best, upper], gaps);
            return;
        }

        AddWide(codes, day, currency, amount, null);
    }

    /// <summary>Lines of exact amounts, all at once.</summary>
    public void Add(LineBlock lines) => _exact.Add(lines.Amounts.AsSpan(0, lines.Count), lines.Codes);

    /// <summary>The code of a day of a line of <see cref="Add(LineBlock)"/>.</summary>
    public int CodeOf(DateOnly day) => _days.Code(day.DayNumber);

    /// <summary>The code of a currency of a line of <see cref="Add(LineBlock)"/>.</summary>
    public int CodeOf(Currency currency)
    {
        int ordinal = currency.Ordinal;
        _currencies[ordinal] = true;
        return ordinal;
    }

    /// <summary>An amount that is already a whole number of ten-thousandths.</summary>
    public void Add(ReadOnlySpan<int> codes, int dayNumber, int currency, long scaled) =>
        Add(_exact, codes, dayNumber, currency, new ReadOnlySpan<long>(in scaled), LineGaps.None);

    public void AddWide(ReadOnlySpan<int> codes, DateOnly day, Currency? currency, Interval amount, (int Donor, Rational Share)[]?[]? shares)
    {
        int ordinal = OrdinalOf(currency);
        _currencies[ordinal] = true;
        _wide.Add((codes.ToArray(), _days.Code(day.DayNumber), ordinal, amount * 10_000m, shares));
    }

    /// <summary>Notes what there is, for <see cref="Rewind"/>.</summary>
    public ColumnsMark Mark() => new(_exact.Mark(), _hedged.Mark(), _wide.Count, _days.Count, [.. _currencies], [.. Keys.Select(static k => k.Count)]);

    /// <summary>Takes back all lines and keys added since.</summary>
    public void Rewind(ColumnsMark mark)
    {
        _exact.Rewind(mark.Exact);
        _hedged.Rewind(mark.Hedged);
        _wide.RemoveRange(mark.Wide, _wide.Count - mark.Wide);
        _days.Cut(mark.Days);
        mark.Currencies.CopyTo(_currencies, 0);
        for (int key = 0; key < _keys; key++)
        {
            Keys[key].Cut(mark.Keys[key]);
        }
    }

    public LineColumns Build(Action<long>? done = null, CancellationToken cancellation = default)
    {
        Currency?[] currencies = [.. Currency.All.Select(static c => (Currency?)c).Prepend(null).Where(c => _currencies[OrdinalOf(c)])];
        int[] firstSlots = new int[_currencies.Length];
        for (int i = 0; i < currencies.Length; i++)
        {
            firstSlots[OrdinalOf(currencies[i])] = i * LineSlot.Days;
        }

        int[][] codes = new int[_keys][];
        for (int key = 0; key < _keys; key++)
        {
            codes[key] = key is > 0 and < LineKey.Recipient ? codes[0] : Keys[key].Sort();
        }

        // By day as it is coded: its month, and its slot within the currency's.
        int[] dayMonths = [.. _days.Days.Select(static d => MonthOf(d))];
        int[] months = [.. dayMonths.Distinct().Order()];
        int[] monthAt = [.. dayMonths.Select(m => Array.BinarySearch(months, m))];
        int[] daySlots = [.. _days.Days.Select(static d => DateOnly.FromDayNumber(d).Day - 1)];

        long lines = Lines;
        bool isByPayer = (long)Keys[LineKey.Payer].Count * months.Length <= Math.Max(1024, lines);
        int payers = isByPayer ? Keys[LineKey.Payer].Count : 1;
        int[] payerAt = [.. codes[LineKey.Payer].Select(code => isByPayer ? code * months.Length : 0)];
        List<RawChunk> exact = _exact.Close();
        List<RawChunk> hedged = _hedged.Close();
        int[] exactAt = Count(exact);
        int[] hedgedAt = Count(hedged);
        int[] segments = [.. Enumerable.Range(0, exactAt.Length).Where(s => exactAt[s] + hedgedAt[s] > 0)];
        int[] constant = [.. Enumerable.Range(0, _keys).Select(ConstantOf)];
        int slots = currencies.Length * LineSlot.Days;
        bool[] used = new bool[months.Length * slots];
        int[] usedAt = [.. monthAt.Select(m => m * slots)];
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
            Exact = Fill(exact, exactAt, 1),
            Hedged = Fill(hedged, hedgedAt, 3),
            Wide = [.. _wide.Select(Widen)],
            Used = used,
        };

        void Segments(RawChunk chunk, int first, Span<int> to)
        {
            to.Clear();
            chunk.AddTo(to, DayColumn, first, monthAt);
            if (isByPayer)
            {
                chunk.AddTo(to, LineKey.Payer, first, payerAt);
            }
        }

        int[] Count(List<RawChunk> chunks)
        {
            int[] counts = new int[payers * months.Length];
            int[] buffer = new int[Block];
            foreach (RawChunk chunk in chunks)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int first = 0; first < chunk.Count; first += Block)
                {
                    Span<int> found = buffer.AsSpan(0, Math.Min(Block, chunk.Count - first));
                    Segments(chunk, first, found);
                    foreach (int segment in found)
                    {
                        counts[segment]++;
                    }
                }
            }

            return counts;
        }

        int ConstantOf(int key)
        {
            if (key == LineKey.Payer && isByPayer)
            {
                return -1;
            }

            int? one = null;
            foreach (RawChunk chunk in exact.Concat(hedged))
            {
                if (!chunk.IsConstant(key, out int code) || (one ??= code) != code)
                {
                    return -1;
                }
            }

            return codes[key][one ?? 0];
        }

        LineSet Fill(List<RawChunk> chunks, int[] counts, int amounts)
        {
            int?[] columns = [.. Enumerable.Range(0, _keys).Select(key => constant[key] >= 0 || (key == LineKey.Payer && isByPayer) ? null : (int?)Keys[key].Count)];
            LineSet set = new(chunks.Sum(static c => c.Count), segments.Length, amounts, columns);
            int[] next = new int[counts.Length];
            int[] segmentAt = new int[counts.Length];
            for (int i = 0; i < segments.Length; i++)
            {
                next[segments[i]] = set.Start[i];
                segmentAt[segments[i]] = i;
                set.Start[i + 1] = set.Start[i] + counts[segments[i]];
            }

            int[] places = new int[chunks.Count == 0 ? 0 : chunks.Max(static c => c.Count)];
            int[] buffer = new int[3 * Block];
            foreach (RawChunk chunk in chunks)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int first = 0; first < chunk.Count; first += Block)
                {
                    int count = Math.Min(Block, chunk.Count - first);
                    Span<int> segmentsOf = buffer.AsSpan(0, count);
                    Segments(chunk, first, segmentsOf);
                    Span<int> slotsOf = buffer.AsSpan(Block, count);
                    slotsOf.Clear();
                    chunk.AddTo(slotsOf, DayColumn, first, daySlots);
                    chunk.AddTo(slotsOf, CurrencyColumn, first, firstSlots);
                    Span<int> usedOf = buffer.AsSpan(2 * Block, count);
                    slotsOf.CopyTo(usedOf);
                    chunk.AddTo(usedOf, DayColumn, first, usedAt);
                    foreach (int at in usedOf)
                    {
                        used[at] = true;
                    }

                    Span<int> placesOf = places.AsSpan(first, count);
                    ushort[] setSlots = set.Slots;
                    for (int i = 0; i < placesOf.Length; i++)
                    {
                        int segment = segmentsOf[i];
                        int place = next[segment]++;
                        placesOf[i] = place;
                        segmentsOf[i] = segmentAt[segment];
                        setSlots[place] = (ushort)slotsOf[i];
                    }

                    if (amounts == 1)
                    {
                        FillExact(set, chunk.Amounts[0].AsSpan(first, count), placesOf, segmentsOf);
                    }
                    else
                    {
                        FillHedged(set, chunk, first, placesOf, segmentsOf);
                    }
                }

                for (int key = 0; key < _keys; key++)
                {
                    if (set.Codes[key] is { } column)
                    {
                        chunk.Scatter(key, column, places.AsSpan(0, chunk.Count), codes[key]);
                    }
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
            int month = monthAt[line.Day];
            ushort slot = (ushort)(firstSlots[line.Currency] + daySlots[line.Day]);
            used[(month * slots) + slot] = true;
            (int Donor, Rational Share)[]?[]? shares = line.Shares is null
                ? null
                : [.. line.Shares.Select(s => s is null ? null : s.Select(d => (codes[LineKey.Payer][d.Donor], d.Share)).ToArray())];
            return new WideLine([.. line.Codes.Select((code, key) => codes[key][code])], month, slot, line.Amount, shares);
        }
    }

    private static int OrdinalOf(Currency? currency) => currency?.Ordinal ?? Currency.All.Count;

    private static int MonthOf(int dayNumber)
    {
        DateOnly day = DateOnly.FromDayNumber(dayNumber);
        return (day.Year * 12) + day.Month - 1;
    }

    private static void FillExact(LineSet set, ReadOnlySpan<long> values, ReadOnlySpan<int> places, ReadOnlySpan<int> segments)
    {
        long[] amounts = set.Amounts[0];
        double[] size = set.Size;
        for (int i = 0; i < places.Length; i++)
        {
            long value = values[i];
            amounts[places[i]] = value;
            size[segments[i]] += Math.Abs(value);
        }
    }

    private static void FillHedged(LineSet set, RawChunk chunk, int first, ReadOnlySpan<int> places, ReadOnlySpan<int> segments)
    {
        for (int i = 0; i < places.Length; i++)
        {
            (int place, int segment) = (places[i], segments[i]);
            long size = 0;
            for (int a = 0; a < chunk.Amounts.Length; a++)
            {
                long value = chunk.Amounts[a][first + i];
                set.Amounts[a][place] = value;
                size = Math.Max(size, Math.Abs(value));
            }

            set.Size[segment] += size;
            LineGaps gaps = chunk.Gaps[first + i];
            set.Gaps[place] = gaps;
            set.WithoutBest[segment] += (gaps & LineGaps.Best) != 0 ? 1 : 0;
            set.WithoutUpper[segment] += (gaps & LineGaps.Upper) != 0 ? 1 : 0;
        }
    }

    private void Add(RawLines lines, ReadOnlySpan<int> codes, int dayNumber, int currency, ReadOnlySpan<long> values, LineGaps gaps)
    {
        _currencies[currency] = true;
        int at = lines.Add(codes, values, gaps);
        lines.Put(DayColumn, at, _days.Code(dayNumber));
        lines.Put(CurrencyColumn, at, currency);
    }
}
