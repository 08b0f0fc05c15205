using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A figure of a list, and whether it is a record: greater than each of those before it. Immutable and thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed class AidRecord
{
    private readonly Lazy<Verdict> _verdict;

    internal AidRecord(int index, string name, MoneyRange range, RecordJudgement judgement)
    {
        Index = index;
        Name = name;
        Range = range;
        Answer = judgement.Answer;
        InTheWay = judgement.InTheWay;
        _verdict = new(() => judgement.Verdict);
    }

    /// <summary>The figure's place in the list, from 0.</summary>
    public int Index { get; }

    /// <summary>What the figure is of: the period of a series; of a total the pledge it is within and its days, or where it has none of
    /// these its keys.</summary>
    public string Name { get; }

    /// <summary>The figure.</summary>
    public MoneyRange Range { get; }

    /// <summary>Whether it is a record. The first figure has nothing to beat, and is undetermined.</summary>
    public Answer Answer { get; }

    /// <summary>The <see cref="Index"/> of the earlier figure that stands in the way: where this is no record, the one with the greatest
    /// lower bound of those that it is certain not to beat; where it is undetermined, one that it may or may not beat, the one with the
    /// greatest upper bound if that is one. Null for a record, and for the first figure.</summary>
    public int? InTheWay { get; }

    /// <summary>The answer with all that would settle it, worked out when it is first asked for.</summary>
    public Verdict Verdict => _verdict.Value;

    /// <summary>The name, the figure and the answer.</summary>
    public override string ToString() => $"{Name}: {Range}: {Answer}";
}
