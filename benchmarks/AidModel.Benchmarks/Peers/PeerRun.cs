using System.Globalization;
using System.Text;

namespace AidModel.Benchmarks;

/// <summary>The engine and its peers, in one table for each size and question.</summary>
internal sealed class PeerRun(PeerOptions options)
{
    private readonly StringBuilder _report = new();
    private bool _isGood = true;

    /// <returns>The exit code: not zero where a contender is not as exact as it says.</returns>
    public static int Start(ReadOnlySpan<string> args)
    {
        PeerOptions options;
        try
        {
            options = PeerOptions.Parse(args);
        }
        catch (FormatException error)
        {
            Console.Error.WriteLine($"{error.Message}\n{PeerOptions.Usage}");
            return 2;
        }

        return new PeerRun(options).Run();
    }

    private int Run()
    {
        Write($"{Machine.Describe()}");
        foreach (int lines in options.Sizes)
        {
            Run(lines);
        }

        if (options.Out is { } path)
        {
            File.WriteAllText(path, _report.ToString());
        }

        return _isGood ? 0 : 1;
    }

    private void Run(int lines)
    {
        SyntheticTracker tracker = new(lines);
        using Engine? engine = Engine.Create(tracker);
        using DuckDbTracker database = new(tracker);
        Lazy<TrackerLine[]> records = new(() => TrackerLine.All(tracker));
        Workload workload = Workload.DonorByMonth;
        List<Contender> contenders = [];
        if (engine is not null)
        {
            contenders.AddRange(engine.Query(workload, 1), engine.Query(workload, 2));
        }

        contenders.Add(new BandwidthContender(lines, 10));
        if (lines < PeerOptions.HundredMillion)
        {
            contenders.AddRange(new LinqContender(records), new LoopContender(records));
            contenders.Add(new DuckDbContender(database, workload, DuckDbForm.NaturalDecimal));
            contenders.Add(new DuckDbContender(database, workload, DuckDbForm.NaturalDouble));
        }

        contenders.Add(new DuckDbContender(database, workload, DuckDbForm.Decimal));
        contenders.Add(new DuckDbContender(database, workload, DuckDbForm.Double));
        contenders.Add(new DuckDbContender(database, workload, DuckDbForm.BigInt));
        contenders.Add(new DuckDbContender(database, workload, DuckDbForm.BigInt, threads: 2));
        GroupTotals truth = ExactReference.Compute(tracker, workload);
        Measurement[] measured = InterleavedRounds.Measure(contenders, options.RoundsFor(lines), _ => truth);
        Report(lines, workload, measured);
    }

    private void Report(int lines, Workload workload, Measurement[] measured)
    {
        Measurement? engine = measured.FirstOrDefault(static m => m.Contender == Engine.Name);
        MarkdownTable table = new("way", ">ns/line", ">±", ">× AidModel", ">±", ">read B/line", ">allocated", ">wrong totals");
        foreach (Measurement m in measured)
        {
            double[]? ratios = engine is null ? null : m.Over(engine);
            table.Add(
                m.Contender,
                Text(m.Median / lines),
                Percent(m.Nanoseconds),
                ratios is null ? "-" : Text(Spread.Median(ratios)),
                ratios is null ? "-" : Percent(ratios),
                m.BytesPerLine is { } bytes ? Text(bytes) : "-",
                $"{m.Allocated:N0} B",
                m.WrongTotals is not { } wrong ? "-" : m.IsGood ? $"{wrong:N0}" : $"{wrong:N0}, NOT GOOD");
            _isGood &= m.IsGood;
        }

        Write($"\n## {lines:N0} lines by {workload} ({workload.Groups:N0} groups)\n\n{table}");
    }

    private static string Percent(double[] values) => string.Create(CultureInfo.InvariantCulture, $"{Spread.Interquartile(values) * 100:F0} %");

    private static string Text(double value) => value.ToString(value < 10 ? "F2" : value < 100 ? "F1" : "N0", CultureInfo.InvariantCulture);

    private void Write(FormattableString text)
    {
        string invariant = FormattableString.Invariant(text);
        Console.Write(invariant);
        _report.Append(invariant);
    }
}
