namespace AidModel;

/// <summary>The publisher's figures beside those that follow from its rows. Immutable and thread safe.</summary>
public sealed class KielComparison
{
    /// <summary>How much of a billion a sum may differ and still agree: a euro, since sheets add up binary fractions.</summary>
    private const decimal SumTolerance = 1e-9m;

    private KielComparison(int figures, ValueList<KielDifference> rows, int cells, ValueList<KielDifference> sums)
    {
        Figures = figures;
        Rows = rows;
        Cells = cells;
        Sums = sums;
    }

    /// <summary>How many figures of rows were compared.</summary>
    public int Figures { get; }

    /// <summary>Those of them that differ.</summary>
    public ValueList<KielDifference> Rows { get; }

    /// <summary>How many sums by donor and type were compared.</summary>
    public int Cells { get; }

    /// <summary>Those of them that differ from what the rows come to as the publisher counts them.</summary>
    public ValueList<KielDifference> Sums { get; }

    /// <summary>The report: how many agree, and each that does not.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        [
            Shown.Invariant($"{Figures - Rows.Count:N0} of {Figures:N0} figures of rows agree, {Cells - Sums.Count:N0} of {Cells:N0} sums."),
            .. Rows.Concat(Sums).Select(static d => $"  {d}"),
        ]);

    /// <summary>Whether two figures are the same but for the rounding of binary fractions.</summary>
    internal static bool Agree(decimal one, decimal other) => Math.Abs(one - other) <= 1e-12m * Math.Max(1, Math.Max(Math.Abs(one), Math.Abs(other)));

    internal static KielComparison Of(KielRelease release, KielSummary? summary)
    {
        int figures = 0;
        List<KielDifference> rows = [];
        if (release.IsRaw)
        {
            foreach (KielRow row in release.Rows)
            {
                Compare(row, KielMeasure.Commitment, row.IsFirst);
                Compare(row, KielMeasure.Allocation, false);
                Compare(row, KielMeasure.RedistributedAllocation, false);
            }
        }

        List<KielDifference> sums = [];
        if (summary is not null)
        {
            KielCauses causes = new(release, summary);
            foreach (KielCell cell in summary.Cells)
            {
                decimal derived = causes.Sum(cell.Donor, cell.Type, cell.IsAllocation);
                if (Math.Abs((derived / 1e9m) - cell.Billions) > SumTolerance)
                {
                    KielMeasure measure = !cell.IsAllocation ? KielMeasure.Commitment : causes.Allocation;
                    sums.Add(new($"{cell.Donor}, {cell.Type}", measure, cell.Billions * 1e9m, derived, causes.Find(cell)));
                }
            }
        }

        return new(figures, [.. rows], summary?.Cells.Count ?? 0, [.. sums]);

        void Compare(KielRow row, KielMeasure measure, bool isExpected)
        {
            (decimal? published, decimal? derived) = (row.Published[measure], row.Derived[measure]);
            if (published is null && derived is null && !isExpected)
            {
                return;
            }

            figures++;
            if (published is null != derived is null || (published is { } one && derived is { } other && !Agree(one, other)))
            {
                rows.Add(new(Shown.Invariant($"row {row.Row}, {row.Package}"), measure, published, derived, KielCauses.Of(row, measure)));
            }
        }
    }
}
