namespace AidModel;

/// <summary>What one pledge does to one group for one cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Before">Its record in the earlier ledger; null where there is none.</param>
/// <param name="After">Its record in the later ledger; null where there is none. Both are null for what is open between pledges.</param>
/// <param name="Amount">What it adds.</param>
/// <param name="What">What happened, in words.</param>
internal readonly record struct BridgeEntry(ChangeCause Cause, string? Before, string? After, Rational Amount, string What);
