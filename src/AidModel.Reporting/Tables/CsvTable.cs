using System.Globalization;
using System.Text;

namespace AidModel;

/// <summary>A result as CSV.</summary>
internal static class CsvTable
{
    public static string Text(AidTotals totals, KeyNames? names)
    {
        AidQuery query = totals.Query;
        IReadOnlyList<AidTotal> rows = TotalsRows.Finest(totals);
        bool[] isNamed = [.. query.GroupBy.Select((d, i) => names is not null && rows.Any(r => names[d, r.Keys[i]] != r.Keys[i]))];
        StringBuilder text = new();
        Line([.. query.GroupBy.SelectMany((d, i) => isNamed[i] ? [Guarded(d.Name), Guarded(d.Name + " name")] : new[] { Guarded(d.Name) }), "currency", "lower", "best", "upper", "stated", "lines", "lines without value", "unconverted", .. NotDeflated("not deflated")]);
        foreach (AidTotal row in rows)
        {
            Line(
            [
                .. row.Keys.SelectMany((key, i) => isNamed[i] ? [Guarded(key), Guarded(names![query.GroupBy[i], key])] : new[] { Guarded(key) }),
                query.Currency.Code,
                Amount(row.Range.Bounds.Lower),
                row.Range.Bounds.Best is { } best ? Amount(best) : AmountText.Unknown,
                row.Range.Bounds.Upper is { } upper ? Amount(upper) : AmountText.Unbounded,
                Amount(row.Stated.Amount),
                row.Lines.ToString(CultureInfo.InvariantCulture),
                row.LinesWithoutValue.ToString(CultureInfo.InvariantCulture),
                AmountText.Joined(row.Unconverted),
                .. NotDeflated(AmountText.IsZero(row.NotDeflated) ? string.Empty : row.NotDeflated.ToString()),
            ]);
        }

        return text.ToString();

        string Amount(decimal amount) => AmountText.Plain(amount, query.Currency);
        string[] NotDeflated(string cell) => query.Prices is null ? [] : [cell];
        void Line(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
    }

    private static string Guarded(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
