using System.Globalization;
using System.Numerics;
using System.Text;
using Xunit;

namespace AidModel.Tests;

public sealed class WorldBankTests
{
    private const string Wide =
        """
        Country Name,Country Code,Indicator Name,Indicator Code,2018,2019,2020,
        United Kingdom,GBR,"Inflation, GDP deflator (annual %)",NY.GDP.DEFL.KD.ZG,2.5,,-1.25E+01,
        "Korea, Rep.",KOR,"Inflation, GDP deflator (annual %)",NY.GDP.DEFL.KD.ZG,,,7.09843561708112E-09,

        """;

    private const string Preamble =
        """
        "Data Source","World Development Indicators",

        "Last Updated Date","2025-04-15",

        "Country Name","Country Code","Indicator Name","Indicator Code","2018","2019","2020",
        "United Kingdom","GBR","Inflation, GDP deflator (annual %)","NY.GDP.DEFL.KD.ZG","2.5","","-12.5",

        """;

    private const string Long = "Country Name,Country Code,Year,Value\n\"Korea, Rep.\",KOR,2020,3521418059.923445\nUnited Kingdom,GBR,2019,1.5E+12\n";

    private const string Head = "Country Code,Indicator Code,2018,2019\n";

    [Fact]
    public void Annual_changes_are_read()
    {
        PriceIndices deflators = Deflators(Wide);
        Assert.Equal(("World Bank, NY.GDP.DEFL.KD.ZG", 3), (deflators.Source, deflators.Count));
        Assert.Equal(new Rational(1025, 1000), deflators.Find("GBR", 2017, 2018).Factor);
        Assert.Equal(new Rational(875, 1000), deflators.Find("GBR", 2019, 2020).Factor);
        Assert.Equal((100m + (Rational)0.00000000709843561708112m) / 100m, deflators.Find("KOR", 2019, 2020).Factor);
        Assert.Equal("GBR: no change of prices for 2019 (World Bank, NY.GDP.DEFL.KD.ZG)", deflators.WhyNot("GBR", 2017, 2020));
        Assert.Equal("GBR: prices of 2017 in those of 2018, × 1.025 (World Bank, NY.GDP.DEFL.KD.ZG)", deflators.Find("GBR", 2017, 2018).ToString());
    }

    [Fact]
    public void Lines_about_the_file_may_stand_before_the_headings()
    {
        PriceIndices deflators = Deflators("\uFEFF" + Preamble.ReplaceLineEndings("\r\n"));
        Assert.Equal(("World Bank, NY.GDP.DEFL.KD.ZG, updated 2025-04-15", 2), (deflators.Source, deflators.Count));
        Assert.Equal(new Rational(875, 1000), deflators.Find("GBR", 2019, 2020).Factor);
        Assert.Equal("World Bank, NY.GDP.DEFL.KD.ZG", Deflators(Preamble.Replace("2025-04-15", "spring", StringComparison.Ordinal)).Source);
    }

    [Fact]
    public void The_indicator_says_that_figures_are_levels()
    {
        PriceIndices deflators = Deflators(Wide.Replace("KD.ZG", "ZS", StringComparison.Ordinal).Replace("-1.25E+01", "2", StringComparison.Ordinal));
        Assert.Equal("World Bank, NY.GDP.DEFL.ZS", deflators.Source);
        Assert.Equal(new Rational(4, 5), deflators.Find("GBR", 2018, 2020).Factor);
        Assert.False(deflators.TryFind("GBR", 2017, 2018, out _));
        Assert.Equal(3, Deflators(Wide.Replace("KD.ZG", "KD.ZG.AD", StringComparison.Ordinal)).Count);
        AssertFaults(["line 2, column 7: '-1.25E+01' is not a level above 0."], () => Deflators(Wide.Replace("KD.ZG", "ZS.AD", StringComparison.Ordinal)));
    }

