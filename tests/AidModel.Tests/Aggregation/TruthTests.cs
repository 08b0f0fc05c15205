using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Ledgers that state a truth drawn beforehand: pieces of money, each of one payer and year, spread over pledges that
/// contain each other. Whatever the ledger leaves unsaid, no bound may exclude the truth.</summary>
public sealed class TruthTests
{
    private static readonly string[] States = ["A", "B", "C"];

    /// <param name="Parent">The pledge that this one is inside of; -1 for none.</param>
    /// <param name="IsOpen">Whether the ledger says so, or leaves it open.</param>
    /// <param name="Decoy">Another pledge that it may be inside of, for all the ledger says; -1 for none.</param>
    /// <param name="Payers">Whose money it is: of one payer, or of two who contribute.</param>
    /// <param name="Pieces">How much each payer has in it in 2025 and 2026, beyond what is inside it.</param>
    /// <param name="Words">How the amounts are worded.</param>
    private sealed record Draft(int Parent, bool IsOpen, int Decoy, string[] Payers, int[] Pieces, int[] Words, bool HasShare, int Dating);

    private static readonly Gen<Draft[]> Drafts =
        from count in Gen.Int[1, 4]
        from drafts in (
            from parent in Gen.Int[-2, count - 2]
            from flags in Gen.Int[0, 31]
            from decoy in Gen.Int[-3, count - 2]
            from first in Gen.Int[0, 2]
            from pieces in Gen.Int[0, 3].Array[4]
            from words in Gen.Int[0, 5].Array[4]
            select new Draft(
                parent, (flags & 1) == 0, decoy, (flags & 2) == 0 ? [States[first]] : [States[first], States[(first + 1) % 3]], pieces, words, (flags & 4) == 0, flags >> 3)).Array[count]
        select drafts.Select(static (d, i) => d with { Parent = d.Parent < i ? Math.Max(d.Parent, -1) : -1, Decoy = d.Decoy < i ? Math.Max(d.Decoy, -1) : -1 }).ToArray();

    /// <summary>What each payer has in a pledge in each year, with all that is inside it.</summary>
    private static Dictionary<(string Payer, int Year), int>[] Contents(Draft[] drafts)
    {
        Dictionary<(string, int), int>[] contents = [.. drafts.Select(static _ => new Dictionary<(string, int), int>())];
        for (int i = drafts.Length - 1; i >= 0; i--)
        {
            for (int piece = 0; piece < drafts[i].Payers.Length * 2; piece++)
            {
                (string, int) key = (drafts[i].Payers[piece / 2], 2025 + (piece % 2));
                contents[i][key] = contents[i].GetValueOrDefault(key) + drafts[i].Pieces[piece];
            }

            if (drafts[i].Parent >= 0)
            {
                foreach (((string, int) key, int amount) in contents[i])
                {
                    contents[drafts[i].Parent][key] = contents[drafts[i].Parent].GetValueOrDefault(key) + amount;
                }
            }
        }

        return contents;
    }

    /// <summary>Parts whose payers are not all their whole's do not occur.</summary>
    private static Draft[] Fit(Draft[] drafts)
    {
        Draft[] fitting = [.. drafts];
        for (int i = 0; i < drafts.Length; i++)
        {
            if (fitting[i].Parent >= 0 && fitting[i].Payers.Except(fitting[fitting[i].Parent].Payers).Any())
            {
                fitting[i] = fitting[i] with { Parent = -1 };
            }
        }

        return fitting;
    }

    private static AidLedger Create(Draft[] drafts, Dictionary<(string Payer, int Year), int>[] contents) => Make.Ledger(
        drafts.Select((d, i) => PledgeOf(d, i, contents[i])),
        drafts.Select((d, i) => (d, i)).SelectMany(static p => RelationsOf(p.d, p.i)));

