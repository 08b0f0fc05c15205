namespace AidModel;

/// <summary>A row of <c>aid_stage_events</c>: a <see cref="StageEvent"/> of a pledge or of a line of its equipment; with neither amount nor quantity it is of all. Immutable, equal by content, thread safe.</summary>
public sealed record StageEventRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The pledge that holds it.</summary>
    public required string PledgeId { get; init; }

    /// <summary>Its place among all events of the pledge and its lines, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The position of the equipment line that it is of; null where it is of the pledge.</summary>
    public int? Line { get; init; }

    /// <summary>The stage reached, not <see cref="AidModel.Stage.Pledged"/>.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The day on which it was reached.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The amount of this event alone, from 0; null where it is of units, or of all.</summary>
    public StoredAmount? Amount { get; init; }

    /// <summary>The units of this event alone, from 0, of a line; null where it is of an amount, or of all.</summary>
    public StoredQuantity? Quantity { get; init; }

    /// <summary>The source that says so.</summary>
    public required string SourceId { get; init; }
}
