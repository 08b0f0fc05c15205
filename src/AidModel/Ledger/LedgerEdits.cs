using System.Collections.Immutable;

namespace AidModel;

/// <summary>What is different from the ledger that others were made of. Immutable; each shares all but a few nodes with the one
/// before.</summary>
internal sealed record LedgerEdits
{
    private LedgerEdits(AidLedger origin) => Origin = origin;

    public AidLedger Origin { get; }

    /// <summary>By id, the pledges that are other than there; null for those that are gone.</summary>
    private ImmutableDictionary<string, Pledge?> Changed { get; init; } = ImmutableDictionary.Create<string, Pledge?>(StringComparer.Ordinal);

    /// <summary>The ids of those that were not there, in the order in which they came.</summary>
    private ImmutableList<string> Added { get; init; } = [];

    /// <summary>The ids of pledges of which the relations that were there are gone.</summary>
    private ImmutableHashSet<string> Cut { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    private ImmutableList<Relation> NewRelations { get; init; } = [];

    public int Count => Changed.Count + NewRelations.Count;

    public static LedgerEdits Of(AidLedger origin) => new(origin);

    public Pledge? Pledge(string id) => Changed.TryGetValue(id, out Pledge? pledge) ? pledge : Origin.Lookup.Pledge(id);

    /// <summary>The relations that name a pledge.</summary>
    public IEnumerable<Relation> RelationsOf(string id) =>
        Origin.Lookup.Relations(id).Where(IsKept).Concat(NewRelations.IsEmpty ? [] : NewRelations.Where(r => Names(r, id)));

    public ValueList<Pledge> Pledges() =>
    [
        .. Origin.Pledges.Select(p => Changed.TryGetValue(p.Id, out Pledge? changed) ? changed : p).OfType<Pledge>(),
        .. Added.Select(id => Changed[id]).OfType<Pledge>(),
    ];

    public ValueList<Relation> Relations() => Cut.IsEmpty && NewRelations.IsEmpty ? Origin.Relations : [.. Origin.Relations.Where(IsKept), .. NewRelations];

    public LedgerEdits With(Pledge pledge, ReadOnlySpan<Relation> relations) => this with
    {
        Changed = Changed.SetItem(pledge.Id, pledge),
        Added = Changed.ContainsKey(pledge.Id) || Origin.Lookup.Pledge(pledge.Id) is not null ? Added : Added.Add(pledge.Id),
        NewRelations = relations.IsEmpty ? NewRelations : NewRelations.AddRange(relations.ToArray()),
    };

    public LedgerEdits Without(string id) => this with
    {
        Changed = Changed.SetItem(id, null),
        Cut = Origin.Lookup.Relations(id).Count == 0 ? Cut : Cut.Add(id),
        NewRelations = NewRelations.RemoveAll(r => Names(r, id)),
    };

    /// <summary>The ids of all pledges that relations connect, at whatever distance, with some.</summary>
    public void Connect(HashSet<string> ids)
    {
        Queue<string> next = new(ids);
        while (next.TryDequeue(out string? id))
        {
            foreach (string other in RelationsOf(id).SelectMany(static r => r.Others.Prepend(r.Pledge)).Where(ids.Add))
            {
                next.Enqueue(other);
            }
        }
    }

    private bool IsKept(Relation relation) => Cut.IsEmpty || (!Cut.Contains(relation.Pledge) && !relation.Others.Any(Cut.Contains));

    private static bool Names(Relation relation, string id) => relation.Pledge == id || relation.Others.Contains(id);
}
