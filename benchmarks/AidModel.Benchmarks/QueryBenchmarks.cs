using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AidModel.Benchmarks;

/// <summary>Totals in euros of a tracker that is indexed already, each line at the rate of its day, on one thread: what the peer run
/// measures in rounds, query by query.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class QueryBenchmarks
{
    private const string Whole = "donor × month";
    private const string Other = "donor × category";
    private const string Filtered = "donor × month, 6 of 120 recipients";

    private readonly Dictionary<(string Category, string Way), Contender> _contenders = [];
    private IDisposable[] _owned = [];

    [Params(10_000, 1_000_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        SyntheticTracker tracker = new(Lines);
        DuckDbTracker database = new(tracker);
        AidModelEngine engine = new(tracker);
        _owned = [database, engine];
        Lazy<TrackerLine[]> records = new(() => TrackerLine.All(tracker));
        foreach ((string category, Workload workload) in new[] { (Whole, Workload.DonorByMonth), (Other, Workload.DonorByCategory), (Filtered, Workload.OfRecipients) })
        {
            _contenders[(category, nameof(AidModel))] = engine.Query(Titles.Engine, workload);
            _contenders[(category, nameof(DuckDbForm))] = new DuckDbContender(database, workload, DuckDbForm.BigInt);
        }

        _contenders[(Whole, nameof(LinqContender))] = new LinqContender(records);
        _contenders[(Whole, nameof(LoopContender))] = new LoopContender(records);
        foreach (Contender contender in _contenders.Values)
        {
            contender.Prepare();
        }

        database.UseThreads(1);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        foreach (IDisposable owned in _owned)
        {
            owned.Dispose();
        }
    }

    [Benchmark(Description = "AidModel", Baseline = true)]
    [BenchmarkCategory(Whole)]
    public void AidModel_whole() => Run(Whole, nameof(AidModel));

    [Benchmark(Description = "LINQ GroupBy, records, decimal")]
    [BenchmarkCategory(Whole)]
    public void Linq_whole() => Run(Whole, nameof(LinqContender));

    [Benchmark(Description = "foreach and a dictionary, records, decimal")]
    [BenchmarkCategory(Whole)]
    public void Loop_whole() => Run(Whole, nameof(LoopContender));

    [Benchmark(Description = "DuckDB, converted beforehand, BIGINT")]
    [BenchmarkCategory(Whole)]
    public void DuckDb_whole() => Run(Whole, nameof(DuckDbForm));

    [Benchmark(Description = "AidModel", Baseline = true)]
    [BenchmarkCategory(Other)]
    public void AidModel_other() => Run(Other, nameof(AidModel));

    [Benchmark(Description = "DuckDB, converted beforehand, BIGINT")]
    [BenchmarkCategory(Other)]
    public void DuckDb_other() => Run(Other, nameof(DuckDbForm));

    [Benchmark(Description = "AidModel", Baseline = true)]
    [BenchmarkCategory(Filtered)]
    public void AidModel_filtered() => Run(Filtered, nameof(AidModel));

    [Benchmark(Description = "DuckDB, converted beforehand, BIGINT")]
    [BenchmarkCategory(Filtered)]
    public void DuckDb_filtered() => Run(Filtered, nameof(DuckDbForm));

    private void Run(string category, string way) => _contenders[(category, way)].Run();
}
