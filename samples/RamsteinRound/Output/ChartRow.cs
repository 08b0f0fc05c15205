using AidModel;

namespace RamsteinRound.Output;

/// <summary>A bar of a chart, or, without a range, a heading over those that follow.</summary>
internal sealed record ChartRow(string Label, MoneyRange? Range, IReadOnlyList<string> Lines)
{
    public static ChartRow Heading(string label) => new(label, null, []);

    /// <summary>A figure of a result, with what no rate converts, and with the same figure in other currencies.</summary>
    public static ChartRow Of(string label, AidTotal total, string note = "", params IReadOnlyList<AidTotal> others)
    {
        IEnumerable<string> elsewhere = others.Where(o => o.Query.Currency != total.Query.Currency).Select(static o => o.Range.ToString());
        IEnumerable<string> unconverted = total.Unconverted.Select(static u => $"and without a rate {u}");
        return new(label, total.Range, [total.Range + note, .. elsewhere, .. unconverted]);
    }
}
