namespace AidModel.Benchmarks;

/// <summary>Adds up decimals of records by donor and month; each quotient is rounded to 28 digits.</summary>
internal abstract class RecordContender(Lazy<TrackerLine[]> lines) : Contender
{
    private Dictionary<(string Donor, int Year, int Month), decimal> _totals = [];

    public override void Prepare() => _ = lines.Value;

    public override void Run() => _totals = Total(lines.Value);

    public override GroupTotals Read()
    {
        long[] cents = new long[Workload.DonorByMonth.Groups];
        for (int donor = 0; donor < SyntheticTracker.Donors; donor++)
        {
            for (int month = 0; month < SyntheticTracker.Months; month++)
            {
                DateOnly date = SyntheticTracker.First.AddMonths(month);
                decimal euros = _totals.GetValueOrDefault((SyntheticTracker.DonorName(donor), date.Year, date.Month));
                cents[Workload.DonorByMonth.Group(donor, month)] = GroupTotals.ToCents(euros);
            }
        }

        return new(cents);
    }

    protected abstract Dictionary<(string Donor, int Year, int Month), decimal> Total(TrackerLine[] lines);
}
