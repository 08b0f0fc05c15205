using Spectre.Console;

namespace AidModel;

/// <summary>Cells in columns, or below each other where a console is too narrow for them.</summary>
/// <param name="Titles">The columns' titles: those of keys first.</param>
/// <param name="Cells">The rows.</param>
/// <param name="Keys">How many columns are keys, which may be broken into lines.</param>
/// <param name="Names">What each row is called where its cells stand below each other.</param>
/// <param name="IsStrong">Which rows stand out.</param>
internal sealed record ConsoleGrid(string[] Titles, string[][] Cells, int Keys, string[] Names, bool[] IsStrong)
{
    private const int LeastKeyWidth = 10;
    private const int Between = 2;

    private static readonly Style _strong = new(decoration: Decoration.Bold);
    private static readonly Style _quiet = new(Color.Grey);

    /// <summary>Writes a quiet line above a grid, and an empty one.</summary>
    public static void Head(IAnsiConsole console, string text)
    {
        console.Write(new Text(text, _quiet));
        console.WriteLine();
        console.WriteLine();
    }

    /// <summary>Writes a line of text.</summary>
    public static void Line(IAnsiConsole console, string text)
    {
        console.Write(new Text(text));
        console.WriteLine();
    }

    public void Write(IAnsiConsole console)
    {
        int[] widths = [.. Titles.Select((title, i) => Math.Max(Width(title), Cells.Select(c => Width(c[i])).DefaultIfEmpty(0).Max()))];
        int needed = widths.Skip(Keys).Sum(static w => w + Between) - Between + widths.Take(Keys).Sum(static w => Math.Min(w, LeastKeyWidth) + Between);
        if (needed <= console.Profile.Width)
        {
            WriteColumns(console);
        }
        else
        {
            WriteBlocks(console);
        }
    }

    private void WriteColumns(IAnsiConsole console)
    {
        Table table = new() { Border = TableBorder.None, ShowHeaders = true };
        for (int i = 0; i < Titles.Length; i++)
        {
            bool isLast = i == Titles.Length - 1;
            table.AddColumn(new TableColumn(new Text(Titles[i], _strong))
            {
                Alignment = i < Keys ? Justify.Left : Justify.Right,
                Padding = new Padding(0, 0, isLast ? 0 : Between, 0),
                NoWrap = i >= Keys,
            });
        }

        for (int i = 0; i < Cells.Length; i++)
        {
            Style style = IsStrong[i] ? _strong : Style.Plain;
            table.AddRow(Cells[i].Select(cell => new Text(cell, style)));
        }

        console.Write(table);
    }

    private void WriteBlocks(IAnsiConsole console)
    {
        int title = Titles.Skip(Keys).Max(static t => t.Length);
        for (int i = 0; i < Cells.Length; i++)
        {
            console.Write(new Text(Names[i], _strong));
            console.WriteLine();
            for (int j = Keys; j < Titles.Length; j++)
            {
                Line(console, $"  {Titles[j].PadRight(title)}  {Cells[i][j]}");
            }
        }
    }

    private static int Width(string text) => new Text(text).Length;
}
