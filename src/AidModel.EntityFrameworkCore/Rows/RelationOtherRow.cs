namespace AidModel;

/// <summary>A row of <c>aid_relation_others</c>: a pledge to which another relates. Immutable, equal by content, thread safe.</summary>
public sealed record RelationOtherRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The position of the relation.</summary>
    public required int RelationPosition { get; init; }

    /// <summary>Its place among the relation's pledges, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The pledge.</summary>
    public required string PledgeId { get; init; }
}
