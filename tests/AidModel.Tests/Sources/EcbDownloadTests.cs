using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Xunit;
using static AidModel.Tests.DownloadCase;
using static AidModel.Tests.LoopbackAnswers;

namespace AidModel.Tests;

public sealed class EcbDownloadTests : IDisposable
{
    private readonly HttpClient _client = Client();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_zip_is_downloaded_and_read()
    {
        byte[] zip = Zip(static s => s.Write(Csv));
        await using LoopbackServer server = new(Ok(zip));
        DownloadRecorder progress = new();
        ReferenceRates rates = await EcbRates.DownloadAsync(_client, At(server.Address("stats/eurofxref-hist.zip")), progress, Token);
        Assert.Equal(2, rates.Count);
        Assert.Equal("/stats/eurofxref-hist.zip", Assert.Single(server.Requests).Target);
        Assert.Equal(new DownloadProgress(0, null, 1), progress.Told[0]);
        Assert.Equal(new DownloadProgress(zip.Length, zip.Length, 1), progress.Told[^1]);
    }

    [Theory]
    [InlineData(null, "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip")]
    [InlineData(EcbFile.History, "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip")]
    [InlineData(EcbFile.Last90Days, "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml")]
    [InlineData(EcbFile.Daily, "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml")]
    public async Task Each_file_is_asked_for_where_the_bank_publishes_it(EcbFile? file, string address)
    {
        using DownloadStub stub = new(static _ => new HttpResponseMessage { Content = new ByteArrayContent(Csv) });
        using HttpClient client = new(stub);
        await EcbRates.DownloadAsync(client, file is null ? null : new EcbDownloadOptions { File = file.Value }, cancellationToken: Token);
        Assert.Equal(address, Assert.Single(stub.Asked)!.AbsoluteUri);
    }

