using Microsoft.Extensions.Hosting;

namespace AidModel;

/// <summary>Refreshes the rates of a host whenever they are due. Starting the host does not wait for them.</summary>
internal sealed class RatesRefresher(ReferenceRatesSource source, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            RatesStatus status = await source.RefreshAsync(stoppingToken).ConfigureAwait(false);
            TimeSpan wait = status.NextRefresh!.Value - clock.GetUtcNow();
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, stoppingToken).ConfigureAwait(false);
        }
    }
}
