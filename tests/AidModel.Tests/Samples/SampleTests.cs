using System.Text.Json;
using Xunit;

namespace AidModel.Tests;

public sealed class SampleTests
{
    private static readonly Lazy<Run> _report = new(static () => Run.Sample());

    [Theory]
    [InlineData("EUR 5,191,628,787.00")]
    [InlineData("EUR 16,191,628,787.00")]
    [InlineData("EUR 4,808,371,213.00")]
    [InlineData("EUR 3,750,686,448.70 / 4,808,371,213.00 / 5,866,055,977.30")]
    [InlineData("38,587,600,083.07")]
    [InlineData("EUR 21,000,000,000.00 / 21,000,000,000.00 / 21,519,162,878.70")]
    [InlineData("EUR 21,000,000,000.00 / 21,000,000,000.00 / 21,126,906,481.46")]
    [InlineData("GBP 4,500,000,000.00 / 4,500,000,000.00 / 4,860,000,000.00")]
    [InlineData("EUR 103,832,575.74 / 115,369,528.60 / 126,906,481.46, derived")]
    [InlineData("GBP 340,000,000.00 / 350,000,000.00 / 360,000,000.00")]
    [InlineData("GBP 250,000,000.00 / unknown / 290,000,000.00")]
    [InlineData("GBP 0.00 / unknown / 40,000,000.00")]
    [InlineData("Drones: 200,300 / unknown / 1,000,299 pieces")]
    [InlineData("Whether this is inside\n  'de-package' is open.")]
    [InlineData("EUR 55,029,228,870.07")]
    [InlineData("EUR 5,432,814,197.75")]
    [InlineData("with the tranches announced earlier: yes.")]
    [InlineData("The headline: undetermined. Missing: the earlier totals to compare with.")]
    public void Report_states_the_figures_of_the_round(string figure) => Assert.Contains(figure, _report.Value.Output);

    [Fact]
    public void Report_is_plain_where_it_is_redirected()
    {
        Assert.Equal((0, string.Empty), (_report.Value.ExitCode, _report.Value.Error));
        Assert.DoesNotContain('\u001B', _report.Value.Output);
        Assert.All(_report.Value.Output.Split('\n'), static line =>
        {
            Assert.True(line.Length <= 100, line);
            Assert.Equal(line.TrimEnd(), line);
        });
    }

