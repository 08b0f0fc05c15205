using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AidModel;

namespace AidApi.Totals;

/// <summary>Writes each group as a line of JSON.</summary>
internal sealed class NdjsonWriter(IBufferWriter<byte> output) : IGroupWriter, IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void WriteHead(AidQuery query)
    {
    }

    public void Write(AidFigure figure)
    {
        _json.WriteStartObject();
        _json.WriteStartArray("keys");
        foreach (string key in figure.Keys)
        {
            _json.WriteStringValue(key);
        }

        _json.WriteEndArray();
        _json.WritePropertyName("range");
        JsonSerializer.Serialize(_json, figure.Range, AidModelJsonContext.Default.MoneyRange);
        _json.WritePropertyName("stated");
        JsonSerializer.Serialize(_json, figure.Stated, AidModelJsonContext.Default.Money);
        _json.WriteNumber("lines", figure.Lines);
        _json.WriteNumber("linesWithoutValue", figure.LinesWithoutValue);
        _json.WriteStartArray("unconverted");
        foreach (MoneyRange range in figure.Unconverted)
        {
            JsonSerializer.Serialize(_json, range, AidModelJsonContext.Default.MoneyRange);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();
}
