using System.Collections.Immutable;

namespace AidModel;

/// <summary>What is different from the ledger that others were made of. Immutable; each shares all but a few nodes with the one
/// before.</summary>
internal sealed record LedgerEdits
{
    private LedgerEdits(AidLedger origin) => Origin = origin;

    public AidLedger Origin { get; }

    /// <summary>How many there are.</summary>
    public int Count => Pledged.Count + Related;

    /// <summary>By id, the pledges that are other than there.</summary>
    private HashTrie<PledgeEdit> Pledged { get; init; } = HashTrie<PledgeEdit>.Empty;

    /// <summary>By the id of each pledge that they name, the relations that were not there.</summary>
    private ImmutableDictionary<string, ImmutableList<RelationEdit>> Named { get; init; } = ImmutableDictionary.Create<string, ImmutableList<RelationEdit>>(StringComparer.Ordinal);

    /// <summary>The ids of pledges of which the relations that were there are gone.</summary>
    private ImmutableHashSet<string> Cut { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    private int Next { get; init; }

    private int Related { get; init; }

    public static LedgerEdits Of(AidLedger origin) => new(origin);

    public Pledge? Pledge(string id) => Pledged.TryGetValue(id, out PledgeEdit edit) ? edit.Pledge : Origin.Lookup.Pledge(id);

    /// <summary>Whether a relation names a pledge.</summary>
    public bool IsRelated(string id) => Named.ContainsKey(id) || (Origin.Lookup.Relations(id) is { Count: > 0 } there && there.Any(IsKept));

    /// <summary>The relations that name a pledge.</summary>
    public IEnumerable<Relation> RelationsOf(string id) =>
        Origin.Lookup.Relations(id).Where(IsKept).Concat(Named.GetValueOrDefault(id, []).Select(static e => e.Relation));

    public ValueList<Pledge> Pledges() =>
    [
        .. Origin.Pledges.Select(p => !Pledged.TryGetValue(p.Id, out PledgeEdit edit) ? p : edit.Place < 0 ? edit.Pledge : null).OfType<Pledge>(),
        .. Pledged.Values.Where(static e => e.Place >= 0).OrderBy(static e => e.Place).Select(static e => e.Pledge).OfType<Pledge>(),
    ];

    public ValueList<Relation> Relations() => Cut.IsEmpty && Named.IsEmpty
        ? Origin.Relations
        : [.. Origin.Relations.Where(IsKept), .. Named.Values.SelectMany(static e => e).Distinct().OrderBy(static e => e.Place).Select(static e => e.Relation)];

    public LedgerEdits With(Pledge pledge, Pledge? before, ReadOnlySpan<Relation> relations)
    {
        int next = Next;
        int place = before is null ? next++ : Pledged.TryGetValue(pledge.Id, out PledgeEdit edit) ? edit.Place : -1;
        ImmutableDictionary<string, ImmutableList<RelationEdit>> named = Named;
        foreach (Relation relation in relations)
        {
            RelationEdit added = new(relation, next++);
            foreach (string id in IdsOf(relation))
            {
                named = named.SetItem(id, named.GetValueOrDefault(id, []).Add(added));
            }
        }

        return this with { Pledged = Pledged.SetItem(pledge.Id, new(pledge, place)), Named = named, Next = next, Related = Related + relations.Length };
    }

    public LedgerEdits Without(string id)
    {
        ImmutableDictionary<string, ImmutableList<RelationEdit>> named = Named;
        ImmutableList<RelationEdit> gone = Named.GetValueOrDefault(id, []);
        foreach (RelationEdit relation in gone)
        {
            foreach (string other in IdsOf(relation.Relation))
            {
                ImmutableList<RelationEdit> left = named[other].Remove(relation);
                named = left.IsEmpty ? named.Remove(other) : named.SetItem(other, left);
            }
        }

        return this with
        {
            Pledged = Pledged.SetItem(id, new(null, Pledged.TryGetValue(id, out PledgeEdit edit) ? edit.Place : -1)),
            Named = named,
            Related = Related - gone.Count,
            Cut = Origin.Lookup.Relations(id).Count == 0 ? Cut : Cut.Add(id),
        };
    }

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

    private static IEnumerable<string> IdsOf(Relation relation) => relation.Others.Prepend(relation.Pledge).Distinct();
}
