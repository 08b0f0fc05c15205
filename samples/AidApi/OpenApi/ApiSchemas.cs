using System.Text.Json;
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
        NameNever(referring);
        OpenApiSchema read = new OpenApiJsonReader().ReadFragment<OpenApiSchema>(referring, OpenApiSpecVersion.OpenApi3_1, document, out OpenApiDiagnostic faults, new OpenApiReaderSettings())
            ?? throw new InvalidOperationException($"The schema '{name}' cannot be read.");
        if (faults.Errors.Count > 0)
        {
            throw new InvalidOperationException($"The schema '{name}' cannot be read: {string.Join("; ", faults.Errors)}");
        }

        // Schemas that name each other cannot be registered one by one.
        document.Components ??= new();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[name] = read;
    }

    /// <summary>Writes a property that may not be there, <c>false</c>, as <c>{ "not": {} }</c>, which is the same: OpenApiJsonReader takes no
    /// schema that is a truth value.</summary>
    private static void NameNever(JsonNode? node)
    {
        foreach (JsonNode? item in node is JsonArray items ? items : [])
        {
            NameNever(item);
        }

        foreach ((string name, JsonNode? value) in node is JsonObject fields ? fields.ToArray() : [])
        {
            if (name == "properties" && value is JsonObject properties)
            {
                foreach ((string property, _) in properties.Where(static p => p.Value?.GetValueKind() == JsonValueKind.False).ToArray())
                {
                    properties[property] = new JsonObject { ["not"] = new JsonObject() };
                }
            }

            NameNever(value);
        }
    }
}
