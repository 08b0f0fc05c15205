using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace AidApi.OpenApi;

/// <summary>Adds the schemas of what AidModel reads and writes itself: ledger files, as its package has them, and results.</summary>
internal sealed class ApiSchemas : IOpenApiDocumentTransformer
{
    public const string Ledger = "Ledger";

    private const string Definitions = "#/$defs/";
    private const string Components = "#/components/schemas/";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "AidApi",
            Version = "v1",
            Description = "Ledgers of announced aid: kept, added up so that every amount counts once, and explained. Every refusal is a problem as RFC 9457 has it.",
        };
        JsonObject ledger = Embedded.Read("ledger.json");
        JsonObject definitions = ledger["$defs"]!.AsObject();
        ledger.Remove("$defs");
        ledger.Remove("$schema");
        ledger["examples"] = new JsonArray(Embedded.Read("examples.json")["ledger"]!.DeepClone());
        Add(document, Ledger, ledger);
        foreach ((string name, JsonNode? schema) in definitions)
        {
            Add(document, $"{Ledger}.{name}", schema!);
        }

        foreach ((string name, JsonNode? schema) in Embedded.Read("results.json"))
        {
            Add(document, name, schema!);
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiDocument document, string name, JsonNode schema)
    {
        JsonNode referring = JsonNode.Parse(schema.ToJsonString().Replace(Definitions, $"{Components}{Ledger}.", StringComparison.Ordinal))!;
        OpenApiSchema read = new OpenApiJsonReader().ReadFragment<OpenApiSchema>(referring, OpenApiSpecVersion.OpenApi3_1, document, out OpenApiDiagnostic faults, new OpenApiReaderSettings())
            ?? throw new InvalidOperationException($"The schema '{name}' cannot be read.");
        if (faults.Errors.Count > 0)
        {
            throw new InvalidOperationException($"The schema '{name}' cannot be read: {string.Join("; ", faults.Errors)}");
        }

        document.AddComponent<IOpenApiSchema>(name, read);
    }
}
