using Microsoft.EntityFrameworkCore;

namespace AidModel.Benchmarks;

/// <summary>Entity Framework Core making an object of each row, and dropping it.</summary>
internal sealed class RowsContender(string name, DbContextOptions<AidDbContext> options) : Contender
{
    public override string Name => name;

    public override void Run() => RunAsync().GetAwaiter().GetResult();

    private async Task RunAsync()
    {
        await using AidDbContext db = new(options);
        await foreach (AidLineRow row in db.Lines.AsNoTracking().Where(static l => l.Set == DatabaseRun.Set).AsAsyncEnumerable())
        {
            _ = row;
        }
    }
}
