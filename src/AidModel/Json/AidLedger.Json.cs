using System.Text;

namespace AidModel;

public sealed partial class AidLedger
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a ledger from a file in the format of <c>docs/file-format.md</c>: JSON in UTF-8, in which comments and
    /// trailing commas may stand.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="AidLedgerException">The file is no valid ledger; the exception lists every fault with its line and
    /// its path in the document.</exception>
    /// <exception cref="FileNotFoundException">There is no file at <paramref name="path"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static AidLedger Load(string path) => LedgerReader.Read(File.ReadAllBytes(path));

    /// <summary>Reads a ledger from a stream, to its end, as <see cref="Load"/> does from a file. The stream stays open.</summary>
    /// <param name="stream">A stream of UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="AidLedgerException">It is no valid ledger; the exception lists every fault.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<AidLedger> LoadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return LedgerReader.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads a ledger from JSON, as <see cref="Load"/> does from a file.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="AidLedgerException">It is no valid ledger; the exception lists every fault.</exception>
    public static AidLedger Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return LedgerReader.Read(Utf8.GetBytes(json));
        }
        catch (EncoderFallbackException error)
        {
            int line = json.AsSpan(0, error.Index).Count('\n') + 1;
            string place = $"line {line}, column {error.Index - json.AsSpan(0, error.Index).LastIndexOf('\n')}";
            throw new AidLedgerException([FaultLog.Format(place, "This is no JSON: half of a surrogate pair stands alone.")]);
        }
    }

    /// <summary>Reads a ledger from JSON in UTF-8, as <see cref="Load"/> does from a file.</summary>
    /// <param name="utf8Json">The text's bytes.</param>
    /// <exception cref="AidLedgerException">It is no valid ledger; the exception lists every fault.</exception>
    public static AidLedger Parse(ReadOnlySpan<byte> utf8Json) => LedgerReader.Read(utf8Json);

    /// <summary>The ledger as JSON, which <see cref="Parse(string)"/> reads back to an equal one: amounts as text with all
    /// their digits, indented by two spaces, lines ended by a line feed whatever the system.</summary>
    /// <exception cref="NotSupportedException"><see cref="Policy"/> is neither <see cref="HedgePolicy.Default"/> nor
    /// <see cref="HedgePolicy.HalfDigit"/>: the format has no name for another.</exception>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8());

    /// <summary>Writes <see cref="ToJson"/> to a file. It is written beside the file first and moved there when whole, so
    /// that a file already there is replaced completely or not at all.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="NotSupportedException"><see cref="Policy"/> has no name in the format; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] json = ToUtf8();
        string beside = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(json);
                file.WriteByte((byte)'\n');
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private byte[] ToUtf8() => JsonText.Write(this, LedgerWriter.Write);
}
