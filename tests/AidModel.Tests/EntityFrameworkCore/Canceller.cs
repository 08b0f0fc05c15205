using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AidModel.Tests;

/// <summary>Cancels at the so-and-so-manieth command.</summary>
internal sealed class Canceller(CancellationTokenSource source, int at) : DbCommandInterceptor
{
    private int _commands;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count();
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count();
        return new(result);
    }

    private void Count()
    {
        if (Interlocked.Increment(ref _commands) == at)
        {
            source.Cancel();
        }
    }
}