    [Fact]
    public void Gdps_are_read_in_either_form()
    {
        Denominators gdp = Gdp(Long);
        Assert.Equal(("GDP", "World Bank", Currency.USD, 2), (gdp.Name, gdp.Source, gdp.Currency, gdp.Count));
        Assert.Equal(3521418059.923445m, gdp.Find("KOR", 2020).Value);
        Assert.Equal("GDP of GBR in 2019: USD 1,500,000,000,000.00 (World Bank)", gdp.Find("GBR", 2019).ToString());
        gdp = Gdp("Country Code,2019,Indicator Code\nGBR,7,NY.GDP.MKTP.CD");
        Assert.Equal("GDP of GBR in 2019: USD 7.00 (World Bank, NY.GDP.MKTP.CD)", gdp.Find("GBR", 2019).ToString());
        Assert.Equal(1, Gdp("value,YEAR,Country code,\n2,2019,GBR,\nGBR,,,\n ,2020,GBR,\n".Replace("GBR,,,\n", "\n", StringComparison.Ordinal)).Count);
    }

    [Fact]
    public void Populations_are_read_in_either_form()
    {
        Denominators heads = Population("Country Name,Country Code,Year,Value\nUnited Kingdom,GBR,2019,66836327.0\n");
        Assert.Equal("population of GBR in 2019: 66,836,327 (World Bank)", heads.Find("GBR", 2019).ToString());
        heads = Population("Country Code,Indicator Code,2019\nGBR,SP.POP.TOTL,66836327\n");
        Assert.Equal("population of GBR in 2019: 66,836,327 (World Bank, SP.POP.TOTL)", heads.Find("GBR", 2019).ToString());
        AssertFaults(["line 2, column 4: '3521418059.923445' is not a whole number of heads above 0."], static () => Population(Long.Replace("1.5E+12", "1500000", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "The file ends before its headings.")]
    [InlineData("\n\r\n  \n", "The file ends before its headings.")]
    [InlineData("\"Data Source\",\"x\",\n\n", "The file ends before its headings.")]
    [InlineData("Country Code,Indicator Code,2018\n", "There are headings, and no figure under them.")]
    [InlineData("Country Code,Indicator Code,2018\nGBR,NY.GDP.DEFL.KD.ZG,\n", "There are headings, and no figure under them.")]
    [InlineData("<!DOCTYPE html>\n<html><body>Not found</body></html>\n", "line 1: This is HTML or XML, not CSV. Headings 'Country Code' and years, or 'Country Code', 'Year' and 'Value', are expected, not '<!DOCTYPE html>'.")]
    [InlineData("Country Name;Country Code;Indicator Name;2018\n", "line 1: The cells are separated by ';', not ','. Headings 'Country Code' and years, or 'Country Code', 'Year' and 'Value', are expected, not 'Country Name;Country Code;Indicator Name…'.")]
    [InlineData("Country Name\tCountry Code\n", "line 1: The cells are separated by tabs, not ','. Headings 'Country Code' and years, or 'Country Code', 'Year' and 'Value', are expected, not 'Country Name\\u0009Country Code'.")]
    [InlineData("GBR,2020,1\n", "line 1: Headings 'Country Code' and years, or 'Country Code', 'Year' and 'Value', are expected, not 'GBR,2020,1'.")]
    [InlineData("Country Code,2018\nGBR,1\n", "line 1: The heading 'Indicator Code' is missing.")]
    [InlineData("Country Code,Indicator Code\nGBR,1\n", "line 1: There is no year among the headings.")]
    [InlineData("Country Code,Indicator Code,2018,2019 [YR2019],,0000,20\n", "line 1, column 4: '2019 [YR2019]' is no heading of the World Bank's, nor a year such as 2020.|line 1, column 5: '' is no heading of the World Bank's, nor a year such as 2020.|line 1, column 6: '0000' is no heading of the World Bank's, nor a year such as 2020.|line 1, column 7: '20' is no heading of the World Bank's, nor a year such as 2020.")]
    [InlineData("Country Code,Indicator Code,2018,2018,country code\n", "line 1, column 4: The heading '2018' stands twice.|line 1, column 5: The heading 'country code' stands twice.")]
    [InlineData(Head + "GBR,NY.GDP.MKTP.CD,1,2\n", "line 2, column 2: 'NY.GDP.MKTP.CD' is none of the indicators read: NY.GDP.DEFL.KD.ZG, NY.GDP.DEFL.KD.ZG.AD, NY.GDP.DEFL.ZS, NY.GDP.DEFL.ZS.AD.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.ZS,1,2\nDEU,NY.GDP.DEFL.KD.ZG,1,2\n", "line 3, column 2: 'NY.GDP.DEFL.KD.ZG' is not NY.GDP.DEFL.ZS, as on the lines before: one file holds one indicator.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.ZS,1,2\n\nDEU,NY.GDP.DEFL.ZS,1\nFRA,NY.GDP.DEFL.ZS,1,2,\n", "line 4: There are 3 cells, not 4 as there are headings.|line 5: There are 5 cells, not 4 as there are headings.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.ZS,1,2\nGBR,NY.GDP.DEFL.ZS,1,2\n", "line 3, column 1: 'GBR' has a line already, line 2.")]
    [InlineData(Head + "United Kingdom,NY.GDP.DEFL.ZS,x,2\n,NY.GDP.DEFL.ZS,1,2\n", "line 2, column 1: 'United Kingdom' is no id of an area such as GBR: 1 to 100 letters, digits or one of . _ - : are.|line 2, column 3: 'x' is no number such as 12.5 or 1.25E+01.|line 3, column 1: '' is no id of an area such as GBR: 1 to 100 letters, digits or one of . _ - : are.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.ZS,0,-1\n", "line 2, column 3: '0' is not a level above 0.|line 2, column 4: '-1' is not a level above 0.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.KD.ZG,-100,-99.9999\nDEU,NY.GDP.DEFL.KD.ZG,-1E+02,-100.1\n", "line 2, column 3: '-100' is not a change in per cent above -100.|line 3, column 3: '-1E+02' is not a change in per cent above -100.|line 3, column 4: '-100.1' is not a change in per cent above -100.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.ZS,\"2,5\",..\n", "line 2, column 3: '2,5' is no number such as 12.5 or 1.25E+01.|line 2, column 4: '..' is no number such as 12.5 or 1.25E+01.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.ZS,\"2\n5\",1\nDEU,NY.GDP.DEFL.ZS,NaN,1\n", "line 2, column 3: '2\\u000A5' is no number such as 12.5 or 1.25E+01.|line 4, column 3: 'NaN' is no number such as 12.5 or 1.25E+01.")]
    [InlineData(Head + "GBR,NY.GDP.DEFL.ZS,1.23456789012345678901234567891,1E-29\n", "line 2, column 3: '1.23456789012345678901234567891' has more digits than a decimal holds exactly.|line 2, column 4: '1E-29' has more digits than a decimal holds exactly.")]
    [InlineData("Country Code,Indicator Code,2018,\nGBR,NY.GDP.DEFL.ZS,1,2\n", "line 2, column 4: '2' has no heading.")]
    [InlineData("Country Code,Indicator Code,2018\nG\0R,NY.GDP.DEFL.ZS,1\n", "line 2, column 1: The character U+0000 is here: this is no text with cells between commas.")]
    [InlineData("PK\u0003\u0004rest", "line 1, column 1: The character U+0003 is here: this is no text with cells between commas; it may be a zip archive, with a CSV file to take out of it.")]
    public void A_malformed_file_is_refused_by_line_and_column(string csv, string faults) =>
        AssertFaults(faults.Split('|'), () => Deflators(csv));

    [Theory]
    [InlineData("Country Code,Year\nGBR,2018\n", "line 1: The heading 'Value' is missing.")]
    [InlineData("Country Code,Value,Unit\nGBR,2018,USD\n", "line 1: The heading 'Year' is missing.|line 1, column 3: 'Unit' is no heading of the World Bank's, nor a year such as 2020.")]
    [InlineData("Country Code,Year,Value,Year\n", "line 1, column 4: The heading 'Year' stands twice.")]
    [InlineData("Country Code,Year,Value\nGBR,2018,1\nGBR,2018\nGBR,2018,1\n", "line 3: There are 2 cells, not 3 as there are headings.|line 4, column 3: There is a figure of GBR in 2018 already, on line 2.")]
    [InlineData("Country Code,Year,Value\nGBR,18,0\nG R,2018.0,-2\nGBR,0000,1\nGBR,12018,1,5\n", "line 2, column 2: '18' is no year such as 2020.|line 2, column 3: '0' is not a GDP above 0.|line 3, column 1: 'G R' is no id of an area such as GBR: 1 to 100 letters, digits or one of . _ - : are.|line 3, column 2: '2018.0' is no year such as 2020.|line 3, column 3: '-2' is not a GDP above 0.|line 4, column 2: '0000' is no year such as 2020.|line 5: There are 4 cells, not 3 as there are headings.")]
    [InlineData("Country Code,Year,Value,\nGBR,2018,1,5\n", "line 2, column 4: '5' has no heading.")]
    public void A_malformed_long_file_is_refused_by_line_and_column(string csv, string faults) =>
        AssertFaults(faults.Split('|'), () => Gdp(csv));

    [Fact]
    public void Quotation_marks_that_do_not_match_end_the_reading()
    {
        SourceFormatException error = Assert.Throws<SourceFormatException>(static () => Deflators(Head + "GBR,NY.GDP.DEFL.ZS,x,1\nDEU,\"NY\"Z,1,y\nFRA,NY.GDP.DEFL.ZS,z,1\n"));
        Assert.True(error.IsCutShort);
        Assert.Equal([(2, 3), (3, 2)], error.Faults.Select(static f => (f.Line, f.Column)));
        error = Assert.Throws<SourceFormatException>(static () => Deflators(Head + "GBR,NY.GDP.DEFL.ZS,1,\"1\nDEU,NY.GDP.DEFL.ZS,1,2\n"));
        Assert.Equal([(2, 4)], error.Faults.Select(static f => (f.Line, f.Column)));
    }

    [Fact]
    public void Text_that_is_not_utf_8_is_refused()
    {
        byte[] latin = Encoding.Latin1.GetBytes("Country Name,Country Code,Year,Value\nGermany,DEU,2020,1\nC\u00F4te d'Ivoire,CIV,2020,1\n");
        using MemoryStream stream = new(latin);
        AssertFaults(["line 3, column 1: Bytes that are not UTF-8 are here: this is no text with cells between commas."], () => WorldBank.ReadGdp(stream));
    }

    [Fact]
    public void A_byte_order_mark_tells_the_encoding()
    {
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            using MemoryStream stream = new([.. encoding.GetPreamble(), .. encoding.GetBytes(Long)]);
            Assert.Equal(2, WorldBank.ReadGdp(stream).Count);
        }
    }

    [Fact]
    public void A_hundred_faults_are_named()
    {
        string csv = "Country Code,Year,Value\n" + string.Concat(Enumerable.Range(1001, 100).Select(static y => $"GBR,{y},x\n"));
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => Gdp(csv));
        Assert.Equal((100, false), (error.Faults.Count, error.IsCutShort));
        error = Assert.Throws<SourceFormatException>(() => Gdp(csv + "GBR,2000,1\nGBR,2000,y"));
        Assert.Equal((100, true), (error.Faults.Count, error.IsCutShort));
        Assert.Equal((101, 3), (error.Faults[^1].Line, error.Faults[^1].Column));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('x')]
    [InlineData('\n')]
    [InlineData('"')]
    public void A_line_of_ten_million_characters_is_refused(char filler)
    {
        using MemoryStream stream = new([.. Encoding.UTF8.GetBytes("Country Code,Year,Value\nGBR,2020,1\n\""), .. Enumerable.Repeat((byte)filler, 10_000_000), .. "\n"u8]);
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => WorldBank.ReadGdp(stream));
        Assert.Equal((3, 0), (Assert.Single(error.Faults).Line, error.Faults[0].Column));
        Assert.Contains("longer than 1048576 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_64_megabytes_is_refused()
    {
        using Endless stream = new("Country Code,Year,Value\n"u8.ToArray());
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => WorldBank.ReadGdp(stream));
        Assert.Contains("There are more than 67108864 bytes.", error.Message, StringComparison.Ordinal);
        Assert.InRange(stream.Given, 67108865, 67108864 + (1 << 20));
    }

