using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Rankings of small ledgers against every corner case: ledgers of the same pledges in which all is exact.</summary>
public sealed class RankingBruteForceTests
{
    private static readonly string[] _donors = ["A", "B", "C", "D"];

    private static readonly Gen<RankingLine[]> _lines =
        from donors in Gen.Int[2, 4]
        from lines in Gen.Select(Gen.Int[0, donors - 1], Gen.Int[0, RankingLine.Wordings.Length - 1], Gen.Int[0, 5], Gen.Int[0, 3]).Array[2, 4]
        select lines.Select(static l => new RankingLine(_donors[l.Item1], RankingLine.Wordings[l.Item2], l.Item3, l.Item4 * 10)).ToArray();

    private static AidQuery In2025 => Query(Dimension.Donor) with { Period = Period.Year(2025) };

    [Fact]
    public void Places_of_separate_money_are_those_of_all_corner_cases() => _lines.Holds(
        static lines =>
        {
            string[] donors = [.. lines.Select(static l => l.Donor).Distinct()];
            AidRanking ranking = Rank(LedgerOf(lines.Select(static (l, i) => l.ToPledge(i))), donors, In2025);
            Dictionary<string, (int From, int To)> seen = Seen(donors, Products([.. lines.Select(l => l.Corners(lines, lines.Length == 4 ? 3 : 5))])
                .Select(values => LedgerOf(lines.Select((l, i) => l.Narrowed(i, values[i])))));
            return ranking.Places.All(p => (p.From, p.To) == seen[p.Keys[0]] && p.IsCertain == (p.WouldSettle.Count == 0));
        },
        first: 701000,
        count: 400);