    [Theory]
    [InlineData("GBP", "GBP 4,167,800,000.00")]
    [InlineData("usd", "USD 5,890,422,021.74")]
    [InlineData("NOK", "NOK 62,821,304,137.15")]
    public void Report_is_in_the_currency_asked_for(string currency, string figure)
    {
        Run run = Run.Sample("--currency", currency);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(figure, run.Output);
        Assert.Equal(currency != "GBP", run.Output.Contains("The day matters to the rate", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lead", "Ukraine Defense Contact Group")]
    [InlineData("CHANNEL", "broken down by the fund it goes through")]
    [InlineData("deliverer", "broken down by who delivers")]
    public void Report_is_along_the_role_asked_for(string role, string words)
    {
        Run run = Run.Sample($"--along={role}");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(words, run.Output);
    }

    [Theory]
    [InlineData("total", "Total: pledged, along payer, within round\n  EUR 21,000,000,000.00\n")]
    [InlineData("attributed", "EUR 16,191,628,787.00")]
    [InlineData("unattributed", "less de-package: EUR 11,000,000,000.00")]
    [InlineData("GBR", "1 EUR = 0.86678 GBP, 2025-04-11 (ECB)")]
    [InlineData("NOR", "EUR 103,832,575.74 / 115,369,528.60 / 126,906,481.46")]
    [InlineData("uk-package", "uk-repairs (GBP 160 million): part of uk-package.")]
    [InlineData("de-2025-2029", "de-package (EUR 11 billion): says de-2025-2029 again.")]
    public void Explain_opens_a_figure(string figure, string line)
    {
        Run run = Run.Sample("--explain", figure);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(line, run.Output);
        Assert.Contains("Sources\n", run.Output);
    }

    [Fact]
    public void Json_is_all_that_is_written()
    {
        Run run = Run.Sample("--json", "--currency", "GBP");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using JsonDocument result = JsonDocument.Parse(run.Output);
        Assert.Contains("4167800000.00", run.Output);
    }

    [Fact]
    public void Another_file_has_the_sections_that_fit_it()
    {
        using Folder folder = new();
        string file = folder.Write("other.json",
            """
            {
              "aidLedger": 1, "title": "Another ledger",
              "sources": [{ "id": "s", "publisher": "P", "title": "T", "date": "2025-04-10" }],
              "donors": [{ "id": "A", "name": "Aland", "kind": "state" }, { "id": "B", "name": "Beland", "kind": "state" }],
              "pledges": [
                { "id": "a", "title": "Of A", "announced": "2025-04-10", "amount": "about GBP 300 million", "payer": "A", "sources": ["s"] },
                { "id": "b", "title": "Of B", "announced": "2025-04-10", "amount": "JPY 5 billion", "payer": "B", "sources": ["s"] }
              ]
            }
            """);
        Run run = Run.Sample("--file", file, "--currency", "GBP");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("Another ledger\n", run.Output);
        Assert.Contains("GBP 200,000,000.00 / 300,000,000.00 / 400,000,000.00", run.Output);
        Assert.Contains("and without a rate JPY 5,000,000,000", run.Output);
        Assert.Contains("the amount of 'a', stated as 'about GBP 300 million'", run.Output);
        Assert.Contains("Aland more than Beland: undetermined. Missing: a rate from JPY to GBP for 2025-04-10.", run.Output);
        Assert.DoesNotContain("article", run.Output);
        Assert.DoesNotContain("fund", run.Output);
    }

    [Fact]
    public void Another_table_of_rates_is_taken()
    {
        using Folder folder = new();
        Run run = Run.Sample("--rates", folder.Write("rates.csv", "Date,GBP\n2025-04-11,0.5\n"));
        Assert.Contains("EUR 9,000,000,000.00", run.Output);
    }

    [Theory]
    [InlineData("'--colour' is no option: --currency, --along, --explain, --file, --rates, --json, --help are.\n", "--colour")]
    [InlineData("'round.json' is no option: --currency, --along, --explain, --file, --rates, --json, --help are.\n", "round.json")]
    [InlineData("--currency needs a value; --help says which.\n", "--currency")]
    [InlineData("--currency needs a value; --help says which.\n", "--currency", "--json")]
    [InlineData("--currency: 'EURO' is no ISO 4217 code, such as GBP, USD or EUR.\n", "--currency", "EURO")]
    [InlineData("--currency is given twice.\n", "--currency", "EUR", "--currency", "USD")]
    [InlineData("--currency: rates.csv has no rate for JPY on 2025-04-11 or the 7 days before; --rates takes another file.\n", "--currency", "JPY")]
    [InlineData("--along: '1' is no role: payer, lead, channel, deliverer, producer are.\n'-x' is no option: --currency, --along, --explain, --file, --rates, --json, --help are.\n", "--along", "1", "-x")]
    [InlineData("--json and --explain exclude each other.\n", "--json", "--explain", "total")]
    [InlineData("nowhere.json: there is no such file.\nnowhere.zip: there is no such file.\n", "--file", "nowhere.json", "--rates", "nowhere.zip")]
    public void Bad_options_are_told_and_nothing_else(string error, params string[] arguments) =>
        Assert.Equal(new Run(2, string.Empty, error), Run.Sample(arguments));

    [Fact]
    public void Unknown_figure_is_told_with_those_there_are()
    {
        Run run = Run.Sample("--explain", "FRA");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("--explain: 'FRA' is no figure.", run.Error);
        Assert.Contains("GBR, DEU, NOR, IFU, UDCG", run.Error);
        Assert.Contains("uk-package", run.Error);
    }

    [Fact]
    public void Every_fault_of_a_file_is_told()
    {
        using Folder folder = new();
        string json = File.ReadAllText(Repository.File("samples/RamsteinRound/round.json"));
        string file = folder.Write("faulty.json", json
            .Replace("\"GBP 160 million\"", "\"GBP 460 million\"", StringComparison.Ordinal)
            .Replace("\"partOf\": \"round\", \"source\": \"press\"", "\"partOf\": \"nothing\", \"source\": \"press\"", StringComparison.Ordinal));
        Run run = Run.Sample("--file", file);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith($"{file}: 5 faults\n", run.Error);
        Assert.Equal(3, run.Error.Split('\n').Count(static l => l.Contains("nothing", StringComparison.Ordinal)));
        Assert.Contains("uk-package", run.Error);
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("[]")]
    [InlineData("")]
    public void File_that_is_no_ledger_is_told(string content)
    {
        using Folder folder = new();
        Run run = Run.Sample("--file", folder.Write("bad.json", content));
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("bad.json: ", run.Error);
    }

    [Fact]
    public void Table_that_is_none_is_told()
    {
        using Folder folder = new();
        Run run = Run.Sample("--rates", folder.Write("rates.csv", "Day,GBP\n"));
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("rates.csv: 1 fault\n- line 1, column 1: 'Day' stands where 'Date' is expected", run.Error);
    }

    [Fact]
    public void Help_names_every_option()
    {
        Run run = Run.Sample("--help");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.All(["--currency", "--along", "--explain", "--json", "--file", "--rates", "--help"], option => Assert.Contains(option, run.Output));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public void Terminal_has_colours_unless_asked_not_to(string? noColor, bool hasColours)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            Assert.Skip("/usr/bin/script, which pretends to be a terminal, is not here.");
        }

        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        Run run = Run.Program("/usr/bin/script", AppContext.BaseDirectory, ["-qc", $"'{dotnet}' RamsteinRound.dll", "/dev/null"], ("NO_COLOR", noColor), ("TERM", "xterm-256color"));
        Assert.Contains("\u001B[1m", run.Output);
        Assert.Equal(hasColours, run.Output.Contains("\u001B[38;", StringComparison.Ordinal));
    }
}
