using System.Globalization;

namespace AidModel;

/// <summary>Figures over time, each of one period and all up to its end. Immutable and thread safe.</summary>
/// <param name="Keys">What the figures are of: the keys of all dimensions but the last.</param>
/// <param name="Points">The periods, in order and without a gap.</param>
public sealed record AidSeries(ValueList<string> Keys, ValueList<AidSeriesPoint> Points)
{
    /// <summary>Which periods were records when they came: each with more than every period before it. What no rate converts, and what
    /// no index restates, leaves its period undetermined.</summary>
    /// <remarks>The figures are compared before they are rounded. Those of points that were made by hand are taken as they stand.</remarks>
    public AidRecords Records() => AidRecords.Judge(Points.Select(static p => (p.Period, p.Range, ComparedFigure.Of(p))));

    internal static AidSeries Of(AidFigures figures, ReadOnlySpan<string> keys)
    {
        AidQuery query = figures.Query;
        Dimension? time = query.GroupBy.Count == 0 ? null : query.GroupBy[^1];
        if (time != Dimension.Day && time != Dimension.Month && time != Dimension.Year)
        {
            throw new ArgumentException($"A series needs the day, the month or the year as last dimension; this query is grouped by {query.GroupBy}.", nameof(keys));
        }

        if (keys.Length != query.GroupBy.Count - 1)
        {
            throw new ArgumentException($"{keys.Length} keys, where a series of these figures has {query.GroupBy.Count - 1}.", nameof(keys));
        }

        ValueList<string> path = ValueList.Create(keys);
        if (figures.Count == 0)
        {
            return new(path, []);
        }

        string[] periods = [.. Enumerable.Range(0, figures.Count).Select(i => figures.KeysOf(i)[^1]).Distinct()];
        List<AidSeriesPoint> points = [];
        FigureNumbers sum = default;
        Group extra = new(-1, []);
        List<int> groups = [];
        foreach (string period in Between(periods.Min(StringComparer.Ordinal)!, periods.Max(StringComparer.Ordinal)!, time))
        {
            int group = figures.Plan.Find([.. path, period]);
            int index = group < 0 ? -1 : figures.IndexOf(group);
            if (index >= 0)
            {
                groups.Add(group);
                sum.Add(figures.Numbers(group));
                extra.Add(figures.Plan.Extras.GetValueOrDefault(group) ?? new Group(-1, []));
            }

            RoundedFigure upTo = figures.Round(in sum, extra, () => figures.Plan.ExactSum(groups));
            points.Add(new AidSeriesPoint(
                period,
                new MoneyRange(index < 0 ? default : figures.BoundsOf(index), query.Currency),
                new MoneyRange(upTo.Bounds, query.Currency))
            {
                Evidence = index < 0 ? null : PointEvidence.Of(figures, index, period),
            });
        }

        return new(path, [.. points]);
    }

    private static IEnumerable<string> Between(string first, string last, Dimension time)
    {
        string format = time == Dimension.Day ? "yyyy-MM-dd" : time == Dimension.Month ? "yyyy-MM" : "yyyy";
        for (DateOnly day = DateOnly.ParseExact(first, format, CultureInfo.InvariantCulture); ;)
        {
            string key = day.ToString(format, CultureInfo.InvariantCulture);
            yield return key;
            if (key == last)
            {
                yield break;
            }

            day = time == Dimension.Day ? day.AddDays(1) : time == Dimension.Month ? day.AddMonths(1) : day.AddYears(1);
        }
    }
}
