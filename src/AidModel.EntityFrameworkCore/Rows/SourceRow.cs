namespace AidModel;

/// <summary>A row of <c>aid_sources</c>: a <see cref="Source"/> of a ledger. Immutable, equal by content, thread safe.</summary>
public sealed record SourceRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The id by which facts name the source.</summary>
    public required string Id { get; init; }

    /// <summary>Its place among the ledger's sources, from 0; the order of those at one place is that of their keys.</summary>
    public required int Position { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The day from which it was public.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where it can be read, an absolute address; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>Whose words it reports; null where it speaks for itself.</summary>
    public string? SaidBy { get; init; }
}
