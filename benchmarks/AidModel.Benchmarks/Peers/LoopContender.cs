using System.Runtime.InteropServices;

namespace AidModel.Benchmarks;

/// <summary>A loop over records and a dictionary.</summary>
internal sealed class LoopContender(Lazy<TrackerLine[]> lines) : RecordContender(lines)
{
    public const string Title = "foreach and a dictionary, records, decimal";

    public override string Name => Title;

    protected override Dictionary<(string Donor, int Year, int Month), decimal> Total(TrackerLine[] lines)
    {
        Dictionary<(string, int, int), decimal> totals = [];
        foreach (TrackerLine line in lines)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(totals, (line.Donor, line.Day.Year, line.Day.Month), out _) += line.Amount / line.Rate;
        }

        return totals;
    }
}
