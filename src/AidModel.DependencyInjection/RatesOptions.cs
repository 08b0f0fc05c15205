namespace AidModel;

/// <summary>Where reference rates come from, and how often they are refreshed: by default the European Central Bank's whole history,
/// downloaded every six hours. Set while an application starts and validated then; not thread safe.</summary>
/// <remarks>The bank publishes the rates of a day at about 16:00 CET, on days on which its payment system is open:
/// https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/.</remarks>
public sealed class RatesOptions
{
    /// <summary>Which of the bank's files is downloaded; the whole history by default. The others have no rates for announcements
    /// before them.</summary>
    public EcbFile File { get; set; }

    /// <summary>An absolute address of http or https to download instead, such as a mirror's; null, the default, for the bank's own.</summary>
    public Uri? Address { get; set; }

    /// <summary>A file on disk in a form that <see cref="EcbRates"/> reads, in place of a download; null, the default, for none. It is read
    /// again at each refresh. Not together with <see cref="Address"/>, <see cref="CacheFolder"/> or <see cref="FallbackPath"/>.</summary>
    public string? Path { get; set; }

    /// <summary>A file on disk in a form that <see cref="EcbRates"/> reads, whose rates serve until a first download succeeds; null, the
    /// default, for none. It is read when a download fails and there are no rates yet.</summary>
    public string? FallbackPath { get; set; }

    /// <summary>The folder that keeps what was downloaded, as <see cref="DownloadOptions.CacheFolder"/> says; null, the default, keeps
    /// nothing. A copy there serves until the first download of an application that starts while the server cannot be reached.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>How long after a refresh the next one is due, from a second to 30 days; 6 hours by default.</summary>
    public TimeSpan RefreshEvery { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long after a failed refresh the next one is due, from a second to 30 days; 5 minutes by default. Where the server asks to
    /// wait longer, that long is waited, up to 30 days.</summary>
    public TimeSpan RetryEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>By how much of itself each wait is lengthened at most, at random, so that many applications do not ask at one moment: from 0,
    /// for not at all, to 1; a tenth by default.</summary>
    public double Jitter { get; set; } = 0.1;

    /// <summary>How many days before today, in UTC, the newest quotation may lie for rates to be healthy, inclusive, from 0; 7 by default,
    /// since the bank quotes nothing for up to five days at Easter and Christmas. Null for any number, as for rates of the past.</summary>
    public int? StaleAfterDays { get; set; } = 7;

    /// <summary>How often a download that failed for a transient cause is tried again within one refresh, as
    /// <see cref="DownloadOptions.Retries"/> says.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The wait before the first of these, as <see cref="DownloadOptions.RetryDelay"/> says.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one attempt may take, as <see cref="DownloadOptions.AttemptTimeout"/> says.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all attempts of one refresh may take, as <see cref="DownloadOptions.TotalTimeout"/> says.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    internal EcbDownloadOptions ToDownload(TimeProvider clock, Func<StaleCopy, bool> useStale) => new()
    {
        File = File,
        Address = Address,
        CacheFolder = CacheFolder,
        Retries = Retries,
        RetryDelay = RetryDelay,
        AttemptTimeout = AttemptTimeout,
        TotalTimeout = TotalTimeout,
        TimeProvider = clock,
        UseStale = useStale,
    };
}
