using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AidModel;

/// <summary>Reads UTF-8 into <see cref="DocumentNode"/>s.</summary>
internal static class DocumentReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <returns>The document; null where it is no JSON, which is one fault.</returns>
    public static DocumentNode? Read(ReadOnlySpan<byte> json, FaultLog faults)
    {
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        Utf8JsonReader reader = new(json, Options);
        try
        {
            reader.Read();
            DocumentNode root = Build(ref reader, json);
            reader.Read();
            return root;
        }
        catch (JsonException error)
        {
            faults.AddSyntax(PlaceOf(error, json), Message(error));
            return null;
        }
    }

    /// <summary>The value at which a reader stands, without lines.</summary>
    public static DocumentNode Build(ref Utf8JsonReader reader) => Build(ref reader, []);

    private static DocumentNode Build(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        Stack<DocumentNode> open = new();
        int line = json.IsEmpty ? 0 : 1;
        int counted = 0;
        string? name = null;
        int nameLine = 0;
        while (true)
        {
            if (!json.IsEmpty)
            {
                int start = (int)reader.TokenStartIndex;
                line += json[counted..start].Count((byte)'\n');
                counted = start;
            }

            DocumentNode? done = null;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = TextOf(ref reader) ?? "\uFFFD";
                nameLine = line;
            }
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                done = open.Pop();
            }
            else
            {
                open.TryPeek(out DocumentNode? parent);
                DocumentNode node = new(KindOf(reader.TokenType), name is null ? line : nameLine, parent, name)
                {
                    Text = reader.TokenType is JsonTokenType.String or JsonTokenType.Number ? TextOf(ref reader) : null,
                };
                parent?.Items.Add(node);
                name = null;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push(node);
                }
                else
                {
                    done = node;
                }
            }

            if (done is not null && open.Count == 0)
            {
                return done;
            }

            reader.Read();
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string PlaceOf(JsonException error, ReadOnlySpan<byte> json)
    {
        long line = error.LineNumber ?? 0;
        for (long i = 0; i < line && json.IndexOf((byte)'\n') is >= 0 and int end; i++)
        {
            json = json[(end + 1)..];
        }

        int bytes = (int)Math.Min(error.BytePositionInLine ?? 0, json.Length);
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {Encoding.UTF8.GetCharCount(json[..bytes]) + 1}");
    }

    private static string Message(JsonException error)
    {
        int end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"This is no JSON: {(end < 0 ? error.Message : error.Message[..end])}";
    }
}
