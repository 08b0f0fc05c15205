using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AidModel;

public sealed partial class AidDbContext
{
    /// <summary>Stores a ledger under a name that is not taken.</summary>
    /// <param name="id">The name: 1 to 100 characters, neither control characters nor such beyond U+FFFF among them.</param>
    /// <param name="ledger">The ledger, read by <see cref="HedgePolicy.Default"/> or <see cref="HedgePolicy.HalfDigit"/>.</param>
    /// <param name="cancellationToken">Ends the save; nothing of it is left then.</param>
    /// <returns>The ledger as stored: version 1.</returns>
    /// <remarks>All of it in one transaction: the one that the context is in, else one of its own. Where the call throws, what was done in the
    /// transaction before stays. What the context tracks is left as it is.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="ledger"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is no such name, or a text of <paramref name="ledger"/> holds the character U+0000.</exception>
    /// <exception cref="NotSupportedException"><paramref name="ledger"/> is read by another policy, for which the tables have no name.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The name is taken.</exception>
    /// <exception cref="InvalidOperationException">There is an ambient transaction, of a <see cref="System.Transactions.TransactionScope"/>.</exception>
    public Task<StoredLedger> SaveAsync(string id, AidLedger ledger, CancellationToken cancellationToken = default)
    {
        StoredNames.Check(id);
        ArgumentNullException.ThrowIfNull(ledger);
        LedgerRows rows = LedgerRowWriter.Write(id, 1, ledger);
        return ChangeAsync(
            async (context, stop) =>
            {
                AidLedgerRow row = rows.Ledger;
                int added = await context.Database.ExecuteSqlAsync(
                    $"INSERT INTO aid_ledgers (id, version, title, reading) VALUES ({row.Id}, {row.Version}, {row.Title}, {row.Reading}) ON CONFLICT DO NOTHING", stop).ConfigureAwait(false);
                if (added == 0)
                {
                    throw new DbUpdateConcurrencyException($"There is a ledger '{id}' already: load it, and save what was loaded with its changes.");
                }

                await new RowChanges(context).WriteAsync(null, rows, stop).ConfigureAwait(false);
                return new StoredLedger(id, 1, ledger);
            },
            cancellationToken);
    }

    /// <summary>Stores a ledger in place of the version that was loaded or saved before. Only rows that differ are written.</summary>
    /// <param name="stored">What was loaded or saved, with another <see cref="StoredLedger.Ledger"/>.</param>
    /// <param name="cancellationToken">Ends the save; the ledger is as before then.</param>
    /// <returns>The ledger as stored, with the next version.</returns>
    /// <remarks><inheritdoc cref="SaveAsync(string, AidLedger, CancellationToken)"/></remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stored"/> is null.</exception>
    /// <exception cref="ArgumentException">Its id is no name, or a text of its ledger holds the character U+0000.</exception>
    /// <exception cref="NotSupportedException">Its ledger is read by a policy for which the tables have no name.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The ledger has been saved or deleted since; the message says which, unless the caller's transaction sees an older state.</exception>
    /// <exception cref="InvalidOperationException">There is an ambient transaction, of a <see cref="System.Transactions.TransactionScope"/>.</exception>
    public Task<StoredLedger> SaveAsync(StoredLedger stored, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        StoredNames.Check(stored.Id, nameof(stored));
        ArgumentNullException.ThrowIfNull(stored.Ledger, nameof(stored));
        StoredLedger next = stored with { Version = checked(stored.Version + 1) };
        LedgerRows rows = LedgerRowWriter.Write(next.Id, next.Version, next.Ledger);
        return ChangeAsync(
            async (context, stop) =>
            {
                // The row of the ledger is changed first: who else would save it waits for this, and then finds another version.
                int changed = await context.Ledgers.Where(l => l.Id == stored.Id && l.Version == stored.Version).ExecuteUpdateAsync(
                    set => set.SetProperty(static l => l.Version, next.Version).SetProperty(static l => l.Title, rows.Ledger.Title).SetProperty(static l => l.Reading, rows.Ledger.Reading),
                    stop).ConfigureAwait(false);
                await context.RefuseIfNoneAsync(changed, stored, stop).ConfigureAwait(false);
                await new RowChanges(context).WriteAsync(await context.RowsAsync(rows.Ledger, stop).ConfigureAwait(false), rows, stop).ConfigureAwait(false);
                return next;
            },
            cancellationToken);
    }

