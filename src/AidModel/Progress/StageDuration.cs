namespace AidModel;

/// <summary>How long one pledge, or one line of its equipment, took from one stage to another. Immutable, equal by content, thread safe.</summary>
/// <param name="Pledge">The id of the pledge.</param>
/// <param name="Item">The item of the line; null for the pledge's money.</param>
/// <param name="Begun">The first day on which some of it had reached the first stage.</param>
/// <param name="First">The first day on which some of it had reached the second; null where none has.</param>
/// <param name="Complete">The first day on which all that reached the first stage, and was not withdrawn, had surely reached the second;
/// null where that is not so, or not known.</param>
public sealed record StageDuration(string Pledge, string? Item, DateOnly Begun, DateOnly? First, DateOnly? Complete)
{
    /// <summary>Days from <see cref="Begun"/> to <see cref="First"/>, below 0 where the stages are reported out of order; null where none
    /// has arrived there.</summary>
    public int? DaysToFirst => First?.DayNumber - Begun.DayNumber;

    /// <summary>Days from <see cref="Begun"/> to <see cref="Complete"/>; null where it is not complete.</summary>
    public int? DaysToComplete => Complete?.DayNumber - Begun.DayNumber;
}
