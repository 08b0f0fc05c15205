namespace AidModel;

public static partial class FtsFlows
{
    /// <summary>Downloads and reads all pages of a search.</summary>
    /// <param name="client">Makes the requests; it may come from a factory, with handlers of its own, and is not disposed.</param>
    /// <param name="options">Which flows, and how.</param>
    /// <param name="progress">Told of each page's beginning and end, and now and then between, from any thread; null for none. What it
    /// throws ends the download and is passed on.</param>
    /// <param name="cancellationToken">Ends the download, its waits and the reading at once.</param>
    /// <remarks>A page's link to the next is followed only to the same scheme, host and port, never to a page that has been read, and over
    /// at most <see cref="MostPages"/> pages. With <see cref="DownloadOptions.CacheFolder"/> each page is kept once it has been read
    /// without error. The publisher's flows may change between two pages; where that changes its totals the pages are refused. Thread
    /// safe.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> chooses nothing: all flows there are would be downloaded.</exception>
    /// <exception cref="SourceDownloadException">A page could not be had.</exception>
    /// <exception cref="SourceFormatException">What came is not the publisher's format, the pages contradict each other, or a link leads
    /// elsewhere or in a circle.</exception>
    /// <exception cref="IOException">The cache folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The cache folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    public static Task<FtsData> DownloadAsync(
        HttpClient client, FtsDownloadOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        return options.IsChosen
            ? AllAsync(client, options, progress, cancellationToken)
            : throw new ArgumentException("A year, a location, a plan, an emergency or an address is to be chosen.", nameof(options));
    }

    private static async Task<FtsData> AllAsync(HttpClient client, FtsDownloadOptions options, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        Uri first = options.First;
        FtsReading reading = new(first.AbsoluteUri, progress, cancellationToken);
        HashSet<string> read = new(StringComparer.Ordinal);
        for (Uri? next = first; next is not null;)
        {
            read.Add(next.AbsoluteUri);
            FtsPage page = await SourceDownload.GetAsync(
                new Transfer(client, next, options, null),
                (stream, name) => reading.Read(stream, name, name, Share),
                cancellationToken).ConfigureAwait(false);
            next = Next(page, first, read);
        }

        return reading.Finish();

        double? Share(double share, FtsTotals? totals) => totals?.FlowCount is > 0 and var count ? Math.Min(1, (double)reading.Records / count) : null;
    }

    /// <summary>The address of the page after another; null where that is the last.</summary>
    private static Uri? Next(FtsPage page, Uri first, HashSet<string> read)
    {
        if (page.NextLink is not { Length: > 0 } link)
        {
            return null;
        }

        string? why = !Uri.TryCreate(link, UriKind.Absolute, out Uri? next) ? "is no absolute address"
            : Uri.Compare(next, first, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0 ? $"leads away from {first.GetLeftPart(UriPartial.Authority)}, and is not followed"
            : read.Contains(next.AbsoluteUri) ? "leads to a page that has been read"
            : read.Count >= MostPages ? Shown.Invariant($"leads on from the {MostPages:N0} pages that are read at most")
            : null;
        if (why is null)
        {
            return next;
        }

        (int line, int column) = FtsJson.PlaceOf(page.Bytes, page.NextLinkAt);
        throw new FaultList(page.Name).Stop(line, column, $"the link to the next page, '{Shown.Visible(link, 200)}', {why}");
    }
}
