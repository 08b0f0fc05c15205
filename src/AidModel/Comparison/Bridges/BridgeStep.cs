namespace AidModel;

/// <summary>What one cause adds to a figure between two ledgers. Immutable, equal by content, thread safe.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Amount">What it adds, of either sign: the sum of <paramref name="Changes"/>. Zero where its changes cancel out, or
/// none of them states a value.</param>
/// <param name="Changes">The pledges behind it, at least one, the greatest amount first, whatever its sign.</param>
public sealed record BridgeStep(ChangeCause Cause, Money Amount, ValueList<PledgeChange> Changes)
{
    /// <summary>The cause, the amount and how many pledges are behind it.</summary>
    public override string ToString() => $"{Cause}: {Amount} ({Changes.Count})";
}
