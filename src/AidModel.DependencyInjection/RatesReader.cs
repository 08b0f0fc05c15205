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
    /// <param name="hasRates">Whether there are rates already: then nothing stands in for a download that fails.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<RatesReading> ReadAsync(bool hasRates, CancellationToken cancellationToken)
    {
        if (_origin is not null)
        {
            ReferenceRates? rates = await _origin.Read(services, cancellationToken).ConfigureAwait(false);
            return new(rates ?? throw new InvalidOperationException("The function given to UseRates returned no rates."));
        }

        return _options.Path is { } path
            ? new(await ReadFileAsync(path, cancellationToken).ConfigureAwait(false))
            : await DownloadAsync(hasRates, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RatesReading> DownloadAsync(bool hasRates, CancellationToken cancellationToken)
    {
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
        catch (Exception error) when (!hasRates && _options.FallbackPath is not null && !cancellationToken.IsCancellationRequested)
        {
            ReferenceRates rates = await ReadFileAsync(_options.FallbackPath, cancellationToken).ConfigureAwait(false);
            RatesLog.UsesFallback(logger, _options.FallbackPath, error);
            return new(rates, error);
        }
    }

    private Task<ReferenceRates> ReadFileAsync(string path, CancellationToken cancellationToken) =>
        Task.Run(() => EcbRates.Read(path, clock), cancellationToken);
}
