using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AidModel.Tests;

/// <summary>A database with the tables and nothing in them, gone when it is disposed of.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<Folder>> Sqlite = new(MakeSqlite);
    private readonly Folder? _folder;

    private TestDatabase(DatabaseKind kind, string connection, Folder? folder = null)
    {
        Kind = kind;
        Connection = connection;
        _folder = folder;
    }

    public DatabaseKind Kind { get; }

    /// <summary>The connection string.</summary>
    public string Connection { get; }

    /// <summary>A fresh database; skips the running test where there is no server.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.PostgreSql)
        {
            return new(kind, await PostgresServer.CreateAsync());
        }

        Folder folder = new();
        File.Copy(Path.Combine((await Sqlite.Value).Path, "aid.db"), Path.Combine(folder.Path, "aid.db"));
        return new(kind, $"Data Source={Path.Combine(folder.Path, "aid.db")};Pooling=False", folder);
    }

    /// <summary>Options of contexts of a database that need not be there.</summary>
    public static DbContextOptions<AidDbContext> Options(DatabaseKind kind, string connection, params IInterceptor[] interceptors)
    {
        DbContextOptionsBuilder<AidDbContext> options = new();
        options.AddInterceptors(interceptors).EnableSensitiveDataLogging();
        return (kind == DatabaseKind.Sqlite ? options.UseAidModelSqlite(connection) : options.UseAidModelNpgsql(connection)).Options;
    }

    /// <summary>A context of its own on the database.</summary>
    public AidDbContext Open(params IInterceptor[] interceptors) => new(Options(Kind, Connection, interceptors));

    /// <summary>Runs SQL past the library.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> RunAsync(string sql)
    {
        await using AidDbContext context = Open();
        DbConnection connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.PostgreSql)
        {
            await PostgresServer.DropAsync(Connection);
        }

        _folder?.Dispose();
    }

    private static async Task<Folder> MakeSqlite()
    {
        Folder folder = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await using AidDbContext context = new(Options(DatabaseKind.Sqlite, $"Data Source={Path.Combine(folder.Path, "aid.db")};Pooling=False"));
        await context.Database.MigrateAsync();
        return folder;
    }
}
