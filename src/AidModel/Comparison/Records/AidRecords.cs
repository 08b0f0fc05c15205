using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>Which figures of a list were records when they came: each greater than all before it. Immutable and thread safe.</summary>
/// <remarks>A record is a claim that is tested, as <see cref="AidTotal.IsRecord"/> tests it: yes only if the lower bound is above every
/// earlier upper bound. As much as before is no record.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed class AidRecords
{
    private AidRecords(ValueList<AidRecord> figures) => Figures = figures;

    /// <summary>The figures in their order.</summary>
    public ValueList<AidRecord> Figures { get; }

    /// <summary>The last figure that was a record for certain; null where none was.</summary>
    public AidRecord? Last => Figures.LastOrDefault(static f => f.Answer == Answer.Yes);

    /// <summary>Judges each of some totals by those before it.</summary>
    /// <param name="rounds">The totals, the earliest first: of the same keys, <see cref="AidQuery.Where"/> and kind, each of money of its
    /// own. What differs, or is inside another, leaves the answer undetermined.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rounds"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="rounds"/> has a null.</exception>
    public static AidRecords Of(params IReadOnlyList<AidTotal> rounds)
    {
        Guard.NoNulls(rounds);
        return Judge(rounds.Select(static t => (NameOf(t), t.Range, ComparedFigure.Of(t))));
    }

    internal static AidRecords Judge(IEnumerable<(string Name, MoneyRange Range, ComparedFigure Figure)> figures)
    {
        RecordBoard board = new();
        List<AidRecord> records = [];
        foreach ((string name, MoneyRange range, ComparedFigure figure) in figures)
        {
            records.Add(new AidRecord(records.Count, name, range, board.Judge(figure)));
            board.Add(figure);
        }

        return new([.. records]);
    }

    /// <summary>Each figure and whether it was a record, a line each.</summary>
    public override string ToString() => string.Join('\n', Figures.Select(static f => f.ToString()));

    private static string NameOf(AidTotal total)
    {
        AidQuery query = total.Query;
        string[] parts = [.. new[] { query.Within, query.Announced?.ToString(), query.Period is { } period ? $"for {period}" : null, query.AsOf is { } day ? $"as of {day:O}" : null, query.By is { } last ? $"by {last:O}" : null }.OfType<string>()];
        return parts.Length > 0 ? string.Join(", ", parts) : total.Keys.Count > 0 ? string.Join(", ", total.Keys) : "Total";
    }
}
