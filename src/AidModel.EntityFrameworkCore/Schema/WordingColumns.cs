using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AidModel;

/// <summary>The columns of a number as a source worded it, and what may stand in them.</summary>
internal sealed class WordingColumns(AidDialect dialect, string prefix, bool isRequired, bool isSigned, string? of)
{
    /// <summary>How many columns a wording has.</summary>
    public const int Count = 5;

    private string Hedge => Column("hedge");

    private string Figure => Column("figure");

    private string To => Column("to");

    private string Best => Column("best");

    private string LastDigit => Column("last_digit");

    /// <summary>What goes with a hedge: one condition over all columns.</summary>
    public string Condition
    {
        get
        {
            string sign = isSigned ? string.Empty : $" AND {dialect.IsNotNegative(Figure)}";
            string alone = $"{To} IS NULL AND {Best} IS NULL";
            string plain = $"{alone} AND {LastDigit} IS NULL";
            string digit = $"{alone} AND {LastDigit} IS NOT NULL AND {dialect.IsPowerOfTen(LastDigit)}";
            string powers = string.Join(", ", Enumerable.Range(1, 11).Select(n => dialect.Literal(Enumerable.Repeat(10m, n).Aggregate(static (a, b) => a * b))));
            string wording =
                $"CASE {Hedge} WHEN 'exact' THEN {digit}{sign} WHEN 'about' THEN {digit} AND {dialect.IsNotNegative(Figure)}"
                + string.Concat(((string[])["moreThan", "upTo", "lessThan"]).Select(h => $" WHEN '{h}' THEN {plain} AND {dialect.IsNotNegative(Figure)}"))
                + $" WHEN 'between' THEN {To} IS NOT NULL AND {Best} IS NULL AND {LastDigit} IS NULL AND {dialect.IsNotNegative(Figure)} AND {dialect.IsAtMost(Figure, To)}"
                + $" WHEN 'magnitude' THEN {plain} AND {Figure} IN ({powers})"
                + string.Concat(((string[])["further", "notGiven"]).Select(h => $" WHEN '{h}' THEN {plain} AND {Figure} = {dialect.Literal(0)}"))
                + $" WHEN 'bounded' THEN {LastDigit} IS NULL{sign} AND ({To} IS NULL OR {dialect.IsAtMost(Figure, To)})"
                + $" AND ({Best} IS NULL OR {dialect.IsAtMost(Figure, Best)} AND ({To} IS NULL OR {dialect.IsAtMost(Best, To)})) ELSE 0 = 1 END";
            if (isRequired)
            {
                return wording;
            }

            string[] with = of is null ? [Figure] : [Figure, Column(of)];
            string none = string.Join(" AND ", with.Concat([To, Best, LastDigit]).Select(static c => $"{c} IS NULL"));
            return $"CASE WHEN {Hedge} IS NULL THEN {none} ELSE {string.Join(" AND ", with.Select(static c => $"{c} IS NOT NULL"))} AND {wording} END";
        }
    }

    /// <summary>That all numbers are ones.</summary>
    public string[] Digits => [.. ((string[])[Figure, To, Best, LastDigit]).Select(dialect.IsDecimal)];

    public void Map(ComplexPropertyBuilder columns, int place)
    {
        columns.IsRequired(isRequired);
        columns.Property<Hedge>(nameof(StoredWording.Hedge)).HasColumnName($"{prefix}_hedge").HasColumnOrder(place).HasConversion(new CamelCase<Hedge>());
        columns.Property<decimal>(nameof(StoredWording.Figure)).HasColumnName($"{prefix}_figure").HasColumnOrder(place + 1).HasComment($"The number stated, {What}; the lesser of two.");
        columns.Property<decimal?>(nameof(StoredWording.To)).HasColumnName($"{prefix}_to").HasColumnOrder(place + 2).HasComment("The greater of two; null in a range also where it is unbounded.");
        columns.Property<decimal?>(nameof(StoredWording.Best)).HasColumnName($"{prefix}_best").HasColumnOrder(place + 3).HasComment("The best value of a range; null where it is unknown.");
        columns.Property<decimal?>(nameof(StoredWording.LastDigit)).HasColumnName($"{prefix}_last_digit").HasColumnOrder(place + 4).HasComment("The unit of the last digit stated, a power of ten.");
    }

    private string What => of switch
    {
        "currency" => "in the currency's main unit (euros, not cents)",
        "unit" => "in the unit",
        _ => "in trend-indicator values",
    };

    private string Column(string name) => $"\"{prefix}_{name}\"";
}
