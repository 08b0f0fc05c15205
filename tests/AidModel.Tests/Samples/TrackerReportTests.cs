using Xunit;

namespace AidModel.Tests;

public sealed class TrackerReportTests
{
    private static readonly string[] _files =
        ["bars-dark.svg", "bars.png", "bars.svg", "index.html", "months-dark.svg", "months.png", "months.svg", "not-understood.csv", "totals.csv", "totals.xlsx"];

    [Fact]
    public void Without_a_file_it_reports_on_the_round()
    {
        using Folder folder = new();
        string report = Path.Combine(folder.Path, "report");
        Run run = Run.Report("--out", report);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\u001B', run.Output);
        Assert.All(run.Output.Split('\n').Where(static l => !l.Contains("aidmodel-", StringComparison.Ordinal)), static line => Assert.True(line.Length <= 100, line));
        Assert.StartsWith("The round of 11 April 2025\n", run.Output);
        Assert.Contains("That sum is wrong", run.Output);

        TrackerReportPage page = new(report);
        Assert.Equal(_files, page.Files);
        AidLedger ledger = AidLedger.Load(Repository.File("samples/RamsteinRound/round.json"));
        ReferenceRates rates = EcbRates.Read(Repository.File("samples/RamsteinRound/rates.csv"));
        AidTotals totals = ledger.Total(new AidQuery { Currency = Currency.EUR, Conversion = Conversion.OnDay(new(2025, 4, 11), rates), GroupBy = [Dimension.Donor] });
        Same(page, totals);
        Assert.Equal("EUR 21,000,000,000.00", totals.Total.Stated.ToString());
        Assert.Contains(totals.Total.Range.ToString()[4..], page.Html);

        // A report may be written again over itself.
        Run again = Run.Report("--out", report, "--by", "year,donor", "--since", "2025-04");
        Assert.Equal((0, string.Empty), (again.ExitCode, again.Error));
        Assert.Equal(_files, new TrackerReportPage(report).Files);
        Assert.Contains("announced since 1 April 2025", Unwrapped(again));
    }