    /// <summary>Loads a ledger.</summary>
    /// <param name="id">The name under which it is stored.</param>
    /// <param name="cancellationToken">Ends the load.</param>
    /// <returns>The ledger, equal to the one saved, and its version.</returns>
    /// <remarks>It is read in one state, whatever is saved meanwhile: in a transaction of its own, or in the one that the context is in, whose isolation
    /// then decides.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no ledger of that name.</exception>
    /// <exception cref="AidLedgerException">The tables were edited into what is no valid ledger; the exception lists all that is wrong.</exception>
    /// <exception cref="InvalidOperationException">There is an ambient transaction, of a <see cref="System.Transactions.TransactionScope"/>.</exception>
    public async Task<StoredLedger> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        LedgerRows rows;
        try
        {
            rows = await ReadAsync(
                async (context, stop) =>
                {
                    AidLedgerRow ledger = await context.Ledgers.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, stop).ConfigureAwait(false)
                        ?? throw new KeyNotFoundException($"There is no ledger '{id}'.");
                    return await context.RowsAsync(ledger, stop).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidCastException)
        {
            // SQLite keeps what its constraints do not see, such as a position beyond 32 bits.
            throw new AidLedgerException([new LedgerFault(LedgerFaultKind.Format, $"A row holds what its column's type does not: {error.Message}", [id], []) { Place = $"the tables of '{id}'" }]);
        }

        return new StoredLedger(id, rows.Ledger.Version, LedgerRowReader.Read(rows));
    }

    /// <summary>Deletes a ledger with all that it holds.</summary>
    /// <param name="stored">What was loaded or saved.</param>
    /// <param name="cancellationToken">Ends the deletion; the ledger is as before then.</param>
    /// <returns>The task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stored"/> is null.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The ledger has been saved or deleted since; the message says which, unless the caller's transaction sees an older state.</exception>
    /// <exception cref="InvalidOperationException">There is an ambient transaction, of a <see cref="System.Transactions.TransactionScope"/>.</exception>
    public async Task DeleteAsync(StoredLedger stored, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        await ChangeAsync(
            async (context, stop) =>
            {
                int deleted = await context.Ledgers.Where(l => l.Id == stored.Id && l.Version == stored.Version).ExecuteDeleteAsync(stop).ConfigureAwait(false);
                await context.RefuseIfNoneAsync(deleted, stored, stop).ConfigureAwait(false);
                return deleted;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task RefuseIfNoneAsync(int changed, StoredLedger stored, CancellationToken stop)
    {
        if (changed == 0)
        {
            long? found = await Ledgers.Where(l => l.Id == stored.Id).Select(static l => (long?)l.Version).SingleOrDefaultAsync(stop).ConfigureAwait(false);
            throw new DbUpdateConcurrencyException(found is null
                ? $"There is no ledger '{stored.Id}' any more."
                : $"The ledger '{stored.Id}' is at version {found}, not at {stored.Version}: it has been saved since. Load it again.");
        }
    }

    private async Task<LedgerRows> RowsAsync(AidLedgerRow ledger, CancellationToken stop)
    {
        string id = ledger.Id;
        return new()
        {
            Ledger = ledger,
            Sources = await Rows<SourceRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.Position).ThenBy(static x => x.Id)).ConfigureAwait(false),
            Donors = await Rows<DonorRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.Position).ThenBy(static x => x.Id)).ConfigureAwait(false),
            FundShares = await Rows<FundShareRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.FundId).ThenBy(static x => x.Flow).ThenBy(static x => x.Position)).ConfigureAwait(false),
            Pledges = await Rows<PledgeRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.Position).ThenBy(static x => x.Id)).ConfigureAwait(false),
            PledgeSources = await Rows<PledgeSourceRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.PledgeId).ThenBy(static x => x.Position)).ConfigureAwait(false),
            Contributions = await Rows<ContributionRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.PledgeId).ThenBy(static x => x.Position)).ConfigureAwait(false),
            Tranches = await Rows<TrancheRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.PledgeId).ThenBy(static x => x.Position)).ConfigureAwait(false),
            EquipmentLines = await Rows<EquipmentLineRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.PledgeId).ThenBy(static x => x.Position)).ConfigureAwait(false),
            StageEvents = await Rows<StageEventRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.PledgeId).ThenBy(static x => x.Position)).ConfigureAwait(false),
            ValueStatements = await Rows<ValueStatementRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.PledgeId).ThenBy(static x => x.Position)).ConfigureAwait(false),
            Relations = await Rows<RelationRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.Position)).ConfigureAwait(false),
            RelationOthers = await Rows<RelationOtherRow>(r => r.LedgerId == id, static r => r.OrderBy(static x => x.RelationPosition).ThenBy(static x => x.Position)).ConfigureAwait(false),
        };

        Task<List<T>> Rows<[DynamicallyAccessedMembers(AidSchema.Members)] T>(Expression<Func<T, bool>> ofLedger, Func<IQueryable<T>, IQueryable<T>> order)
            where T : class => order(Set<T>().AsNoTracking().Where(ofLedger)).ToListAsync(stop);
    }
}
