using System.Text.Json;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>Reads and writes one type, whatever the options. Without a way to read, it only writes.</summary>
internal sealed class ValueConverter<T>(Action<Utf8JsonWriter, T> write, Func<DocumentNode, FaultLog, T?>? read) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (read is null)
        {
            throw new NotSupportedException($"{typeof(T).Name} is a result: it is written to JSON and never read from it.");
        }

        FaultLog faults = new();
        T? value = read(DocumentReader.Build(ref reader), faults);
        if (faults.Count == 0)
        {
            return value;
        }

        AidLedgerException error = new(faults.ToList());
        throw new JsonException(string.Join(Environment.NewLine, error.Faults), error);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}
