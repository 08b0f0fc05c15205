using AidModel;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of AidModel's rates to an application's health checks.</summary>
public static class AidModelHealthChecksBuilderExtensions
{
    /// <summary>Adds a check of <see cref="IReferenceRatesSource"/>: healthy; degraded where the last refresh failed, others stand in, or the
    /// newest quotation is older than <see cref="RatesOptions.StaleAfterDays"/>; unhealthy where there are none. It asks no server. Its
    /// data are <c>source</c>, <c>newestDay</c>, <c>isStandIn</c>, <c>lastSuccess</c>, <c>lastRefresh</c>, <c>nextRefresh</c> and
    /// <c>lastError</c>, each where there is one.</summary>
    /// <param name="builder">The health checks of services to which AidModel is added, before or after.</param>
    /// <param name="name">What the check is called.</param>
    /// <param name="failureStatus">What is reported where there are no rates; null for unhealthy.</param>
    /// <param name="tags">Tags to choose checks by; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="name"/> is null.</exception>
    public static IHealthChecksBuilder AddAidModelRates(
        this IHealthChecksBuilder builder,
        string name = "aidmodel-rates",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        builder.Services.TryAddSingleton<RatesHealthCheck>();
        return builder.Add(new HealthCheckRegistration(name, static s => s.GetRequiredService<RatesHealthCheck>(), failureStatus, tags));
    }
}
