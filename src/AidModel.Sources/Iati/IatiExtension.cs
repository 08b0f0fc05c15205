using System.Globalization;
using System.Text.Json;

namespace AidModel;

/// <summary>The records of a ledger, in the form of its own file, as they stand beside the standard's elements: one that is the ledger
/// without its pledges, and one a pledge.</summary>
internal static class IatiExtension
{
    private const string Pledges = "pledges";

    /// <summary>Takes a ledger apart.</summary>
    /// <exception cref="NotSupportedException">The ledger's policy has no name in the file's format.</exception>
    public static (string Ledger, string[] Pledges) Split(AidLedger ledger)
    {
        using JsonDocument document = JsonDocument.Parse(ledger.ToJson());
        string rest = Write(writer =>
        {
            writer.WriteStartObject();
            foreach (JsonProperty property in document.RootElement.EnumerateObject().Where(static p => p.Name != Pledges))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        });
        return (rest, [.. document.RootElement.GetProperty(Pledges).EnumerateArray().Select(static p => Write(p.WriteTo))]);
    }

    /// <summary>Puts one together again.</summary>
    /// <param name="ledger">The ledger's record.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="pledges">The pledges' records, and where each stands.</param>
    /// <param name="faults">What takes the faults.</param>
    /// <exception cref="SourceFormatException">They are no valid ledger.</exception>
    public static AidLedger Join(string ledger, (int Line, int Column) place, IReadOnlyList<(string Json, (int Line, int Column) Place)> pledges, FaultList faults)
    {
        string json = Write(writer =>
        {
            writer.WriteStartObject();
            Parse(ledger, place, faults, root =>
            {
                foreach (JsonProperty property in root.EnumerateObject().Where(static p => p.Name != Pledges))
                {
                    property.WriteTo(writer);
                }
            });
            writer.WriteStartArray(Pledges);
            foreach ((string pledge, (int, int) at) in pledges)
            {
                Parse(pledge, at, faults, root => root.WriteTo(writer));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        faults.ThrowIfAny();
        try
        {
            return AidLedger.Parse(json);
        }
        catch (AidLedgerException error)
        {
            foreach (LedgerFault fault in error.Faults)
            {
                (int line, int column) = PledgeOf(fault.Place) is { } index && index < pledges.Count ? pledges[index].Place : place;
                faults.Add(line, column, $"the records beside the standard's elements are no valid ledger: {fault.Message}");
            }

            faults.ThrowIfAny();
            throw;
        }
    }

    /// <summary>Which pledge a path in the file's format is of: 3 for <c>line 1, $.pledges[3].amount</c>; null where it is of none.</summary>
    private static int? PledgeOf(string? path)
    {
        const string Start = "$.pledges[";
        int start = path?.IndexOf(Start, StringComparison.Ordinal) ?? -1;
        int end = start < 0 ? -1 : path!.IndexOf(']', start);
        return end > 0 && int.TryParse(path.AsSpan((start + Start.Length)..end), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
    }

    private static void Parse(string json, (int Line, int Column) place, FaultList faults, Action<JsonElement> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                read(document.RootElement);
                return;
            }
        }
        catch (JsonException error)
        {
            faults.Add(place.Line, place.Column, $"the record here is no JSON: {Shown.Visible(error.Message, 200)}");
            return;
        }

        faults.Add(place.Line, place.Column, $"the record here is no object: {Shown.Quoted(json)}");
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            write(writer);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
