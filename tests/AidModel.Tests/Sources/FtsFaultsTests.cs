using System.IO.Compression;
using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Files that are no pages of flows, and pages that do not go together: each is refused with every fault and its place.</summary>
public sealed class FtsFaultsTests
{
    private const string Expected = "a page of flows of the Financial Tracking Service is expected";

    [Theory]
    [InlineData("", "this is empty: " + Expected)]
    [InlineData("<html><body>Come back at noon.</body></html>", "this is a web page or XML: " + Expected)]
    [InlineData("[]", "line 1, column 1: this is no JSON object: " + Expected)]
    [InlineData("\n 7", "line 2, column 2: this is no JSON object: " + Expected)]
    [InlineData("{}", "there is no list data.flows: " + Expected + ", of a search that is not grouped")]
    [InlineData("{\"status\": \"ok\", \"data\": {\"report1\": {}}}", "there is no list data.flows: " + Expected + ", of a search that is not grouped")]
    [InlineData("{\"status\": \"error\", \"message\": \"no such year\"}", "the publisher gives no flows but the status 'error': no such year")]
    [InlineData("{\"data\": {\"flows\": []}} trailing", "line 1, column 25: this is no JSON, or it is cut short: 't' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("{\"data\": {\"flows\": [,]}}", "line 1, column 21: this is no JSON, or it is cut short: ',' is an invalid start of a value.")]
    [InlineData("{\"data\": {\"flows\": [1,]}}", "line 1, column 23: this is no JSON, or it is cut short: The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options.")]
    public void What_is_no_page_is_refused(string page, string fault) => Assert.Equal(fault, FtsSample.Faults(page));

    [Fact]
    public void Every_fault_is_told_with_its_place()
    {
        const string Page = """
            {"status": 5, "meta": {"count": -1, "nextLink": [1],
             "count": 2}, "data": {
              "incoming": {"flowCount": "many", "fundingTotal": 1e99, "pledgeTotal": {"a": []}},
              "internal": 7, "é": "outgoing", "outgoing": null, "flows": {"a": 1}}}
            """;
        Assert.Equal(
            """
            line 1, column 12: 'status' is no text, but 5
            line 1, column 33: 'count' is no count, but '-1'
            line 1, column 49: 'nextLink' is no text, but [1]
            line 2, column 2: 'count' stands twice in one object
            line 3, column 29: 'flowCount': '"many"' is no number such as 12.5 or 1.25E+01
            line 3, column 53: 'fundingTotal': '1e99' has more digits than a decimal holds exactly
            line 3, column 74: 'pledgeTotal': '{"a": []}' is no number such as 12.5 or 1.25E+01
            line 4, column 15: 'internal' is no object, but 7
            line 4, column 62: 'flows' is no list, but {"a": 1}
            """,
            FtsSample.Faults(Page));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_told_or_passed_over()
    {
        Assert.Equal("line 1, column 12: 'status' is no text, but \"\\ud800\"", FtsSample.Faults("""{"status": "\ud800", "\udc00": 1, "data": {"\ud800": 2, "flows": []}}"""));
        Assert.Empty(FtsSample.Read("""{"\udc00": 1, "data": {"\ud800": 2, "flows": []}, "meta": {"\ud800x": 1}}""").Flows);
    }

    [Fact]
    public void Other_encodings_are_refused()
    {
        const string Wide = "this is in UTF-16, UTF-32 or no text, where UTF-8 is read: " + Expected;
        foreach (Encoding encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            Assert.Equal(Wide, FtsSample.Faults([.. encoding.GetPreamble(), .. encoding.GetBytes(FtsSample.Page)]));
            Assert.Equal(Wide, FtsSample.Faults(encoding.GetBytes(FtsSample.Page)));
        }

        byte[] latin = Encoding.Latin1.GetBytes("{\"data\":\n {\"é\": 1}}");
        Assert.Equal("line 2, column 4: the byte E9 is no UTF-8, which is read", FtsSample.Faults(latin));
        Assert.Equal("line 2, column 4: the byte C3 is no UTF-8, which is read", FtsSample.Faults([.. "{\"data\":\n {\"\u00C3"u8[..12], 0xC3]));
    }

    [Fact]
    public void A_compressed_file_is_refused()
    {
        using MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(FtsSample.Page));
        }

        Assert.Equal("this is compressed: " + Expected, FtsSample.Faults(zipped.ToArray()));
    }

    [Fact]
    public void A_page_cut_short_anywhere_is_refused()
    {
        byte[] page = Encoding.UTF8.GetBytes(FtsSample.Page);
        for (int length = 0; length < page.Length - 1; length++)
        {
            Assert.StartsWith(length == 0 ? "this is empty" : "line ", FtsSample.Faults(page[..length]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Flows_that_stand_twice_are_refused()
    {
        string page = FtsSample.PageOf([FtsSample.Flow(1, "5"), FtsSample.Flow(2, "6"), FtsSample.Flow(1, "5"), FtsSample.Flow(2, "7")]);
        Assert.Equal(
            "line 11, column 1: the flow 1 stands twice: page, 1, and page, 3\nline 15, column 1: the flow 2 stands twice: page, 2, and page, 4",
            FtsSample.Faults(page));
    }

    [Fact]
    public void Pages_that_do_not_go_together_are_refused()
    {
        using Folder folder = new();
        folder.Write("1.json", FtsSample.PageOf([FtsSample.Flow(1, "5")], 3, "\"incoming\": {\"flowCount\": 2, \"fundingTotal\": 11}, "));
        folder.Write("2.json", FtsSample.PageOf([FtsSample.Flow(2, "6")], 2, "\"incoming\": {\"flowCount\": 2, \"fundingTotal\": 12.5}, "));
        SourceFormatException error = Refused(folder.Path);
        Assert.Equal(folder.Path, error.File);
        const string End = ": these are pages of different searches, or of different days";
        Assert.Equal(["meta.count is 3 in 1.json and 2 in 2.json" + End, "incoming.fundingTotal is 11 in 1.json and 12.5 in 2.json" + End], error.Faults.Select(static f => f.Message));
    }

    [Fact]
    public void A_flow_on_two_pages_is_refused()
    {
        using Folder folder = new();
        folder.Write("1.json", FtsSample.PageOf([FtsSample.Flow(1, "5")]));
        folder.Write("2.json", FtsSample.PageOf([FtsSample.Flow(2, "6"), FtsSample.Flow(1, "5")]));
        Assert.Equal("the flow 1 stands twice: 1.json, 1, and 2.json, 2", Assert.Single(Refused(folder.Path).Faults).ToString());
    }

    [Fact]
    public void The_page_at_fault_is_named()
    {
        using Folder folder = new();
        folder.Write("1.json", FtsSample.PageOf([FtsSample.Flow(1, "5")]));
        string second = folder.Write("2.json", "{");
        Assert.Equal(second, Refused(folder.Path).File);
    }

    [Fact]
    public void A_folder_without_a_page_is_refused()
    {
        using Folder folder = new();
        folder.Write("flows.txt", FtsSample.Page);
        Assert.Equal("the folder has no file *.json", Assert.Single(Refused(folder.Path).Faults).ToString());
    }

    private static SourceFormatException Refused(string path) =>
        Assert.Throws<SourceFormatException>(() => FtsFlows.Read(path, cancellationToken: TestContext.Current.CancellationToken));
}
