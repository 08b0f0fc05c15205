using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>The result of a query. Immutable and thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed partial class AidTotals
{
    /// <summary>The key of what is attributed to nobody, or has no category, recipient, instrument or currency.</summary>
    public const string UnattributedKey = "(unattributed)";

    private readonly QueryRun _run;
    private readonly Dictionary<ValueList<string>, AidTotal> _totals = [];

    internal AidTotals(QueryRun run)
    {
        _run = run;
        for (int depth = 0; depth <= Query.GroupBy.Count; depth++)
        {
            Level level = run.Clusters.Levels[depth];
            AidFigures figures = run.Plan(depth).Run();
            int at = depth;
            for (int i = 0; i < figures.Count; i++)
            {
                Add(figures.KeysOf(i), i);
            }

            // What is announced in a group may all be counted in another.
            foreach ((int group, _) in run.Clusters.Announcements(LeftOutReason.Restated).SelectMany(level.WouldHave))
            {
                Add(level.Groups[group].Keys, -1);
            }

            void Add(ValueList<string> keys, int index) => _totals.TryAdd(keys, new AidTotal(run, t => t.Levels[at], keys, figures, index));
        }

        AidFigures attribution = run.Attribution().Run();
        Attributed = Attribution("attributed");
        Unattributed = Attribution(UnattributedKey);
        Groups =
        [
            .. _totals.Values.Where(t => t.Keys.Count == Query.GroupBy.Count)
                .OrderBy(static t => string.Join('\u001F', t.Keys), StringComparer.Ordinal),
        ];

        AidTotal Attribution(string key) => new(
            run, static t => t.Attribution, [key], attribution, Enumerable.Range(0, attribution.Count).FirstOrDefault(i => attribution.KeysOf(i)[0] == key, -1));
    }

    /// <summary>The query that was asked.</summary>
    public AidQuery Query => _run.Query;

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
                if (dimension == Dimension.Donor && key != UnattributedKey && _run.Clusters.Index.Donor(key) is null)
                {
                    throw new KeyNotFoundException($"'{key}' is no donor of the ledger.");
                }
            }

            return new AidTotal(_run, t => t.Levels[path.Count], path, null, -1);
        }
    }

    /// <summary>The figure of a group; null where nothing has its keys.</summary>
    internal AidTotal? Find(ValueList<string> keys) => _totals.GetValueOrDefault(keys);
}
