namespace AidModel;

/// <summary>Turns lines into codes and amounts. Not thread safe.</summary>
internal sealed class LineIntake
{
    private static readonly string[] Instruments = [.. Enum.GetValues<Instrument>().Select(static i => i.ToString())];

    private readonly ColumnsBuilder _columns = new();
    private readonly int[] _codes = new int[LineKey.Count];
    private readonly KeyCursor _donors;
    private readonly KeyCursor _recipients;
    private readonly KeyCursor _categories;
    private readonly LineBlock _block = new();

    // By instrument; 0 for those that no line has had yet.
    private readonly int[] _instrumentCodes = new int[Instruments.Length];
    private bool _isOpen;

    public LineIntake()
    {
        _donors = new KeyCursor(_columns.Keys[LineKey.Payer]);
        _recipients = new KeyCursor(_columns.Keys[LineKey.Recipient]);
        _categories = new KeyCursor(_columns.Keys[LineKey.Category]);
    }

    public long Lines => _columns.Lines + _block.Count;

    /// <summary>Begins a call that adds lines.</summary>
    /// <exception cref="InvalidOperationException">Another one has not ended.</exception>
    public ColumnsMark Open()
    {
        ThrowIfOpen();
        Flush();
        _isOpen = true;
        return _columns.Mark();
    }

    /// <summary>Ends the call, and takes back what it added.</summary>
    /// <param name="undo">Where to go back to; null to keep what was added.</param>
    public void Close(ColumnsMark? undo)
    {
        _isOpen = false;
        if (undo is not null)
        {
            _block.Count = 0;
            Array.Clear(_instrumentCodes);
            _columns.Rewind(undo);
        }
    }

    /// <exception cref="InvalidOperationException">A call that adds lines has not ended.</exception>
    public ColumnsBuilder Finish()
    {
        ThrowIfOpen();
        Flush();
        return _columns;
    }

    /// <exception cref="ArgumentException">A key of the line is none, or its instrument.</exception>
    public void Add(in AidLine line, string parameter)
    {
        ThrowIfOpen();
        (int donors, int recipients, int categories) = (Count(LineKey.Payer), Count(LineKey.Recipient), Count(LineKey.Category));
        if (TryAdd(in line))
        {
            return;
        }

        _columns.Keys[LineKey.Payer].Cut(donors);
        _columns.Keys[LineKey.Recipient].Cut(recipients);
        _columns.Keys[LineKey.Category].Cut(categories);
        LineFaults faults = new();
        Check(in line, 0, faults);
        throw new ArgumentException($"{faults.First}.", parameter);

        int Count(int key) => _columns.Keys[key].Count;
    }

    /// <summary>Adds a line without faults.</summary>
    public bool TryAdd(in AidLine line)
    {
        int donor = _columns.Keys[LineKey.Payer].CodeOfText(line.Donor);
        int recipient = _columns.Keys[LineKey.Recipient].CodeOfText(line.Recipient);
        int category = _columns.Keys[LineKey.Category].CodeOfText(line.Category);
        int instrument = InstrumentCode(line.Instrument);
        if ((donor | recipient | category | instrument) < 0)
        {
            return false;
        }

        MoneyRange amount = line.Amount;
        if (amount.IsExact && Scaled.TryScale(amount.Bounds.Lower, out long scaled))
        {
            int at = _block.Count;
            _block.Donors[at] = donor;
            _block.Recipients[at] = recipient;
            _block.Categories[at] = category;
            Add(at, instrument, line.Announced, amount.Currency, scaled);
        }
        else
        {
            AddOther(donor, recipient, category, instrument, line.Announced, amount.Currency, amount.Bounds);
        }

        return true;
    }

    /// <summary>Notes what is wrong with a line.</summary>
    public static void Check(in AidLine line, long row, LineFaults faults)
    {
        foreach (AidLineFault fault in AidLineFault.Of(in line, row))
        {
            faults.Add(fault);
        }
    }

    public void Open(AidLineColumns columns)
    {
        _donors.Open(columns.Donors);
        _recipients.Open(columns.Recipients);
        _categories.Open(columns.Categories);
    }

