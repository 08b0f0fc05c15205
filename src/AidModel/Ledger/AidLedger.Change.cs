namespace AidModel;

public sealed partial class AidLedger
{
    // So many edits are as good as a ledger of their own.
    private const int MostEdits = 1024;

    private readonly LedgerEdits _edits;
    private readonly Lazy<LedgerLookup> _lookup;

    private AidLedger(AidLedger parent, LedgerEdits edits, LedgerChange change)
    {
        Title = parent.Title;
        Sources = parent.Sources;
        Donors = parent.Donors;
        Policy = parent.Policy;
        Change = change;
        _pledges = new(edits.Pledges);
        _relations = new(edits.Relations);
        Lazy<(List<Pledge> Lone, List<Pledge> Related)> split = new(() => LonePledges.Split(Pledges, Relations));
        _lone = new(() => split.Value.Lone);
        _related = change.ClustersAfter is null ? parent._related : new(() => new LedgerIndex(Donors, split.Value.Related, Relations, Policy, static _ => { }));
        _index = new(Resolve);
        _columns = new(() => LedgerLines.Index(Lone, Related, []));
        _lookup = new(() => new LedgerLookup(this));
        _edits = edits.Count > Math.Max(MostEdits, edits.Origin.Pledges.Count / 8) ? LedgerEdits.Of(this) : edits;
    }

    /// <summary>How the ledger came from another; null where it did not.</summary>
    internal LedgerChange? Change { get; }

    internal LedgerLookup Lookup => _lookup.Value;

    /// <summary>The ledger with one pledge more, or with the pledge of that id revised. It shares its records with this one.</summary>
    /// <param name="pledge">The pledge: of a new id it is added behind the others, else it takes the place of the one that has its id.</param>
    /// <param name="relations">Relations to be added, such as that the pledge is part of another one, or withdraws it.</param>
    /// <remarks>The time it takes does not depend on the size of the ledger, but on how many pledges relations connect with this one.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pledge"/> or one of <paramref name="relations"/> is null.</exception>
    /// <exception cref="AidLedgerException">The ledger would not be valid; the exception lists all that is wrong.</exception>
    public AidLedger With(Pledge pledge, params ReadOnlySpan<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        List<LedgerFault> faults = [];
        LedgerLookup lookup = _edits.Origin.Lookup;
        References.Check(pledge, lookup.IsSource, lookup.IsDonor, faults.Add);
        LedgerEdits edits = _edits.With(pledge, relations);
        HashSet<string> touched = new(StringComparer.Ordinal) { pledge.Id };
        foreach (Relation relation in relations)
        {
            ArgumentNullException.ThrowIfNull(relation, nameof(relations));
            References.Check(relation, lookup.IsSource, lookup.IsDonor, id => edits.Pledge(id) is not null, faults.Add);
            touched.Add(relation.Pledge);
            touched.UnionWith(relation.Others);
        }

        if (faults.Count > 0)
        {
            throw new AidLedgerException([.. faults]);
        }

        Pledge? before = _edits.Pledge(pledge.Id);
        bool isLone = relations.IsEmpty && LonePledges.IsPlain(pledge) && (before is null || LonePledges.IsPlain(before)) && !_edits.RelationsOf(pledge.Id).Any();
        if (!isLone || pledge.Tranches.Count > 0 || pledge.Deliveries.Count > 0)
        {
            return Connected(edits, touched, isLone ? new(this, before, pledge) : null);
        }

        LonePledges.Check([pledge], Related);
        return new AidLedger(this, edits, new(this, before, pledge));
    }

    /// <summary>The ledger without one pledge, and without the relations that name it. It shares its records with this one.</summary>
    /// <param name="pledge">The id of the pledge.</param>
    /// <remarks>A pledge that its donor takes back stays in the ledger, with the announcement that withdraws it: see
    /// <see cref="Relation.Withdraws"/>. The time this takes does not depend on the size of the ledger.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pledge"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger has no such pledge.</exception>
    /// <exception cref="AidLedgerException">The ledger would not be valid without it; the exception lists all that is wrong.</exception>
    public AidLedger Without(string pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        Pledge before = _edits.Pledge(pledge) ?? throw new ArgumentException($"The ledger has no pledge '{pledge}'.", nameof(pledge));
        LedgerEdits edits = _edits.Without(pledge);
        return LonePledges.IsPlain(before) && !_edits.RelationsOf(pledge).Any()
            ? new AidLedger(this, edits, new(this, before, null))
            : Connected(edits, new(StringComparer.Ordinal) { pledge }, null);
    }

    /// <summary>The ledger after a change of what relations connect, if that is still valid.</summary>
    private AidLedger Connected(LedgerEdits edits, HashSet<string> touched, LedgerChange? lone)
    {
        _edits.Connect(touched);
        edits.Connect(touched);
        AidLedger before = Part(_edits, touched);
        AidLedger after = Part(edits, touched);
        return new AidLedger(this, edits, lone ?? new(this, null, null, before, after));
    }

    /// <summary>The ledger of some pledges alone, to which no other relates.</summary>
    private AidLedger Part(LedgerEdits edits, HashSet<string> ids)
    {
        Pledge[] pledges = [.. ids.Order(StringComparer.Ordinal).Select(edits.Pledge).OfType<Pledge>()];
        Relation[] relations = [.. ids.Where(id => edits.Pledge(id) is not null).SelectMany(edits.RelationsOf).Distinct()];
        IEnumerable<string> sources = pledges.SelectMany(static p => p.Sources.Concat(p.Deliveries.Select(static d => d.Source))).Concat(relations.Select(static r => r.Source));
        return Create([.. sources.Distinct().Select(edits.Origin.Lookup.Source)], Donors, [.. pledges], [.. relations], Policy);
    }
}
