using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AidModel;

/// <summary>Reads rates from where the options say.</summary>
internal sealed class RatesReader(
    IHttpClientFactory clients,
    IOptions<AidModelOptions> options,
    TimeProvider clock,
    ILogger<RatesReader> logger,
    IServiceProvider services,
    IEnumerable<RatesOrigin> origins)
{
    private readonly RatesOptions _options = options.Value.Rates;
    private readonly RatesOrigin? _origin = origins.LastOrDefault();

    /// <summary>Reads them once.</summary>
    /// <param name="old">How it stands: nothing stands in for a download that fails where there are rates, and no file for what stands in already.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<RatesReading> ReadAsync(RatesStatus old, CancellationToken cancellationToken)
    {
        if (_origin is not null)
        {
            ReferenceRates? rates = _origin.Read(services, cancellationToken) is { } reading ? await reading.ConfigureAwait(false) : null;
            return new(rates ?? throw new InvalidOperationException("The function given to UseRates returned no rates."));
        }

        return _options.Path is { } path
            ? new(await ReadFileAsync(path, cancellationToken).ConfigureAwait(false))
            : await DownloadAsync(old, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RatesReading> DownloadAsync(RatesStatus old, CancellationToken cancellationToken)
    {
        bool hasRates = old.Rates is not null && !old.IsStandIn;
        StaleCopy? copy = null;
        try
        {
            using HttpClient client = clients.CreateClient(AidModelBuilder.RatesClientName);
            EcbDownloadOptions download = _options.ToDownload(clock, stale =>
            {
                copy = hasRates ? null : stale;
                return !hasRates;
            });
            ReferenceRates rates = await EcbRates.DownloadAsync(client, download, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (copy is not null)
            {
                RatesLog.UsesCopy(logger, copy.Validated, copy.Error);
            }

            return new(rates, copy?.Error);
        }
        catch (Exception error) when (old.Rates is null && _options.FallbackPath is not null && !cancellationToken.IsCancellationRequested)
        {
            return new(await ReadInsteadAsync(_options.FallbackPath, error, cancellationToken).ConfigureAwait(false), error);
        }
    }

    private async Task<ReferenceRates> ReadInsteadAsync(string path, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            ReferenceRates rates = await ReadFileAsync(path, cancellationToken).ConfigureAwait(false);
            RatesLog.UsesFallback(logger, path, failure);
            return rates;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AggregateException("Reference rates could neither be downloaded nor read from the file that is to stand in for them.", failure, error);
        }
    }

    private Task<ReferenceRates> ReadFileAsync(string path, CancellationToken cancellationToken) =>
        Task.Run(() => EcbRates.Read(path, clock), cancellationToken);
}
