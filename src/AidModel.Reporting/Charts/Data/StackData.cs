using System.Globalization;

namespace AidModel;

/// <summary>What stacked columns show.</summary>
/// <param name="Words">The text around them.</param>
/// <param name="Time">The dimension of the periods: day, month or year.</param>
/// <param name="Periods">The first day of each period, without gaps.</param>
/// <param name="Series">The series, the undermost first.</param>
internal sealed record StackData(ChartWords Words, Dimension Time, IReadOnlyList<DateOnly> Periods, IReadOnlyList<StackSeries> Series)
{
    private const int MostSeries = 7;
    private const int LeastPitch = 3;
    private const int Sides = 150;

    public static StackData Of(AidTotals totals, ChartOptions options)
    {
        AidQuery query = totals.Query;
        if (query.GroupBy.Count != 2 || (query.GroupBy[1] != Dimension.Month && query.GroupBy[1] != Dimension.Day && query.GroupBy[1] != Dimension.Year))
        {
            throw new ArgumentException($"Stacked columns need figures grouped by two dimensions, of which the second is the month, the day or the year; these are grouped by {query.GroupBy}.", nameof(totals));
        }

        Dimension time = query.GroupBy[1];
        Dictionary<string, MoneyRange> sizes = TotalsRows.RollUps(totals, 1).ToDictionary(static t => t.Keys[0], static t => t.Range);
        Dictionary<(string, DateOnly), MoneyRange> figures = totals.Groups.ToDictionary(g => (g.Keys[0], First(g.Keys[1], time)), static g => g.Range);
        DateOnly[] periods = figures.Count == 0 ? [] : [.. Between(figures.Keys.Min(static k => k.Item2), figures.Keys.Max(static k => k.Item2), time).Take(options.Width)];
        if (periods.Length * LeastPitch > options.Width - Sides)
        {
            throw new ArgumentException($"The columns of these figures do not fit into {options.Width} pixels: group by a longer time, or make the chart wider.", nameof(totals));
        }

        MoneyRange none = new(default, query.Currency);
        StackSeries[] series =
        [
            .. KeyOrder.Rows(query, sizes, Math.Min(options.Top ?? MostSeries, MostSeries), options.Names)
                .Select(row => new StackSeries(row.Label, row.Kind, [.. periods.Select(p => KeyOrder.Sum(row.Keys.Select(k => figures.GetValueOrDefault((k, p), none)), query.Currency))])),
        ];
        return new(ChartWords.Of(options, $"{query.Measure} aid by {query.GroupBy[0]} and {time}", totals), time, periods, series);
    }

    private static DateOnly First(string key, Dimension time) =>
        DateOnly.ParseExact(key, time == Dimension.Day ? "yyyy-MM-dd" : time == Dimension.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last, Dimension time)
    {
        for (DateOnly day = first; ; day = time == Dimension.Day ? day.AddDays(1) : time == Dimension.Month ? day.AddMonths(1) : day.AddYears(1))
        {
            yield return day;
            if (day == last)
            {
                yield break;
            }
        }
    }
}
