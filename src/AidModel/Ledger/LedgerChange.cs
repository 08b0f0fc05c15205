namespace AidModel;

/// <summary>How a ledger came from another one.</summary>
/// <param name="Parent">The other one.</param>
/// <param name="Before">The lone pledge that was there before; null for none.</param>
/// <param name="After">The lone pledge that is there now; null for none.</param>
/// <param name="ClustersBefore">Where relations are touched, all pledges that are connected with the change, as they were.</param>
/// <param name="ClustersAfter">The same as they are now.</param>
internal sealed record LedgerChange(AidLedger Parent, Pledge? Before, Pledge? After, AidLedger? ClustersBefore = null, AidLedger? ClustersAfter = null);
