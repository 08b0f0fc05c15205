namespace AidModel.Benchmarks;

/// <summary>What is asked of a tracker: totals in euros, each line at the rate of its day.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="GroupBy">The columns of a group, the outermost first, at least one.</param>
/// <param name="Filter">What lines must pass, all of it; none for all lines.</param>
/// <param name="HasBounds">Whether it is asked of the tracker whose lines have bounds.</param>
internal sealed record Workload(string Name, Column[] GroupBy, CodeRange[] Filter, bool HasBounds = false)
{
    /// <summary>What the goals for one size are about.</summary>
    public static Workload DonorByMonth { get; } = new("donor × month", [Column.Donor, Column.Month], []);

    /// <summary>How many groups there can be.</summary>
    public int Groups { get; } = GroupBy.Aggregate(1, static (product, column) => product * SyntheticTracker.Size(column));

    public bool Passes(SyntheticTracker tracker, int line)
    {
        foreach (CodeRange range in Filter)
        {
            int code = tracker.Code(range.Column, line);
            if (code < range.First || code > range.Last)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of a group, from the codes of its columns: the last column's vary fastest.</summary>
    public int Group(params ReadOnlySpan<int> codes)
    {
        int group = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            group = (group * SyntheticTracker.Size(GroupBy[i])) + codes[i];
        }

        return group;
    }

    /// <summary>The number of a line's group.</summary>
    public int Group(SyntheticTracker tracker, int line)
    {
        int group = 0;
        foreach (Column column in GroupBy)
        {
            group = (group * SyntheticTracker.Size(column)) + tracker.Code(column, line);
        }

        return group;
    }

    public override string ToString() => Name;
}
