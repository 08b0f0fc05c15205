using System.Text;
using Xunit;

namespace AidModel.Tests;

public sealed class PriceIndexCsvTests
{
    private const string Csv = "area,year,level\nGBR,2015,80\nGBR,2020,100\nDEU,2020,\"1.059E+02\"\n";

    [Fact]
    public void Levels_are_read()
    {
        PriceIndices indices = Read(Csv);
        Assert.Equal(("Office", 3), (indices.Source, indices.Count));
        Assert.Equal(new Rational(5, 4), indices.Find("GBR", 2015, 2020).Factor);
    }

    [Theory]
    [InlineData("Level, YEAR ,note,Area\n80,2015,\"a, b\",GBR\n100,2020,,GBR\n")]
    [InlineData("\uFEFFarea,year,level,\r\n\r\nGBR,2015,80,\r\nGBR,2020, 100 ,\r\nGBR,2021,,")]
    [InlineData("note,note,area,year,level\n1,2,GBR,2015,80\n3,,GBR,2020,1e2")]
    [InlineData("area,year,level\rGBR,2015,+80.0\rGBR,2020,00100.\r")]
    public void Order_case_spaces_line_ends_and_other_columns_do_not_matter(string csv)
    {
        PriceIndices indices = Read(csv);
        Assert.Equal(2, indices.Count);
        Assert.Equal(new Rational(5, 4), indices.Find("GBR", 2015, 2020).Factor);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1E-28", "0.0000000000000000000000000001")]
    [InlineData("7E+28", "70000000000000000000000000000")]
    [InlineData("123.4500000000000000000000000000000000000", "123.45")]
    [InlineData("0.00000001E+0000000000008", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("1250000E-4", "125")]
    public void Every_digit_is_kept(string level, string value) =>
        Assert.Equal((Rational)decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Read($"area,year,level\nA,2000,1\nA,2001,{level}\n").Find("A", 2000, 2001).Factor);

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("8E+28")]
    [InlineData("1E+99999999999")]
    [InlineData("1E-99999999999")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1.00000000000000000000000000001")]
    public void Digits_that_no_decimal_holds_are_refused(string level) =>
        AssertFaults([$"line 2, column 3: '{level}' has more digits than a decimal holds exactly."], $"area,year,level\nA,2001,{level}\n");

    [Theory]
    [InlineData("1 000")]
    [InlineData("1'000")]
    [InlineData("1.000.000")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e5")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("+-1")]
    [InlineData("1e1.5")]
    [InlineData("0x10")]
    [InlineData("١٢")]
    [InlineData("5 %")]
    [InlineData("Infinity")]
    public void What_is_no_number_is_refused(string level) =>
        AssertFaults([$"line 2, column 3: '{level}' is no number such as 12.5 or 1.25E+01."], $"area,year,level\nA,2001,{level}\n");

    [Theory]
    [InlineData("", "The file ends before its headings.")]
    [InlineData("area,year,level\n", "There are headings, and no figure under them.")]
    [InlineData("area;year;level\nGBR;2020;1,5\n", "line 1: The cells are separated by ';', not ','. Headings area, year and level are expected, not 'area;year;level'.")]
    [InlineData("<html>", "line 1: This is HTML or XML, not CSV. Headings area, year and level are expected, not '<html>'.")]
    [InlineData("area,year,change\n", "line 1: The heading 'level' is missing.")]
    [InlineData("level\n", "line 1: The heading 'area' is missing.|line 1: The heading 'year' is missing.")]
    [InlineData("area,year,level,Level\n", "line 1, column 4: The heading 'Level' stands twice.")]
    [InlineData("area,year,level\nGBR,2020,1,5\nGBR,2020\n", "line 2: There are 4 cells, not 3 as there are headings.|line 3: There are 2 cells, not 3 as there are headings.")]
    [InlineData("area,year,level\nGBR,2020,1\nGBR,2021,0\nGBR,2020,1\n", "line 3, column 3: '0' is not a level above 0.|line 4, column 3: There is a figure of GBR in 2020 already, on line 2.")]
    [InlineData("area,year,level\nGBR, ,1\n,2020,\"1,5\"\n", "line 2, column 2: '' is no year such as 2020.|line 3, column 1: '' is no id of an area such as GBR: 1 to 100 letters, digits or one of . _ - : are.|line 3, column 3: '1,5' is no number such as 12.5 or 1.25E+01.")]
    public void A_malformed_file_is_refused_by_line_and_column(string csv, string faults) => AssertFaults(faults.Split('|'), csv);

    [Fact]
    public void A_file_is_read_as_a_stream_is()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Csv);
            Assert.Equal(3, PriceIndexCsv.Read(path, "Office").Count);
            File.WriteAllText(path, "x");
            Assert.Equal(path, Assert.Throws<SourceFormatException>(() => PriceIndexCsv.Read(path, "Office")).File);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        using MemoryStream stream = new();
        Assert.Equal("path", Assert.Throws<ArgumentException>(static () => PriceIndexCsv.Read("", "s")).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentException>(static () => PriceIndexCsv.Read("p", " ")).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(static () => PriceIndexCsv.Read((Stream)null!, "s")).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => PriceIndexCsv.Read(stream, null!)).ParamName);
    }

    [Fact]
    public void Other_cultures_change_nothing() => OtherCulture.Run(static () => Assert.Equal(new Rational(5, 4), Read(Csv).Find("GBR", 2015, 2020).Factor));

    [Fact]
    public void Damaged_files_are_refused_or_read_and_nothing_else() =>
        Damage.Check(first: 3301000, [Csv, "Level,note,area,year\r\n80,\"a \"\"b\"\"\r\nc\",GBR,2015\r\n"], [Read]);

    private static PriceIndices Read(string csv)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(csv));
        return PriceIndexCsv.Read(stream, "Office");
    }

    private static void AssertFaults(string[] faults, string csv) =>
        Assert.Equal(faults, Assert.Throws<SourceFormatException>(() => Read(csv)).Faults.Select(static f => f.ToString()));
}
