#:property PublishAot=false

// Opens a report in a browser and checks it: dotnet run .ci/CheckReport.cs -- BROWSER REPORT_FOLDER PICTURES_FOLDER
// No message on the console, no request of anything but the page, every figure as in totals.csv; pictures in both themes, wide and narrow.
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

(string browser, string report, string pictures) = args is [var first, var second, var third] ? (first, Path.GetFullPath(second), Path.GetFullPath(third)) : throw new ArgumentException("The browser, the report's folder and the pictures' folder are expected.");
string address = new Uri(Path.Combine(report, "index.html")).AbsoluteUri;
string scratch = Directory.CreateTempSubdirectory("report-").FullName;
List<string> faults = [];
try
{
    string netLog = Path.Combine(scratch, "net.json");
    (string dom, string log) = Browse("--dump-dom", "--enable-logging=stderr", "--v=0", $"--log-net-log={netLog}", "--virtual-time-budget=5000");
    foreach (string line in log.Split('\n').Where(static l => l.Contains("CONSOLE", StringComparison.Ordinal)))
    {
        faults.Add($"The console says: {line}");
    }

    // What the browser asks for by itself has no origin; what a page asks for has the page's.
    using JsonDocument net = JsonDocument.Parse(File.ReadAllText(netLog));
    foreach (JsonElement request in net.RootElement.GetProperty("events").EnumerateArray())
    {
        if (request.TryGetProperty("params", out JsonElement about) && about.TryGetProperty("url", out JsonElement url) && about.TryGetProperty("initiator", out JsonElement initiator))
        {
            Require(initiator.GetString() == "not an origin", $"The page asks for {url}.");
        }
    }

    Require(!Regex.IsMatch(dom, "<script|<iframe|<object|<embed|<link|<img", RegexOptions.IgnoreCase), "The page has an element that loads or runs something.");
    Require(!HasHandler(dom), "An element has a handler.");
    int figures = CheckFigures(dom);
    Directory.CreateDirectory(pictures);
    foreach ((string theme, int scheme) in new[] { ("light", 1), ("dark", 0) })
    {
        foreach ((int width, int height) in new[] { (1400, 3000), (400, 3000) })
        {
            string picture = Path.Combine(pictures, $"{Path.GetFileName(report)}-{theme}-{width}.png");
            Browse($"--blink-settings=preferredColorScheme={scheme}", $"--window-size={width},{height}", "--hide-scrollbars", $"--screenshot={picture}");
            Require(File.Exists(picture), $"There is no picture {picture}.");
        }
    }

    Console.WriteLine(faults.Count > 0 ? $"{Path.GetFileName(report)}: not right." : $"{Path.GetFileName(report)}: {figures} figures are those of totals.csv.");
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

faults.ForEach(Console.Error.WriteLine);
return faults.Count == 0 ? 0 : 1;

// Attributes of tags only: texts may well speak of handlers.
static bool HasHandler(string dom) => Regex.Matches(dom, "<[a-zA-Z][^\\s>]*(?:\\s+[^\\s=>]+(?:=\"[^\"]*\")?)*\\s*>").Any(static tag => Regex.IsMatch(Regex.Replace(tag.Value, "\"[^\"]*\"", "\"\""), "\\son[a-z]+="));

int CheckFigures(string dom)
{
    Dictionary<string, string[]> rows = Rows();
    HashSet<string> ids = [.. Regex.Matches(dom, "<section popover[^>]* id=\"(?<id>[^\"]*)\"").Select(static m => m.Groups["id"].Value)];
    HashSet<string> seen = [];
    decimal sum = 0;
    decimal? total = null;
    foreach (Match button in Regex.Matches(dom, "<button [^>]*class=\"figure\"[^>]*>(?<text>[^<]*)</button>"))
    {
        string key = Key(JsonDocument.Parse(Attribute(button, "data-key")).RootElement.EnumerateArray().Select(static e => e.GetString()!));
        string value = Attribute(button, "data-value");
        Require(Number(button.Groups["text"].Value.Replace(",", "", StringComparison.Ordinal)) == Number(value), $"{key}: shows {button.Groups["text"].Value}, not {value}.");
        Require(ids.Contains(Attribute(button, "popovertarget")), $"{key}: opens nothing.");
        if (key.Length == 0)
        {
            total = Number(value);
            continue;
        }

        Require(seen.Add(key), $"{key}: stands there twice.");
        if (!rows.TryGetValue(key, out string[]? row))
        {
            faults.Add($"{key}: is not in totals.csv.");
            continue;
        }

        sum += Number(value);
        foreach ((string attribute, string cell) in new[] { ("data-lower", row[0]), ("data-best", row[1]), ("data-upper", row[2]), ("data-value", row[3]) })
        {
            string there = Attribute(button, attribute);
            Require(there == cell || (decimal.TryParse(there, CultureInfo.InvariantCulture, out decimal one) && decimal.TryParse(cell, CultureInfo.InvariantCulture, out decimal other) && one == other), $"{key}: {attribute} is {there}, in totals.csv {cell}.");
        }
    }

    Require(rows.Keys.All(seen.Contains), "A figure of totals.csv is not on the page.");
    // Each row is rounded by itself.
    Require(total is { } all && Math.Abs(all - sum) <= 0.01m * rows.Count, $"The total {total} is not the sum {sum}.");
    return seen.Count;
}

/// The figures by their keys: lower, best, upper, stated.
Dictionary<string, string[]> Rows()
{
    string[][] table = [.. Records(File.ReadAllText(Path.Combine(report, "totals.csv")))];
    int currency = Array.IndexOf(table[0], "currency");
    int[] keys = [.. Enumerable.Range(0, currency).Where(i => i == 0 || table[0][i] != table[0][i - 1] + " name")];
    return table.Skip(1).ToDictionary(r => Key(keys.Select(i => r[i].StartsWith('\'') ? r[i][1..] : r[i])), r => r[(currency + 1)..(currency + 5)]);
}

static IEnumerable<string[]> Records(string csv)
{
    List<string> record = [];
    StringBuilder cell = new();
    bool isQuoted = false;
    for (int i = 0; i < csv.Length; i++)
    {
        switch (csv[i])
        {
            case '"' when isQuoted && i + 1 < csv.Length && csv[i + 1] == '"':
                cell.Append(csv[i++]);
                break;
            case '"':
                isQuoted = !isQuoted;
                break;
            case ',' or '\n' when !isQuoted:
                record.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\n')
                {
                    yield return [.. record];
                    record.Clear();
                }

                break;
            case '\r' when !isQuoted:
                break;
            default:
                cell.Append(csv[i]);
                break;
        }
    }
}

static string Key(IEnumerable<string> keys) => string.Join(" | ", keys);

static string Attribute(Match tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag.Value, $" {name}=\"(?<value>[^\"]*)\"").Groups["value"].Value);

static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

void Require(bool condition, string fault)
{
    if (!condition)
    {
        faults.Add(fault);
    }
}

(string Output, string Log) Browse(params string[] options)
{
    // The browser's own errands are no requests of the page's.
    string[] quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", $"--user-data-dir={scratch}/profile"];
    ProcessStartInfo start = new(browser, [.. quiet, .. options, address]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
    using Process process = Process.Start(start)!;
    Task<string> log = process.StandardError.ReadToEndAsync();
    Task<string> output = process.StandardOutput.ReadToEndAsync();
    if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
    {
        process.Kill(entireProcessTree: true);
        throw new TimeoutException("The browser does not come to an end.");
    }

    return (output.Result, log.Result);
}
