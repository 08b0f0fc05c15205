using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace AidModel;

/// <summary>Queries of lines whose rows go into the engine.</summary>
public static class AidLineQueryExtensions
{
    private static readonly AidLineNames Names = new() { Amount = null };

    /// <summary>Runs a query and indexes its lines, without an object for any of them: about 12 to 16 bytes a line if their amounts are exact.</summary>
    /// <remarks>The rows come straight from the database's reader; filters, joins and limits of the query are the database's work. It is
    /// part of the context's transaction, if there is one.</remarks>
    /// <param name="query">A query of <see cref="AidDbContext.Lines"/>, which gives rows of the table as they are: it may filter, join, sort and limit them, not make others.</param>
    /// <param name="progress">Told how many lines were read, every 65,536 lines and at the end; null for no one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AidLinesException">Rows have what is no line, which the constraints of the table refuse.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="query"/> is none of a database, makes rows of its own, or cannot be put into SQL.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was asked for.</exception>
    public static async Task<AidLines> ToAidLinesAsync(this IQueryable<AidLineRow> query, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        if (query.Provider is not IAsyncQueryProvider)
        {
            throw new InvalidOperationException("The query is none of a database: one of AidDbContext.Lines is expected.");
        }

        if (MadeRows.In(query.Expression) is { } made)
        {
            throw new InvalidOperationException($"The query makes rows of its own, by '{made}': one that gives rows of the table as they are is expected.");
        }

        // The engine's names, in the order in which it reads them.
        DbCommand command = query
            .Select(static l => new { l.Announced, l.Currency, l.Lower, l.Best, l.Upper, l.Donor, l.Recipient, l.Category, l.Instrument })
            .CreateDbCommand();
        AidLinesBuilder lines = new();
        await using (command.ConfigureAwait(false))
        {
            DbConnection connection = command.Connection!;
            bool isOwn = connection.State == ConnectionState.Closed;
            if (isOwn)
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            }

            try
            {
                DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    await lines.AddAsync(reader, Names, progress, cancellationToken).ConfigureAwait(false);
                }
            }
            finally
            {
                if (isOwn)
                {
                    await connection.CloseAsync().ConfigureAwait(false);
                }
            }
        }

        return lines.Build(cancellation: cancellationToken);
    }
}
