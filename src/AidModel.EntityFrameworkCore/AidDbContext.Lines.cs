using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AidModel;

/// <content>Lines without relations.</content>
public sealed partial class AidDbContext
{
    private const int LongestSet = 100;

    /// <summary>Adds lines to a set: all of them, or none.</summary>
    /// <remarks>They stream into the table, in constant memory, and take the numbers after those that the set has. If the context has a
    /// transaction, they are part of it, and where the call throws, what was done in it before stays. They are not tracked. A strategy
    /// that tries again after errors cannot run this, since the lines are read once.</remarks>
    /// <param name="set">The name of the set, which is a new one if there is none: 1 to 100 characters, not white space.</param>
    /// <param name="lines">The lines, read once.</param>
    /// <param name="progress">Told how many lines the call has added, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>How many lines were added.</returns>
    /// <exception cref="ArgumentException"><paramref name="set"/> is no name.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> or <paramref name="lines"/> is null.</exception>
    /// <exception cref="AidLinesException">There are keys that are white space or no valid Unicode, or instruments that are none.</exception>
    /// <exception cref="System.Data.Common.DbException">The database refuses, such as when another call adds to the set at the same time.
    /// What <paramref name="lines"/> throws is passed on too.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<long> AddLinesAsync(string set, IEnumerable<AidLine> lines, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return AddLinesAsync(set, lines.ToAsyncEnumerable(), progress, cancellation);
    }

    /// <inheritdoc cref="AddLinesAsync(string, IEnumerable{AidLine}, IProgress{long}?, CancellationToken)"/>
    public async Task<long> AddLinesAsync(string set, IAsyncEnumerable<AidLine> lines, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(set);
        ArgumentNullException.ThrowIfNull(lines);
        if (set.Length > LongestSet)
        {
            throw new ArgumentException($"The name of a set has at most {LongestSet} characters; this one has {set.Length}.", nameof(set));
        }

        long added;
        if (Database.CurrentTransaction is { } outer)
        {
            const string before = "aid_add_lines";
            await outer.CreateSavepointAsync(before, cancellation).ConfigureAwait(false);
            try
            {
                added = await WriteLinesAsync(outer, set, lines, progress, cancellation).ConfigureAwait(false);
                await outer.ReleaseSavepointAsync(before, cancellation).ConfigureAwait(false);
            }
            catch
            {
                await outer.RollbackToSavepointAsync(before, CancellationToken.None).ConfigureAwait(false);
                throw;
            }
        }
        else
        {
            IDbContextTransaction own = await Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            await using (own.ConfigureAwait(false))
            {
                added = await WriteLinesAsync(own, set, lines, progress, cancellation).ConfigureAwait(false);
                await own.CommitAsync(cancellation).ConfigureAwait(false);
            }
        }

        return added;
    }

    /// <summary>Deletes all lines of a set.</summary>
    /// <param name="set">The name of the set.</param>
    /// <param name="cancellation">Stops the call; nothing is deleted then.</param>
    /// <returns>How many lines it was: 0 where there was no such set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<long> DeleteLinesAsync(string set, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        return await Lines.Where(l => l.Set == set).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<long> WriteLinesAsync(IDbContextTransaction transaction, string set, IAsyncEnumerable<AidLine> lines, IProgress<long>? progress, CancellationToken cancellation)
    {
        long first = await Lines.Where(l => l.Set == set).MaxAsync(static l => (long?)l.Number, cancellation).ConfigureAwait(false) + 1 ?? 0;
        StoredColumns<AidLineRow> columns = new(Model);
        LineRows rows = new(set, first, progress);
        IAsyncEnumerable<object?[]> values = columns.ValuesAsync(rows.ReadAsync(lines, cancellation), cancellation);
        await Dialect.WriteAsync(Database.GetDbConnection(), transaction.GetDbTransaction(), columns.Table, columns.Names, columns.Types, values, cancellation).ConfigureAwait(false);
        rows.End();
        return rows.Count;
    }
}
