using System.Text;
using Sylvan.Data.Csv;
using Xunit;

namespace AidModel.Tests;

public sealed class CsvTests
{
    [Fact]
    public void Csv_read_back_has_every_key_and_every_digit()
    {
        AidTotals totals = Reported.Totals(Reported.OddKey, Dimension.Month);
        List<string[]> rows = Read(Written(totals));
        Assert.Equal([.. new[] { "'=odd, \"key\"", "month", "currency", "lower", "best", "upper", "stated", "lines", "lines without value", "unconverted" }], rows[0]);
        Assert.Equal(totals.Groups.Count, rows.Count - 1);
        foreach ((AidTotal group, string[] row) in totals.Groups.Zip(rows.Skip(1)))
        {
            Assert.Equal(group.Keys[0], row[0].StartsWith('\'') ? row[0][1..] : row[0]);
            Assert.DoesNotContain(row[0].FirstOrDefault('x'), "=+-@\t\r\n");
            Assert.Equal(group.Keys[1], row[1]);
            Assert.Equal(group.Range.Bounds.Lower, Number(row[3]));
            Assert.Equal(group.Range.Bounds.Best, row[4] == "unknown" ? null : Number(row[4]));
            Assert.Equal(group.Range.Bounds.Upper, row[5] == "unbounded" ? null : Number(row[5]));
            Assert.Equal(group.Stated.Amount, Number(row[6]));
            Assert.Equal(group.Lines, Number(row[7]));
            Assert.Equal(group.LinesWithoutValue, Number(row[8]));
            Assert.Equal(string.Join("; ", group.Unconverted), row[9]);
        }
    }

    [Fact]
    public void Csv_is_utf8_with_crlf_and_without_a_mark()
    {
        byte[] bytes = Written(Reported.Totals(Dimension.Donor));
        Assert.NotEqual(0xEF, bytes[0]);
        string text = Encoding.UTF8.GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_is_the_same_in_every_culture()
    {
        AidTotals totals = Reported.Totals(Dimension.Donor);
        byte[] expected = Written(totals);
        OtherCulture.Run(() => Assert.Equal(expected, Written(totals)));
    }

    [Fact]
    public void Names_stand_beside_keys_where_they_differ()
    {
        AidLedger ledger = Reported.Ledger("Germany", "=cmd");
        using MemoryStream stream = new();
        ledger.Total(Reported.Query(Dimension.Donor, Dimension.Year)).WriteCsv(stream, KeyNames.Of(ledger));
        List<string[]> rows = Read(stream.ToArray());
        Assert.Equal(["donor", "donor name", "year"], rows[0].Take(3));
        Assert.Equal(["(unattributed)", "Not attributed", "2025"], rows[1].Take(3));
        Assert.Equal(["D00", "Germany", "2025"], rows[2].Take(3));
        Assert.Equal(["D01", "'=cmd", "2025"], rows[3].Take(3));
    }

    [Fact]
    public void Total_alone_is_one_row()
    {
        List<string[]> rows = Read(Written(Reported.Totals()));
        Assert.Equal(2, rows.Count);
        Assert.Equal("EUR", rows[1][0]);
    }

    [Fact]
    public void File_is_whole_or_as_it_was()
    {
        using Folder folder = new();
        string path = Path.Combine(folder.Path, "totals.csv");
        AidTotals totals = Reported.Totals(Dimension.Donor);
        totals.WriteCsv(path);
        byte[] before = File.ReadAllBytes(path);
        KeyNames failing = KeyNames.By(static (_, _) => throw new InvalidOperationException("no name"));
        Assert.Throws<InvalidOperationException>(() => totals.WriteCsv(path, failing));
        Assert.Throws<InvalidOperationException>(() => totals.WriteWorkbook(path, new WorkbookOptions { Names = failing }));
        Assert.Throws<InvalidOperationException>(() => totals.WriteCsv(new MemoryStream(), failing));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Invalid_arguments_are_named()
    {
        AidTotals totals = Reported.Totals(Dimension.Donor);
        Assert.Equal("totals", Assert.Throws<ArgumentNullException>(() => ((AidTotals)null!).WriteCsv("x")).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => totals.WriteCsv((string)null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => totals.WriteWorkbook(" ")).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => totals.WriteWorkbook((Stream)null!)).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentException>(() => totals.WriteCsv(new MemoryStream([], writable: false))).ParamName);
        Assert.Equal("Names", Assert.Throws<ArgumentNullException>(static () => new ChartOptions { Names = null! }).ParamName);
        Assert.Equal("Width", Assert.Throws<ArgumentOutOfRangeException>(static () => new ChartOptions { Width = 399 }).ParamName);
        Assert.Equal("Top", Assert.Throws<ArgumentOutOfRangeException>(static () => new ChartOptions { Top = 0 }).ParamName);
        Assert.Equal("Title", Assert.Throws<ArgumentException>(static () => new ChartOptions { Title = " " }).ParamName);
    }

    private static byte[] Written(AidTotals totals)
    {
        using MemoryStream stream = new();
        totals.WriteCsv(stream);
        return stream.ToArray();
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string[]> Read(byte[] bytes)
    {
        using CsvDataReader reader = CsvDataReader.Create(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',' });
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