    [Fact]
    public async Task Silence_before_the_headers_is_retried()
    {
        await using LoopbackServer server = new(Silent, Ok(Csv));
        EcbDownloadOptions options = At(server.Address()) with { AttemptTimeout = Milliseconds(500), Retries = 20 };
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, options, cancellationToken: Token)).Count);
        Assert.True(server.Requests.Count >= 2);
    }

    [Fact]
    public async Task Silence_ends_in_an_error()
    {
        await using LoopbackServer server = new(Silent);
        EcbDownloadOptions options = At(server.Address()) with { AttemptTimeout = Milliseconds(100), Retries = 1 };
        SourceDownloadException error = await FailsAsync(options);
        Assert.Equal((2, null, true), (error.Attempts, error.StatusCode, error.IsTransient));
        Assert.Equal($"{server.Address()}: an attempt was not done within 0.1 s (2 attempts)", error.Message);
    }

    [Fact]
    public async Task A_body_that_stalls_is_retried()
    {
        await using LoopbackServer server = new(Stalling(Csv), Ok(Csv));
        EcbDownloadOptions options = At(server.Address()) with { StallTimeout = Milliseconds(200), Retries = 20 };
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, options, cancellationToken: Token)).Count);
        Assert.True(server.Requests.Count >= 2);
    }

    [Fact]
    public async Task A_body_that_stalls_ends_in_an_error()
    {
        await using LoopbackServer server = new(Stalling(Csv));
        DownloadRecorder progress = new();
        SourceDownloadException error = await FailsAsync(At(server.Address()) with { StallTimeout = Milliseconds(200), Retries = 1 }, progress);
        Assert.Equal((2, HttpStatusCode.OK, true), (error.Attempts, error.StatusCode, error.IsTransient));
        Assert.Contains("the body stalled for 0.2 s", error.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2], progress.Told.Select(static p => p.Attempt).Distinct());
        Assert.Contains(new DownloadProgress(0, null, 2), progress.Told);
    }

    [Fact]
    public async Task A_body_that_drips_without_end_takes_one_attempts_time()
    {
        await using LoopbackServer server = new(Dripping);
        SourceDownloadException error = await FailsAsync(At(server.Address()) with { AttemptTimeout = Milliseconds(200), Retries = 0 });
        Assert.Contains("an attempt was not done within 0.2 s (1 attempt)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_attempts_together_take_no_longer_than_the_total()
    {
        await using LoopbackServer server = new(Status("503 Service Unavailable"));
        EcbDownloadOptions options = At(server.Address()) with { TotalTimeout = Milliseconds(300), Retries = 100, RetryDelay = Milliseconds(30) };
        SourceDownloadException error = await FailsAsync(options);
        Assert.Contains("no success within 0.3 s", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsTransient);
        Assert.InRange(error.Attempts, 1, 99);
    }

    [Fact]
    public async Task The_clients_own_time_out_ends_an_attempt()
    {
        await using LoopbackServer server = new(Silent);
        using HttpClient client = Client();
        client.Timeout = Milliseconds(100);
        SourceDownloadException error = await Assert.ThrowsAsync<SourceDownloadException>(
            () => EcbRates.DownloadAsync(client, At(server.Address()) with { Retries = 1 }, cancellationToken: Token));
        Assert.Equal((2, true), (error.Attempts, error.IsTransient));
    }

    [Fact]
    public async Task A_body_that_ends_too_early_is_retried()
    {
        await using LoopbackServer server = new(Truncated(Csv), Unfinished(Csv), Truncated([]), Ok(Csv));
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, At(server.Address()), cancellationToken: Token)).Count);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_always_ends_too_early_ends_in_an_error()
    {
        await using LoopbackServer server = new(Truncated(Csv));
        SourceDownloadException error = await FailsAsync(At(server.Address()) with { Retries = 2 });
        Assert.Equal((3, HttpStatusCode.OK, true), (error.Attempts, error.StatusCode, error.IsTransient));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_length_is_checked_where_the_handler_does_not()
    {
        using DownloadStub stub = new(static _ =>
        {
            HttpResponseMessage response = new() { Content = new StreamContent(new MemoryStream(Csv)) };
            response.Content.Headers.ContentLength = Csv.Length + 7;
            return response;
        });
        using HttpClient client = new(stub);
        SourceDownloadException error = await Assert.ThrowsAsync<SourceDownloadException>(
            () => EcbRates.DownloadAsync(client, At(new Uri("http://stub/rates.csv")) with { Retries = 1 }, cancellationToken: Token));
        Assert.Contains($"the body has {Csv.Length} bytes, not {Csv.Length + 7}", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, stub.Asked.Count);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_retried()
    {
        await using LoopbackServer server = new(Reset, Ok(Csv));
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, At(server.Address()), cancellationToken: Token)).Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_ends_in_an_error()
    {
        LoopbackServer server = new(Silent);
        Uri address = server.Address();
        await server.DisposeAsync();
        SourceDownloadException error = await FailsAsync(At(address) with { Retries = 1 });
        Assert.Equal((address, 2, null, true), (error.Address, error.Attempts, error.StatusCode, error.IsTransient));
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task A_certificate_that_is_refused_is_not_retried()
    {
        using DownloadStub stub = new(static _ => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "TLS", new AuthenticationException()));
        using HttpClient client = new(stub);
        SourceDownloadException error = await Assert.ThrowsAsync<SourceDownloadException>(
            () => EcbRates.DownloadAsync(client, At(new Uri("https://stub/rates.csv")), cancellationToken: Token));
        Assert.False(error.IsTransient);
        Assert.Single(stub.Asked);
    }

    [Fact]
    public async Task What_the_clients_own_handlers_give_up_is_retried()
    {
        using DownloadStub stub = new(static _ => throw new BrokenCircuitException("The circuit is open."));
        using HttpClient client = new(stub);
        SourceDownloadException error = await Assert.ThrowsAsync<SourceDownloadException>(
            () => EcbRates.DownloadAsync(client, At(new Uri("http://stub/rates.csv")) with { Retries = 1 }, cancellationToken: Token));
        Assert.Equal("http://stub/rates.csv: The circuit is open. (2 attempts)", error.Message);
        Assert.True(error.IsTransient);
    }

    [Theory]
    [InlineData("408 Request Timeout")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("502 Bad Gateway")]
    [InlineData("503 Service Unavailable")]
    public async Task A_transient_status_is_retried(string status)
    {
        await using LoopbackServer server = new(Status(status), Ok(Csv));
        DownloadRecorder progress = new();
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, At(server.Address()), progress, Token)).Count);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(new DownloadProgress(Csv.Length, Csv.Length, 2), progress.Told[^1]);
    }

    [Fact]
    public async Task A_transient_status_that_stays_ends_in_an_error()
    {
        await using LoopbackServer server = new(Status("503 Service Unavailable"));
        SourceDownloadException error = await FailsAsync(At(server.Address()) with { Retries = 2, RetryDelay = TimeSpan.Zero });
        Assert.Equal((3, HttpStatusCode.ServiceUnavailable, true), (error.Attempts, error.StatusCode, error.IsTransient));
        Assert.Equal($"{server.Address()}: the server answered 503 Service Unavailable (3 attempts)", error.Message);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("204 No Content", HttpStatusCode.NoContent)]
    [InlineData("304 Not Modified", HttpStatusCode.NotModified)]
    [InlineData("400 Bad Request", HttpStatusCode.BadRequest)]
    [InlineData("403 Forbidden", HttpStatusCode.Forbidden)]
    [InlineData("404 Not Found", HttpStatusCode.NotFound)]
    public async Task Another_status_is_not_retried(string status, HttpStatusCode code)
    {
        await using LoopbackServer server = new(Status(status), Ok(Csv));
        SourceDownloadException error = await FailsAsync(At(server.Address()));
        Assert.Equal((1, code, false, null), (error.Attempts, error.StatusCode, error.IsTransient, error.RetryAfter));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Fri, 11 Apr 2025 16:00:01 GMT")]
    public async Task The_wait_that_the_server_asks_for_is_kept(string retryAfter)
    {
        await using LoopbackServer server = new(Status("429 Too Many Requests", $"Retry-After: {retryAfter}"), Ok(Csv));
        long start = Stopwatch.GetTimestamp();
        await EcbRates.DownloadAsync(_client, At(server.Address()) with { TimeProvider = new DownloadClock() }, cancellationToken: Token);
        Assert.True(Stopwatch.GetElapsedTime(start) >= Milliseconds(950));
    }

    [Fact]
    public async Task A_wait_longer_than_the_time_left_is_not_begun()
    {
        await using LoopbackServer server = new(Status("429 Too Many Requests", "Retry-After: 3600"), Ok(Csv));
        SourceDownloadException error = await FailsAsync(At(server.Address()) with { TotalTimeout = TimeSpan.FromSeconds(20) });
        Assert.Equal((1, HttpStatusCode.TooManyRequests, TimeSpan.FromHours(1), true), (error.Attempts, error.StatusCode, error.RetryAfter, error.IsTransient));
        Assert.Contains("429 Too Many Requests and asked to wait 3600 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_off()
    {
        await using LoopbackServer server = new(Endless);
        DownloadRecorder progress = new();
        SourceDownloadException error = await FailsAsync(At(server.Address()) with { MaxBytes = 300_000 }, progress);
        Assert.Equal((1, HttpStatusCode.OK, false), (error.Attempts, error.StatusCode, error.IsTransient));
        Assert.Contains("at most 300000 are taken", error.Message, StringComparison.Ordinal);
        Assert.All(progress.Told, static p => Assert.True(p.Received <= 300_000));
    }

    [Fact]
    public async Task A_body_may_be_as_long_as_the_limit_and_no_longer()
    {
        await using LoopbackServer server = new(Ok(Csv));
        EcbDownloadOptions options = At(server.Address()) with { MaxBytes = Csv.Length };
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, options, cancellationToken: Token)).Count);
        DownloadRecorder progress = new();
        Assert.False((await FailsAsync(options with { MaxBytes = Csv.Length - 1 }, progress)).IsTransient);
        Assert.Equal([new DownloadProgress(0, null, 1)], progress.Told);
    }

    [Fact]
    public async Task A_body_that_is_said_to_be_too_long_is_not_waited_for()
    {
        await using LoopbackServer server = new(Stalling(Csv));
        SourceDownloadException error = await FailsAsync(At(server.Address()) with { MaxBytes = Csv.Length, Retries = 0 });
        Assert.False(error.IsTransient);
        Assert.Contains($"the file has {Csv.Length + 1} bytes or more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_very_much_is_refused()
    {
        byte[] bomb = Zip(static s =>
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++)
            {
                s.Write(zeros);
            }
        });
        await using LoopbackServer server = new(Ok(bomb));
        SourceFormatException error = await Assert.ThrowsAsync<SourceFormatException>(
            () => EcbRates.DownloadAsync(_client, At(server.Address("hist.zip")), cancellationToken: Token));
        Assert.Equal(server.Address("hist.zip").AbsoluteUri, error.File);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_page_in_place_of_the_file_is_refused_and_not_retried()
    {
        await using LoopbackServer server = new(Ok(Html), Ok(Csv));
        SourceFormatException error = await Assert.ThrowsAsync<SourceFormatException>(
            () => EcbRates.DownloadAsync(_client, At(server.Address()), cancellationToken: Token));
        Assert.Equal(server.Address().AbsoluteUri, error.File);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Redirects_are_followed_if_the_client_follows_them()
    {
        await using LoopbackServer server = new(Status("302 Found", "Location: /there.csv"), Ok(Csv));
        Assert.Equal(2, (await EcbRates.DownloadAsync(_client, At(server.Address()), cancellationToken: Token)).Count);
        Assert.Equal("/there.csv", server.Requests[1].Target);

        await using LoopbackServer circle = new(Status("302 Found", "Location: /round"));
        SourceDownloadException error = await FailsAsync(At(circle.Address()));
        Assert.Equal((1, HttpStatusCode.Found, false), (error.Attempts, error.StatusCode, error.IsTransient));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("//")]
    [InlineData("http://")]
    [InlineData("http://:80:80/")]
    public async Task A_redirect_to_no_address_of_http_ends_in_an_error(string location)
    {
        await using LoopbackServer server = new(Status("302 Found", $"Location: {location}"), Ok(Csv));
        SourceDownloadException error = await FailsAsync(At(server.Address()));
        Assert.Equal((1, false), (error.Attempts, error.IsTransient));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_client_that_was_disposed_is_no_fault_of_the_server()
    {
        HttpClient client = Client();
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => EcbRates.DownloadAsync(client, At(new Uri("http://stub/rates.csv")), cancellationToken: Token));
    }

    public static TheoryData<Exception, int> OfProgress => new()
    {
        { new IOException("full"), 0 },
        { new IOException("full"), 1 },
        { new HttpRequestException("other"), 1 },
        { new TimeoutRejectedException("other"), 1 },
        { new OperationCanceledException("other"), 1 },
        { new InvalidOperationException("other"), 0 },
    };

    [Theory]
    [MemberData(nameof(OfProgress))]
    public async Task What_the_progress_throws_is_passed_on(Exception thrown, int from)
    {
        await using LoopbackServer server = new(Ok(Csv));
        DownloadRecorder progress = new(p =>
        {
            if (p.Received >= from)
            {
                throw thrown;
            }
        });
        Exception error = await Assert.ThrowsAsync(thrown.GetType(), () => EcbRates.DownloadAsync(_client, At(server.Address()), progress, Token));
        Assert.Same(thrown, error);
        Assert.Equal(from + 1, progress.Told.Count);
        Assert.Equal(from, server.Requests.Count);
    }

    [Fact]
    public async Task The_clients_headers_and_version_are_kept()
    {
        await using LoopbackServer server = new(Ok(Csv));
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Round", "1.0"));
        await EcbRates.DownloadAsync(_client, At(server.Address()), cancellationToken: Token);
        Assert.Equal("Round/1.0", server.Requests[0]["User-Agent"]);

        using DownloadStub stub = new(static request => new HttpResponseMessage
        {
            Content = new ByteArrayContent(request.Version == HttpVersion.Version20 && request.VersionPolicy == HttpVersionPolicy.RequestVersionOrHigher ? Csv : Html),
        });
        using HttpClient client = new(stub) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrHigher };
        Assert.Equal(2, (await EcbRates.DownloadAsync(client, cancellationToken: Token)).Count);
    }

    [Fact]
    public async Task A_cancelled_token_asks_for_nothing()
    {
        await using LoopbackServer server = new(Ok(Csv));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EcbRates.DownloadAsync(_client, At(server.Address()), cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_headers()
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = new((_, _, stop) =>
        {
            cancel.Cancel();
            return Task.Delay(Timeout.Infinite, stop);
        });
        await CancelledAsync(server, cancel, null);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_body()
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = new(Stalling(Csv));
        await CancelledAsync(server, cancel, new DownloadRecorder(p => (p.Received > 0 ? cancel : null)?.Cancel()));
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_retry()
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = new((request, socket, stop) =>
        {
            cancel.CancelAfter(Milliseconds(200));
            return Status("503 Service Unavailable", "Retry-After: 60")(request, socket, stop);
        });
        await CancelledAsync(server, cancel, null);
    }

    [Fact]
    public async Task Cancelling_at_the_end_of_the_body_gives_no_rates()
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = new(Ok(Csv));
        await CancelledAsync(server, cancel, new DownloadRecorder(p => (p.Received == Csv.Length ? cancel : null)?.Cancel()));
    }

    private async Task CancelledAsync(LoopbackServer server, CancellationTokenSource cancel, DownloadRecorder? progress)
    {
        long start = Stopwatch.GetTimestamp();
        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => EcbRates.DownloadAsync(_client, At(server.Address()), progress, cancel.Token));
        Assert.Equal(cancel.Token, error.CancellationToken);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(25));
        Assert.Single(server.Requests);
    }

    private async Task<SourceDownloadException> FailsAsync(EcbDownloadOptions options, DownloadRecorder? progress = null)
    {
        SourceDownloadException error = await Assert.ThrowsAsync<SourceDownloadException>(() => EcbRates.DownloadAsync(_client, options, progress, Token));
        Assert.Equal(options.Address, error.Address);
        Assert.StartsWith($"{options.Address!.AbsoluteUri}: ", error.Message, StringComparison.Ordinal);
        return error;
    }
}
