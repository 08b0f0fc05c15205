using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>How one kind of database writes what the constraints of the tables need. The packages of the databases have one each;
/// applications have no use for it.</summary>
/// <remarks>Immutable and thread safe. Conditions are of SQL, over columns by their quoted names; a condition that is null, as that of a
/// column that is, holds.</remarks>
public abstract class AidDialect
{
    /// <summary>How a day is refused that the column's type takes in, but that is none from year 1 to 9999.</summary>
    /// <param name="column">The column's name, quoted.</param>
    public abstract string IsDay(string column);

    /// <summary>The condition that a number fits a <see cref="decimal"/> exactly, and is written as LINQ compares it.</summary>
    /// <param name="column">The column's name, quoted.</param>
    public abstract string IsDecimal(string column);

    /// <summary>The condition that a number is whole; null where the column's type says so.</summary>
    /// <param name="column">The column's name, quoted.</param>
    public abstract string? IsWhole(string column);

    /// <summary>The condition that a text is one, and more than white space.</summary>
    /// <param name="column">The column's name, quoted.</param>
    public abstract string IsText(string column);

    /// <summary>The condition that a text is of so many characters, none of them of ASCII but those allowed and hyphens.</summary>
    /// <param name="column">The column's name, quoted.</param>
    /// <param name="allowed">The characters of ASCII allowed beside hyphens, as in a class of a pattern: <c>A-Za-z</c>.</param>
    /// <param name="most">The most characters allowed.</param>
    public abstract string IsName(string column, string allowed, int most);

    /// <summary>The condition that a text begins with the scheme of an absolute address.</summary>
    /// <param name="column">The column's name, quoted.</param>
    public abstract string IsAddress(string column);

    /// <summary>The condition that a number is 1, or 1 and zeros before or behind the point.</summary>
    /// <param name="column">The column's name, quoted.</param>
    public abstract string IsPowerOfTen(string column);

    /// <summary>The condition that a number is not below zero.</summary>
    /// <param name="column">The column's name, quoted.</param>
    public abstract string IsNotNegative(string column);

    /// <summary>The condition that a number is not above another, exactly.</summary>
    /// <param name="lesser">The column of the one, quoted.</param>
    /// <param name="greater">The column of the other, quoted.</param>
    public abstract string IsAtMost(string lesser, string greater);

    /// <summary>A number as the column's type has it.</summary>
    /// <param name="number">The number.</param>
    public abstract string Literal(decimal number);

    /// <summary>Begins a transaction that sees one state of all tables, without keeping others from writing.</summary>
    /// <param name="connection">The database, open.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="DbException">The database begins none.</exception>
    protected internal abstract ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Writes rows into a table as fast as the database takes them: here by one command, again and again.</summary>
    /// <param name="connection">The database, open.</param>
    /// <param name="transaction">The transaction in which it is done.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="types">Their types in the database.</param>
    /// <param name="rows">For each row its values by column, null for none, as the columns' types take them; each array may be used again for the next row.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="DbException">The database refuses a row. What <paramref name="rows"/> throws is passed on too.</exception>
    protected internal virtual async Task WriteAsync(
        DbConnection connection,
        DbTransaction transaction,
        string table,
        ValueList<string> columns,
        ValueList<string> types,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(rows);
        DbCommand command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            DbParameter[] parameters = new DbParameter[columns.Count];
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] = command.CreateParameter();
                parameters[i].ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
                command.Parameters.Add(parameters[i]);
            }

            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO {Target(table, columns)} VALUES ({string.Join(", ", parameters.Select(static p => p.ParameterName))})";
            await foreach (object?[] row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                for (int i = 0; i < parameters.Length; i++)
                {
                    parameters[i].Value = row[i] ?? DBNull.Value;
                }

                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A table and its columns, quoted, as SQL names where rows go.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="columns">The columns' names.</param>
    protected static string Target(string table, ValueList<string> columns) => $"\"{table}\" ({string.Join(", ", columns.Select(static c => $"\"{c}\""))})";

    /// <summary>Makes a context's options use this dialect.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    protected void AddTo(DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ((Microsoft.EntityFrameworkCore.Infrastructure.IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new AidDialectExtension(this));
    }
}
