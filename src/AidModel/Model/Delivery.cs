namespace AidModel;

/// <summary>Something of a pledge that arrived: money paid out, or goods handed over at their value. Several add up.
/// Immutable, equal by content, thread safe.</summary>
public sealed record Delivery
{
    /// <summary>A delivery.</summary>
    /// <param name="date">The day on which it arrived.</param>
    /// <param name="amount">Its amount, from 0.</param>
    /// <param name="source">The id of the source that says so.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public Delivery(DateOnly date, StatedMoney amount, string source)
    {
        Date = date;
        Amount = Guard.NotNegative(amount, nameof(amount));
        Source = Guard.Id(source, nameof(source));
    }

    /// <summary>The day on which it arrived.</summary>
    public DateOnly Date { get; }

    /// <summary>Its amount, from 0.</summary>
    public StatedMoney Amount { get; }

    /// <summary>The id of the source that says so.</summary>
    public string Source { get; }

    /// <summary>Amount, day and source.</summary>
    public override string ToString() => $"{Amount}, {Date:O} ({Source})";
}
