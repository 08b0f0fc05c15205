namespace AidModel.Benchmarks;

/// <summary>A line of the tracker as a .NET developer would keep it.</summary>
/// <param name="Rate">Units of the currency for one euro on the day, looked up beforehand.</param>
internal sealed record TrackerLine(string Donor, DateOnly Day, string Currency, decimal Amount, decimal Rate)
{
    public static TrackerLine[] All(SyntheticTracker tracker)
    {
        string[] donors = [.. Enumerable.Range(0, SyntheticTracker.Donors).Select(SyntheticTracker.DonorName)];
        decimal[] rates = [.. Enumerable.Range(0, tracker.Rates.Slots).Select(tracker.Rates.UnitsPerEuro)];
        TrackerLine[] lines = new TrackerLine[tracker.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = new TrackerLine(
                donors[tracker.Donor[i]],
                SyntheticTracker.First.AddDays(tracker.Day[i]),
                TrackerRates.Currencies[tracker.Currency[i]],
                tracker.Best[i] / (decimal)SyntheticTracker.Scale,
                rates[tracker.Slot(i)]);
        }

        return lines;
    }
}
