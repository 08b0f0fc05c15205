namespace AidApi.Store;

/// <summary>What came of a change.</summary>
internal enum StoreOutcome
{
    Done,

    /// <summary>Another version is there than expected, or none.</summary>
    Changed,

    /// <summary>No further ledger is kept.</summary>
    Full,
}
