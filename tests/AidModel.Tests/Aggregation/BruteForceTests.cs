using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Small ledgers against every way in which their unknowns can turn out.</summary>
public sealed class BruteForceTests
{
    private const int Most = 4;

    internal sealed record Draft(string? Payer, int Lower, int Upper, int Parent, bool IsOpen);

    internal static readonly Gen<Draft[]> Drafts =
        from count in Gen.Int[1, 4]
        from drafts in Gen.Select(Gen.Int[0, 2], Gen.Int[0, Most], Gen.Int[0, 2], Gen.Int[-1, count - 2], Gen.Bool).Array[count]
        select drafts.Select((d, i) => new Draft(
            d.Item1 == 0 ? null : d.Item1 == 1 ? "A" : "B",
            d.Item2,
            Math.Min(Most, d.Item2 + d.Item3),
            d.Item4 < i ? d.Item4 : -1,
            d.Item5)).ToArray();

    /// <summary>Each way the ledger can turn out: every amount, and every open relation, that its facts allow.</summary>
    private static IEnumerable<Dictionary<string, int>> Worlds(Draft[] drafts)
    {
        int[] open = [.. drafts.Select((d, i) => (d, i)).Where(static p => p.d is { IsOpen: true, Parent: >= 0 }).Select(static p => p.i)];
        for (int choice = 0; choice < 1 << open.Length; choice++)
        {
            int[] parents = [.. drafts.Select((d, i) => Array.IndexOf(open, i) is >= 0 and int bit && (choice >> bit & 1) == 0 ? -1 : d.Parent)];
            if (open.Any(i => parents[i] >= 0 && Clash(drafts, parents, i)))
            {
                continue;
            }

            foreach (int[] amounts in Assign(drafts, 0, new int[drafts.Length]))
            {
                int[] left = [.. amounts];
                for (int i = 0; i < drafts.Length; i++)
                {
                    if (parents[i] >= 0)
                    {
                        left[parents[i]] -= amounts[i];
                    }
                }

                if (left.All(static l => l >= 0))
                {
                    Dictionary<string, int> world = new() { ["A"] = 0, ["B"] = 0, [AidTotals.UnattributedKey] = 0 };
                    for (int i = 0; i < drafts.Length; i++)
                    {
                        world[PayerOf(drafts, parents, i) ?? AidTotals.UnattributedKey] += left[i];
                    }

                    yield return world;
                }
            }
        }
    }

    /// <summary>One state's money is not inside another's.</summary>
    private static bool Clash(Draft[] drafts, int[] parents, int i)
    {
        int[] settled = [.. drafts.Select(static d => d.IsOpen ? -1 : d.Parent)];
        string? own = PayerOf(drafts, settled, i);
        string? other = PayerOf(drafts, parents, drafts[i].Parent);
        return own is not null && other is not null && own != other;
    }

    private static string? PayerOf(Draft[] drafts, int[] parents, int i) =>
        drafts[i].Payer ?? (parents[i] >= 0 ? PayerOf(drafts, parents, parents[i]) : null);

    private static IEnumerable<int[]> Assign(Draft[] drafts, int at, int[] amounts)
    {
        if (at == drafts.Length)
        {
            yield return amounts;
            yield break;
        }

        for (int amount = drafts[at].Lower; amount <= drafts[at].Upper; amount++)
        {
            amounts[at] = amount;
            foreach (int[] assigned in Assign(drafts, at + 1, amounts))
            {
                yield return assigned;
            }
        }
    }

    internal static AidLedger? Create(Draft[] drafts)
    {
        try
        {
            return Make.Ledger(
                drafts.Select((d, i) => Pledge($"p{i}", $"EUR {d.Lower} to {d.Upper}", d.Payer)),
                drafts.Select((d, i) => (d, i)).Where(static p => p.d.Parent >= 0).Select(static p => p.d.IsOpen ? Unknown($"p{p.i}", $"p{p.d.Parent}") : PartOf($"p{p.i}", $"p{p.d.Parent}")));
        }
        catch (AidLedgerException)
        {
            return null;
        }
    }

    [Fact]
    public void Bounds_never_lose_a_way_it_can_turn_out() => Drafts.Holds(
        static drafts =>
        {
            List<Dictionary<string, int>> worlds = [.. Worlds(drafts)];
            if (Create(drafts) is not { } ledger)
            {
                // A ledger is refused only if its settled facts leave no way at all.
                return !Worlds([.. drafts.Select(static d => d.IsOpen ? d with { Parent = -1 } : d)]).Any();
            }

            AidTotals totals = ledger.Total(Dimension.Donor);
            return worlds.TrueForAll(world =>
                world.All(w => Holds(totals[w.Key].Range.Bounds, w.Value)) && Holds(totals.Total.Range.Bounds, world.Values.Sum()));
        },
        first: 501000,
        count: 3000);

    [Fact]
    public void Bounds_of_settled_parts_are_as_narrow_as_can_be() => Drafts.Holds(
        static drafts =>
        {
            Draft[] flat = [.. drafts.Select(static (d, i) => d with { IsOpen = false, Parent = i == 0 ? -1 : 0, Payer = i == 0 ? null : $"{(char)('A' + i - 1)}" })];
            if (Create(flat) is not { } ledger)
            {
                return true;
            }

            AidTotals totals = ledger.Total(Dimension.Pledge);
            int[][] worlds = [.. Assign(flat, 0, new int[flat.Length]).Select(static a => a.ToArray()).Where(static a => a[0] >= a.Skip(1).Sum())];
            return flat.Select((_, i) => i).All(i =>
            {
                int[] values = [.. worlds.Select(w => i == 0 ? w[0] - w.Skip(1).Sum() : w[i])];
                Bounds bounds = totals[$"p{i}"].Range.Bounds;
                return bounds.Lower == values.Min() && bounds.Upper == values.Max();
            });
        },
        first: 601000,
        count: 3000);

    [Fact]
    public void Tightening_never_widens() => Drafts.Holds(
        static drafts =>
        {
            if (Create(drafts) is not { } ledger)
            {
                return true;
            }

            Interval[] before = [.. ledger.Index.Holdings.Select(static h => h.Amount)];
            Interval[] after = [.. before];
            Tightening.Apply(after, ledger.Index.Constraints, static (_, _) => { });
            return before.Zip(after).All(static p => p.First.Lower <= p.Second.Lower && p.Second.Upper <= p.First.Upper);
        },
        first: 701000,
        count: 3000);

    private static bool Holds(Bounds bounds, int value) => bounds.Lower <= value && (bounds.Upper is not { } upper || value <= upper);
}
