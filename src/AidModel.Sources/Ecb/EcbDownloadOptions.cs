namespace AidModel;

/// <summary>Which of the European Central Bank's files is downloaded, and how. Immutable; thread safe if its function and clock are.</summary>
public sealed record EcbDownloadOptions : DownloadOptions
{
    /// <summary>Which file; the whole history by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public EcbFile File { get; init => field = DownloadGuard.Defined(value); }

    /// <summary>An absolute address of http or https to download instead, such as a mirror's; null, the default, for the
    /// address at which the bank publishes <see cref="File"/>.</summary>
    /// <exception cref="ArgumentException">The value is no such address.</exception>
    public Uri? Address { get; init => field = DownloadGuard.OptionalAddress(value); }

    internal Uri Source => Address ?? new Uri($"https://www.ecb.europa.eu/stats/eurofxref/{File switch
    {
        EcbFile.History => "eurofxref-hist.zip",
        EcbFile.Last90Days => "eurofxref-hist-90d.xml",
        _ => "eurofxref-daily.xml",
    }}");
}
