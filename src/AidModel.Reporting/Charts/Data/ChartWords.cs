namespace AidModel;

/// <summary>The text around a chart.</summary>
internal sealed record ChartWords(string Title, string Subtitle, IReadOnlyList<string> Notes)
{
    private const int MostNamed = 5;

    public static ChartWords Of(ChartOptions options, string title, params IReadOnlyList<AidTotals> results)
    {
        string subtitle = results.Count == 1
            ? QueryText.Sentence(results[0].Query)
            : results[0].Query == results[1].Query with { Measure = results[0].Query.Measure }
                ? QueryText.Sentence(results[0].Query, $"{results[0].Query.Measure} and {Lower(results[1])}")
                : $"{QueryText.Sentence(results[0].Query)} {QueryText.Sentence(results[1].Query)}";
        List<string> notes = [];
        foreach (AidTotals result in results)
        {
            string which = results.Count == 1 ? string.Empty : $", {Lower(result)}";
            notes.Add($"In all{which}: {ShortAmount.Of(result.Total.Range)}.");
            AddIf(result.Total.Unconverted.Count > 0, $"Not shown{which}, as no rate converts it: {Some([.. result.Total.Unconverted.Select(static u => ShortAmount.Of(u))])}.");
            AddIf(!AmountText.IsZero(result.Total.NotDeflated), $"Not shown{which}, as nothing restates it in constant prices: {ShortAmount.Of(result.Total.NotDeflated)}.");
        }

        // Explaining a long ledger takes longer than drawing it.
        Explanation[] explained = options.Source is null ? [.. results.Select(static r => r.Total.Explain())] : [];
        string sources = options.Source ?? Some([.. explained.SelectMany(static e => e.Sources).Select(static s => s.Publisher).Distinct().Order(StringComparer.Ordinal)]);
        List<string> rates = [.. explained.SelectMany(static e => e.Rates).SelectMany(static r => r.Legs).Select(static l => l.Source).Distinct().Order(StringComparer.Ordinal)];
        string lines = string.Join(' ', notes);
        return new(
            PlainText.OneLine(options.Title ?? title),
            PlainText.OneLine(options.Subtitle ?? subtitle),
            [
                PlainText.OneLine(lines),
                .. sources.Length == 0 ? Array.Empty<string>() : [PlainText.OneLine($"Source: {sources}{(rates.Count > 0 ? $"; rates: {Some(rates)}" : string.Empty)}")],
            ]);

        void AddIf(bool condition, string note)
        {
            if (condition)
            {
                notes.Add(note);
            }
        }
    }

    private static string Lower(AidTotals result) => result.Query.Measure.ToString().ToLowerInvariant();

    private static string Some(List<string> items) =>
        items.Count <= MostNamed ? string.Join(", ", items) : $"{string.Join(", ", items.Take(MostNamed))} and {items.Count - MostNamed} more";
}
