using System.Text;

namespace AidModel;

/// <summary>Tells by its first bytes what a file is.</summary>
internal static class EcbForm
{
    private const int Enough = 512;
    public const string Expected = "the ECB's rates as CSV, XML or a zip are expected";

    /// <summary>Reads a stream in any of the published forms.</summary>
    /// <param name="file">The stream, which stays open.</param>
    /// <param name="table">What takes the rates and faults.</param>
    /// <param name="isUnzipped">Whether it is out of a zip, where no further zip is read.</param>
    public static ReferenceRates Read(Stream file, EcbTable table, bool isUnzipped = false)
    {
        byte[] start = new byte[Enough];
        start = start[..file.ReadAtLeast(start, Enough, throwOnEndOfStream: false)];
        if (start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..])
        {
            return isUnzipped
                ? throw table.Stop($"a zip lies within the zip: {Expected}")
                : EcbZip.Read(new EcbStream(start, file, EcbRates.LargestZip, int.MaxValue, table), table);
        }

        string text = Decode(start).TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith('<') && (text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase)))
        {
            throw table.Stop(EcbXml.WebPage);
        }

        if (text.StartsWith('<'))
        {
            return EcbXml.Read(new EcbStream(start, file, EcbRates.LargestFile, EcbRates.LongestLine, table), table);
        }

        if (text.Contains('\0', StringComparison.Ordinal) || start is [0x1F, 0x8B, ..])
        {
            throw table.Stop($"this is no text: {Expected}");
        }

        using EcbStream whole = new(start, file, EcbRates.LargestFile, int.MaxValue, table);
        using StreamReader csv = new(whole, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 14);
        return EcbCsv.Read(csv, table, file.CanSeek ? file.Length : 0);
    }

    private static string Decode(byte[] start)
    {
        Encoding encoding = start switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(start);
    }
}
