using System.Diagnostics;

namespace AidModel.Benchmarks;

/// <summary>Measures contenders in rounds, in each of which every one has its turn, so that what slows the machine for a while
/// slows all.</summary>
internal static class InterleavedRounds
{
    private const int WarmUps = 50;

    private static readonly TimeSpan SeriesLength = TimeSpan.FromMilliseconds(20);

    /// <summary>Measures, and checks totals after the last round.</summary>
    /// <param name="warmUp">How long each may run before the first round; it runs twice at least.</param>
    public static Measurement[] Measure(IReadOnlyList<Entry> entries, int rounds, TimeSpan warmUp)
    {
        Contender[] contenders = [.. entries.Select(static entry => entry.Contender)];
        foreach (Contender contender in contenders)
        {
            contender.Prepare();
            WarmUp(contender, warmUp);
        }

        int[] runs = [.. contenders.Select(RunsInSeries)];
        double[][] times = [.. contenders.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                // Each comes after all others in turn.
                int turn = (i + round) % contenders.Length;
                times[turn][round] = Series(contenders[turn], runs[turn]).TotalNanoseconds / runs[turn];
            }
        }

        return [.. entries.Select((entry, i) => Check(entry, times[i]))];
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

    private static void WarmUp(Contender contender, TimeSpan limit)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < WarmUps && (run < 2 || Stopwatch.GetElapsedTime(start) < limit); run++)
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

    private static Measurement Check(Entry entry, double[] times)
    {
        Contender contender = entry.Contender;
        contender.BeforeRuns();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        contender.Run();
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        (int? wrong, bool isGood) = Check(entry);
        if (contender is ChangeContender)
        {
            // Once with the line, once without it.
            contender.Run();
            (int? otherWrong, bool isOtherGood) = Check(entry);
            (wrong, isGood) = (wrong + otherWrong, isGood && isOtherGood);
        }

        return new(contender.Name, times, allocated, contender.BytesPerLine, wrong, contender.IsExact, isGood);
    }

    private static (int? Wrong, bool IsGood) Check(Entry entry)
    {
        if (entry.Contender.Read() is not { } totals)
        {
            return (null, true);
        }

        int wrong = totals.Differences(entry.Truth(), static _ => 0);
        return (wrong, entry.Contender.IsExact ? wrong == 0 : totals.Differences(entry.Truth(), Tolerance) == 0);
    }

    /// <summary>What rounding every line may do to a total, in cents.</summary>
    private static long Tolerance(long cents) => 5 + (Math.Abs(cents) / 1_000_000_000_000);
}
