using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using static AidModel.Tests.DownloadCase;
using static AidModel.Tests.LoopbackAnswers;

namespace AidModel.Tests;

public sealed class EcbDownloadCacheTests : IDisposable
{
    private static readonly byte[] s_newer = Encoding.UTF8.GetBytes("Date,USD\n2025-04-12,1.1377\n2025-04-11,1.1346\n2025-04-10,1.1082\n");

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "rates");
    private readonly HttpClient _client = Client();
    private readonly DownloadClock _clock = new();

    private string[] Kept => Directory.Exists(_folder) ? [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal)] : [];

    private string Description => Assert.Single(Kept, static path => path.EndsWith(".json", StringComparison.Ordinal));

    private string Copy => Assert.Single(Kept, static path => path.EndsWith(".csv", StringComparison.Ordinal));

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    [Fact]
    public async Task A_copy_is_kept_and_confirmed_by_its_tag()
    {
        await using LoopbackServer server = new(Tagged(Csv, "\"one\""));
        EcbDownloadOptions options = Cached(server);
        Assert.Equal(2, (await GetAsync(options)).Count);
        Assert.Equal(2, Kept.Length);
        Assert.Equal(Csv, await File.ReadAllBytesAsync(Copy, TestContext.Current.CancellationToken));
        _clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(2, (await GetAsync(options)).Count);
        Assert.Equal([null, "\"one\""], server.Requests.Select(static r => r["If-None-Match"]));

        JsonNode json = JsonNode.Parse(await File.ReadAllTextAsync(Description, TestContext.Current.CancellationToken))!;
        Assert.Equal(
            (server.Address().AbsoluteUri, Csv.Length, "\"one\"", "2025-04-11T16:00:00+00:00", "2025-04-12T16:00:00+00:00"),
            ((string?)json["address"], (int)json["length"]!, (string?)json["etag"], (string?)json["fetched"], (string?)json["validated"]));
        Assert.Equal(2, Kept.Length);
    }

    [Fact]
    public async Task A_copy_without_a_tag_is_confirmed_by_its_day()
    {
        const string day = "Fri, 11 Apr 2025 14:00:00 GMT";
        await using LoopbackServer server = new(Ok(Csv, $"Last-Modified: {day}"), Status("304 Not Modified"));
        await GetAsync(Cached(server));
        Assert.Equal(2, (await GetAsync(Cached(server))).Count);
        Assert.Equal([null, day], server.Requests.Select(static r => r["If-Modified-Since"]));
    }

    [Fact]
    public async Task A_copy_with_neither_is_downloaded_again()
    {
        await using LoopbackServer server = new(Ok(Csv), Ok(s_newer));
        await GetAsync(Cached(server));
        Assert.Equal(3, (await GetAsync(Cached(server))).Count);
        Assert.All(server.Requests, static r => Assert.Null(r["If-None-Match"] ?? r["If-Modified-Since"]));
    }

    [Fact]
    public async Task A_newer_file_takes_the_place_of_the_copy()
    {
        await using LoopbackServer server = new(Tagged(Csv, "W/\"one\""), Tagged(s_newer, "\"two\""));
        await GetAsync(Cached(server));
        Assert.Equal(3, (await GetAsync(Cached(server))).Count);
        Assert.Equal(3, (await GetAsync(Cached(server))).Count);
        Assert.Equal([null, "W/\"one\"", "\"two\""], server.Requests.Select(static r => r["If-None-Match"]));
    }

    [Fact]
    public async Task Addresses_do_not_share_a_copy()
    {
        await using LoopbackServer server = new(Tagged(Csv, "\"one\""), Tagged(s_newer, "\"one\""));
        await GetAsync(Cached(server));
        Assert.Equal(3, (await GetAsync(Cached(server) with { Address = server.Address("other/rates.csv") })).Count);
        Assert.Null(server.Requests[1]["If-None-Match"]);
        Assert.Equal(4, Kept.Length);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("longer")]
    [InlineData("absent")]
    [InlineData("empty description")]
    [InlineData("cut description")]
    [InlineData("no object")]
    [InlineData("no hash")]
    [InlineData("hash is a path")]
    [InlineData("hash is a number")]
    [InlineData("other address")]
    [InlineData("bad tag")]
    [InlineData("bad day")]
    public async Task A_damaged_copy_is_downloaded_anew(string damage)
    {
        await using LoopbackServer server = new(Tagged(Csv, "\"one\""));
        EcbDownloadOptions options = Cached(server) with { MaxAge = TimeSpan.FromDays(1) };
        await GetAsync(options);
        byte[] bytes = File.ReadAllBytes(Copy);
        string json = File.ReadAllText(Description);
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(Copy, bytes[..^8]);
                break;
            case "changed":
                bytes[^3] ^= 1;
                File.WriteAllBytes(Copy, bytes);
                break;
            case "longer":
                File.WriteAllBytes(Copy, [.. bytes, (byte)'\n']);
                break;
            case "absent":
                File.Delete(Copy);
                break;
            default:
                File.WriteAllText(Description, damage switch
                {
                    "empty description" => string.Empty,
                    "cut description" => json[..^20],
                    "no object" => "[1]",
                    "no hash" => json.Replace("sha256", "sha1", StringComparison.Ordinal),
                    "hash is a path" => Set("sha256", "../rates"),
                    "hash is a number" => Set("sha256", 7),
                    "other address" => Set("address", "http://127.0.0.1/other"),
                    "bad tag" => Set("etag", "one\r\nHost: other"),
                    "bad day" => Set("validated", "yesterday"),
                    _ => throw new ArgumentOutOfRangeException(nameof(damage)),
                });
                break;
        }

        Assert.Equal(2, (await GetAsync(options)).Count);
        Assert.Equal([null, null], server.Requests.Select(static r => r["If-None-Match"]));
        Assert.Equal(Csv, File.ReadAllBytes(Copy));
        await GetAsync(options with { MaxAge = TimeSpan.Zero });
        Assert.Equal("\"one\"", server.Requests[2]["If-None-Match"]);

        string Set(string name, JsonNode value)
        {
            JsonNode node = JsonNode.Parse(json)!;
            node[name] = value;
            return node.ToJsonString();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    public async Task A_copy_that_the_reader_refuses_is_downloaded_anew(int maxAge)
    {
        await using LoopbackServer server = new(Tagged(Csv, "\"one\""));
        EcbDownloadOptions options = Cached(server) with { MaxAge = TimeSpan.FromHours(maxAge) };
        await GetAsync(options);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Html));
        JsonNode json = JsonNode.Parse(File.ReadAllText(Description))!;
        string copy = Copy.Replace(((string)json["sha256"]!)[..16], hash[..16], StringComparison.Ordinal);
        (json["sha256"], json["length"]) = (hash, Html.Length);
        File.WriteAllText(Description, json.ToJsonString());
        File.WriteAllBytes(copy, Html);

        Assert.Equal(2, (await GetAsync(options)).Count);
        Assert.Null(server.Requests[^1]["If-None-Match"]);
        Assert.Equal(2, (await GetAsync(options with { MaxAge = TimeSpan.Zero })).Count);
        Assert.Equal("\"one\"", server.Requests[^1]["If-None-Match"]);
    }

    [Fact]
    public async Task A_copy_is_taken_unasked_until_it_is_too_old()
    {
        await using LoopbackServer server = new(Tagged(Csv, "\"one\""));
        EcbDownloadOptions options = Cached(server) with { MaxAge = TimeSpan.FromHours(6) };
        DownloadRecorder progress = new();
        await GetAsync(options);
        _clock.Now += TimeSpan.FromHours(6) - TimeSpan.FromTicks(1);
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, options, progress, TestContext.Current.CancellationToken)).Count);
        Assert.Empty(progress.Told);
        Assert.Single(server.Requests);

        _clock.Now += TimeSpan.FromTicks(1);
        await GetAsync(options);
        Assert.Equal(2, server.Requests.Count);

        // What the server has confirmed is young again; what seems to come from the future is not trusted.
        _clock.Now += TimeSpan.FromHours(5);
        await GetAsync(options);
        Assert.Equal(2, server.Requests.Count);
        _clock.Now -= TimeSpan.FromDays(1);
        await GetAsync(options);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_stale_copy_is_taken_only_if_asked_for()
    {
        await using LoopbackServer server = new(Tagged(Csv, "\"one\""), Status("503 Service Unavailable"));
        List<StaleCopy> told = [];
        EcbDownloadOptions options = Cached(server) with { Retries = 1 };
        await GetAsync(options);
        DateTimeOffset fetched = _clock.Now;
        _clock.Now += TimeSpan.FromDays(3);
        await Assert.ThrowsAsync<SourceDownloadException>(() => GetAsync(options));
        await Assert.ThrowsAsync<SourceDownloadException>(() => GetAsync(options with { UseStale = stale => _clock.Now - stale.Validated < TimeSpan.FromDays(3) }));

        ReferenceRates rates = await GetAsync(options with
        {
            UseStale = stale =>
            {
                told.Add(stale);
                return true;
            },
        });
        Assert.Equal(2, rates.Count);
        StaleCopy copy = Assert.Single(told);
        Assert.Equal((server.Address(), fetched, fetched, HttpStatusCode.ServiceUnavailable, 2), (copy.Address, copy.Fetched, copy.Validated, copy.Error.StatusCode, copy.Error.Attempts));
    }

    [Fact]
    public async Task A_stale_copy_is_taken_where_there_is_no_server()
    {
        LoopbackServer server = new(Tagged(Csv, "\"one\""));
        EcbDownloadOptions options = Cached(server) with { Retries = 0, UseStale = static _ => true };
        await GetAsync(options);
        await server.DisposeAsync();
        Assert.Equal(2, (await GetAsync(options)).Count);
    }

    [Fact]
    public async Task A_stale_copy_is_not_offered_where_the_server_refuses_or_there_is_none()
    {
        await using LoopbackServer server = new(Status("503 Service Unavailable"), Ok(Csv), Status("404 Not Found"));
        EcbDownloadOptions options = Cached(server) with { Retries = 0, UseStale = static _ => throw new InvalidOperationException() };
        await Assert.ThrowsAsync<SourceDownloadException>(() => GetAsync(options));
        await GetAsync(options);
        await Assert.ThrowsAsync<SourceDownloadException>(() => GetAsync(options));
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_kept()
    {
        await using LoopbackServer server = new(Ok(Html, "ETag: \"page\""), Tagged(Csv, "\"one\""), Ok(Html, "ETag: \"page\""), Tagged(Csv, "\"one\""));
        await Assert.ThrowsAsync<SourceFormatException>(() => GetAsync(Cached(server)));
        Assert.Empty(Kept);
        await GetAsync(Cached(server));
        await Assert.ThrowsAsync<SourceFormatException>(() => GetAsync(Cached(server)));
        Assert.Equal(2, (await GetAsync(Cached(server))).Count);
        Assert.Equal([null, null, "\"one\"", "\"one\""], server.Requests.Select(static r => r["If-None-Match"]));
    }

    [Fact]
    public async Task What_fails_or_is_cancelled_midway_leaves_nothing()
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = new(Truncated(Csv), Stalling(Csv));
        await Assert.ThrowsAsync<SourceDownloadException>(() => GetAsync(Cached(server) with { Retries = 0 }));
        Assert.Empty(Kept);
        DownloadRecorder progress = new(p => (p.Received > 0 ? cancel : null)?.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EcbRates.DownloadAsync(_client, Cached(server), progress, cancel.Token));
        Assert.Empty(Kept);
    }

    [Fact]
    public async Task Several_downloads_into_one_folder_leave_one_whole_copy()
    {
        await using LoopbackServer server = new([.. Enumerable.Range(0, 40).Select(static i => i % 2 == 0 ? Tagged(Csv, "\"one\"") : Tagged(s_newer, "\"two\""))]);
        EcbDownloadOptions options = Cached(server);
        for (int round = 0; round < 4; round++)
        {
            ReferenceRates[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => GetAsync(options), TestContext.Current.CancellationToken)));
            Assert.All(all, static rates => Assert.InRange(rates.Count, 2, 3));
            Assert.DoesNotContain(Kept, static path => path.EndsWith(".tmp", StringComparison.Ordinal));
        }

        int before = server.Requests.Count;
        JsonNode json = JsonNode.Parse(File.ReadAllText(Description))!;
        Assert.Equal((string?)json["etag"] == "\"one\"" ? Csv.Length : s_newer.Length, (int)json["length"]!);
        await GetAsync(options);
        Assert.Equal((string?)json["etag"], server.Requests[before]["If-None-Match"]);
    }

    [Fact]
    public async Task What_was_replaced_or_left_is_deleted_after_an_hour()
    {
        await using LoopbackServer server = new(Ok(Csv), Ok(s_newer));
        _clock.Now = DateTimeOffset.UtcNow;
        await GetAsync(Cached(server));
        string old = Copy;
        string left = $"{Description}.0123.tmp";
        string foreign = Path.Combine(_folder, "mine.csv");
        File.WriteAllText(left, "{");
        File.WriteAllText(foreign, "mine");
        await GetAsync(Cached(server));
        Assert.True(File.Exists(old) && File.Exists(left));
        _clock.Now += TimeSpan.FromHours(2);
        await GetAsync(Cached(server));
        Assert.False(File.Exists(old) || File.Exists(left));
        Assert.True(File.Exists(foreign));
        Assert.Equal(3, Kept.Length);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_before_anything_is_asked()
    {
        await using LoopbackServer server = new(Ok(Csv));
        File.WriteAllText(_folder, "a file");
        IOException error = await Assert.ThrowsAnyAsync<IOException>(() => GetAsync(Cached(server)));
        Assert.IsNotType<SourceDownloadException>(error);
        Assert.Empty(server.Requests);
        File.Delete(_folder);
    }

    private EcbDownloadOptions Cached(LoopbackServer server) => At(server.Address()) with { CacheFolder = _folder, TimeProvider = _clock };

    private Task<ReferenceRates> GetAsync(EcbDownloadOptions options) => EcbRates.DownloadAsync(_client, options, cancellationToken: TestContext.Current.CancellationToken);
}
