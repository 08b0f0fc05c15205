using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Files that are no releases, or are made to take memory or time: each is refused with a clear error after a bounded amount of both.</summary>
public sealed class KielLimitsTests
{
    [Fact]
    public void Zip_bomb_is_refused_unread()
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Raw));
        parts["xl/media/bomb.bin"] = new string('0', 300_000_000);
        byte[] bomb = KielFile.Zip(parts);
        Assert.InRange(bomb.Length, 0, 2_000_000);
        long allocated = Allocated(() => Assert.Equal("The workbook says that it has more than 268,435,456 bytes when unzipped, which are read at most.", Fault(bomb)));
        Assert.InRange(allocated, 0, 20_000_000);
    }

    [Fact]
    public void Sheet_that_claims_all_the_cells_there_can_be_is_read_as_what_it_has()
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>", StringComparison.Ordinal);
        long allocated = Allocated(() => Assert.Equal(4, KielFile.Read(KielFile.Zip(parts)).Rows.Count));
        Assert.InRange(allocated, 0, 20_000_000);
    }

    [Fact]
    public void Cells_at_the_far_corner_are_refused()
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>", StringComparison.Ordinal);
        Assert.Equal("The sheet 'Data' has a cell in column XFD of row 1048576; at most 1,024 columns are read.", Fault(KielFile.Zip(parts)));
    }

    [Fact]
    public void Rows_beyond_the_limit_are_refused()
    {
        string[][] rows = [KielFile.Euros[1], .. Enumerable.Repeat(KielFile.Euros[3], KielTracker.MostRows + 1)];
        Assert.Equal("line 100002: 'made.csv' has more than 100,000 rows or 67,108,864 characters, which are read at most.", Fault(Encoding.UTF8.GetBytes(KielFile.Csv(rows)), "made.csv"));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    public void Entities_are_refused(string part)
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        string entities = string.Concat(Enumerable.Range(1, 9).Select(static i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        parts[part] = $"<!DOCTYPE x [<!ENTITY e0 \"0\">{entities}]>{parts[part].Replace("<v>", "<v>&e9;", StringComparison.Ordinal).Replace("<t ", "<t>&e9;</t><t ", StringComparison.Ordinal)}";
        Assert.StartsWith("This is no workbook that can be read, or it is damaged: ", Fault(KielFile.Zip(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void Password_is_told_of()
    {
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]];
        Assert.Equal("The workbook is protected by a password, or has the form of Excel before 2007: save it as .xlsx without a password.", Fault(locked));
    }

    [Fact]
    public void Other_files_are_told_of()
    {
        Assert.Equal("The file is empty.", Fault([]));
        Assert.StartsWith("This is no workbook that can be read, or it is damaged: ", Fault([.. "PK\u0003\u0004"u8, .. new byte[100]]), StringComparison.Ordinal);
        Assert.Equal(
            "There are no headings of the tracker, such as donor, announcement_date, aid_type_general and tot_activity_value_EUR, within the first 40 rows of the file.",
            Fault("a,b\n1,2\n"u8.ToArray(), "x.csv"));
    }

    [Fact]
    public void Encodings_without_a_mark_are_told_of()
    {
        Assert.Contains("U+0000", Fault(Encoding.Unicode.GetBytes("donor,dato,kategori,verdi_eur_activity\n"), "x.csv"), StringComparison.Ordinal);
        Assert.Contains("not UTF-8", Fault(Encoding.Latin1.GetBytes(KielFile.Csv(KielFile.Euros).Replace("Marder", "Fähre", StringComparison.Ordinal)), "x.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_headings_are_all_named()
    {
        string[][] rows = [["donor", "item", "item_type", "explanation"], ["Germany", "x", "y", "z"]];
        Assert.Equal("line 1: The headings of 'Data' lack announcement_date, aid_type_general, tot_activity_value_EUR, or what other releases call them.", Fault(KielFile.Workbook(("Data", rows))));
        Assert.Equal("line 2: 'Data' has headings and no row below them.", Fault(KielFile.Workbook(("Data", KielFile.Euros[..2]))));
        Assert.Equal("The workbook has no sheet 'Main'; it has 'A', 'B'.", Fault(KielFile.Workbook(("A", KielFile.Raw), ("B", KielFile.Raw)), options: new KielOptions { Sheet = "Main" }));
    }

    [Fact]
    public void Stream_without_end_is_refused()
    {
        foreach (string beginning in new[] { "", "PK\u0003\u0004" })
        {
            EcbEndlessStream endless = new(Encoding.Latin1.GetBytes(beginning), "1,2,3\n"u8.ToArray());
            SourceFormatException error = Assert.Throws<SourceFormatException>(() => KielTracker.Read(endless, cancellationToken: TestContext.Current.CancellationToken));
            Assert.Equal("there are more than the 67,108,864 bytes that are read at most", error.Faults[0].ToString());
        }
    }

    [Fact]
    public void Shared_texts_and_cells_must_be_there_once()
    {
        Dictionary<string, string> parts = KielFile.Parts(("Data", KielFile.Euros));
        parts["xl/sharedStrings.xml"] = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
        Assert.Equal("A cell has the shared text 0, of which there are 0.", Fault(KielFile.Zip(parts)));

        parts = KielFile.Parts(("Data", KielFile.Euros));
        parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].Replace("r=\"B3\"", "r=\"A3\"", StringComparison.Ordinal);
        Assert.Equal("The sheet 'Data' has the cell A3 twice, or behind one to its right.", Fault(KielFile.Zip(parts)));
    }

    private static string Fault(byte[] file, string name = "made.xlsx", KielOptions? options = null) =>
        Assert.Throws<SourceFormatException>(() => KielFile.Read(file, name, options)).Faults[0].ToString();

    private static long Allocated(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
