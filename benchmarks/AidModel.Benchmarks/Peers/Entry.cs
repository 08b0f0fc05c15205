namespace AidModel.Benchmarks;

/// <summary>A contender, and what is true after its last run.</summary>
internal sealed record Entry(Contender Contender, Func<GroupTotals> Truth)
{
    public Entry(Contender contender, GroupTotals truth)
        : this(contender, () => truth)
    {
    }

    /// <summary>A contender that changes what is true.</summary>
    public Entry(ChangeContender contender, GroupTotals unchanged, GroupTotals changed)
        : this(contender, () => contender.IsChanged ? changed : unchanged)
    {
    }
}
