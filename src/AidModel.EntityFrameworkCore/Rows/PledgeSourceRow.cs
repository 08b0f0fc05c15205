namespace AidModel;

/// <summary>A row of <c>aid_pledge_sources</c>: a source that states a pledge. Immutable, equal by content, thread safe.</summary>
public sealed record PledgeSourceRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The pledge that holds it.</summary>
    public required string PledgeId { get; init; }

    /// <summary>Its place among the pledge's sources, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The source.</summary>
    public required string SourceId { get; init; }
}
