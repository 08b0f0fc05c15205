using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>Random lines and queries against whole numbers: every figure of every group, rounded once.</summary>
public sealed class EnginePropertyTests
{
    [Fact]
    public void Figures_of_few_lines_are_exact() => Cases(60).Holds(static made => Check(made, 6), first: 4_400_000, count: 120);

    [Fact]
    public void Figures_of_some_thousand_lines_are_exact() => Cases(6_000).Holds(static made => Check(made, 4), first: 4_500_000, count: 6);

    private static Gen<LineCase> Cases(int most) => Gen.UInt.Select(seed => new LineCase(seed, most));

    private static void Check(LineCase made, int queries)
    {
        AidLines lines = LineCheck.Index(made.Lines);
        Assert.Equal(made.Lines.Length, lines.Count);
        LineCell[] cells = [.. made.Lines.Select(static l => LineCell.Of(in l))];
        AidFigures buffer = new();
        for (int i = 0; i < queries; i++)
        {
            LineQuestion question = made.Ask();
            LineOracle oracle = new(cells, question);
            AidPlan plan = lines.Plan(question.Query);
            LineCheck.Holds(plan, oracle, buffer);
            LineCheck.Holds(plan, oracle, buffer);
            if (made.Path(question.Query) is { } path && Array.TrueForAll(oracle.Figures, static f => f.Fits))
            {
                LineCheck.Series(buffer, oracle, path);
            }
        }
    }
}
