namespace AidModel;

/// <summary>How two ledgers are compared. Immutable and thread safe.</summary>
public sealed record BridgeOptions
{
    /// <summary>By what pledges of both are recognised; <see cref="PledgeMatching.ById"/> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PledgeMatching Matching { get; init => field = Guard.NotNull(value); } = PledgeMatching.ById;

    /// <summary>The last day that the earlier ledger knows, inclusive: what only the later one has is new if it was announced after it.
    /// Null for the day of the earlier query's <see cref="AidQuery.AsOf"/>, or where it has none for the last day of any announcement or
    /// source in the earlier ledger.</summary>
    public DateOnly? KnownUntil { get; init; }
}
