using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Rows that would lead a reader astray: what is in them is counted rightly, or told of.</summary>
public sealed class KielHostileTests
{
    private static readonly string[] EuroHead = KielFile.Euros[1];

    [Fact]
    public void Ids_may_be_long_and_begin_alike()
    {
        string longId = new('A', 200);
        KielRelease release = Raw(row => row[0] = longId, row => row[0] = $"{longId}B", row => row[0] = $"{longId}C");
        Assert.Equal(3, release.Ledger.Pledges.Select(static p => p.Id).Distinct().Count());
        Assert.All(release.Ledger.Pledges, p => Assert.Contains(release.Original(p.Id), static t => t.Column == "ID"));
    }

    [Theory]
    [InlineData("٣/٤/٢٢")]
    [InlineData("not specified, ٠٣/٢٢")]
    [InlineData("2024.3333")]
    [InlineData("1999-01-01")]
    public void Days_that_are_none_are_told(string text)
    {
        KielRelease release = Raw(row => row[2] = text);
        Assert.Null(release.Rows[0].Announced);
        Assert.Single(release.Unread, static u => u.Column == "Announcement Date");
    }

    [Fact]
    public void Numbers_that_are_too_large_are_unknown()
    {
        KielRelease release = Raw(
            static row => row[7] = "7e28",
            static row => (row[0], row[7], row[10], row[11]) = ("BEM2", "Not given", "1e20", "1e20"),
            static row => (row[12], row[13]) = ("1e15", "1e-5"));
        Assert.Equal([null, null, 76_000_000m], release.Rows.Select(static r => r.Derived.Total));
        Assert.Equal(3, release.Unread.Count(static u => u.Why.StartsWith("is too large", StringComparison.Ordinal)));
        foreach (KielBasis basis in Enum.GetValues<KielBasis>())
        {
            Assert.NotEmpty(release.LedgerOf(KielMeasure.Commitment, basis).ToString());
        }

        Assert.NotEmpty(release.Compare().ToString());
    }

    [Fact]
    public void Rows_without_a_figure_are_told()
    {
        KielRelease release = Euros(["Germany", "2025-04-01", "Military", "Allocation", "", "", "", "."], ["Germany", "2025-04-01", "Military", "Allocation", "'1.000,00", "", "'undisclosed", "."]);
        Assert.Empty(release.Ledger.Pledges);
        Assert.Equal(
            ["Data, 2: 'DEU' has no figure; nothing of it is counted", "Data, 3, tot_activity_value_EUR: '1.000,00' is no number but text, which the publisher's formulas do not count; the number is unknown", "Data, 3: 'DEU' has no figure; nothing of it is counted"],
            release.Unread.Select(static u => u.ToString()));
        Assert.Contains(Raw(static row => (row[0], row[15]) = (".", "0")).Unread, static u => u.Why.Contains("no row is marked as the first", StringComparison.Ordinal));
    }

    [Fact]
    public void Donors_of_like_names_are_not_merged()
    {
        KielRelease release = Euros(
            ["A B", "2025-04-01", "Military", "Allocation", "1", "1", "1", "."],
            ["A-B", "2025-04-01", "Military", "Allocation", "2", "2", "2", "."],
            ["DEU", "2025-04-01", "Military", "Allocation", "3", "3", "3", "."],
            ["Germany", "2025-04-01", "Military", "Allocation", "4", "4", "4", "."],
            ["germany ", "2025-04-01", "Military", "Allocation", "5", "5", "5", "."]);
        Assert.Equal(["A-B", "A-B-2", "DEU-2", "DEU", "DEU"], release.Rows.Select(static r => r.Donor));
        Assert.Equal(["A B", "A-B", "DEU"], release.Unread.Where(static u => u.Column == "donor").Select(static u => u.Text));
        Assert.Equal("Germany", release.Ledger.Donors.Single(static d => d.Id == "DEU").Name);
    }

    [Fact]
    public void Rows_that_do_not_say_that_they_are_allocations_are_none()
    {
        KielRelease release = Euros(
            ["Germany", "2025-04-01", "Military", "", "1", "1", "1", "."],
            ["Germany", "2025-04-01", "Military", "Allocations", "2", "2", "2", "."],
            ["Germany", "2025-04-01", "Military", "allocation", "4", "4", "4", "."]);
        AidQuery euros = new() { Currency = Currency.EUR };
        Assert.Equal(4m, release.LedgerOf(KielMeasure.RedistributedAllocation).Total(euros).Total.Stated.Amount);
        Assert.Equal(7m, release.Ledger.Total(euros).Total.Stated.Amount);
        Assert.Single(release.Unread, static u => u is { Record: 3, Column: "measure" });
        Assert.True(release.Has(KielMeasure.Allocation));
        Assert.False(Raw(static _ => { }).Has(KielMeasure.Allocation));
    }

