using System.Globalization;
using System.Text.Json;

namespace AidModel;

/// <summary>The fields of one flow, or of one object of it. What is not understood is noted, and is then as if it were not there.</summary>
/// <param name="json">The JSON object.</param>
/// <param name="note">Takes a field, its text, and why it was not understood.</param>
internal readonly struct FtsFields(JsonElement json, Action<string, string, string> note)
{
    // A list with more is no flow's: the longest that are known have a few dozen.
    private const int LongestList = 1_000;

    /// <summary>A field that is there and is not null.</summary>
    public bool Has(string name, out JsonElement value) => json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    public void Note(string name, JsonElement value, string why) => note(name, FtsJson.TextOf(value), why);

    public string? Text(string name)
    {
        if (!Has(name, out JsonElement value))
        {
            return null;
        }

        string? text = value.ValueKind == JsonValueKind.String ? FtsJson.StringOf(value) : null;
        if (text is null)
        {
            Note(name, value, "is no text; it is left out");
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>A number, which may stand in quotation marks.</summary>
    public decimal? Number(string name, string instead)
    {
        if (!Has(name, out JsonElement value))
        {
            return null;
        }

        string? why = value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? null : "is no number";
        decimal number = 0;
        why ??= ExactDecimal.Read(FtsJson.TextOf(value), out number);
        if (why is null)
        {
            return number;
        }

        Note(name, value, $"{why}; {instead}");
        return null;
    }

    /// <summary>A whole number from 0, which may stand in quotation marks.</summary>
    public long? Whole(string name, string instead = "it is left out")
    {
        if (!Has(name, out JsonElement value))
        {
            return null;
        }

        long? number = WholeOf(value);
        if (number is null)
        {
            Note(name, value, $"is no whole number from 0; {instead}");
        }

        return number;
    }

    public ValueList<long> Wholes(string name)
    {
        List<long> numbers = [];
        int at = 0;
        foreach (JsonElement value in List(name))
        {
            if (WholeOf(value) is { } number)
            {
                numbers.Add(number);
            }
            else
            {
                Note(Item(name, at), value, "is no whole number from 0; it is left out");
            }

            at++;
        }

        return [.. numbers];
    }

    public ValueList<string> Texts(string name, Func<string, string> pooled)
    {
        List<string> texts = [];
        int at = 0;
        foreach (JsonElement value in List(name))
        {
            if (value.ValueKind == JsonValueKind.String && FtsJson.StringOf(value) is { } text)
            {
                texts.Add(pooled(text));
            }
            else
            {
                Note(Item(name, at), value, "is no text; it is left out");
            }

            at++;
        }

        return [.. texts];
    }

    /// <summary>A day, written as <c>2020-05-13</c> or with a time of day behind it.</summary>
    public DateOnly? Day(string name, string instead)
    {
        if (!Has(name, out JsonElement value))
        {
            return null;
        }

        string text = value.ValueKind == JsonValueKind.String ? FtsJson.TextOf(value) : string.Empty;
        if (text.Length >= 10 && (text.Length == 10 || text[10] == 'T') && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        Note(name, value, $"is no day such as 2020-05-13T00:00:00Z; {instead}");
        return null;
    }

    public bool? Flag(string name)
    {
        if (!Has(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Note(name, value, "is neither true nor false; it is left out");
        return null;
    }

    /// <summary>What notes call an item of a list.</summary>
    public static string Item(string name, int at) => string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]");

    /// <summary>The items of a list.</summary>
    public JsonElement.ArrayEnumerator List(string name)
    {
        if (!Has(name, out JsonElement value))
        {
            return default;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Note(name, value, "is no list; it is left out");
            return default;
        }

        if (value.GetArrayLength() > LongestList)
        {
            note(name, string.Empty, Shown.Invariant($"has {value.GetArrayLength():N0} items, where at most {LongestList:N0} are read; it is left out"));
            return default;
        }

        return value.EnumerateArray();
    }

    private static long? WholeOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
            && long.TryParse(FtsJson.TextOf(value), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
