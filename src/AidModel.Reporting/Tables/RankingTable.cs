using Spectre.Console;

namespace AidModel;

/// <summary>A ranking as a table in a console's width.</summary>
internal sealed class RankingTable(AidRanking ranking, KeyNames names)
{
    public void Write(IAnsiConsole console)
    {
        RankedPlace[] rows = [.. ranking.Places];
        ConsoleGrid.Head(console, RankingRows.Sentence(ranking));
        if (rows.Length > 0)
        {
            (string Title, Func<RankedPlace, string> Cell)[] figures = [.. Figures(rows)];
            new ConsoleGrid(
                ["", RankingRows.Keys(ranking), .. figures.Select(static f => f.Title)],
                [.. rows.Select(r => (string[])[r.Place, TotalsRows.Name(r.Total, names), .. figures.Select(f => f.Cell(r))])],
                2,
                [.. rows.Select(r => $"{r.Place} {TotalsRows.Name(r.Total, names)}")],
                new bool[rows.Length]).Write(console);
        }

        foreach (UnrankedFigure unranked in ranking.Unranked)
        {
            ConsoleGrid.Line(console, PlainText.OneLine($"Not ranked: {TotalsRows.Name(unranked.Total, names)}, {unranked.Total.Range}: {unranked.Because}."));
        }

        foreach (RankedPlace row in rows.Where(static r => r.Total.Unconverted.Count > 0 || !AmountText.IsZero(r.Total.NotDeflated)))
        {
            ConsoleGrid.Line(console, TotalsRows.Outside(row.Total, names));
        }
    }

    private static IEnumerable<(string Title, Func<RankedPlace, string> Cell)> Figures(RankedPlace[] rows)
    {
        bool hasRatios = Array.Exists(rows, static r => r.Ratio is not null);
        if (hasRatios)
        {
            foreach ((string, Func<RankedPlace, string>) column in Columns(rows, static r => r.Ratio!.Bounds, RankingRows.RatioText))
            {
                yield return column;
            }
        }

        IEnumerable<(string, Func<RankedPlace, string>)> amounts = hasRatios
            ? [("figure", static r => r.Total.Range.ToString())]
            : Columns(rows, static r => r.Total.Range.Bounds, static (r, amount) => AmountText.Grouped(amount, r.Total.Query.Currency));
        foreach ((string, Func<RankedPlace, string>) column in amounts)
        {
            yield return column;
        }
    }

    private static (string Title, Func<RankedPlace, string> Cell)[] Columns(RankedPlace[] rows, Func<RankedPlace, Bounds> bounds, Func<RankedPlace, decimal, string> show) =>
        Array.TrueForAll(rows, r => bounds(r).IsExact)
            ? [("amount", r => show(r, bounds(r).Lower))]
            :
            [
                ("lower", r => show(r, bounds(r).Lower)),
                ("best", r => bounds(r).Best is { } best ? show(r, best) : AmountText.Unknown),
                ("upper", r => bounds(r).Upper is { } upper ? show(r, upper) : AmountText.Unbounded),
            ];
}
