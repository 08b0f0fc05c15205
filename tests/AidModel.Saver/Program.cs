// Saves one of two ledgers over the other until it is killed, for the test that kills it, and says when a save begins and ends.
// Arguments: sqlite or postgresql, the connection string, the id of the ledger, the files of both.
using AidModel;
using Microsoft.EntityFrameworkCore;

if (args is not [("sqlite" or "postgresql") and var kind, var connection, var id, .. { Length: 2 } files])
{
    Console.Error.WriteLine("Usage: sqlite|postgresql CONNECTION ID FILE FILE");
    return 2;
}

AidLedger[] ledgers = [.. files.Select(AidLedger.Load)];
DbContextOptionsBuilder<AidDbContext> options = new();
await using AidDbContext db = new((kind == "sqlite" ? options.UseAidModelSqlite(connection) : options.UseAidModelNpgsql(connection)).Options);
StoredLedger stored = await db.LoadAsync(id);
while (true)
{
    long version = stored.Version + 1;
    Console.WriteLine($"begin {version}");
    stored = await db.SaveAsync(stored with { Ledger = ledgers[version % 2] });
    Console.WriteLine($"end {version}");
}
