using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Two ledgers of random pledges, relations and currencies: what is said of their difference adds up to it.</summary>
public sealed class BridgePropertyTests
{
    private static readonly IConversion[] Conversions =
    [
        Conversion.OnAnnouncement(TotalPropertyTests.Dated),
        Conversion.OnDay(Day.AddDays(30), TotalPropertyTests.Dated),
        Conversion.None,
    ];

    private static readonly ValueList<Dimension>[] Groupings =
    [
        [],
        [Dimension.Donor],
        [Dimension.Donor, Dimension.Category],
        [Dimension.Month, Dimension.Currency],
        [Dimension.Role, Dimension.Donor],
        [Dimension.Donor, Dimension.Role],
    ];

    private static readonly Gen<(AidQuery Before, AidQuery After)> Queries =
        from groups in Gen.Int[0, 5]
        from one in Gen.Int[0, 2]
        from other in Gen.Int[0, 2]
        from scope in Gen.Int[0, 3]
        from measure in Gen.OneOf(Measure.Pledged, Measure.Outstanding)
        let query = Query([.. Groupings[groups]]) with { Measure = measure }
        select (
            query with { Conversion = Conversions[one], AsOf = scope == 3 ? Day.AddDays(40) : null },
            query with { Conversion = Conversions[other], Only = scope == 1 ? [Dimension.Donor.In("A", "B")] : [], Along = scope == 2 ? Role.Lead : Role.Payer });

    /// <summary>Some pledges of a list changed, some left out, some added: at another draft's amount, day or payer.</summary>
    private static readonly Gen<(TotalPropertyTests.Draft[] Before, TotalPropertyTests.Draft[] After)> Edited =
        from before in TotalPropertyTests.Drafts
        from other in TotalPropertyTests.Drafts
        from edits in Gen.Int[0, 5].Array[before.Length]
        let changed = before.Select((d, i) => (other[i % other.Length], edits[i]) switch
        {
            ({ } o, 0) => d with { Amount = o.Amount },
            ({ } o, 1) => d with { Payer = o.Payer },
            ({ } o, 2) => o,
            _ => d,
        }).ToArray()
        select (before, edits[0] == 5 ? changed[..^1] : [.. changed, .. other.Take(edits[0])]);

    [Fact]
    public void The_causes_add_up_to_the_difference_of_every_figure() => Gen.Select(Edited, Queries).Holds(
        static (drafts, queries) =>
        {
            if (Create(drafts) is not var (before, after) || Bridge(before, queries.Before, after, queries.After) is not { } bridge)
            {
                return;
            }

            AidTotals one = before.Total(queries.Before);
            AidTotals other = after.Total(queries.After);
            foreach (ValueList<string> keys in one.Groups.Concat(other.Groups).SelectMany(static g => Enumerable.Range(0, g.Keys.Count + 1).Select(n => ValueList.Create<string>([.. g.Keys.Take(n)]))).Append([]).Distinct())
            {
                BridgeFigure figure = bridge[[.. keys]];
                Assert.Equal(one[[.. keys]].Stated, figure.Before);
                Assert.Equal(other[[.. keys]].Stated, figure.After);
                Assert.Equal(figure.After.Amount - figure.Before.Amount, figure.Steps.Sum(static s => s.Amount.Amount));
                Assert.Equal(one[[.. keys]].LinesWithoutValue, figure.WithoutValueBefore);
                Assert.All(figure.Steps, static s => Assert.Equal(s.Amount.Amount, s.Changes.Sum(static c => c.Amount.Amount)));
                Assert.All(figure.Steps, static s => Assert.All(s.Changes, c => Assert.Equal(s.Cause, c.Cause)));
                Assert.Equal(figure.Steps.Select(static s => s.Cause).Distinct().Order(), figure.Steps.Select(static s => s.Cause));
            }
        },
        1,
        700);

    [Fact]
    public void They_do_so_before_anything_is_rounded() => Gen.Select(Edited, Queries).Holds(
        static (drafts, queries) =>
        {
            if (Create(drafts) is not var (before, after) || Bridge(before, queries.Before, after, queries.After) is not { } bridge)
            {
                return;
            }

            AidLedger known = queries.Before.AsOf is { } day ? before.AsOf(day) : before;
            BridgePledges pledges = new(known, after, bridge.Pairs, bridge.KnownUntil);
            foreach (BridgeDepth depth in AidBridge.Depths(known, queries.Before, after, queries.After, pledges))
            {
                foreach (ValueList<string> keys in depth.Groups)
                {
                    Rational sum = depth.Entries(keys).Aggregate(Rational.Zero, static (all, e) => all + e.Amount);
                    Assert.Equal(depth.After(keys) - depth.Before(keys), sum);
                }
            }
        },
        5001,
        500);

