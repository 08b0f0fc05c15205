using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AidModel.Tests;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseKind.PostgreSql, "Host=127.0.0.1")]
    public void The_migrations_make_what_the_model_says(DatabaseKind kind, string connection)
    {
        using AidDbContext context = new(TestDatabase.Options(kind, connection));
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_new_database_has_all_currencies_and_no_ledgers(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await context.Ledgers.CountAsync(TestContext.Current.CancellationToken));
        CurrencyRow[] rows = await context.Currencies.OrderBy(c => c.Code).ToArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Currency.All, rows.Select(static r => r.Code).OrderBy(static c => c.Code, StringComparer.Ordinal));
        Assert.All(rows, static r => Assert.Equal((r.Code.Name, r.Code.Numeric, r.Code.MinorUnits, r.Code.ReplacedBy, r.Code.ReplacedOn), (r.Name, r.Numeric, r.MinorUnits, r.ReplacedBy, r.ReplacedOn)));
    }
}
