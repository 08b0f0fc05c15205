using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AidModel;

/// <summary>Tells how it stands with the rates, without asking for any.</summary>
internal sealed class RatesHealthCheck(IReferenceRatesSource source, IOptions<AidModelOptions> options, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        RatesStatus status = source.Status;
        (HealthStatus health, string description) = Judge(status, context.Registration.FailureStatus);
        return Task.FromResult(new HealthCheckResult(health, description, status.LastError, DataOf(status)));
    }

    private static Dictionary<string, object> DataOf(RatesStatus status)
    {
        Dictionary<string, object> data = [];
        Add("source", status.Rates?.Source);
        Add("newestDay", status.NewestDay?.ToString("O", CultureInfo.InvariantCulture));
        Add("isStandIn", status.Rates is null ? null : status.IsStandIn);
        Add("lastSuccess", status.LastSuccess);
        Add("lastRefresh", status.LastRefresh);
        Add("nextRefresh", status.NextRefresh);
        Add("lastError", status.LastError?.Message);
        return data;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                data.Add(name, value);
            }
        }
    }

    private (HealthStatus Health, string Description) Judge(RatesStatus status, HealthStatus failure)
    {
        if (status.Rates is null)
        {
            return (failure, status.LastError is null ? "There are no reference rates yet." : "There are no reference rates: they could not be had.");
        }

        string newest = status.NewestDay is { } day ? $"up to {day:O}" : "without a quotation";
        if (status.LastError is not null)
        {
            return (HealthStatus.Degraded, $"Reference rates could not be refreshed; {(status.IsStandIn ? "others" : "the old ones")}, {newest}, are used.");
        }

        int today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;
        return options.Value.Rates.StaleAfterDays is { } limit && !(today - status.NewestDay?.DayNumber <= limit)
            ? (HealthStatus.Degraded, status.NewestDay is null ? $"Reference rates are {newest}." : string.Create(CultureInfo.InvariantCulture, $"Reference rates are {newest}, more than {limit} days ago."))
            : (HealthStatus.Healthy, $"Reference rates are {newest}.");
    }
}
