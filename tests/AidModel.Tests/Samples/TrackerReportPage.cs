using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AidModel.Tests;

/// <summary>A report's folder, as another program would read it.</summary>
internal sealed partial class TrackerReportPage(string folder)
{
    public string Html { get; } = File.ReadAllText(Path.Combine(folder, "index.html"));

    public string[] Files => [.. Directory.EnumerateFileSystemEntries(folder).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>The figures on the page by their keys: lower, best, upper and stated; the total has no key.</summary>
    public Dictionary<string, string[]> Figures => Figure().Matches(Html).ToDictionary(
        static f => string.Join('|', JsonSerializer.Deserialize(Attribute(f, "data-key"), TrackerReportJson.Default.StringArray)!),
        static f => new[] { Attribute(f, "data-lower"), Attribute(f, "data-best"), Attribute(f, "data-upper"), Attribute(f, "data-value") });

    /// <summary>The same of the CSV file, whose keys have no commas.</summary>
    public Dictionary<string, string[]> Rows
    {
        get
        {
            string[][] table = [.. File.ReadAllLines(Path.Combine(folder, "totals.csv")).Select(static l => l.Split(','))];
            int currency = Array.IndexOf(table[0], "currency");
            int[] keys = [.. Enumerable.Range(0, currency).Where(i => !table[0][i].EndsWith(" name", StringComparison.Ordinal))];
            return table.Skip(1).ToDictionary(r => string.Join('|', keys.Select(k => r[k])), r => r[(currency + 1)..(currency + 5)]);
        }
    }

    public string NotUnderstood { get; } = File.ReadAllText(Path.Combine(folder, "not-understood.csv"));

    public static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>The tags of the page, without the texts between them and within their attributes' quotation marks.</summary>
    public IEnumerable<string> Tags => Tag().Matches(Html).Select(static t => Quoted().Replace(t.Value, "\"\""));

    public IEnumerable<string> Links => Link().Matches(Html).Select(static l => WebUtility.HtmlDecode(l.Groups["address"].Value));

    private static string Attribute(Match tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag.Value, $" {name}=\"(?<value>[^\"]*)\"").Groups["value"].Value);

    [GeneratedRegex("<button [^>]*class=\"figure\"[^>]*>")]
    private static partial Regex Figure();

    [GeneratedRegex("<(?:\"[^\"]*\"|[^\">])*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\s(?:href|src)=\"(?<address>[^\"]*)\"")]
    private static partial Regex Link();
}
