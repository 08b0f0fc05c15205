namespace AidModel;

/// <summary>An amount of aid as a flat line, for those who have lines rather than pledges: it relates to no other line, so each
/// counts. Immutable, equal by content, thread safe.</summary>
public readonly record struct AidLine
{
    /// <summary>A line of an exact amount.</summary>
    /// <param name="donor">Whose money it is; null where nobody is named.</param>
    /// <param name="announced">The day on which it was announced.</param>
    /// <param name="amount">The amount, of either sign.</param>
    public AidLine(string? donor, DateOnly announced, Money amount)
        : this(donor, announced, new MoneyRange(new Bounds(amount.Amount), amount.Currency))
    {
    }

    /// <summary>A line of an amount within bounds.</summary>
    /// <inheritdoc cref="AidLine(string?, DateOnly, Money)"/>
    public AidLine(string? donor, DateOnly announced, MoneyRange amount)
    {
        Donor = donor;
        Announced = announced;
        Amount = amount;
    }

    /// <summary>Whose money it is; null where nobody is named.</summary>
    public string? Donor { get; init; }

    /// <summary>The day on which it was announced.</summary>
    public DateOnly Announced { get; init; }

    /// <summary>The amount.</summary>
    public MoneyRange Amount { get; init; }

    /// <summary>For whom it is; null where no source says.</summary>
    public string? Recipient { get; init; }

    /// <summary>The category; null where it has none.</summary>
    public string? Category { get; init; }

    /// <summary>In what form it is given; null where no source says.</summary>
    public Instrument? Instrument { get; init; }
}