    [Fact]
    public void Places_of_a_donor_with_an_open_relation_are_those_of_all_corner_cases()
    {
        Gen<(int Whole, int Detail, int Other, int More)> gen = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 8], Gen.Int[0, 3]);
        gen.Holds(
            static draft =>
            {
                (int whole, int detail, int other, int more) = draft;
                detail = Math.Min(detail, whole);
                Pledge[] pledges = [Pledge("whole", $"EUR {whole}", "A"), Pledge("detail", $"EUR {detail}", "A"), Pledge("other", $"EUR {other} to {other + more}", "B")];
                Dictionary<string, (int, int)> seen = Seen(
                    ["A", "B"],
                    from value in new[] { other, other + more }
                    from relations in new Relation[][] { [], [PartOf("detail", "whole")] }
                    select LedgerOf([pledges[0], pledges[1], Pledge("other", $"EUR {value}", "B")], relations));
                AidRanking ranking = Rank(LedgerOf(pledges, Unknown("detail", "whole")), ["A", "B"], Query(Dimension.Donor));
                return ranking.Places.All(p => (p.From, p.To) == seen[p.Keys[0]]);
            },
            first: 702000,
            count: 400);
    }

    [Fact]
    public void Places_of_donors_with_unknown_money_in_common_hold_all_corner_cases()
    {
        Gen<(int Whole, int Share, bool IsPercent, int Other, int More, bool IsOpen)> gen =
            Gen.Select(Gen.Int[2, 8], Gen.Int[1, 8], Gen.Bool, Gen.Int[0, 8], Gen.Int[0, 3], Gen.Bool);
        gen.Holds(
            static draft =>
            {
                (int whole, int share, bool isPercent, int other, int more, bool isOpen) = draft;
                share = Math.Min(share, whole - 1);
                Contribution[] contributions = isPercent
                    ? [Contribution.Of(By("A"), new Share(share, 10)), Contribution.Of(By("B"), new Share(10 - share, 10))]
                    : [Contribution.Of(By("A"), StatedMoney.Parse($"EUR {share * 5} to {(share + 1) * 5}")), Contribution.Rest(By("B"))];
                Pledge shared = Pledge("shared", $"EUR {whole * 10} to {(whole + 3) * 10}") with { Contributions = [.. contributions] };
                Pledge third = Pledge("third", $"EUR {other * 10} to {(other + more) * 10}", "C");
                Pledge inside = Pledge("inside", "EUR 5", "C");
                AidRanking ranking = Rank(LedgerOf([shared, third, inside], isOpen ? [Unknown("inside", "third", "shared")] : []), ["A", "B", "C"], Query(Dimension.Donor));
                Dictionary<string, (int From, int To)> seen = Seen(
                    ["A", "B", "C"],
                    from all in new[] { whole * 10, (whole + 3) * 10 }
                    from part in isPercent ? [share * all / 10m] : new decimal[] { share * 5, (share + 1) * 5 }
                    from last in new[] { other * 10, (other + more) * 10 }
                    from isInside in isOpen ? new[] { false, true } : [false]
                    where !isInside || last >= 5
                    select LedgerOf(
                        [
                            Pledge("a", Exact(part), "A"), Pledge("b", Exact(all - part), "B"), Pledge("third", Exact(last), "C"), Pledge("inside", "EUR 5", "C"),
                        ],
                        isInside ? [PartOf("inside", "third")] : []));
                return ranking.Places.All(p => p.From <= seen[p.Keys[0]].From && p.To >= seen[p.Keys[0]].To);
            },
            first: 703000,
            count: 300);
    }

    [Fact]
    public void Places_are_those_of_the_verdicts_pair_by_pair() => _lines.Holds(
        static lines =>
        {
            string[] donors = [.. lines.Select(static l => l.Donor).Distinct()];
            AidLedger ledger = LedgerOf(lines.Select(static (l, i) => l.ToPledge(i)).Append(Pledge("yen", lines[0].More == 10 ? "JPY 5" : "EUR 5", lines[0].Donor)));
            AidTotal[] totals = [.. donors.Select(d => ledger.Total(In2025)[d]), .. lines[0].More == 20 ? donors.Select(d => ledger.Total(In2025 with { Along = Role.Lead })[d]) : []];
            AidRanking ranking = AidRanking.Of(totals);
            return totals.All(t =>
            {
                Verdict[] verdicts = [.. totals.Where(o => o != t).Select(o => o.IsGreaterThan(t))];
                RankedPlace place = ranking.Places.Single(p => p.Total == t);
                string[] facts = [.. verdicts.Where(static v => v.Answer == Answer.Undetermined).SelectMany(static v => v.WouldSettle).Distinct().Order(StringComparer.Ordinal)];
                return place.From == 1 + verdicts.Count(static v => v.Answer == Answer.Yes)
                    && place.To == 1 + verdicts.Count(static v => v.Answer != Answer.No)
                    && facts.SequenceEqual(place.WouldSettle.Order(StringComparer.Ordinal));
            });
        },
        first: 704000,
        count: 400);

    private static Parties By(string payer) => new() { Payer = payer };

    private static string Exact(decimal value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"EUR {value}");

    private static AidLedger LedgerOf(IEnumerable<Pledge> pledges, params IEnumerable<Relation> relations) => Ledger([.. _donors.Select(static d => Donor(d))], pledges, relations);

    private static AidRanking Rank(AidLedger ledger, string[] donors, AidQuery query)
    {
        AidTotals totals = ledger.Total(query);
        return AidRanking.Of([.. donors.Select(d => totals[d])]);
    }

    /// <summary>The first and the last place of each donor over ledgers in which all is exact, by counting who has more.</summary>
    private static Dictionary<string, (int From, int To)> Seen(string[] donors, IEnumerable<AidLedger> ledgers)
    {
        Dictionary<string, (int From, int To)> seen = [];
        foreach (AidLedger ledger in ledgers)
        {
            AidTotals totals = ledger.Total(Query(Dimension.Donor));
            Dictionary<string, decimal> values = donors.ToDictionary(static d => d, d =>
            {
                Assert.True(totals[d].Range.IsExact);
                return totals[d].Range.Bounds.Lower;
            });
            foreach (string donor in donors)
            {
                int place = 1 + values.Values.Count(v => v > values[donor]);
                (int from, int to) = seen.GetValueOrDefault(donor, (place, place));
                seen[donor] = (Math.Min(from, place), Math.Max(to, place));
            }
        }

        return seen;
    }

    private static IEnumerable<int[]> Products(int[][] choices) =>
        choices.Aggregate((IEnumerable<int[]>)[[]], static (before, next) => before.SelectMany(_ => next, static (b, n) => (int[])[.. b, n]));
}
