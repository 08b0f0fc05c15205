using System.Net;
using System.Text;
using Xunit;
using static AidModel.Tests.LoopbackAnswers;

namespace AidModel.Tests;

public sealed class FtsDownloadTests : IDisposable
{
    private const string Totals = "\"incoming\": {\"flowCount\": 3, \"fundingTotal\": 12}, ";

    private readonly HttpClient _client = DownloadCase.Client();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Pages_are_followed_to_the_last()
    {
        await using LoopbackServer server = new(
            (request, socket, stop) => Ok(Page(1, $"{Root(request)}/flow?page=2"))(request, socket, stop),
            (request, socket, stop) => Ok(Page(2, $"{Root(request)}/flow?page=3"))(request, socket, stop),
            Ok(Page(3, null)));
        Recorder progress = new();
        FtsData data = await FtsFlows.DownloadAsync(_client, At(server.Address("flow?locationid=1")), progress, Token);
        Assert.Equal(["/flow?locationid=1", "/flow?page=2", "/flow?page=3"], server.Requests.Select(static r => r.Target));
        Assert.Equal([1L, 2L, 3L], data.Flows.Select(static f => f.Id));
        Assert.Equal("USD 12.00", data.Ledger.Total(data.Funding()).Total.ToString());
        Assert.Equal(server.Address("flow?page=2").AbsoluteUri, data.Flows[1].Page);
        Assert.Equal([0, 1, 1, 2, 2, 3], progress.Told.Select(static t => (int)t.Records));
        Assert.Equal((1d, server.Address("flow?page=3").AbsoluteUri), (progress.Told[^1].Share, progress.Told[^1].Part));

        static string Root(LoopbackRequest request) => $"http://{request.Headers["Host"]}";
    }

    [Fact]
    public async Task What_is_chosen_is_asked_for()
    {
        FtsDownloadOptions options = new() { Year = 2020, Location = 1, Plan = 2, Emergency = 3, PageSize = 200 };
        Assert.Equal("https://api.hpc.tools/v1/public/fts/flow?year=2020&locationid=1&planid=2&emergencyid=3&limit=200", await AskedFor(options));
        Assert.Equal("https://api.hpc.tools/v1/public/fts/flow?year=2021&limit=1000", await AskedFor(new() { Year = 2021 }));
        Assert.Equal("https://example.org/flows", await AskedFor(new() { Address = new Uri("https://example.org/flows") }));
    }

    [Theory]
    [InlineData("https://elsewhere.example/flow?page=2", "leads away from https://example.org, and is not followed")]
    [InlineData("http://example.org/flow?page=2", "leads away from https://example.org, and is not followed")]
    [InlineData("https://example.org:8443/flow?page=2", "leads away from https://example.org, and is not followed")]
    [InlineData("file:///etc/passwd", "leads away from https://example.org, and is not followed")]
    [InlineData("flow?page=2", "is no absolute address")]
    [InlineData("https://EXAMPLE.org/flow", "leads to a page that has been read")]
    public async Task A_link_elsewhere_or_back_is_not_followed(string link, string why)
    {
        using DownloadStub stub = new(_ => Answer(Page(1, link)));
        using HttpClient client = new(stub);
        SourceFormatException error = await Assert.ThrowsAsync<SourceFormatException>(() => FtsFlows.DownloadAsync(client, At(new Uri("https://example.org/flow")), cancellationToken: Token));
        Assert.Equal($"the link to the next page, '{link}', {why}", Assert.Single(error.Faults).Message);
        Assert.Equal((7, "https://example.org/flow"), (error.Faults[0].Line, error.File));
        Assert.Single(stub.Asked);
    }

