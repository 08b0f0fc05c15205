using AidApi.Ledgers;
using AidModel;

namespace AidApi.Store;

/// <summary>Keeps ledgers by id, each at a version that rises with every change. Thread safe.</summary>
internal interface ILedgerStore
{
    IAsyncEnumerable<LedgerSummary> ListAsync(CancellationToken cancellationToken);

    /// <returns>The ledger; null where there is none.</returns>
    Task<KeptLedger?> FindAsync(string id, CancellationToken cancellationToken);

    /// <param name="id">The ledger's id.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="expected">The version that it replaces; null where there is to be none.</param>
    /// <param name="cancellationToken">Ends the saving: then nothing is changed.</param>
    /// <returns>What was done, and the version that is there then.</returns>
    Task<StoreResult> SaveAsync(string id, AidLedger ledger, long? expected, CancellationToken cancellationToken);

    Task<StoreResult> DeleteAsync(string id, long expected, CancellationToken cancellationToken);
}
