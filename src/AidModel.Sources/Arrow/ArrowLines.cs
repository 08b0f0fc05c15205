using System.Runtime.CompilerServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace AidModel;

/// <summary>Adds lines of aid that come in Arrow record batches.</summary>
/// <remarks>Taken are: for keys and currencies, UTF-8 texts (string, large or view) and dictionaries of them; for days, date32, date64
/// without a time, and texts such as <c>2025-04-11</c>; for amounts, decimals of 32, 64 and 128 bits that a <see cref="decimal"/> holds
/// exactly, and whole numbers. Floating-point amounts are refused, since they are not what was stated: cast them to a decimal where they
/// come from. Columns may stand in another order in each batch. Batches are read one by one, and no memory is used per line but the
/// builder's own.</remarks>
public static class ArrowLines
{
    /// <summary>Adds the lines of record batches: all of them, or none.</summary>
    /// <param name="builder">What to add them to.</param>
    /// <param name="batches">The batches, read once; each is disposed when it has been added.</param>
    /// <param name="names">What the columns are called; null for <see cref="AidLineNames.Default"/>.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="batches"/> is null.</exception>
    /// <exception cref="AidLinesException">A column is missing, twice there or of a type that is not taken, or a value is none of its
    /// column. Each fault has its batch and the row in it, both from 1.</exception>
    /// <exception cref="InvalidOperationException">The lines of <paramref name="builder"/> were built already, or are being added by
    /// another call.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static Task AddAsync(
        this AidLinesBuilder builder,
        IAsyncEnumerable<RecordBatch> batches,
        AidLineNames? names = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(batches);
        return builder.AddColumnsAsync(Read(batches, names ?? AidLineNames.Default, cancellation), progress, cancellation);
    }

    /// <summary>Adds the lines of a stream of record batches: all of them, or none.</summary>
    /// <param name="builder">What to add them to.</param>
    /// <param name="stream">The stream, read to its end and left open.</param>
    /// <param name="names">What the columns are called; null for <see cref="AidLineNames.Default"/>.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="stream"/> is null.</exception>
    /// <inheritdoc cref="AddAsync(AidLinesBuilder, IAsyncEnumerable{RecordBatch}, AidLineNames?, IProgress{long}?, CancellationToken)"/>
    public static Task AddAsync(
        this AidLinesBuilder builder,
        IArrowArrayStream stream,
        AidLineNames? names = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return builder.AddAsync(Batches(stream, cancellation), names, progress, cancellation);
    }

    private static async IAsyncEnumerable<RecordBatch> Batches(IArrowArrayStream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await stream.ReadNextRecordBatchAsync(cancellation).ConfigureAwait(false) is { } batch)
        {
            yield return batch;
        }
    }

    private static async IAsyncEnumerable<AidLineColumns> Read(
        IAsyncEnumerable<RecordBatch> batches, AidLineNames names, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArrowBatchReader reader = new(names);
        await foreach (RecordBatch batch in batches.WithCancellation(cancellation).ConfigureAwait(false))
        {
            using (batch)
            {
                for (bool more = reader.Open(batch); more;)
                {
                    yield return reader.Read(out more);
                }
            }
        }

        yield return reader.End();
    }
}