    [Fact]
    public async Task A_circle_of_pages_is_left()
    {
        using DownloadStub stub = new(r => Answer(r.RequestUri!.Query == "?page=2" ? Page(2, "https://example.org/flow") : Page(1, "https://example.org/flow?page=2")));
        using HttpClient client = new(stub);
        SourceFormatException error = await Assert.ThrowsAsync<SourceFormatException>(() => FtsFlows.DownloadAsync(client, At(new Uri("https://example.org/flow")), cancellationToken: Token));
        Assert.EndsWith("leads to a page that has been read", error.Faults[0].Message, StringComparison.Ordinal);
        Assert.Equal("https://example.org/flow?page=2", error.File);
        Assert.Equal(2, stub.Asked.Count);
    }

    [Fact]
    public async Task Pages_without_end_are_left()
    {
        int asked = 0;
        using DownloadStub stub = new(_ => Answer(Encoding.UTF8.GetBytes(FtsSample.PageOf([], next: $"https://example.org/flow?page={++asked}"))));
        using HttpClient client = new(stub);
        SourceFormatException error = await Assert.ThrowsAsync<SourceFormatException>(() => FtsFlows.DownloadAsync(client, At(new Uri("https://example.org/flow")), cancellationToken: Token));
        Assert.EndsWith("leads on from the 1,000 pages that are read at most", error.Faults[0].Message, StringComparison.Ordinal);
        Assert.Equal(FtsFlows.MostPages, stub.Asked.Count);
    }

    [Fact]
    public async Task Pages_that_contradict_each_other_are_refused()
    {
        byte[] other = Encoding.UTF8.GetBytes(FtsSample.PageOf([FtsSample.Flow(2, "4")], 4, Totals));
        using DownloadStub stub = new(r => Answer(r.RequestUri!.Query.Length > 0 ? other : Page(1, "https://example.org/flow?page=2")));
        using HttpClient client = new(stub);
        SourceFormatException error = await Assert.ThrowsAsync<SourceFormatException>(() => FtsFlows.DownloadAsync(client, At(new Uri("https://example.org/flow")), cancellationToken: Token));
        Assert.Equal("meta.count is 3 in https://example.org/flow and 4 in https://example.org/flow?page=2: these are pages of different searches, or of different days", Assert.Single(error.Faults).ToString());
    }

