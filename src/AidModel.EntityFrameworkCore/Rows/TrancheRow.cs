namespace AidModel;

/// <summary>A row of <c>aid_tranches</c>: a <see cref="Tranche"/> of a pledge. Immutable, equal by content, thread safe.</summary>
public sealed record TrancheRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The pledge that holds it.</summary>
    public required string PledgeId { get; init; }

    /// <summary>Its place among the pledge's tranches, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The first day over which it is given, inclusive.</summary>
    public required DateOnly PeriodFrom { get; init; }

    /// <summary>The last of these days, inclusive.</summary>
    public required DateOnly PeriodTo { get; init; }

    /// <summary>Its amount, from 0.</summary>
    public required StoredAmount Amount { get; init; }
}
