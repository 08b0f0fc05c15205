using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>How a published file is downloaded. Immutable; thread safe if its function and clock are.</summary>
/// <remarks>The client's own limits hold beside these: its <see cref="HttpClient.Timeout"/> (100 seconds unless set) ends an
/// attempt that has no headers by then, and what its handlers retry counts as one attempt here.</remarks>
public abstract record DownloadOptions
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(10);

    private protected DownloadOptions()
    {
    }

    /// <summary>How often a download that failed for a transient cause is tried again, from 0 to 100; 3 by default. Transient
    /// are time-outs, connections that fail or end too early, and the statuses 408, 429 and from 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Retries { get; init => field = DownloadGuard.Between(value, 0, 100); } = 3;

    /// <summary>The wait before the first retry, from 0 to an hour; a second by default. Each further wait is about twice as long, and
    /// all vary at random. Where the server says how long to wait (<c>Retry-After</c>), that long is waited; where this is
    /// longer than is left of <see cref="TotalTimeout"/>, the download fails at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public TimeSpan RetryDelay { get; init => field = DownloadGuard.Between(value, TimeSpan.Zero, TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(1);

    /// <summary>How long one attempt may take, from connecting to the last byte: from 10 milliseconds to 23 hours; 30 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public TimeSpan AttemptTimeout { get; init => field = Timeout(value); } = TimeSpan.FromSeconds(30);

    /// <summary>How long a body that has begun may pause, from 10 milliseconds to 23 hours; 10 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public TimeSpan StallTimeout { get; init => field = Timeout(value); } = TimeSpan.FromSeconds(10);

    /// <summary>How long all attempts and the waits between them may take, from 10 milliseconds to 23 hours; 2 minutes by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public TimeSpan TotalTimeout { get; init => field = Timeout(value); } = TimeSpan.FromMinutes(2);

    /// <summary>How many bytes are received at most, from 1 to <see cref="Array.MaxLength"/>; 64 MiB (67,108,864) by
    /// default. The file is held in memory while it is read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MaxBytes { get; init => field = DownloadGuard.Between(value, 1, Array.MaxLength); } = 64 << 20;

    /// <summary>The folder that keeps what was downloaded, made where it is absent; null, the default, keeps nothing. Several
    /// threads and processes may use one folder. Each address has there its last file and a JSON file that describes it; a
    /// copy that is damaged is downloaded anew. Files of the same address that were replaced or left by a process that was
    /// killed are deleted by a later download once they are an hour old.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? CacheFolder { get; init => field = DownloadGuard.OptionalPath(value); }

    /// <summary>How long a copy in <see cref="CacheFolder"/> is taken without asking the server, counted from when the server
    /// last gave or confirmed it; from 0, which always asks and is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxAge { get; init => field = DownloadGuard.Between(value, TimeSpan.Zero, TimeSpan.MaxValue); } = TimeSpan.Zero;

    /// <summary>Called where the download has failed for a transient cause and <see cref="CacheFolder"/> has a copy: true takes
    /// that copy, false lets the error through. Null, the default, never takes it: a stale copy is not taken unseen.</summary>
    public Func<StaleCopy, bool>? UseStale { get; init; }

    /// <summary>The clock by which ages, waits and time-outs are measured; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider { get; init => field = DownloadGuard.NotNull(value); } = TimeProvider.System;

    // Polly takes time-outs up to a day, exclusive.
    private static TimeSpan Timeout(TimeSpan value, [CallerMemberName] string? name = null) =>
        DownloadGuard.Between(value, s_shortest, TimeSpan.FromHours(23), name);
}
