using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Releases written for these tests, with the quirks of the publisher's.</summary>
public sealed class KielTrackerTests
{
    private static readonly KielRelease Raw = KielFile.Read(KielFile.Workbook(("ReadMe", [["", "The tracker, 7th release"]]), ("MAIN DATA", KielFile.Raw)));

    [Fact]
    public void Rows_are_found_by_what_headings_mean()
    {
        Assert.Equal(7, Raw.Number);
        Assert.Equal("MAIN DATA", Raw.Sheet);
        KielRow first = Raw.Rows[0];
        Assert.Equal(("BEM1", "BEL", "Military", "rifle", "Light arms"), (first.Package, first.Donor, first.Type, first.Item, first.ItemType));
        Assert.Equal(new DateOnly(2022, 2, 26), first.Announced);
        Assert.Equal((76_000_000m, 2000m, 3000m), (first.Stated, first.Units, first.UnitPrice));
        Assert.Equal("https://example.org/be", first.Address!.ToString());
        Assert.Null(Raw.Rows[1].Address);
        Assert.Equal(2, first.Row);
        Assert.Equal([2, 3, 4, 5, 6, 7, 9, 11, 12, 13], Raw.Rows.Select(static r => r.Row));
    }

    [Fact]
    public void What_is_not_understood_is_told_with_its_place()
    {
        Assert.Equal(
            [
                "MAIN DATA, 5, No. of Units: '1.000.00' is no number but text, which the publisher's formulas do not count; the number is unknown",
                "MAIN DATA, 6, Type of item (2): '#NAME?' is the error of a formula; the cell is taken for blank",
                "MAIN DATA, 7, Monetary Value as Given by Source: '5 million' is no number but text, which the publisher's formulas do not count; the number is unknown",
                "MAIN DATA, 9, Original Currency: 'XQQ' is no currency; the stated value is not counted",
                "MAIN DATA, 9, countries: 'Atlantis' is a donor of no known release; its id is Atlantis, and it is taken for a state",
                "MAIN DATA, 9, Announcement Date: 'Undisclosed' is no day; the day is unknown",
                "MAIN DATA, 10: 'SIF3 | 44618 | Financial | Grant | Of no…' names no donor; the row is left out",
            ],
            Raw.Unread.Select(static u => u.ToString()));
    }

    [Fact]
    public void Days_are_read_as_the_publisher_writes_them()
    {
        Dictionary<string, DateOnly?> days = Raw.Rows.GroupBy(static r => r.Package!).ToDictionary(static g => g.Key, static g => g.First().Announced);
        Assert.Equal(new DateOnly(2022, 7, 27), days["USM1"]);
        Assert.Equal(new DateOnly(2022, 3, 31), days["HRH1"]);
        Assert.Equal(new DateOnly(2022, 3, 11), days["SIF1"]);
        Assert.Null(days["SIF2"]);
        Assert.Equal(new DateOnly(2022, 10, 3), Raw.Ledger.Pledges.Single(static p => p.Id == "SIF2").Announced);
    }

