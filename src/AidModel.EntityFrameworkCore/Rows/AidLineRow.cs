namespace AidModel;

/// <summary>A row of <c>aid_lines</c>: an <see cref="AidLine"/> of a set. Immutable, equal by content, thread safe.</summary>
public sealed record AidLineRow
{
    /// <summary>The name of the set: 1 to 100 characters.</summary>
    public required string Set { get; init; }

    /// <summary>The line's place in its set, from 0.</summary>
    public required long Number { get; init; }

    /// <summary>Whose money it is; null where nobody is named.</summary>
    public string? Donor { get; init; }

    /// <summary>The day on which it was announced.</summary>
    public required DateOnly Announced { get; init; }

    /// <summary>The currency of the amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The least amount, inclusive, of either sign, in the currency's main unit.</summary>
    public required decimal Lower { get; init; }

    /// <summary>The best amount, from <see cref="Lower"/> to <see cref="Upper"/>; null where it is unknown.</summary>
    public decimal? Best { get; init; }

    /// <summary>The greatest amount, inclusive; null where there is none.</summary>
    public decimal? Upper { get; init; }

    /// <summary>For whom it is; null where no source says.</summary>
    public string? Recipient { get; init; }

    /// <summary>The category; null where it has none.</summary>
    public string? Category { get; init; }

    /// <summary>In what form it is given; null where no source says.</summary>
    public Instrument? Instrument { get; init; }
}
