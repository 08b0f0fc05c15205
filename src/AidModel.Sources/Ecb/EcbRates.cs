namespace AidModel;

/// <summary>Reads the European Central Bank's euro foreign exchange reference rates.</summary>
/// <remarks>
/// <para>The files are published at
/// https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/, in units of currency for one
/// euro. Each is read, and told from the others by its content, whatever its name:</para>
/// <list type="bullet">
/// <item>CSV: a first line <c>Date,USD,JPY,…</c>, then a line a day, as in eurofxref-hist.csv; its day is
/// <c>2025-04-11</c> or, as in the daily eurofxref.csv, <c>11 April 2025</c>. <c>N/A</c> and an empty cell are no
/// quotation. Spaces around a cell, blank lines and the days' order do not matter. The first line may end in a comma, as in
/// the published files. Every other has as many commas as it, so that neither a decimal comma nor, where lines end in a
/// comma, a line cut short within its last rate goes unnoticed; a file cut between two lines cannot be told from a
/// shorter one. Cells are never in quotation marks.</item>
/// <item>XML: eurofxref-daily.xml, eurofxref-hist-90d.xml and eurofxref-hist.xml, where <c>N/A</c> is no quotation
/// either.</item>
/// <item>A zip that holds one file, either of these.</item>
/// </list>
/// <para>Text is UTF-8, or UTF-16 with a byte order mark. A rate is written in digits with at most one decimal point, and
/// kept as it is: one with more digits than a <see cref="decimal"/> holds is a fault. So is everything that is not read:
/// a currency that is unknown, stands twice, is the euro or is <c>XXX</c>, which is none, a day that stands twice, that is
/// before 1999-01-04 or after tomorrow, a line with too few or too many cells, a table without any day, an unknown XML
/// element, an unknown attribute of a Cube. Attributes of the elements about the Cubes are passed over.</para>
/// <para>Files come from elsewhere, so that memory and time are bounded: see <see cref="LargestFile"/>,
/// <see cref="LargestZip"/> and <see cref="LongestLine"/>.</para>
/// </remarks>
public static partial class EcbRates
{
    /// <summary>The largest file that is read, unzipped: 67,108,864 bytes. The whole history has 2 million as CSV.</summary>
    public const int LargestFile = 64 << 20;

    /// <summary>The largest zip that is read: 16,777,216 bytes. That of the whole history has 630,000.</summary>
    public const int LargestZip = 16 << 20;

    /// <summary>The longest line of CSV that is read, in characters, and in bytes the longest stretch of XML without a tag:
    /// 65,536. Lines of the history have fewer than 400.</summary>
    public const int LongestLine = 64 << 10;

    /// <summary>Reads a file; today is the system's.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The rates, with the source ECB, the pivot EUR and a gap limit of 7 days.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty, white space or no path.</exception>
    /// <exception cref="SourceFormatException">The file is none of the ECB's; the error lists every fault.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static ReferenceRates Read(string path) => Read(path, TimeProvider.System);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells today, in UTC. A day after tomorrow is a fault: tomorrow has begun somewhere.</param>
    /// <returns>The rates, with the source ECB, the pivot EUR and a gap limit of 7 days.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty, white space or no path, or
    /// <paramref name="clock"/> is null.</exception>
    /// <exception cref="SourceFormatException">The file is none of the ECB's; the error lists every fault.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static ReferenceRates Read(string path, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(clock);
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return EcbForm.Read(file, new EcbTable(path, clock));
    }

    /// <summary>Reads a stream, from where it stands to its end.</summary>
    /// <param name="file">The stream, which stays open; it need not be seekable. What it throws is passed on.</param>
    /// <param name="name">What errors call it, such as its address.</param>
    /// <param name="clock">Tells today, in UTC; the system's if null. A day after tomorrow is a fault: tomorrow has begun
    /// somewhere.</param>
    /// <returns>The rates, with the source ECB, the pivot EUR and a gap limit of 7 days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="file"/> cannot be read from.</exception>
    /// <exception cref="SourceFormatException">The content is none of the ECB's files; the error lists every fault.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static ReferenceRates Read(Stream file, string name = "the stream", TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        if (!file.CanRead)
        {
            throw new ArgumentException("The stream cannot be read from.", nameof(file));
        }

        return EcbForm.Read(file, new EcbTable(name, clock ?? TimeProvider.System));
    }
}
