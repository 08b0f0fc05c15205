using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>The table of lines without relations.</summary>
internal static class LineTables
{
    public static void Build(ModelBuilder model, AidDialect dialect)
    {
        TableBuilder<AidLineRow> lines = new(model, dialect, "aid_lines", "Lines of aid without relations, in sets; each counts.");
        lines.Key(static l => new { l.Set, l.Number }).Name("set").Whole("number", "\"number\" >= 0").Day("announced").Enum(static l => l.Instrument, "instrument")
            .Check("digits", dialect.IsDecimal("\"lower\""), dialect.IsDecimal("\"best\""), dialect.IsDecimal("\"upper\""))
            .Check("bounds", dialect.IsAtMost("\"lower\"", "\"best\""), dialect.IsAtMost("\"best\"", "\"upper\""), dialect.IsAtMost("\"lower\"", "\"upper\""))
            .Comment(nameof(AidLineRow.Number), "The place in the set, from 0.")
            .Comment(nameof(AidLineRow.Lower), "The least amount, in the currency's main unit (euros, not cents).")
            .Comment(nameof(AidLineRow.Best), "The best amount; null where it is unknown.")
            .Comment(nameof(AidLineRow.Upper), "The greatest amount; null where there is none.");
        lines.Entity.HasOne<CurrencyRow>().WithMany().HasForeignKey(static l => l.Currency).HasConstraintName("fk_aid_lines_currency").OnDelete(DeleteBehavior.NoAction);

        // No currency goes: an index by it would only slow down what is added.
        lines.Entity.Metadata.RemoveIndex(lines.Entity.Metadata.GetIndexes().Single());
    }
}
