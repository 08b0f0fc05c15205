using System.Reflection;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AidModel.Tests;

public sealed class StoredLedgerTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Random_ledgers_come_back_equal(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await RandomLedger.Ledgers.Array[2].HoldsAsync(pair => RoundTripAsync(database, pair[0], pair[1]), 4_000, 150);
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
