namespace AidModel;

/// <summary>A row of <c>aid_ledgers</c>: what a ledger is as a whole. Immutable, equal by content, thread safe.</summary>
public sealed record AidLedgerRow
{
    /// <summary>The name under which the ledger is stored: 1 to 100 characters.</summary>
    public required string Id { get; init; }

    /// <summary>How often it has been saved, from 1. Every save raises it.</summary>
    public required long Version { get; init; }

    /// <summary>What the ledger is about; null where it has no title.</summary>
    public string? Title { get; init; }

    /// <summary>How wordings are read: <c>default</c> or <c>halfDigit</c>, for <see cref="HedgePolicy.Default"/> and <see cref="HedgePolicy.HalfDigit"/>.</summary>
    public required string Reading { get; init; }
}
