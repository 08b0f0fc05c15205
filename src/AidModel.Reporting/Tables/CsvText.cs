using System.Text;

namespace AidModel;

/// <summary>Lines of CSV (RFC 4180).</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();

    public void Line(IEnumerable<string> cells) => _text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    /// <summary>Text of others, so that no spreadsheet takes it for a formula.</summary>
    public static string Guarded(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;

    public override string ToString() => _text.ToString();

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
