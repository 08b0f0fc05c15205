using System.Text;

namespace AidModel.Benchmarks;

/// <summary>A table that reads well as text and as Markdown.</summary>
/// <param name="headings">The headings; those of columns of numbers, which are put to the right, begin with '&gt;'.</param>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        string[] titles = [.. headings.Select(static heading => heading.TrimStart('>'))];
        int[] widths = [.. titles.Select((title, i) => _rows.Select(row => row[i].Length).Append(title.Length).Max())];
        StringBuilder text = new();
        Append(text, titles, widths);
        text.Append('|').AppendJoin('|', widths.Select((width, i) => IsNumber(i) ? $"{new string('-', width + 1)}:" : $" {new string('-', width)} ")).AppendLine("|");
        foreach (string[] row in _rows)
        {
            Append(text, row, widths);
        }

        return text.ToString();
    }

    private bool IsNumber(int column) => headings[column].StartsWith('>');

    private void Append(StringBuilder text, string[] cells, int[] widths) =>
        text.Append("| ").AppendJoin(" | ", cells.Select((cell, i) => IsNumber(i) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).AppendLine(" |");
}
