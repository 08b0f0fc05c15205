using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AidModel;

/// <summary>A workbook whose sheets are read row by row.</summary>
internal sealed class XlsxBook : IDisposable
{
    /// <summary>How many bytes all of a workbook's parts have at most, unzipped.</summary>
    public const long MostUnzipped = 256L << 20;

    /// <summary>How many characters a cell has at most: as many as workbooks allow.</summary>
    public const int LongestText = 32_767;

    private const int MostParts = 10_000;
    private const int MostTexts = 2_000_000;
    private const long LargestDirectory = 4 << 20;

    private readonly SpreadsheetDocument _document;
    private readonly FaultList _faults;
    private readonly List<string> _texts = [];
    private readonly CancellationToken _cancel;
    private bool _hasTexts;

    private XlsxBook(SpreadsheetDocument document, FaultList faults, CancellationToken cancel)
    {
        _document = document;
        _faults = faults;
        _cancel = cancel;
    }

    /// <summary>The names of the sheets, in their order.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    /// <summary>Whether days are counted from 1904 instead of 1900.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>Opens a workbook.</summary>
    /// <param name="file">Its bytes, which can be sought in; stays open.</param>
    /// <param name="faults">Makes the errors.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="SourceFormatException">This is no workbook.</exception>
    public static XlsxBook Open(Stream file, FaultList faults, CancellationToken cancel)
    {
        Guarded(faults, () => CheckZip(file, faults));
        XlsxBook book = new(Guarded(faults, () => SpreadsheetDocument.Open(file, false, new OpenSettings { MaxCharactersInPart = MostUnzipped })), faults, cancel);
        Guarded(faults, book.ReadSheets);
        return book;
    }

    /// <summary>Opens a sheet.</summary>
    public TableRows Rows(string sheet) => Guarded(_faults, () =>
    {
        ReadTexts();
        Sheet found = AllSheets().First(s => s.Name?.Value == sheet);
        return _document.WorkbookPart!.GetPartById(found.Id!.Value!) is WorksheetPart part
            ? new XlsxRows(this, part, sheet, _cancel)
            : throw _faults.Stop(0, 0, $"The sheet {Shown.Quoted(sheet)} is no worksheet.");
    });

    /// <summary>A text that cells share, by its number.</summary>
    public string Text(int number) => (uint)number < (uint)_texts.Count ? _texts[number] : throw _faults.Stop(0, 0, Shown.Invariant($"A cell has the shared text {number}, of which there are {_texts.Count}."));

    /// <summary>What the package's reader throws of content that is none, as one error.</summary>
    public T Guarded<T>(Func<T> read) => Guarded(_faults, read);

    /// <summary>The error for a place in a sheet.</summary>
    public SourceFormatException Stop(string message) => _faults.Stop(0, 0, message);

    /// <summary>The error for a cell that is too long.</summary>
    public SourceFormatException TooLong() => TooLong(_faults);

    /// <summary>The error for a tag that is too long.</summary>
    public SourceFormatException TagTooLong() => Stop(Shown.Invariant($"A tag in the workbook has more than {TagLimitStream.LongestTag:N0} bytes, which are read at most."));

    public void Dispose() => _document.Dispose();

    /// <summary>The error for a cell that is too long.</summary>
    public static SourceFormatException TooLong(FaultList faults) => faults.Stop(0, 0, Shown.Invariant($"A cell has more than {LongestText:N0} characters, which are read at most."));

    private static void Guarded(FaultList faults, Action read) => Guarded(faults, () =>
    {
        read();
        return true;
    });

    private static T Guarded<T>(FaultList faults, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or FormatException or IOException
            or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException or UriFormatException
            && error is not SourceFormatException)
        {
            throw faults.Stop(0, 0, $"This is no workbook that can be read, or it is damaged: {Shown.Visible(error.Message, 200)}", error);
        }
    }

    /// <summary>Refuses what would take too much room before any of it is unzipped.</summary>
    private static void CheckZip(Stream file, FaultList faults)
    {
        Span<byte> first = stackalloc byte[8];
        int read = file.ReadAtLeast(first, 8, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 8 && first.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw faults.Stop(0, 0, "The workbook is protected by a password, or has the form of Excel before 2007: save it as .xlsx without a password.");
        }

        if (read < 4 || !first[..4].SequenceEqual<byte>([(byte)'P', (byte)'K', 3, 4]))
        {
            throw faults.Stop(0, 0, $"This is no workbook: an .xlsx file begins with 'PK', not with {Shown.Quoted(System.Text.Encoding.Latin1.GetString(first[..read]))}.");
        }

        using ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts)
        {
            throw faults.Stop(0, 0, Shown.Invariant($"The workbook has {zip.Entries.Count:N0} parts; at most {MostParts:N0} are read."));
        }

        long unzipped = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw faults.Stop(0, 0, $"The part {Shown.Quoted(entry.FullName)} is protected by a password.");
            }

            if (entry.FullName == "[Content_Types].xml" && entry.Length > LargestDirectory)
            {
                throw faults.Stop(0, 0, Shown.Invariant($"The workbook's list of parts has more than {LargestDirectory:N0} bytes, which are read at most."));
            }

            unzipped += entry.Length;
            if (entry.Length < 0 || unzipped > MostUnzipped)
            {
                throw faults.Stop(0, 0, Shown.Invariant($"The workbook says that it has more than {MostUnzipped:N0} bytes when unzipped, which are read at most."));
            }
        }

        file.Position = 0;
    }

    private void ReadSheets()
    {
        CountsFrom1904 = _document.WorkbookPart?.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        Sheets = [.. AllSheets().Select(static s => s.Name?.Value).OfType<string>()];
        if (Sheets.Count == 0)
        {
            throw _faults.Stop(0, 0, "The workbook has no sheet.");
        }
    }

    private IEnumerable<Sheet> AllSheets() => _document.WorkbookPart?.Workbook?.Sheets?.Elements<Sheet>().Where(static s => s.Name is not null && s.Id is not null) ?? [];

    private void ReadTexts()
    {
        if (_hasTexts || _document.WorkbookPart?.SharedStringTablePart is not { } part)
        {
            return;
        }

        _hasTexts = true;
        using Stream stream = part.GetStream();
        using XmlReader xml = XlsxXml.Open(stream, TagTooLong);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                _cancel.ThrowIfCancellationRequested();
                _texts.Add(XlsxXml.Text(xml, isRuns: true, TooLong));
                if (_texts.Count > MostTexts)
                {
                    throw Stop(Shown.Invariant($"The workbook has more than {MostTexts:N0} shared texts, which are read at most."));
                }
            }
        }
    }
}
