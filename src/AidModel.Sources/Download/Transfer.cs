using System.Buffers;
using System.Globalization;
using System.Net;
using System.Runtime.ExceptionServices;
using System.Security.Authentication;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace AidModel;

/// <summary>Gets one file over HTTP. For one download at a time.</summary>
internal sealed class Transfer(HttpClient client, Uri address, DownloadOptions options, IProgress<DownloadProgress>? progress)
{
    private FileVersion? _known;
    private byte[] _body = [];
    private int _attempts;
    private long _start;
    private HttpStatusCode? _status;
    private TimeSpan? _retryAfter;
    private string? _late;
    private ExceptionDispatchInfo? _progressError;

    public Uri Address => address;

    public DownloadOptions Options => options;

    /// <summary>The file, or that the known version of it is current.</summary>
    public async Task<ServerAnswer> GetAsync(FileVersion? known, CancellationToken cancellationToken)
    {
        _known = known is { IsKnown: true } ? known : null;
        _start = options.TimeProvider.GetTimestamp();
        try
        {
            using HttpResponseMessage response = await Pipeline()
                .ExecuteAsync(static async (transfer, token) => await transfer.TryAsync(token).ConfigureAwait(false), this, cancellationToken)
                .ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => new ServerAnswer(_body, FileVersion.Of(response)),
                HttpStatusCode.NotModified when _known is not null => new ServerAnswer(null, FileVersion.Of(response)),
                _ => throw Refused(response),
            };
        }
        catch when (_progressError is not null)
        {
            _progressError.Throw();
            throw;
        }
        catch (OperationCanceledException error) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"The download of {address.AbsoluteUri} was cancelled.", error, cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException || IsTransient(error))
        {
            throw Failure((error is TimeoutRejectedException ? _late : null) ?? error.Message, IsTransient(error), error);
        }
    }

    private ResiliencePipeline<HttpResponseMessage> Pipeline()
    {
        ResiliencePipelineBuilder<HttpResponseMessage> builder = new() { TimeProvider = options.TimeProvider };
        builder.AddTimeout(Timeout(options.TotalTimeout, "no success within"));
        if (options.Retries > 0)
        {
            builder.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } error
                    ? _progressError is null && IsTransient(error)
                    : HttpClientResiliencePredicates.IsTransient(args.Outcome) && !(_retryAfter > Left)),

                // The package's own way of honouring Retry-After takes the time of day from the system's clock.
                ShouldRetryAfterHeader = false,
                DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result is null ? null : _retryAfter),
            });
        }

        return builder.AddTimeout(Timeout(options.AttemptTimeout, "an attempt was not done within")).Build();
    }

    private TimeSpan Left => options.TotalTimeout - options.TimeProvider.GetElapsedTime(_start);

    private HttpTimeoutStrategyOptions Timeout(TimeSpan limit, string what) => new()
    {
        Timeout = limit,
        OnTimeout = _ =>
        {
            _late = string.Create(CultureInfo.InvariantCulture, $"{what} {limit.TotalSeconds:0.###} s");
            return ValueTask.CompletedTask;
        },
    };

    private async Task<HttpResponseMessage> TryAsync(CancellationToken cancellationToken)
    {
        _attempts++;
        (_status, _retryAfter, _late, _body) = (null, null, null, []);
        Tell(0, null);
        using HttpRequestMessage request = new(HttpMethod.Get, address) { Version = client.DefaultRequestVersion, VersionPolicy = client.DefaultVersionPolicy };
        _known?.AddTo(request.Headers);
        HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            _status = response.StatusCode;
            _retryAfter = RetryAfter(response);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                _body = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is UriFormatException or NotSupportedException or InvalidOperationException and not ObjectDisposedException)
        {
            // What the framework's handler throws where a redirect leads to no address of http.
            throw Failure($"the request, or a redirect of it, cannot be sent: {error.Message}", isTransient: false, error);
        }
    }

    /// <summary>Tells of the progress, and keeps what that throws from being taken for the server's fault.</summary>
    private void Tell(long received, long? total)
    {
        try
        {
            progress?.Report(new DownloadProgress(received, total, _attempts));
        }
        catch (Exception error)
        {
            _progressError = ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        long? total = content.Headers.ContentLength;
        if (total > options.MaxBytes)
        {
            throw TooLong(total.Value);
        }

        ResiliencePipeline stall = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }
            .AddTimeout(Timeout(options.StallTimeout, "the body stalled for"))
            .Build();
        using Stream body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using MemoryStream bytes = new();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (true)
            {
                int read = await stall
                    .ExecuteAsync(static async (from, token) => await from.body.ReadAsync(from.buffer, token).ConfigureAwait(false), (body, buffer), cancellationToken)
                    .ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                if (bytes.Length + read > options.MaxBytes)
                {
                    throw TooLong(bytes.Length + read);
                }

                bytes.Write(buffer, 0, read);
                Tell(bytes.Length, total);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        // The framework's handler notices this itself; others need not.
        return total is null || total == bytes.Length
            ? bytes.ToArray()
            : throw new IOException(string.Create(CultureInfo.InvariantCulture, $"the body has {bytes.Length} bytes, not {total} as its header says"));
    }

    private static bool IsTransient(Exception error) => error switch
    {
        SourceDownloadException => false,
        HttpRequestException { InnerException: AuthenticationException } => false,
        HttpRequestException { HttpRequestError: HttpRequestError.UserAuthenticationError or HttpRequestError.VersionNegotiationError or HttpRequestError.ConfigurationLimitExceeded } => false,

        // A body that ends too early; one that is compressed and does not unpack; the client's own time-out; what the
        // resilience of the client's own handlers has given up.
        IOException or InvalidDataException or OperationCanceledException { InnerException: TimeoutException } or ExecutionRejectedException => true,
        _ => HttpClientResiliencePredicates.IsTransient(Outcome.FromException<HttpResponseMessage>(error)),
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        TimeSpan? wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - options.TimeProvider.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private SourceDownloadException Refused(HttpResponseMessage response)
    {
        string wait = _retryAfter is { } after ? string.Create(CultureInfo.InvariantCulture, $" and asked to wait {after.TotalSeconds:0.###} s") : string.Empty;
        bool isTransient = HttpClientResiliencePredicates.IsTransient(Outcome.FromResult(response));
        return Failure(string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}{wait}"), isTransient);
    }

    private SourceDownloadException TooLong(long length) =>
        Failure(string.Create(CultureInfo.InvariantCulture, $"the file has {length} bytes or more, and at most {options.MaxBytes} are taken"), isTransient: false);

    private SourceDownloadException Failure(string what, bool isTransient, Exception? inner = null) =>
        new(address, what, _attempts, isTransient, _status, _retryAfter, inner);
}