    /// <summary>Adds some lines, as long as there are no faults.</summary>
    /// <param name="columns">The columns, which are open.</param>
    /// <param name="first">The first line.</param>
    /// <param name="before">The row before that of the columns' first line.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>How many lines it was.</returns>
    public int Add(AidLineColumns columns, int first, long before, LineFaults faults)
    {
        int start = _block.Count;
        int count = Math.Min(LineBlock.Size - start, columns.Count - first);
        Span<int> donors = _block.Donors.AsSpan(start, count);
        Span<int> recipients = _block.Recipients.AsSpan(start, count);
        Span<int> categories = _block.Categories.AsSpan(start, count);
        _donors.Read(first, donors);
        _recipients.Read(first, recipients);
        _categories.Read(first, categories);
        ReadOnlySpan<DateOnly> days = columns.Announced.Span.Slice(first, count);
        ReadOnlySpan<Currency> currencies = columns.Currencies.Span.Slice(first, count);
        ReadOnlySpan<Instrument?> instruments = Part(columns.Instruments, first, count);
        ReadOnlySpan<decimal> amounts = Part(columns.Amounts, first, count);
        ReadOnlySpan<decimal> lower = Part(columns.Lower, first, count);
        ReadOnlySpan<decimal?> best = Part(columns.Best, first, count);
        ReadOnlySpan<decimal?> upper = Part(columns.Upper, first, count);
        for (int i = 0; i < count; i++)
        {
            int instrument = instruments.IsEmpty ? 0 : InstrumentCode(instruments[i]);
            if ((donors[i] | recipients[i] | categories[i] | instrument) < 0)
            {
                Note(columns, first + i, start + i, instrument, before, faults);
            }

            decimal least = amounts.IsEmpty ? lower[i] : amounts[i];
            decimal? likely = !amounts.IsEmpty ? least : best.IsEmpty ? null : best[i];
            decimal? most = !amounts.IsEmpty ? least : upper.IsEmpty ? null : upper[i];
            if (!faults.Any && (!amounts.IsEmpty || (likely == least && most == least)) && Scaled.TryScale(least, out long scaled))
            {
                // Lines that go elsewhere leave a gap, which the next one fills.
                int at = _block.Count;
                _block.Donors[at] = donors[i];
                _block.Recipients[at] = recipients[i];
                _block.Categories[at] = categories[i];
                Add(at, instrument, days[i], currencies[i], scaled);
                continue;
            }

            if (amounts.IsEmpty && Disorder(least, likely, most) is { } disorder)
            {
                faults.Add(new AidLineFault(columns.Batch, before + first + i + 1, string.Empty, disorder));
            }

            if (!faults.Any)
            {
                AddOther(donors[i], recipients[i], categories[i], instrument, days[i], currencies[i], new Bounds(least, likely, most));
            }
        }

        return count;
    }

    private static ReadOnlySpan<T> Part<T>(ReadOnlyMemory<T> column, int first, int count) => column.IsEmpty ? [] : column.Span.Slice(first, count);

    private static string? Disorder(decimal lower, decimal? best, decimal? upper) =>
        upper < lower ? $"the upper bound {Digits.Plain(upper.Value)} is below the lower bound {Digits.Plain(lower)}"
        : best < lower || best > upper ? $"the best amount {Digits.Plain(best.Value)} is outside {Digits.Plain(lower)} to {(upper is { } most ? Digits.Plain(most) : "no bound")}"
        : null;

    private void Note(AidLineColumns columns, int line, int at, int instrument, long before, LineFaults faults)
    {
        Key(_block.Donors[at], columns.Names.Donor, _donors);
        Key(_block.Recipients[at], columns.Names.Recipient, _recipients);
        Key(_block.Categories[at], columns.Names.Category, _categories);
        if (instrument < 0)
        {
            Add(columns.Names.Instrument, LineFaults.NoInstrument(columns.Instruments.Span[line]!.Value));
        }

        void Key(int code, string? name, KeyCursor cursor)
        {
            if (code < 0)
            {
                Add(name, cursor.Fault(line));
            }
        }

        void Add(string? name, string message) => faults.Add(new AidLineFault(columns.Batch, before + line + 1, name ?? string.Empty, message));
    }

    /// <summary>Ends a line of the block, whose other keys are set.</summary>
    private void Add(int at, int instrument, DateOnly day, Currency currency, long scaled)
    {
        _block.Instruments[at] = instrument;
        _block.Days[at] = _columns.CodeOf(day);
        _block.Currencies[at] = _columns.CodeOf(currency);
        _block.Amounts[at] = scaled;
        _block.Count = at + 1;
        if (_block.Count == LineBlock.Size)
        {
            Flush();
        }
    }

    private void AddOther(int donor, int recipient, int category, int instrument, DateOnly day, Currency currency, Bounds amount)
    {
        _codes[LineKey.Payer] = donor;
        _codes[LineKey.Recipient] = recipient;
        _codes[LineKey.Category] = category;
        _codes[LineKey.Instrument] = instrument;
        _columns.Add(_codes, day, currency, amount);
    }

    private void Flush()
    {
        if (_block.Count > 0)
        {
            _columns.Add(_block);
            _block.Count = 0;
        }
    }

    private int InstrumentCode(Instrument? instrument)
    {
        if (instrument is not { } value)
        {
            return 0;
        }

        if ((uint)value >= (uint)_instrumentCodes.Length)
        {
            return KeyList.NoKey;
        }

        ref int code = ref _instrumentCodes[(int)value];
        return code != 0 ? code : code = _columns.Keys[LineKey.Instrument].Code(Instruments[(int)value]);
    }

    private void ThrowIfOpen()
    {
        if (_isOpen)
        {
            throw new InvalidOperationException("Lines are being added by a call that has not ended.");
        }
    }
}
