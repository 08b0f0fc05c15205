namespace AidModel;

/// <summary>A row of <c>aid_value_statements</c>: a <see cref="ValueStatement"/> of a pledge or of a line of its equipment. Immutable, equal by content, thread safe.</summary>
public sealed record ValueStatementRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The pledge that holds it.</summary>
    public required string PledgeId { get; init; }

    /// <summary>Its place among all values of the pledge and its lines, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The position of the equipment line that it is of; null where it is of the pledge.</summary>
    public int? Line { get; init; }

    /// <summary>On what basis.</summary>
    public required ValueBasis Basis { get; init; }

    /// <summary>The value of all of it, from 0.</summary>
    public required StoredAmount Amount { get; init; }

    /// <summary>The day on which it was stated.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The source that states it.</summary>
    public required string SourceId { get; init; }
}
