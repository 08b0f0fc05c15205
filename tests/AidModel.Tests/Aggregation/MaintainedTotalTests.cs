using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class MaintainedTotalTests
{
    [Fact]
    public void Figures_are_those_of_a_total_after_every_step() => Gen.Select(LedgerSteps.Random, Gen.Int[1, 5]).Holds(
        static (steps, stride) =>
        {
            AidLedger[] ledgers = [.. Walk(steps)];
            foreach (AidQuery query in LedgerSteps.Queries)
            {
                MaintainedTotal total = ledgers[0].Maintain(query);
                for (int i = stride; i < ledgers.Length + stride - 1; i += stride)
                {
                    AidLedger ledger = ledgers[Math.Min(i, ledgers.Length - 1)];
                    string before = Show(total);
                    if (Totals(ledger, query) is { } totals)
                    {
                        total.MoveTo(ledger);
                        Equal(totals, total);
                    }
                    else
                    {
                        Assert.Throws<AidLedgerException>(() => total.MoveTo(ledger));
                        Assert.Equal(before, Show(total));
                    }
                }

                total.MoveTo(ledgers[0]);
                Equal(ledgers[0].Total(query), total);
            }
        },
        first: 5201000,
        count: 120);

    [Fact]
    public void Groups_that_vanish_are_gone()
    {
        AidLedger ledger = Ledger([Pledge("a", "EUR 1", "A"), Pledge("b", "more than GBP 2", "B")]);
        MaintainedTotal total = ledger.Maintain(Query(Dimension.Donor) with { Conversion = Conversion.OnAnnouncement(Rates) });

        total.MoveTo(ledger.Without("b"));

        Assert.Equal("A", Assert.Single(total.Groups).Keys[0]);
        Assert.Equal((Exactly(0), 0), (total["B"].Range.Bounds, total["B"].Lines));
        Assert.Equal(Exactly(1), total.Total.Range.Bounds);
    }

    /// <summary>Two unknown best values that were one in the first sum are still two.</summary>
    [Theory]
    [InlineData("more than GBP 5")]
    [InlineData("more than UAH 5")]
    public void One_of_two_unknown_values_that_goes_leaves_the_other(string amount)
    {
        AidLedger ledger = Ledger(
            [Pledge("a", amount, "A"), Pledge("b", amount, "A"), Pledge("c", "EUR 1", "A"), Pledge("d", "EUR 1", "A")],
            Relation.Names("a", Role.Lead, "B", "s"),
            Relation.Names("b", Role.Lead, "B", "s"));
        AidQuery query = Query(Dimension.Donor) with { Conversion = Conversion.OnAnnouncement(Rates) };
        MaintainedTotal total = ledger.Maintain(query);

        foreach (AidLedger next in new[] { ledger.Without("a"), ledger.Without("a").Without("b") })
        {
            total.MoveTo(next);
            Equal(next.Total(query), total);
        }
    }

    [Fact]
    public void Unknown_values_that_a_relation_brings_together_go_together()
    {
        AidLedger ledger = Ledger([Pledge("a", "more than GBP 5", "A"), Pledge("b", "more than GBP 5", "A"), Pledge("c", "EUR 1", "A")]);
        AidQuery query = Query(Dimension.Donor) with { Conversion = Conversion.OnAnnouncement(Rates) };
        MaintainedTotal total = ledger.Maintain(query);

        foreach (AidLedger next in new[] { ledger.With(Pledge("b", "EUR 7", "A"), PartOf("b", "a")), ledger.Without("a").Without("b") })
        {
            total.MoveTo(next);
            Equal(next.Total(query), total);
        }
    }

    [Fact]
    public void A_fund_of_several_payers_is_one_line_of_a_group_that_has_them_all()
    {
        AidLedger ledger = LedgerSteps.Empty;
        AidQuery query = Query(Dimension.Month);
        MaintainedTotal total = ledger.Maintain(query);

        total.MoveTo(ledger.With(Pledge("a", "EUR 1", "F")));

        Assert.Equal((1, 1), (total.Total.Lines, total["2025-04"].Lines));
    }

    [Fact]
    public void Steps_over_a_ledger_that_was_not_valid_on_the_day_lead_to_one_that_is()
    {
        AidLedger ledger = Ledger([Pledge("a", "EUR 1", "A"), Pledge("b", "EUR 5", "A")]);
        AidQuery query = Query() with { AsOf = Day };
        MaintainedTotal total = ledger.Maintain(query);

        // On the day it was not known yet that 'c' is less, nor that 'd' makes the whole of 'b'.
        AidLedger invalid = ledger.With(Pledge("c", "EUR 4", "A"), PartOf("c", "b")).With(Pledge("d", "more than EUR 4", "A") with { Announced = Day.AddDays(3) }, Relation.Supersedes("d", "b", "s"));
        AidLedger valid = invalid.Without("c");
        total.MoveTo(valid);

        Equal(valid.Total(query), total);
    }

    [Fact]
    public void A_function_that_fails_leaves_the_figures_as_they_were()
    {
        bool fails = false;
        AidLedger ledger = Ledger([Pledge("a", "EUR 1", "A"), Pledge("b", "EUR 5", "A")]);
        MaintainedTotal total = ledger.Maintain(Query(Dimension.Donor) with { Where = p => fails && p.Category == "bad" ? throw new InvalidOperationException("It fails.") : true });
        fails = true;

        Assert.Throws<InvalidOperationException>(() => total.MoveTo(ledger.With(Pledge("a", "EUR 2", "A") with { Category = "bad" })));

        Assert.Equal((Exactly(6), Exactly(6)), (total.Total.Range.Bounds, total["A"].Range.Bounds));
        Assert.Same(ledger, total.Ledger);
    }

    [Fact]
    public void Thousands_of_changes_keep_the_figures_exact()
    {
        AidQuery query = Query(Dimension.Donor, Dimension.Month) with { Conversion = Conversion.OnAnnouncement(LedgerSteps.Rates) };
        AidLedger ledger = LedgerSteps.Empty;
        MaintainedTotal each = ledger.Maintain(query);
        MaintainedTotal some = ledger.Maintain(query);
        MaintainedTotal late = ledger.Maintain(query);
        for (int i = 0; i < 5000; i++)
        {
            string amount = i % 50 == 0 ? "GBP 900,000,000,000.0001" : $"{(i % 2 == 0 ? "GBP" : "EUR")} {i * 997}.{i % 89:00}";
            ledger = i % 3 == 2 ? ledger.Without($"p{i - 1}") : ledger.With(Pledge($"p{i}", amount, i % 7 == 0 ? "A" : "F", Day.AddDays(i % 60)));
            each.MoveTo(ledger);
            if (i % 700 == 0)
            {
                some.MoveTo(ledger);
            }
        }

        some.MoveTo(ledger);
        late.MoveTo(ledger);
        AidTotals totals = ledger.Total(query);
        Assert.All([each, some, late], t => Equal(totals, t));
    }

    [Fact]
    public void What_a_maintained_total_cannot_keep_up_is_refused()
    {
        AidLedger ledger = Ledger([Pledge("a", "EUR 1", "A")]);

        Assert.Throws<ArgumentNullException>("query", () => ledger.Maintain(null!));
        Assert.Throws<ArgumentException>("query", () => ledger.Maintain(Query() with { Within = "a" }));
        Assert.Throws<ArgumentException>("query", () => ledger.Maintain(Query(Dimension.Donor, Dimension.Month, Dimension.Kind, Dimension.Year)));
        Assert.Throws<ArgumentException>("query", () => ledger.Maintain(Query() with { Measure = Measure.Outstanding, Period = Period.Year(2025) }));
        Assert.Throws<ArgumentException>("keys", () => ledger.Maintain(Query(Dimension.Donor))["A", "B"]);
        Assert.Throws<ArgumentNullException>("ledger", () => ledger.Maintain(Query()).MoveTo(null!));
    }

    /// <summary>The ledgers that steps lead to, one after the other, from one that has some pledges already.</summary>
    private static IEnumerable<AidLedger> Walk(LedgerStep[] steps)
    {
        AidLedger ledger = LedgerSteps.Empty;
        for (int i = 0; i < steps.Length; i++)
        {
            if (i == steps.Length / 3)
            {
                ledger = AidLedger.Create(ledger.Sources, ledger.Donors, ledger.Pledges, ledger.Relations, ledger.Policy, ledger.Title);
                yield return ledger;
            }

            try
            {
                ledger = steps[i].To(ledger);
            }
            catch (Exception error) when (error is AidLedgerException or ArgumentException)
            {
                continue;
            }

            if (i >= steps.Length / 3)
            {
                yield return ledger;
            }
        }
    }

    private static AidTotals? Totals(AidLedger ledger, AidQuery query)
    {
        try
        {
            return ledger.Total(query);
        }
        catch (AidLedgerException)
        {
            return null;
        }
    }

    private static void Equal(AidTotals expected, MaintainedTotal actual)
    {
        string query = $"{Array.IndexOf(LedgerSteps.Queries, actual.Query)} ";
        Assert.Equal(query + Show(expected.Total), query + Show(actual.Total));
        foreach (AidTotal group in expected.Groups)
        {
            Assert.Equal(query + Show(group), query + Show(actual[[.. group.Keys]]));
        }

        HashSet<ValueList<string>> groups = [.. expected.Groups.Select(static g => g.Keys)];
        Assert.Equal(query, query + string.Join("; ", actual.Groups.Where(g => !groups.Contains(g.Keys)).Select(Show)));
    }

    private static string Show(MaintainedTotal total) => string.Join("; ", total.Groups.Select(Show).Order(StringComparer.Ordinal).Prepend(Show(total.Total)));

    private static string Show(AidTotal f) => Show(f.Keys, f.Range, f.Stated, f.Lines, f.LinesWithoutValue, f.Unconverted, f.NotDeflated);

    private static string Show(MaintainedFigure f) => Show(f.Keys, f.Range, f.Stated, f.Lines, f.LinesWithoutValue, f.Unconverted, f.NotDeflated);

    private static string Show(ValueList<string> keys, MoneyRange range, Money stated, long lines, long without, ValueList<MoneyRange> unconverted, MoneyRange notDeflated) =>
        $"{keys}: {range}, {stated} stated, {lines} lines, {without} without, {unconverted}, {notDeflated}";
}
