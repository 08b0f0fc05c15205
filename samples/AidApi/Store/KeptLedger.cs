using AidModel;

namespace AidApi.Store;

/// <summary>A ledger at one of its versions.</summary>
internal sealed record KeptLedger(string Id, long Version, AidLedger Ledger);
