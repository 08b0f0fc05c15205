using System.Globalization;
using System.Text;

namespace AidModel.Benchmarks;

/// <summary>What was measured, written as it comes in.</summary>
internal sealed class PeerReport
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<(int Lines, string Section), Measurement[]> _sections = [];
    private readonly Dictionary<int, long> _indexes = [];

    /// <summary>Whether all contenders are as exact as they say.</summary>
    public bool IsGood { get; private set; } = true;

    public void AddIndex(int lines, long bytes) => _indexes.Add(lines, bytes);

    /// <summary>Adds what was measured of one question.</summary>
    /// <param name="lines">The size of the tracker.</param>
    /// <param name="isPerLine">Whether times are shown for each line; else in microseconds for all.</param>
    public void Add(int lines, string section, string details, Measurement[] measurements, bool isPerLine = true)
    {
        _sections.Add((lines, section), measurements);
        Measurement? engine = measurements.FirstOrDefault(static m => m.Contender == Titles.Engine);
        MarkdownTable table = new("way", isPerLine ? ">ns/line" : ">µs", ">±", ">× AidModel", ">±", ">read B/line", ">allocated", ">wrong totals");
        foreach (Measurement m in measurements)
        {
            double[]? ratios = engine is null ? null : m.Over(engine);
            table.Add(
                m.Contender,
                Number(m.Median / (isPerLine ? lines : 1_000)),
                Percent(m.Nanoseconds),
                ratios is null ? "-" : Number(Spread.Median(ratios)),
                ratios is null ? "-" : Percent(ratios),
                m.BytesPerLine is { } bytes ? Number(bytes) : "-",
                string.Create(CultureInfo.InvariantCulture, $"{m.Allocated:N0} B"),
                Wrong(m));
            IsGood &= m.IsGood;
        }

        Write($"\n## {lines:N0} lines, {section}\n\n{details}\n\n{table}");
    }

    public void AddGoals()
    {
        Goal[] goals = [.. Goals.All(this)];
        MarkdownTable table = new("goal", ">wanted", ">measured", "met");
        foreach (Goal goal in goals)
        {
            if (goal.Measured is { } measured)
            {
                table.Add(goal.What, goal.Wanted, string.Format(CultureInfo.InvariantCulture, goal.Unit, Number(measured)), goal.IsMet(measured) ? "yes" : "NO");
            }
        }

        int missing = goals.Count(static goal => goal.Measured is null);
        Write($"\n## Goals\n\n{(missing < goals.Length ? $"{table}\n" : string.Empty)}{missing} of {goals.Length} goals were not measured.\n");
    }

    /// <summary>How many times slower one is than another; null where one was not measured.</summary>
    public double? Ratio(int lines, string section, string slower, string faster = Titles.Engine) =>
        Find(lines, section, slower) is { } one && Find(lines, section, faster) is { } other ? Spread.Median(one.Over(other)) : null;

    /// <summary>How many times slower DuckDB's fastest form is than the engine; null where one was not measured.</summary>
    public double? LeastRatioOfDuckDb(int lines, string section) =>
        _sections.GetValueOrDefault((lines, section), []).Where(static m => m.Contender.StartsWith(DuckDbForm.Prefix, StringComparison.Ordinal))
            .Min(m => Ratio(lines, section, m.Contender));

    /// <summary>The median time in nanoseconds; null where it was not measured.</summary>
    public double? Median(int lines, string section, string contender) => Find(lines, section, contender)?.Median;

    /// <summary>What a query of the engine allocates at any size; null where none was measured.</summary>
    public double? MostAllocated(string section) =>
        _sections.Where(s => s.Key.Section == section).SelectMany(static s => s.Value).Where(static m => m.Contender == Titles.Engine).Max(static m => (double?)m.Allocated);

    /// <summary>How large an index is at any size from a million lines; null where none was measured.</summary>
    public double? MostIndexBytesPerLine() =>
        _indexes.Where(static index => index.Key >= PeerOptions.Million).Max(static index => (double?)index.Value / index.Key);

    public void Write(FormattableString text)
    {
        string invariant = FormattableString.Invariant(text);
        Console.Write(invariant);
        _text.Append(invariant);
    }

    public override string ToString() => _text.ToString();

    private static string Wrong(Measurement measurement) => measurement switch
    {
        { WrongTotals: not { } } => "-",
        { WrongTotals: 0, IsExact: true } => "none, exact",
        { IsGood: false } => string.Create(CultureInfo.InvariantCulture, $"{measurement.WrongTotals:N0}, UNEXPECTED"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{measurement.WrongTotals:N0}"),
    };

    private static string Percent(double[] values) => string.Create(CultureInfo.InvariantCulture, $"{Spread.Interquartile(values) * 100:F0} %");

    private static string Number(double value) =>
        value.ToString(value == Math.Truncate(value) ? "N0" : value < 10 ? "F2" : value < 100 ? "F1" : "N0", CultureInfo.InvariantCulture);

    private Measurement? Find(int lines, string section, string contender) =>
        _sections.GetValueOrDefault((lines, section), []).FirstOrDefault(m => m.Contender == contender);
}
