namespace AidModel;

/// <summary>Reads flows of the Financial Tracking Service of the United Nations Office for the Coordination of Humanitarian Affairs.</summary>
/// <remarks>
/// <para>The pages are those of the service's public interface, such as
/// https://api.hpc.tools/v1/public/fts/flow?locationid=1&amp;year=2020: a JSON object with <c>data.flows</c>, a list of flows;
/// <c>data.incoming</c>, <c>data.internal</c> and <c>data.outgoing</c>, the publisher's totals; <c>meta.count</c>, how many flows the
/// search found, and <c>meta.nextLink</c>, the address of the next page. Fields that are not known are passed over, and stand in
/// <see cref="FtsData.Original"/>.</para>
/// <para>A page that is not of that form is refused, as are a flow that stands twice and pages that state different totals. What is not
/// understood within a flow is in <see cref="FtsData.Unread"/>: the ledger then has the flow without it, with an unknown amount where
/// that is what was not understood, and not at all without an id, a boundary, a status or a day.</para>
/// <para>Text is UTF-8. Pages come from elsewhere, so that memory and time are bounded: see <see cref="LargestPage"/>,
/// <see cref="LargestInAll"/>, <see cref="LargestFlow"/>, <see cref="MostPages"/>, <see cref="MostFlows"/>, <see cref="MostUnread"/> and
/// <see cref="DeepestJson"/>. All methods are thread safe.</para>
/// </remarks>
public static partial class FtsFlows
{
    /// <summary>The largest page that is read: 67,108,864 bytes. One of 200 flows has 400,000.</summary>
    public const int LargestPage = 64 << 20;

    /// <summary>What all pages may come to: 134,217,728 bytes, which are some 65,000 flows. They are kept in memory for
    /// <see cref="FtsData.Original"/>.</summary>
    public const int LargestInAll = 128 << 20;

    /// <summary>The largest flow that is read: 1,048,576 bytes. Flows have about 2,000.</summary>
    public const int LargestFlow = 1 << 20;

    /// <summary>How many pages are read at most: 1,000.</summary>
    public const int MostPages = 1_000;

    /// <summary>How many flows are read at most: 500,000.</summary>
    public const int MostFlows = 500_000;

    /// <summary>How many values may be not understood before the pages are refused: 10,000.</summary>
    public const int MostUnread = 10_000;

    /// <summary>How deep lists and objects may lie in each other: 32. On published pages they lie 7 deep.</summary>
    public const int DeepestJson = 32;

    /// <summary>Reads a page, or a folder of pages.</summary>
    /// <param name="path">The page; or a folder, of which every file <c>*.json</c> is a page of one search, in the order of their names.</param>
    /// <param name="progress">Told of each page's beginning and end, and now and then between; null for none. What it throws ends the
    /// reading and is passed on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty, white space or no path.</exception>
    /// <exception cref="SourceFormatException">A page is none of the publisher's, the pages contradict each other, or the folder has none;
    /// the error lists every fault of the first page that has any.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static FtsData Read(string path, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string[] pages = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.json").Take(MostPages + 1).Order(StringComparer.Ordinal)] : [path];
        return pages.Length > 0 ? Read(path, pages, progress, cancellationToken) : throw new FaultList(path).Stop(0, 0, "the folder has no file *.json");
    }

    /// <summary>Reads the pages of one search.</summary>
    /// <param name="pages">The files, in any order.</param>
    /// <param name="progress">Told of each page's beginning and end, and now and then between; null for none. What it throws ends the
    /// reading and is passed on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="pages"/> is null or empty, or one of it is null, empty, white space or no path.</exception>
    /// <exception cref="SourceFormatException">A page is none of the publisher's, or the pages contradict each other; the error lists every
    /// fault of the first page that has any.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read, or is a folder.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static FtsData Read(IReadOnlyList<string> pages, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        if (pages.Count == 0)
        {
            throw new ArgumentException("There is no page.", nameof(pages));
        }

        foreach (string page in pages)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(page, nameof(pages));
        }

        return Read(pages.Count == 1 ? pages[0] : Shown.Invariant($"{pages[0]} and {pages.Count - 1} more"), pages, progress, cancellationToken);
    }

    /// <summary>Reads one page from a stream, from where it stands to its end.</summary>
    /// <param name="page">The stream, which stays open; it need not be seekable. What it throws is passed on.</param>
    /// <param name="name">What errors call it, such as its address.</param>
    /// <param name="progress">Told of its beginning and end, and now and then between; null for none. What it throws ends the reading and
    /// is passed on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="page"/> cannot be read from.</exception>
    /// <exception cref="SourceFormatException">It is no page of the publisher's; the error lists every fault.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static FtsData Read(Stream page, string name = "the stream", IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(name);
        if (!page.CanRead)
        {
            throw new ArgumentException("The stream cannot be read from.", nameof(page));
        }

        FtsReading reading = new(name, progress, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        reading.Read(page, name, name, static (share, _) => share);
        return reading.Finish();
    }

    private static FtsData Read(string name, IReadOnlyList<string> pages, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        if (pages.Count > MostPages)
        {
            throw new FaultList(name).Stop(0, 0, Shown.Invariant($"there are more than the {MostPages:N0} pages that are read at most"));
        }

        FtsReading reading = new(name, progress, cancellationToken);
        for (int i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int before = i;
            using FileStream file = new(pages[i], FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            reading.Read(file, pages[i], Path.GetFileName(pages[i]), (share, _) => (before + share) / pages.Count);
        }

        return reading.Finish();
    }
}
