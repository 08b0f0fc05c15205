using System.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace AidModel.Tests;

public sealed class StoredChangesTests
{
    private static readonly AidLedger Before = Make.Ledger(
        [
            Make.Pledge("p", "GBP 450 million", "A"),
            Make.Pledge("q", "about EUR 90 million", "B"),
            Make.Pledge("r") with { Equipment = [new() { Item = "radar", Category = "sensors" }] },
        ],
        Make.PartOf("q", "p"));

    public static TheoryData<DatabaseKind> Kinds => StoredLedgerTests.Kinds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Only_rows_that_differ_are_written(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        StatementCounter counter = new();
        await using AidDbContext context = database.Open(counter);
        StoredLedger stored = await context.SaveAsync("round", Before, Stop);
        Assert.Equal(["INSERT aid_donors", "INSERT aid_donors", "INSERT aid_donors"], counter.Written.Where(static w => w.EndsWith("donors", StringComparison.Ordinal)));

        counter.Clear();
        stored = await context.SaveAsync(stored, Stop);
        Assert.Equal(["UPDATE aid_ledgers"], counter.Written);

        counter.Clear();
        stored = await context.SaveAsync(stored with { Ledger = Before.With(Before.Pledges[0] with { Title = "Another title" }) }, Stop);
        Assert.Equal(["UPDATE aid_ledgers", "UPDATE aid_pledges"], counter.Written);

        counter.Clear();
        stored = await context.SaveAsync(stored with { Ledger = stored.Ledger.Without("r") }, Stop);
        Assert.Equal(["DELETE aid_equipment_lines", "DELETE aid_pledge_sources", "DELETE aid_pledges", "UPDATE aid_ledgers"], counter.Written);

        counter.Clear();
        stored = await context.SaveAsync(stored with { Ledger = stored.Ledger.With(Make.Pledge("n", "EUR 1")) }, Stop);
        Assert.Equal(["INSERT aid_pledge_sources", "INSERT aid_pledges", "UPDATE aid_ledgers"], counter.Written);
        Assert.Equal(stored, await context.LoadAsync("round", Stop));
        Assert.Equal(5, stored.Version);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_donor_goes_once_nobody_names_it(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        StoredLedger stored = await context.SaveAsync("round", Before, Stop);
        AidLedger other = Make.Ledger([Make.Donor("N"), Make.Donor("B")], [Make.Pledge("q", "EUR 5", "N"), Make.Pledge("p", "GBP 450 million", "B")], Make.PartOf("p", "q"));
        await context.SaveAsync(stored with { Ledger = other }, Stop);
        Assert.True((await context.LoadAsync("round", Stop)).Ledger == other);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Two_who_loaded_one_version_cannot_both_save(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext one = database.Open();
        await using AidDbContext other = database.Open();
        await one.SaveAsync("round", Before, Stop);
        StoredLedger first = await one.LoadAsync("round", Stop);
        StoredLedger second = await other.LoadAsync("round", Stop);
        StoredLedger won = await one.SaveAsync(first with { Ledger = Before.Without("r") }, Stop);
        DbUpdateConcurrencyException refused = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveAsync(second with { Ledger = Before.Without("q") }, Stop));
        Assert.Equal("The ledger 'round' is at version 2, not at 1: it has been saved since. Load it again.", refused.Message);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.DeleteAsync(second, Stop));
        Assert.Equal(won, await other.LoadAsync("round", Stop));

        await other.DeleteAsync(won, Stop);
        DbUpdateConcurrencyException gone = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => one.SaveAsync(won, Stop));
        Assert.Equal("There is no ledger 'round' any more.", gone.Message);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => one.LoadAsync("round", Stop));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_name_is_given_once(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        StoredLedger first = await context.SaveAsync("round", Before, Stop);
        DbUpdateConcurrencyException refused = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveAsync("round", Before.Without("r"), Stop));
        Assert.Contains("There is a ledger 'round' already", refused.Message, StringComparison.Ordinal);
        Assert.Equal(first, await context.LoadAsync("round", Stop));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_many_who_save_at_once_one_wins_each_round(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        StoredLedger[] created = await AtOnceAsync(i => SaveAsync(c => c.SaveAsync("round", Ledger(0, i), Stop)));
        StoredLedger stored = Assert.Single(created);
        for (int round = 1; round <= 5; round++)
        {
            StoredLedger before = stored;
            stored = Assert.Single(await AtOnceAsync(i => SaveAsync(c => c.SaveAsync(before with { Ledger = Ledger(round, i) }, Stop))));
            await using AidDbContext context = database.Open();
            Assert.Equal(stored, await context.LoadAsync("round", Stop));
            Assert.Equal(round + 1, stored.Version);
        }

        AidLedger Ledger(int round, int saver) => Make.Ledger([.. Enumerable.Range(0, 20).Select(n => Make.Pledge($"p{n + saver}", $"EUR {(round * 100) + saver}", "A"))]);

        async Task<StoredLedger?> SaveAsync(Func<AidDbContext, Task<StoredLedger>> save)
        {
            await using AidDbContext context = database.Open();
            try
            {
                return await save(context);
            }
            catch (DbUpdateConcurrencyException)
            {
                return null;
            }
        }

        static async Task<StoredLedger[]> AtOnceAsync(Func<int, Task<StoredLedger?>> save) =>
            [.. (await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => save(i))))).OfType<StoredLedger>()];
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_save_that_is_cancelled_leaves_the_old_ledger(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        StoredLedger stored = await context.SaveAsync("round", Before, Stop);
        AidLedger other = Make.Ledger([.. Enumerable.Range(0, 50).Select(static n => Make.Pledge($"p{n}", "EUR 1", "A"))]);
        for (int at = 1; at <= 12; at++)
        {
            using CancellationTokenSource source = new();
            await using AidDbContext cancelled = database.Open(new Canceller(source, at));
            Exception? error = await Record.ExceptionAsync(() => cancelled.SaveAsync(stored with { Ledger = other }, source.Token));
            Assert.IsAssignableFrom<OperationCanceledException>(error is DbUpdateException ? error.InnerException : error);
            Assert.Equal(stored, await context.LoadAsync("round", Stop));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_a_transaction_of_the_caller_all_goes_with_it(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        await using (IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(Stop))
        {
            StoredLedger stored = await context.SaveAsync("round", Before, Stop);
            Assert.Equal(stored, await context.LoadAsync("round", Stop));
            await transaction.RollbackAsync(Stop);
        }

        Assert.Empty(await context.Ledgers.ToArrayAsync(Stop));
        await using (IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(Stop))
        {
            await context.SaveAsync("round", Before, Stop);
            await context.SaveAsync("another", Before, Stop);
            await transaction.CommitAsync(Stop);
        }

        Assert.Equal(2, await context.Ledgers.CountAsync(Stop));
        Assert.Empty(context.ChangeTracker.Entries());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_save_that_fails_leaves_the_transaction_of_the_caller_as_it_was(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        StoredLedger stored;
        await using (AidDbContext context = database.Open())
        {
            stored = await context.SaveAsync("round", Before, Stop);
        }

        AidLedger other = Make.Ledger([.. Enumerable.Range(0, 50).Select(static n => Make.Pledge($"p{n}", "EUR 1", "A"))]);
        int kept = 0;
        foreach (bool isFirst in (bool[])[true, false])
        {
            for (int at = 1; await IsCancelledAsync(isFirst, at); at++)
            {
                await using AidDbContext after = database.Open();
                Assert.Equal(stored, await after.LoadAsync("round", Stop));
                await Assert.ThrowsAsync<KeyNotFoundException>(() => after.LoadAsync("new", Stop));
                Assert.True((await after.LoadAsync($"beside {++kept}", Stop)).Ledger == Before);
            }

            Assert.True(kept >= (isFirst ? 2 : 10), $"{kept} saves were cancelled");
        }

        async Task<bool> IsCancelledAsync(bool isFirst, int at)
        {
            using CancellationTokenSource source = new();
            await using AidDbContext context = database.Open(new Canceller(source, at));
            await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(Stop);
            Exception? error = await Record.ExceptionAsync(() => isFirst ? context.SaveAsync("new", other, source.Token) : context.SaveAsync(stored with { Ledger = other }, source.Token));
            if (error is null)
            {
                return false;
            }

            Assert.IsAssignableFrom<OperationCanceledException>(error is DbUpdateException ? error.InnerException : error);
            await context.SaveAsync($"beside {kept + 1}", Before, Stop);
            await transaction.CommitAsync(Stop);
            return true;
        }
    }

    [Fact]
    public async Task A_save_over_one_that_the_callers_transaction_does_not_see_is_refused()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using AidDbContext one = database.Open();
        await using AidDbContext other = database.Open();
        StoredLedger stored = await one.SaveAsync("round", Before, Stop);
        await using IDbContextTransaction transaction = await one.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, Stop);
        Assert.Equal(stored, await one.LoadAsync("round", Stop));
        StoredLedger won = await other.SaveAsync(stored with { Ledger = Before.Without("r") }, Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => one.SaveAsync(stored with { Ledger = Before.Without("q") }, Stop));
        await transaction.CommitAsync(Stop);
        Assert.Equal(won, await other.LoadAsync("round", Stop));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_ambient_transaction_is_refused(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        StoredLedger stored = await context.SaveAsync("round", Before, Stop);
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await Refused(() => context.SaveAsync("other", Before, Stop));
            await Refused(() => context.SaveAsync(stored, Stop));
            await Refused(() => context.LoadAsync("round", Stop));
            await Refused(() => context.DeleteAsync(stored, Stop));
            await Refused(() => context.AddLinesAsync("flows", [], cancellationToken: Stop));
        }

        Assert.Equal(stored, await context.LoadAsync("round", Stop));

        static async Task Refused(Func<Task> call) =>
            Assert.Contains("Database.BeginTransactionAsync", (await Assert.ThrowsAsync<InvalidOperationException>(call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_committed_is_not_loaded_where_SQLite_shares_its_cache()
    {
        string shared = $"Data Source={Guid.NewGuid()};Mode=Memory;Cache=Shared";
        using SqliteConnection keep = new(shared);
        await keep.OpenAsync(Stop);
        await using AidDbContext one = Open(seconds: 30);
        await one.Database.MigrateAsync(Stop);
        StoredLedger stored = await one.SaveAsync("round", Before, Stop);
        await using (IDbContextTransaction transaction = await one.Database.BeginTransactionAsync(Stop))
        {
            await one.SaveAsync(stored with { Ledger = Before.Without("r") }, Stop);
            await using AidDbContext other = Open(seconds: 1);
            await Assert.ThrowsAsync<SqliteException>(() => other.LoadAsync("round", Stop));
        }

        // Who waits for a lock looks every 150 ms whether it is free: both leave it free between, or one starves the other.
        AidLedger[] ledgers = [Before, Before.Without("r").With(Make.Pledge("n", "EUR 1"))];
        int loads = 0;
        int saves = 0;
        Task writing = Task.Run(
            async () =>
            {
                while (!IsEnough())
                {
                    await Task.Delay(20, Stop);
                    stored = await one.SaveAsync(stored with { Ledger = ledgers[saves % 2] }, Stop);
                    Interlocked.Increment(ref saves);
                }
            },
            Stop);
        while (!IsEnough() && !writing.IsCompleted)
        {
            await Task.Delay(10, Stop);
            await using AidDbContext other = Open(seconds: 30);
            Assert.Contains((await other.LoadAsync("round", Stop)).Ledger, ledgers);
            Interlocked.Increment(ref loads);
        }

        await writing;
        Assert.Equal(saves + 1, stored.Version);

        AidDbContext Open(int seconds) => new(TestDatabase.Options(DatabaseKind.Sqlite, $"{shared};Default Timeout={seconds}"));

        bool IsEnough() => Volatile.Read(ref loads) >= 20 && Volatile.Read(ref saves) >= 20;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Rows_are_there_for_queries(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        await context.SaveAsync("round", Before, Stop);
        Assert.Equal([450_000_000m], await context.Pledges.Where(static p => p.LedgerId == "round" && p.Payer == "A").Select(static p => p.Amount!.Figure).ToArrayAsync(Stop));
        Assert.Equal(["q"], await context.Pledges.Where(static p => p.Amount!.Hedge == Hedge.About && p.Amount.Currency == Currency.EUR && p.Amount.Figure < 100_000_000m).Select(static p => p.Id).ToArrayAsync(Stop));
        Assert.Equal(540_000_000m, await context.Pledges.SumAsync(static p => p.Amount!.Figure, Stop));
        Assert.Equal(["r"], await context.Pledges.Where(static p => p.Amount == null).Select(static p => p.Id).ToArrayAsync(Stop));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_no_database_holds_is_refused_by_its_place(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        AidLedger nul = Make.Ledger([Make.Pledge("p") with { Title = "a\0b", Category = "\0" }]);
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => context.SaveAsync("round", nul, Stop));
        Assert.Equal("Databases hold no text with the character U+0000, which is in the title of pledge 'p', the category of pledge 'p'. (Parameter 'ledger')", refused.Message);
        Assert.All((string[])["", " ", new('a', 101), "a\nb", "a\0", "a😀"], name => Assert.ThrowsAny<ArgumentException>(() => { _ = context.SaveAsync(name, Before, Stop); }));
        await Assert.ThrowsAsync<NotSupportedException>(() => context.SaveAsync("round", Before.ReadWith(new OtherPolicy()), Stop));
        Assert.Empty(await context.Ledgers.ToArrayAsync(Stop));
    }

    [Fact]
    public void A_context_needs_a_database_by_its_own_method()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(static () => new AidDbContext(new DbContextOptionsBuilder<AidDbContext>().UseSqlite("Data Source=:memory:").Options));
        Assert.Contains("UseAidModelSqlite", refused.Message, StringComparison.Ordinal);
    }

    private sealed class OtherPolicy : HedgePolicy
    {
        public override string Name => "other";

        public override Bounds Read(Wording wording) => Default.Read(wording);
    }
}
