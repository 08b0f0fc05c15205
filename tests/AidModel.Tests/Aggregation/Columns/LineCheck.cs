using Xunit;

namespace AidModel.Tests;

/// <summary>Compares every figure of a query with what whole numbers come to.</summary>
internal static class LineCheck
{
    public static AidLines Index(IEnumerable<AidLine> lines)
    {
        AidLinesBuilder builder = new();
        foreach (AidLine line in lines)
        {
            builder.Add(line);
        }

        return builder.Build();
    }

    /// <summary>Runs a query for lines and checks what comes of it.</summary>
    public static void Holds(IReadOnlyCollection<AidLine> lines, LineQuestion question) =>
        Holds(Index(lines), [.. lines.Select(static l => LineCell.Of(in l))], question, new AidFigures());

    public static void Holds(AidLines lines, IReadOnlyCollection<LineCell> cells, LineQuestion question, params AidFigures[] buffers)
    {
        LineOracle oracle = new(cells, question);
        AidPlan plan = lines.Plan(question.Query);
        foreach (AidFigures figures in buffers)
        {
            Holds(plan, oracle, figures);
        }
    }

    public static void Holds(AidPlan plan, LineOracle oracle, AidFigures figures)
    {
        if (!Array.TrueForAll(oracle.Figures, static f => f.Fits))
        {
            Assert.Throws<OverflowException>(() => plan.Run(figures));
            return;
        }

        plan.Run(figures);
        Assert.Same(plan.Query, figures.Query);
        Assert.Equal(oracle.Groups.Select(static g => string.Join(" | ", g.Keys)), Enumerable.Range(0, figures.Count).Select(i => string.Join(" | ", figures[i].Keys)));
        for (int i = 0; i < figures.Count; i++)
        {
            if (oracle.Figures[i].FaultOf(figures[i]) is { } fault)
            {
                Assert.Fail($"[{figures[i].Keys}] of {plan.Query.Currency} by [{plan.Query.GroupBy}], {plan.Query.Conversion}, only [{plan.Query.Only}], {plan.Query.Announced}: {fault}");
            }
        }

        Total(oracle, figures);
        Top(oracle, figures);
    }

    /// <summary>Checks the series of some keys.</summary>
    public static void Series(AidFigures figures, LineOracle oracle, params string[] path)
    {
        (string Period, LineFigure Figure, LineFigure Cumulative)[] expected = [.. oracle.Series(path)];
        if (!Array.TrueForAll(expected, static e => e.Cumulative.Fits))
        {
            Assert.Throws<OverflowException>(() => figures.Series(path));
            return;
        }

        AidSeries series = figures.Series(path);
        Assert.Equal(path, series.Keys);
        Assert.Equal(expected.Select(static e => e.Period), series.Points.Select(static p => p.Period));
        for (int i = 0; i < expected.Length; i++)
        {
            string? fault = expected[i].Figure.FaultOf(series.Points[i].Range) ?? expected[i].Cumulative.FaultOf(series.Points[i].Cumulative);
            Assert.True(fault is null, $"{series.Points[i].Period} of {series.Keys}: {fault}");
        }
    }

    private static void Total(LineOracle oracle, AidFigures figures)
    {
        if (!oracle.Total.Fits)
        {
            Assert.Throws<OverflowException>(() => figures.Total);
            return;
        }

        // The second look is at what was kept of the first.
        for (int i = 0; i < 2; i++)
        {
            Assert.Empty(figures.Total.Keys);
            string? fault = oracle.Total.FaultOf(figures.Total);
            Assert.True(fault is null, $"the total: {fault}");
        }
    }

    private static void Top(LineOracle oracle, AidFigures figures)
    {
        // All of many in order would take a minute.
        int most = Math.Min(figures.Count + 1, 1_000);
        foreach (int count in figures.Count > 10_000 ? [1, 3] : new[] { 0, 1, 3, most })
        {
            int[] top = new int[count];
            int found = figures.Top(top);
            Assert.Equal(oracle.Top(count), top[..found]);
        }
    }
}
