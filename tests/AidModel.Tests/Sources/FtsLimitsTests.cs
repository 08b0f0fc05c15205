using System.Diagnostics;
using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>Pages made to take memory or time: each is refused after a bounded amount of both.</summary>
public sealed class FtsLimitsTests
{
    private const string Open = "{\"data\": {\"flows\": [";

    [Theory]
    [InlineData("{\"data\": {\"flows\": [", "{},")]
    [InlineData("{\"data\": \"", "a")]
    [InlineData("", " ")]
    [InlineData("", "[")]
    public void A_stream_without_end_is_refused(string beginning, string again)
    {
        EcbEndlessStream endless = new(Encoding.UTF8.GetBytes(beginning), Encoding.UTF8.GetBytes(again));
        Assert.Equal("there are more than the 67,108,864 bytes that are read at most", Refused(() => FtsFlows.Read(endless, "endless", cancellationToken: TestContext.Current.CancellationToken)));
        Assert.InRange(endless.Given, 1, FtsFlows.LargestPage + 1_000_000);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string deep = Open + "{\"a\": " + new string('[', 1_000_000);
        Assert.StartsWith("line 1, column 55: this is no JSON, or it is cut short: The maximum configured depth of 32 has been exceeded.", FtsSample.Faults(deep), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_without_end_is_refused()
    {
        string Flow(int length) => FtsSample.PageOf([FtsSample.Flow(1, "5", more: $", \"description2\": \"{new string('x', length)}\"")]);
        int rest = FtsFlows.LargestFlow - (FtsSample.Flow(1, "5", more: ", \"description2\": \"\"").Length);
        Assert.Single(FtsSample.Read(Flow(rest)).Flows);
        Assert.Equal("line 3, column 1: one flow: there are more than the 1,048,576 bytes that are read at most", FtsSample.Faults(Flow(rest + 1)));
    }

    [Fact]
    public void Flows_that_are_not_understood_are_refused_where_there_are_too_many()
    {
        Stopwatch time = Stopwatch.StartNew();
        string page = Open + string.Concat(Enumerable.Repeat("1,", 10_000_000)) + "1]}}";
        Assert.StartsWith("more than 10,000 values were not understood, the last of them: page, 10001: '1' is no flow", FtsSample.Faults(page), StringComparison.Ordinal);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void A_list_without_end_is_left_out()
    {
        string Page(int count) => FtsSample.PageOf([FtsSample.Flow(1, "5", more: $", \"childFlowIds\": [{string.Join(',', Enumerable.Range(2, count))}]")]);
        Assert.Equal(1_000, FtsSample.Read(Page(1_000)).Flows[0].ChildIds.Count);
        FtsData data = FtsSample.Read(Page(1_001));
        Assert.Empty(data.Flows[0].ChildIds);
        Assert.Equal("page, 1, childFlowIds: '' has 1,001 items, where at most 1,000 are read; it is left out", FtsSample.Unread(data));
    }

    [Fact]
    public void Families_that_do_not_hold_together_are_refused_where_there_are_too_many()
    {
        const int Flows = 3_000;
        string children = $", \"childFlowIds\": [{string.Join(',', Enumerable.Range(1, 1_000))}]";
        string page = FtsSample.PageOf([.. Enumerable.Range(1, Flows).Select(i => FtsSample.Flow(i, "5", more: children))]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.StartsWith("more than 10,000 values were not understood, the last of them: page, 11, childFlowIds: '1000' is a flow that names none as its parent", FtsSample.Faults(page), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
    }

    [Fact]
    public void Too_many_pages_are_refused()
    {
        string[] pages = [.. Enumerable.Range(0, FtsFlows.MostPages + 1).Select(static i => $"no-such-{i}.json")];
        Assert.Equal("there are more than the 1,000 pages that are read at most", Refused(() => FtsFlows.Read(pages, cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void All_pages_together_are_bounded()
    {
        using Folder folder = new();
        byte[] large = [.. Encoding.UTF8.GetBytes(FtsSample.PageOf([])), .. Enumerable.Repeat((byte)' ', FtsFlows.LargestPage - 1_000)];
        foreach (string name in new[] { "1.json", "2.json", "3.json" })
        {
            File.WriteAllBytes(Path.Combine(folder.Path, name), large);
        }

        SourceFormatException error = Assert.Throws<SourceFormatException>(() => FtsFlows.Read(folder.Path, cancellationToken: TestContext.Current.CancellationToken));
        Assert.EndsWith("3.json", error.File, StringComparison.Ordinal);
        Assert.Equal("with the pages before it, there are more than the 134,217,728 bytes that are read at most", Assert.Single(error.Faults).ToString());
    }

    private static string Refused(Action read) => string.Join('\n', Assert.Throws<SourceFormatException>(read).Faults);
}
