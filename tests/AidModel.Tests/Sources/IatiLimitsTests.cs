using System.Diagnostics;
using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Files made to harm: one clear error each, in bounded time and memory.</summary>
// Some of these are timed, and nothing else runs beside them.
[CollectionDefinition(nameof(IatiLimitsTests), DisableParallelization = true)]
[Collection(nameof(IatiLimitsTests))]
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tag_of_millions_of_attributes_is_refused_before_it_is_read(bool isUnicode)
    {
        string file = $"<iati-activities version=\"2.03\"><!-- don't --><iati-activity{string.Concat(Enumerable.Range(0, 1_000_000).Select(static i => $" a{i}='\">'"))}/></iati-activities>";
        byte[] bytes = isUnicode ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(file)] : Encoding.UTF8.GetBytes(file);
        Assert.Equal("a tag has more than the 1,048,576 bytes that are read at most", Assert.Throws<SourceFormatException>(() => IatiSample.Read(bytes)).Faults[0].ToString());
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

    [Theory]
    [InlineData("<{0}><a b='1'/></{0}>")]
    [InlineData("<a><b><{0}/></b></a>")]
    [InlineData("<a {0}=''/>")]
    public void Names_are_bounded(string element)
    {
        string Named(int length) => $"{IatiSample.Start}{string.Format(System.Globalization.CultureInfo.InvariantCulture, element, new string('n', length))}{IatiSample.End}";
        Assert.Single(IatiSample.Read(Named(IatiActivities.LongestName)).Ledger.Pledges);
        Assert.Equal($"a name is longer than the 100 characters that are read at most: {new string('n', 50)}…", Refused(Named(IatiActivities.LongestName + 1)).Message);
        Refused(Named(5_000_000));
    }

    [Fact]
    public void Paths_are_bounded_and_kept_once()
    {
        string Many(int count) => IatiSample.Start + string.Concat(Enumerable.Range(0, count).Select(static i => $"<a{i} b='1'/>")) + IatiSample.End;
        IatiAid aid = IatiSample.Read(Many(4_990));
        Assert.Contains(aid.Original("XX-A-1"), static o => o.Column == "a1/@b");
        Assert.StartsWith("there are more than the 10,000 paths of elements and attributes that are read at most, the last of them: a", Refused(Many(10_000)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_an_element_are_bounded()
    {
        string Many(int count) => $"{IatiSample.Start}<a {string.Concat(Enumerable.Range(0, count).Select(static i => $" b{i}='1'"))}/>{IatiSample.End}";
        Assert.Single(IatiSample.Read(Many(IatiActivities.MostAttributes)).Ledger.Pledges);
        Assert.Equal("there are more than the 100 attributes of an element that are read at most", Refused(Many(IatiActivities.MostAttributes + 1)).Message);
        Refused(Many(200_000));
    }

    [Fact]
    public void What_is_not_understood_is_counted_where_there_is_too_much_of_it()
    {
        StringBuilder xml = new(IatiSample.Start + IatiSample.Transaction("2", "2020-01-01", "1") + "</iati-activity>");
        for (int i = 0; i < 40; i++)
        {
            xml.Append("<iati-activity default-currency='EUR'>");
            for (int j = 0; j < 3_000; j++)
            {
                xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<transaction><value>x{j}</value></transaction>");
            }

            xml.Append("</iati-activity>");
        }

        IatiAid aid = IatiSample.Read(xml.Append("</iati-activities>").ToString());
        Assert.Equal(41, aid.Ledger.Pledges.Count);
        Assert.Equal(IatiActivities.MostUnread + 1, aid.Unread.Count);
        Assert.Contains("more texts were not understood, and are not told", aid.Unread[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_long_chain_of_related_activities_takes_no_longer(int step)
    {
        Stopwatch time = Stopwatch.StartNew();
        IatiAid aid = IatiSample.Read(Chain(20_000, step));
        Assert.Equal(19_999, aid.Ledger.Relations.Count);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), $"{time.Elapsed} were taken.");
    }

    [Fact]
    public void Related_activities_are_bounded()
    {
        string wholes = string.Concat(Enumerable.Range(0, 150).Select(static i => Bare($"W-{i}", string.Empty)));
        string parents = string.Concat(Enumerable.Range(0, 150).Select(static i => $"<related-activity ref='W-{i}' type='1'/>"));
        IatiAid many = IatiSample.Read($"<iati-activities>{wholes}{Bare("P", parents)}</iati-activities>");
        Assert.Equal(IatiActivities.MostWholes, many.Ledger.Relations.Count);

        string claimed = string.Concat(Enumerable.Range(0, 150).Select(static i => Bare($"W-{i}", "<related-activity ref='P' type='2'/>")));
        IatiAid named = IatiSample.Read($"<iati-activities>{claimed}{Bare("P", string.Empty)}</iati-activities>");
        Assert.Equal(IatiActivities.MostWholes, named.Ledger.Relations.Count);
        Assert.Equal(140, named.Unread.Count(static u => u.Why == "is one of more than the 10 that a pledge is part of at most; the ledger has both as separate"));
    }

    [Fact]
    public void Reading_ends_where_it_is_cancelled_after_the_file()
    {
        using CancellationTokenSource source = new();
        byte[] file = Encoding.UTF8.GetBytes(Chain(1_000, -1));
        Assert.Throws<OperationCanceledException>(() => IatiActivities.Read(new MemoryStream(file), "test", new AtTheEnd(1_000, source), source.Token));
    }

    [Fact]
    public void Much_money_of_one_activity_takes_no_longer()
    {
        const int Count = 10_000;
        Stopwatch time = Stopwatch.StartNew();
        string funders = string.Concat(Enumerable.Range(0, Count).Select(static i => $"<participating-org ref='XX-{i}' role='1' type='10'/>"));
        string providers = string.Concat(Enumerable.Range(0, Count).Select(static i => IatiSample.Transaction("11", "2020-01-01", "2", $"<provider-org ref='XX-{i}'/>")));
        Assert.Equal(Count + 1, IatiSample.Activity(funders, providers).Ledger.Pledges.Count);

        string payments = string.Concat(Enumerable.Repeat(IatiSample.Transaction("3", "2020-01-01", "2"), Count));
        string backs = string.Concat(Enumerable.Repeat(IatiSample.Transaction("3", "2020-01-02", "-1"), Count));
        IatiAid back = IatiSample.Activity(payments, backs);
        Assert.Equal(Count / 2, back.Ledger.Pledges[0].Events.Count);

        string commitments = string.Concat(Enumerable.Repeat(IatiSample.Transaction("2", "2020-01-02", "-1"), Count)) + IatiSample.Transaction("2", "2020-01-01", "20000");
        Assert.Equal(StatedMoney.Parse("EUR 10000"), IatiSample.Activity(commitments).Ledger.Pledges[0].Amount);

        IatiAid shared = IatiSample.Activity(funders, IatiSample.Transaction("2", "2020-01-01", "2"));
        Assert.Empty(shared.Ledger.Pledges[0].Contributions);
        Assert.Contains(shared.Unread, static u => u.Column == "participating-org" && u.Text == "10,000");
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed} were taken.");
    }

    private static string Bare(string identifier, string more) =>
        $"<iati-activity default-currency='EUR'><iati-identifier>{identifier}</iati-identifier>{IatiSample.Transaction("2", "2020-01-01", "1")}{more}</iati-activity>";

    private static string Chain(int count, int step) =>
        $"<iati-activities>{string.Concat(Enumerable.Range(0, count).Select(i => Bare($"A-{i}", i + step < 0 || i + step == count ? string.Empty : $"<related-activity ref='A-{i + step}' type='1'/>")))}</iati-activities>";

    private sealed class AtTheEnd(int records, CancellationTokenSource source) : IProgress<ReadProgress>
    {
        private int _told;

        public void Report(ReadProgress value)
        {
            // At the last hundred it is told, and once more when the file has been read.
            if (value.Records == records && ++_told == 2)
            {
                source.Cancel();
            }
        }
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
