using Xunit;

namespace AidModel.Tests;

/// <summary>A plan run again into its own buffer allocates nothing, whatever its lines are.</summary>
public sealed class EngineAllocationTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    [Fact]
    public void A_repeated_run_over_exact_amounts_allocates_nothing() => Check(static i => new Bounds(i * 3.17m), "USD", "EUR");

    [Fact]
    public void A_repeated_run_over_amounts_within_bounds_allocates_nothing() =>
        Check(static i => i % 3 == 0 ? new Bounds(i, null, null) : new Bounds(i, i + 1, i + 2), "USD", "EUR");

    [Fact]
    public void A_repeated_run_over_amounts_without_a_rate_allocates_nothing() =>
        Check(static i => i % 3 == 0 ? Bounds.Unknown : new Bounds(i * 1.01m), "USD", "AFN", "XAU");

    [Fact]
    public void A_repeated_run_over_amounts_that_only_fractions_round_allocates_nothing() => Check(static _ => new Bounds(0.015m), "LBP");

    [Fact]
    public void A_repeated_run_over_amounts_that_fit_into_no_column_allocates_nothing() => Check(static i => new Bounds(i % 50 == 0 ? 1.000001m : i), "USD");

    private static void Check(Func<int, Bounds> amount, params string[] currencies)
    {
        AidLines lines = LineCheck.Index(Enumerable.Range(0, 3_000).Select(i =>
            new AidLine($"d{i % 3}", First.AddDays(i % 100), new MoneyRange(amount(i), Currency.Parse(currencies[i % currencies.Length])))
            {
                Category = i % 7 == 0 ? null : $"c{i % 7}",
                Recipient = $"r{i % 400}",
            }));
        ReferenceRates rates = ReferenceRates.Create(
            "made",
            Currency.EUR,
            Enumerable.Range(0, 100).SelectMany(static day => new ReferenceRate[] { new(First.AddDays(day), Currency.USD, 1.1m + (day / 1_000m)), new(First.AddDays(day), Currency.Parse("LBP"), 3) }));
        foreach ((Dimension[] by, DimensionFilter[] only) in new (Dimension[], DimensionFilter[])[]
        {
            ([], []),
            ([Dimension.Donor, Dimension.Month], []),
            ([Dimension.Donor, Dimension.Category], []),
            ([Dimension.Recipient, Dimension.Day, Dimension.Category], []),
            ([Dimension.Currency], [Dimension.Category.In("c1", "c2"), Dimension.Donor.In("d1")]),
            ([], [Dimension.Recipient.In("r7", "r9")]),
        })
        {
            AidPlan plan = lines.Plan(new AidQuery { Currency = Currency.EUR, Conversion = Conversion.OnAnnouncement(rates), GroupBy = [.. by], Only = [.. only] });
            AidFigures figures = new();
            Run(plan, figures);
            Run(plan, figures);

            // The least of some: now and then, while other threads are at work, the count jumps by the rest of this thread's allocation buffer.
            long allocated = long.MaxValue;
            for (int i = 0; i < 5 && allocated > 0; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Run(plan, figures);
                allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            Assert.True(allocated == 0, $"{allocated} bytes by {plan.Query.GroupBy}, only {plan.Query.Only}");
        }
    }

    private static void Run(AidPlan plan, AidFigures figures)
    {
        Span<int> top = stackalloc int[3];
        plan.Run(figures);
        figures.Top(top);
        _ = figures.Total.Stated;
    }
}
