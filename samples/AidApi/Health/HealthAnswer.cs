using System.ComponentModel;

namespace AidApi.Health;

/// <summary>How the application is.</summary>
[Description("How the application is.")]
internal sealed record HealthAnswer(
    [property: Description("Healthy, Degraded (it answers, with old rates) or Unhealthy.")] string Status,
    [property: Description("Each thing that was looked at.")] IReadOnlyList<HealthOfOne> Checks);
