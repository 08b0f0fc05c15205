using System.Xml.Linq;
using Xunit;

namespace AidModel.Tests;

public sealed class ComparePackagesTests
{
    private static readonly Lazy<Run> _without = new(static () => Run.Compare());

    [Theory]
    [InlineData("An invented register, end of 2024 → An invented register, mid-2025\n")]
    [InlineData("EUR 732,000,000.00\n")]
    [InlineData("−EUR 283,000,000.00\n")]
    [InlineData("EUR 705,000,000.00\n")]
    [InlineData("−EUR 27,000,000.00 (−€27m) in all, which the causes add up to.")]
    [InlineData("  United States  374.00        ·          ·        ·             ·  −283.00          ·   91.00\n")]
    [InlineData("  Prices, −EUR 241,000,000.00: us-stocks\n    Vehicles and rounds from stocks, at their book value\n    The same equipment at book value instead of replacement value.\n")]
    [InlineData("  Reclassified, +EUR 96,000,000.00: joint-tanks\n    Tanks bought together, entered under the Netherlands\n    From DEU to NLD.\n")]
    [InlineData("    A value now, where there was none.\n")]
    [InlineData("    Replaced by 'fr-missiles-2025'.\n")]
    public void Without_files_two_invented_registers_are_compared(string text) => Assert.Contains(text, _without.Value.Output);

    [Fact]
    public void It_is_plain_where_it_is_redirected()
    {
        Assert.Equal((0, string.Empty), (_without.Value.ExitCode, _without.Value.Error));
        Assert.DoesNotContain('\u001B', _without.Value.Output);
        Assert.All(_without.Value.Output.Split('\n'), static line =>
        {
            Assert.True(line.Length <= 100, line);
            Assert.Equal(line.TrimEnd(), line);
        });
    }

    [Fact]
    public void The_figures_of_the_waterfall_stand_right_aligned()
    {
        string[] bars = [.. _without.Value.Output.Split('\n').SkipWhile(static l => !l.StartsWith("  Before", StringComparison.Ordinal)).TakeWhile(static l => l.Length > 0)];
        Assert.Equal(["Before", "New", "Withdrawn", "Revised", "Prices", "Unmatched", "After"], bars.Select(static b => b.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Single(bars.Select(static b => b.Length).Distinct());
    }

    [Fact]
    public void The_rows_of_the_csv_add_up_and_the_picture_is_one()
    {
        using Folder folder = new();
        string csv = Path.Combine(folder.Path, "changes.csv");
        string svg = Path.Combine(folder.Path, "waterfall.svg");
        Run run = Run.Compare("--csv", csv, $"--svg={svg}", "--top", "0");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string[] lines = [.. File.ReadAllLines(csv)];
        Assert.Equal("donor,cause,before,after,amount,currency,what,title", lines[0]);
        Assert.Equal(-27_000_000m, lines.Skip(1).Sum(static l => decimal.Parse(l.Split(',')[4], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("svg", XDocument.Load(svg).Root!.Name.LocalName);
        Assert.DoesNotContain("The greatest of", run.Output);
    }

    [Fact]
    public void One_group_alone_is_told_by_the_next_dimension()
    {
        Run run = Run.Compare("--by", "donor,month", "--only", "NLD", "--top=1");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("Netherlands, in EUR: no conversion.", run.Output);
        Assert.Contains("By donor, month\n", run.Output);
        Assert.DoesNotContain("Germany", run.Output);
    }

    [Fact]
    public void Releases_are_compared_at_their_own_rates()
    {
        string seven = SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx");
        string twelve = SharedData.File("kiel/r12/R12_2023-05-31_main.utf16.csv");
        Run run = Run.Compare(seven, twelve, "--preset-before", "kiel-7", "--top", "3");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("EUR 89,440,059,020.24\n", run.Output);
        Assert.Contains("EUR 165,417,947,502.81\n", run.Output);
        Assert.Contains("what was announced after 2022-10-03 is new", run.Output);
    }

    [Theory]
    [InlineData("1 file is given, where two are compared: one.json.\n", "one.json")]
    [InlineData("none.json: there is no such file.\nnor.json: there is no such file.\n", "none.json", "nor.json")]
    [InlineData("--only: nothing has the donor 'DEUU'; did you mean 'DEU'?\n", "--only", "DEUU")]
    [InlineData("--top: '-1' is no number from 0.\n'--colour' is no option", "--top", "-1", "--colour")]
    [InlineData("--match: 'name' is none of its values: id, content are.\n", "--match", "name")]
    [InlineData("--preset-after is for releases of the Ukraine Support Tracker, and this file is none.\n", "--preset-after", "kiel-12")]
    [InlineData("--svg needs a value; --help says which.\n", "--svg")]
    public void What_cannot_be_worked_with_is_said(string error, params string[] arguments)
    {
        Run run = Run.Compare(arguments);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_says_what_there_is()
    {
        Run run = Run.Compare("-h");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("Two files of aid", run.Output, StringComparison.Ordinal);
    }
}
