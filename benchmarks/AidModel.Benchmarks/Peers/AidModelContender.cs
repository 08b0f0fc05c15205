namespace AidModel.Benchmarks;

/// <summary>A plan of AidModel, run with its own buffer.</summary>
internal sealed class AidModelContender(string name, Workload workload, Func<AidPlan> plan, int threads) : Contender
{
    private readonly AidFigures _figures = new() { Threads = threads };
    private AidPlan? _plan;

    public override string Name => name;

    public override bool IsExact => true;

    // An amount and its rate's place, and a byte for each key that no segment tells.
    public override double? BytesPerLine =>
        workload.HasBounds ? null : sizeof(long) + sizeof(ushort) + workload.Columns.Count(static column => column is Column.Category or Column.Recipient or Column.Instrument);

    public override void Prepare() => _plan = plan();

    public override void Run() => _plan!.Run(_figures);

    public override GroupTotals Read()
    {
        long[] lower = new long[workload.Groups];
        long[] best = new long[workload.Groups];
        long[] upper = new long[workload.Groups];
        int[] codes = new int[workload.GroupBy.Length];
        for (int i = 0; i < _figures.Count; i++)
        {
            AidFigure figure = _figures[i];
            ValueList<string> keys = figure.Keys;
            for (int k = 0; k < codes.Length; k++)
            {
                codes[k] = TrackerKeys.CodeOf(workload.GroupBy[k], keys[k]);
            }

            int group = workload.Group(codes);
            Bounds bounds = figure.Range.Bounds;
            (lower[group], best[group], upper[group]) = (Cents(bounds.Lower), Cents(bounds.Best), Cents(bounds.Upper));
        }

        return new(lower, best, upper);
    }

    private static long Cents(decimal? euros) => euros is { } known ? GroupTotals.ToCents(known) : SyntheticTracker.Missing;
}