    [Fact]
    public void A_ledger_is_no_step_away_from_itself() => Gen.Select(TotalPropertyTests.Drafts, Queries).Holds(
        static (drafts, queries) =>
        {
            if (TotalPropertyTests.Create(drafts) is { } ledger && Bridge(ledger, queries.Before, ledger, queries.Before) is { } bridge)
            {
                Assert.Empty(bridge.Total.Steps);
                Assert.All(bridge.Groups, static g => Assert.Empty(g.Steps));
            }
        },
        9001,
        300);

    [Fact]
    public void The_way_back_is_as_long() => Gen.Select(Edited, Queries).Holds(
        static (drafts, queries) =>
        {
            if (Create(drafts) is not var (before, after)
                || Bridge(before, queries.Before, after, queries.After) is not { } there
                || Bridge(after, queries.After, before, queries.Before) is not { } back)
            {
                return;
            }

            Assert.Equal(there.Total.Difference, -back.Total.Difference);
            Assert.All(there.Groups, g => Assert.Equal(g.Difference, -back[[.. g.Keys]].Difference));
        },
        12001,
        300);

    /// <summary>One edit of one pledge that stands alone has one cause.</summary>
    [Fact]
    public void A_single_edit_has_the_cause_that_it_is() => Gen.Select(
        TotalPropertyTests.Drafts.Where(static d => d.Length > 1),
        Gen.Int[0, 6],
        Gen.Int[0, 1000]).Holds(
        static (drafts, edit, at) =>
        {
            Pledge[] pledges = [.. drafts.Select(static (d, i) => Pledge($"p{i}", $"EUR {1000 + i}.25", d.Payer ?? "A", Day.AddDays(d.Day)) with { Category = d.Category ?? "other" })];
            AidLedger before = Ledger(TotalPropertyTests.Donors, pledges);
            AidQuery query = Query(Dimension.Donor, Dimension.Category);
            int one = at % pledges.Length;
            Pledge edited = pledges[one];
            Pledge added = Pledge("new", "EUR 5", "A", edit == 4 ? Day.AddDays(60) : Day.AddDays(drafts.Min(static d => d.Day))) with { Category = "tanks" };
            (ChangeCause cause, Pledge[] after) = edit switch
            {
                0 => (ChangeCause.Revised, Replace(edited with { Amount = StatedMoney.Parse("EUR 7") })),
                1 => (ChangeCause.Reclassified, Replace(edited with { Parties = new() { Payer = edited.Parties.Payer == "A" ? "B" : "A" } })),
                2 => (ChangeCause.Reclassified, Replace(edited with { Category = "another" })),
                3 => (ChangeCause.Unmatched, [.. pledges.Where(p => p != edited)]),
                4 => (ChangeCause.New, [.. pledges, added]),
                5 => (ChangeCause.Unmatched, [.. pledges, added]),
                _ => (ChangeCause.Revised, Replace(edited with { Amount = null })),
            };
            AidBridge bridge = AidBridge.Between(before, Ledger(TotalPropertyTests.Donors, after), query);
            ChangeCause[] causes = [.. bridge.Groups.SelectMany(static g => g.Steps).Select(static s => s.Cause).Distinct()];
            Assert.Equal([cause], causes);

            Pledge[] Replace(Pledge other) => [.. pledges.Select(p => p == edited ? other : p)];
        },
        15001,
        500);

    private static (AidLedger Before, AidLedger After)? Create((TotalPropertyTests.Draft[] Before, TotalPropertyTests.Draft[] After) drafts) =>
        TotalPropertyTests.Create(drafts.Before) is { } before && TotalPropertyTests.Create(drafts.After) is { } after ? (before, after) : null;

    private static AidBridge? Bridge(AidLedger before, AidQuery queryBefore, AidLedger after, AidQuery queryAfter)
    {
        try
        {
            return AidBridge.Between(before, queryBefore, after, queryAfter);
        }
        catch (AidLedgerException) when (queryBefore.AsOf is not null || queryAfter.AsOf is not null)
        {
            // What was known that day is not a valid ledger without the rest.
            return null;
        }
    }
}
