using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AidModel;

/// <content>How what is done is done whole.</content>
public sealed partial class AidDbContext
{
    private const string SerializationFailure = "40001";

    /// <summary>Changes tables, all of it or nothing, in a context beside this one.</summary>
    /// <exception cref="DbUpdateConcurrencyException">What is changed was changed since the transaction of the caller began.</exception>
    private async Task<T> ChangeAsync<T>(Func<AidDbContext, CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        RefuseAmbient();
        try
        {
            return await Database.CreateExecutionStrategy()
                .ExecuteAsync(stop => WholeAsync(transaction => BesideAsync(transaction, action, stop), stop), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (IsSerializationFailure(error))
        {
            throw new DbUpdateConcurrencyException("The ledger has been changed since the transaction began: begin another one, and load it again.", error);
        }
    }

    /// <summary>Reads tables in one state, in a context beside this one.</summary>
    private async Task<T> ReadAsync<T>(Func<AidDbContext, CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        RefuseAmbient();
        return await Database.CreateExecutionStrategy().ExecuteAsync(
            async stop =>
            {
                if (Database.CurrentTransaction is { } outer)
                {
                    return await BesideAsync(outer.GetDbTransaction(), action, stop).ConfigureAwait(false);
                }

                await Database.OpenConnectionAsync(stop).ConfigureAwait(false);
                try
                {
                    DbTransaction own = await Dialect.BeginSnapshotAsync(Database.GetDbConnection(), stop).ConfigureAwait(false);
                    await using (own.ConfigureAwait(false))
                    {
                        T result = await BesideAsync(own, action, stop).ConfigureAwait(false);
                        await own.CommitAsync(stop).ConfigureAwait(false);
                        return result;
                    }
                }
                finally
                {
                    await Database.CloseConnectionAsync().ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does something whole: in the transaction that the context is in, which goes back to where it was if it fails, else in a new one.</summary>
    private async Task<T> WholeAsync<T>(Func<DbTransaction, Task<T>> action, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not { } outer)
        {
            IDbContextTransaction own = await Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (own.ConfigureAwait(false))
            {
                T result = await action(own.GetDbTransaction()).ConfigureAwait(false);
                await own.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }
        }

        const string before = "aid_before";
        await outer.CreateSavepointAsync(before, cancellationToken).ConfigureAwait(false);
        try
        {
            T result = await action(outer.GetDbTransaction()).ConfigureAwait(false);
            await outer.ReleaseSavepointAsync(before, cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch
        {
            await outer.RollbackToSavepointAsync(before, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Does something in a context that tracks nothing yet, on the same connection.</summary>
    private async Task<T> BesideAsync<T>(DbTransaction transaction, Func<AidDbContext, CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        AidDbContext context = Beside();
        await using (context.ConfigureAwait(false))
        {
            await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
            context.Database.SetCommandTimeout(Database.GetCommandTimeout());
            return await action(context, cancellationToken).ConfigureAwait(false);
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Who made this context was warned.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Who made this context was warned.")]
    private AidDbContext Beside()
    {
        AidDbContext context = new(_options);
        context.Database.SetDbConnection(Database.GetDbConnection());
        return context;
    }

    // SQLite takes no part in these, and would keep what the scope throws away.
    private void RefuseAmbient()
    {
        if (Transaction.Current is not null || Database.GetEnlistedTransaction() is not null)
        {
            throw new InvalidOperationException("There is an ambient transaction, and not all databases take part in those: begin one by Database.BeginTransactionAsync instead of a TransactionScope.");
        }
    }

    private static bool IsSerializationFailure(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is DbException { SqlState: SerializationFailure })
            {
                return true;
            }
        }

        return false;
    }
}
