namespace AidModel;

/// <summary>A row of <c>aid_relations</c>: a <see cref="Relation"/> of a ledger. Immutable, equal by content, thread safe.</summary>
public sealed record RelationRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>Its place among the ledger's relations, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Which kind of relation.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>The pledge of which something is said.</summary>
    public required string PledgeId { get; init; }

    /// <summary>The source that states it.</summary>
    public required string SourceId { get; init; }

    /// <summary>The payer whose contribution alone is meant, of <see cref="RelationKind.PartOf"/> and <see cref="RelationKind.Unknown"/>; null for all of it.</summary>
    public string? Payer { get; init; }

    /// <summary>The role of <see cref="RelationKind.Names"/>; else null.</summary>
    public Role? Role { get; init; }

    /// <summary>The donor of <see cref="RelationKind.Names"/>; else null.</summary>
    public string? DonorId { get; init; }
}
