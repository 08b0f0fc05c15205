using System.Diagnostics;
using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Files made to harm: one clear error each, in bounded time and memory.</summary>
public sealed class IatiLimitsTests
{
    private static readonly byte[] Start = "<iati-activities><iati-activity><title>"u8.ToArray();

    private static SourceFault Refused(string xml) => Refused(Encoding.UTF8.GetBytes(xml));

    private static SourceFault Refused(byte[] file) => Refused(new MemoryStream(file));

    private static SourceFault Refused(Stream file)
    {
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => IatiActivities.Read(file, "hostile", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("hostile", error.File);
        return Assert.Single(error.Faults);
    }

    [Theory]
    [InlineData("<!DOCTYPE iati-activities><iati-activities/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><iati-activities>&c;</iati-activities>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><iati-activities>&x;</iati-activities>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><iati-activities/>")]
    public void Document_types_are_refused(string xml)
    {
        SourceFault fault = Refused(xml);
        Assert.Equal(1, fault.Line);
        Assert.Contains("DTD", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<iati-activities>&x;</iati-activities>", "'x'")]
    [InlineData("", "Root element is missing")]
    [InlineData("   ", "Root element is missing")]
    [InlineData("plain text", "invalid")]
    [InlineData("<iati-activities><iati-activity>", "Unexpected end of file")]
    [InlineData("<iati-activities/><iati-activities/>", "multiple root")]
    [InlineData("<html><body/></html>", "web page")]
    [InlineData("<iati-organisations/>", "organisations")]
    [InlineData("<rss/>", "'rss'")]
    [InlineData("<iati-activities xmlns='urn:x'/>", "urn:x")]
    [InlineData("<iati-activities>text</iati-activities>", "'text'")]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><iati-activities/>", "")]
    [InlineData("<?xml version='1.0' encoding='no-such'?><iati-activities/>", "no-such")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><iati-activities/>", "")]
    [InlineData("<iati-activities>\u0001</iati-activities>", "0x01")]
    public void What_is_no_file_of_activities_is_refused(string xml, string named)
    {
        SourceFault fault = Refused(xml);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_is_where_it_is()
    {
        SourceFault fault = Refused("<iati-activities>\n <iati-activity>\n  <title>a</titel>\n");
        Assert.Equal((3, 13), (fault.Line, fault.Column));
    }

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_are_refused()
    {
        Refused([.. Start, 0xC3, 0x28, .. "</title></iati-activity></iati-activities>"u8]);
        Refused([.. Encoding.Unicode.Preamble, .. Encoding.UTF8.GetBytes(IatiSample.Rich)]);
        Refused([0x50, 0x4B, 3, 4, 0, 0, 0]);
        IatiAid latin = IatiSample.Read([.. "<?xml version='1.0' encoding='iso-8859-1'?>"u8, .. Encoding.Latin1.GetBytes(IatiSample.Start.Replace("Bridges", "Brücken", StringComparison.Ordinal) + IatiSample.End)]);
        Assert.Equal("Brücken", latin.Ledger.Pledges[0].Title);
    }

    [Fact]
    public void Depth_is_bounded()
    {
        string Nested(int depth) => $"{IatiSample.Start}{string.Concat(Enumerable.Repeat("<a>", depth))}x{string.Concat(Enumerable.Repeat("</a>", depth))}{IatiSample.End}";
        Assert.Single(IatiSample.Read(Nested(IatiActivities.MostDepth - 3)).Ledger.Pledges);
        Assert.Contains("deeper", Refused(Nested(IatiActivities.MostDepth)).Message, StringComparison.Ordinal);
        Assert.Contains("deeper", Refused(new EcbEndlessStream(Start, "<a>"u8.ToArray())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("<b/>")]
    [InlineData("<b c='1'/>")]
    [InlineData("</title></iati-activity><iati-activity><title>")]
    public void An_endless_file_is_refused(string again)
    {
        EcbEndlessStream stream = new(Start, Encoding.UTF8.GetBytes(again));
        Stopwatch time = Stopwatch.StartNew();
        SourceFault fault = Refused(stream);
        Assert.Contains("that are read at most", fault.Message, StringComparison.Ordinal);
        Assert.InRange(stream.Given, 1, IatiActivities.LargestFile + (1 << 20));
        Assert.True(time.Elapsed < TimeSpan.FromMinutes(1), $"{time.Elapsed} were taken.");
    }

    [Fact]
    public void Many_activities_that_are_named_alike_take_no_longer()
    {
        StringBuilder xml = new("<iati-activities generated-datetime='2024-01-01T00:00:00Z'>");
        for (int i = 0; i < 20_000; i++)
        {
            xml.Append("<iati-activity><iati-identifier>same</iati-identifier></iati-activity>");
        }

        Stopwatch time = Stopwatch.StartNew();
        IatiAid aid = IatiSample.Read(xml.Append("</iati-activities>").ToString());
        Assert.Equal("same-20000", aid.Ledger.Pledges[^1].Id);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed} were taken.");
    }

    [Fact]
    public void Amounts_beyond_what_can_be_held_are_refused()
    {
        string most = decimal.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture);
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => IatiSample.Activity(IatiSample.Transaction("2", "2020-01-01", most), IatiSample.Transaction("2", "2020-01-02", most)));
        Assert.Contains("79 octillion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_fails_says_so_itself()
    {
        Assert.Throws<IOException>(static () => IatiActivities.Read(new EcbFailingStream(), "failing", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<FileNotFoundException>(static () => IatiActivities.Read("no-such.xml", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(static () => IatiActivities.Read(" ", cancellationToken: TestContext.Current.CancellationToken));
    }
}
