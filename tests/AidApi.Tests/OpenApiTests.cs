using System.Net;
using System.Text.Json;
using Xunit;

namespace AidApi.Tests;

public sealed class OpenApiTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_of_the_document_is_called_and_answers_as_it_says()
    {
        using JsonDocument document = await DocumentAsync();
        List<string> called = [];
        foreach (JsonProperty path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject().OrderBy(static o => o.Name == "delete"))
            {
                string id = $"called-{called.Count}";
                if (operation.Name is "get" or "delete")
                {
                    await api.PutAsync(id, Api.Round, Token);
                }

                HttpContent? content = operation.Value.TryGetProperty("requestBody", out JsonElement body)
                    ? Api.Json(body.GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText())
                    : null;
                using HttpResponseMessage response = await api.SendAsync(
                    new(operation.Name.ToUpperInvariant()), path.Name.Replace("{id}", id, StringComparison.Ordinal), content, Token, operation.Name == "delete" ? [("If-Match", "*")] : []);
                JsonElement answers = operation.Value.GetProperty("responses");
                Assert.True(response.IsSuccessStatusCode, $"{operation.Name} {path.Name}: {response.StatusCode}");
                JsonElement answer = answers.GetProperty(((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
                if (response.Content.Headers.ContentType?.MediaType is { } type)
                {
                    Assert.True(answer.GetProperty("content").TryGetProperty(type, out JsonElement described), $"{operation.Name} {path.Name}: {type}");
                    string text = (await response.Content.ReadAsStringAsync(Token)).Trim();
                    CheckSchema(document.RootElement, described.GetProperty("schema"), JsonDocument.Parse(text.Split('\n') is { Length: > 1 } lines && type.EndsWith("ndjson", StringComparison.Ordinal) ? lines[0] : text).RootElement);
                }

                // Nothing was given but what is in the path.
                JsonElement[] needed = operation.Value.TryGetProperty("parameters", out JsonElement parameters)
                    ? [.. parameters.EnumerateArray().Where(static p => p.TryGetProperty("required", out JsonElement required) && required.GetBoolean())]
                    : [];
                Assert.All(needed, static p => Assert.Equal("path", p.GetProperty("in").GetString()));
                bool hasHeaders = answer.TryGetProperty("headers", out JsonElement headers);
                Assert.All((string[])["ETag", "Location"], name => Assert.Equal(response.Headers.Contains(name), hasHeaders && headers.TryGetProperty(name, out _)));
                Assert.Equal(body.ValueKind == JsonValueKind.Object, answers.TryGetProperty("408", out _));
                Assert.NotEqual(string.Empty, operation.Value.GetProperty("summary").GetString());
                called.Add(operation.Value.GetProperty("operationId").GetString()!);
            }
        }

        Assert.Equal(
            ["AddLedger", "DeleteLedger", "GetExplanation", "GetLedger", "GetTotals", "Health", "ListLedgers", "PutLedger", "StreamGroups"],
            called.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_document_is_whole()
    {
        using JsonDocument document = await DocumentAsync();
        JsonElement root = document.RootElement;
        Assert.StartsWith("3.1", root.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        HashSet<string> schemas = [.. root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(static s => $"#/components/schemas/{s.Name}")];
        string[] references = [.. Strings(root, "$ref")];
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Contains(r, schemas));

        // The ledger file's own schema, with what it refers to.
        Assert.Contains("#/components/schemas/Ledger.pledge", references);
        Assert.Equal(["aidLedger", "sources", "donors", "pledges"], root.GetProperty("components").GetProperty("schemas").GetProperty("Ledger").GetProperty("required").EnumerateArray().Select(static r => r.GetString()));
        Assert.Equal(["type", "title", "status"], root.GetProperty("components").GetProperty("schemas").GetProperty("ProblemBody").GetProperty("required").EnumerateArray().Select(static r => r.GetString()));

        foreach (JsonProperty path in root.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject())
            {
                foreach (JsonProperty answer in operation.Value.GetProperty("responses").EnumerateObject().Where(static a => a.Name[0] is '4'))
                {
                    Assert.Equal("#/components/schemas/ProblemBody", answer.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
                }

                // Every placeholder of a path is a parameter, and every parameter of a query says what it is.
                JsonElement[] parameters = operation.Value.TryGetProperty("parameters", out JsonElement list) ? [.. list.EnumerateArray()] : [];
                Assert.Equal(path.Name.Contains("{id}", StringComparison.Ordinal) ? 1 : 0, parameters.Count(static p => p.GetProperty("in").GetString() == "path"));
                Assert.All(parameters.Where(static p => p.GetProperty("in").GetString() == "query"), static p => Assert.NotEqual(string.Empty, p.GetProperty("description").GetString()));
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == name && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Strings(p.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(i => Strings(i, name)),
        _ => [],
    };

    /// <summary>Checks what an answer is by the parts of a schema that are used for answers: types, properties that are required, items.</summary>
    private static void CheckSchema(JsonElement root, JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            CheckSchema(root, root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), value);
            return;
        }

        if (schema.TryGetProperty("allOf", out JsonElement all))
        {
            foreach (JsonElement part in all.EnumerateArray())
            {
                CheckSchema(root, part, value);
            }
        }

        if (schema.TryGetProperty("type", out JsonElement type))
        {
            string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static t => t.GetString()!)] : [type.GetString()!];
            string found = value.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => "boolean",
                JsonValueKind.Number => "integer",
                JsonValueKind kind => kind.ToString().ToLowerInvariant(),
            };
            Assert.Contains(found, types);
        }

        if (schema.TryGetProperty("required", out JsonElement required))
        {
            Assert.All(required.EnumerateArray(), r => Assert.True(value.TryGetProperty(r.GetString()!, out _), $"{r} is missing in {value}"));
        }

        if (schema.TryGetProperty("items", out JsonElement items) && value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                CheckSchema(root, items, item);
            }
        }

        foreach (JsonProperty property in schema.TryGetProperty("properties", out JsonElement properties) && value.ValueKind == JsonValueKind.Object ? properties.EnumerateObject().ToArray() : [])
        {
            if (value.TryGetProperty(property.Name, out JsonElement inner))
            {
                CheckSchema(root, property.Value, inner);
            }
        }
    }

    private async Task<JsonDocument> DocumentAsync()
    {
        using HttpResponseMessage response = await api.SendAsync(HttpMethod.Get, "/openapi/v1.json", null, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
    }
}
