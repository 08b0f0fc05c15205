using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AidModel;

/// <summary>Writes JSON as all of the library does: two spaces, line feeds, letters of every alphabet as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer, Options);
        write(writer, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    public static void WriteDay(this Utf8JsonWriter writer, string name, DateOnly day) =>
        writer.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WriteEnum<T>(this Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum => writer.WriteString(name, EnumNames<T>.Of(value));

    /// <summary>A number as a text of its digits, which readers that hold numbers as doubles cannot harm.</summary>
    public static void WriteDigits(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteString(name, Digits.Plain(number));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteList<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts) =>
        writer.WriteList(name, texts, static (writer, text) => writer.WriteStringValue(text));
}
