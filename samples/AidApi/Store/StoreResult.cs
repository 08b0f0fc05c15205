namespace AidApi.Store;

/// <summary>What came of a change.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Version">The version that is there now; null where there is none.</param>
internal readonly record struct StoreResult(StoreOutcome Outcome, long? Version);
