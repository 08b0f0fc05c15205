namespace AidModel;

/// <summary>A row of <c>aid_pledges</c>: a <see cref="Pledge"/> of a ledger. Immutable, equal by content, thread safe.</summary>
public sealed record PledgeRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The id by which relations name the pledge.</summary>
    public required string Id { get; init; }

    /// <summary>Its place among the ledger's pledges, from 0; the order of those at one place is that of their keys.</summary>
    public required int Position { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The day on which it was announced.</summary>
    public required DateOnly Announced { get; init; }

    /// <summary>The amount, of either sign; null where none is given.</summary>
    public StoredAmount? Amount { get; init; }

    /// <summary>On what basis the amount stands.</summary>
    public required ValueBasis Basis { get; init; }

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

    /// <summary>In what form it is given; null where no source says.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>The category by which totals are grouped; null where it has none.</summary>
    public string? Category { get; init; }

    /// <summary>Who the aid is for; null where no source says.</summary>
    public string? Recipient { get; init; }

    /// <summary>The first day over which it is given, inclusive; null where no source says.</summary>
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>The last of these days, inclusive; null where no source says.</summary>
    public DateOnly? PeriodTo { get; init; }
}
