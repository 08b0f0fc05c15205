namespace AidModel.Tests;

/// <summary>A time of day that is set; waits and time-outs take their real time.</summary>
internal sealed class DownloadClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2025, 4, 11, 16, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
