using System.Text.Json;

namespace AidModel;

/// <summary>Reads one page: what it states of the search, where its flows stand, and which page is next.</summary>
/// <param name="page">Takes what is read.</param>
/// <param name="flow">Takes each flow: where it begins, and its length.</param>
internal sealed class FtsPageReader(FtsPage page, Action<int, int> flow)
{
    private const string Expected = "a page of flows of the Financial Tracking Service is expected";

    private static readonly JsonReaderOptions Options = new() { MaxDepth = FtsFlows.DeepestJson };

    private readonly FaultList _faults = new(page.Name);
    private string? _status;
    private string? _message;
    private bool _hasFlows;
    private FtsBoundaryTotals? _incoming;
    private FtsBoundaryTotals? _internal;
    private FtsBoundaryTotals? _outgoing;
    private long? _count;

    /// <summary>Reads all of it.</summary>
    /// <exception cref="SourceFormatException">It is no such page.</exception>
    public void Read()
    {
        int start = CheckText();
        Utf8JsonReader reader = new(page.Bytes.AsSpan(start), Options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Stop(start + reader.TokenStartIndex, $"this is no JSON object: {Expected}");
            }

            ReadRoot(ref reader, start);
            reader.Read();
        }
        catch (JsonException error)
        {
            (int line, int column) = FtsJson.PlaceOf(page.Bytes.AsSpan(start), error);
            throw _faults.Stop(line, column, $"this is no JSON, or it is cut short: {FtsJson.Message(error)}", error);
        }

        if (_status is not (null or "ok"))
        {
            throw _faults.Stop(0, 0, $"the publisher gives no flows but the status {Shown.Quoted(_status)}{(_message is null ? string.Empty : $": {Shown.Visible(_message, 200)}")}");
        }

        if (!_hasFlows && _faults.Count == 0)
        {
            throw _faults.Stop(0, 0, $"there is no list data.flows: {Expected}, of a search that is not grouped");
        }

