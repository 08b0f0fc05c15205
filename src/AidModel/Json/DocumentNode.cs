using System.Text.Json;

namespace AidModel;

/// <summary>One value of a JSON document, with its line and its path.</summary>
/// <param name="kind">What it is.</param>
/// <param name="line">Its line, from 1; 0 where lines are not known.</param>
/// <param name="parent">The object or array it is in; null for the root.</param>
/// <param name="name">The name of the property whose value it is; null in an array.</param>
internal sealed class DocumentNode(JsonValueKind kind, int line, DocumentNode? parent, string? name)
{
    private readonly int _index = parent?.Items.Count ?? 0;

    public JsonValueKind Kind => kind;

    public int Line => line;

    public string? Name => name;

    /// <summary>The text of a string, or the raw text of a number; null for a string that is no valid Unicode.</summary>
    public string? Text { get; init; }

    /// <summary>The items of an array, or the values of an object's properties.</summary>
    public List<DocumentNode> Items { get; } = [];

    public string Path => parent is null ? "$"
        : name is null ? $"{parent.Path}[{_index}]"
        : name.Length is > 0 and <= 40 && name.All(char.IsAsciiLetterOrDigit) ? $"{parent.Path}.{name}"
        : $"{parent.Path}['{Cut(name)}']";

    public string Place => Line == 0 ? Path : $"line {Line}, {Path}";

    /// <summary>The value as messages show it.</summary>
    public string Shown => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => Text is null ? "a text that is no valid Unicode" : $"'{Cut(Text)}'",
        JsonValueKind.Number => Cut(Text!),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    public static string Cut(string text, int length = 80) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");

    /// <summary>The first value below this one that is a given text, or stands under it as its name.</summary>
    public DocumentNode? Find(string text)
    {
        foreach (DocumentNode item in Items)
        {
            bool found = item.Name == text || (item.Kind == JsonValueKind.String && item.Text == text && item.Name is not ("id" or "title" or "name"));
            if ((found ? item : item.Find(text)) is { } node)
            {
                return node;
            }
        }

        return null;
    }
}
