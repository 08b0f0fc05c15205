using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AidModel;

/// <summary>Keeps the newest rates that could be read.</summary>
internal sealed class ReferenceRatesSource(RatesReader reader, IOptions<AidModelOptions> options, TimeProvider clock, ILogger<ReferenceRatesSource> logger)
    : IReferenceRatesSource, IDisposable
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(30);

    private readonly RatesOptions _options = options.Value.Rates;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private volatile RatesStatus _status = new();
    private Task<RatesStatus>? _refresh;
    private bool _isDisposed;

    public RatesStatus Status => _status;

    public ValueTask<ReferenceRates> GetAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<ReferenceRates>(cancellationToken);
        }

        return _status.Rates is { } rates ? new(rates) : new(WaitAsync(cancellationToken));
    }

    public Task<RatesStatus> RefreshAsync(CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<RatesStatus>(cancellationToken) : Refresh(isForced: true).WaitAsync(cancellationToken);

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        // Not disposed of: the refresh that it ends may still look at it.
        _stop.Cancel();
    }

    private async Task<ReferenceRates> WaitAsync(CancellationToken cancellationToken)
    {
        RatesStatus status = await Refresh(isForced: false).WaitAsync(cancellationToken).ConfigureAwait(false);
        return status.Rates ?? throw new RatesUnavailableException(status);
    }

    /// <summary>The refresh that is under way, or a new one; where none is forced, how it stands until one is due.</summary>
    private Task<RatesStatus> Refresh(bool isForced)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(IReferenceRatesSource));
            if (_refresh is { IsCompleted: false })
            {
                return _refresh;
            }

            RatesStatus status = _status;
            if (!isForced && (status.Rates is not null || clock.GetUtcNow() < status.NextRefresh))
            {
                return Task.FromResult(status);
            }

            return _refresh = Task.Run(() => ReadAsync(_stop.Token));
        }
    }

    private async Task<RatesStatus> ReadAsync(CancellationToken stop)
    {
        RatesStatus old = _status;
        try
        {
            RatesReading reading = await reader.ReadAsync(old, stop).ConfigureAwait(false);
            return Succeed(old, reading);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            // Whatever a source of one's own throws, an application goes on with the rates that it has.
            return Fail(old, error);
        }
    }

    private RatesStatus Succeed(RatesStatus old, RatesReading reading)
    {
        DateTimeOffset now = clock.GetUtcNow();
        RatesStatus status = old with
        {
            Rates = reading.Rates,
            IsStandIn = reading.Instead is not null,
            LastSuccess = reading.Instead is null ? now : old.LastSuccess,
            LastRefresh = now,
            LastError = reading.Instead,
            NextRefresh = now + (reading.Instead is null ? Jittered(_options.RefreshEvery) : WaitAfter(reading.Instead)),
        };
        _status = status;
        if (reading.Instead is null)
        {
            RatesLog.Refreshed(logger, reading.Rates.Count, reading.Rates.Source, status.NewestDay, status.NextRefresh);
        }

        return status;
    }

    private RatesStatus Fail(RatesStatus old, Exception error)
    {
        DateTimeOffset now = clock.GetUtcNow();
        RatesStatus status = old with { LastRefresh = now, LastError = error, NextRefresh = now + WaitAfter(error) };
        _status = status;
        if (status.Rates is null)
        {
            RatesLog.None(logger, status.NextRefresh, error);
        }
        else
        {
            RatesLog.Kept(logger, status.NewestDay, status.NextRefresh, error);
        }

        return status;
    }

    private TimeSpan WaitAfter(Exception error)
    {
        TimeSpan wait = Jittered(_options.RetryEvery);
        Exception download = error is AggregateException { InnerExceptions: [var first, ..] } ? first : error;
        TimeSpan asked = download is SourceDownloadException { RetryAfter: { } after } ? after : TimeSpan.Zero;
        return asked <= wait ? wait : asked < _longestWait ? asked : _longestWait;
    }

    private TimeSpan Jittered(TimeSpan wait) => wait + (wait * _options.Jitter * Random.Shared.NextDouble());
}
