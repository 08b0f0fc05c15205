using System.Buffers;
using System.Text;
using Sylvan.Data.Csv;

namespace AidModel;

/// <summary>Goes over the records of a file with cells between commas, and knows on which line each begins.</summary>
/// <remarks>UTF-8, or what a byte order mark says. Cells are without the white space around them; blank lines are left
/// out.</remarks>
internal sealed class CsvText : IDisposable
{
    /// <summary>How many bytes a file has at most.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>How many characters a line has at most.</summary>
    public const int MostCharacters = 1024 * 1024;

    // No published table has them; bytes that are no text, or not in the encoding, become some of them.
    private static readonly SearchValues<char> NoText = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(127).Select(static c => (char)c).Where(static c => !char.IsWhiteSpace(c)), '\uFFFD']);

    private readonly CsvDataReader _reader;
    private readonly FaultList _faults;
    private int _nextLine = 1;

    private CsvText(CsvDataReader reader, FaultList faults)
    {
        _reader = reader;
        _faults = faults;
    }

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells the record has, from 1.</summary>
    public int Count => _reader.RowFieldCount;

    /// <summary>A cell of the record, counted from 0.</summary>
    public ReadOnlySpan<char> this[int cell] => _reader.GetFieldSpan(cell).Trim();

    /// <summary>A cell with the white space around it.</summary>
    public ReadOnlySpan<char> AsWritten(int cell) => _reader.GetFieldSpan(cell);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or white space.</exception>
    /// <exception cref="SourceFormatException">The file has faults.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static T Read<T>(string path, Func<CsvText, FaultList, T> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            using FileStream file = File.OpenRead(path);
            return Read(file, path, read);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException(error.Message, error);
        }
    }

    /// <summary>Reads a stream to its end; it stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="SourceFormatException">The file has faults.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static T Read<T>(Stream stream, string name, Func<CsvText, FaultList, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read from.", nameof(stream));
        }

        FaultList faults = new(name);
        LimitedStream limited = new(stream, MostBytes, () => faults.Stop(0, 0, $"There are more than {MostBytes} bytes."));
        using StreamReader text = new(limited, Encoding.UTF8);
        using CsvText csv = Open(text, faults);
        T result = read(csv, faults);
        faults.ThrowIfAny();
        return result;
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SourceFormatException">There is no record to be read at this place.</exception>
    public bool Read()
    {
        while (Next())
        {
            ReadOnlySpan<char> record = _reader.GetRawRecordSpan();
            Line = _nextLine;
            _nextLine += LineEnds(record);
            CheckText();
            if (Count > 1 || !this[0].IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _reader.Dispose();

    private static CsvText Open(TextReader text, FaultList faults)
    {
        CsvDataReaderOptions options = new()
        {
            HasHeaders = false,
            Delimiter = ',',
            MaxBufferSize = MostCharacters,
            OwnsReader = false,
        };
        try
        {
            return new(CsvDataReader.Create(text, options), faults);
        }
        catch (CsvFormatException error)
        {
            throw Refusal(error, 1, faults);
        }
    }

    private static SourceFormatException Refusal(CsvFormatException error, int line, FaultList faults) => error is CsvRecordTooLargeException
        ? faults.Stop(line, 0, $"The line is longer than {MostCharacters} characters, or a quotation mark in it is never closed.", error)
        : faults.Stop(line, error.FieldOrdinal + 1, $"The cell's quotation marks are not closed, or have text behind them: {error.Message}", error);

    /// <summary>How many lines a record ends, the last one of a file not counted where it has no line end.</summary>
    private static int LineEnds(ReadOnlySpan<char> record)
    {
        int carriageReturns = record.Count('\r');
        return record.Count('\n') + (carriageReturns == 0 ? 0 : carriageReturns - record.Count("\r\n"));
    }

    private bool Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException error)
        {
            throw Refusal(error, _nextLine, _faults);
        }
    }

    private void CheckText()
    {
        if (!_reader.GetRawRecordSpan().ContainsAny(NoText))
        {
            return;
        }

        for (int cell = 0; cell < Count; cell++)
        {
            if (this[cell].IndexOfAny(NoText) is >= 0 and int at)
            {
                char found = this[cell][at];
                string zip = Line == 1 && this[0].StartsWith("PK") ? "; it may be a zip archive, with a CSV file to take out of it" : string.Empty;
                string what = found == '\uFFFD' ? "Bytes that are not UTF-8 are here" : $"The character U+{(int)found:X4} is here";
                throw _faults.Stop(Line, cell + 1, $"{what}: this is no text with cells between commas{zip}.");
            }
        }
    }
}
