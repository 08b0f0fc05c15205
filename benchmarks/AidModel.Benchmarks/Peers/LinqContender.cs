namespace AidModel.Benchmarks;

/// <summary>LINQ over records.</summary>
internal sealed class LinqContender(Lazy<TrackerLine[]> lines) : RecordContender(lines)
{
    public override string Name => "LINQ GroupBy, records, decimal";

    protected override Dictionary<(string Donor, int Year, int Month), decimal> Total(TrackerLine[] lines) =>
        lines.GroupBy(static line => (line.Donor, line.Day.Year, line.Day.Month))
            .ToDictionary(static group => group.Key, static group => group.Sum(static line => line.Amount / line.Rate));
}
