namespace AidModel;

/// <summary>Gathers lines and indexes them. Not thread safe.</summary>
public sealed class AidLinesBuilder
{
    private readonly int[] _codes = new int[LineKey.Count];
    private readonly string?[] _instruments = [.. Enum.GetValues<Instrument>().Select(static i => i.ToString())];
    private ColumnsBuilder? _columns = new();

    /// <summary>How many lines were added.</summary>
    public long Count => Columns.Lines;

    private ColumnsBuilder Columns => _columns ?? throw new InvalidOperationException("The lines were built already; a builder builds once.");

    /// <summary>Adds a line.</summary>
    /// <exception cref="ArgumentException">A key of the line is empty, or <see cref="AidLine.Instrument"/> is none.</exception>
    /// <exception cref="InvalidOperationException">The lines were built already.</exception>
    public void Add(in AidLine line)
    {
        ColumnsBuilder columns = Columns;
        string? instrument = line.Instrument is { } value ? _instruments[(int)Guard.Defined(value, nameof(line))] : null;
        _codes[LineKey.Payer] = columns.Keys[LineKey.Payer].Code(Guard.OptionalText(line.Donor, nameof(line)));
        _codes[LineKey.Recipient] = columns.Keys[LineKey.Recipient].Code(Guard.OptionalText(line.Recipient, nameof(line)));
        _codes[LineKey.Category] = columns.Keys[LineKey.Category].Code(Guard.OptionalText(line.Category, nameof(line)));
        _codes[LineKey.Instrument] = columns.Keys[LineKey.Instrument].Code(instrument);
        columns.Add(_codes, line.Announced, line.Amount.Currency, line.Amount.Bounds);
    }

    /// <summary>Indexes the lines added. The builder is then used up.</summary>
    /// <param name="progress">Told how many lines are in their place, now and then; null for no one.</param>
    /// <param name="cancellation">Stops the work; the builder is then used up all the same.</param>
    /// <exception cref="InvalidOperationException">The lines were built already.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public AidLines Build(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ColumnsBuilder columns = Columns;
        _columns = null;
        return new AidLines(columns.Build(progress is null ? null : progress.Report, cancellation));
    }
}
