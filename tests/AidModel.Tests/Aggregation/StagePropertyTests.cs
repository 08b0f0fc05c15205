using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Stages of random ledgers: nested at every day, never lowered by what ends them, and of exact amounts what plain decimals come
/// to.</summary>
public sealed class StagePropertyTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly Stage[] Reached = [Stage.Committed, Stage.Allocated, Stage.Contracted, Stage.Shipped, Stage.Delivered, Stage.Disbursed, Stage.Repaid];
    private static readonly Stage[] Goods = [Stage.Pledged, Stage.Committed, Stage.Allocated, Stage.Contracted, Stage.Shipped, Stage.Delivered];
    private static readonly Stage[] Money = [Stage.Pledged, Stage.Committed, Stage.Allocated, Stage.Contracted, Stage.Disbursed, Stage.Repaid];

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 30].Select(static d => First.AddDays(d));

    private static readonly Gen<string> Amount = Worded(Gen.Int[10, 60]);

    private static readonly Gen<string> Some = Worded(Gen.Int[1, 14]);

    private static readonly Gen<Stage> AnyStage = Gen.OneOf(Gen.OneOf(Reached), Gen.OneOf(Reached), Gen.OneOf(Stage.Withdrawn, Stage.Expired, Stage.Cancelled));

    private static readonly Gen<StageEvent> MoneyEvent = Gen.Select(AnyStage, Day, Some, Gen.Int[0, 9])
        .Select(static (stage, day, amount, kind) => kind == 0 ? new StageEvent(stage, day, "s") : new StageEvent(stage, day, StatedMoney.Parse($"EUR {amount}"), "s"));

    private static readonly Gen<StageEvent> UnitEvent = Gen.Select(AnyStage, Day, Some, Gen.Int[0, 9])
        .Select(static (stage, day, amount, kind) => kind == 0 ? new StageEvent(stage, day, "s") : new StageEvent(stage, day, StatedQuantity.Parse(amount), "s"));

    private static readonly Gen<EquipmentLine> Line = Gen.Select(Amount, Gen.Int[0, 2], UnitEvent.Array[0, 3]).Select(static (amount, price, events) => new EquipmentLine
    {
        Item = "Gun",
        Category = "artillery",
        Quantity = StatedQuantity.Parse(amount),
        UnitPrice = price == 1 ? StatedMoney.Parse("EUR 2") : null,
        Value = price == 2 ? StatedMoney.Parse("EUR 30") : null,
        Events = [.. events],
    });

    private static readonly Gen<Pledge> AnyPledge = Gen.Select(Gen.Int[0, 3], Amount, Day, MoneyEvent.Array[0, 4], Line.Array[0, 2]).Select(static (kind, amount, day, events, lines) =>
        Pledge("p", kind == 0 ? null : $"EUR {amount}", "A", day) with { Events = [.. events], Equipment = [.. lines] });

    // Pledges p0 to p2: the second may be part of the first, and the third say it again or withdraw it.
    internal static readonly Gen<AidLedger?> AnyLedger = Gen.Select(AnyPledge.Array[3], Gen.Int[0, 1], Gen.Int[0, 3]).Select(static (pledges, part, third) =>
    {
        Pledge[] named = [.. pledges.Select(static (p, i) => p with { Id = $"p{i}", Parties = new() { Payer = i == 1 ? "B" : "A" } })];
        named[0] = part == 0 && named[0] is { Amount: not null, Equipment.Count: 0 }
            ? named[0] with { Contributions = [Contribution.Of(new Parties { Payer = "B" }, StatedMoney.Parse("EUR 8")), Contribution.Rest(new Parties { Payer = "A" })] }
            : named[0];
        named[2] = third == 2 ? Pledge("p2", null, "A", First.AddDays(31)) : named[2] with { Announced = third == 0 ? named[2].Announced : First.AddDays(31) };
        List<Relation> relations = part == 0 ? [] : [PartOf("p1", "p0")];
        relations.AddRange(third switch { 1 => [Relation.Restates("p2", "p0", "s")], 2 => [Relation.Withdraws("p2", "p0", "s")], 3 => [Relation.Supersedes("p2", "p0", "s")], _ => [] });
        return Valid([.. named], relations);
    });

    [Fact]
    public void Each_stage_is_within_the_one_before_it_at_every_day()
    {
        int valid = 0;
        AnyLedger.Holds(
            ledger =>
            {
                if (ledger is null)
                {
                    return;
                }

                Interlocked.Increment(ref valid);
                for (int day = 0; day <= 32; day += 8)
                {
                    AidQuery by = Query(Dimension.Donor) with { By = First.AddDays(day) };
                    if (Valid(() => ledger.By(First.AddDays(day))) is null)
                    {
                        continue;
                    }

                    foreach (Stage[] way in new[] { Goods, Money })
                    {
                        AidTotals[] totals = [.. way.Select(s => ledger.Total(by with { Measure = Measure.AtLeast(s) }))];
                        for (int i = 1; i < way.Length; i++)
                        {
                            // But where a whole is said to be further along than its other givers' parts leave room for.
                            Assert.All(totals[i].Groups, g => Assert.True(IsAtMost(g.Range.Bounds.Upper, totals[0][[.. g.Keys]].Range.Bounds.Upper) || g.Range.Bounds.Lower >= totals[0][[.. g.Keys]].Range.Bounds.Upper, $"{way[i]} {g} of {totals[0][[.. g.Keys]]} by {by.By:O}\n{ledger.ToJson()}"));
                            Assert.True(IsWithin(totals[i].Total, totals[i - 1].Total), $"{way[i]} {totals[i].Total} in {way[i - 1]} {totals[i - 1].Total} by {by.By:O} {totals[i].Total.Quantities} {totals[i - 1].Total.Quantities}\n{ledger.ToJson()}");
                        }
                    }

                    AidTotal arrived = ledger.Total(by with { Measure = Measure.Arrived }).Total;
                    Assert.True(IsWithin(ledger.Total(by with { Measure = Measure.Delivered }).Total, arrived));
                    Assert.True(IsWithin(ledger.Total(by with { Measure = Measure.Disbursed }).Total, arrived));
                    Assert.True(IsWithin(arrived, ledger.Total(by with { Measure = Measure.AtLeast(Stage.Contracted) }).Total));
                }
            },
            900_000,
            500);
        Assert.True(valid > 200 || Environment.GetEnvironmentVariable("AIDMODEL_SEED") is not null || Environment.GetEnvironmentVariable("AIDMODEL_CASES") is not null, $"Only {valid} ledgers are valid.");
    }

    [Fact]
    public void Withdrawing_lowers_what_is_outstanding_and_nothing_that_was_reached()
    {
        Gen.Select(AnyLedger, Amount, Gen.Int[0, 2], Gen.OneOf(Stage.Withdrawn, Stage.Expired, Stage.Cancelled)).Select(static (ledger, amount, how, end) => (ledger, amount, how, end)).Holds(
            value =>
            {
                (AidLedger? ledger, string amount, int how, Stage end) = value;
                if (ledger is null)
                {
                    return;
                }

                DateOnly on = First.AddDays(40);
                Pledge p0 = ledger.Pledges[0];
                AidLedger? after = how switch
                {
                    0 => Valid([.. ledger.Pledges, Pledge("end", $"EUR {amount}", "A", on)], [.. ledger.Relations, Relation.Withdraws("end", "p0", "s")]),
                    1 => Valid([p0 with { Events = [.. p0.Events, new StageEvent(end, on, "s")] }, .. ledger.Pledges.Skip(1)], ledger.Relations),
                    _ => Valid([p0 with { Events = [.. p0.Events, new StageEvent(end, on, StatedMoney.Parse($"EUR {amount}"), "s")] }, .. ledger.Pledges.Skip(1)], ledger.Relations),
                };
                if (after is null)
                {
                    return;
                }

                foreach (Stage stage in Reached)
                {
                    AidQuery reached = Query() with { Measure = Measure.AtLeast(stage) };
                    Assert.True(ledger.Total(reached).Total.Range.Lower.Amount <= after.Total(reached).Total.Range.Lower.Amount, $"{stage}: {ledger.Total(reached).Total} before, {after.Total(reached).Total} after\n{ledger.ToJson()}");
                    if (how != 2)
                    {
                        Assert.Equal(ledger.Total(reached).Total.Range, after.Total(reached).Total.Range);
                        Assert.Equal(ledger.Total(reached).Total.Quantities, after.Total(reached).Total.Quantities);
                    }
                }

                AidQuery outstanding = Query() with { Measure = Measure.Outstanding };
                Assert.True(IsAtMost(after.Total(outstanding).Total.Range.Bounds.Upper, ledger.Total(outstanding).Total.Range.Bounds.Upper) || how == 2);
                Assert.True(after.Total(outstanding).Total.Range.Lower.Amount <= ledger.Total(outstanding).Total.Range.Lower.Amount || how == 2);
            },
            910_000,
            500);
    }

    [Fact]
    public void Exact_amounts_come_to_what_plain_decimals_do()
    {
        Gen<StageEvent> exact = Gen.Select(AnyStage, Day, Gen.Int[1, 9]).Select(static (stage, day, n) => new StageEvent(stage, day, StatedMoney.Parse($"EUR {n}"), "s"));
        Gen.Select(Gen.Select(Gen.Int[30, 60], Day, exact.Array[0, 5]).Array[1, 4], Gen.Int[0, 32]).Holds(
            (records, last) =>
            {
                Pledge[] pledges = [.. records.Select(static (r, i) => Pledge($"p{i}", $"EUR {r.Item1}", "A", r.Item2) with { Events = [.. r.Item3] })];
                AidLedger ledger = Ledger(pledges);
                DateOnly by = First.AddDays(last);
                (decimal Pledged, StageEvent[] Events)[] known = [.. pledges.Where(p => p.Announced <= by).Select(p => (p.Amount!.Value.Wording.Figure, p.Events.Where(e => e.Date <= by).ToArray()))];
                foreach (Stage stage in Reached)
                {
                    AidQuery query = Query() with { By = by, Measure = Measure.AtLeast(stage) };
                    (decimal least, decimal most) = known.Aggregate((0m, 0m), (sum, k) => (sum.Item1 + Oracle(k.Pledged, k.Events, stage).Least, sum.Item2 + Oracle(k.Pledged, k.Events, stage).Most));
                    Assert.Equal((least, most), (ledger.Total(query).Total.Range.Lower.Amount, ledger.Total(query).Total.Range.Upper!.Value.Amount));
                    Assert.Equal(ledger.Total(query with { By = null, AsOf = by }).Total.Range, ledger.Total(query).Total.Range);
                }

                decimal left = known.Where(static k => !k.Events.Any(static e => e.Stage is Stage.Disbursed or Stage.Repaid))
                    .Sum(static k => Math.Max(0, k.Pledged - Sum(k.Events, Stage.Delivered) - Sum(k.Events, Stage.Withdrawn) - Sum(k.Events, Stage.Expired) - Sum(k.Events, Stage.Cancelled)));
                AidQuery outstanding = Query() with { By = by, Measure = Measure.Outstanding, Where = static p => !p.Events.Any(static e => e.Stage is Stage.Disbursed or Stage.Repaid) };
                Assert.Equal(left, ledger.Total(outstanding).Total.Range.Best!.Value.Amount);
                foreach ((Stage from, Stage to) in new[] { (Stage.Pledged, Stage.Committed), (Stage.Committed, Stage.Contracted), (Stage.Contracted, Stage.Delivered), (Stage.Disbursed, Stage.Repaid) })
                {
                    AidTotal gap = ledger.Total(Query() with { By = by, Measure = Measure.Gap(from, to) }).Total;
                    AidTotal begun = ledger.Total(Query() with { By = by, Measure = Measure.AtLeast(from) }).Total;
                    AidTotal done = ledger.Total(Query() with { By = by, Measure = Measure.AtLeast(to) }).Total;
                    if (begun.Range.IsExact && done.Range.IsExact)
                    {
                        Assert.Equal(Exactly(begun.Range.Lower.Amount - done.Range.Lower.Amount), gap.Range.Bounds);
                    }
                }
            },
            920_000,
            2_000);
    }

    private static Gen<string> Worded(Gen<int> numbers) => Gen.Select(numbers, Gen.OneOf("{0}", "{0}", "{0}", "about {0}", "more than {0}", "up to {0}", "further"))
        .Select(static (n, form) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, n));

    /// <summary>What of one pledge has reached a stage, by the rule in words: the furthest of the sums of its stages.</summary>
    private static (decimal Least, decimal Most) Oracle(decimal pledged, StageEvent[] events, Stage stage)
    {
        decimal shipped = Math.Max(Sum(events, Stage.Shipped), Sum(events, Stage.Delivered));
        decimal paid = Math.Max(Sum(events, Stage.Disbursed), Sum(events, Stage.Repaid));
        switch (stage)
        {
            case Stage.Repaid: return Both(Sum(events, Stage.Repaid));
            case Stage.Disbursed: return Both(paid);
            case Stage.Delivered: return Both(Sum(events, Stage.Delivered));
            case Stage.Shipped: return Both(shipped);
        }

        decimal before = new[] { Stage.Committed, Stage.Allocated, Stage.Contracted }.Where(s => s >= stage).Max(s => Sum(events, s));
        return (Math.Max(before, Math.Max(shipped, paid)), Math.Min(pledged, Math.Max(before, shipped + paid)));

        (decimal, decimal) Both(decimal amount) => (amount, amount);
    }

    private static decimal Sum(StageEvent[] events, Stage stage) => events.Where(e => e.Stage == stage).Sum(static e => e.Amount!.Value.Wording.Figure);

    private static AidLedger? Valid(ValueList<Pledge> pledges, IEnumerable<Relation> relations) =>
        Valid(() => AidLedger.Create([Source()], [Donor("A"), Donor("B")], pledges, [.. relations]));

    private static AidLedger? Valid(Func<AidLedger> make)
    {
        try
        {
            return make();
        }
        catch (AidLedgerException error) when (error.Faults.All(static f => f.Kind is LedgerFaultKind.StageExceedsPledged or LedgerFaultKind.PartsExceedWhole or LedgerFaultKind.Contradiction))
        {
            return null;
        }
    }

    private static bool IsWithin(AidTotal later, AidTotal earlier) =>
        IsWithin(later.Range.Bounds, earlier.Range.Bounds)
        && later.Quantities.All(q => IsWithin(q.Bounds, earlier.Quantities.Single(e => e.Unit == q.Unit).Bounds));

    private static bool IsWithin(Bounds later, Bounds earlier) =>
        later.Lower <= earlier.Lower && IsAtMost(later.Upper, earlier.Upper) && (later.Best is not { } best || earlier.Best is not { } other || best <= other);

    private static bool IsAtMost(decimal? one, decimal? other) => other is not { } most || one <= most;
}
