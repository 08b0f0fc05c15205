namespace AidModel;

/// <summary>What of pledges is added up: what has reached a stage, what lies between two stages, or what is outstanding. Immutable,
/// equal by content, thread safe; the default value is <see cref="Pledged"/>.</summary>
/// <remarks>Stages are nested and never added to each other: pledge by pledge, and line by line of equipment, what has reached a stage
/// is the most that its events report for that stage or for one after it. What is not reported to have reached a stage has not. Where
/// a pledge has both goods handed over and money paid out, the money may have paid for the goods or not: what has reached a stage
/// before the two is at least the greater and at most the sum.</remarks>
public readonly record struct Measure
{
    private readonly Kind _kind;

    private Measure(Kind kind, Stage from, Stage to)
    {
        _kind = kind;
        From = from;
        To = to;
    }

    private enum Kind
    {
        AtLeast,
        Gap,
        Arrived,
        Outstanding,
    }

    /// <summary>All that was ever pledged, whether or not it was withdrawn later.</summary>
    public static Measure Pledged => default;

    /// <summary>What is reported to have arrived: goods handed over or money paid out.</summary>
    public static Measure Arrived => new(Kind.Arrived, Stage.Delivered, default);

    /// <summary>What is reported to have been handed over, as goods and services.</summary>
    public static Measure Delivered => AtLeast(Stage.Delivered);

    /// <summary>What is reported to have been paid out, as money; paid back later or not.</summary>
    public static Measure Disbursed => AtLeast(Stage.Disbursed);

    /// <summary>What was pledged and has neither arrived nor been withdrawn, expired or cancelled; never below zero. Of a loan it is what
    /// is not yet paid out; what is not yet paid back is the gap between <see cref="Stage.Disbursed"/> and <see cref="Stage.Repaid"/>.</summary>
    public static Measure Outstanding => new(Kind.Outstanding, default, default);

    /// <summary>The stage reached at least; for a gap, the one it begins at.</summary>
    internal Stage From { get; }

    /// <summary>The stage that a gap ends at.</summary>
    internal Stage To { get; }

    internal bool IsPledged => this == default;

    internal bool IsArrived => _kind == Kind.Arrived;

    internal bool IsGap => _kind == Kind.Gap;

    internal bool IsOutstanding => _kind == Kind.Outstanding;

    /// <summary>Whether it is what reached a stage after the announcement, of which each amount has its own day.</summary>
    internal bool IsReached => !IsPledged && _kind is Kind.AtLeast or Kind.Arrived;

    /// <summary>What is reported to have reached a stage, or one after it on the same way.</summary>
    /// <param name="stage">From <see cref="Stage.Pledged"/> to <see cref="Stage.Repaid"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is no such stage.</exception>
    public static Measure AtLeast(Stage stage) => new(Kind.AtLeast, Reached(stage, nameof(stage)), default);

    /// <summary>What is reported to have reached one stage and not, or not yet, a later one; what was withdrawn, expired or was cancelled
    /// in between is in it.</summary>
    /// <param name="from">The stage reached, from <see cref="Stage.Pledged"/>.</param>
    /// <param name="to">The later stage on the same way, to <see cref="Stage.Repaid"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> or <paramref name="to"/> is no such stage.</exception>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    public static Measure Gap(Stage from, Stage to)
    {
        Stage begin = Reached(from, nameof(from));
        Stage end = Reached(to, nameof(to));
        return begin != end && end.Includes(begin) ? new(Kind.Gap, begin, end) : throw new ArgumentException($"{to} is not after {from}.", nameof(to));
    }

    /// <summary>In words, such as <c>Pledged</c>, <c>Outstanding</c>, <c>At least contracted</c> or <c>Committed and not delivered</c>.</summary>
    public override string ToString() => _kind switch
    {
        Kind.Outstanding => nameof(Outstanding),
        Kind.Arrived => nameof(Arrived),
        Kind.Gap => $"{From} and not {Lower(To)}",
        _ when From is Stage.Pledged or Stage.Delivered or Stage.Disbursed => From.ToString(),
        _ => $"At least {Lower(From)}",
    };

    /// <summary>The measure as it stands in a sentence.</summary>
    internal string Words => ToString().ToLowerInvariant();

    private static string Lower(Stage stage) => stage.ToString().ToLowerInvariant();

    private static Stage Reached(Stage stage, string parameter) =>
        stage is >= Stage.Pledged and <= Stage.Repaid ? stage : throw new ArgumentOutOfRangeException(parameter, stage, "This is no stage that aid reaches: from Pledged to Repaid they are.");
}
