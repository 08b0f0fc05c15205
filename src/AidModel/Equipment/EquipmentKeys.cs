using System.Collections.Concurrent;

namespace AidModel;

/// <summary>The keys of equipment lines, each found once. Only the item and the category of a line decide it. Bounded and thread safe.</summary>
internal sealed class EquipmentKeys(Func<EquipmentLine, string?> find)
{
    /// <summary>How many are remembered at most, but for what threads add at the same moment: more lines are looked up anew.</summary>
    public const int Limit = 4_096;

    private readonly ConcurrentDictionary<(string Item, string Category), string?> _known = new();

    public string? Of(EquipmentLine line)
    {
        (string, string) at = (line.Item, line.Category);
        if (_known.TryGetValue(at, out string? key))
        {
            return key;
        }

        key = find(line);
        if (_known.Count < Limit)
        {
            _known.TryAdd(at, key);
        }

        return key;
    }
}
