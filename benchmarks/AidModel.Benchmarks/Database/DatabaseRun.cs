using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AidModel.Benchmarks;

/// <summary>Lines of a real table in PostgreSQL, into the engine and into nothing.</summary>
internal static class DatabaseRun
{
    /// <summary>The set that the lines are.</summary>
    public const string Set = "flows";

    private const string Usage = "Usage: database [--short] [--rounds NUMBER] [--out FILE.md], with AIDMODEL_POSTGRES the connection string of a superuser";

    /// <returns>The exit code: 1 where a total is wrong, 2 where the arguments are wrong or there is no server.</returns>
    public static int Start(ReadOnlySpan<string> args)
    {
        PeerOptions options;
        try
        {
            options = PeerOptions.Parse(args);
        }
        catch (FormatException error)
        {
            Console.Error.WriteLine($"{error.Message}\n{Usage}");
            return 2;
        }

        string server = Environment.GetEnvironmentVariable("AIDMODEL_POSTGRES") is { Length: > 0 } named ? named : "Host=127.0.0.1;Port=54329;Username=postgres;Database=postgres";
        string name = $"aidmodel_benchmark_{Guid.NewGuid():N}";
        try
        {
            Execute(server, $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        }
        catch (NpgsqlException error)
        {
            Console.Error.WriteLine($"{error.Message}\n{Usage}");
            return 2;
        }

        try
        {
            return Measure(options, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            Execute(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static int Measure(PeerOptions options, string connection)
    {
        int lines = options.IsShort ? PeerOptions.TenThousand * 10 : PeerOptions.Million;
        SyntheticTracker tracker = new(lines, options.IsShuffled);
        DbContextOptions<AidDbContext> context = new DbContextOptionsBuilder<AidDbContext>().UseAidModelNpgsql(connection).Options;
        using AidDbContext db = new(context);
        db.Database.Migrate();
        long start = Stopwatch.GetTimestamp();
        db.AddLinesAsync(Set, AidModelEngine.Lines(tracker)).GetAwaiter().GetResult();
        TimeSpan written = Stopwatch.GetElapsedTime(start);
        db.Database.ExecuteSqlRaw("VACUUM ANALYZE aid_lines");

        Workload workload = Workload.DonorByMonth;
        AidQuery query = new()
        {
            Currency = Currency.EUR,
            Conversion = Conversion.OnAnnouncement(tracker.Rates.ToReference()),
            GroupBy = [.. workload.GroupBy.Select(TrackerKeys.DimensionOf)],
        };
        Lazy<GroupTotals> truth = new(() => ExactReference.Compute(tracker, workload));
        Contender[] contenders =
        [
            new ReadingContender("Npgsql, each field read as its type and dropped", connection, isTyped: true),
            new ReadingContender("Npgsql, each field read as an object and dropped", connection, isTyped: false),
            new LinesContender("`ToAidLinesAsync`", context),
            new LinesContender("`ToAidLinesAsync`, and the first total", context, workload, query),
            new RowsContender("Entity Framework Core, an `AidLineRow` each, dropped", context),
        ];
        int rounds = options.Rounds ?? (options.IsShort ? 5 : 15);
        Measurement[] measured = InterleavedRounds.Measure([.. contenders.Select(c => new Entry(c, () => truth.Value))], rounds, options.WarmUp);
        MarkdownTable table = new("way", ">ms", ">±", ">µs/line", ">× read into nothing", ">±", ">allocated", ">wrong totals");
        foreach (Measurement m in measured)
        {
            double[] ratios = m.Over(measured[0]);
            table.Add(
                m.Contender,
                Number(m.Median / 1e6, "F0"),
                Number(Spread.Interquartile(m.Nanoseconds) * 100, "F0") + " %",
                Number(m.Median / 1e3 / lines, "F2"),
                Number(Spread.Median(ratios), "F2"),
                Number(Spread.Interquartile(ratios) * 100, "F0") + " %",
                Number(m.Allocated / 1e6, "F0") + " MB",
                m.WrongTotals is not { } wrong ? "-" : wrong == 0 ? "none, exact" : Number(wrong, "F0"));
        }

        string report = string.Create(CultureInfo.InvariantCulture, $"""
            # Lines out of a database

            {Machine.Describe()}- PostgreSQL {Version(connection)}, on the same machine

            {lines:N0} lines of `aid_lines`, of nine columns that are read: a date, a currency, three amounts of type `numeric`, four texts. The
            server and its reader share the machine's processors. Medians of {rounds} interleaved rounds; ± is the interquartile range. `AddLinesAsync` wrote
            them in {written.TotalSeconds:F1} s.

            {table}
            """);
        Console.Write(report);
        if (options.Out is { } path)
        {
            File.WriteAllText(path, report);
        }

        return measured.All(static m => m.IsGood) ? 0 : 1;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Version(string connection)
    {
        using NpgsqlConnection database = new(connection);
        database.Open();
        return database.PostgreSqlVersion.ToString();
    }

    private static void Execute(string connection, string sql)
    {
        using NpgsqlConnection database = new(connection);
        database.Open();
        using NpgsqlCommand command = new(sql, database);
        command.ExecuteNonQuery();
    }
}
