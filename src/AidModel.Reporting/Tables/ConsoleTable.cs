using System.Globalization;
using Spectre.Console;

namespace AidModel;

/// <summary>A result as a table in a console's width.</summary>
internal sealed class ConsoleTable
{
    private const int LeastKeyWidth = 10;
    private const int Between = 2;

    private static readonly Style _strong = new(decoration: Decoration.Bold);
    private static readonly Style _quiet = new(Color.Grey);

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
        console.Write(new Text(QueryText.Sentence(Query), _quiet));
        console.WriteLine();
        console.WriteLine();
        string[] titles = [.. Query.GroupBy.Select(static d => PlainText.OneLine(d.Name)), .. Query.GroupBy.Count == 0 ? [string.Empty] : Array.Empty<string>(), .. Figures.Select(static f => f.Title)];
        string[][] cells = [.. _rows.Select(Cells)];
        int keys = titles.Length - Figures.Count;
        int[] widths = [.. titles.Select((title, i) => Math.Max(Width(title), cells.Max(c => Width(c[i]))))];
        int needed = widths.Skip(keys).Sum(static w => w + Between) - Between + widths.Take(keys).Sum(static w => Math.Min(w, LeastKeyWidth) + Between);
        if (needed <= console.Profile.Width)
        {
            WriteColumns(console, titles, cells, keys);
        }
        else
        {
            WriteBlocks(console, cells, keys);
        }

        foreach (AidTotal row in _rows.Where(r => r.Unconverted.Count > 0 || !AmountText.IsZero(r.NotDeflated)))
        {
            string[] outside =
            [
                .. row.Unconverted.Select(static u => $"no rate for {u}"),
                .. AmountText.IsZero(row.NotDeflated) ? Array.Empty<string>() : [$"at current prices {row.NotDeflated}"],
            ];
            console.Write(new Text($"Not in the figure of {TotalsRows.Name(row, _names)}: {string.Join("; ", outside)}."));
            console.WriteLine();
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

    private void WriteColumns(IAnsiConsole console, string[] titles, string[][] cells, int keys)
    {
        Table table = new() { Border = TableBorder.None, ShowHeaders = true };
        for (int i = 0; i < titles.Length; i++)
        {
            bool isLast = i == titles.Length - 1;
            table.AddColumn(new TableColumn(new Text(titles[i], _strong))
            {
                Alignment = i < keys ? Justify.Left : Justify.Right,
                Padding = new Padding(0, 0, isLast ? 0 : Between, 0),
                NoWrap = i >= keys,
            });
        }

        for (int i = 0; i < cells.Length; i++)
        {
            Style style = _rows[i].Keys.Count == 0 ? _strong : Style.Plain;
            table.AddRow(cells[i].Select(cell => new Text(cell, style)));
        }

        console.Write(table);
    }

    private void WriteBlocks(IAnsiConsole console, string[][] cells, int keys)
    {
        int title = Figures.Max(static f => f.Title.Length);
        for (int i = 0; i < cells.Length; i++)
        {
            console.Write(new Text(TotalsRows.Name(_rows[i], _names), _strong));
            console.WriteLine();
            for (int j = keys; j < cells[i].Length; j++)
            {
                console.Write(new Text($"  {Figures[j - keys].Title.PadRight(title)}  {cells[i][j]}"));
                console.WriteLine();
            }
        }
    }

    private static int Width(string text) => new Text(text).Length;
}
