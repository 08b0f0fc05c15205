using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AidModel.Tests;

/// <summary>Counts what is written to each table.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _statements = new();

    /// <summary>The statements that wrote something, such as <c>UPDATE aid_pledges</c>, in the order of their words.</summary>
    public string[] Written => [.. _statements.Order(StringComparer.Ordinal)];

    public void Clear() => _statements.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Count(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    private void Count(DbCommand command)
    {
        foreach (string line in command.CommandText.Split('\n'))
        {
            string[] words = line.Replace("\"", string.Empty, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["INSERT" or "DELETE", _, var table, ..])
            {
                _statements.Enqueue($"{words[0]} {table}");
            }
            else if (words is ["UPDATE", var changed, ..])
            {
                _statements.Enqueue($"UPDATE {changed}");
            }
        }
    }
}
