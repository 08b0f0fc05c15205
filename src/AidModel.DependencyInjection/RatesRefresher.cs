using Microsoft.Extensions.Hosting;

namespace AidModel;

/// <summary>Refreshes the rates of a host whenever they are due. Starting the host does not wait for them.</summary>
internal sealed class RatesRefresher(ReferenceRatesSource source, TimeProvider clock) : BackgroundService
{
    // What is due may change meanwhile, by a refresh that somebody asked for; and no wait of the framework is longer than 49 days.
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await source.RefreshAsync(stoppingToken).ConfigureAwait(false);
            while (source.Status.NextRefresh - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait < _longestWait ? wait : _longestWait, clock, stoppingToken).ConfigureAwait(false);
            }
        }
    }
}
