using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AidModel.Tests;

public sealed class SaveKillTests(ITestOutputHelper output)
{
    private const string Id = "killed";
    private const int Pledges = 400;

    // How many have to come in the middle of a save. A process for each takes a while to start: AIDMODEL_LONG=1 asks for all.
    private static readonly int Kills = Environment.GetEnvironmentVariable("AIDMODEL_LONG") is "1" ? 50 : 4;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_process_killed_in_the_middle_of_a_save_leaves_the_old_ledger_whole(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        using Folder folder = new();
        AidLedger[] ledgers = [Ledger(0), Ledger(1)];
        string[] files = [.. ledgers.Select((l, i) => folder.Write($"{i}.json", l.ToJson()))];
        await using (AidDbContext db = database.Open())
        {
            await db.SaveAsync(Id, ledgers[1], Stop);
        }

        // A kill that comes after the end of a save, or between its commit and the word of it, is looked at as well, and another one made.
        int kills = 0;
        int old = 0;
        for (; old < Kills && kills < Kills * 10; kills++)
        {
            // Steps of the golden section lie evenly between the beginning of a save and its end, however many they are.
            (long begun, bool isInside) = await KillAsync(database, files, (0.5 + kills * 0.6180339887) % 1);
            if (kind == DatabaseKind.PostgreSql)
            {
                await SessionsEndAsync(database);
            }

            await using AidDbContext db = database.Open();
            StoredLedger stored = await db.LoadAsync(Id, Stop);
            Assert.InRange(stored.Version, isInside ? begun - 1 : begun, begun);
            Assert.True(ledgers[stored.Version % 2] == stored.Ledger, $"Version {stored.Version} is neither the old ledger nor the new one.");
            old += stored.Version < begun ? 1 : 0;

            StoredLedger next = await db.SaveAsync(stored with { Ledger = ledgers[(stored.Version + 1) % 2] }, Stop);
            Assert.Equal(stored.Version + 1, next.Version);
            await using AidDbContext other = database.Open();
            Assert.Equal(next, await other.LoadAsync(Id, Stop));
        }

        output.WriteLine($"{kind}: {old} of {kills} kills came in the middle of a save, and left the old ledger.");
        Assert.Equal(Kills, old);
    }

    /// <summary>Starts saving, and kills it so far into a save as a share of the time that one takes.</summary>
    /// <returns>The version whose save began last, and whether it had not ended.</returns>
    private static async Task<(long Begun, bool IsInside)> KillAsync(TestDatabase database, string[] files, double share)
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "AidModel.Saver.dll");
        string[] arguments = [assembly, database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgresql", database.Connection, Id, .. files];
        using Process process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync(Stop);
        try
        {
            // The first save of a process is slow.
            const int warm = 3;
            long start = 0;
            TimeSpan length = TimeSpan.Zero;
            for (int save = 0; save < warm; save++)
            {
                (_, bool isEnd) = Told(await LineAsync());
                Assert.False(isEnd);
                start = Stopwatch.GetTimestamp();
                (_, isEnd) = Told(await LineAsync());
                Assert.True(isEnd);
                length = Stopwatch.GetElapsedTime(start);
            }

            (long begun, bool isOver) = Told(await LineAsync());
            await Task.Delay(length * share, Stop);
            process.Kill();
            while (await process.StandardOutput.ReadLineAsync(Stop) is { } line)
            {
                (begun, isOver) = Told(line);
            }

            await process.WaitForExitAsync(Stop);
            return (begun, !isOver);
        }
        finally
        {
            process.Kill();
        }

        async Task<string> LineAsync() => await process.StandardOutput.ReadLineAsync(Stop) ?? throw new InvalidOperationException($"The process ended by itself: {await error}");

        static (long Version, bool IsEnd) Told(string line) => (long.Parse(line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture), line.StartsWith("end", StringComparison.Ordinal));
    }

    /// <summary>Waits until the server has noticed that those who were connected are gone.</summary>
    private static async Task SessionsEndAsync(TestDatabase database)
    {
        await using AidDbContext db = database.Open();
        for (int i = 0; i < 1_000; i++)
        {
            if (await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()").SingleAsync(Stop) == 0)
            {
                return;
            }

            await Task.Delay(10, Stop);
        }

        Assert.Fail("What was killed is connected still.");
    }

    private static AidLedger Ledger(int which) => Make.Ledger(
        Enumerable.Range(0, Pledges).Where(i => i % 10 != which).Select(i => Make.Pledge($"P{i}", $"EUR {i + 1}{which} million", i % 2 == which ? "A" : "B") with { Title = $"Title {i} of {which}" }),
        Make.PartOf("P4", "P25"), Make.PartOf($"P{6 + which}", "P37"));
}
