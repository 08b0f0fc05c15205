using System.Text;
using Spectre.Console;

namespace AidModel;

/// <summary>Results as tables: for the console, and as CSV.</summary>
public static class AidTables
{
    /// <summary>Writes the figures as a table that fits the console: a row for each of the finest groups and one for the total, with
    /// every digit; below it what is not in them. Where the console is too narrow for columns, the parts of a figure stand below each
    /// other. The lower, the best and the upper value share one column where all figures are exact.</summary>
    /// <param name="totals">The figures.</param>
    /// <param name="console">Where to; <c>AnsiConsole.Console</c> is the program's own, and writes no escapes where its output is
    /// redirected.</param>
    /// <param name="options">How; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> or <paramref name="console"/> is null.</exception>
    public static void WriteTable(this AidTotals totals, IAnsiConsole console, TableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(console);
        new ConsoleTable(totals, (options ?? TableOptions.Default).Names).Write(console);
    }

    /// <summary>Writes the same table as plain text without any escapes, as wide as <see cref="TableOptions.Width"/> says.</summary>
    /// <param name="totals">The figures.</param>
    /// <param name="writer">Where to; its <see cref="TextWriter.NewLine"/> ends lines.</param>
    /// <param name="options">How; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> or <paramref name="writer"/> is null.</exception>
    public static void WriteTable(this AidTotals totals, TextWriter writer, TableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(writer);
        PlainConsole.Write(writer, (options ?? TableOptions.Default).Width, console => totals.WriteTable(console, options));
    }

    /// <summary>Writes a ranking as a table that fits the console: a row for each place, with every digit; below it what has no place and
    /// why, and what is not in the figures.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="console">Where to.</param>
    /// <param name="options">How; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> or <paramref name="console"/> is null.</exception>
    public static void WriteTable(this AidRanking ranking, IAnsiConsole console, TableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(console);
        new RankingTable(ranking, (options ?? TableOptions.Default).Names).Write(console);
    }

    /// <summary>Writes the same table as plain text without any escapes, as wide as <see cref="TableOptions.Width"/> says.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="writer">Where to; its <see cref="TextWriter.NewLine"/> ends lines.</param>
    /// <param name="options">How; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> or <paramref name="writer"/> is null.</exception>
    public static void WriteTable(this AidRanking ranking, TextWriter writer, TableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(writer);
        PlainConsole.Write(writer, (options ?? TableOptions.Default).Width, console => ranking.WriteTable(console, options));
    }

    /// <summary>Writes a ranking as CSV, of the same form as that of totals, to a file, which is replaced when all is written and left as it
    /// was on an error.</summary>
    /// <remarks>The columns: <c>from</c>, <c>to</c> (empty for what has no place) and <c>tied</c>; the keys in one column, and
    /// <c>name</c> where names are given and one differs; <c>currency</c>, <c>lower</c>, <c>best</c>, <c>upper</c>; of ratios
    /// <c>ratio</c>, which says of what, <c>ratio lower</c>, <c>ratio best</c>, <c>ratio upper</c>; <c>unconverted</c>,
    /// <c>would settle</c>, <c>not ranked because</c>.</remarks>
    /// <param name="ranking">The ranking.</param>
    /// <param name="path">The file.</param>
    /// <param name="names">How keys are called; null for no names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteCsv(this AidRanking ranking, string path, KeyNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(RankingCsv.Text(ranking, names))));
    }

    /// <summary>Writes the same CSV to a stream, which stays open.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="names">How keys are called; null for no names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> or <paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be written.</exception>
    public static void WriteCsv(this AidRanking ranking, Stream stream, KeyNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        OutputFile.Write(stream, memory => memory.Write(Encoding.UTF8.GetBytes(RankingCsv.Text(ranking, names))));
    }

    /// <summary>Writes the finest groups as CSV (RFC 4180, UTF-8 without a byte order mark) to a file, which is replaced when all is
    /// written and left as it was on an error.</summary>
    /// <remarks>
    /// <para>The columns: every dimension's key, and its name where names are given and one differs; <c>currency</c>, <c>lower</c>,
    /// <c>best</c>, <c>upper</c>, <c>stated</c>, <c>lines</c>, <c>lines without value</c>, <c>unconverted</c>, and <c>not deflated</c>
    /// in constant prices. Numbers have all digits, a point and no commas. An unknown best value is <c>unknown</c>, an upper bound
    /// that is missing <c>unbounded</c>, so that neither is taken for zero. There is no row for a total, which bounds do not always
    /// add up to; a result that is grouped by nothing is its total.</para>
    /// <para>A spreadsheet takes text that begins with <c>= + - @</c>, a tab or a line break for a formula: such text, and text that
    /// begins with an apostrophe, gets an apostrophe in front. Taking one away from the front of every text that has it gives back
    /// the text as it was.</para>
    /// </remarks>
    /// <param name="totals">The figures.</param>
    /// <param name="path">The file.</param>
    /// <param name="names">How keys are called; null for no names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteCsv(this AidTotals totals, string path, KeyNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(CsvTable.Text(totals, names))));
    }

    /// <summary>Writes the same CSV to a stream, which stays open.</summary>
    /// <param name="totals">The figures.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="names">How keys are called; null for no names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> or <paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be written.</exception>
    public static void WriteCsv(this AidTotals totals, Stream stream, KeyNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        OutputFile.Write(stream, memory => memory.Write(Encoding.UTF8.GetBytes(CsvTable.Text(totals, names))));
    }
}
