using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Figures of ledgers, whichever way they are reckoned.</summary>
public sealed class LedgerPlanTests
{
    private static readonly Dimension Parity = Dimension.By("parity", static p => (p.Id[^1] - '0') % 2 == 0 ? "even" : "odd");

    private static readonly Dimension[][] Groupings =
    [
        [], [Dimension.Donor, Dimension.Month], [Dimension.Category, Dimension.Currency], [Dimension.Role, Dimension.Donor], [Parity, Dimension.Kind, Dimension.Day],
    ];

    [Fact]
    public void Lone_pledges_and_ones_about_which_a_relation_says_nothing_new_give_the_same_figures() => TotalPropertyTests.Drafts.Holds(
        static drafts =>
        {
            AidLedger lone = Ledger(drafts, false);
            AidLedger related = Ledger(drafts, true);
            Assert.Equal((drafts.Length, 0), (lone.Lone.Count, related.Lone.Count));
            foreach (AidQuery query in Queries())
            {
                Assert.Equal(Show(lone.Total(query)), Show(related.Total(query)));
            }
        },
        first: 4_600_000,
        count: 16);

    [Fact]
    public void A_plan_and_a_total_of_any_ledger_have_the_same_figures() => TotalPropertyTests.Drafts.Holds(
        static drafts => Agree(TotalPropertyTests.Create(drafts)), first: 4_700_000, count: 40);

    [Fact]
    public void A_plan_and_a_total_of_a_ledger_of_few_cases_have_the_same_figures() => BruteForceTests.Drafts.Holds(
        static drafts => Agree(BruteForceTests.Create(drafts)), first: 4_800_000, count: 40);

    [Fact]
    public void A_filter_of_keys_that_pledges_have_keeps_what_the_same_choice_of_pledges_keeps() => TotalPropertyTests.Drafts.Holds(
        static drafts =>
        {
            if (TotalPropertyTests.Create([.. drafts.Select(static d => d with { HasLine = false })]) is not { } ledger)
            {
                return;
            }

            foreach ((DimensionFilter only, Func<Pledge, bool> where) in new (DimensionFilter, Func<Pledge, bool>)[]
            {
                (Parity.In("odd"), static p => (p.Id[^1] - '0') % 2 != 0),
                (Dimension.Pledge.In("p0", "p2", "p3", "p5"), static p => p.Id is "p0" or "p2" or "p3" or "p5"),
                (Dimension.Category.In(AidTotals.UnattributedKey), static p => p.Category is null),
                (Dimension.Category.In("tanks"), static p => p.Category == "tanks"),
                (Dimension.Recipient.In("nobody"), static _ => false),
            })
            {
                foreach (AidQuery query in Queries())
                {
                    Assert.Equal(Figures(ledger.Total(query with { Where = where })), Figures(ledger.Total(query with { Only = [only] })));
                }
            }
        },
        first: 4_900_000,
        count: 10);

    [Fact]
    public void A_filter_of_days_or_months_keeps_what_was_announced_on_them() => TotalPropertyTests.Drafts.Holds(
        static drafts =>
        {
            if (TotalPropertyTests.Create(drafts) is not { } ledger)
            {
                return;
            }

            DateOnly day = Day.AddDays(drafts[0].Day);
            foreach (AidQuery query in Queries())
            {
                Assert.Equal(
                    Figures(ledger.Total(query with { Announced = new Period(day, day) })),
                    Figures(ledger.Total(query with { Only = [Dimension.Day.In($"{day:O}")] })));
                Assert.Equal(
                    Figures(ledger.Total(query with { Announced = Period.Month(day.Year, day.Month) })),
                    Figures(ledger.Total(query with { Only = [Dimension.Month.In($"{day:yyyy-MM}")] })));
            }
        },
        first: 5_000_000,
        count: 10);

    private static void Agree(AidLedger? ledger)
    {
        if (ledger is null)
        {
            return;
        }

        AidFigures figures = new();
        foreach (AidQuery query in Queries())
        {
            AidTotals totals = ledger.Total(query);
            ledger.Plan(query).Run(figures);
            Assert.Equal(Show(totals.Total), Show(figures.Total));
            string[] found = [.. Enumerable.Range(0, figures.Count).Select(i => Show(figures[i]))];
            Assert.Equal(found, Enumerable.Range(0, figures.Count).Select(i => Show(totals[[.. figures[i].Keys]])));

            // A group in which nothing counts is a total's where something was announced again in it.
            Assert.All(totals.Groups.Where(g => !found.Contains(Show(g))), static g => Assert.Equal((0, default, 0), (g.Lines, g.Range.Bounds, g.Unconverted.Count)));
        }
    }

    private static IEnumerable<AidQuery> Queries() =>
        from role in Enum.GetValues<Role>()
        from grouping in role == Role.Payer ? Groupings : Groupings[1..2]
        select Query(grouping) with { Along = role, Conversion = Conversion.OnAnnouncement(TotalPropertyTests.Dated) };

    private static AidLedger Ledger(TotalPropertyTests.Draft[] drafts, bool isRelated) => Make.Ledger(
        TotalPropertyTests.Donors,
        drafts.Select(static (d, i) => Pledge($"p{i}", i % 7 == 6 ? null : d.Amount, d.Payer, Day.AddDays(d.Day)) with
        {
            Category = d.Category,
            Parties = new() { Payer = d.Payer, Producer = "C", Channel = d.IsOpen ? "F" : null, Lead = d.HasLine ? "B" : null },
        }),
        drafts.Where(_ => isRelated).Select(static (_, i) => Relation.Names($"p{i}", Role.Producer, "C", "s")));

    private static IEnumerable<string> Show(AidTotals totals) =>
        totals.Groups.Append(totals.Total).Append(totals.Attributed).Append(totals.Unattributed).Select(static t => $"{Show(t)} {t.NaiveSum}");

    /// <summary>Without groups in which nothing counts.</summary>
    private static IEnumerable<string> Figures(AidTotals totals) => totals.Groups.Where(static g => g.Lines > 0 || g.Unconverted.Count > 0).Append(totals.Total).Select(Show);

    private static string Show(AidTotal total) => $"{total.Keys} {total.Range} {total.Stated} {total.Lines} {total.LinesWithoutValue} {total.Unconverted}";

    private static string Show(AidFigure figure) => $"{figure.Keys} {figure.Range} {figure.Stated} {figure.Lines} {figure.LinesWithoutValue} {figure.Unconverted}";
}
