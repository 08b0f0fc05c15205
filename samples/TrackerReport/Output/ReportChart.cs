using System.Globalization;
using AidModel;
using TrackerReport.Html;

namespace TrackerReport.Output;

/// <summary>One chart of the report, in every form that it takes.</summary>
internal sealed class ReportChart
{
    /// <summary>How wide the chart is where there is room.</summary>
    public const int Wide = 960;

    /// <summary>How wide it is on a telephone.</summary>
    public const int Narrow = 400;

    private const string Bars = "bars";
    private const string Months = "months";
    private const string Delivered = "delivered";

    /// <summary>More columns than this do not fit the narrow chart.</summary>
    private const int MostColumns = 80;

    private readonly string _name;
    private readonly Func<ChartOptions, AidChart> _draw;
    private readonly ChartOptions _options;

    private ReportChart(string name, string title, Account account, Func<ChartOptions, AidChart> draw, string note = "")
    {
        _name = name;
        _draw = draw;
        _options = new ChartOptions { Title = title, Subtitle = $"{Words.Sentence(account)}{note}", Source = Words.Sources(account), Names = account.Names };
    }

    public static IReadOnlyList<string> Names { get; } = [Bars, Months, Delivered];

    public string Title => _options.Title!;

    /// <summary>The charts that the figures are fit for.</summary>
    public static IReadOnlyList<ReportChart> Of(Account account)
    {
        AidTotals totals = account.Totals;
        AidQuery query = totals.Query;
        List<ReportChart> charts = [new(Bars, $"{account.Measured} by {query.GroupBy[0]}", account, options => AidChart.Bars(totals, options))];
        Dimension series = query.GroupBy.FirstOrDefault(static d => !Dimensions.IsTime(d)) ?? Dimension.Donor;
        if (InTime(account.Ledger, query with { GroupBy = [series, Dimension.Month] }) is { } stacked)
        {
            charts.Add(new(Months, $"{account.Measured} by {series} and {stacked.Query.GroupBy[1]} of announcement", account, options => AidChart.StackedMonths(stacked, options), Words.Undated(account)));
        }

        AidTotals arrived = account.Ledger.Total(query with { Measure = Measure.Arrived });
        if (arrived.Total.Lines > 0 && arrived.Total.Range.Bounds is not { Lower: 0, Upper: 0 })
        {
            charts.Add(new(Delivered, "Promised against delivered", account, options => AidChart.PromisedAndDelivered(totals, arrived, options)));
        }

        return charts;
    }

    public static IReadOnlyList<string> FilesOf(string name) => [$"{name}.svg", $"{name}-dark.svg", $"{name}.png"];

    /// <summary>The chart for the page.</summary>
    public string Svg(ChartTheme theme, int width) => Draw(theme, width).ToSvg();

    /// <summary>Writes the chart's files.</summary>
    /// <returns>Their names.</returns>
    public IEnumerable<string> Save(string folder)
    {
        IReadOnlyList<string> files = FilesOf(_name);
        AidChart light = Draw(ChartTheme.Light, Wide);
        light.SaveSvg(Path.Combine(folder, files[0]));
        Draw(ChartTheme.Dark, Wide).SaveSvg(Path.Combine(folder, files[1]));
        yield return files[0];
        yield return files[1];
        if (SavePng(light, Path.Combine(folder, files[2])))
        {
            yield return files[2];
        }
    }

    /// <summary>A machine without any font has no pictures of pixels; the others are as good.</summary>
    private static bool SavePng(AidChart chart, string path)
    {
        try
        {
            chart.SavePng(path);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private AidChart Draw(ChartTheme theme, int width) => _draw(_options with { Theme = theme, Width = width });

    /// <summary>The figures by month or, over many years, by year; null where there are none, or they do not fit.</summary>
    private static AidTotals? InTime(AidLedger ledger, AidQuery query)
    {
        AidTotals months = ledger.Total(query);
        if (months.Groups.Count == 0)
        {
            return null;
        }

        DateOnly[] days = [.. months.Groups.Select(static g => DateOnly.ParseExact(g.Keys[1], "yyyy-MM", CultureInfo.InvariantCulture))];
        (DateOnly first, DateOnly last) = (days.Min(), days.Max());
        return ((last.Year - first.Year) * 12) + last.Month - first.Month < MostColumns ? months
            : last.Year - first.Year < MostColumns ? ledger.Total(query with { GroupBy = [query.GroupBy[0], Dimension.Year] })
            : null;
    }
}
