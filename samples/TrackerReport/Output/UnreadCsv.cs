using System.Globalization;
using System.Text;
using AidModel;

namespace TrackerReport.Output;

/// <summary>What was not understood, as CSV.</summary>
internal static class UnreadCsv
{
    public static string Text(IEnumerable<UnreadText> unread)
    {
        StringBuilder text = new("sheet or file,row,column,text,why\r\n");
        foreach (UnreadText one in unread)
        {
            text.AppendJoin(',', Cell(one.Part), one.Record == 0 ? string.Empty : one.Record.ToString(CultureInfo.InvariantCulture), Cell(one.Column ?? string.Empty), Cell(one.Text), Cell(one.Why)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>Quoted, and with an apostrophe in front where a spreadsheet would take the text for a formula.</summary>
    private static string Cell(string text)
    {
        string guarded = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'', ..] ? "'" + text : text;
        return $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
