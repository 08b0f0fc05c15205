using Xunit;

namespace AidModel.Tests;

public sealed class LedgerTotalsTests
{
    private static readonly string _round = Repository.File("samples/RamsteinRound/round.json");
    private static readonly string _rates = Repository.File("samples/RamsteinRound/rates.csv");

    [Fact]
    public void The_totals_of_the_round_are_printed_and_one_is_explained()
    {
        Run run = Run.Totals(_round, "--rates", _rates, "--explain", "GBR");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\u001B', run.Output);
        Assert.StartsWith("Pledged, by payer, in EUR; rates of the day of announcement (ECB).\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("United Kingdom   5,432,814,197.75   5,432,814,197.75   5,432,814,197.75", run.Output, StringComparison.Ordinal);
        Assert.Contains("  1 EUR = 0.8283 GBP, 2025-02-24 (ECB)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_shows_what_it_prints() =>
        Assert.Contains($"\n```text\n{Run.Totals(_round, "--rates", _rates).Output}```\n", File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Without_rates_other_currencies_stay_apart()
    {
        Run run = Run.Totals(_round, "--by=currency");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("\nNot in the figure of GBP: no rate for GBP ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_the_arguments_is_told_at_once()
    {
        Run run = Run.Totals("--currency", "EURO", "--by", "dnor", "--colour");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(
            """
            --currency: 'EURO' is no ISO 4217 code, such as GBP, USD or EUR.
            --by: 'dnor' is no dimension; did you mean 'donor'?
            '--colour' is no option: --currency, --rates, --by, --explain, --help are.
            A ledger is expected; --help says how.

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    [Fact]
    public void What_is_wrong_with_the_files_is_told_at_once()
    {
        Run run = Run.Totals("missing.json", "--rates", "missing.csv");
        Assert.Equal((2, string.Empty, "missing.json: there is no such file.\nmissing.csv: there is no such file.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_key_without_a_figure_is_told() =>
        Assert.Equal((2, "--explain: 'ATLANTIS' is no donor of the totals.\n"), Run.Totals(_round, "--explain", "ATLANTIS") is var run ? (run.ExitCode, run.Error) : default);
}
