using AidApi.Ledgers;
using AidModel;

namespace AidApi.Store;

/// <summary>Keeps a limited number of ledgers in memory.</summary>
internal sealed class MemoryLedgerStore(ApiOptions options) : ILedgerStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, KeptLedger> _ledgers = new(StringComparer.Ordinal);

    // Of all ledgers, so that a ledger deleted and made anew has no version twice.
    private long _lastVersion;

    public async IAsyncEnumerable<LedgerSummary> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        KeptLedger[] all;
        lock (_lock)
        {
            all = [.. _ledgers.Values];
        }

        foreach (KeptLedger kept in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return LedgerSummary.Of(kept);
        }
    }

    public Task<KeptLedger?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_ledgers.GetValueOrDefault(id));
        }
    }

    public Task<StoreResult> SaveAsync(string id, AidLedger ledger, long? expected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            long? now = _ledgers.GetValueOrDefault(id)?.Version;
            if (now != expected)
            {
                return Task.FromResult(new StoreResult(StoreOutcome.Changed, now));
            }

            if (now is null && _ledgers.Count >= options.MaxLedgers)
            {
                return Task.FromResult(new StoreResult(StoreOutcome.Full, null));
            }

            _ledgers[id] = new(id, ++_lastVersion, ledger);
            return Task.FromResult(new StoreResult(StoreOutcome.Done, _lastVersion));
        }
    }

    public Task<StoreResult> DeleteAsync(string id, long expected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            long? now = _ledgers.GetValueOrDefault(id)?.Version;
            bool isDone = now == expected && _ledgers.Remove(id);
            return Task.FromResult(isDone ? new StoreResult(StoreOutcome.Done, null) : new StoreResult(StoreOutcome.Changed, now));
        }
    }
}
