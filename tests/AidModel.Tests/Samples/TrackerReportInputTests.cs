using Xunit;

namespace AidModel.Tests;

public sealed class TrackerReportInputTests
{
    private const string HostileLedger =
        """
        {
          "aidLedger": 1, "title": "<script>alert(1)</script>",
          "sources": [
            { "id": "s", "publisher": "\" onmouseover=\"alert(2)", "title": "</section></div><h1>Owned</h1>", "date": "2025-04-10", "address": "javascript:alert(3)" },
            { "id": "t", "publisher": "P", "title": "T", "date": "2025-04-10", "address": "https://example.org/?a=1&b=%22onmouseover=%22alert(4)" }
          ],
          "donors": [{ "id": "A", "name": "<img src=x onerror=alert(5)>", "kind": "state" }],
          "pledges": [{ "id": "a", "title": "' onclick='alert(6) \u202E\u0007", "announced": "2025-04-10", "amount": "EUR 300 million", "payer": "A", "category": "\"><svg/onload=alert(7)>", "sources": ["s", "t"] }]
        }
        """;

    private const string HostileRelease =
        """
        donor,announcement_date,aid_type_general,explanation,measure,tot_activity_value_EUR,tot_sub_activity_value_EUR_redistr
        Germany,2025-03-01,Military,"<script>alert(1)</script>",Allocation,100,100
        Germany,"<img src=x onerror=alert(2)>",Military,"=HYPERLINK(""javascript:alert(3)"")",Allocation,50,50
        Germany,"=cmd|' /C calc'!A0",Military,x,Allocation,7,7
        """;

    [Fact]
    public void Hostile_ledger_stays_text()
    {
        TrackerReportPage page = Hostile("ledger.json", HostileLedger, "--by", "donor,type");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page.Html);
        Assert.Contains("&quot;&gt;&lt;svg/onload=alert(7)&gt;", page.Html);
        Assert.Contains("https://example.org/?a=1&b=%22onmouseover=%22alert(4)", page.Links);
        Assert.DoesNotContain('\u202E', page.Html);
        Assert.DoesNotContain('\u0007', page.Html);
        Assert.Single(page.Tags, static t => t.StartsWith("<h1", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_cells_stay_text()
    {
        TrackerReportPage page = Hostile("release.csv", HostileRelease, "--preset", "kiel-28");
        Assert.Contains("&lt;img src=x onerror=alert(2)&gt;", page.Html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page.Html);
        Assert.Contains("\"'=cmd|' /C calc'!A0\"", page.NotUnderstood);
        Assert.Equal(157m, TrackerReportPage.Number(page.Figures[string.Empty][3]));
    }

    [Theory]
    [InlineData("'--bye' is no option; did you mean '--by'?\n", "--bye", "donor")]
    [InlineData("--by: 'donr' is no dimension; did you mean 'donor'?\n--in: 'EURO' is no ISO 4217 code; did you mean 'EUR'?\n", "--by", "donr", "--in", "EURO")]
    [InlineData("--by: type is given twice.\n--by: 4 dimensions, where at most 3 are.\n--since: 'May' is no day, month or year, such as 2022-06-01, 2022-06 or 2022.\n", "--by=type,type,donor,month,year", "--since=May")]
    [InlineData("--preset: 'kiel-71' is no preset; did you mean 'kiel-7'?\n--measure: 'x' is none of its values: commitment, allocation are.\n--basis needs a value; --help says which.\n", "--preset", "kiel-71", "--measure", "x", "--basis")]
    [InlineData("'b.csv' is a second file; one is read.\n--out is given twice.\n", "a.csv", "b.csv", "--out", "o", "--out", "p")]
    [InlineData("nowhere.xlsx: there is no such file.\nnowhere.zip: there is no such file.\n", "nowhere.xlsx", "--rates", "nowhere.zip", "--out", "unused")]
    [InlineData("--preset is for releases of the Ukraine Support Tracker, and this file is none.\n", "--preset", "kiel-7", "--out", "unused")]
    public void Bad_options_are_told_and_nothing_is_written(string error, params string[] arguments)
    {
        Assert.Equal(new Run(2, string.Empty, error), Run.Report(arguments));
        Assert.False(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "unused")));
    }

    [Fact]
    public void Currency_without_a_rate_is_told()
    {
        using Folder folder = new();
        Run run = Run.Report("--in", "JPY", "--out", Path.Combine(folder.Path, "report"));
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("--in: nothing of this file can be given in JPY (", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "headings of the tracker")]
    [InlineData("[1, 2]", "1 fault")]
    [InlineData("{ \"aidLedger\": 1 }", "'sources' is missing")]
    public void File_of_something_else_is_told(string content, string why)
    {
        using Folder folder = new();
        Run run = Run.Report(folder.Write("other", content), "--out", Path.Combine(folder.Path, "report"));
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(why, run.Error);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Files_that_are_not_a_report_are_left_alone()
    {
        using Folder folder = new();
        folder.Write("index.html", "mine");
        folder.Write("totals.csv", "mine too");
        Run run = Run.Report("--out", folder.Path);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("holds index.html, totals.csv, not from an earlier report", run.Error);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "index.html")));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void Help_is_all_that_is_written()
    {
        Run run = Run.Report("--help");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("--measure WHICH", run.Output);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    public void Terminal_has_no_line_too_long(int columns)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script") && File.Exists("/usr/bin/stty"), "script and stty are not here.");
        using Folder folder = new();
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        Run run = Run.Program("/usr/bin/script", AppContext.BaseDirectory, ["-qec", $"stty cols {columns} rows 50; '{dotnet}' TrackerReport.dll --out '{folder.Path}'", "/dev/null"], ("NO_COLOR", "1"), ("TERM", "dumb"));
        Assert.Contains("Germany", run.Output);
        Assert.All(run.Output.Split('\n').Where(l => !l.Contains("aidmodel-", StringComparison.Ordinal)), line => Assert.True(line.TrimEnd().Length <= columns, line));
    }

    private static TrackerReportPage Hostile(string name, string content, params string[] options)
    {
        using Folder folder = new();
        string report = Path.Combine(folder.Path, "report");
        Run run = Run.Report([folder.Write(name, content), .. options, "--out", report]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        TrackerReportPage page = new(report);
        Assert.DoesNotContain(page.Tags, static t => t.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || t.StartsWith("<img", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.Tags, static t => System.Text.RegularExpressions.Regex.IsMatch(t, "\\son[a-z]+=", System.Text.RegularExpressions.RegexOptions.IgnoreCase));
        Assert.DoesNotContain(page.Links, static l => l.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        return page;
    }
}
