using System.Text.RegularExpressions;

namespace AidModel;

/// <summary>Reads the Ukraine Support Tracker of the Kiel Institute for the World Economy: its workbooks (.xlsx) and CSV exports of
/// its main sheet, releases 7 to 28, and extracts of them in euros.</summary>
/// <remarks>
/// <para>Cite the data as Antezza et al., Kiel Working Paper 2218; https://www.ifw-kiel.de/topics/war-against-ukraine/ukraine-support-tracker/.</para>
/// <para>Columns are found by their headings' meaning, in any order. A cell that is not understood makes its value unknown and is listed in
/// <see cref="KielRelease.Unread"/>; a row that names no donor is listed there and left out. Only a file that has no such table at all,
/// or cannot be read, is an error.</para>
/// <para>Files come from elsewhere, so that memory and time are bounded: see <see cref="LargestFile"/>, <see cref="LargestUnzipped"/>,
/// <see cref="MostRows"/>, <see cref="MostCharacters"/> and <see cref="MostColumns"/>. All methods are thread safe.</para>
/// </remarks>
public static partial class KielTracker
{
    /// <summary>The largest file that is read: 67,108,864 bytes. Workbooks of releases have up to 5 million.</summary>
    public const int LargestFile = CsvText.MostBytes;

    /// <summary>How many bytes all parts of a workbook have at most when unzipped: 268,435,456. Those of releases have 25 million.</summary>
    public const long LargestUnzipped = XlsxBook.MostUnzipped;

    /// <summary>How many rows of the main sheet are read at most: 100,000. Releases have up to 6,000.</summary>
    public const int MostRows = 100_000;

    /// <summary>How many characters the cells of the main sheet have at most together: 67,108,864, and each of them 32,767. Those of releases
    /// have 8 million.</summary>
    public const int MostCharacters = 64 << 20;

    /// <summary>How many columns a workbook's sheet has at most: 1,024. Releases have up to 92.</summary>
    public const int MostColumns = XlsxRows.MostColumns;

    private const int HeadingsWithin = 40;
    private const int RowsBetweenReports = 256;