    [Fact]
    public async Task A_copy_that_is_refused_is_downloaded_anew_and_counts_once()
    {
        using Folder folder = new();
        await using LoopbackServer server = new(Ok(Encoding.UTF8.GetBytes(FtsSample.PageOf([FtsSample.Flow(1, "5")], 1))));
        FtsDownloadOptions options = At(server.Address("flow.json")) with { CacheFolder = folder.Path, MaxAge = TimeSpan.FromHours(1) };
        Assert.Single((await FtsFlows.DownloadAsync(_client, options, cancellationToken: Token)).Flows);
        Assert.Single((await FtsFlows.DownloadAsync(_client, options, cancellationToken: Token)).Flows);
        Assert.Single(server.Requests);

        // A page that an earlier version of the reader took, and this one does not: its first flow is read before the fault is met.
        byte[] bad = Encoding.UTF8.GetBytes(FtsSample.PageOf([FtsSample.Flow(9, "9"), "7"])[..^5]);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bad));
        string description = Directory.GetFiles(folder.Path).Single(static f => File.ReadAllText(f).Contains("\"sha256\"", StringComparison.Ordinal));
        string kept = Directory.GetFiles(folder.Path).Single(f => f != description);
        string old = Path.GetFileName(kept).Split('.')[^2];
        string json = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(description), "\"sha256\": \"[0-9a-f]+\"", $"\"sha256\": \"{hash}\"");
        json = System.Text.RegularExpressions.Regex.Replace(json, "\"length\": [0-9]+", $"\"length\": {bad.Length}");
        await File.WriteAllBytesAsync(kept.Replace(old, hash[..16], StringComparison.Ordinal), bad, Token);
        await File.WriteAllTextAsync(description, json, Token);

        FtsData data = await FtsFlows.DownloadAsync(_client, options, cancellationToken: Token);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal([1L], data.Flows.Select(static f => f.Id));
        Assert.Empty(data.Unread);
        Assert.True(data.IsComplete);
    }

    [Fact]
    public async Task A_failing_page_is_tried_again_and_a_missing_one_fails()
    {
        int asked = 0;
        using DownloadStub stub = new(_ => ++asked == 1 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : Answer(Page(1, null)));
        using HttpClient client = new(stub);
        Assert.Single((await FtsFlows.DownloadAsync(client, At(new Uri("https://example.org/flow")), cancellationToken: Token)).Flows);
        Assert.Equal(2, asked);

        using DownloadStub none = new(static _ => new HttpResponseMessage(HttpStatusCode.NotFound));
        using HttpClient lost = new(none);
        SourceDownloadException error = await Assert.ThrowsAsync<SourceDownloadException>(() => FtsFlows.DownloadAsync(lost, At(new Uri("https://example.org/flow")), cancellationToken: Token));
        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
    }

    [Fact]
    public async Task Downloading_is_cancelled_between_pages()
    {
        using CancellationTokenSource source = new();
        using DownloadStub stub = new(r => Answer(Page(r.RequestUri!.Query.Length > 0 ? 2 : 1, "https://example.org/flow?page=2")));
        using HttpClient client = new(stub);
        Recorder progress = new(p =>
        {
            if (p.Records == 1)
            {
                source.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FtsFlows.DownloadAsync(client, At(new Uri("https://example.org/flow")), progress, source.Token));
        Assert.Single(stub.Asked);
    }

    [Fact]
    public async Task Options_are_checked()
    {
        Assert.Equal("Year", Assert.Throws<ArgumentOutOfRangeException>(static () => new FtsDownloadOptions { Year = 1899 }).ParamName);
        Assert.Equal("Location", Assert.Throws<ArgumentOutOfRangeException>(static () => new FtsDownloadOptions { Location = -1 }).ParamName);
        Assert.Equal("Plan", Assert.Throws<ArgumentOutOfRangeException>(static () => new FtsDownloadOptions { Plan = -1 }).ParamName);
        Assert.Equal("Emergency", Assert.Throws<ArgumentOutOfRangeException>(static () => new FtsDownloadOptions { Emergency = -1 }).ParamName);
        Assert.Equal("PageSize", Assert.Throws<ArgumentOutOfRangeException>(static () => new FtsDownloadOptions { PageSize = 1_001 }).ParamName);
        Assert.Equal("Address", Assert.Throws<ArgumentException>(static () => new FtsDownloadOptions { Address = new Uri("file:///flows.json") }).ParamName);
        Assert.Equal("options", (await Assert.ThrowsAsync<ArgumentException>(() => FtsFlows.DownloadAsync(_client, new FtsDownloadOptions(), cancellationToken: Token))).ParamName);
        Assert.Equal("client", (await Assert.ThrowsAsync<ArgumentNullException>(() => FtsFlows.DownloadAsync(null!, new FtsDownloadOptions(), cancellationToken: Token))).ParamName);
    }

    private static async Task<string> AskedFor(FtsDownloadOptions options)
    {
        using DownloadStub stub = new(static _ => Answer(Encoding.UTF8.GetBytes(FtsSample.PageOf([]))));
        using HttpClient client = new(stub);
        await FtsFlows.DownloadAsync(client, options, cancellationToken: Token);
        return Assert.Single(stub.Asked)!.AbsoluteUri;
    }

    private static FtsDownloadOptions At(Uri address) => new() { Address = address, RetryDelay = TimeSpan.FromMilliseconds(1) };

    private static byte[] Page(int id, string? next) => Encoding.UTF8.GetBytes(FtsSample.PageOf([FtsSample.Flow(id, id switch { 1 => "5", 2 => "4", _ => "3" })], 3, Totals, next));

    private static HttpResponseMessage Answer(byte[] page) => new() { Content = new ByteArrayContent(page) };

    private sealed class Recorder(Action<ReadProgress>? then = null) : IProgress<ReadProgress>
    {
        public List<ReadProgress> Told { get; } = [];

        public void Report(ReadProgress value)
        {
            Told.Add(value);
            then?.Invoke(value);
        }
    }
}
