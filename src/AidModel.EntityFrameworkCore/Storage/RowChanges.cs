using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>Writes the difference between the rows of a ledger and those it is to have.</summary>
internal sealed class RowChanges(AidDbContext context)
{
    private readonly List<object> _gone = [];

    public async Task WriteAsync(LedgerRows? before, LedgerRows after, CancellationToken stop)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        Compare(before?.Sources, after.Sources, static r => r.Id);
        Compare(before?.Donors, after.Donors, static r => r.Id);
        Compare(before?.FundShares, after.FundShares, static r => (r.FundId, r.Flow, r.Position));
        Compare(before?.Pledges, after.Pledges, static r => r.Id);
        Compare(before?.PledgeSources, after.PledgeSources, static r => (r.PledgeId, r.Position));
        Compare(before?.Contributions, after.Contributions, static r => (r.PledgeId, r.Position));
        Compare(before?.Tranches, after.Tranches, static r => (r.PledgeId, r.Position));
        Compare(before?.EquipmentLines, after.EquipmentLines, static r => (r.PledgeId, r.Position));
        Compare(before?.StageEvents, after.StageEvents, static r => (r.PledgeId, r.Position));
        Compare(before?.ValueStatements, after.ValueStatements, static r => (r.PledgeId, r.Position));
        Compare(before?.Relations, after.Relations, static r => r.Position);
        Compare(before?.RelationOthers, after.RelationOthers, static r => (r.RelationPosition, r.Position));
        await context.SaveChangesAsync(stop).ConfigureAwait(false);

        // What rows named before they were changed goes only now that they name others.
        context.ChangeTracker.Clear();
        context.RemoveRange(_gone);
        await context.SaveChangesAsync(stop).ConfigureAwait(false);
        context.ChangeTracker.Clear();
    }

    private void Compare<[DynamicallyAccessedMembers(AidSchema.Members)] T, TKey>(List<T>? before, List<T> after, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        Dictionary<TKey, T> old = (before ?? []).ToDictionary(key);
        DbSet<T> table = context.Set<T>();
        foreach (T row in after)
        {
            if (!old.Remove(key(row), out T? same))
            {
                table.Add(row);
            }
            else if (!same.Equals(row))
            {
                table.Update(row);
            }
        }

        _gone.AddRange(old.Values);
    }
}
