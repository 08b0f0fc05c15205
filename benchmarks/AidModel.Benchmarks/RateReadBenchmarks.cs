using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DuckDB.NET.Data;

namespace AidModel.Benchmarks;

/// <summary>Reading the ECB's full history from a file. AidModel checks every cell and ends with a table that is looked up in;
/// the naive way ends with a dictionary, DuckDB with a table of its own.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class RateReadBenchmarks : IDisposable
{
    private RateHistory _history = null!;
    private DuckDBConnection _duck = null!;
    private string _explicit = null!;

    [GlobalSetup]
    public void Setup()
    {
        _history = new RateHistory();
        _duck = new DuckDBConnection("DataSource=:memory:");
        _duck.Open();
        Execute("SET threads=1");
        // The header ends with a comma, and so has a last column without a name.
        string[] codes = File.ReadLines(_history.CsvPath).First().TrimEnd(',').Split(',')[1..];
        string columns = string.Join(", ", codes.Select(static c => $"'{c}': 'DECIMAL(18,6)'"));
        _explicit = $"delim=',', header=true, quote='', escape='', auto_detect=false, dateformat='%Y-%m-%d', nullstr='N/A', columns={{'Date': 'DATE', {columns}, 'last': 'VARCHAR'}}";
        Check(codes);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _duck.Dispose();
        _history.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Description = "AidModel, CSV")]
    public ReferenceRates AidModel_of_csv() => EcbRates.Read(_history.CsvPath);

    [Benchmark(Description = "AidModel, zip")]
    public ReferenceRates AidModel_of_zip() => EcbRates.Read(_history.ZipPath);

    [Benchmark(Description = "DuckDB, CSV, types given", Baseline = true)]
    public int DuckDB_with_types() => Execute($"CREATE OR REPLACE TABLE rates AS SELECT * FROM read_csv('{_history.CsvPath}', {_explicit})");

    [Benchmark(Description = "DuckDB, CSV, types detected")]
    public int DuckDB_detecting() => Execute($"CREATE OR REPLACE TABLE rates AS SELECT * FROM read_csv('{_history.CsvPath}', nullstr='N/A')");

    [Benchmark(Description = "ReadAllLines, CSV")]
    public Dictionary<(Currency, DateOnly), decimal> Naive() => RateHistory.ReadNaively(_history.CsvPath);

    private int Execute(string sql)
    {
        using DuckDBCommand command = _duck.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>All ways must read as many quotations.</summary>
    private void Check(string[] codes)
    {
        long expected = Naive().Count;
        long[] counts = [AidModel_of_csv().Count, AidModel_of_zip().Count, InDuckDB(DuckDB_with_types), InDuckDB(DuckDB_detecting)];
        if (Array.Exists(counts, count => count != expected))
        {
            throw new InvalidOperationException($"The naive way reads {expected} quotations, the others {string.Join(", ", counts)}.");
        }

        long InDuckDB(Func<int> read)
        {
            read();
            using DuckDBCommand command = _duck.CreateCommand();
            command.CommandText = $"SELECT {string.Join(" + ", codes.Select(static c => $"count(\"{c}\")"))} FROM rates";
            return (long)command.ExecuteScalar()!;
        }
    }
}
