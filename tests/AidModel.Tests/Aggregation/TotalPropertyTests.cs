using CsCheck;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class TotalPropertyTests
{
    private static readonly string[] Currencies = ["EUR", "GBP", "NOK", "UAH"];

    private static readonly string[] Payers = ["A", "B", "C", "F", "G"];

    internal static readonly Donor[] Donors =
    [
        Donor("A"), Donor("B"), Donor("C"),
        Donor("F", DonorKind.PooledFund, ("A", "1/3"), ("G", "1/7")),
        Donor("G", DonorKind.PooledFund, ("B", "30 %"), ("F", "70 %")),
    ];

    internal static readonly ReferenceRates Dated = ReferenceRates.Create(
        "made",
        Currency.EUR,
        Enumerable.Range(0, 60).SelectMany(static day => new ReferenceRate[]
        {
            new(Day.AddDays(day), Currency.GBP, 0.86678m + day / 1000m),
            new(Day.AddDays(day), Currency.NOK, 12.1005m + day / 70m),
        }));

    private static readonly Gen<string> Amount =
        from currency in Gen.Int[0, 3].Select(static i => Currencies[i])
        from figure in Gen.Int[1, 1_000_000]
        from hedge in Gen.Frequency((6, Gen.Const("")), (1, Gen.Const("about ")), (1, Gen.Const("more than ")), (1, Gen.Const("up to ")))
        select $"{hedge}{currency} {figure}.{figure % 89}";

    internal sealed record Draft(string Amount, string? Payer, int Day, int Parent, bool IsOpen, string? Contribution, string? Category, bool HasLine);

    internal static readonly Gen<Draft[]> Drafts =
        (from amount in Amount
         from payer in Gen.Int[0, 4].Select(static i => Payers[i])
         from day in Gen.Int[0, 59]
         from parent in Gen.Int[-60, 12]
         from flags in Gen.Int[0, 15]
         select new Draft(amount, (flags & 8) == 0 ? payer : null, day, parent, (flags & 1) == 0, (flags & 2) == 0 ? "B" : null, (flags & 4) == 0 ? "tanks" : null, flags % 5 == 0))
        .Array[1, 12];

    /// <summary>A ledger of all kinds of pledges and relations; null where it is invalid.</summary>
    internal static AidLedger? Create(Draft[] drafts, int rotate = 0)
    {
        Pledge[] pledges = [.. drafts.Select(static (d, i) => Pledge($"p{i}", d.Amount, d.Payer, Day.AddDays(d.Day)) with
        {
            Category = d.Category,
            Contributions = d.Contribution is { } payer ? [Contribution.Of(new() { Payer = payer }, Share.Parse("25 %"))] : [],
            Equipment = d.HasLine ? [new() { Item = "Gun", Category = "guns" }] : [],
        })];
        Relation[] relations = [.. drafts.Select(static (d, i) => (d, i)).Where(static p => p.d.Parent >= 0 && p.d.Parent < p.i)
            .Select(static p => p.d.IsOpen ? Unknown($"p{p.i}", $"p{p.d.Parent}") : PartOf($"p{p.i}", $"p{p.d.Parent}"))];
        try
        {
            return Make.Ledger(Rotate(Donors, rotate), Rotate(pledges, rotate), Rotate(relations, rotate));
        }
        catch (AidLedgerException)
        {
            return null;
        }
    }

    private static IEnumerable<T> Rotate<T>(T[] items, int by) => by == 0 ? items : items.Skip(by % Math.Max(1, items.Length)).Concat(items.Take(by % Math.Max(1, items.Length))).Reverse();

    private static AidQuery In(params Dimension[] by) => Query(by) with { Conversion = Conversion.OnAnnouncement(Dated) };

    [Fact]
    public void The_order_of_lines_never_changes_a_total() => Gen.Select(Drafts, Gen.Int[1, 11]).Holds(
        static (drafts, rotate) =>
        {
            if (Create(drafts) is not { } ledger)
            {
                return true;
            }

            AidTotals one = ledger.Total(In(Dimension.Donor, Dimension.Month));
            AidTotals other = Create(drafts, rotate)!.Total(In(Dimension.Donor, Dimension.Month));
            return one.Groups.Select(Show).SequenceEqual(other.Groups.Select(Show)) && Show(one.Total) == Show(other.Total);
        },
        first: 801000,
        count: 1500);

    private static string Show(AidTotal total) =>
        $"{total} {total.Exact} {total.Stated} {total.NaiveSum} {total.Lines} {total.LinesWithoutValue} {total.Unconverted}";

    [Fact]
    public void A_breakdown_sums_to_its_whole() => Drafts.Holds(
        static drafts =>
        {
            if (Create([.. drafts.Select(static d => d with { Amount = d.Amount.Replace("UAH", "EUR", StringComparison.Ordinal) })]) is not { } ledger)
            {
                return true;
            }

            AidTotals totals = ledger.Total(In(Dimension.Donor, Dimension.Category));
            return HasConflict(totals)
                || (SumsTo(totals.Groups, totals.Total)
                    && SumsTo(totals.Groups.GroupBy(static g => g.Keys[0]).Select(g => totals[g.Key]), totals.Total)
                    && totals.Groups.GroupBy(static g => g.Keys[0]).All(g => SumsTo(g, totals[g.Key]))
                    && SumsTo([totals.Attributed, totals.Unattributed], totals.Total));
        },
        first: 901000,
        count: 1500);

    [Fact]
    public void A_breakdown_of_exact_and_settled_amounts_is_exact_and_sums_to_its_whole() => Drafts.Holds(
        static drafts =>
        {
            Draft[] exact = [.. drafts.Select(static d => d with { Payer = d.Payer is null or "F" or "G" ? "A" : d.Payer, IsOpen = false, HasLine = false, Amount = Exact(d.Amount).Replace("UAH", "EUR", StringComparison.Ordinal) })];
            if (Create(exact) is not { } ledger)
            {
                return true;
            }

            AidTotals totals = ledger.Total(In(Dimension.Donor, Dimension.Month));
            return HasConflict(totals)
                || (totals.Total.Exact.IsExact
                    && totals.Groups.Aggregate(Rational.Zero, static (sum, g) => sum + g.Exact.Lower) == totals.Total.Exact.Lower
                    && totals.Groups.All(static g => g.Exact.IsExact && g.LinesWithoutValue == 0));
        },
        first: 1000,
        count: 1500);

    private static string Exact(string amount) => amount.Split(' ') is [.., var code, var figure] ? $"{code} {figure}" : amount;

    private static bool HasConflict(AidTotals totals) =>
        totals.Total.Explain().Assumptions.Any(static a => a.StartsWith("At these rates", StringComparison.Ordinal));

    /// <summary>Best values sum exactly; the sums of the bounds and the whole's bounds have some amount in common.</summary>
    private static bool SumsTo(IEnumerable<AidTotal> parts, AidTotal whole)
    {
        Rational lower = parts.Aggregate(Rational.Zero, static (sum, p) => sum + p.Exact.Lower);
        Rational? upper = parts.Aggregate((Rational?)Rational.Zero, static (sum, p) => sum + p.Exact.Upper);
        Rational? best = parts.Aggregate((Rational?)Rational.Zero, static (sum, p) => sum + p.Exact.Best);
        return !(lower > whole.Exact.Upper) && !(upper < whole.Exact.Lower) && (best is null || best == whole.Exact.Best);
    }

    [Fact]
    public void Every_role_gives_the_same_grand_total() => Drafts.Holds(
        static drafts => Create(drafts) is not { } ledger
            || Enum.GetValues<Role>().Select(role => Show(ledger.Total(In(Dimension.Donor) with { Along = role }).Total)).Distinct().Count() == 1,
        first: 1001000,
        count: 1000);

    [Fact]
    public void A_total_of_separate_pledges_is_the_rational_sum_rounded_once() => Drafts.Holds(
        static drafts =>
        {
            Draft[] separate = [.. drafts.Select(static d => d with { Parent = -1, Contribution = null, HasLine = false, Payer = "A", Amount = Exact(d.Amount) })];
            AidTotals totals = Create(separate)!.Total(In(Dimension.Donor));
            Rational expected = separate.Where(static d => !d.Amount.StartsWith("UAH", StringComparison.Ordinal)).Aggregate(
                Rational.Zero,
                static (sum, d) => sum + ((Rational)decimal.Parse(d.Amount[4..], System.Globalization.CultureInfo.InvariantCulture) / PerEuro(d)));
            return totals["A"].Exact.Lower == expected && totals["A"].Range.Bounds == new Bounds(expected.Round(2));
        },
        first: 1101000,
        count: 1000);

    private static decimal PerEuro(Draft draft) => draft.Amount[..3] switch
    {
        "GBP" => 0.86678m + draft.Day / 1000m,
        "NOK" => 12.1005m + draft.Day / 70m,
        _ => 1,
    };

    [Fact]
    public void Solved_funds_come_to_one_and_satisfy_their_equations() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[1, 9]).Array[0, 20].Holds(
            static edges =>
            {
                string[] names = ["A", "B", "F", "G", "H", "I"];
                Dictionary<string, List<FundShare>> shares = names.ToDictionary(static n => n, static _ => new List<FundShare>());
                foreach ((int from, int to, int weight) in edges.Where(static e => e.Item1 >= 2).DistinctBy(static e => (e.Item1, e.Item2)))
                {
                    shares[names[from]].Add(new FundShare(names[to], new Share(weight, 60)));
                }

                Donor[] donors = [.. names.Select(n => new Donor { Id = n, Name = n, Kind = DonorKind.PooledFund, FundedBy = [.. shares[n]] })];
                FundShares solved = new(donors, static d => d.FundedBy, static d => d.FundedBy.Count == 0 ? d.Id : null, static _ => { });
                return donors.All(d => solved.Behind(d.Id).Aggregate(Rational.Zero, static (s, b) => s + b.Share) == Rational.One
                    && (d.FundedBy.Count == 0 || names.All(n => Of(solved, d.Id, n) == d.FundedBy.Aggregate(Rational.Zero, (s, f) => s + (f.Share.Value * Of(solved, f.Donor, n))))));
            },
            first: 1201000,
            count: 2000);

    private static Rational Of(FundShares solved, string donor, string behind) =>
        solved.Behind(donor).Where(b => b.Donor == behind).Aggregate(Rational.Zero, static (s, b) => s + b.Share);

    /// <summary>With prices that never change, in which every payer's are in euros, nothing may be lost, or counted twice.</summary>
    [Fact]
    public void In_prices_that_never_change_a_total_is_what_it_is_at_current_ones() => Gen.Select(Drafts, Gen.Int[1, 11]).Holds(
        static (drafts, rotate) =>
        {
            if (Create(drafts) is not { } ledger)
            {
                return true;
            }

            AidQuery nominal = In(Dimension.Donor);
            AidQuery constant = nominal with { Prices = new ConstantPrices(2025, PriceIndices.FromLevels("level", []), Dated) { Areas = [.. Payers.Select(static p => new PriceArea(p, p, Currency.EUR))] } };
            AidTotals now = ledger.Total(nominal);
            AidTotals real = ledger.Total(constant);
            AidTotals turned = Create(drafts, rotate)!.Total(constant);
            Assert.Equal(real.Groups.Prepend(real.Total).Select(static g => $"{g}"), turned.Groups.Prepend(turned.Total).Select(static g => $"{g}"));
            // Of a whole that no rate converts and a part announced on another day, either can have the money; so can they where the
            // part is more than the whole at the rates used.
            foreach (AidTotal group in real.Groups.Prepend(real.Total).Where(g => !g.Conflicts.Any()).Where(g => g.Unconverted.Count + now[[.. g.Keys]].Unconverted.Count == 0))
            {
                AidTotal current = now[[.. group.Keys]];
                Interval both = group.Exact + group.NotDeflatedExact;
                Assert.False(both.Lower > current.Exact.Upper || both.Upper < current.Exact.Lower, $"{group} contradicts {current}");
                Assert.True(both.Best is null || current.Exact.Best is null || both.Best == current.Exact.Best, $"{group} is not {current}");
            }

            return true;
        },
        first: 4101000,
        count: 1_500);
}
