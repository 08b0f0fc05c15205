using System.Text;
using Xunit;

namespace AidModel.Tests;

public sealed class EcbFaultsTests
{
    [Theory]
    [InlineData("", "there is no line: the file is empty")]
    [InlineData("\n \n\r\n", "there is no line: the file is empty")]
    [InlineData("Date,USD", "there is no day")]
    [InlineData("Date,USD,\n\n", "there is no day")]
    [InlineData("Date", "line 1, column 2: there is no currency among the headings")]
    [InlineData("Date,", "line 1, column 2: there is no currency among the headings")]
    [InlineData("Day,USD", "line 1, column 1: 'Day' stands where 'Date' is expected, the first of the headings")]
    [InlineData("date,USD", "line 1, column 1: 'date' stands where 'Date' is expected, the first of the headings")]
    [InlineData("\n2025-04-11,1.1\n", "line 2, column 1: '2025-04-11' stands where 'Date' is expected, the first of the headings")]
    [InlineData("\"Date\",\"USD\"\n", "line 1, column 1: '\"Date\"' stands where 'Date' is expected, the first of the headings")]
    [InlineData("{\"error\": \"none, sorry\"}", "line 1, column 1: '{\"error\": \"none' stands where 'Date' is expected, the first of the headings")]
    [InlineData("Date,USD,BTC\n2025-04-11,1,1", "line 1, column 3: 'BTC' is no currency code of ISO 4217")]
    [InlineData("Date,usd\n2025-04-11,1", "line 1, column 2: 'usd' is no currency code of ISO 4217")]
    [InlineData("Date,USD,,GBP\n2025-04-11,1,1,1", "line 1, column 3: '' is no currency code of ISO 4217")]
    [InlineData("Date,USD,,\n2025-04-11,1,,", "line 1, column 3: '' is no currency code of ISO 4217")]
    [InlineData("Date,USD,EUR\n2025-04-11,1,1", "line 1, column 3: 'EUR' is quoted, for one unit of which the rates are")]
    [InlineData("Date,USD,XXX\n2025-04-11,1,1", "line 1, column 3: 'XXX' is quoted, which stands for no currency")]
    [InlineData("Date,USD,GBP,USD\n2025-04-11,1,1,1", "line 1, column 4: 'USD' stands in column 2 already")]
    [InlineData("Date;USD;GBP\n2025-04-11;1.1;0.8", "line 1, column 1: the cells are parted by ';', not by commas")]
    [InlineData("Date;USD\n2025-04-11;1,1", "line 1, column 1: the cells are parted by ';', not by commas")]
    [InlineData("Date\tUSD\n2025-04-11\t1.1", "line 1, column 1: the cells are parted by '\\u0009', not by commas")]
    [InlineData("Date|USD\n2025-04-11|1.1", "line 1, column 1: the cells are parted by '|', not by commas")]
    public void Headings_are_checked(string csv, string fault) => Assert.Equal(fault, EcbSample.Faults(csv));

