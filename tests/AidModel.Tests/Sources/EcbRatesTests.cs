using System.IO.Compression;
using Xunit;

namespace AidModel.Tests;

public sealed class EcbRatesTests
{
    private const string Csv = "Date,USD,GBP,NOK,\n2025-04-11,1.1346,0.86678,12.1005,\n2025-04-10,1.1082,N/A,,\n";

    [Fact]
    public void A_file_gives_units_for_one_euro()
    {
        ReferenceRates rates = EcbRates.Read(new StringReader(Csv));
        Assert.Equal(("ECB", Currency.EUR, 7, 4), (rates.Source, rates.Pivot, rates.GapLimit, rates.Count));
        Assert.Equal(12.1005m, rates.Find(Currency.EUR, Currency.NOK, new(2025, 4, 11)).Legs[0].ToUnits);
        Assert.False(rates.TryFind(Currency.EUR, Currency.NOK, new(2025, 4, 10), out _));
        Assert.True(rates.TryFind(Currency.EUR, Currency.USD, new(2025, 4, 10), out _));
    }

    [Theory]
    [InlineData("Date,USD,GBP\n2025-04-11,1.1,0.8\n", 2)]
    [InlineData("Date,USD,GBP\n2025-04-11,1.1,\n", 1)]
    [InlineData("Date,USD,GBP,\n2025-04-11,1.1,\n", 1)]
    [InlineData("Date,USD,GBP,\n2025-04-11,,,\n", 0)]
    [InlineData("\uFEFFDate, USD, GBP\r\n2025-04-11, 1.1, 0.8\r\n\r\n", 2)]
    [InlineData("Date,USD", 0)]
    public void Spaces_line_ends_and_a_last_comma_do_not_matter(string csv, int count) =>
        Assert.Equal(count, EcbRates.Read(new StringReader(csv)).Count);

    [Theory]
    [InlineData("", "Line 1:")]
    [InlineData("<html>", "Line 1:")]
    [InlineData("Date", "Line 1:")]
    [InlineData("Day,USD", "Line 1:")]
    [InlineData("Date,USD,BTC", "Line 1, column 3: 'BTC'")]
    [InlineData("Date,USD,,GBP", "Line 1, column 3: ''")]
    [InlineData("Date,USD,EUR", "Line 1, column 3: 'EUR'")]
    [InlineData("Date,USD,GBP,USD", "Line 1, column 4: 'USD'")]
    [InlineData("Date,USD\n11 April 2025,1.1", "Line 2, column 1: '11 April 2025'")]
    [InlineData("Date,USD\n2025-04-11,1.1\n\n2025-04-11,1.2", "Line 4, column 1: '2025-04-11'")]
    [InlineData("Date,USD\n2025-04-11", "Line 2: 1 columns, not 2")]
    [InlineData("Date,USD\n2025-04-11,1.1,2.2", "Line 2: 3 columns, not 2")]
    [InlineData("Date,USD\n2025-04-11,1.1,,", "Line 2: 4 columns, not 2")]
    [InlineData("Date,USD\n2025-04-11,0", "Line 2, column 2: '0'")]
    [InlineData("Date,USD\n2025-04-11,-1.1", "Line 2, column 2: '-1.1'")]
    [InlineData("Date,USD,GBP\n2025-04-11,1.1,abc", "Line 2, column 3: 'abc'")]
    [InlineData("Date,USD\n2025-04-11,1e3", "Line 2, column 2: '1e3'")]
    [InlineData("Date;USD\n2025-04-11;1.1", "Line 1:")]
    public void A_malformed_file_is_refused_by_line_and_column(string csv, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => EcbRates.Read(new StringReader(csv))).Message, StringComparison.Ordinal);

    [Fact]
    public void Zips_and_files_are_read_alike()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string csv = Path.Combine(folder, "rates.csv");
            File.WriteAllText(csv, Csv);
            Assert.Equal(4, EcbRates.Read(csv).Count);
            Assert.Equal(4, EcbRates.Read(Zip("one.ZIP", "rates.csv")).Count);
            Assert.Equal(4, EcbRates.Read(Zip("more.zip", "readme.txt", "rates.csv")).Count);
            Assert.Contains("holds 2 CSV files", Assert.Throws<FormatException>(() => EcbRates.Read(Zip("two.zip", "a.csv", "b.csv"))).Message, StringComparison.Ordinal);
            Assert.Contains("holds 0 CSV files", Assert.Throws<FormatException>(() => EcbRates.Read(Zip("none.zip", "a.txt"))).Message, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "no.zip"), Csv);
            Assert.Contains("no zip archive", Assert.Throws<FormatException>(() => EcbRates.Read(Path.Combine(folder, "no.zip"))).Message, StringComparison.Ordinal);
            Assert.Throws<FileNotFoundException>(() => EcbRates.Read(Path.Combine(folder, "absent.csv")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Zip(string name, params string[] entries)
        {
            string path = Path.Combine(folder, name);
            using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
            foreach (string entry in entries)
            {
                using StreamWriter writer = new(archive.CreateEntry(entry).Open());
                writer.Write(Csv);
            }

            return path;
        }
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(static () => EcbRates.Read((string)null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(static () => EcbRates.Read(" ")).ParamName);
        Assert.Equal("csv", Assert.Throws<ArgumentNullException>(static () => EcbRates.Read((TextReader)null!)).ParamName);
    }

    [Fact]
    public void The_published_history_is_read()
    {
        string path = SharedData.File("ecb/eurofxref-hist.zip");
        ReferenceRates rates = EcbRates.Read(path);
        DateOnly day = new(2025, 4, 11);
        Assert.Equal(0.86678m, rates.Find(Currency.EUR, Currency.GBP, day).Legs[0].ToUnits);
        Assert.Equal(12.1005m, rates.Find(Currency.EUR, Currency.NOK, day).Legs[0].ToUnits);
        Assert.Equal(1.1346m, rates.Find(Currency.EUR, Currency.USD, day).Legs[0].ToUnits);

        using ZipArchive archive = ZipFile.OpenRead(path);
        using StreamReader csv = new(archive.Entries[0].Open());
        string[] lines = csv.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(41, lines[0].TrimEnd(',').Split(',').Length - 1);
        Assert.Equal(6_983, lines.Length - 1);
        Assert.Equal(lines.Skip(1).Sum(static line => line.Split(',').Skip(1).Count(static cell => cell is not ("" or "N/A"))), rates.Count);
    }
}
