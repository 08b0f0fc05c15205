namespace AidModel;

/// <summary>The pledges that no relation names and that are not divided, and the others, each in the ledger's order.</summary>
internal sealed record SplitPledges(IReadOnlyList<Pledge> Lone, IReadOnlyList<Pledge> Related);
