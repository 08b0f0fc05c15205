using System.Globalization;
using Xunit;

namespace AidModel.Tests;

/// <summary>The publisher's own files, and the figures that it published.</summary>
public sealed class KielReleasesTests
{
    private static readonly Lazy<KielRelease> Seven = new(() => KielTracker.Read(SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx")));
    private static readonly Lazy<KielRelease> Twelve = new(() => KielTracker.Read(SharedData.File("kiel/r12/R12_2023-05-31_main.utf16.csv")));
    private static readonly Lazy<KielRelease> Seventeen = new(() => KielTracker.Read(SharedData.File("kiel/r17/R17_2024-06-30_main.xlsx")));
    private static readonly Lazy<KielRelease> TwentyEight = new(() => KielTracker.Read(SharedData.File("kiel/r28/bilateral_activities.csv"), new KielOptions { Release = 28 }));

    [Fact]
    public void Release7_is_read_whole()
    {
        KielRelease release = Seven.Value;
        Assert.Equal(7, release.Number);
        Assert.Equal(1032, release.Rows.Count);
        Assert.Equal(17, release.Rates.Count);
        Assert.Equal(123, release.Summary!.Cells.Count);
    }

    [Fact]
    public void Release7_comes_to_all_of_its_published_cells()
    {
        AidTotals totals = KielPreset.Release7.Total(Seven.Value);
        Dictionary<string, string[]> published = Csv("kiel/r07/expected_country_summary.csv").ToDictionary(static r => r[0]);
        Assert.Equal(41, published.Count);
        decimal sum = 0;
        foreach ((string name, string[] row) in published)
        {
            string donor = KielDonorsOf(Seven.Value, name);
            foreach ((string type, int column) in new[] { ("Financial", 1), ("Humanitarian", 2), ("Military", 3) })
            {
                decimal stated = totals[donor, type].Stated.Amount;
                Near(Number(row[column]), stated / 1e9m);
                sum += stated;
            }
        }

        Assert.Equal(89.440059m, decimal.Round(sum / 1e9m, 6));
        Assert.Equal(sum, totals.Total.Stated.Amount, static (one, other) => Math.Abs(one - other) < 1);
    }

    [Fact]
    public void Release7_has_six_rows_that_are_the_publishers()
    {
        KielComparison comparison = Seven.Value.Compare();
        Assert.Equal(["CAF6", "DEM2", "ESM7", "USM1", "USM5", "USM6"], comparison.Rows.Select(static d => d.Place.Split(", ")[1]).Order(StringComparer.Ordinal));
        Assert.All(comparison.Rows.Where(static d => d.Published is null), static d => Assert.Equal("left blank by the publisher", d.Cause));
        Assert.All(comparison.Rows.Where(static d => d.Published is not null), static d => Assert.Contains("typed in by the publisher", d.Cause, StringComparison.Ordinal));
        Assert.Equal(123, comparison.Cells);
        Assert.Empty(comparison.Sums);
    }

    [Fact]
    public void Release7_from_the_raw_columns_alone_is_the_recomputed_sum()
    {
        KielRelease release = Seven.Value;
        foreach (string[] row in Csv("kiel/r07/expected_country_summary.csv"))
        {
            string donor = KielDonorsOf(release, row[0]);
            foreach ((string type, int column) in new[] { ("Financial", 8), ("Humanitarian", 9), ("Military", 10) })
            {
                decimal derived = release.Rows.Where(r => r.Donor == donor && r.Type == type).Sum(static r => r.Derived.Commitment ?? 0);
                Near(Number(row[column]), derived / 1e9m);
            }
        }
    }

    [Fact]
    public void Release7_added_up_row_by_row_gives_the_united_states_158_billion()
    {
        AidQuery dollars = new() { Currency = Currency.USD, Conversion = Seven.Value.Conversion, GroupBy = [Dimension.Donor, KielPreset.Type] };
        AidTotals every = Seven.Value.LedgerOf(KielMeasure.Commitment, KielBasis.EveryRow).Total(dollars);
        Assert.Equal(158_057_500_000m, every["USA", "Military"].Stated.Amount);
        Assert.Equal(27.644887m, decimal.Round(KielPreset.Release7.Total(Seven.Value)["USA", "Military"].Stated.Amount / 1e9m, 6));
    }

    [Fact]
    public void Release7_at_the_rates_of_the_ecb_is_the_same()
    {
        ReferenceRates ecb = EcbRates.Read(SharedData.File("ecb/eurofxref-hist.zip"));
        AidTotals own = KielPreset.Release7.Total(Seven.Value);
        AidTotals rule = KielPreset.Release7.Total(Seven.Value, rates: ecb);
        Assert.All(own.Groups, g => Assert.Equal(g.Stated, rule[g.Keys[0], g.Keys[1]].Stated));
    }

    [Theory]
    [InlineData(7, 9.184132250)]
    [InlineData(12, 20.161619919)]
    public void What_has_arrived_comes_to_the_column_of_the_publisher(int number, decimal billions)
    {
        KielRelease release = number == 7 ? Seven.Value : Twelve.Value;
        Assert.Equal(billions, decimal.Round(release.Rows.Sum(static r => r.Delivered ?? 0) / 1e9m, 9));
        AidQuery arrived = new() { Currency = Currency.EUR, Conversion = release.Conversion, Measure = Measure.Arrived };
        Near(billions, release.LedgerOf(KielMeasure.Commitment, KielBasis.Published).Total(arrived).Total.Stated.Amount / 1e9m);

        // What the sources state has more: units that have arrived of packages of which the publisher's column has nothing.
        HashSet<string> nothing = [.. release.Rows.Where(static r => r is { IsFirst: true, Delivered: null or 0, Stated: null or <= 0, Package: not null }).Select(static r => r.Package!)];
        decimal units = release.Rows.Where(r => r.Package is not null && nothing.Contains(r.Package))
            .Sum(static r => Math.Min(r.Units ?? r.UnitsDelivered ?? 0, r.UnitsDelivered ?? 0) * (r.UnitPrice ?? 0)) / release.Rates[Currency.USD];
        Assert.True(units > 0);
        Near(billions + (units / 1e9m), release.LedgerOf(KielMeasure.Commitment, KielBasis.Stated).Total(arrived).Total.Stated.Amount / 1e9m);
    }

    [Fact]
    public void Release12_is_read_whole()
    {
        KielRelease release = Twelve.Value;
        Assert.Equal(12, release.Number);
        Assert.Equal(1999, release.Rows.Count);
        AidTotals totals = KielPreset.Release12.Total(release);
        Assert.Equal(165.417947503m, decimal.Round(totals.Total.Stated.Amount / 1e9m, 9));
        Assert.Equal(70.698858m, decimal.Round(totals["USA"].Stated.Amount / 1e9m, 6));
        Assert.Empty(release.Compare().Rows);
    }

    [Fact]
    public void Release17_comes_to_every_figure_of_every_row()
    {
        KielComparison comparison = Seventeen.Value.Compare();
        Assert.Equal(3737, Seventeen.Value.Rows.Count);
        Assert.True(comparison.Figures > 4000, comparison.ToString());
        Assert.Empty(comparison.Rows);
    }

    [Fact]
    public void Release17_comes_to_the_sums_by_donor_and_type()
    {
        KielRelease release = Seventeen.Value;
        (KielMeasure Measure, int Column)[] measures = [(KielMeasure.Commitment, 2), (KielMeasure.Allocation, 3), (KielMeasure.RedistributedAllocation, 4)];
        string[][] rows = [.. Csv("kiel/r17/expected_by_donor_type.csv")];
        foreach ((KielMeasure measure, int column) in measures)
        {
            AidTotals totals = KielPreset.Release17.Total(release, measure);
            foreach (IGrouping<(string, string), string[]> cell in rows.GroupBy(r => (KielDonorsOf(release, r[0]), r[1].Trim())))
            {
                decimal expected = cell.Sum(r => r[column].Length == 0 ? 0 : Number(r[column]));
                Near(expected / 1e9m, totals[cell.Key.Item1, cell.Key.Item2].Stated.Amount / 1e9m);
            }

            Near(rows.Sum(r => r[column].Length == 0 ? 0 : Number(r[column])) / 1e9m, totals.Total.Stated.Amount / 1e9m);
        }

        AidTotals allocations = KielPreset.Release17.Total(release);
        Assert.Equal(51.575m, decimal.Round(allocations["USA", "Military"].Stated.Amount / 1e9m, 3));
        Assert.Equal(10.236m, decimal.Round(allocations["DEU", "Military"].Stated.Amount / 1e9m, 3));
        Assert.Equal(8.925m, decimal.Round(allocations["GBR", "Military"].Stated.Amount / 1e9m, 3));
    }

    [Fact]
    public void Release28_agrees_with_248_of_252_sums_and_names_the_causes_of_the_others()
    {
        KielSummary summary = KielSummary.Read(SharedData.File("kiel/r28/country_summary.csv"));
        KielComparison comparison = TwentyEight.Value.Compare(summary);
        Assert.Equal(252, comparison.Cells);
        Assert.Equal(
            ["EU, Financial", "EU, Financial", "SVN, Humanitarian", "SVN, Humanitarian"],
            comparison.Sums.Select(static d => d.Place).Order(StringComparer.Ordinal));
        Assert.All(comparison.Sums.Where(static d => d.Place.StartsWith("EU", StringComparison.Ordinal)), static d => Assert.Contains("contains European Investment Bank (+3.167831 bn)", d.Cause, StringComparison.Ordinal));
        Assert.All(comparison.Sums.Where(static d => d.Place.StartsWith("SVN", StringComparison.Ordinal)), static d => Assert.Contains("misses rows of this type", d.Cause, StringComparison.Ordinal));
        AidTotals allocations = KielPreset.Release28.Total(TwentyEight.Value);
        AidTotals commitments = KielPreset.Release28.Total(TwentyEight.Value, KielMeasure.Commitment);
        HashSet<string> differ = [.. comparison.Sums.Select(static d => d.Place)];
        foreach (KielCell cell in summary.Cells.Where(c => !differ.Contains($"{c.Donor}, {c.Type}")))
        {
            Near(cell.Billions, (cell.IsAllocation ? allocations : commitments)[cell.Donor, cell.Type].Stated.Amount / 1e9m);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(17)]
    [InlineData(28)]
    public void Every_row_is_in_a_ledger_or_told_of(int number)
    {
        KielRelease release = new[] { Seven, Twelve, Seventeen, TwentyEight }.Select(static r => r.Value).Single(r => r.Number == number);
        HashSet<long> seen = [.. release.Unread.Select(static u => u.Record)];
        foreach (KielMeasure measure in new[] { KielMeasure.Commitment, KielMeasure.Allocation })
        {
            foreach (Pledge pledge in release.LedgerOf(measure).Pledges)
            {
                seen.UnionWith(release.Original(pledge.Id).Select(static t => t.Record));
            }
        }

        string[] notFirst = [.. release.Unread.Where(static u => u.Why.StartsWith("is a package", StringComparison.Ordinal)).Select(static u => u.Text)];
        Assert.DoesNotContain(release.Rows, r => !seen.Contains(r.Row) && !notFirst.Contains(r.Package));
    }

    private static string KielDonorsOf(KielRelease release, string name) => release.Ledger.Donors.Concat(release.LedgerOf(KielMeasure.Allocation).Donors).First(d => d.Name == name).Id;

    /// <summary>To 1e-9 billion, a euro: the published sums are of binary fractions.</summary>
    private static void Near(decimal expected, decimal actual) => Assert.InRange(actual, expected - 1e-9m, expected + 1e-9m);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Csv(string file) => File.ReadLines(SharedData.File(file)).Skip(1).Where(static l => l.Length > 0 && !l.StartsWith("Total", StringComparison.OrdinalIgnoreCase)).Select(static l => l.Split(','));
}
