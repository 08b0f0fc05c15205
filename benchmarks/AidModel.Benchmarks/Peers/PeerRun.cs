namespace AidModel.Benchmarks;

/// <summary>The engine and its peers, in one table for each size and question.</summary>
internal static class PeerRun
{
    /// <returns>The exit code: 1 where a contender is not as exact as it says, 2 where the arguments are wrong.</returns>
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

        PeerReport report = new();
        report.Write($"# Totals and their peers\n\n{Machine.Describe()}\n{Explanation(options)}");
        foreach (int lines in options.Sizes)
        {
            new PeerSize(options, lines, report).Run();
        }

        report.AddGoals();
        if (options.Out is { } path)
        {
            File.WriteAllText(path, report.ToString());
        }

        return report.IsGood ? 0 : 1;
    }

    private static FormattableString Explanation(PeerOptions options) =>
        $"""
        Medians of interleaved rounds; ± is the interquartile range. Lines lie {(options.IsShuffled ? "in no order" : "in the order of their days")}.
        All totals are in euros, each line at the rate of its own day. Records have their rate beside them already. DuckDB's queries
        are prepared if not said otherwise, and their results are complete but not yet read into .NET. What is not AidModel's rounds
        quotients or adds doubles: its wrong totals are a few cents off the exact ones, which are rounded to the cent once.

        """;
}
