using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace AidModel.Tests;

/// <summary>The PostgreSQL server that AIDMODEL_POSTGRES names, by the connection string of a superuser.</summary>
internal static class PostgresServer
{
    private static readonly string Superuser =
        Environment.GetEnvironmentVariable("AIDMODEL_POSTGRES") is { Length: > 0 } named ? named : "Host=127.0.0.1;Port=54329;Username=postgres;Database=postgres";

    // Asked for once in a run: a server that is not there is slow to say so.
    private static readonly Lazy<Task<string?>> Absence = new(ProbeAsync);
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>Makes a database with the tables; skips the running test where there is no server.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateAsync()
    {
        if (await Absence.Value is { } why)
        {
            Assert.Skip(why);
        }

        string template = await Template.Value;
        string name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return ConnectionTo(name);
    }

    public static async Task DropAsync(string connection)
    {
        await using (NpgsqlConnection pooled = new(connection))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await RunAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static string NewName() => $"aidmodel_test_{Guid.NewGuid():N}";

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Superuser) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;

    private static async Task<string?> ProbeAsync()
    {
        NpgsqlConnectionStringBuilder connection = new(Superuser) { Timeout = 2, Pooling = false };
        try
        {
            await using NpgsqlConnection probe = new(connection.ConnectionString);
            await probe.OpenAsync();
            return null;
        }
        catch (NpgsqlException error)
        {
            return $"No PostgreSQL at {connection.Host}:{connection.Port} ({error.Message}): set AIDMODEL_POSTGRES to the connection string of a superuser.";
        }
    }

    private static async Task<string> MakeTemplateAsync()
    {
        string name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(() => RunAsync($"DROP DATABASE {name} WITH (FORCE)")).GetAwaiter().GetResult();
        string connection = new NpgsqlConnectionStringBuilder(ConnectionTo(name)) { Pooling = false }.ConnectionString;
        await using AidDbContext context = new(TestDatabase.Options(DatabaseKind.PostgreSql, connection));
        await context.Database.MigrateAsync();
        return name;
    }

    private static async Task RunAsync(string sql)
    {
        await using NpgsqlConnection connection = new(Superuser);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