    private static readonly DateOnly Earliest = new(2022, 1, 1);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The workbook or CSV file.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="progress">Told now and then how far it is, on the calling thread; null for none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or white space.</exception>
    /// <exception cref="SourceFormatException">The file is no release, or is damaged, protected by a password or too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static KielRelease Read(string path, KielOptions? options = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            using FileStream file = File.OpenRead(path);
            return Read(file, path, options, progress, cancellationToken);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException(error.Message, error);
        }
    }

    /// <summary>Reads a stream, from where it stands to its end.</summary>
    /// <param name="stream">The stream, which stays open; it need not be seekable.</param>
    /// <param name="name">What errors call it; its file name, if it is one, may tell the release.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="progress">Told now and then how far it is, on the calling thread; null for none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read from.</exception>
    /// <exception cref="SourceFormatException">The content is no release, or is damaged, protected by a password or too large.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static KielRelease Read(
        Stream stream, string name = "the stream", KielOptions? options = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read from.", nameof(stream));
        }

        FaultList faults = new(name);
        using MemoryStream copy = new();
        Copy(new LimitedStream(stream, LargestFile, () => faults.Stop(0, 0, Shown.TooLarge(LargestFile))), copy, cancellationToken);
        Reading reading = new(Path.GetFileName(name), options ?? new KielOptions(), faults, progress, cancellationToken);
        return copy.Length > 0 ? IsText(copy.GetBuffer().AsSpan(0, (int)Math.Min(copy.Length, 8))) ? reading.Csv(copy, name) : reading.Workbook(copy)
            : throw faults.Stop(0, 0, "The file is empty.");
    }

    private static void Copy(LimitedStream from, MemoryStream to, CancellationToken cancel)
    {
        byte[] buffer = new byte[81920];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            to.Write(buffer, 0, read);
        }

        to.Position = 0;
    }

    /// <summary>Whether a file is no archive and no document of the old binary form.</summary>
    private static bool IsText(ReadOnlySpan<byte> first) => !first.StartsWith("PK"u8) && !first.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    private static int? ReleaseNamed(string text) => ReleaseName().Match(text) is { Success: true } match ? int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?:(?<![A-Za-z])r(?:elease)?[ _-]*0*(?<n>[1-9][0-9]?)(?![0-9]))|(?:(?<![0-9])(?<n>[1-9][0-9]?)(?:st|nd|rd|th) release)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReleaseName();

    /// <summary>One reading.</summary>
    private sealed class Reading(string file, KielOptions options, FaultList faults, IProgress<ReadProgress>? progress, CancellationToken cancel)
    {
        public KielRelease Csv(MemoryStream copy, string name) => CsvText.Read(copy, name, (csv, found) =>
        {
            using CsvRows rows = new(csv, file, found, () => (double)copy.Position / copy.Length);
            int? number = options.Release ?? ReleaseNamed(file);
            KielSheet sheet = Sheet(rows, number, countsFrom1904: false) ?? throw NoSheet("the file", found);
            return Release(number, sheet, new(), null, null);
        });

        public KielRelease Workbook(MemoryStream copy)
        {
            using XlsxBook book = XlsxBook.Open(copy, faults, cancel);
            if (options.Sheet is { } asked && !book.Sheets.Contains(asked))
            {
                throw faults.Stop(0, 0, $"The workbook has no sheet {Shown.Quoted(asked)}; it has {string.Join(", ", book.Sheets.Take(50).Select(static s => Shown.Quoted(s)))}.");
            }

            int? number = options.Release ?? ReleaseNamed(file) ?? ReleaseTold(book);
            KielSheet sheet = Candidates(book).Select(s => Sheet(book, s, number)).FirstOrDefault(static s => s is not null) ?? throw NoSheet("any sheet", faults);
            return Release(number, sheet, RatesOf(book), SummaryOf(book, sheet), PricesOf(book, sheet, number));
        }

        private KielRelease Release(int? number, KielSheet sheet, Dictionary<Currency, decimal> rates, KielSummary? summary, PriceList? prices)
        {
            progress?.Report(new ReadProgress(sheet.Part, sheet.Rows.Count, 1));
            foreach ((Currency currency, decimal rate) in sheet.Headings.IsRaw ? KielRates.Implied(sheet.Rows) : [])
            {
                rates.TryAdd(currency, rate);
            }

            return new KielRelease(number, LastDay(number), sheet, rates, summary, prices);
        }

        /// <summary>Sheets called so first: the main one is called like this in all releases.</summary>
        private IEnumerable<string> Candidates(XlsxBook book) =>
            options.Sheet is { } asked ? [asked] : book.Sheets.OrderBy(static s => !s.Contains("main data", StringComparison.OrdinalIgnoreCase));

        private KielSheet? Sheet(XlsxBook book, string name, int? number)
        {
            using TableRows rows = book.Rows(name);
            return Sheet(rows, number, book.CountsFrom1904);
        }

        private KielSheet? Sheet(TableRows rows, int? number, bool countsFrom1904)
        {
            KielHeadings? headings = null;
            for (int i = 0; i < HeadingsWithin && headings is null && rows.Read(); i++)
            {
                headings = KielHeadings.Find(rows);
            }

            if (headings is null)
            {
                return null;
            }

            if (headings.Missing() is { Count: > 0 } missing)
            {
                throw faults.Stop(headings.Row, 0, $"The headings of {Shown.Quoted(rows.Part)} lack {string.Join(", ", missing)}, or what other releases call them.");
            }

            KielSheet sheet = new(rows.Part, headings, new KielDates(Earliest, LastDay(number), countsFrom1904));
            long characters = 0;
            for (int count = 1; rows.Read(); count++)
            {
                cancel.ThrowIfCancellationRequested();
                sheet.Add(rows);
                characters += rows.Cells.Sum(static c => (long)c.Text.Length);
                if (sheet.Rows.Count > MostRows || characters > MostCharacters)
                {
                    throw faults.Stop(rows.Row, 0, Shown.Invariant($"{Shown.Quoted(rows.Part)} has more than {MostRows:N0} rows or {MostCharacters:N0} characters, which are read at most."));
                }

                if (count % RowsBetweenReports == 0)
                {
                    progress?.Report(new ReadProgress(rows.Part, count, rows.Share));
                }
            }

            return sheet.Rows.Count > 0 ? sheet : throw faults.Stop(headings.Row, 0, $"{Shown.Quoted(rows.Part)} has headings and no row below them.");
        }

        private DateOnly? LastDay(int? number) => options.LastDay ?? KielPreset.All.FirstOrDefault(p => p.Release == number)?.LastDay;

        private static SourceFormatException NoSheet(string what, FaultList faults) =>
            faults.Stop(0, 0, Shown.Invariant($"There are no headings of the tracker, such as donor, announcement_date, aid_type_general and tot_activity_value_EUR, within the first {HeadingsWithin} rows of {what}."));

        private static Dictionary<Currency, decimal> RatesOf(XlsxBook book) => OnSheet(book, "exchange rates", static rows => KielRates.Read(rows)) ?? [];

        private static KielSummary? SummaryOf(XlsxBook book, KielSheet sheet) => OnSheet(
            book, "country summary", rows => KielSummary.Read(rows, (column, text, why) => sheet.Unread.Add(new UnreadText(rows.Part, rows.Row, TableRows.Letters(column), text, $"is left out of the publisher's sums: {why}"))));

        private static PriceList? PricesOf(XlsxBook book, KielSheet sheet, int? number) => OnSheet(
            book,
            "price list",
            rows => KielPrices.Read(
                rows,
                $"{KielRelease.NameOf(number)}, {rows.Part}",
                KielLedger.Publisher,
                Earliest,
                (column, text, why) => sheet.Unread.Add(new UnreadText(rows.Part, rows.Row, TableRows.Letters(column), text, why))));

        private static int? ReleaseTold(XlsxBook book) => OnSheet(book, "readme", static rows =>
        {
            for (int i = 0; i < HeadingsWithin && rows.Read(); i++)
            {
                if (rows.Cells.Select(static c => ReleaseNamed(c.Text)).FirstOrDefault(static n => n is not null) is { } number)
                {
                    return number;
                }
            }

            return (int?)null;
        });

        private static T? OnSheet<T>(XlsxBook book, string name, Func<TableRows, T?> read)
        {
            if (book.Sheets.FirstOrDefault(s => s.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is not { } sheet)
            {
                return default;
            }

            using TableRows rows = book.Rows(sheet);
            return read(rows);
        }
    }
}
