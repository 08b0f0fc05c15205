namespace AidModel;

/// <summary>What a board of records says of a claim.</summary>
/// <param name="Answer">Whether it is a record.</param>
/// <param name="InTheWay">The place, from 0, of an earlier figure that it does not beat for certain; null where there is none.</param>
/// <param name="Facts">What would settle it.</param>
internal readonly record struct RecordJudgement(Answer Answer, int? InTheWay, Func<IEnumerable<string>> Facts)
{
    public Verdict Verdict => Answer == Answer.Undetermined ? Verdict.Undetermined(Facts()) : Verdict.Of(Answer == Answer.Yes);
}
