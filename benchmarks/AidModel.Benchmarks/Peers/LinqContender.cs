namespace AidModel.Benchmarks;

/// <summary>LINQ over records.</summary>
internal sealed class LinqContender(Lazy<TrackerLine[]> lines) : RecordContender(lines)
{
    public const string Title = "LINQ GroupBy, records, decimal";

    public override string Name => Title;

    protected override Dictionary<(string Donor, int Year, int Month), decimal> Total(TrackerLine[] lines) =>
        lines.GroupBy(static line => (line.Donor, line.Day.Year, line.Day.Month))
            .ToDictionary(static group => group.Key, static group => group.Sum(static line => line.Amount / line.Rate));
}