    [Fact]
    public void Page_needs_nothing_else_and_can_be_read_aloud()
    {
        using Folder folder = new();
        Run.Report("--out", folder.Path);
        TrackerReportPage page = new(folder.Path);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page.Html);
        Assert.DoesNotContain(page.Tags, static t => t.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || t.StartsWith("<link", StringComparison.Ordinal) || t.StartsWith("<img", StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", page.Html);
        Assert.Contains("prefers-color-scheme: dark", page.Html);
        Assert.Single(page.Tags, static t => t.StartsWith("<h1", StringComparison.Ordinal));
        Assert.All(page.Tags.Where(static t => t.StartsWith("<th ", StringComparison.Ordinal)), static t => Assert.Contains(" scope=", t));
        Assert.DoesNotContain("<th>", page.Tags);
        Assert.All(_files.Where(static f => f != "index.html"), f => Assert.Contains(f, page.Links));
    }

    [Fact]
    public void Flows_are_reported_as_their_publisher_funds()
    {
        using Folder folder = new();
        string report = Path.Combine(folder.Path, "report");
        Run run = Run.Report(folder.Write("flows.json", FtsSample.Page), "--by", "recipient", "--out", report);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        FtsData flows = FtsSample.Read(FtsSample.Page);
        Same(new TrackerReportPage(report), flows.Ledger.Total(flows.Funding() with { GroupBy = [Dimension.Recipient] }));
        Assert.Contains("Shared flows counted too: USD 1,320.75", Unwrapped(run));
        Assert.Contains("USD 1,250.75", Unwrapped(run));
    }

    [Fact]
    public void Activities_are_reported()
    {
        using Folder folder = new();
        string report = Path.Combine(folder.Path, "report");
        Run run = Run.Report(folder.Write("activities.xml", IatiSample.Rich), "--out", report);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        IatiAid activities = IatiSample.Read(IatiSample.Rich);
        Same(new TrackerReportPage(report), activities.Ledger.Total(new AidQuery { Currency = Currency.EUR, GroupBy = [Dimension.Donor] }));
        Assert.Contains("has no place in a ledger", File.ReadAllText(Path.Combine(report, "not-understood.csv")));
    }

    [Fact]
    public void What_was_delivered_has_its_chart()
    {
        using Folder folder = new();
        string file = folder.Write("ledger.json",
            """
            {
              "aidLedger": 1,
              "sources": [{ "id": "s", "publisher": "P", "title": "T", "date": "2025-04-10" }],
              "donors": [{ "id": "A", "name": "Aland", "kind": "state" }],
              "pledges": [{ "id": "a", "title": "Of A", "announced": "2025-04-10", "amount": "GBP 300 million", "payer": "A", "sources": ["s"],
                            "events": [{ "stage": "delivered", "date": "2025-05-01", "amount": "GBP 120 million", "source": "s" }] }]
            }
            """);
        string report = Path.Combine(folder.Path, "report");
        Run run = Run.Report(file, "--out", report);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        TrackerReportPage page = new(report);
        Assert.Contains("delivered.svg", page.Files);
        Assert.Contains("Promised against delivered", page.Html);
        Assert.Equal(300_000_000m, TrackerReportPage.Number(page.Figures["A"][3]));
        Assert.Contains("in GBP", run.Output);

        // A ledger without events leaves no chart of an earlier one behind.
        Run.Report("--out", report);
        Assert.DoesNotContain("delivered.svg", new TrackerReportPage(report).Files);
    }

    [Fact]
    public void Release7_is_reported_as_published_with_its_six_rows()
    {
        string file = SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx");
        using Folder folder = new();
        Run run = Run.Report(file, "--out", folder.Path);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("EUR 89,440,059,020.24 (€89.44bn), 425 amounts counted once", Unwrapped(run));
        Assert.Contains("The publisher's own sums: EUR 89,440,059,020.24", Unwrapped(run));
        string readme = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");
        string shown = readme[readme.IndexOf("dotnet run --project samples/TrackerReport", StringComparison.Ordinal)..].Split("```text\n", 2)[1].Split("\n```", 2)[0];
        Assert.All(shown.Split("\n\n[...]", StringSplitOptions.RemoveEmptyEntries), part => Assert.Contains(part.Trim('\n'), run.Output));

        TrackerReportPage page = new(folder.Path);
        foreach (string package in new[] { "CAF6", "DEM2", "ESM7", "USM1", "USM5", "USM6" })
        {
            Assert.Contains($", {package}, Commitment: published", Unwrapped(run));
            Assert.Contains($", {package}</th>", page.Html);
        }

        KielRelease release = KielTracker.Read(file, cancellationToken: TestContext.Current.CancellationToken);
        Same(page, KielPreset.Release7.Total(release));
        Assert.All(release.Unread, u => Assert.Contains(u.Why, page.NotUnderstood));
        Assert.Contains("Announcement Date", page.Html);
    }

    [Fact]
    public void Release7_in_dollars_has_the_158_billion_of_every_row()
    {
        using Folder folder = new();
        Run run = Run.Report(SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx"), "--in", "USD", "--out", folder.Path);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("United States, Military: USD 158,057,500,000.00 ($158.06bn)", Unwrapped(run));
    }

    [Fact]
    public void Release28_is_reported_beside_the_publishers_sums()
    {
        string file = SharedData.File("kiel/r28/bilateral_activities.csv");
        using Folder folder = new();
        Run run = Run.Report(file, "--preset", "kiel-28", "--summary", SharedData.File("kiel/r28/country_summary.csv"), "--out", folder.Path);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("248 of 252 of the publisher's sums", Unwrapped(run));
        TrackerReportPage page = new(folder.Path);
        Same(page, KielPreset.Release28.Total(KielTracker.Read(file, new KielOptions { Release = 28 }, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.True(page.Html.Length < 15_000_000);
        Assert.Contains("have no day, and stand at the release", page.Html);
    }

    private static string Unwrapped(Run run) => string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Same(TrackerReportPage page, AidTotals totals)
    {
        Dictionary<string, string[]> figures = page.Figures;
        Dictionary<string, string[]> rows = page.Rows;
        Assert.Equal(totals.Groups.Count, rows.Count);
        Assert.Equal(totals.Groups.Count + 1, figures.Count);
        foreach (AidTotal total in totals.Groups.Append(totals.Total))
        {
            string[] figure = figures[string.Join('|', total.Keys)];
            Bounds bounds = total.Range.Bounds;
            Assert.Equal(new[] { bounds.Lower, bounds.Best, bounds.Upper, total.Stated.Amount }, figure.Select(TrackerReportPage.Number));
            if (total.Keys.Count > 0)
            {
                Assert.Equal(rows[string.Join('|', total.Keys)].Select(TrackerReportPage.Number), figure.Select(TrackerReportPage.Number));
            }
        }
    }
}
