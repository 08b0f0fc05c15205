namespace AidModel;

/// <summary>How long aid took from one stage to another, pledge by pledge, and line by line where equipment has events of its own.
/// Immutable, equal by content, thread safe.</summary>
public sealed record StageDurations
{
    /// <summary>The stage from which the days are counted.</summary>
    public required Stage From { get; init; }

    /// <summary>The stage up to which they are.</summary>
    public required Stage To { get; init; }

    /// <summary>The day whose knowledge counts; what is open has been so up to it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Each pledge or line that has reached the first stage and not ended before the second, by pledge and item.</summary>
    public required ValueList<StageDuration> Each { get; init; }

    /// <summary>Until some of each had reached the second stage.</summary>
    public DurationSpread First => Spread(static d => d.DaysToFirst);

    /// <summary>Until all that had reached the first stage, and was not withdrawn, had surely reached the second.</summary>
    public DurationSpread Complete => Spread(static d => d.DaysToComplete);

    /// <summary>How many were withdrawn, expired or were cancelled whole before any of them reached the second stage: they are not in
    /// <see cref="Each"/>.</summary>
    public required int Ended { get; init; }

    /// <summary>How many reached the second stage, of which nobody says when they reached the first: they are not in
    /// <see cref="Each"/>.</summary>
    public required int Unknown { get; init; }

    /// <summary>Both spreads in words.</summary>
    public override string ToString() =>
        $"{From} to {To}, as of {AsOf:O}: first {First}; complete {Complete}; {Ended} ended before, {Unknown} without a day of {From.ToString().ToLowerInvariant()}";

    private DurationSpread Spread(Func<StageDuration, int?> days) =>
        DurationSpread.Of([.. Each.Select(d => days(d) is { } known ? (known, false) : (AsOf.DayNumber - d.Begun.DayNumber, true))]);
}
