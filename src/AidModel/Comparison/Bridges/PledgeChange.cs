namespace AidModel;

/// <summary>What one pledge does to the difference between two figures, for one cause. Immutable, equal by content, thread safe.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Before">The id of the pledge in the earlier ledger; null where it is not in it.</param>
/// <param name="After">The id of the pledge in the later ledger; null where it is not in it, and where the cause is one of the query
/// (scope, rate, price base), which changes the earlier pledge's figure. Both are null for what relations leave open between
/// pledges, and is no single one's.</param>
/// <param name="Amount">What it adds to the figure, of either sign; zero where money only moves within the figure, and where
/// neither side states a value.</param>
/// <param name="What">What happened, in words for a reader.</param>
public sealed record PledgeChange(ChangeCause Cause, string? Before, string? After, Money Amount, string What)
{
    /// <summary>The cause, the amount, the pledge and what happened.</summary>
    public override string ToString() => $"{Cause} {Amount}: {After ?? Before}: {What}";
}
