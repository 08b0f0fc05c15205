using System.Globalization;
using Xunit;

namespace AidModel.Tests;

/// <summary>So many lines that a second thread helps, with more keys than fit into two bytes, against whole numbers.</summary>
public sealed class ManyLinesTests
{
    private const int Many = 110_000;
    private const int Days = 330;

    private static readonly string[] Currencies = ["EUR", "USD", "GBP", "JPY", "KWD", "AFN"];

    private static readonly DateOnly First = new(2023, 12, 1);

    // Each has several lines of the same keys, day and currency.
    private const int Cells = 150_000;

    [Theory]
    [InlineData(500_000, true)]
    [InlineData(250_000, false)]
    public void Figures_of_many_lines_are_the_same_by_one_thread_and_by_two(int count, bool isByPayer)
    {
        Random random = new(count);
        string[] many = [.. Enumerable.Range(0, Many).Select(static i => string.Create(CultureInfo.InvariantCulture, $"m{i}"))];
        string[] few = [.. Enumerable.Range(0, 40).Select(static i => string.Create(CultureInfo.InvariantCulture, $"f{i}"))];
        LineCell[] cells = [.. Enumerable.Range(0, Cells).Select(i => new LineCell(Keys(random, few[random.Next(few.Length)], many[i % Many], isByPayer)))];
        AidLinesBuilder builder = new();
        for (int i = 0; i < count; i++)
        {
            LineCell cell = cells[i % Cells];
            AidLine line = cell.Keys with { Amount = new MoneyRange(Amount(random), cell.Keys.Amount.Currency) };
            builder.Add(in line);
            cell.Add(line.Amount.Bounds);
        }

        AidLines lines = builder.Build(cancellation: TestContext.Current.CancellationToken);
        AidFigures[] buffers = [new() { Threads = 1 }, new() { Threads = 2, SecondThreadFrom = 400_000 }];
        Dimension own = isByPayer ? Dimension.Recipient : Dimension.Donor;
        Dimension[][] groupings = [[Dimension.Donor, Dimension.Month], [own], [own, Dimension.Day]];
        foreach (Dimension[] by in isByPayer ? groupings : groupings[1..])
        {
            LineQuestion question = Ask(by);
            AidPlan plan = lines.Plan(question.Query);
            Assert.Equal(isByPayer, plan.Columns.IsByPayer);
            Assert.Equal(by.Length == 2 && by[0] == own, plan.Passes[0].LineGroups is not null);
            LineOracle oracle = new(cells, question);
            foreach (AidFigures figures in buffers)
            {
                LineCheck.Holds(plan, oracle, figures);
            }
        }

        LineQuestion filtered = Ask([Dimension.Category]);
        LineCheck.Holds(lines, cells, filtered with { Query = filtered.Query with { Only = [own.In(many.AsSpan(1_000, 70_000)), Dimension.Category.In("c1", "c3")] } }, buffers);
    }

    private static AidLine Keys(Random random, string few, string many, bool isByPayer) =>
        new(isByPayer ? few : many, First.AddDays(random.Next(Days)), new Money(0, Currency.Parse(Currencies[random.Next(Currencies.Length)])))
        {
            Recipient = isByPayer ? many : few,
            Category = string.Create(CultureInfo.InvariantCulture, $"c{random.Next(12)}"),
        };

    private static Bounds Amount(Random random)
    {
        decimal amount = random.Next(1_000_000_000) / 100m;
        return random.Next(150_000) switch
        {
            0 => new Bounds(amount + 0.00001m),
            < 50 => new Bounds(((1L << 52) - 1) / 10_000m),
            < 100 => new Bounds(-((1L << 52) - 1) / 10_000m),
            < 2_500 => new Bounds(amount, null, amount + 100),
            < 4_500 => new Bounds(amount, amount + 0.01m, null),
            < 6_000 => new Bounds(-amount),
            _ => new Bounds(amount),
        };
    }

    private static LineQuestion Ask(Dimension[] by) => new(
        new AidQuery { Currency = Currency.EUR, Conversion = Conversion.OnAnnouncement(RawRates.Single(0).Rates), GroupBy = [.. by] },
        static (from, day) => RawRates.Single(0).OfDay(from.Code, "EUR", day.DayNumber));
}