        _faults.ThrowIfAny();
        page.Totals = new FtsTotals(_count, _incoming, _internal, _outgoing);
    }

    /// <summary>Sees that it is text in UTF-8.</summary>
    /// <returns>Where the JSON begins.</returns>
    private int CheckText()
    {
        byte[] bytes = page.Bytes;
        string? what = bytes switch
        {
            [] => "this is empty",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..] => "this is in UTF-16, UTF-32 or no text, where UTF-8 is read",
            [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4, ..] => "this is compressed",
            [(byte)'<', ..] => "this is a web page or XML",
            _ => null,
        };
        if (what is not null)
        {
            throw _faults.Stop(0, 0, $"{what}: {Expected}");
        }

        int wrong = FtsJson.NoUtf8(bytes);
        return wrong < 0
            ? bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0
            : throw Stop(wrong, Shown.Invariant($"the byte {bytes[wrong]:X2} is no UTF-8, which is read"));
    }

    private void ReadRoot(ref Utf8JsonReader reader, int start)
    {
        HashSet<string> seen = [];
        while (NextMember(ref reader, start, seen, out string name, "status", "message", "data", "meta"))
        {
            switch (name)
            {
                case "status":
                    _status = TextOf(ref reader, start, name);
                    break;
                case "message":
                    _message = reader.TokenType == JsonTokenType.String ? TextOf(ref reader, start, name) : null;
                    reader.Skip();
                    break;
                case "data" when IsObject(ref reader, start, name):
                    ReadData(ref reader, start);
                    break;
                case "meta" when IsObject(ref reader, start, name):
                    ReadMeta(ref reader, start);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void ReadData(ref Utf8JsonReader reader, int start)
    {
        HashSet<string> seen = [];
        while (NextMember(ref reader, start, seen, out string name, "incoming", "internal", "outgoing", "flows"))
        {
            switch (name)
            {
                case "incoming" when IsObject(ref reader, start, name):
                    _incoming = ReadTotals(ref reader, start);
                    break;
                case "internal" when IsObject(ref reader, start, name):
                    _internal = ReadTotals(ref reader, start);
                    break;
                case "outgoing" when IsObject(ref reader, start, name):
                    _outgoing = ReadTotals(ref reader, start);
                    break;
                case "flows" when reader.TokenType == JsonTokenType.StartArray:
                    _hasFlows = true;
                    ReadFlows(ref reader, start);
                    break;
                case "flows":
                    Fault(start + reader.TokenStartIndex, $"'flows' is no list, but {Value(ref reader, start)}");
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void ReadFlows(ref Utf8JsonReader reader, int start)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            long from = start + reader.TokenStartIndex;
            reader.Skip();
            int length = (int)(start + reader.BytesConsumed - from);
            if (length > FtsFlows.LargestFlow)
            {
                throw Stop(from, $"one flow: {Shown.TooLarge(FtsFlows.LargestFlow)}");
            }

            flow((int)from, length);
        }
    }

    private FtsBoundaryTotals ReadTotals(ref Utf8JsonReader reader, int start)
    {
        decimal? count = null;
        decimal? funding = null;
        decimal? pledged = null;
        HashSet<string> seen = [];
        while (NextMember(ref reader, start, seen, out string name, "flowCount", "fundingTotal", "pledgeTotal"))
        {
            switch (name)
            {
                case "flowCount":
                    count = CountOf(ref reader, start, name);
                    break;
                case "fundingTotal":
                    funding = NumberOf(ref reader, start, name);
                    break;
                case "pledgeTotal":
                    pledged = NumberOf(ref reader, start, name);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new FtsBoundaryTotals((long?)count, funding, pledged);
    }

    private void ReadMeta(ref Utf8JsonReader reader, int start)
    {
        HashSet<string> seen = [];
        while (NextMember(ref reader, start, seen, out string name, "count", "nextLink"))
        {
            switch (name)
            {
                case "count":
                    _count = CountOf(ref reader, start, name);
                    break;
                case "nextLink":
                    page.NextLinkAt = (int)(start + reader.TokenStartIndex);
                    page.NextLink = TextOf(ref reader, start, name);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    /// <summary>Goes to the value of an object's next member; false at its end.</summary>
    /// <param name="reader">Stands at the object's beginning, or at the end of a value.</param>
    /// <param name="start">Where the JSON begins.</param>
    /// <param name="seen">Which of the known have been met.</param>
    /// <param name="name">The member's name; empty where it is not known.</param>
    /// <param name="known">The names that mean something here.</param>
    private bool NextMember(ref Utf8JsonReader reader, int start, HashSet<string> seen, out string name, params scoped ReadOnlySpan<string> known)
    {
        name = string.Empty;
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        name = NameOf(ref reader, known);
        if (name.Length > 0 && !seen.Add(name))
        {
            Fault(start + reader.TokenStartIndex, $"'{name}' stands twice in one object");
        }

        reader.Read();
        return true;
    }

    private static string NameOf(ref Utf8JsonReader reader, scoped ReadOnlySpan<string> known)
    {
        try
        {
            foreach (string name in known)
            {
                if (reader.ValueTextEquals(name))
                {
                    return name;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair stands alone in it, and in none of the known.
        }

        return string.Empty;
    }

    private bool IsObject(ref Utf8JsonReader reader, int start, string name)
    {
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.Null)
        {
            // The value is passed over by the caller.
            Utf8JsonReader copy = reader;
            Fault(start + reader.TokenStartIndex, $"'{name}' is no object, but {Value(ref copy, start)}");
        }

        return false;
    }

    private string? TextOf(ref Utf8JsonReader reader, int start, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        long at = start + reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.String)
        {
            try
            {
                return reader.GetString();
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair stands alone in it.
            }
        }

        Fault(at, $"'{name}' is no text, but {Value(ref reader, start)}");
        return null;
    }

    private long? CountOf(ref Utf8JsonReader reader, int start, string name)
    {
        long at = start + reader.TokenStartIndex;
        decimal? number = NumberOf(ref reader, start, name);
        if (number is not { } count)
        {
            return null;
        }

        if (count >= 0 && count <= long.MaxValue && decimal.IsInteger(count))
        {
            return (long)count;
        }

        Fault(at, $"'{name}' is no count, but {Digit(count)}");
        return null;
    }

    private decimal? NumberOf(ref Utf8JsonReader reader, int start, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        long at = start + reader.TokenStartIndex;
        string text = Value(ref reader, start);
        if (ExactDecimal.Read(text.AsSpan().Trim('"'), out decimal number) is not { } why)
        {
            return number;
        }

        Fault(at, $"'{name}': {Shown.Quoted(text)} {why}");
        return null;
    }

    private static string Digit(decimal number) => Shown.Quoted(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>How the beginning of a value is written; passes over it.</summary>
    private string Value(ref Utf8JsonReader reader, int start)
    {
        int from = (int)(start + reader.TokenStartIndex);
        reader.Skip();
        int length = (int)(start + reader.BytesConsumed) - from;
        string text = System.Text.Encoding.UTF8.GetString(page.Bytes, from, Math.Min(length, 200));
        return Shown.Visible(text, 100);
    }

    private void Fault(long at, string message)
    {
        (int line, int column) = FtsJson.PlaceOf(page.Bytes, at);
        _faults.Add(line, column, message);
    }

    private SourceFormatException Stop(long at, string message)
    {
        (int line, int column) = FtsJson.PlaceOf(page.Bytes, at);
        return _faults.Stop(line, column, message);
    }
}
