namespace AidModel.Benchmarks;

/// <summary>The totals of all groups of a <see cref="Workload"/>, by the numbers of the groups, in cents;
/// <see cref="SyntheticTracker.Missing"/> where a best total is unknown or there is no upper one.</summary>
internal sealed record GroupTotals(long[] Lower, long[] Best, long[] Upper)
{
    public GroupTotals(long[] cents)
        : this(cents, cents, cents)
    {
    }

    /// <summary>In how many groups this differs from what is true by more than a tolerance.</summary>
    /// <param name="truth">What is true.</param>
    /// <param name="tolerance">The greatest difference allowed of a total, in cents.</param>
    public int Differences(GroupTotals truth, Func<long, long> tolerance)
    {
        int differences = 0;
        for (int i = 0; i < truth.Best.Length; i++)
        {
            differences += Differs(Lower, truth.Lower, i, tolerance) || Differs(Best, truth.Best, i, tolerance) || Differs(Upper, truth.Upper, i, tolerance) ? 1 : 0;
        }

        return differences;
    }

    /// <summary>Rounds a decimal, halves away from zero.</summary>
    public static long ToCents(decimal euros) => (long)Math.Round(euros * 100, MidpointRounding.AwayFromZero);

    private static bool Differs(long[] all, long[] truth, int group, Func<long, long> tolerance) =>
        all[group] != truth[group]
        && (all[group] == SyntheticTracker.Missing || truth[group] == SyntheticTracker.Missing || Math.Abs(all[group] - truth[group]) > tolerance(truth[group]));
}