    [Theory]
    [InlineData("\n", 1)]
    [InlineData("\r\n", 1)]
    [InlineData("\r\n", 7)]
    [InlineData("\r\n", 4096)]
    [InlineData("\r", 1000)]
    public void Lines_are_counted_however_the_bytes_come(string lineEnd, int atOnce)
    {
        StringBuilder csv = new($"Country Name,Country Code,Year,Value{lineEnd}");
        for (int i = 0; i < 20_000; i++)
        {
            csv.Append(i % 100 == 99 ? $"\"two{lineEnd}lines\"" : new string('n', i % 37)).Append($",A{i / 9000},{1000 + (i % 9000)},{(i % 1000 == 999 ? "x" : "1.5")}{lineEnd}");
        }

        using Trickle stream = new(Encoding.UTF8.GetBytes(csv.ToString()), atOnce);
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => WorldBank.ReadGdp(stream));
        Assert.Equal(Enumerable.Range(1, 20).Select(static k => (1 + (1000 * k) + (10 * k) - 1, 4)), error.Faults.Select(static f => (f.Line, f.Column)));
    }

    [Fact]
    public void Files_are_read_and_named()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, "table.csv");
            File.WriteAllText(path, Long);
            Assert.Equal(2, WorldBank.ReadGdp(path).Count);
            SourceFormatException error = Assert.Throws<SourceFormatException>(() => WorldBank.ReadDeflators(path));
            Assert.Equal(path, error.File);
            File.WriteAllText(path, Wide);
            Assert.Equal(3, WorldBank.ReadDeflators(path).Count);
            File.WriteAllText(path, "Country Code,Year,Value\nGBR,2020,5\n");
            Assert.Equal(5m, WorldBank.ReadPopulation(path).Find("GBR", 2020).Value);
            Assert.Throws<FileNotFoundException>(() => WorldBank.ReadGdp(Path.Combine(folder, "absent.csv")));
            Assert.IsAssignableFrom<IOException>(Record.Exception(() => WorldBank.ReadGdp(folder)));
            using MemoryStream stream = new("x"u8.ToArray());
            Assert.Equal("GDPs of the World Bank", Assert.Throws<SourceFormatException>(() => WorldBank.ReadGdp(stream)).File);
            Assert.True(stream.CanRead);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        foreach (Action<string> read in new Action<string>[] { static p => WorldBank.ReadDeflators(p), static p => WorldBank.ReadGdp(p), static p => WorldBank.ReadPopulation(p) })
        {
            Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => read(null!)).ParamName);
            Assert.Equal("path", Assert.Throws<ArgumentException>(() => read(" ")).ParamName);
        }

        MemoryStream closed = new();
        closed.Dispose();
        foreach (Action<Stream> read in new Action<Stream>[] { static s => WorldBank.ReadDeflators(s), static s => WorldBank.ReadGdp(s), static s => WorldBank.ReadPopulation(s) })
        {
            Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => read(null!)).ParamName);
            Assert.Equal("stream", Assert.Throws<ArgumentException>(() => read(closed)).ParamName);
        }
    }

    [Fact]
    public void Other_cultures_change_nothing() => OtherCulture.Run(() =>
    {
        Assert.Equal(new Rational(875, 1000), Deflators(Preamble).Find("GBR", 2019, 2020).Factor);
        Assert.Equal("World Bank, NY.GDP.DEFL.KD.ZG, updated 2025-04-15", Deflators(Preamble).Source);
        Assert.Equal(1_500_000_000_000m, Gdp(Long).Find("GBR", 2019).Value);
        AssertFaults(["line 2, column 3: '1#5' is no number such as 12.5 or 1.25E+01."], static () => Gdp("Country Code,Year,Value\nGBR,2018,1#5\n"));
    });

    [Fact]
    public void Damaged_files_are_refused_or_read_and_nothing_else() =>
        Damage.Check(first: 3201000, [Wide, Preamble, Long, "Country Code,Year,Value\r\nGBR,2020,\"1.5E+05\"\r\n"], [Deflators, Gdp, Population]);

    [Fact]
    public void The_published_deflators_are_read()
    {
        string path = SharedData.File("macro/NY.GDP.DEFL.KD.ZG.csv");
        PriceIndices deflators = WorldBank.ReadDeflators(path);
        Dictionary<string, string[]> rows = Rows(path);
        Assert.Equal("World Bank, NY.GDP.DEFL.KD.ZG", deflators.Source);
        Assert.Equal(266, rows.Count);
        Assert.Equal(13_778, rows.Values.Sum(static cells => cells.Count(static c => c.Length > 0)));
        Assert.Equal(13_778, deflators.Count);
        foreach ((string area, string[] cells) in rows)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                Rational? factor = cells[i].Length == 0 ? null : Oracle(cells[i]);
                Assert.Equal(factor, deflators.TryFind(area, 1959 + i, 1960 + i, out PriceUsed? used) ? used.Factor : null);
            }
        }
    }

    [Theory]
    [InlineData("GBR", 2015, 2020)]
    [InlineData("DEU", 2015, 2020)]
    [InlineData("POL", 2015, 2020)]
    [InlineData("NOR", 2015, 2020)]
    [InlineData("NOR", 2023, 2011)]
    [InlineData("USA", 1960, 2023)]
    public void The_published_changes_chain_exactly(string area, int year, int baseYear)
    {
        string path = SharedData.File("macro/NY.GDP.DEFL.KD.ZG.csv");
        string[] cells = Rows(path)[area];
        Rational oracle = Rational.One;
        for (int i = Math.Min(year, baseYear) + 1; i <= Math.Max(year, baseYear); i++)
        {
            oracle *= Oracle(cells[i - 1960]);
        }

        PriceUsed used = WorldBank.ReadDeflators(path).Find(area, year, baseYear);
        Assert.Equal(year < baseYear ? oracle : Rational.One / oracle, used.Factor);
    }

    [Fact]
    public void The_published_gdps_are_read()
    {
        string path = SharedData.File("macro/worldbank_gdp_current_usd.csv");
        Denominators gdp = WorldBank.ReadGdp(path);
        string[][] lines = [.. File.ReadLines(path).Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split(',')[^3..])];
        Assert.Equal(13_979, lines.Length);
        Assert.Equal(262, lines.Select(static l => l[0]).Distinct().Count());
        Assert.Equal(13_979, gdp.Count);
        Assert.All(lines, line => Assert.Equal(Number(line[2]), gdp.Find(line[0], int.Parse(line[1], CultureInfo.InvariantCulture)).Exact));
        Assert.Equal("GDP of GBR in 2023: USD 3,340,032,380,668.0356 (World Bank)", gdp.Find("GBR", 2023).ToString());
        Assert.Equal("No GDP of UKR in 1986 (World Bank): the first is of 1987.", Assert.Throws<KeyNotFoundException>(() => gdp.Find("UKR", 1986)).Message);
    }

    /// <summary>The cells from 1960 on by area, split by hand: only names before them have commas in quotes.</summary>
    private static Dictionary<string, string[]> Rows(string path) =>
        File.ReadLines(path).Skip(1).Where(static l => l.Length > 0).ToDictionary(
            static l => l[..l.IndexOf(",\"Inflation", StringComparison.Ordinal)].Split(',')[^1],
            static l => l[(l.IndexOf("KD.ZG,", StringComparison.Ordinal) + 6)..].Split(',')[..^1]);

    /// <summary>One plus so many per cent.</summary>
    private static Rational Oracle(string percent) => Rational.One + (Number(percent) / 100m);

    /// <summary>A number read by whole numbers alone.</summary>
    private static Rational Number(string text)
    {
        string[] parts = text.Split('E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int scale = (point < 0 ? 0 : parts[0].Length - point - 1) - (parts.Length < 2 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture));
        return new(BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, scale));
    }

    private static PriceIndices Deflators(string csv) => Read(csv, WorldBank.ReadDeflators);

    private static Denominators Gdp(string csv) => Read(csv, WorldBank.ReadGdp);

    private static Denominators Population(string csv) => Read(csv, WorldBank.ReadPopulation);

    private static T Read<T>(string csv, Func<Stream, T> read)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(csv));
        return read(stream);
    }

    private static void AssertFaults(string[] faults, Func<object> read) =>
        Assert.Equal(faults, Assert.Throws<SourceFormatException>(() => read()).Faults.Select(static f => f.ToString()));

    /// <summary>A few bytes at a time, as networks give them.</summary>
    private sealed class Trickle(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);
    }

    /// <summary>Some bytes, and blank lines without end.</summary>
    private sealed class Endless(byte[] bytes) : MemoryStream
    {
        public override bool CanSeek => false;

        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            for (int i = 0; i < buffer.Length; i++, Given++)
            {
                buffer[i] = Given < bytes.Length ? bytes[Given] : (byte)'\n';
            }

            return buffer.Length;
        }
    }
}
