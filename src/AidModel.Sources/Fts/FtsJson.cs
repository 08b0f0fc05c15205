using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AidModel;

/// <summary>Places and texts in UTF-8.</summary>
internal static class FtsJson
{
    /// <summary>The line and column, in characters, of a byte.</summary>
    public static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> json, long offset)
    {
        ReadOnlySpan<byte> before = json[..(int)Math.Clamp(offset, 0, json.Length)];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    /// <summary>The line and column, in characters, at which JSON ends to be JSON.</summary>
    public static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> json, JsonException error)
    {
        int start = 0;
        for (long line = error.LineNumber ?? 0; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return PlaceOf(json, start + (error.BytePositionInLine ?? 0));
    }

    /// <summary>What is wrong, without the place that the framework writes behind it.</summary>
    public static string Message(JsonException error)
    {
        int place = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Shown.Visible(place < 0 ? error.Message : error.Message[..place], 200);
    }

    /// <summary>The first byte that is no UTF-8; -1 where all are.</summary>
    public static int NoUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        Span<char> characters = stackalloc char[1024];
        int read = 0;
        while (true)
        {
            OperationStatus status = Utf8.ToUtf16(bytes[read..], characters, out int taken, out _, replaceInvalidSequences: false);
            read += taken;
            if (status != OperationStatus.DestinationTooSmall)
            {
                return read;
            }
        }
    }

    /// <summary>A value's text: what a string says, of anything else how it is written.</summary>
    public static string TextOf(JsonElement value) => (value.ValueKind == JsonValueKind.String ? StringOf(value) : null) ?? value.GetRawText();

    /// <summary>What a string says; null where half of a surrogate pair stands alone in it.</summary>
    public static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
