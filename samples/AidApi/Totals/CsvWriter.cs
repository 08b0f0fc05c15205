using System.Buffers;
using System.Globalization;
using System.Text;
using AidModel;

namespace AidApi.Totals;

/// <summary>Writes each group as a line of CSV.</summary>
internal sealed class CsvWriter(IBufferWriter<byte> output) : IGroupWriter
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create("\",\r\n");

    public void WriteHead(AidQuery query) =>
        Write([.. query.GroupBy.Select(static d => d.Name), "currency", "lower", "best", "upper", "stated", "lines", "lines without value", "unconverted"]);

    public void Write(AidFigure figure) => Write(
    [
        .. figure.Keys,
        figure.Range.Currency.Code,
        Text(figure.Range.Bounds.Lower),
        Text(figure.Range.Bounds.Best),
        Text(figure.Range.Bounds.Upper),
        Text(figure.Stated.Amount),
        figure.Lines.ToString(CultureInfo.InvariantCulture),
        figure.LinesWithoutValue.ToString(CultureInfo.InvariantCulture),
        string.Join("; ", figure.Unconverted),
    ]);

    private static string Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Cell(string text) => text.AsSpan().ContainsAny(_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private void Write(IEnumerable<string> cells) => Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\r\n", output);
}
