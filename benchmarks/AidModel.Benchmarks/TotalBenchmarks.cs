using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AidModel.Benchmarks;

/// <summary>A total in euros, each pledge at the rate of its day, of a ledger in memory. Peers get the same pledges as flat
/// lines that already say which are parts of others, and add up only the groups asked for, without roll-ups, bounds or
/// what an explanation needs.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class TotalBenchmarks
{
    private const string ByDonor = "by donor";
    private const string ByDonorAndMonth = "by donor and month";

    private SyntheticRound _round = null!;
    private AidQuery _byDonor = null!;
    private AidQuery _byDonorAndMonth = null!;

    [Params(1_000, 10_000)]
    public int Pledges { get; set; }

    [Params(0, 6)]
    public int PartsPercent { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _round = new SyntheticRound(Pledges, PartsPercent);
        _byDonor = new AidQuery
        {
            Currency = Currency.EUR,
            Conversion = Conversion.OnAnnouncement(_round.Rates),
            GroupBy = [Dimension.Donor],
        };
        _byDonorAndMonth = _byDonor with { GroupBy = [Dimension.Donor, Dimension.Month] };
        Check(AidModel_by_donor(), Exact_loop_by_donor(), Loop_by_donor(), Linq_by_donor(), static donor => [donor]);
        Check(
            AidModel_by_donor_and_month(),
            Exact_loop_by_donor_and_month(),
            Loop_by_donor_and_month(),
            Linq_by_donor_and_month(),
            static key => [key.Donor, string.Create(CultureInfo.InvariantCulture, $"{key.Year:D4}-{key.Month:D2}")]);
    }

    [Benchmark(Description = "AidModel")]
    [BenchmarkCategory(ByDonor)]
    public AidTotals AidModel_by_donor() => _round.Ledger.Total(_byDonor);

    [Benchmark(Description = nameof(TotalPeers.ExactLoop))]
    [BenchmarkCategory(ByDonor)]
    public Dictionary<string, decimal> Exact_loop_by_donor() => TotalPeers.ExactLoop(_round.Lines, _round.PeerRates, static line => line.Donor);

    [Benchmark(Description = nameof(TotalPeers.Loop), Baseline = true)]
    [BenchmarkCategory(ByDonor)]
    public Dictionary<string, decimal> Loop_by_donor() => TotalPeers.Loop(_round.Lines, _round.PeerRates, static line => line.Donor);

    [Benchmark(Description = nameof(TotalPeers.Linq))]
    [BenchmarkCategory(ByDonor)]
    public Dictionary<string, decimal> Linq_by_donor() => TotalPeers.Linq(_round.Lines, _round.PeerRates, static line => line.Donor);

    [Benchmark(Description = "AidModel")]
    [BenchmarkCategory(ByDonorAndMonth)]
    public AidTotals AidModel_by_donor_and_month() => _round.Ledger.Total(_byDonorAndMonth);

    [Benchmark(Description = nameof(TotalPeers.ExactLoop))]
    [BenchmarkCategory(ByDonorAndMonth)]
    public Dictionary<(string Donor, int Year, int Month), decimal> Exact_loop_by_donor_and_month() =>
        TotalPeers.ExactLoop(_round.Lines, _round.PeerRates, DonorAndMonth);

    [Benchmark(Description = nameof(TotalPeers.Loop), Baseline = true)]
    [BenchmarkCategory(ByDonorAndMonth)]
    public Dictionary<(string Donor, int Year, int Month), decimal> Loop_by_donor_and_month() =>
        TotalPeers.Loop(_round.Lines, _round.PeerRates, DonorAndMonth);

    [Benchmark(Description = nameof(TotalPeers.Linq))]
    [BenchmarkCategory(ByDonorAndMonth)]
    public Dictionary<(string Donor, int Year, int Month), decimal> Linq_by_donor_and_month() =>
        TotalPeers.Linq(_round.Lines, _round.PeerRates, DonorAndMonth);

    private static (string Donor, int Year, int Month) DonorAndMonth(Line line) => (line.Donor, line.Day.Year, line.Day.Month);

    /// <summary>The exact ways must agree to the cent, the others to within one.</summary>
    private static void Check<TKey>(
        AidTotals totals, Dictionary<TKey, decimal> exact, Dictionary<TKey, decimal> loop, Dictionary<TKey, decimal> linq, Func<TKey, string[]> keys)
        where TKey : notnull
    {
        if (totals.Groups.Count != exact.Count || loop.Count != exact.Count || linq.Count != exact.Count)
        {
            throw new InvalidOperationException($"AidModel has {totals.Groups.Count} groups, the peers {exact.Count}, {loop.Count} and {linq.Count}.");
        }

        foreach ((TKey key, decimal expected) in exact)
        {
            AidTotal total = totals[keys(key)];
            if (!total.Range.IsExact || total.Range.Lower.Amount != expected)
            {
                throw new InvalidOperationException($"{key}: AidModel has {total}, the exact peer {expected}.");
            }

            if (Math.Abs(loop[key] - expected) > 0.01m || Math.Abs(linq[key] - expected) > 0.01m)
            {
                throw new InvalidOperationException($"{key}: the exact peer has {expected}, the others {loop[key]} and {linq[key]}.");
            }
        }
    }
}
