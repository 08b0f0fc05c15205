using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AidModel.Tests;

/// <summary>An application with AidModel in its services, on a clock that tests set: 11 April 2025, 16:00.</summary>
internal sealed class RatesApp : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _isStarted;

    public RatesApp(Action<RatesOptions> configure, Action<AidModelBuilder>? then = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        AidModelBuilder aid = builder.Services.AddAidModel(options =>
        {
            options.Rates.RetryDelay = TimeSpan.Zero;
            options.Rates.Retries = 0;
            options.Rates.AttemptTimeout = options.Rates.TotalTimeout = TimeSpan.FromHours(23);
            configure(options.Rates);
        });
        builder.Services.AddHttpClient(AidModelBuilder.RatesClientName).ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { UseProxy = false });
        builder.Services.AddHealthChecks().AddAidModelRates();
        then?.Invoke(aid);
        _host = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new(new(2025, 4, 11, 16, 0, 0, TimeSpan.Zero));

    public RatesAppLog Log { get; } = new();

    public IReferenceRatesSource Source => _host.Services.GetRequiredService<IReferenceRatesSource>();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _host.StartAsync(cancellationToken);
        _isStarted = true;
    }

    public async Task<HealthReportEntry> HealthAsync(CancellationToken cancellationToken)
    {
        HealthReport report = await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancellationToken);
        return report.Entries["aidmodel-rates"];
    }

    /// <summary>Lets time pass, a minute at a time, until something is so.</summary>
    /// <returns>How much has passed.</returns>
    public async Task<TimeSpan> PassUntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        DateTimeOffset start = Clock.GetUtcNow();
        while (!isSo())
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(1, cancellationToken);
        }

        return Clock.GetUtcNow() - start;
    }

    public static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        while (!isSo())
        {
            await Task.Delay(5, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
        {
            await _host.StopAsync(CancellationToken.None);
        }

        _host.Dispose();
    }
}
