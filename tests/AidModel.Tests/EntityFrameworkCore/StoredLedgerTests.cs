using System.Reflection;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AidModel.Tests;

public sealed class StoredLedgerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Random_ledgers_come_back_equal(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await RandomLedger.Ledgers.Array[2].HoldsAsync(pair => RoundTripAsync(database, pair[0], pair[1]), 4_000, 100);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ledgers_with_stages_and_values_come_back_equal(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        Gen<AidLedger> ledgers = Gen.OneOf(StagePropertyTests.AnyLedger.Where(static l => l is not null).Select(static l => l!), ValuationPropertyTests.Ledgers);
        await ledgers.Array[2].HoldsAsync(pair => RoundTripAsync(database, pair[0], pair[1]), 5_000, 60);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_ledger_file_of_the_project_comes_back_equal(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        string[] folders = ["samples", "tests", "docs", "schema"];
        AidLedger[] ledgers =
        [
            AidLedger.Parse(Files.Example),
            .. folders.SelectMany(static f => Directory.EnumerateFiles(Repository.File(f), "*.json", SearchOption.AllDirectories))
                .Where(static f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Where(static f => Regex.IsMatch(File.ReadAllText(f), """^\s*\{\s*"aidLedger": 1""")).Select(AidLedger.Load),
        ];
        Assert.True(ledgers.Length >= 5);
        foreach ((int i, AidLedger ledger) in ledgers.Index())
        {
            await RoundTripAsync(database, ledger, ledgers[(i + 1) % ledgers.Length]);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_ledger_that_a_test_holds_comes_back_equal(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        Type[] types = [.. typeof(StoredLedgerTests).Assembly.GetTypes().Where(static t => !t.ContainsGenericParameters)];
        AidLedger[] ledgers =
        [
            .. types.SelectMany(static t => t.GetFields(All)).Where(static f => f.FieldType == typeof(AidLedger)).Select(static f => (AidLedger?)f.GetValue(null)).OfType<AidLedger>(),
            .. types.SelectMany(static t => t.GetProperties(All)).Where(static p => p.PropertyType == typeof(AidLedger)).Select(static p => (AidLedger?)p.GetValue(null)).OfType<AidLedger>(),
        ];
        AidLedger[] storable = [.. ledgers.Where(static l => ReferenceEquals(l.Policy, HedgePolicy.Default) || ReferenceEquals(l.Policy, HedgePolicy.HalfDigit))];
        Assert.True(storable.Length > 15, $"{storable.Length} of {ledgers.Length}");
        foreach ((int i, AidLedger ledger) in storable.Index())
        {
            await RoundTripAsync(database, ledger, storable[(i + 1) % storable.Length]);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Published_files_come_back_equal(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        AidLedger[] ledgers =
        [
            KielTracker.Read(SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx"), cancellationToken: Stop).Ledger,
            KielTracker.Read(SharedData.File("kiel/r28/bilateral_activities.csv"), new KielOptions { Release = 28 }, cancellationToken: Stop).Ledger,
            FtsFlows.Read(SharedData.File("fts/custom-search-locationid-171-year-2020.json"), cancellationToken: Stop).Ledger,
            .. Directory.EnumerateFiles(Path.GetDirectoryName(SharedData.File("iati/examples/activity-standard-example-annotated.xml"))!, "*.xml").Order(StringComparer.Ordinal).Select(LedgerOfIati).OfType<AidLedger>(),
        ];
        foreach ((int i, AidLedger ledger) in ledgers.Index())
        {
            await RoundTripAsync(database, ledger, ledger.Pledges.Count == 0 ? ledger : ledger.Without(LastFree(ledger)));
        }

        static AidLedger? LedgerOfIati(string path)
        {
            try
            {
                return IatiActivities.Read(path).Ledger;
            }
            catch (Exception error) when (error is SourceFormatException or AidLedgerException)
            {
                return null;
            }
        }

        static string LastFree(AidLedger ledger)
        {
            HashSet<string> related = [.. ledger.Relations.SelectMany(static r => r.Others.Append(r.Pledge))];
            return ledger.Pledges.LastOrDefault(p => !related.Contains(p.Id))?.Id ?? ledger.Pledges[^1].Id;
        }
    }

    /// <summary>Stores a ledger, then another one in its place, and loads both.</summary>
    private static async Task RoundTripAsync(TestDatabase database, AidLedger ledger, AidLedger other)
    {
        string id = Guid.NewGuid().ToString("N");
        await using AidDbContext context = database.Open();
        StoredLedger saved = await context.SaveAsync(id, ledger, Stop);
        StoredLedger loaded = await context.LoadAsync(id, Stop);
        Assert.Equal(1, loaded.Version);
        Assert.True(ledger == loaded.Ledger);
        Assert.Equal(saved, loaded);

        StoredLedger next = await context.SaveAsync(loaded with { Ledger = other }, Stop);
        await using AidDbContext fresh = database.Open();
        Assert.Equal(next, await fresh.LoadAsync(id, Stop));
        Assert.True(other == next.Ledger);
        await fresh.DeleteAsync(next, Stop);
    }
}
