using BenchmarkDotNet.Attributes;

namespace AidModel.Benchmarks;

/// <summary>One line of many comes once more, or goes again, and the figure that changes is known: in a maintained total, and by asking
/// a database anew.</summary>
[MemoryDiagnoser]
public class ChangeBenchmarks
{
    private IDisposable[] _owned = [];
    private AidModelChangeContender _maintained = null!;
    private DuckDbChangeContender _asked = null!;

    [Params(10_000, 1_000_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        SyntheticTracker tracker = new(Lines);
        DuckDbTracker database = new(tracker);
        _owned = [database];
        _maintained = new AidModelChangeContender(Titles.Engine, tracker, Workload.DonorByMonth, Lines / 3);
        _asked = new DuckDbChangeContender(database, tracker, Workload.DonorByMonth, Lines / 3, DuckDbForm.BigInt);
        _maintained.Prepare();
        _asked.Prepare();
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

    [Benchmark(Description = "AidModel, maintained", Baseline = true)]
    public void AidModel_change() => _maintained.Run();

    [Benchmark(Description = "DuckDB, insert and ask again, BIGINT")]
    public void DuckDb_change() => _asked.Run();
}
