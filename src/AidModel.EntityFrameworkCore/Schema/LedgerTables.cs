using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>The tables of a ledger.</summary>
internal static class LedgerTables
{
    public static void Build(ModelBuilder model, AidDialect dialect)
    {
        TableBuilder<AidLedgerRow> ledgers = new(model, dialect, "aid_ledgers", "Ledgers; all that one holds has its id.");
        ledgers.Key(static l => l.Id).Name("id").Whole("version", "\"version\" >= 1").Text("title").OneOf("reading", ["default", "halfDigit"])
            .Comment(nameof(AidLedgerRow.Version), "Raised by one with every save.")
            .Comment(nameof(AidLedgerRow.Reading), "How bounds are read into wordings.");
        ledgers.Entity.Property(static l => l.Version).IsConcurrencyToken();
    }
}
