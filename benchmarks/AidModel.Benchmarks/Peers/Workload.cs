namespace AidModel.Benchmarks;

/// <summary>What is asked of a tracker: totals in euros, each line at the rate of its day.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="GroupBy">The columns of a group, the outermost first, at least one.</param>
/// <param name="Filter">What lines must pass, all of it; none for all lines.</param>
/// <param name="HasBounds">Whether it is asked of the tracker whose lines have bounds.</param>
internal sealed record Workload(string Name, Column[] GroupBy, CodeRange[] Filter, bool HasBounds = false)
{
    public static Workload DonorByMonth { get; } = new("donor × month", [Column.Donor, Column.Month], []);

    public static Workload DonorByCategory { get; } = new("donor × category", [Column.Donor, Column.Category], []);

    public static Workload Recipient { get; } = new("recipient", [Column.Recipient], []);

    public static Workload ThreeDimensions { get; } = new("donor × month × category", [Column.Donor, Column.Month, Column.Category], []);

    public static Workload ManyGroups { get; } = new("donor × month × recipient", [Column.Donor, Column.Month, Column.Recipient], []);

    public static Workload OfRecipients { get; } =
        DonorByMonth with { Name = "donor × month, 6 of 120 recipients", Filter = [new(Column.Recipient, 30, 35)] };

    public static Workload OfDonorsAndDays { get; } =
        DonorByMonth with { Name = "donor × month, 21 of 42 donors on 140 of 1,400 days", Filter = [new(Column.Donor, 10, 30), new(Column.Day, 700, 839)] };

    public static Workload Bounded { get; } = DonorByMonth with { Name = "donor × month, 6 % of lines bounded", HasBounds = true };

    /// <summary>Other groupings of all lines.</summary>
    public static IReadOnlyList<Workload> OtherGroupings { get; } = [DonorByCategory, Recipient, ThreeDimensions, ManyGroups];

    /// <summary>What keeps about 5 % of the lines.</summary>
    public static IReadOnlyList<Workload> Filters { get; } = [OfRecipients, OfDonorsAndDays];

    /// <summary>How many groups there can be.</summary>
    public int Groups { get; } = GroupBy.Aggregate(1, static (product, column) => product * SyntheticTracker.Size(column));

    /// <summary>What must be read beside amounts and rates.</summary>
    public IEnumerable<Column> Columns => GroupBy.Concat(Filter.Select(static range => range.Column)).Distinct();

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
