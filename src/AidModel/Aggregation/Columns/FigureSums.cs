namespace AidModel;

/// <summary>All sums of one run, by group. Used again for run after run.</summary>
internal sealed class FigureSums
{
    /// <summary>Of fewer lines a second thread saves little or nothing; of so many, a third and more.</summary>
    public const long WorthASecondThread = 4_000_000;

    private readonly LineScan _scan = new();
    private SecondHalf? _second;

    public GroupSums Exact { get; } = new();

    public GroupSums Lower { get; } = new();

    public GroupSums Best { get; } = new();

    public GroupSums Upper { get; } = new();

    /// <summary>Whether any line is known within bounds only; else the sums are all in <see cref="Exact"/>.</summary>
    public bool IsHedged { get; private set; }

    public void Run(ScanWork work, int threads)
    {
        Clear(work);
        LineColumns columns = work.Columns;
        int segments = columns.Segments;
        if (threads < 2)
        {
            Add(work, 0, segments);
            return;
        }

        int middle = Array.BinarySearch(columns.Exact.Start, columns.Exact.Lines / 2) is var at && at >= 0 ? at : ~at;
        _second ??= new SecondHalf();
        _second.Start(work, Math.Min(middle, segments), segments);
        Add(work, 0, Math.Min(middle, segments));
        FigureSums other = _second.Finish();
        Exact.Add(other.Exact, work.Weights);
        if (IsHedged)
        {
            Lower.Add(other.Lower, work.Weights);
            Best.Add(other.Best, work.Weights);
            Upper.Add(other.Upper, work.Weights);
        }
    }

    public void Clear(ScanWork work)
    {
        IsHedged = work.Columns.Hedged.Lines > 0;
        Exact.Clear(work.Groups, work.Weights);
        if (IsHedged)
        {
            Lower.Clear(work.Groups, work.Weights);
            Best.Clear(work.Groups, work.Weights);
            Upper.Clear(work.Groups, work.Weights);
        }
    }

    public void Add(ScanWork work, int from, int to)
    {
        foreach (ScanPass pass in work.Passes)
        {
            _scan.Run(work, work.Columns.Exact, 0, pass, from, to, Exact);
            if (IsHedged)
            {
                _scan.Run(work, work.Columns.Hedged, LineSet.Lower, pass, from, to, Lower);
                _scan.Run(work, work.Columns.Hedged, LineSet.Best, pass, from, to, Best);
                _scan.Run(work, work.Columns.Hedged, LineSet.Upper, pass, from, to, Upper);
            }
        }
    }
}
