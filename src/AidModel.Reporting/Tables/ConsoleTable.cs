using System.Globalization;
using Spectre.Console;

namespace AidModel;

/// <summary>A result as a table in a console's width.</summary>
internal sealed class ConsoleTable
{
    private readonly AidTotals _totals;
    private readonly KeyNames _names;
    private readonly AidTotal[] _rows;
    private readonly bool _isExact;
    private readonly bool _hasGaps;

    public ConsoleTable(AidTotals totals, KeyNames names)
    {
        _totals = totals;
        _names = names;
        _rows = totals.Query.GroupBy.Count == 0 ? [totals.Total] : [.. totals.Groups, totals.Total];
        _isExact = Array.TrueForAll(_rows, static r => r.Range.IsExact);
        _hasGaps = Array.Exists(_rows, static r => r.LinesWithoutValue > 0);
    }

    private AidQuery Query => _totals.Query;

    public void Write(IAnsiConsole console)
    {
        ConsoleGrid.Head(console, QueryText.Sentence(Query));
        string[] titles = [.. Query.GroupBy.Select(static d => PlainText.OneLine(d.Name)), .. Query.GroupBy.Count == 0 ? [string.Empty] : Array.Empty<string>(), .. Figures.Select(static f => f.Title)];
        string[][] cells = [.. _rows.Select(Cells)];
        new ConsoleGrid(
            titles,
            cells,
            titles.Length - Figures.Count,
            [.. _rows.Select(r => TotalsRows.Name(r, _names))],
            [.. _rows.Select(static r => r.Keys.Count == 0)]).Write(console);

        foreach (AidTotal row in _rows.Where(r => r.Unconverted.Count > 0 || !AmountText.IsZero(r.NotDeflated)))
        {
            ConsoleGrid.Line(console, TotalsRows.Outside(row, _names));
        }

        foreach (AidTotal row in _rows.Where(static r => r.Bases.Count > 1))
        {
            ConsoleGrid.Line(console, $"The figure of {TotalsRows.Name(row, _names)} mixes values on different bases: {TotalsRows.Bases(row)}.");
        }
    }

    private List<(string Title, Func<AidTotal, string> Cell)> Figures =>
    [
        .. _isExact
            ? new (string, Func<AidTotal, string>)[] { ("amount", r => Amount(r.Range.Bounds.Lower)) }
            :
            [
                ("lower", r => Amount(r.Range.Bounds.Lower)),
                ("best", r => r.Range.Bounds.Best is { } best ? Amount(best) : AmountText.Unknown),
                ("upper", r => r.Range.Bounds.Upper is { } upper ? Amount(upper) : AmountText.Unbounded),
            ],
        ("lines", static r => r.Lines.ToString("N0", CultureInfo.InvariantCulture)),
        .. _hasGaps
            ? new (string, Func<AidTotal, string>)[] { ("no value", static r => r.LinesWithoutValue.ToString("N0", CultureInfo.InvariantCulture)) }
            : [],
    ];

    private string Amount(decimal amount) => AmountText.Grouped(amount, Query.Currency);

    private string[] Cells(AidTotal row)
    {
        IEnumerable<string> keys = row.Keys.Count == 0
            ? ["Total", .. Enumerable.Repeat(string.Empty, Math.Max(0, Query.GroupBy.Count - 1))]
            : row.Keys.Select((key, i) => TotalsRows.Name(Query.GroupBy[i], key, _names));
        return [.. keys, .. Figures.Select(f => f.Cell(row))];
    }
}
