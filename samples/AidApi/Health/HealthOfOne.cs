using System.ComponentModel;

namespace AidApi.Health;

/// <summary>How one thing is.</summary>
[Description("How one thing is that was looked at.")]
internal sealed record HealthOfOne(
    [property: Description("What was looked at.")] string Name,
    [property: Description("Healthy, Degraded or Unhealthy.")] string Status,
    [property: Description("The same in words.")] string? Description,
    [property: Description("Facts: of rates their source, newest day, last success and last error.")] IReadOnlyDictionary<string, string> Data);
