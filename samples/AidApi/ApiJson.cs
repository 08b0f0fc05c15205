using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AidApi.Health;
using AidApi.Ledgers;
using AidApi.Problems;

namespace AidApi;

/// <summary>How the application's own types are written, without reflection.</summary>
[JsonSerializable(typeof(IAsyncEnumerable<LedgerSummary>))]
[JsonSerializable(typeof(LedgerSummary[]))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>With letters of every alphabet, and quotation marks, as they are: what is written is never part of a page.</summary>
    public static ApiJson Plain { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
