using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <content>Lines without relations.</content>
public sealed partial class AidDbContext
{
    /// <summary>Adds lines to a set: all of them, or none.</summary>
    /// <remarks>They stream into the table, in constant memory, and take the numbers after those that the set has. If the context has a
    /// transaction, they are part of it, and where the call throws, what was done in it before stays. They are not tracked. A strategy
    /// that tries again after errors cannot run this, since the lines are read once.</remarks>
    /// <param name="set">The name of the set, which is a new one if there is none:
    /// 1 to 100 characters, neither control characters nor such beyond U+FFFF among them.</param>
    /// <param name="lines">The lines, read once.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many lines were added.</returns>
    /// <exception cref="ArgumentException"><paramref name="set"/> is no name.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> or <paramref name="lines"/> is null.</exception>
    /// <exception cref="AidLinesException">There are keys that are white space, no valid Unicode or have the character U+0000, or instruments that are none.</exception>
    /// <exception cref="InvalidOperationException">There is an ambient transaction, of a <see cref="System.Transactions.TransactionScope"/>.</exception>
    /// <exception cref="DbException">The database refuses, such as when another call adds to the set at the same time.
    /// What <paramref name="lines"/> throws is passed on too.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was asked for.</exception>
    public Task<long> AddLinesAsync(string set, IEnumerable<AidLine> lines, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return AddLinesAsync(set, lines.ToAsyncEnumerable(), progress, cancellationToken);
    }

    /// <inheritdoc cref="AddLinesAsync(string, IEnumerable{AidLine}, IProgress{long}?, CancellationToken)"/>
    public async Task<long> AddLinesAsync(string set, IAsyncEnumerable<AidLine> lines, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        StoredNames.Check(set);
        ArgumentNullException.ThrowIfNull(lines);

        RefuseAmbient();
        return await WholeAsync(transaction => WriteLinesAsync(transaction, set, lines, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes all lines of a set.</summary>
    /// <param name="set">The name of the set.</param>
    /// <param name="cancellationToken">Stops the call; nothing is deleted then.</param>
    /// <returns>How many lines it was: 0 where there was no such set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was asked for.</exception>
    public async Task<long> DeleteLinesAsync(string set, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        return await Lines.Where(l => l.Set == set).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<long> WriteLinesAsync(DbTransaction transaction, string set, IAsyncEnumerable<AidLine> lines, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        long first = await Lines.Where(l => l.Set == set).MaxAsync(static l => (long?)l.Number, cancellationToken).ConfigureAwait(false) + 1 ?? 0;
        StoredColumns<AidLineRow> columns = new(Model);
        LineRows rows = new(set, first, progress);
        IAsyncEnumerable<object?[]> values = columns.ValuesAsync(rows.ReadAsync(lines, cancellationToken), cancellationToken);
        await Dialect.WriteAsync(Database.GetDbConnection(), transaction, columns.Table, columns.Names, columns.Types, values, cancellationToken).ConfigureAwait(false);
        rows.End();
        return rows.Count;
    }
}
