using System.Globalization;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace AidModel.Tests;

public sealed class EcbRatesTests
{
    private static readonly DateOnly _day = new(2025, 4, 11);

    /// <summary>Each published form, and how many quotations its sample has.</summary>
    public static TheoryData<byte[], int> Forms => new()
    {
        { Encoding.UTF8.GetBytes(EcbSample.Csv), 4 },
        { Encoding.UTF8.GetBytes(EcbSample.DailyCsv), 3 },
        { Encoding.UTF8.GetBytes(EcbSample.DailyXml), 3 },
        { Encoding.UTF8.GetBytes(EcbSample.HistoryXml), 4 },
        { EcbSample.Zip(EcbSample.Csv), 4 },
        { EcbSample.Zip(EcbSample.DailyCsv), 3 },
        { EcbSample.Zip(EcbSample.DailyXml, "eurofxref-daily.xml"), 3 },
        { EcbSample.Zip(EcbSample.HistoryXml, "no extension"), 4 },
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(EcbSample.Csv)], 4 },
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(EcbSample.DailyXml)], 3 },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(EcbSample.Csv)], 4 },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(EcbSample.Csv)], 4 },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(EcbSample.DailyXml.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))], 3 },
        { EcbSample.Zip(("a.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(EcbSample.Csv)])), 4 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_gives_units_for_one_euro(byte[] file, int count)
    {
        ReferenceRates rates = EcbSample.Read(file);
        Assert.Equal(("ECB", Currency.EUR, 7, count), (rates.Source, rates.Pivot, rates.GapLimit, rates.Count));
        Assert.Equal(1.1346m, EcbSample.Quote(rates, Currency.USD, _day));
        Assert.Equal(0.86678m, EcbSample.Quote(rates, Currency.GBP, _day));
        Assert.Equal(12.1005m, EcbSample.Quote(rates, Currency.NOK, _day));
        Assert.Equal(count == 4 ? 1.1082m : null, EcbSample.Quote(rates, Currency.USD, _day.AddDays(-1)));
        Assert.Null(EcbSample.Quote(rates, Currency.GBP, _day.AddDays(-1)));
        Assert.Null(EcbSample.Quote(rates, Currency.NOK, _day.AddDays(-1)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Slow_streams_are_read_to_their_end_and_stay_open(byte[] file, int count)
    {
        using EcbSlowStream slow = new(file);
        Assert.Equal(count, EcbRates.Read(slow, "slow", EcbSample.Clock).Count);
        Assert.False(slow.IsClosed);
        Assert.Equal(-1, slow.ReadByte());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Names_and_cultures_do_not_matter(byte[] file, int count) => OtherCulture.Run(() =>
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (string name in (string[])["rates.csv", "rates.zip", "rates.xml", "rates"])
            {
                string path = Path.Combine(folder, name);
                File.WriteAllBytes(path, file);
                Assert.Equal(count, EcbRates.Read(path, EcbSample.Clock).Count);
                Assert.Equal(1.1346m, EcbSample.Quote(EcbRates.Read(path), Currency.USD, _day));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    [Fact]
    public void Xml_may_say_that_there_is_no_quotation()
    {
        ReferenceRates rates = EcbSample.Read(EcbSample.DailyXml.Replace("0.86678", "N/A", StringComparison.Ordinal));
        Assert.Equal((2, null), (rates.Count, EcbSample.Quote(rates, Currency.GBP, _day)));
    }

    [Fact]
    public void Streams_are_read_from_where_they_stand()
    {
        byte[] file = [1, 2, 3, .. Encoding.UTF8.GetBytes(EcbSample.Csv)];
        Assert.Equal(4, EcbRates.Read(new MemoryStream(file) { Position = 3 }).Count);
    }

    [Theory]
    [InlineData("Date,USD,GBP\n2025-04-11,1.1,0.8\n", 2)]
    [InlineData("Date,USD,GBP\n2025-04-11,1.1,0.8", 2)]
    [InlineData("Date,USD,GBP\n2025-04-11,1.1,\n", 1)]
    [InlineData("Date,USD,GBP\n2025-04-11,1.1,0.8\n2025-04-10,1.1,0.8", 4)]
    [InlineData("Date,USD,GBP,\n2025-04-11,,,\n", 0)]
    [InlineData("Date,USD,GBP,\n2025-04-11,N/A, ,\n", 0)]
    [InlineData("\uFEFFDate, USD, GBP\r\n2025-04-11, 1.1, 0.8\r\n\r\n", 2)]
    [InlineData("\n  \r\nDate,USD\n\n \n2025-04-11,1.1\n\n\n", 1)]
    [InlineData("Date , USD ,\n 2025-04-11 , 1.1 ,  \n", 1)]
    [InlineData("Date,USD\n2025-04-09,1\n2025-04-11,1\n1999-01-04,1\n2025-04-12,1\n", 4)]
    [InlineData("Date,USD\n9 April 2025,1\n08 April 2025,1\n2025-04-07,1\n", 3)]
    public void Spaces_line_ends_blank_lines_and_the_order_of_days_do_not_matter(string csv, int count) =>
        Assert.Equal(count, EcbSample.Read(csv).Count);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("13111", 13111)]
    [InlineData("00.50", 0.5)]
    [InlineData("372274", 372274)]
    [InlineData("0.4432", 0.4432)]
    public void Rates_are_plain_digits(string text, double rate) => Assert.Equal((decimal)rate, OneRate(text));

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("1.1234567890123456789012345678")]
    [InlineData("9999999999999999999")]
    [InlineData("18446744073709551617")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999999")]
    [InlineData("99999999999999999.9")]
    [InlineData("1.2345678901234567")]
    [InlineData("12345678901234567.89")]
    [InlineData("1.10")]
    public void Rates_keep_every_digit(string text)
    {
        decimal rate = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(rate, OneRate(text));
        Assert.Equal(text, OneRate(text)!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(rate, EcbSample.Quote(EcbSample.Read(EcbSample.DailyXml.Replace("1.1346", text, StringComparison.Ordinal)), Currency.USD, _day));
    }

    [Fact]
    public void Tomorrow_has_begun_somewhere_and_the_day_after_has_not()
    {
        Assert.Equal(1, EcbSample.Read("Date,USD\n2025-04-12,1\n").Count);
        Assert.Equal("line 2, column 1: '2025-04-13' lies ahead: today is 2025-04-11", EcbSample.Faults("Date,USD\n2025-04-13,1\n"));

        // 23:30 in New York is the next day in UTC, which is what counts.
        TimeProvider late = new EcbSample.Stopped(new(2025, 4, 11, 23, 30, 0, TimeSpan.FromHours(-4)));
        Assert.Equal(1, EcbRates.Read(new MemoryStream("Date,USD\n2025-04-13,1\n"u8.ToArray()), clock: late).Count);
        Assert.Throws<SourceFormatException>(() => EcbRates.Read(new MemoryStream("Date,USD\n2025-04-14,1\n"u8.ToArray()), clock: late));
    }

    [Fact]
    public void Every_file_is_read_on_the_last_of_all_days()
    {
        TimeProvider end = new EcbSample.Stopped(DateTimeOffset.MaxValue);
        Assert.Equal(1, EcbRates.Read(new MemoryStream("Date,USD\n9999-12-31,1\n"u8.ToArray()), clock: end).Count);
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(static () => EcbRates.Read((string)null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(static () => EcbRates.Read(" ")).ParamName);
        Assert.Equal("clock", Assert.Throws<ArgumentNullException>(static () => EcbRates.Read("rates.csv", null!)).ParamName);
        Assert.Equal("file", Assert.Throws<ArgumentNullException>(static () => EcbRates.Read((Stream)null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(static () => EcbRates.Read(Stream.Null, null!)).ParamName);
        MemoryStream closed = new();
        closed.Dispose();
        Assert.Equal("file", Assert.Throws<ArgumentException>(() => EcbRates.Read(closed)).ParamName);
    }

    [Fact]
    public void What_cannot_be_read_is_no_fault_of_the_content()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Assert.Throws<FileNotFoundException>(() => EcbRates.Read(Path.Combine(folder, "absent.csv")));
            Assert.Throws<DirectoryNotFoundException>(() => EcbRates.Read(Path.Combine(folder, "absent", "rates.csv")));
            Assert.Throws<UnauthorizedAccessException>(() => EcbRates.Read(folder));
            Assert.Throws<IOException>(static () => EcbRates.Read(new EcbFailingStream()));
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void The_published_history_is_read_in_every_form()
    {
        string path = SharedData.File("ecb/eurofxref-hist.zip");
        byte[] csv;
        using (ZipArchive archive = ZipFile.OpenRead(path))
        {
            using Stream entry = archive.Entries.Single().Open();
            using MemoryStream copy = new();
            entry.CopyTo(copy);
            csv = copy.ToArray();
        }

        string[][] lines = [.. Encoding.ASCII.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(','))];
        Currency[] currencies = [.. lines[0][1..^1].Select(Currency.Parse)];
        Assert.Equal((41, 6_983), (currencies.Length, lines.Length - 1));
        Dictionary<(DateOnly Day, Currency Currency), decimal> expected = [];
        foreach (string[] cells in lines[1..])
        {
            for (int i = 0; i < currencies.Length; i++)
            {
                if (cells[i + 1] != "N/A")
                {
                    expected.Add((DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), currencies[i]), decimal.Parse(cells[i + 1], CultureInfo.InvariantCulture));
                }
            }
        }

        Assert.Equal(217_555, expected.Count);
        foreach (ReferenceRates rates in (ReferenceRates[])[EcbRates.Read(path), EcbRates.Read(new MemoryStream(csv)), EcbRates.Read(new MemoryStream(Xml(lines)))])
        {
            Assert.Equal(expected.Count, rates.Count);
            Assert.DoesNotContain(expected, e => EcbSample.Quote(rates, e.Key.Currency, e.Key.Day) != e.Value);
        }
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void The_published_history_cut_short_is_refused(double share)
    {
        byte[] zip = File.ReadAllBytes(SharedData.File("ecb/eurofxref-hist.zip"));
        Assert.Contains("the zip is damaged, or cut short", EcbSample.Faults(zip[..(int)(zip.Length * share)]), StringComparison.Ordinal);
    }

    private static decimal? OneRate(string text) =>
        EcbSample.Quote(EcbSample.Read($"Date,GBP,USD,\n2025-04-11,,{text},\n"), Currency.USD, _day);

    private static byte[] Xml(string[][] lines)
    {
        StringBuilder xml = new(EcbSample.HistoryXml[..EcbSample.HistoryXml.IndexOf("<Cube time", StringComparison.Ordinal)]);
        foreach (string[] cells in lines[1..])
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Cube time=\"{cells[0]}\">");
            foreach ((string currency, string rate) in lines[0].Zip(cells).Skip(1).Where(static c => c.Second is not ("N/A" or "")))
            {
                xml.Append(CultureInfo.InvariantCulture, $"<Cube currency=\"{currency}\" rate=\"{rate}\"/>");
            }

            xml.Append("</Cube>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</Cube></gesmes:Envelope>").ToString());
    }
}
