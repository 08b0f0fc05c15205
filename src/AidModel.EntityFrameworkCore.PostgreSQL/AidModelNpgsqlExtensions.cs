using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace AidModel;

/// <summary>Ledgers in PostgreSQL.</summary>
public static class AidModelNpgsqlExtensions
{
    /// <summary>Keeps ledgers in a PostgreSQL database, 13 or later, whose encoding is UTF-8. <c>Database.MigrateAsync</c> makes its tables.</summary>
    /// <param name="options">The options of an <see cref="AidDbContext"/>.</param>
    /// <param name="connectionString">The database, such as <c>Host=localhost;Database=aid</c>.</param>
    /// <param name="configure">Further settings of the provider; null for none.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="connectionString"/> is null.</exception>
    public static DbContextOptionsBuilder<AidDbContext> UseAidModelNpgsql(
        this DbContextOptionsBuilder<AidDbContext> options, string connectionString, Action<NpgsqlDbContextOptionsBuilder>? configure = null)
    {
        UseAidModelNpgsql((DbContextOptionsBuilder)options, connectionString, configure);
        return options;
    }

    /// <inheritdoc cref="UseAidModelNpgsql(DbContextOptionsBuilder{AidDbContext}, string, Action{NpgsqlDbContextOptionsBuilder}?)"/>
    public static DbContextOptionsBuilder UseAidModelNpgsql(this DbContextOptionsBuilder options, string connectionString, Action<NpgsqlDbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connectionString);
        new PostgreSqlDialect().Add(options);
        return options.UseNpgsql(connectionString, npgsql =>
        {
            npgsql.MigrationsAssembly(typeof(PostgreSqlDialect).Assembly).MigrationsHistoryTable("aid_migrations");
            configure?.Invoke(npgsql);
        });
    }
}
