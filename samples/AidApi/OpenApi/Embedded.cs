using System.Text.Json.Nodes;

namespace AidApi.OpenApi;

/// <summary>The JSON files in the application.</summary>
internal static class Embedded
{
    public static JsonObject Read(string name)
    {
        using Stream file = typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The application has no '{name}' in it.");
        return JsonNode.Parse(file)!.AsObject();
    }
}
