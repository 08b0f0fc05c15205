namespace AidModel.Benchmarks;

/// <summary>AidModel over lines.</summary>
internal sealed class AidModelEngine : Engine
{
    private readonly SyntheticTracker _tracker;
    private readonly AidLines _lines;
    private readonly IConversion _conversion;

    public AidModelEngine(SyntheticTracker tracker)
    {
        _tracker = tracker;
        _lines = Index(tracker);
        _conversion = Conversion.OnAnnouncement(tracker.Rates.ToReference());
    }

    public override long IndexBytes => _lines.Bytes;

    public static AidLines Index(SyntheticTracker tracker)
    {
        AidLinesBuilder lines = new();
        lines.Add(Lines(tracker));
        return lines.Build();
    }

    public static IEnumerable<AidLine> Lines(SyntheticTracker tracker)
    {
        Currency[] currencies = [.. TrackerRates.Currencies.Select(Currency.Parse)];
        for (int i = 0; i < tracker.Count; i++)
        {
            yield return new AidLine(TrackerKeys.Of(Column.Donor, tracker.Donor[i]), SyntheticTracker.First.AddDays(tracker.Day[i]), new MoneyRange(BoundsOf(tracker, i), currencies[tracker.Currency[i]]))
            {
                Category = TrackerKeys.Of(Column.Category, tracker.Category[i]),
                Recipient = TrackerKeys.Of(Column.Recipient, tracker.Recipient[i]),
                Instrument = (Instrument)tracker.Instrument[i],
            };
        }
    }

    public override Contender Query(string name, Workload workload, int threads = 1) =>
        new AidModelContender(name, workload, () => _lines.Plan(QueryOf(workload)), threads);

    public override ChangeContender Change(string name, Workload workload, int line) => new AidModelChangeContender(name, _tracker, workload, line);

    private AidQuery QueryOf(Workload workload)
    {
        CodeRange? days = workload.Filter.SingleOrDefault(static range => range.Column == Column.Day);
        return new AidQuery
        {
            Currency = Currency.EUR,
            Conversion = _conversion,
            GroupBy = [.. workload.GroupBy.Select(TrackerKeys.DimensionOf)],
            Only = [.. workload.Filter.Where(range => range != days).Select(static range => TrackerKeys.DimensionOf(range.Column).In([.. TrackerKeys.Of(range)]))],
            Announced = days is null ? null : new(SyntheticTracker.First.AddDays(days.First), SyntheticTracker.First.AddDays(days.Last)),
        };
    }

    private static Bounds BoundsOf(SyntheticTracker tracker, int line)
    {
        decimal? best = Amount(tracker.Best[line]);
        return tracker.HasBounds ? new(Amount(tracker.Lower[line])!.Value, best, Amount(tracker.Upper[line])) : new(best!.Value);
    }

    private static decimal? Amount(long scaled) => scaled == SyntheticTracker.Missing ? null : scaled / (decimal)SyntheticTracker.Scale;
}
