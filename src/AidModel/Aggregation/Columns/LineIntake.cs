namespace AidModel;

/// <summary>Turns lines into codes and amounts. Not thread safe.</summary>
internal sealed class LineIntake
{
    private const int Block = 1024;

    private static readonly string[] Instruments = [.. Enum.GetValues<Instrument>().Select(static i => i.ToString())];

    private readonly ColumnsBuilder _columns = new();
    private readonly int[] _codes = new int[LineKey.Count];
    private readonly KeyCursor _donors;
    private readonly KeyCursor _recipients;
    private readonly KeyCursor _categories;
    private readonly int[] _donorCodes = new int[Block];
    private readonly int[] _recipientCodes = new int[Block];
    private readonly int[] _categoryCodes = new int[Block];
    private bool _isOpen;

    public LineIntake()
    {
        _donors = new KeyCursor(_columns.Keys[LineKey.Payer]);
        _recipients = new KeyCursor(_columns.Keys[LineKey.Recipient]);
        _categories = new KeyCursor(_columns.Keys[LineKey.Category]);
    }

    public long Lines => _columns.Lines;

    /// <summary>Begins a call that adds lines.</summary>
    /// <exception cref="InvalidOperationException">Another one has not ended.</exception>
    public ColumnsMark Open()
    {
        ThrowIfOpen();
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
            _columns.Rewind(undo);
        }
    }

    /// <exception cref="InvalidOperationException">A call that adds lines has not ended.</exception>
    public ColumnsBuilder Finish()
    {
        ThrowIfOpen();
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
        if ((donor | recipient | category) < 0 || !TrySet(donor, recipient, category, line.Instrument))
        {
            return false;
        }

        _columns.Add(_codes, line.Announced, line.Amount.Currency, line.Amount.Bounds);
        return true;
    }

    /// <summary>Notes what is wrong with a line.</summary>
    public static void Check(in AidLine line, long row, LineFaults faults)
    {
        AidLineNames names = AidLineNames.Default;
        Text(names.Donor, line.Donor);
        Text(names.Recipient, line.Recipient);
        Text(names.Category, line.Category);
        if (line.Instrument is { } instrument && !Enum.IsDefined(instrument))
        {
            faults.Add(new AidLineFault(0, row, names.Instrument!, NoInstrument(instrument)));
        }

        void Text(string? column, string? text)
        {
            if (text is not null && (string.IsNullOrWhiteSpace(text) || !Guard.IsUnicode(text)))
            {
                faults.Add(new AidLineFault(0, row, column!, LineFaults.NoKey(text)));
            }
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
    /// <param name="count">How many, up to 1,024.</param>
    /// <param name="before">The row before that of the columns' first line.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public void Add(AidLineColumns columns, int first, int count, long before, LineFaults faults)
    {
        Span<int> donors = _donorCodes.AsSpan(0, count);
        Span<int> recipients = _recipientCodes.AsSpan(0, count);
        Span<int> categories = _categoryCodes.AsSpan(0, count);
        _donors.Read(first, donors);
        _recipients.Read(first, recipients);
        _categories.Read(first, categories);
        ReadOnlySpan<DateOnly> days = columns.Announced.Span.Slice(first, count);
        ReadOnlySpan<Currency> currencies = columns.Currencies.Span.Slice(first, count);
        ReadOnlySpan<Instrument?> instruments = Part(columns.Instruments);
        ReadOnlySpan<decimal> amounts = Part(columns.Amounts);
        ReadOnlySpan<decimal> lower = Part(columns.Lower);
        ReadOnlySpan<decimal?> best = Part(columns.Best);
        ReadOnlySpan<decimal?> upper = Part(columns.Upper);
        for (int i = 0; i < count; i++)
        {
            Instrument? instrument = instruments.IsEmpty ? null : instruments[i];
            bool isFine = (donors[i] | recipients[i] | categories[i]) >= 0 && TrySet(donors[i], recipients[i], categories[i], instrument);
            if (!amounts.IsEmpty)
            {
                if (isFine && !faults.Any)
                {
                    _columns.Add(_codes, days[i], currencies[i], amounts[i]);
                    continue;
                }
            }
            else
            {
                decimal? noBest = best.IsEmpty ? null : best[i];
                decimal? noUpper = upper.IsEmpty ? null : upper[i];
                if (Disorder(lower[i], noBest, noUpper) is { } disorder)
                {
                    faults.Add(new AidLineFault(columns.Batch, before + first + i + 1, string.Empty, disorder));
                }
                else if (isFine && !faults.Any)
                {
                    _columns.Add(_codes, days[i], currencies[i], new Bounds(lower[i], noBest, noUpper));
                    continue;
                }
            }

            if (!isFine)
            {
                Note(columns, first + i, before, instrument, faults);
            }
        }

        ReadOnlySpan<T> Part<T>(ReadOnlyMemory<T> column) => column.IsEmpty ? [] : column.Span.Slice(first, count);
    }

    private static string? Disorder(decimal lower, decimal? best, decimal? upper) =>
        upper < lower ? $"the upper bound {Digits.Plain(upper.Value)} is below the lower bound {Digits.Plain(lower)}"
        : best < lower || best > upper ? $"the best amount {Digits.Plain(best.Value)} is outside {Digits.Plain(lower)} to {(upper is { } most ? Digits.Plain(most) : "no bound")}"
        : null;

    private static string NoInstrument(Instrument value) => $"{(int)value} is no {nameof(Instrument)}";

    private void Note(AidLineColumns columns, int line, long before, Instrument? instrument, LineFaults faults)
    {
        int at = line % Block;
        Key(_donorCodes[at], columns.Names.Donor, _donors);
        Key(_recipientCodes[at], columns.Names.Recipient, _recipients);
        Key(_categoryCodes[at], columns.Names.Category, _categories);
        if (instrument is { } value && (uint)value >= (uint)Instruments.Length)
        {
            faults.Add(new AidLineFault(columns.Batch, before + line + 1, columns.Names.Instrument ?? nameof(Instrument), NoInstrument(value)));
        }

        void Key(int code, string? name, KeyCursor cursor)
        {
            if (code == KeyList.NoKey)
            {
                faults.Add(new AidLineFault(columns.Batch, before + line + 1, name ?? string.Empty, cursor.Fault(line)));
            }
        }
    }

    private bool TrySet(int donor, int recipient, int category, Instrument? instrument)
    {
        int code = 0;
        if (instrument is { } value)
        {
            if ((uint)value >= (uint)Instruments.Length)
            {
                return false;
            }

            code = _columns.Keys[LineKey.Instrument].Code(Instruments[(int)value]);
        }

        _codes[LineKey.Payer] = donor;
        _codes[LineKey.Recipient] = recipient;
        _codes[LineKey.Category] = category;
        _codes[LineKey.Instrument] = code;
        return true;
    }

    private void ThrowIfOpen()
    {
        if (_isOpen)
        {
            throw new InvalidOperationException("Lines are being added by a call that has not ended.");
        }
    }
}