    [Theory]
    [InlineData("2025-04-11", "line 2, column 2: 0 commas, not 2 as in the headings: the line is cut short")]
    [InlineData("2025-04-11,1.1", "line 2, column 3: 1 commas, not 2 as in the headings: the line is cut short")]
    [InlineData("2025-04-11,1.1,0.8,7", "line 2, column 4: 3 commas, not 2 as in the headings: decimals need a point, and thousands nothing")]
    [InlineData("2025-04-11,1.1,0.8,,", "line 2, column 4: 4 commas, not 2 as in the headings: the line ends in a comma too many, or has decimal commas")]
    [InlineData("2025-04-11,1,1346,0,86678", "line 2, column 4: 4 commas, not 2 as in the headings: decimals need a point, and thousands nothing")]
    [InlineData("2025-04-11,1.1,0.8,", "line 2, column 4: 3 commas, not 2 as in the headings: the line ends in a comma too many, or has decimal commas")]
    [InlineData("2025-04-11,1.1,0.8, ", "line 2, column 4: 3 commas, not 2 as in the headings: the line ends in a comma too many, or has decimal commas")]
    [InlineData("2025-04-11,1.1,0.8\r2025-04-10,1.1,0.8", "line 2, column 4: 4 commas, not 2 as in the headings: a carriage return alone ends no line")]
    [InlineData("2025-04-11;1.1;0.8", "line 2, column 2: 0 commas, not 2 as in the headings: the line is cut short")]
    [InlineData("2025-02-29,1,1", "line 2, column 1: '2025-02-29' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("31 April 2025,1,1", "line 2, column 1: '31 April 2025' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("11 Avril 2025,1,1", "line 2, column 1: '11 Avril 2025' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("11/04/2025,1,1", "line 2, column 1: '11/04/2025' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("2025-4-1,1,1", "line 2, column 1: '2025-4-1' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("20250411,1,1", "line 2, column 1: '20250411' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("N/A,1,1", "line 2, column 1: 'N/A' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData(",1,1", "line 2, column 1: '' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("2025-04-13,1,1", "line 2, column 1: '2025-04-13' lies ahead: today is 2025-04-11")]
    [InlineData("9999-12-31,1,1", "line 2, column 1: '9999-12-31' lies ahead: today is 2025-04-11")]
    [InlineData("1999-01-03,1,1", "line 2, column 1: '1999-01-03' is before 1999-01-04, the day of the first rates")]
    [InlineData("0001-01-01,1,1", "line 2, column 1: '0001-01-01' is before 1999-01-04, the day of the first rates")]
    [InlineData("2025-04-11,1,1\n\n2025-04-11,1,1", "line 4, column 1: '2025-04-11' stands in line 2 already")]
    [InlineData("2025-04-11,1,1\n11 April 2025,1,1", "line 3, column 1: '11 April 2025' stands in line 2 already")]
    public void Days_and_lines_are_checked(string lines, string fault) => Assert.Equal(fault, EcbSample.Faults("Date,USD,GBP\n" + lines));

    [Theory]
    [InlineData("2025-04-11,1.1,0.8")]
    [InlineData("2025-04-11,1.1,0.8123")]
    [InlineData("2025-04-11,1.1,")]
    [InlineData("2025-04-11,1.1")]
    [InlineData("2025-04-11,1.1,0.8\n")]
    public void Line_cut_short_within_its_last_rate_is_found_by_its_missing_comma(string line) =>
        Assert.EndsWith(" commas, not 3 as in the headings: the line is cut short", EcbSample.Faults("Date,USD,GBP,\n2025-04-10,1,1,\n" + line), StringComparison.Ordinal);

    [Fact]
    public void Decimal_comma_is_not_taken_for_two_rates() => Assert.Equal(
        "line 2, column 4: 3 commas, not 2 as in the headings: the line ends in a comma too many, or has decimal commas",
        EcbSample.Faults("Date,USD,JPY\n2025-04-11,1,1346,\n"));

    [Fact]
    public void Nothing_stands_behind_the_last_comma()
    {
        Assert.Equal("line 2, column 3: '7' stands where no heading is", EcbSample.Faults("Date,USD,\n2025-04-11,1, 7"));
        Assert.Equal("line 2, column 3: '\"' stands where no heading is", EcbSample.Faults("Date,USD,\n2025-04-11,1,\"\n"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.000")]
    [InlineData("00000000000000000000000")]
    [InlineData("0.00000000000000000000000000000000000000")]
    [InlineData("-1.1")]
    [InlineData("+1.1")]
    [InlineData("- 1.1")]
    [InlineData("(1.1)")]
    [InlineData("1e3")]
    [InlineData("1.1E+2")]
    [InlineData("1'000.5")]
    [InlineData("1 000.5")]
    [InlineData("1_000")]
    [InlineData("1.000.5")]
    [InlineData("1..5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(".")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("Infinity")]
    [InlineData("0x1F")]
    [InlineData("1F")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("-")]
    [InlineData("\"1.1\"")]
    [InlineData("1.1\"")]
    [InlineData("'1.1")]
    [InlineData("€1.1")]
    [InlineData("1.1 USD")]
    [InlineData("1.1%")]
    [InlineData("1·1")]
    [InlineData("١.١")]
    [InlineData("１.１")]
    [InlineData("1;1")]
    [InlineData("1#1")]
    [InlineData("12345678901234567890x")]
    [InlineData("1.2345678901234567890.1")]
    public void Rate_that_is_no_plain_number_above_0_is_refused(string rate)
    {
        Assert.Equal($"line 3, column 2: '{rate}' is no rate above 0, nor N/A", EcbSample.Faults($"Date,USD,GBP,\n2025-04-10,1,1,\n2025-04-11,{rate},1,\n"));
        Assert.Equal($"line 3, column 3: '{rate}' is no rate above 0, nor N/A", EcbSample.Faults($"Date,USD,GBP\n2025-04-10,1,1\n2025-04-11,1,{rate}"));
        string xml = EcbSample.DailyXml.Replace("'1.1346'", $"\"{rate.Replace("\"", "&quot;", StringComparison.Ordinal)}\"", StringComparison.Ordinal);
        Assert.Equal($"line 9, column 25: '{rate}' is no rate above 0, nor N/A", EcbSample.Faults(xml));
        OtherCulture.Run(() => Assert.Contains($"'{rate}' is no rate", EcbSample.Faults(xml), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("7.92281625142643375935439503351")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1.00000000000000000000000000000")]
    [InlineData("100000000000000000000000000000")]
    public void Rate_that_no_decimal_holds_is_refused_unrounded(string rate)
    {
        Assert.Equal($"line 2, column 2: '{rate}' has more digits than a decimal holds", EcbSample.Faults($"Date,USD\n2025-04-11,{rate}"));
        Assert.Equal($"line 9, column 25: '{rate}' has more digits than a decimal holds", EcbSample.Faults(EcbSample.DailyXml.Replace("1.1346", rate, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_fault_is_told_in_the_order_of_their_places()
    {
        string[] faults =
        [
            "line 1, column 3: 'BTC' is no currency code of ISO 4217",
            "line 1, column 4: 'USD' stands in column 2 already",
            "line 2, column 1: 'today' is no day such as 2025-04-11 or 11 April 2025",
            "line 2, column 2: '1:1' is no rate above 0, nor N/A",
            "line 2, column 4: '-1' is no rate above 0, nor N/A",
            "line 4, column 3: 1 commas, not 3 as in the headings: the line is cut short",
            "line 5, column 1: '2025-04-11' stands in line 3 already",
            "line 5, column 3: 'x' is no rate above 0, nor N/A",
        ];
        const string Csv = "Date,USD,BTC,USD\ntoday,1:1,N/A,-1\n2025-04-11,1,1,1\n2025-04-10,1\n2025-04-11,1,x,1";
        Assert.Equal(faults, EcbSample.Faults(Csv).Split('\n'));
        SourceFormatException error = Assert.Throws<SourceFormatException>(static () => EcbSample.Read(Csv));
        Assert.Equal((1, 3), (error.Faults[0].Line, error.Faults[0].Column));
        Assert.Equal($"sample: {string.Join(Environment.NewLine, faults)}", error.Message);
    }

    [Fact]
    public void As_many_faults_as_are_listed_are_listed_and_one_more_ends_the_reading()
    {
        string Lines(int count) => "Date,USD\n2025-04-11,1\n" + string.Concat(Enumerable.Repeat("x\n", count));
        SourceFormatException all = Assert.Throws<SourceFormatException>(() => EcbSample.Read(Lines(SourceFormatException.MostFaults)));
        SourceFormatException some = Assert.Throws<SourceFormatException>(() => EcbSample.Read(Lines(SourceFormatException.MostFaults + 1)));
        Assert.Equal((100, false), (all.Faults.Count, all.IsCutShort));
        Assert.Equal((100, true), (some.Faults.Count, some.IsCutShort));
    }

    [Fact]
    public void Values_are_shown_short_and_visible()
    {
        string longest = new('1', 40);
        Assert.Equal($"line 2, column 2: '{longest}' has more digits than a decimal holds", EcbSample.Faults($"Date,USD\n2025-04-11,{longest}"));
        Assert.Equal($"line 2, column 2: '{longest}…' is no rate above 0, nor N/A", EcbSample.Faults($"Date,USD\n2025-04-11,{longest}x{longest}"));
        string later = new(' ', 600);
        Assert.Equal("line 2, column 2: '\\u0000\\u001B[31m\\u0009\\u00A0\\u202E�' is no rate above 0, nor N/A", EcbSample.Faults($"Date,USD,{later}\n2025-04-11,\0\u001B[31m\t\u00A0\u202E\uFFFD,\n"));
    }

    [Fact]
    public void Old_line_ends_and_bytes_that_are_no_text_are_faults_in_their_cell()
    {
        Assert.Equal("line 1, column 1: the lines end in carriage returns alone, not in line feeds", EcbSample.Faults("Date,USD\r2025-04-11,1.1\r"));
        Assert.Equal("line 2, column 2: '1.1\\u000D2' is no rate above 0, nor N/A", EcbSample.Faults("Date,USD\r\n2025-04-11,1.1\r2\r\n"));
        Assert.Equal("line 2, column 2: '1.1�' is no rate above 0, nor N/A", EcbSample.Faults([.. "Date,USD,\n2025-04-11,1.1"u8, 0xC3, .. ",\n"u8]));
    }

    [Theory]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("<!DOCTYPE html>\n<html lang=\"en\">")]
    [InlineData("\n\n<!doctype HTML><p>Sorry, we are down,</p>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html/>")]
    [InlineData("<!-- cached --><HTML><head/></HTML>")]
    public void Web_page_is_told_as_such(string page)
    {
        const string Fault = "this is a web page: the ECB's rates as CSV, XML or a zip are expected";
        Assert.Equal(Fault, EcbSample.Faults(page));
        Assert.Equal(Fault, EcbSample.Faults([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(page)]));
        Assert.Equal(Fault, EcbSample.Faults(EcbSample.Zip(page)));
        Assert.Equal($"line 1, column 606: {Fault}", EcbSample.Faults($"<!--{new string(' ', 597)}--><html/>"));
    }

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13 })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3 })]
    [InlineData(new byte[] { (byte)'D', 0, (byte)'a', 0, (byte)'t', 0, (byte)'e', 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'D', 0, 0, 0 })]
    public void Binary_file_is_told_as_such(byte[] file) =>
        Assert.Equal("this is no text: the ECB's rates as CSV, XML or a zip are expected", EcbSample.Faults(file));

    [Theory]
    [InlineData("'2025-04-11'", "'2025-04-31'", "line 8, column 9: '2025-04-31' is no day such as 2025-04-11 or 11 April 2025")]
    [InlineData("'2025-04-11'", "'2025-04-13'", "line 8, column 9: '2025-04-13' lies ahead: today is 2025-04-11")]
    [InlineData("'2025-04-11'", "'1998-12-31'", "line 8, column 9: '1998-12-31' is before 1999-01-04, the day of the first rates")]
    [InlineData(" time='2025-04-11'", "", "line 8, column 4: the day has no 'time'")]
    [InlineData(" time=", " day=", "line 8, column 4: the day has no 'time'\nline 8, column 9: the attribute 'day' is not known here")]
    [InlineData("'GBP'", "'USD'", "line 10, column 10: 'USD' stands in the day already")]
    [InlineData("'GBP'", "'EUR'", "line 10, column 10: 'EUR' is quoted, for one unit of which the rates are")]
    [InlineData("'GBP'", "'XXX'", "line 10, column 10: 'XXX' is quoted, which stands for no currency")]
    [InlineData("<Cube>", "<Cube a='b'>", "line 7, column 8: the attribute 'a' is not known here")]
    [InlineData("'GBP'", "'BTC'", "line 10, column 10: 'BTC' is no currency code of ISO 4217")]
    [InlineData("'GBP'", "' GBP'", "line 10, column 10: ' GBP' is no currency code of ISO 4217")]
    [InlineData("'0.86678'", "''", "line 10, column 25: '' is no rate above 0, nor N/A")]
    [InlineData("'0.86678'", "' 1'", "line 10, column 25: ' 1' is no rate above 0, nor N/A")]
    [InlineData(" rate='0.86678'", "", "line 10, column 5: the rate has no 'rate'")]
    [InlineData(" currency='GBP'", "", "line 10, column 5: the rate has no 'currency'")]
    [InlineData("rate='0.86678'", "rate='0.86678' multiplier='100'", "line 10, column 40: the attribute 'multiplier' is not known here")]
    [InlineData("'12.1005'/>", "'12.1005'>7</Cube>", "line 11, column 40: '7' stands where only elements are expected")]
    [InlineData("'12.1005'/>", "'12.1005'><Cube currency='SEK' rate='1'/></Cube>", "line 11, column 41: the element 'Cube' is not known here; the ECB's XML is a gesmes:Envelope with a Cube, a Cube a day and a Cube a rate")]
    [InlineData("'12.1005'/>", "'12.1005'/><Rate>7</Rate>", "line 11, column 42: the element 'Rate' is not known here; the ECB's XML is a gesmes:Envelope with a Cube, a Cube a day and a Cube a rate")]
    [InlineData("<gesmes:name>", "<gesmes:name/><gesmes:what a='b'><Cube><Cube/></Cube></gesmes:what><gesmes:name>", "line 5, column 18: the element 'gesmes:what' is not known here; the ECB's XML is a gesmes:Envelope with a Cube, a Cube a day and a Cube a rate")]
    [InlineData("2002-08-01/eurofxref", "2032-08-01/eurofxref", "line 7, column 3: the element 'Cube' is not known here; the ECB's XML is a gesmes:Envelope with a Cube, a Cube a day and a Cube a rate")]
    [InlineData("org/xml/2002-08-01", "org/xml/2032-08-01", "line 2, column 2: the element 'gesmes:Envelope' is not known here; the ECB's XML is a gesmes:Envelope with a Cube, a Cube a day and a Cube a rate")]
    [InlineData("</gesmes:Sender>", "", "the XML cannot be read any further: ")]
    [InlineData("</gesmes:Envelope>", "", "the XML cannot be read any further: ")]
    [InlineData("</gesmes:Envelope>", "</gesmes:Envelope><more/>", "the XML cannot be read any further: ")]
    [InlineData("<gesmes:subject>", "<!DOCTYPE a [<!ENTITY b \"c\">]><gesmes:subject>", "the XML cannot be read any further: ")]
    [InlineData("Reference", "&xxe;", "the XML cannot be read any further: ")]
    [InlineData("encoding=\"UTF-8\"", "encoding=\"UTF-9\"", "the XML cannot be read any further: ")]
    [InlineData("encoding=\"UTF-8\"", "encoding=\"utf-7\"", "the XML cannot be read any further: ")]
    [InlineData("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", "the XML cannot be read any further: ")]
    public void Xml_is_checked(string before, string after, string fault)
    {
        string xml = EcbSample.DailyXml.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(EcbSample.DailyXml, xml);
        string faults = EcbSample.Faults(xml);
        Assert.True(fault == faults || (fault[0] == 't' && faults.Contains(fault, StringComparison.Ordinal)), faults);
    }

    [Fact]
    public void Xml_without_rates_or_a_days_repetition_is_refused()
    {
        Assert.Equal("there is no day", EcbSample.Faults(EcbSample.HistoryXml[..EcbSample.HistoryXml.IndexOf("<Cube>", StringComparison.Ordinal)] + "<Cube/></gesmes:Envelope>"));
        Assert.Equal("line 2, column 148: '2025-04-11' stands in line 2 already", EcbSample.Faults(EcbSample.HistoryXml.Replace("2025-04-10", "2025-04-11", StringComparison.Ordinal)));
        Assert.Equal("line 1, column 2: the element 'rss' is not known here; the ECB's XML is a gesmes:Envelope with a Cube, a Cube a day and a Cube a rate", EcbSample.Faults("<rss/>"));
    }

    [Fact]
    public void Attributes_about_the_cubes_are_passed_over() => Assert.Equal(
        3,
        EcbSample.Read(EcbSample.DailyXml
            .Replace("<gesmes:Envelope", "<gesmes:Envelope version='2'", StringComparison.Ordinal)
            .Replace("<gesmes:subject", "<gesmes:subject lang='en'", StringComparison.Ordinal)
            .Replace("<gesmes:Sender", "<gesmes:Sender id='4F0'", StringComparison.Ordinal)
            .Replace("<gesmes:name", "<gesmes:name lang='en'", StringComparison.Ordinal)).Count);

    [Fact]
    public void Xml_document_type_is_never_read()
    {
        string xml = EcbSample.DailyXml.Replace("<gesmes:Envelope", "<!DOCTYPE e [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><gesmes:Envelope", StringComparison.Ordinal);
        Assert.StartsWith("line 1, column 3: the XML cannot be read any further: For security reasons DTD is prohibited", EcbSample.Faults(xml), StringComparison.Ordinal);
        Assert.StartsWith("line 1, column 1: the XML cannot be read any further: ", EcbSample.Faults("<!DOCTYPE e><e/>"), StringComparison.Ordinal);

        // Text in four bytes a character, and an encoding that is not known here.
        Assert.All((byte[][])[Encoding.UTF32.GetBytes("<a/>"), "<?xml version='1.0' encoding='cp037'?><a/>"u8.ToArray()], static file => EcbSample.Faults(file));
    }

    [Fact]
    public void Every_cut_of_a_file_is_refused()
    {
        Assert.All(Enumerable.Range(0, EcbSample.HistoryXml.Length - 1), static length => EcbSample.Faults(EcbSample.HistoryXml[..length]));
        byte[] zip = EcbSample.Zip(EcbSample.Csv);
        Assert.All(Enumerable.Range(0, zip.Length - 1), length => EcbSample.Faults(zip[..length]));

        // Of CSV, the cuts that leave whole lines, with the last one's comma, cannot be told from a shorter file.
        string csv = EcbSample.Csv;
        int[] whole = [csv.IndexOf('\n', 20), csv.IndexOf('\n', 20) + 1, csv.Length - 1, csv.Length];
        Assert.All(Enumerable.Range(0, csv.Length).Except(whole), length => EcbSample.Faults(csv[..length]));
        Assert.All(whole, length => Assert.True(EcbSample.Read(csv[..length]).Count is 3 or 4));
    }

    [Fact]
    public void Zips_other_than_of_one_file_are_refused()
    {
        byte[] csv = Encoding.UTF8.GetBytes(EcbSample.Csv);
        Assert.Equal("the zip holds no file", EcbSample.Faults(EcbSample.Zip()));
        Assert.Equal("the zip holds no file", EcbSample.Faults(EcbSample.Zip(("folder/", []))));
        Assert.Equal("the zip holds 2 files, not one: 'a.csv', 'b.csv'", EcbSample.Faults(EcbSample.Zip(("a.csv", csv), ("b.csv", csv))));
        Assert.Equal("the zip holds 4 files, not one: 'a', 'b', 'c', …", EcbSample.Faults(EcbSample.Zip(("a", csv), ("b", []), ("c", []), ("d", []))));
        Assert.Equal("a zip lies within the zip: the ECB's rates as CSV, XML or a zip are expected", EcbSample.Faults(EcbSample.Zip(("a.zip", EcbSample.Zip(EcbSample.Csv)))));
        Assert.Equal("there is no line: the file is empty", EcbSample.Faults(EcbSample.Zip("")));
        Assert.Equal("line 2, column 2: 'x' is no rate above 0, nor N/A", EcbSample.Faults(EcbSample.Zip("Date,USD\n2025-04-11,x")));
        Assert.Equal(4, EcbSample.Read(EcbSample.Zip(("folder/", []), ("folder/a.csv", csv))).Count);
    }

    [Fact]
    public void Encrypted_and_damaged_zips_are_refused()
    {
        byte[] zip = EcbSample.Zip(EcbSample.Csv);
        int central = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        Assert.Equal("'eurofxref.csv' in the zip is encrypted", EcbSample.Faults(With(zip, central + 8, (byte)(zip[central + 8] | 1))));
        Assert.StartsWith("the zip is damaged, or cut short: ", EcbSample.Faults(With(zip, central + 10, 99)), StringComparison.Ordinal);
        Assert.Equal("the zip is damaged: its content has another length or checksum than it says", EcbSample.Faults(With(zip, central + 16, (byte)~zip[central + 16])));
        Assert.Equal("the zip is damaged: its content has another length or checksum than it says", EcbSample.Faults(With(zip, central + 24, (byte)(zip[central + 24] + 1))));
        Assert.Equal("the zip is damaged: its content has another length or checksum than it says", EcbSample.Faults(With(zip, central + 24, (byte)(zip[central + 24] - 1))));

        // A digit that another takes the place of, which only the checksum tells.
        byte[] stored = Stored(EcbSample.Csv);
        Assert.Equal(4, EcbSample.Read(stored).Count);
        Assert.Equal("the zip is damaged: its content has another length or checksum than it says", EcbSample.Faults(With(stored, stored.AsSpan().IndexOf("0.86678"u8) + 3, (byte)'5')));
    }

    private static byte[] With(byte[] file, int index, byte value)
    {
        byte[] changed = [.. file];
        changed[index] = value;
        return changed;
    }

    private static byte[] Stored(string text)
    {
        using MemoryStream zip = new();
        using (System.IO.Compression.ZipArchive archive = new(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("a.csv", System.IO.Compression.CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return zip.ToArray();
    }
}