    [Theory]
    [InlineData("44621", "2022-03-01")]
    [InlineData("until 06.02.2024", "2024-02-06")]
    [InlineData("until 2/6/2024", "2024-02-06")]
    [InlineData("16/02/2023", "2023-02-16")]
    [InlineData("from 24/01/2022 until 31/12/2022", "2022-12-31")]
    [InlineData("until 12/9/2024", "2024-09-12")]
    [InlineData("unclear, 09/2022", "2022-09-30")]
    [InlineData("not specified, 02/24", "2024-02-29")]
    [InlineData("2023-05-31 00:00:00", "2023-05-31")]
    [InlineData("45635", "2024-09-12")]
    [InlineData("until 6/31/2023", null)]
    [InlineData("373319", null)]
    [InlineData("12", null)]
    [InlineData("-5", null)]
    [InlineData("1e300", null)]
    [InlineData("soon", null)]
    [InlineData("0/0/0000", null)]
    [InlineData("99/99/9999", null)]
    public void Day_of(string text, string? day)
    {
        string[][] rows = [KielFile.Euros[1], ["Germany", text, "Military", "Allocation", "1", "1", "1", "."]];
        KielRelease release = KielFile.Read(KielFile.Workbook(("Data", rows)), options: new KielOptions { LastDay = new(2024, 11, 30) });
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), release.Rows[0].Announced);
    }

    [Fact]
    public void A_package_counts_once_and_its_items_break_it_down()
    {
        AidTotals totals = Raw.Ledger.Total(new AidQuery { Currency = Currency.EUR, Conversion = Raw.Conversion, GroupBy = [Dimension.Donor, KielPreset.Type] });
        Assert.Equal(76_000_000m, totals["BEL", "Military"].Stated.Amount);
        Assert.Equal(100m, totals["HRV", "Humanitarian"].Stated.Amount);
        Assert.Equal(4_000_000m, totals["USA", "Military"].Stated.Amount);
        Assert.Null(totals["USA", "Military"].Range.Bounds.Best);
        Assert.Equal(2000m, totals["BEL"].Quantities.Single().Bounds.Lower);

        AidLedger every = Raw.LedgerOf(KielMeasure.Commitment, KielBasis.EveryRow);
        Assert.Equal(152_000_000m, every.Total(new AidQuery { Currency = Currency.EUR, Conversion = Raw.Conversion, GroupBy = [Dimension.Donor] })["BEL"].Stated.Amount);
    }

    [Fact]
    public void Activities_are_parts_of_their_package()
    {
        Assert.Equal(["CAM1-row-12", "CAM1-row-13"], Raw.Ledger.Relations.Select(static r => r.Pledge));
        Assert.All(Raw.Ledger.Relations, static r => Assert.Equal((RelationKind.PartOf, "CAM1"), (r.Kind, r.Others.Single())));
        AidQuery within = new() { Currency = Currency.CAD, Within = "CAM1", GroupBy = [Dimension.Pledge] };
        Assert.Equal(["CAM1: CAD 150.00", "CAM1-row-12: CAD 100.00", "CAM1-row-13: CAD 50.00"], Raw.Ledger.Total(within).Groups.Select(static g => g.ToString()));
    }

    [Fact]
    public void Rates_that_the_workbook_lacks_follow_from_its_figures()
    {
        Assert.Equal(0.5m, Raw.Rates[Currency.USD]);
        Assert.Equal(7.5345m, Raw.Rates[Currency.HRK]);
        KielRelease told = KielFile.Read(KielFile.Workbook(("Exchange rates", [["", "Currency", "1 EUR"], ["", "USD", "0.98870000000000002"], ["", "EUR", "1"]]), ("Data", KielFile.Raw)));
        Assert.Equal(0.9887m, told.Rates[Currency.USD]);
        Assert.Equal(7.5345m, told.Rates[Currency.HRK]);
    }

    [Fact]
    public void A_currency_that_the_euro_replaced_goes_on_at_the_rate_of_the_release()
    {
        KielRelease release = KielFile.Read(KielFile.Workbook(("Data", KielFile.Raw)), options: new KielOptions { Release = 17 });
        Assert.Equal(100m, KielPreset.Release17.Total(release, KielMeasure.Commitment)["HRV"].Stated.Amount);
        Assert.Contains("7.5345 HRK", KielPreset.Release17.Total(release, KielMeasure.Commitment)["HRV"].Explain().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_opens_into_the_row_and_its_source()
    {
        Explanation explanation = Raw.Ledger.Total(new AidQuery { Currency = Currency.EUR, GroupBy = [Dimension.Donor] })["BEL"].Explain();
        Source source = Assert.Single(explanation.Sources);
        Assert.Equal(("Ukraine Support Tracker, release 7, MAIN DATA, row 2", "https://example.org/be"), (source.Title, source.Address!.ToString()));
        ValueList<PublishedText> original = Raw.Original("BEM1");
        Assert.Contains(new PublishedText(2, "(I)", "rifle"), original);
        Assert.Contains(new PublishedText(3, "Monetary Value as Given by Source", "76000000"), original);
        Assert.Contains(new PublishedText(4, "Type of Aid General", "Military "), Raw.Original("USM1"));
        Assert.Empty(Raw.Original("nothing"));
    }

    [Fact]
    public void Releases_in_euros_have_two_accounts()
    {
        foreach (KielRelease release in new[]
        {
            KielFile.Read(KielFile.Workbook(("Data", KielFile.Euros))),
            KielFile.Read(Encoding.UTF8.GetBytes(KielFile.Csv(KielFile.Euros)), "release_28.csv"),
            KielFile.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(KielFile.Csv(KielFile.Euros))], "made.csv"),
        })
        {
            AidQuery query = KielPreset.Release28.Query(release) with { GroupBy = [Dimension.Donor] };
            Assert.Equal(9000m, release.LedgerOf(KielMeasure.Commitment).Total(query)["DEU"].Stated.Amount);
            Assert.Equal(900m, release.LedgerOf(KielMeasure.Allocation).Total(query)["DEU"].Stated.Amount);
            Assert.Equal(950m, release.LedgerOf(KielMeasure.RedistributedAllocation).Total(query)["DEU"].Stated.Amount);
            Assert.Empty(release.Unread);
        }
    }

    [Fact]
    public void A_figure_that_is_none_is_told()
    {
        KielRelease release = KielFile.Read(KielFile.Workbook(("Data", [KielFile.Euros[1], ["Germany", "2025-04-01", "Military", "Commitment", "=cmd|x", "0", "", "."]])));
        Assert.Equal("Data, 2, tot_activity_value_EUR: '=cmd|x' is no number but text, which the publisher's formulas do not count; the number is unknown", Assert.Single(release.Unread).ToString());
    }

    [Fact]
    public void A_sum_that_contains_another_donor_is_named()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "land,financial_allocation,military_commitment\nEU (Commission and Council),0.0000001,0\nGermany,0,0.000009\n");
            KielRelease release = KielFile.Read(KielFile.Workbook(("Data", KielFile.Euros)));
            KielComparison comparison = release.Compare(KielSummary.Read(path));
            Assert.Equal(4, comparison.Cells);
            Assert.Equal(
                ("EU, Financial", "the publisher's sum contains European Investment Bank (+0.00000007 bn), which has rows of its own"),
                (comparison.Sums.Single().Place, comparison.Sums.Single().Cause));

            File.WriteAllText(path, "land,financial_allocation\nEU (Commission and Council),0.1\n");
            Assert.Equal("no cause was found", release.Compare(KielSummary.Read(path)).Sums.Single().Cause);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Allocations_without_a_day_are_spread_over_those_with_one()
    {
        string[] head = [.. KielFile.Raw[0].Take(8), "Items", "Allocation ID", "Allocations without specific date (1=yes)", "Reallocation_package_ID", "Total_value_dummy (1 is first row in the package)", "No. of Units", "Unit Price in USD", "Allocated Total", "Allocated Total in EUR", "Allocated Total in EUR (redistributed)"];
        string[] Row(string value, string allocation, string undated, string allocated, string redistributed) =>
            ["DEM1", "Germany", "45000", "Military", "Weapons", "Aid", "EUR", value, ".", allocation, undated, "All", "0", ".", ".", allocated, allocated, redistributed];
        KielRelease release = KielFile.Read(KielFile.Workbook(("Data", [head, Row("100", "DEM1_1", "0", "100", "150"), Row("300", "DEM1_2", "0", "300", "450"), Row("300", "DEM1_2", "0", "", ""), Row("200", "DEM1_3", "2", "200", "")])));
        Assert.Equal([150m, 450m, null, null], release.Rows.Select(static r => r.Derived.Redistributed));
        Assert.Empty(release.Compare().Rows);
        Assert.Equal(5, release.Compare().Figures);
        AidQuery euros = new() { Currency = Currency.EUR };
        Assert.Equal(600m, release.LedgerOf(KielMeasure.Allocation).Total(euros).Total.Stated.Amount);
        Assert.Equal(600m, release.LedgerOf(KielMeasure.RedistributedAllocation, KielBasis.Published).Total(euros).Total.Stated.Amount);
        Assert.Contains(release.Unread, static u => u is { Record: 5, Column: "Allocations without specific date (1=yes)" });
        Assert.Contains(release.Unread, static u => u is { Text: "DEM1" } && u.Why.Contains("no row is marked as the first", StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_arrived_is_delivered_and_no_more_than_was_promised()
    {
        string[] head = [.. KielFile.Raw[0], "Total monetary value delivered in EUR", "No. of Units delivered (in-kind military aid)"];
        string[] Row(int row, string delivered, string units) => [.. KielFile.Raw[row], delivered, units];
        KielRelease release = KielFile.Read(KielFile.Workbook(("Data", [head, Row(1, "80000000", "."), Row(3, "1600000", "4")])));
        AidQuery query = new() { Currency = Currency.EUR, Conversion = release.Conversion, Measure = Measure.Arrived, GroupBy = [Dimension.Donor] };
        foreach (KielBasis basis in new[] { KielBasis.Stated, KielBasis.Published })
        {
            AidTotals delivered = release.LedgerOf(KielMeasure.Commitment, basis).Total(query);
            Assert.Equal((76_000_000m, 1_600_000m), (delivered["BEL"].Stated.Amount, delivered["USA"].Stated.Amount));
        }

        Assert.Equal(
            "Data, 2, Total monetary value delivered in EUR: '80000000' is more than the 76000000 that the package comes to; all of the package is counted as delivered",
            Assert.Single(release.Unread).ToString());
    }

    [Fact]
    public void Progress_is_told_and_reading_can_be_cancelled()
    {
        string[][] rows = [KielFile.Euros[1], .. Enumerable.Repeat(KielFile.Euros[3], 3000)];
        byte[] file = KielFile.Workbook(("Data", rows));
        List<ReadProgress> told = [];
        KielRelease release = KielTracker.Read(new MemoryStream(file), "made", progress: new Told(told.Add), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(3000, release.Rows.Count);
        Assert.Equal(new ReadProgress("Data", 3000, 1), told[^1]);
        Assert.True(told.Count > 5);
        Assert.Equal(told.Select(static t => t.Records).Order(), told.Select(static t => t.Records));

        using CancellationTokenSource cancel = new();
        Assert.ThrowsAny<OperationCanceledException>(() => KielTracker.Read(new MemoryStream(file), progress: new Told(_ => cancel.Cancel()), cancellationToken: cancel.Token));
    }

    [Theory]
    [InlineData("<c r=\"A3\" t=\"inlineStr\"><is><r><t>Ger</t></r><r><rPr><b/></rPr><t>many</t></r><rPh sb=\"0\" eb=\"1\"><t>aloud</t></rPh></is></c>")]
    [InlineData("<c r=\"A3\" t=\"str\"><f>B1</f><v>Ger<![CDATA[many]]></v></c>")]
    [InlineData("<c t=\"str\"><f/><v>Germ&#97;ny</v></c>")]
    public void Cells_are_read_in_every_form(string cell)
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        string sheet = parts["xl/worksheets/sheet1.xml"];
        int at = sheet.IndexOf("<c r=\"A3\"", StringComparison.Ordinal);
        int end = sheet.IndexOf("</c>", at, StringComparison.Ordinal) + 4;
        parts["xl/worksheets/sheet1.xml"] = $"{sheet[..at]}{cell}{sheet[end..]}".Replace("<row r=\"2\">", "<row r=\"2\"><!-- x -->", StringComparison.Ordinal)
            .Replace("</sheetData>", "<row r=\"9\"/><row r=\"10\"><c r=\"A10\" s=\"1\"/><c r=\"B10\"><v/></c></row></sheetData>", StringComparison.Ordinal);
        KielRelease release = KielFile.Read(KielFile.Zip(parts));
        Assert.Equal("DEU", release.Rows[0].Donor);
        Assert.Equal(4, release.Rows.Count);
        Assert.Equal(8000m, release.Rows[0].Published.Commitment);
    }

    [Fact]
    public void Presets_are_found_by_name()
    {
        Assert.Same(KielPreset.Release7, KielPreset.Find(" KIEL-7"));
        Assert.Null(KielPreset.Find("kiel-8"));
        Assert.Throws<ArgumentOutOfRangeException>("Release", static () => new KielOptions { Release = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("measure", static () => Raw.LedgerOf((KielMeasure)9));
        Assert.Throws<ArgumentException>("measure", static () => KielPreset.Release7.Total(Raw, KielMeasure.Allocation));
        Assert.Throws<ArgumentOutOfRangeException>("basis", static () => Raw.LedgerOf(KielMeasure.Commitment, (KielBasis)9));
    }

    private sealed class Told(Action<ReadProgress> tell) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => tell(value);
    }
}
