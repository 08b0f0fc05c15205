namespace AidModel;

/// <summary>Finds the records of a ledger by id. Immutable.</summary>
internal sealed class LedgerLookup
{
    private readonly Dictionary<string, Source> _sources;
    private readonly HashSet<string> _donors;
    private readonly Dictionary<string, Pledge> _pledges;
    private readonly Dictionary<string, List<Relation>> _relations = new(StringComparer.Ordinal);

    public LedgerLookup(AidLedger ledger)
    {
        _sources = ledger.Sources.ToDictionary(static s => s.Id, StringComparer.Ordinal);
        _donors = ledger.Donors.Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        _pledges = ledger.Pledges.ToDictionary(static p => p.Id, StringComparer.Ordinal);
        foreach (Relation relation in ledger.Relations)
        {
            foreach (string id in relation.Others.Prepend(relation.Pledge).Distinct())
            {
                if (!_relations.TryGetValue(id, out List<Relation>? relations))
                {
                    _relations[id] = relations = [];
                }

                relations.Add(relation);
            }
        }
    }

    public Source Source(string id) => _sources[id];

    public bool IsSource(string id) => _sources.ContainsKey(id);

    /// <summary>Whether a pledge that is not divided names only sources and donors that there are.</summary>
    public bool HasAllOf(Pledge pledge)
    {
        foreach (string source in pledge.Sources)
        {
            if (!IsSource(source))
            {
                return false;
            }
        }

        Parties parties = pledge.Parties;
        return Has(parties.Payer) && Has(parties.Lead) && Has(parties.Channel) && Has(parties.Deliverer) && Has(parties.Producer);

        bool Has(string? donor) => donor is null || IsDonor(donor);
    }

    public bool IsDonor(string id) => _donors.Contains(id);

    public Pledge? Pledge(string id) => _pledges.GetValueOrDefault(id);

    /// <summary>The relations that name a pledge.</summary>
    public IReadOnlyList<Relation> Relations(string id) => _relations.TryGetValue(id, out List<Relation>? relations) ? relations : [];
}
