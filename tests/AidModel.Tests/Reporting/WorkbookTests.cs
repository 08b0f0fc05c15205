using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Xunit;

namespace AidModel.Tests;

public sealed class WorkbookTests
{
    private static readonly string[] _sheets = ["Totals", "Roll-ups", "Conversion", "Rates", "Sources", "Counted", "Left out"];

    // The reader knows the code pages of old workbooks, and asks for one even where it needs none.
    static WorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Workbook_has_no_fault()
    {
        using MemoryStream stream = new(Written(Reported.Totals(Reported.OddKey, Dimension.Donor)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(static e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Every_figure_read_back_is_that_of_the_result()
    {
        AidTotals totals = Reported.Totals(Reported.OddKey, Dimension.Month);
        Dictionary<string, List<object?[]>> sheets = Read(Written(totals));
        Assert.Equal(_sheets, sheets.Keys);
        List<object?[]> rows = sheets["Totals"];
        Assert.Equal(["=odd, \"key\"", "month", "currency", "lower", "best", "upper", "stated", "lines", "lines without value", "unconverted", "not deflated", "exact"], rows[0].Cast<string>());
        Assert.Equal(totals.Groups.Count, rows.Count - 1);
        foreach ((AidTotal group, object?[] row) in totals.Groups.Zip(rows.Skip(1)))
        {
            Assert.Equal(group.Keys[1], row[1]);
            AssertFigures(group, row.AsSpan(2).ToArray());
        }

        AssertFigures(totals.Total, [.. sheets["Roll-ups"][1].Skip(3)]);
        AidTotal first = totals[Reported.OddNames[1]];
        AssertFigures(first, [.. sheets["Roll-ups"].Single(r => (r[1] as string) == Reported.OddNames[1]).Skip(3)]);
    }

    [Fact]
    public void Text_survives()
    {
        AidLedger ledger = Reported.Ledger(Reported.OddNames);
        Dictionary<string, List<object?[]>> sheets = Read(Written(ledger.Total(Reported.Query(Dimension.Donor)), new WorkbookOptions { Names = KeyNames.Of(ledger) }));
        Dictionary<string, string?> names = sheets["Totals"].Skip(1).ToDictionary(static r => (string)r[0]!, static r => (string?)r[1]);
        Assert.All(ledger.Donors, donor => Assert.Equal(donor.Name, names[donor.Id]));
    }

    [Fact]
    public void Conversion_rates_sources_and_lines_have_their_own_sheets()
    {
        AidTotals totals = Reported.Totals(Dimension.Donor);
        Explanation explanation = totals.Total.Explain();
        Dictionary<string, List<object?[]>> sheets = Read(Written(totals));
        Assert.Contains(sheets["Conversion"], static r => r[0] is "Conversion" && r[1] is "rates of the day of announcement (ECB)");
        Assert.Equal(explanation.Assumptions, sheets["Conversion"].Where(static r => r[0] is "Assumed").Select(static r => (string)r[1]!));
        object?[] rate = Assert.Single(sheets["Rates"].Skip(1));
        Assert.Equal(["GBP", "EUR", new DateTime(2025, 4, 11)], rate.Take(3));
        Assert.Equal(0.86678, rate[10]);
        Assert.Equal("1 EUR = 0.86678 GBP, 2025-04-11 (ECB)", rate[16]);
        Assert.Equal(["s", "Publisher", "Title", new DateTime(2025, 1, 1)], sheets["Sources"][1].Take(4));
        Assert.Equal(totals.Groups.Sum(static g => g.Explain().Counted.Count), sheets["Counted"].Count - 1);
        Assert.Contains(sheets["Left out"], static r => r[0] is "yen" && r[4] is "NoRate");
    }

    [Fact]
    public void Digits_that_a_cell_does_not_hold_stand_as_text()
    {
        AidTotals totals = Make.Ledger([Make.Pledge("a", "EUR 12,345,678,901,234,567.89", "A")]).Total(Dimension.Donor);
        object?[] row = Read(Written(totals))["Totals"][1];
        Assert.Equal(12345678901234567.89, row[2]);
        Assert.Equal("EUR 12,345,678,901,234,567.89", row[^1]);
    }

    [Fact]
    public void Same_result_gives_the_same_bytes()
    {
        byte[] first = Written(Reported.Totals(Dimension.Donor, Dimension.Month));
        byte[]? second = null;
        OtherCulture.Run(() => second = Written(Reported.Totals(Dimension.Donor, Dimension.Month)));
        Assert.Equal(first, second);
        using ZipArchive archive = new(new MemoryStream(first));
        Assert.All(archive.Entries, static e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void Lines_can_be_left_away()
    {
        Dictionary<string, List<object?[]>> sheets = Read(Written(Reported.Totals(), new WorkbookOptions { Lines = false }));
        Assert.Equal(["Totals", "Conversion", "Rates", "Sources"], sheets.Keys);
    }

    [Fact]
    public void Header_stays_and_columns_can_be_filtered()
    {
        using MemoryStream stream = new(Written(Reported.Totals(Dimension.Donor)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, static part =>
        {
            Assert.Single(part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>());
            Assert.Single(part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>());
        });
    }

    private static void AssertFigures(AidTotal total, object?[] cells)
    {
        Bounds bounds = total.Range.Bounds;
        Assert.Equal("EUR", cells[0]);
        Assert.Equal(bounds.Lower, Number(cells[1]));
        Assert.Equal(bounds.Best, cells[2] is "unknown" ? null : Number(cells[2]));
        Assert.Equal(bounds.Upper, cells[3] is "unbounded" ? null : Number(cells[3]));
        Assert.Equal(total.Stated.Amount, Number(cells[4]));
        Assert.Equal(total.Lines, Number(cells[5]));
        Assert.Equal(total.LinesWithoutValue, Number(cells[6]));
        Assert.Equal(string.Join("; ", total.Unconverted), cells[7] ?? string.Empty);
        Assert.Equal(total.Range.ToString(), cells[9]);
    }

    private static decimal Number(object? cell) => Convert.ToDecimal(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Written(AidTotals totals, WorkbookOptions? options = null)
    {
        using MemoryStream stream = new();
        totals.WriteWorkbook(stream, options);
        return stream.ToArray();
    }

    private static Dictionary<string, List<object?[]>> Read(byte[] bytes)
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        Dictionary<string, List<object?[]>> sheets = [];
        do
        {
            List<object?[]> rows = sheets[reader.Name] = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());
        return sheets;
    }
}