    private static Pledge PledgeOf(Draft draft, int i, Dictionary<(string Payer, int Year), int> contents)
    {
        int Of(string? payer, int? year) => contents.Where(c => (payer ?? c.Key.Payer) == c.Key.Payer && (year ?? c.Key.Year) == c.Key.Year).Sum(static c => c.Value);
        int all = Of(null, null);
        Pledge pledge = Pledge($"p{i}", Worded(draft.Words[0], all), draft.Payers.Length == 1 && draft.Words[3] > 0 ? draft.Payers[0] : null);
        if (draft.Payers is [var first, var second])
        {
            int share = Of(second, null);
            Contribution other = draft.HasShare && share > 0
                ? Contribution.Of(new() { Payer = second }, new Share(share, all))
                : Contribution.Of(new() { Payer = second }, StatedMoney.Parse(Worded(draft.Words[1], share)));
            pledge = pledge with { Contributions = [Contribution.Rest(new() { Payer = first }), other] };
        }

        return draft.Dating switch
        {
            1 => pledge with { Tranches = [new(Period.Year(2025), StatedMoney.Parse(Worded(draft.Words[2], Of(null, 2025)))), new(Period.Year(2026), StatedMoney.Parse($"EUR {Of(null, 2026)}"))], Amount = StatedMoney.Parse($"EUR {all}") },
            2 => pledge with { Period = Period.Years(2025, 2026) },
            _ => pledge,
        };
    }

    private static IEnumerable<Relation> RelationsOf(Draft draft, int i)
    {
        string[] candidates = [.. new[] { draft.Decoy, draft.IsOpen ? draft.Parent : -1 }.Where(static c => c >= 0).Distinct().Select(static c => $"p{c}")];
        if (draft.Parent >= 0 && !draft.IsOpen)
        {
            yield return PartOf($"p{i}", $"p{draft.Parent}");
        }
        else if (candidates.Length > 0)
        {
            yield return Unknown($"p{i}", candidates);
        }
    }

    private static string Worded(int word, int amount) => word switch
    {
        0 => "EUR not given",
        1 => $"more than EUR {Math.Max(0, amount - 1)}",
        2 => $"up to EUR {amount + 2}",
        3 => $"EUR {Math.Max(0, amount - 2)} to {amount + 1}",
        _ => $"EUR {amount}",
    };

    [Fact]
    public void No_bound_excludes_the_truth_and_best_values_sum() => Drafts.Holds(
        static drafts =>
        {
            Draft[] fitting = Fit(drafts);
            Dictionary<(string Payer, int Year), int>[] contents = Contents(fitting);
            AidLedger ledger = Create(fitting, contents);
            foreach (Period? period in new Period?[] { null, Period.Year(2025) })
            {
                AidTotals totals = ledger.Total(Query(Dimension.Donor, Dimension.Pledge) with { Period = period });
                (string Payer, int Amount)[] truth =
                [
                    .. fitting.Index().Where(static d => d.Item.Parent < 0).SelectMany(d => contents[d.Index])
                        .Where(c => period is null || c.Key.Year == 2025).Select(static c => (c.Key.Payer, c.Value)),
                ];
                bool isNamed = fitting.All(static d => d.Payers.Length > 1 || d.Words[3] > 0);
                if (!Holds(totals.Total, truth.Sum(static t => t.Amount))
                    || (isNamed && !States.All(s => Holds(totals[s], truth.Where(t => t.Payer == s).Sum(static t => t.Amount))))
                    || !BestValuesSum(totals))
                {
                    return false;
                }
            }

            return true;
        },
        first: 5000,
        count: 6000);

    private static bool Holds(AidTotal total, int truth) =>
        total.Exact.Lower <= (decimal)truth && !(total.Exact.Upper < (decimal)truth);

    private static bool BestValuesSum(AidTotals totals) =>
        totals.Groups.Any(static g => g.Exact.Best is null)
        || totals.Groups.Aggregate(Rational.Zero, static (sum, g) => sum + g.Exact.Best!.Value) == (totals.Total.Exact.Best ?? Rational.Zero);
}
