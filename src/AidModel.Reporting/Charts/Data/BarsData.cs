namespace AidModel;

/// <summary>What a bar chart shows.</summary>
/// <param name="Words">The text around it.</param>
/// <param name="Series">What each bar of a row is called.</param>
/// <param name="Rows">The rows from the top.</param>
internal sealed record BarsData(ChartWords Words, IReadOnlyList<string> Series, IReadOnlyList<BarsRow> Rows)
{
    private const int Top = 20;

    public static BarsData Of(ChartOptions options, params IReadOnlyList<(string Parameter, AidTotals Totals)> results)
    {
        AidQuery first = results[0].Totals.Query;
        foreach ((string parameter, AidTotals totals) in results)
        {
            if (totals.Query.GroupBy.Count == 0)
            {
                throw new ArgumentException("A chart needs figures that are grouped by something.", parameter);
            }

            if (totals.Query.GroupBy[0] != first.GroupBy[0])
            {
                throw new ArgumentException($"These figures are grouped by {totals.Query.GroupBy[0]} first, the others by {first.GroupBy[0]}.", parameter);
            }
        }

        Dictionary<string, MoneyRange>[] figures = [.. results.Select(static r => TotalsRows.RollUps(r.Totals, 1).ToDictionary(static t => t.Keys[0], static t => t.Range))];
        MoneyRange none = new(default, first.Currency);
        Dictionary<string, MoneyRange> sizes = figures.SelectMany(static f => f.Keys).Distinct().ToDictionary(static k => k, k => figures[0].GetValueOrDefault(k, none));
        BarsRow[] rows =
        [
            .. KeyOrder.Rows(first, sizes, options.Top ?? Top, options.Names)
                .Select(row => new BarsRow(row.Label, row.Kind, [.. figures.Select(f => KeyOrder.Sum(row.Keys.Select(k => f.GetValueOrDefault(k, none)), first.Currency))])),
        ];
        string[] series = [.. results.Select(static r => r.Totals.Query.Measure.ToString())];
        string measures = string.Join(" and ", series.Select(static (s, i) => i == 0 ? s : s.ToLowerInvariant()));
        return new(ChartWords.Of(options, $"{measures} aid by {first.GroupBy[0]}", [.. results.Select(static r => r.Totals)]), series, rows);
    }
}
