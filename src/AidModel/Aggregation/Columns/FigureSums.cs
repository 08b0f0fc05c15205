namespace AidModel;

/// <summary>All sums of one run, by group. Used again for run after run.</summary>
internal sealed class FigureSums
{
    // Below so many lines a second thread costs more than it saves.
    private const long WorthASecondThread = 1_000_000;

    private readonly LineScan _scan = new();
    private SecondHalf? _second;

    public GroupSums Exact { get; } = new();

    public GroupSums Lower { get; } = new();

    public GroupSums Best { get; } = new();

    public GroupSums Upper { get; } = new();

    public GapCounts Gaps { get; } = new();

    /// <summary>Whether any line is known within bounds only; else the sums are all in <see cref="Exact"/>.</summary>
    public bool IsHedged { get; private set; }

    public void Run(LineColumns columns, ScanPass[] passes, SlotRates rates, int groups, int threads)
    {
        Clear(columns, groups);
        int segments = columns.Segments;
        if (threads < 2 || columns.Lines < WorthASecondThread)
        {
            Add(columns, passes, rates, groups, 0, segments);
            return;
        }

        int middle = Array.BinarySearch(columns.Exact.Start, columns.Exact.Lines / 2) is var at && at >= 0 ? at : ~at;
        _second ??= new SecondHalf();
        _second.Start(columns, passes, rates, groups, Math.Min(middle, segments), segments);
        Add(columns, passes, rates, groups, 0, Math.Min(middle, segments));
        FigureSums other = _second.Finish();
        Exact.Add(other.Exact, groups);
        if (IsHedged)
        {
            Lower.Add(other.Lower, groups);
            Best.Add(other.Best, groups);
            Upper.Add(other.Upper, groups);
            Gaps.Add(other.Gaps, groups);
        }
    }

    /// <summary>Adds the other sums of one group, whatever they are of.</summary>
    public void Clear(LineColumns columns, int groups)
    {
        IsHedged = columns.Hedged.Lines > 0;
        Exact.Clear(groups);
        if (IsHedged)
        {
            Lower.Clear(groups);
            Best.Clear(groups);
            Upper.Clear(groups);
            Gaps.Clear(groups);
        }
    }

    public void Add(LineColumns columns, ScanPass[] passes, SlotRates rates, int groups, int from, int to)
    {
        foreach (ScanPass pass in passes)
        {
            _scan.Run(columns, columns.Exact, 0, rates, pass, from, to, groups, Exact, null);
            if (IsHedged)
            {
                _scan.Run(columns, columns.Hedged, LineSet.Lower, rates, pass, from, to, groups, Lower, Gaps);
                _scan.Run(columns, columns.Hedged, LineSet.Best, rates, pass, from, to, groups, Best, null);
                _scan.Run(columns, columns.Hedged, LineSet.Upper, rates, pass, from, to, groups, Upper, null);
            }
        }
    }
}
