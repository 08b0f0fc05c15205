using System.Globalization;

namespace AidModel;

/// <summary>A result as CSV.</summary>
internal static class CsvTable
{
    public static string Text(AidTotals totals, KeyNames? names)
    {
        AidQuery query = totals.Query;
        IReadOnlyList<AidTotal> rows = TotalsRows.Finest(totals);
        bool[] isNamed = [.. query.GroupBy.Select((d, i) => names is not null && rows.Any(r => names[d, r.Keys[i]] != r.Keys[i]))];
        bool hasBases = rows.Any(static r => r.Bases.Any(static b => b != ValueBasis.Stated));
        CsvText text = new();
        text.Line([.. query.GroupBy.SelectMany((d, i) => isNamed[i] ? [CsvText.Guarded(d.Name), CsvText.Guarded(d.Name + " name")] : new[] { CsvText.Guarded(d.Name) }), "currency", "lower", "best", "upper", "stated", "lines", "lines without value", "unconverted", .. NotDeflated("not deflated"), .. hasBases ? ["bases"] : Array.Empty<string>()]);
        foreach (AidTotal row in rows)
        {
            text.Line(
            [
                .. row.Keys.SelectMany((key, i) => isNamed[i] ? [CsvText.Guarded(key), CsvText.Guarded(names![query.GroupBy[i], key])] : new[] { CsvText.Guarded(key) }),
                query.Currency.Code,
                Amount(row.Range.Bounds.Lower),
                row.Range.Bounds.Best is { } best ? Amount(best) : AmountText.Unknown,
                row.Range.Bounds.Upper is { } upper ? Amount(upper) : AmountText.Unbounded,
                Amount(row.Stated.Amount),
                row.Lines.ToString(CultureInfo.InvariantCulture),
                row.LinesWithoutValue.ToString(CultureInfo.InvariantCulture),
                AmountText.Joined(row.Unconverted),
                .. NotDeflated(AmountText.IsZero(row.NotDeflated) ? string.Empty : row.NotDeflated.ToString()),
                .. hasBases ? [TotalsRows.Bases(row)] : Array.Empty<string>(),
            ]);
        }

        return text.ToString();

        string Amount(decimal amount) => AmountText.Plain(amount, query.Currency);
        string[] NotDeflated(string cell) => query.Prices is null ? [] : [cell];
    }
}
