using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AidApi.Health;

/// <summary>Tells how the application is.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", GetAsync)
        .WithName("Health").WithTags("Health").WithSummary("How the application and its reference rates are.")
        .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> GetAsync(HealthCheckService health, CancellationToken stop)
    {
        HealthReport report = await health.CheckHealthAsync(stop);
        HealthAnswer answer = new(
            report.Status.ToString(),
            [.. report.Entries.Select(static e => new HealthOfOne(e.Key, e.Value.Status.ToString(), e.Value.Description, e.Value.Data.ToDictionary(static d => d.Key, static d => Text(d.Value))))]);
        return Results.Json(answer, ApiJson.Plain.HealthAnswer, statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static string Text(object value) => value is DateTimeOffset time
        ? time.ToString("O", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
