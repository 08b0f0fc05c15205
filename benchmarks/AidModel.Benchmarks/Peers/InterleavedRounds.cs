using System.Diagnostics;

namespace AidModel.Benchmarks;

/// <summary>Measures contenders in rounds, in each of which every one has its turn, so that what slows the machine for a while
/// slows all.</summary>
internal static class InterleavedRounds
{
    private const int WarmUps = 50;

    private static readonly TimeSpan WarmUpLimit = TimeSpan.FromSeconds(0.6);

    private static readonly TimeSpan SeriesLength = TimeSpan.FromMilliseconds(20);

    public static Measurement[] Measure(IReadOnlyList<Contender> contenders, int rounds, Func<Contender, GroupTotals> truth)
    {
        foreach (Contender contender in contenders)
        {
            contender.Prepare();
            WarmUp(contender);
        }

        int[] runs = [.. contenders.Select(RunsInSeries)];
        double[][] times = [.. contenders.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                // Each comes after all others in turn.
                int turn = (i + round) % contenders.Count;
                times[turn][round] = Series(contenders[turn], runs[turn]).TotalNanoseconds / runs[turn];
            }
        }

        return [.. contenders.Select((contender, i) => Check(contender, times[i], truth))];
    }

    private static TimeSpan Series(Contender contender, int runs)
    {
        contender.BeforeRuns();
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < runs; run++)
        {
            contender.Run();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static void WarmUp(Contender contender)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < WarmUps && (run < 2 || Stopwatch.GetElapsedTime(start) < WarmUpLimit); run++)
        {
            Series(contender, 1);
        }
    }

    private static int RunsInSeries(Contender contender)
    {
        if (contender.RunsOnce)
        {
            return 1;
        }

        int runs = 1;
        TimeSpan time = Series(contender, runs);
        while (time < SeriesLength)
        {
            runs = Math.Max(runs * 2, (int)(runs * Math.Min(SeriesLength / time, 100) * 1.2));
            time = Series(contender, runs);
        }

        return runs;
    }

    private static Measurement Check(Contender contender, double[] times, Func<Contender, GroupTotals> truth)
    {
        contender.BeforeRuns();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        contender.Run();
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        GroupTotals? totals = contender.Read();
        int? wrong = totals?.Differences(truth(contender), static _ => 0);
        bool isGood = totals is null || (contender.IsExact ? wrong == 0 : totals.Differences(truth(contender), Tolerance) == 0);
        return new(contender.Name, times, allocated, contender.BytesPerLine, wrong, contender.IsExact, isGood);
    }

    /// <summary>What rounding every line may do to a total, in cents.</summary>
    private static long Tolerance(long cents) => 5 + (Math.Abs(cents) / 1_000_000_000_000);
}
