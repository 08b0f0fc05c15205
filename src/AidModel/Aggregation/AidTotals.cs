using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>The result of a query. Immutable and thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed partial class AidTotals
{
    /// <summary>The key of what is attributed to nobody, or has no category, recipient, instrument or currency.</summary>
    public const string UnattributedKey = "(unattributed)";

    private readonly Tally _tally;
    private readonly Dictionary<ValueList<string>, AidTotal> _totals = [];

    internal AidTotals(Tally tally)
    {
        _tally = tally;
        foreach (Level level in tally.Levels)
        {
            HashSet<int> restated = [.. tally.Announcements(LeftOutReason.Restated).SelectMany(level.WouldHave).Select(static w => w.Group)];
            foreach (Group group in level.Groups.Where(g => g.Entries.Count > 0 || restated.Contains(g.Index)))
            {
                _totals.TryAdd(group.Keys, new AidTotal(tally, level, group));
            }
        }

        Attributed = Attribution("attributed");
        Unattributed = Attribution(UnattributedKey);
        Groups =
        [
            .. _totals.Values.Where(t => t.Keys.Count == tally.Query.GroupBy.Count)
                .OrderBy(static t => string.Join('\u001F', t.Keys), StringComparer.Ordinal),
        ];
    }

    /// <summary>The query that was asked.</summary>
    public AidQuery Query => _tally.Query;

    /// <summary>The grand total, in which all money counts once.</summary>
    public AidTotal Total => this[[]];

    /// <summary>The finest groups, ordered by their keys.</summary>
    public ValueList<AidTotal> Groups { get; }

    /// <summary>What has a donor in the role asked for.</summary>
    public AidTotal Attributed { get; }

    /// <summary>What has no donor in the role asked for.</summary>
    public AidTotal Unattributed { get; }

    /// <summary>The figure of a group, or the roll-up of all groups that begin with some keys.</summary>
    /// <param name="keys">Keys in the order of <see cref="AidQuery.GroupBy"/>; fewer give a roll-up, none the total.</param>
    /// <returns>The figure; zero where nothing has these keys.</returns>
    /// <exception cref="ArgumentException">There are more <paramref name="keys"/> than dimensions.</exception>
    /// <exception cref="KeyNotFoundException">A key of the dimension <see cref="Dimension.Donor"/> is no donor of the ledger.</exception>
    public AidTotal this[params ReadOnlySpan<string> keys]
    {
        get
        {
            ValueList<string> path = ValueList.Create(keys);
            if (path.Count > Query.GroupBy.Count)
            {
                throw new ArgumentException($"{path.Count} keys, where the totals are grouped by {Query.GroupBy.Count}.", nameof(keys));
            }

            if (_totals.TryGetValue(path, out AidTotal? total))
            {
                return total;
            }

            foreach ((string key, Dimension dimension) in path.Zip(Query.GroupBy))
            {
                if (dimension == Dimension.Donor && key != UnattributedKey && _tally.Index.Donor(key) is null)
                {
                    throw new KeyNotFoundException($"'{key}' is no donor of the ledger.");
                }
            }

            return Nothing(_tally.Levels[path.Count], path);
        }
    }

    private AidTotal Attribution(string key) =>
        _tally.Attribution.Groups.FirstOrDefault(g => g.Keys[0] == key) is { } group
            ? new AidTotal(_tally, _tally.Attribution, group)
            : Nothing(_tally.Attribution, [key]);

    private AidTotal Nothing(Level level, ValueList<string> keys)
    {
        // What is announced in a group may all be counted in another.
        Group group = level.Groups.FirstOrDefault(g => g.Keys == keys) ?? new(-1, keys);
        return new AidTotal(_tally, level, group);
    }
}
