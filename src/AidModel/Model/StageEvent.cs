namespace AidModel;

/// <summary>Some of a pledge, or of a line of its equipment, reached a stage on a day, as one source says. Several events of one
/// stage are tranches, which add up; events of two stages are the same aid further along, and are never added to each other.
/// Immutable, equal by content, thread safe.</summary>
public sealed record StageEvent
{
    /// <summary>An amount of a pledge or line reached a stage.</summary>
    /// <param name="stage">The stage, not <see cref="AidModel.Stage.Pledged"/>: the announcement is the pledge itself.</param>
    /// <param name="date">The day on which it did.</param>
    /// <param name="amount">The amount of this event alone, from 0.</param>
    /// <param name="source">The id of the source that says so.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is no such stage, or <paramref name="amount"/> is
    /// negative.</exception>
    public StageEvent(Stage stage, DateOnly date, StatedMoney amount, string source)
        : this(stage, date, source) => Amount = Guard.NotNegative(amount, nameof(amount));

    /// <summary>A number of units of an equipment line reached a stage.</summary>
    /// <param name="stage">The stage, not <see cref="AidModel.Stage.Pledged"/>: the announcement is the pledge itself.</param>
    /// <param name="date">The day on which they did.</param>
    /// <param name="quantity">The units of this event alone, from 0.</param>
    /// <param name="source">The id of the source that says so.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is no such stage, or <paramref name="quantity"/> is
    /// negative.</exception>
    public StageEvent(Stage stage, DateOnly date, StatedQuantity quantity, string source)
        : this(stage, date, source) => Quantity = Guard.NotNegative(quantity, nameof(quantity));

    /// <summary>All of a pledge or line reached a stage, whatever was said to be withdrawn of it before; or all that is left of it was
    /// withdrawn, expired or was cancelled.</summary>
    /// <param name="stage">The stage, not <see cref="AidModel.Stage.Pledged"/>: the announcement is the pledge itself.</param>
    /// <param name="date">The day on which it did.</param>
    /// <param name="source">The id of the source that says so.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is no such stage.</exception>
    public StageEvent(Stage stage, DateOnly date, string source)
    {
        Stage = Guard.Defined(stage, nameof(stage)) != Stage.Pledged
            ? stage
            : throw new ArgumentOutOfRangeException(nameof(stage), stage, "The announcement is the pledge itself, and no event of it.");
        Date = date;
        Source = Guard.Id(source, nameof(source));
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The day on which it was reached.</summary>
    public DateOnly Date { get; }

    /// <summary>The amount of this event alone; null where it is of a number of units, or of all.</summary>
    public StatedMoney? Amount { get; }

    /// <summary>The units of this event alone; null where it is of an amount of money, or of all.</summary>
    public StatedQuantity? Quantity { get; }

    /// <summary>Whether it is of all, or for an end of all that is left.</summary>
    public bool IsAll => Amount is null && Quantity is null;

    /// <summary>The id of the source that says so.</summary>
    public string Source { get; }

    /// <summary>Stage, day, how much, and source, such as <c>delivered 2025-05-01: 5 (press)</c>.</summary>
    public override string ToString() => $"{Told} ({Source})";

    /// <summary>The same without the source.</summary>
    internal string Told => $"{Stage.ToString().ToLowerInvariant()} {Date:O}: {Amount?.ToString() ?? Quantity?.ToString() ?? "all"}";
}
