namespace AidModel.Benchmarks;

/// <summary>A ledger with a pledge more, or without it again, a maintained total that moves to it, and the figure that changes.</summary>
internal sealed class AidModelChangeContender(string name, SyntheticTracker tracker, Workload workload, int line) : ChangeContender
{
    private MaintainedTotal? _total;
    private AidLedger? _ledger;
    private Pledge? _pledge;
    private string[] _keys = [];
    private MaintainedFigure? _figure;

    public override string Name => name;

    public override bool IsExact => true;

    public override void Prepare()
    {
        FreshPledges pledges = new(tracker);
        _ledger = pledges.Create();
        _total = _ledger.Maintain(pledges.Query with { GroupBy = [.. workload.GroupBy.Select(TrackerKeys.DimensionOf)] });
        _pledge = pledges.Pledges[line] with { Id = "once-more" };
        _keys = [.. workload.GroupBy.Select(column => TrackerKeys.Of(column, tracker.Code(column, line)))];
    }

    public override GroupTotals Read()
    {
        long[] cents = new long[workload.Groups];
        foreach (MaintainedFigure figure in _total!.Groups)
        {
            int[] codes = [.. workload.GroupBy.Select((column, i) => TrackerKeys.CodeOf(column, figure.Keys[i]))];
            cents[workload.Group(codes)] = GroupTotals.ToCents(figure.Range.Lower.Amount);
        }

        int changed = workload.Group([.. workload.GroupBy.Select((column, i) => TrackerKeys.CodeOf(column, _keys[i]))]);
        cents[changed] = GroupTotals.ToCents(_figure!.Range.Lower.Amount);
        return new GroupTotals(cents);
    }

    protected override void Change(bool comes)
    {
        _ledger = comes ? _ledger!.With(_pledge!) : _ledger!.Without(_pledge!.Id);
        _total!.MoveTo(_ledger);
        _figure = _total[_keys];
    }
}
