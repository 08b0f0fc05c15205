using BenchmarkDotNet.Attributes;

namespace AidModel.Benchmarks;

/// <summary>Making of a tracker's lines what queries need.</summary>
[MemoryDiagnoser]
public class IndexBenchmarks
{
    private SyntheticTracker _tracker = null!;

    [Params(10_000, 1_000_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _tracker = new SyntheticTracker(Lines);

    [Benchmark(Description = "AidModel, lines added and indexed", Baseline = true)]
    public AidLines AidModel_index() => AidModelEngine.Index(_tracker);

    [Benchmark(Description = "records made, no index")]
    public object Records() => TrackerLine.All(_tracker);

    [Benchmark(Description = "DuckDB, lines and rates appended")]
    public void DuckDb() => new DuckDbTracker(_tracker).Dispose();
}
