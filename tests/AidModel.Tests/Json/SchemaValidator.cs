using System.Text.Json;
using System.Text.RegularExpressions;

namespace AidModel.Tests;

/// <summary>The keywords of JSON Schema 2020-12 that the published schema uses.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    /// <returns>What is wrong; empty where nothing is.</returns>
    public IReadOnlyList<string> Validate(JsonElement value)
    {
        List<string> errors = [];
        Validate(root, value, "$", errors);
        return errors;
    }

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        List<string> errors = [];
        Validate(schema, value, "$", errors);
        return errors.Count == 0;
    }

    private void Validate(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            if (schema.ValueKind == JsonValueKind.False)
            {
                errors.Add($"{path}: nothing is allowed");
            }

            return;
        }

        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Validate(Resolve(keyword.Value.GetString()!), value, path, errors);
                    break;
                case "type":
                    Check(IsOfType(keyword.Value.GetString()!, value), $"is no {keyword.Value}");
                    break;
                case "enum":
                    Check(keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), "is not in the enum");
                    break;
                case "pattern":
                    Check(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), $"does not match {keyword.Value}");
                    break;
                case "minItems":
                    Check(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(), "has too few items");
                    break;
                case "required":
                    Check(value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)), $"lacks one of {keyword.Value}");
                    break;
                case "anyOf":
                    Check(keyword.Value.EnumerateArray().Any(s => IsValid(s, value)), "is none of anyOf");
                    break;
                case "oneOf":
                    Check(keyword.Value.EnumerateArray().Count(s => IsValid(s, value)) == 1, "is not exactly one of oneOf");
                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    foreach ((int i, JsonElement item) in value.EnumerateArray().Index())
                    {
                        Validate(keyword.Value, item, $"{path}[{i}]", errors);
                    }

                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (JsonProperty property in keyword.Value.EnumerateObject())
                    {
                        if (value.TryGetProperty(property.Name, out JsonElement child))
                        {
                            Validate(property.Value, child, $"{path}.{property.Name}", errors);
                        }
                    }

                    break;
                case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                    foreach (JsonProperty child in value.EnumerateObject())
                    {
                        if (!schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(child.Name, out _))
                        {
                            Validate(keyword.Value, child.Value, $"{path}.{child.Name}", errors);
                        }
                    }

                    break;
                case "items" or "properties" or "additionalProperties" or "description" or "title" or "$schema" or "$defs":
                    break;
                default:
                    throw new NotSupportedException($"The validator does not know the keyword '{keyword.Name}'.");
            }
        }

        void Check(bool holds, string message)
        {
            if (!holds)
            {
                errors.Add($"{path}: {value.GetRawText()} {message}");
            }
        }
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, static (element, name) => element.GetProperty(name));

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The validator does not know the type '{type}'."),
    };
}
