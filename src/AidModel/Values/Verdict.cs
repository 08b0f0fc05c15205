using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>The outcome of a comparison. Immutable, equal by content, thread safe.</summary>
/// <param name="Answer">Whether it holds.</param>
/// <param name="WouldSettle">What would have to be known to decide it; empty where it is decided.</param>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed record Verdict(Answer Answer, ValueList<string> WouldSettle)
{
    /// <summary>The answer, and what would settle it.</summary>
    public override string ToString() =>
        WouldSettle.Count == 0 ? Answer.ToString() : $"{Answer}: {string.Join("; ", WouldSettle)}";

    internal static Verdict Undetermined(IEnumerable<string> wouldSettle) => new(Answer.Undetermined, [.. wouldSettle.Distinct()]);

    internal static Verdict Of(bool answer) => new(answer ? Answer.Yes : Answer.No, []);
}
