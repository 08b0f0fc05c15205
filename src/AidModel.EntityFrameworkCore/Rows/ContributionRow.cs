namespace AidModel;

/// <summary>A row of <c>aid_contributions</c>: a <see cref="Contribution"/> to a pledge; with neither amount nor share it is what the others leave. Immutable, equal by content, thread safe.</summary>
public sealed record ContributionRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The pledge that holds it.</summary>
    public required string PledgeId { get; init; }

    /// <summary>Its place among the pledge's contributions, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Whose money it is, a donor; null where no source says.</summary>
    public string? Payer { get; init; }

    /// <summary>Who leads, or announces, a donor; null where no source says.</summary>
    public string? Lead { get; init; }

    /// <summary>The fund through which the money goes; null where no source says.</summary>
    public string? Channel { get; init; }

    /// <summary>Who spends or hands over, a donor; null where no source says.</summary>
    public string? Deliverer { get; init; }

    /// <summary>Who makes the goods, a donor; null where no source says.</summary>
    public string? Producer { get; init; }

    /// <summary>The amount, from 0; null for a share or the rest.</summary>
    public StoredAmount? Amount { get; init; }

    /// <summary>The share of the pledge as a fraction: its numerator, from 1 to <see cref="ShareDenominator"/>; null for an amount or the rest.</summary>
    public long? ShareNumerator { get; init; }

    /// <summary>The denominator of the fraction; null for an amount or the rest.</summary>
    public long? ShareDenominator { get; init; }
}
