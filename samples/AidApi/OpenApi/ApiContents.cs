using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AidApi.OpenApi;

/// <summary>Says of each operation what its bodies are, and which headers it takes.</summary>
internal sealed class ApiContents : IOpenApiOperationTransformer
{
    private static readonly JsonObject _examples = Embedded.Read("examples.json");

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        OpenApiDocument document = context.Document!;
        switch (operation.OperationId)
        {
            case "AddLedger":
                Upload(operation, document);
                Sends(operation, "ETag", "The version, in quotation marks.", "201");
                Sends(operation, "Location", "Where the ledger is.", "201");
                break;
            case "PutLedger":
                Upload(operation, document);
                Header(operation, "If-Match", "The version that is replaced, as its ETag has it; one of several, or * for any.");
                Header(operation, "If-None-Match", "*: only where there is no such ledger.");
                Sends(operation, "ETag", "The version, in quotation marks.", "200", "201");
                Sends(operation, "Location", "Where the ledger is.", "201");
                break;
            case "DeleteLedger":
                Header(operation, "If-Match", "The version that is deleted, as its ETag has it; one of several, or * for any.");
                break;
            case "GetLedger":
                Header(operation, "If-None-Match", "Versions that are known already, as their ETag has them.");
                Sends(operation, "ETag", "The version, in quotation marks.", "200", "304");
                Answer(operation, document, "application/json", ApiSchemas.Ledger);
                break;
            case "GetTotals":
                Answer(operation, document, "application/json", "Totals");
                break;
            case "StreamGroups":
                Answer(operation, document, "application/x-ndjson", "Group", "text/csv");
                break;
            case "GetExplanation":
                Answer(operation, document, "application/json", "Explanation", "text/plain");

                // An array is taken for needed, whatever it may be.
                ((OpenApiParameter)operation.Parameters!.Single(static p => p.Name == "key")).Required = false;
                break;
        }

        foreach (IOpenApiResponse response in (operation.Responses ??= []).Values)
        {
            if (response.Content?.TryGetValue(Problems.Problem.ContentType, out OpenApiMediaType? problem) == true)
            {
                problem.Example = _examples["problem"]!.DeepClone();
            }
        }

        return Task.CompletedTask;
    }

    private static void Upload(OpenApiOperation operation, OpenApiDocument document) => operation.RequestBody = new OpenApiRequestBody
    {
        Required = true,
        Description = "A ledger file, in UTF-8; comments and trailing commas may stand in it.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ApiSchemas.Ledger, document), Example = _examples["ledger"]!.DeepClone() },
        },
    };

    /// <summary>What an answer is in its first media type; in a further one it is text.</summary>
    private static void Answer(OpenApiOperation operation, OpenApiDocument document, string type, string schema, string? textType = null)
    {
        if (operation.Responses!["200"] is OpenApiResponse response)
        {
            response.Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = new OpenApiSchemaReference(schema, document) } };
            if (textType is not null)
            {
                response.Content[textType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }
    }

    private static void Sends(OpenApiOperation operation, string name, string description, params string[] statuses)
    {
        foreach (string status in statuses)
        {
            OpenApiResponse response = (OpenApiResponse)operation.Responses![status];
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers.Add(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }

    private static void Header(OpenApiOperation operation, string name, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
    }
}
