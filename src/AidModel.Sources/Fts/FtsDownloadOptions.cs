using System.Globalization;

namespace AidModel;

/// <summary>Which flows of the Financial Tracking Service are downloaded, and how. Immutable; thread safe if its function and clock are.</summary>
/// <remarks>A boundary is drawn around all that is chosen: with a location and a year, incoming is what comes into the place for that
/// year. The limits on time, retries and size are those of each page.</remarks>
public sealed record FtsDownloadOptions : DownloadOptions
{
    /// <summary>The year of usage, from 1900 to 2100; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int? Year { get; init => field = value is { } year ? DownloadGuard.Between(year, 1900, 2100) : null; }

    /// <summary>The publisher's id of a location, from 0: 1 is Afghanistan; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Location { get; init => field = Id(value, nameof(Location)); }

    /// <summary>The publisher's id of a response plan, from 0; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Plan { get; init => field = Id(value, nameof(Plan)); }

    /// <summary>The publisher's id of an emergency, from 0; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Emergency { get; init => field = Id(value, nameof(Emergency)); }

    /// <summary>How many flows a page is to have, from 1 to 1,000; 1,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int PageSize { get; init => field = DownloadGuard.Between(value, 1, 1_000); } = 1_000;

    /// <summary>An absolute address of http or https to begin at instead, with a search of its own; null, the default, for the
    /// publisher's with what is chosen here.</summary>
    /// <exception cref="ArgumentException">The value is no such address.</exception>
    public Uri? Address { get; init => field = DownloadGuard.OptionalAddress(value); }

    internal bool IsChosen => Address is not null || Year is not null || Location is not null || Plan is not null || Emergency is not null;

    internal Uri First
    {
        get
        {
            IEnumerable<string> chosen = new[] { ("year", Year), ("locationid", Location), ("planid", Plan), ("emergencyid", Emergency), ("limit", PageSize) }
                .Where(static p => p.Item2 is not null)
                .Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.Item1}={p.Item2}"));
            return Address ?? new Uri($"https://api.hpc.tools/v1/public/fts/flow?{string.Join('&', chosen)}");
        }
    }

    private static int? Id(int? value, string name) => value is { } id ? DownloadGuard.Between(id, 0, int.MaxValue, name) : null;
}
