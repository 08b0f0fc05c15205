using System.Data.Common;

namespace AidModel;

/// <summary>Gathers lines and indexes them. Not thread safe.</summary>
/// <remarks>A call that adds many lines adds all of them or none: where it throws, because of faults, of cancellation or of what it
/// reads from, the builder is as it was before the call. Until they are built lines take about as many bytes as the index does,
/// whatever they come from: 12 to 16 each if their amounts are exact. While a call runs, no other may be made.</remarks>
public sealed class AidLinesBuilder
{
    private LineIntake? _intake = new();

    /// <summary>How many lines were added.</summary>
    /// <exception cref="InvalidOperationException">The lines were built already.</exception>
    public long Count => Intake.Lines;

    private LineIntake Intake => _intake ?? throw new InvalidOperationException("The lines were built already; a builder builds once.");

    /// <summary>Adds a line.</summary>
    /// <exception cref="ArgumentException">A key of the line is white space or no valid Unicode, or <see cref="AidLine.Instrument"/> is
    /// none; the line is not added.</exception>
    /// <exception cref="InvalidOperationException">The lines were built already, or are being added by another call.</exception>
    public void Add(in AidLine line) => Intake.Add(in line, nameof(line));

    /// <summary>Adds lines.</summary>
    /// <param name="lines">The lines, read once.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="AidLinesException">There are keys that are white space or no valid Unicode, or instruments that are none.</exception>
    /// <exception cref="InvalidOperationException">The lines were built already, or are being added by another call.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public void Add(IEnumerable<AidLine> lines, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using LineCall call = new(Intake, progress, cancellation);
        foreach (AidLine line in lines)
        {
            call.Add(in line);
        }

        call.Keep();
    }

    /// <inheritdoc cref="Add(IEnumerable{AidLine}, IProgress{long}?, CancellationToken)"/>
    public async Task AddAsync(IAsyncEnumerable<AidLine> lines, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using LineCall call = new(Intake, progress, cancellation);
        await foreach (AidLine line in lines.WithCancellation(cancellation).ConfigureAwait(false))
        {
            call.Add(in line);
        }

        call.Keep();
    }

    /// <summary>Adds lines that lie in columns.</summary>
    /// <param name="columns">The lines.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="columns"/> is null.</exception>
    /// <exception cref="ArgumentException">The columns of <paramref name="columns"/> are not equally long, one that must be given is
    /// not, or there are both amounts and bounds.</exception>
    /// <exception cref="AidLinesException">There are keys that are white space or no valid Unicode, codes without a text, bounds out of
    /// order, instruments that are none, or <see cref="AidLineColumns.Faults"/>.</exception>
    /// <exception cref="InvalidOperationException">The lines were built already, or are being added by another call.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public void AddColumns(AidLineColumns columns, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        using LineCall call = new(Intake, progress, cancellation);
        call.Add(columns, nameof(columns));
        call.Keep();
    }

    /// <summary>Adds lines that come in columns, batch by batch.</summary>
    /// <param name="batches">The lines. When the next batch is asked for, the one before is no longer needed: its memory may be used
    /// again.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="batches"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">The columns of one of <paramref name="batches"/> do not fit together, as for
    /// <see cref="AddColumns(AidLineColumns, IProgress{long}?, CancellationToken)"/>.</exception>
    /// <inheritdoc cref="AddColumns(AidLineColumns, IProgress{long}?, CancellationToken)"/>
    public void AddColumns(IEnumerable<AidLineColumns> batches, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        using LineCall call = new(Intake, progress, cancellation);
        foreach (AidLineColumns columns in batches)
        {
            call.Add(columns, nameof(batches));
        }

        call.Keep();
    }

    /// <inheritdoc cref="AddColumns(IEnumerable{AidLineColumns}, IProgress{long}?, CancellationToken)"/>
    public async Task AddColumnsAsync(IAsyncEnumerable<AidLineColumns> batches, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        using LineCall call = new(Intake, progress, cancellation);
        await foreach (AidLineColumns columns in batches.WithCancellation(cancellation).ConfigureAwait(false))
        {
            call.Add(columns, nameof(batches));
        }

        call.Keep();
    }

    /// <summary>Adds the rows that a query of a database gives.</summary>
    /// <remarks>Floating-point amounts are refused, since they are not what was stated: cast them to DECIMAL in the query, which rounds
    /// them where one can see it. A time of day is refused too: which day it falls on is for the query to say.</remarks>
    /// <param name="reader">The rows; read from where it stands to the end of its result, and left open.</param>
    /// <param name="names">What its columns are called; null for <see cref="AidLineNames.Default"/>.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="AidLinesException">A column is missing, twice there or of a type that is not taken, or a value is none of its
    /// column, such as a missing amount, an unknown currency, or bounds out of order.</exception>
    /// <exception cref="InvalidOperationException">The lines were built already, or are being added by another call. What
    /// <paramref name="reader"/> throws is passed on.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public void Add(DbDataReader reader, AidLineNames? names = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using LineCall call = new(Intake, progress, cancellation);
        DbLines lines = new(reader, names ?? AidLineNames.Default);
        while (lines.IsReadable && reader.Read())
        {
            if (lines.Read())
            {
                call.Add(lines.Take(), nameof(reader));
            }
        }

        call.Add(lines.Take(), nameof(reader));
        call.Keep();
    }

    /// <inheritdoc cref="Add(DbDataReader, AidLineNames?, IProgress{long}?, CancellationToken)"/>
    public async Task AddAsync(DbDataReader reader, AidLineNames? names = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using LineCall call = new(Intake, progress, cancellation);
        DbLines lines = new(reader, names ?? AidLineNames.Default);
        while (lines.IsReadable && await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (lines.Read())
            {
                call.Add(lines.Take(), nameof(reader));
            }
        }

        call.Add(lines.Take(), nameof(reader));
        call.Keep();
    }

    /// <summary>Indexes the lines added. The builder is then used up.</summary>
    /// <param name="progress">Told how many lines are in their place, now and then; null for no one.</param>
    /// <param name="cancellation">Stops the work; the builder is then used up all the same.</param>
    /// <exception cref="InvalidOperationException">The lines were built already, or are being added by another call.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public AidLines Build(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ColumnsBuilder columns = Intake.Finish();
        _intake = null;
        return new AidLines(columns.Build(progress is null ? null : progress.Report, cancellation));
    }
}
