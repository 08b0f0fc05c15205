using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AidModel;

/// <summary>Ledgers in SQLite.</summary>
public static class AidModelSqliteExtensions
{
    /// <summary>Keeps ledgers in a SQLite database, 3.38 or later. <c>Database.MigrateAsync</c> makes its tables.</summary>
    /// <param name="options">The options of an <see cref="AidDbContext"/>.</param>
    /// <param name="connectionString">The database, such as <c>Data Source=aid.db</c>.</param>
    /// <param name="configure">Further settings of the provider; null for none.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="connectionString"/> is null.</exception>
    public static DbContextOptionsBuilder<AidDbContext> UseAidModelSqlite(
        this DbContextOptionsBuilder<AidDbContext> options, string connectionString, Action<SqliteDbContextOptionsBuilder>? configure = null)
    {
        UseAidModelSqlite((DbContextOptionsBuilder)options, connectionString, configure);
        return options;
    }

    /// <inheritdoc cref="UseAidModelSqlite(DbContextOptionsBuilder{AidDbContext}, string, Action{SqliteDbContextOptionsBuilder}?)"/>
    public static DbContextOptionsBuilder UseAidModelSqlite(this DbContextOptionsBuilder options, string connectionString, Action<SqliteDbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connectionString);
        new SqliteDialect().Add(options);
        return options.UseSqlite(connectionString, sqlite =>
        {
            sqlite.MigrationsAssembly(typeof(SqliteDialect).Assembly).MigrationsHistoryTable("aid_migrations");
            configure?.Invoke(sqlite);
        });
    }
}
