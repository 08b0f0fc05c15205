using System.Text.Json;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>Makes the converters of value types, whose reading gives null for what is none.</summary>
internal static class StructConverter
{
    public static JsonConverter Of<T>(Action<Utf8JsonWriter, T> write, Func<DocumentNode, ValueReader, T?> read)
        where T : struct =>
        new ValueConverter<T>(write, (node, faults) => read(node, new ValueReader(faults)) ?? default);

    /// <summary>The converter of a type that is a text.</summary>
    public static JsonConverter OfText<T>(Func<T, string> write, Func<DocumentNode, ValueReader, T?> read)
        where T : struct => Of((writer, value) => writer.WriteStringValue(write(value)), read);
}
