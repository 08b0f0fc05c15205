using System.IO.Compression;
using System.Text;

namespace AidModel.Tests;

/// <summary>Small files in each of the ECB's forms, and what is needed to read them.</summary>
internal static class EcbSample
{
    public const string Csv = "Date,USD,GBP,NOK,\n2025-04-11,1.1346,0.86678,12.1005,\n2025-04-10,1.1082,N/A,,\n";

    public const string DailyCsv = "Date, USD, GBP, NOK, \n11 April 2025, 1.1346, 0.86678, 12.1005, \n";

    public const string DailyXml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
        	<gesmes:subject>Reference rates</gesmes:subject>
        	<gesmes:Sender>
        		<gesmes:name>European Central Bank</gesmes:name>
        	</gesmes:Sender>
        	<Cube>
        		<Cube time='2025-04-11'>
        			<Cube currency='USD' rate='1.1346'/>
        			<Cube currency='GBP' rate='0.86678'/>
        			<Cube currency='NOK' rate='12.1005'/></Cube>
        	</Cube>
        </gesmes:Envelope>
        """;

    public const string HistoryXml =
        """<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">""" +
        """<gesmes:subject>Reference rates</gesmes:subject><gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender><Cube>""" + "\n" +
        """<Cube time="2025-04-11"><Cube currency="USD" rate="1.1346"/><Cube currency="GBP" rate="0.86678"/><Cube currency="NOK" rate="12.1005"/></Cube>""" +
        """<Cube time="2025-04-10"><Cube currency="USD" rate="1.1082"/></Cube></Cube></gesmes:Envelope>""";

    /// <summary>Days of which no test has a rate the day after: today is 2025-04-11.</summary>
    public static TimeProvider Clock { get; } = new Stopped(new(2025, 4, 11, 12, 0, 0, TimeSpan.Zero));

    public static ReferenceRates Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static ReferenceRates Read(byte[] file) => EcbRates.Read(new MemoryStream(file), "sample", Clock);

    /// <summary>What is wrong with a file, a line a fault.</summary>
    public static string Faults(byte[] file)
    {
        SourceFormatException error = Xunit.Assert.Throws<SourceFormatException>(() => Read(file));
        Xunit.Assert.Equal("sample", error.File);
        return string.Join('\n', error.Faults);
    }

    public static string Faults(string text) => Faults(Encoding.UTF8.GetBytes(text));

    /// <summary>The quotation of that very day; null where there is none.</summary>
    public static decimal? Quote(ReferenceRates rates, Currency currency, DateOnly day) =>
        rates.TryFind(Currency.EUR, currency, day, out RateUsed used) && used.Day == day ? used.Legs[0].ToUnits : null;

    public static byte[] Zip(string text, string name = "eurofxref.csv") => Zip((name, Encoding.UTF8.GetBytes(text)));

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return zip.ToArray();
    }

    /// <summary>A clock that stands.</summary>
    public sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
