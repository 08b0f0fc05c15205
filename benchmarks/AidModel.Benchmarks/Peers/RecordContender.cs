namespace AidModel.Benchmarks;

/// <summary>Adds up decimals of records by donor and month; each quotient is rounded to 28 digits.</summary>
internal abstract class RecordContender(Lazy<TrackerLine[]> lines) : Contender
{
    private Dictionary<(string Donor, int Year, int Month), decimal> _totals = [];

    // A reference to an object with its header, two references, a day and two decimals.
    public override double? BytesPerLine => 80;

    public override void Prepare() => _ = lines.Value;

    public override void Run() => _totals = Total(lines.Value);

    public override GroupTotals Read() => ToTotals(_totals);

    /// <summary>What donors and months have in euros, by the numbers of <see cref="Workload.DonorByMonth"/>.</summary>
    public static GroupTotals ToTotals(Dictionary<(string Donor, int Year, int Month), decimal> totals)
    {
        long[] cents = new long[Workload.DonorByMonth.Groups];
        foreach (((string donor, int year, int month), decimal euros) in totals)
        {
            int group = Workload.DonorByMonth.Group(SyntheticTracker.DonorNamed(donor), SyntheticTracker.MonthsUntil(new DateOnly(year, month, 1)));
            cents[group] = GroupTotals.ToCents(euros);
        }

        return new(cents);
    }

    protected abstract Dictionary<(string Donor, int Year, int Month), decimal> Total(TrackerLine[] lines);
}
