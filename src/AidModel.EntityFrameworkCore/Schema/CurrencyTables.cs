using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>The currencies of ISO 4217, to which all amounts refer.</summary>
internal static class CurrencyTables
{
    public static void Build(ModelBuilder model, AidDialect dialect)
    {
        TableBuilder<CurrencyRow> currencies = new(model, dialect, "aid_currencies", "Currencies of ISO 4217, current or replaced since 1999. Filled by the migrations.");
        currencies.Key(static c => c.Code);
        currencies.Entity.HasData(Currency.All.Select(static c => new CurrencyRow
        {
            Code = c,
            Name = c.Name,
            Numeric = c.Numeric,
            MinorUnits = c.MinorUnits,
            ReplacedBy = c.ReplacedBy,
            ReplacedOn = c.ReplacedOn,
        }));
    }
}