    [Fact]
    public void A_pledge_opens_into_its_own_rows_whatever_ledger_it_is_of()
    {
        string[] head = [.. EuroHead, "activity_id"];
        KielRelease release = KielFile.Read(KielFile.Workbook(("Data", [head, ["Germany", "2025-04-01", "Military", "Commitment", "8", "0", "", ".", "B1"], ["Germany", "2025-04-01", "Military", "Allocation", "1", "1", "1", ".", "B1"]])));
        foreach (KielMeasure measure in Enum.GetValues<KielMeasure>())
        {
            foreach (KielBasis basis in Enum.GetValues<KielBasis>())
            {
                Assert.All(release.LedgerOf(measure, basis).Pledges, p => Assert.Equal(p.Sources.Single(), $"row-{release.Original(p.Id)[0].Record}"));
            }
        }

        KielRelease other = KielFile.Read(KielFile.Workbook(("Data", [head, ["Germany", "2025-04-01", "Military", "Commitment", "8", "0", "", ".", "B1"]])));
        Assert.Empty(release.Original(other.Rows[0]));
        Assert.NotEmpty(other.Original(other.Rows[0]));
    }

    [Fact]
    public void What_has_arrived_is_unknown_where_the_publisher_has_no_figure()
    {
        string[] head = [.. KielFile.Raw[0], "Total monetary value delivered in EUR"];
        KielRelease release = KielFile.Read(KielFile.Workbook(("Data", [head, [.. KielFile.Raw[1], "."]])));
        Assert.Equal("EUR 0.00 / unknown / 76,000,000.00", release.Ledger.Total(new AidQuery { Currency = Currency.EUR, Measure = Measure.Arrived }).Total.Range.ToString());
    }

    [Fact]
    public void A_cell_of_the_summary_that_is_none_does_not_cost_the_rows()
    {
        KielRelease release = KielFile.Read(KielFile.Workbook(
            ("Country Summary", [["Country", "Military commitments"], ["Germany", "#REF!"], ["Georgia", "5"], ["Belgium", "0.076"], ["Belgium", "1"]]), ("Data", KielFile.Raw)));
        Assert.Equal(new KielCell("BEL", "Military", false, 0.076m), Assert.Single(release.Summary!.Cells));
        Assert.Equal(
            ["'#REF!' is no number of billions of euros.", "'Georgia' is a donor of no known release.", "'Belgium' stands in the summary twice."],
            release.Unread.Where(static u => u.Part == "Country Summary").Select(static u => u.Why.Replace("is left out of the publisher's sums: ", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public void Many_rows_of_one_package_take_no_longer_than_as_many_of_others()
    {
        // A step for each pair of rows would take minutes.
        string[] row = [.. KielFile.Raw[1][..8], "x", .. KielFile.Raw[1][9..]];
        KielRelease release = KielFile.Read(Encoding.UTF8.GetBytes(KielFile.Csv([[.. KielFile.Raw[0][..8], "Items", .. KielFile.Raw[0][9..]], .. Enumerable.Repeat(row, 60_000)])));
        Assert.Equal(60_000, release.Ledger.Pledges.Count);
        Assert.Equal(60_000, release.Compare().Figures);
    }

    [Fact]
    public void Tags_of_many_attributes_are_refused_before_they_are_read()
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        string attributes = string.Concat(Enumerable.Range(0, 1_000_000).Select(static i => $" a{i}=\"&gt;>\""));
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("<row r=\"2\"", $"<!-- don't --><row r=\"2\"{attributes}", StringComparison.Ordinal);
        Assert.Equal("A tag in the workbook has more than 1,048,576 bytes, which are read at most.", Fault(KielFile.Zip(parts)));
    }

    [Fact]
    public void Rows_stand_in_their_order()
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("<row r=\"4\">", "<row r=\"3\">", StringComparison.Ordinal);
        Assert.Equal("The sheet 'Data' has row 3 behind row 3.", Fault(KielFile.Zip(parts)));
    }

    [Fact]
    public void Texts_that_many_cells_share_are_bounded()
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].Replace("Marder", new string('1', XlsxLimit + 1), StringComparison.Ordinal);
        const string TooLong = "A cell has more than 32,767 characters, which are read at most.";
        Assert.Equal(TooLong, Fault(KielFile.Zip(parts)));
        Assert.Equal(TooLong, Fault(Encoding.UTF8.GetBytes(KielFile.Csv([EuroHead, [new string('1', XlsxLimit + 1), .. KielFile.Euros[2][1..]]]))));

        string[] much = [.. KielFile.Euros[2][..7], new string('x', XlsxLimit)];
        Assert.Contains("67,108,864 characters", Fault(KielFile.Workbook(("Data", [EuroHead, .. Enumerable.Repeat(much, 2_100)]))), StringComparison.Ordinal);
    }

    private const int XlsxLimit = 32_767;

    private static string Fault(byte[] file) => Assert.Throws<SourceFormatException>(() => KielFile.Read(file)).Faults[0].Message;

    private static KielRelease Euros(params string[][] rows) => KielFile.Read(KielFile.Workbook(("Data", [EuroHead, .. rows])));

    /// <summary>A release of rows like the first of the raw ones, each changed in some way.</summary>
    private static KielRelease Raw(params Action<string[]>[] changes)
    {
        List<string[]> rows = [KielFile.Raw[0]];
        foreach (Action<string[]> change in changes)
        {
            string[] row = [.. KielFile.Raw[1]];
            change(row);
            rows.Add(row);
        }

        return KielFile.Read(KielFile.Workbook(("Data", [.. rows])));
    }
}
