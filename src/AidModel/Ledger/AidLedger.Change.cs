namespace AidModel;

public sealed partial class AidLedger
{
    // So many edits are as good as a ledger of their own.
    private const int MostEdits = 1024;

    // How far back a ledger at least knows what it came of; at most twice as far. Older ones are not kept for its sake.
    private const int MostSteps = 1024;

    private readonly LedgerEdits _edits;
    private readonly AidLedger _firstStep;
    private readonly int _steps;
    private LedgerLookup? _lookup;

    private AidLedger(AidLedger parent, LedgerEdits edits, LedgerChange change)
    {
        Title = parent.Title;
        Sources = parent.Sources;
        Donors = parent.Donors;
        Policy = parent.Policy;
        Giving = parent.Giving;
        Change = change;
        _made = edits;
        _related = change.ClustersAfter is null ? parent._related : new(() => new LedgerIndex(Donors, Divided.Related, Relations, Policy, static _ => { }), LazyThreadSafetyMode.PublicationOnly);
        _edits = edits.Count > Math.Max(MostEdits, edits.Origin.Pledges.Count / 8) ? LedgerEdits.Of(this) : edits;
        (_firstStep, _steps) = (parent._firstStep, parent._steps + 1);
        if (_steps == MostSteps)
        {
            _firstStep.Change = null;
            (_firstStep, _steps) = (this, 0);
        }
    }

    /// <summary>How the ledger came from another; null where it did not, or that is too long ago.</summary>
    internal LedgerChange? Change { get; private set; }

    internal LedgerLookup Lookup => _lookup ?? Once(ref _lookup, () => new LedgerLookup(this));

    /// <summary>The ledger with one pledge more, or with the pledge of that id revised. It shares its records with this one.</summary>
    /// <param name="pledge">The pledge: of a new id it is added behind the others, else it takes the place of the one that has its id.</param>
    /// <param name="relations">Relations to be added behind the others, such as that the pledge is part of another one, or withdraws it.</param>
    /// <remarks>The time it takes does not depend on the size of the ledger, but on how many pledges relations connect with this one,
    /// and on how many donors there are.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pledge"/> or one of <paramref name="relations"/> is null.</exception>
    /// <exception cref="AidLedgerException">The ledger would not be valid; the exception lists all that is wrong.</exception>
    public AidLedger With(Pledge pledge, params ReadOnlySpan<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        foreach (Relation relation in relations)
        {
            ArgumentNullException.ThrowIfNull(relation, nameof(relations));
        }

        Pledge? before = _edits.Pledge(pledge.Id);
        LedgerEdits edits = _edits.With(pledge, before, relations);
        bool isLone = relations.IsEmpty && LonePledges.IsPlain(pledge) && (before is null || LonePledges.IsPlain(before)) && !_edits.IsRelated(pledge.Id);
        if (isLone && pledge.Tranches.Count == 0 && pledge.Events.Count == 0 && pledge.Values.Count == 0 && _edits.Origin.Lookup.HasAllOf(pledge))
        {
            LonePledges.Read(pledge, Policy);
            return new AidLedger(this, edits, new(this, before, pledge));
        }

        HashSet<string> touched = new(StringComparer.Ordinal) { pledge.Id };
        foreach (Relation relation in relations)
        {
            touched.Add(relation.Pledge);
            touched.UnionWith(relation.Others);
        }

        return Connected(edits, touched, isLone ? new(this, before, pledge) : null);
    }

    /// <summary>The ledger without one pledge, and without the relations that name it. It shares its records with this one.</summary>
    /// <param name="pledge">The id of the pledge.</param>
    /// <remarks>A pledge that its donor takes back stays in the ledger, with the announcement that withdraws it: see
    /// <see cref="Relation.Withdraws"/>. The time this takes is that of <see cref="With"/>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pledge"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger has no such pledge.</exception>
    /// <exception cref="AidLedgerException">The ledger would not be valid without it; the exception lists all that is wrong.</exception>
    public AidLedger Without(string pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        Pledge before = _edits.Pledge(pledge) ?? throw new ArgumentException($"The ledger has no pledge '{pledge}'.", nameof(pledge));
        LedgerEdits edits = _edits.Without(pledge);
        return LonePledges.IsPlain(before) && !_edits.IsRelated(pledge)
            ? new AidLedger(this, edits, new(this, before, null))
            : Connected(edits, new(StringComparer.Ordinal) { pledge }, null);
    }

    /// <summary>The ledger of a pledge alone.</summary>
    internal AidLedger Alone(Pledge pledge) => Part([pledge], [], static _ => { });

    /// <summary>The ledger after a change of what relations connect, if that is still valid.</summary>
    private AidLedger Connected(LedgerEdits edits, HashSet<string> touched, LedgerChange? lone)
    {
        _edits.Connect(touched);
        edits.Connect(touched);
        List<LedgerFault> faults = [];
        AidLedger after = Part(edits, touched, faults.Add);
        return faults.Count > 0
            ? throw new AidLedgerException([.. faults])
            : new AidLedger(this, edits, lone ?? new(this, null, null, Part(_edits, touched, static _ => { }), after));
    }

    /// <summary>The ledger of some pledges alone, to which no other relates.</summary>
    private AidLedger Part(LedgerEdits edits, HashSet<string> ids, Action<LedgerFault> fault)
    {
        string[] ordered = [.. ids.Order(StringComparer.Ordinal)];
        return Part([.. ordered.Select(edits.Pledge).OfType<Pledge>()], [.. ordered.SelectMany(id => edits.RelationsOf(id).Where(r => r.Pledge == id))], fault);
    }

    private AidLedger Part(ValueList<Pledge> pledges, ValueList<Relation> relations, Action<LedgerFault> fault)
    {
        LedgerLookup lookup = _edits.Origin.Lookup;
        IEnumerable<string> sources = pledges.SelectMany(static p => p.Sources.Concat(p.AllEvents.Select(static e => e.Source))).Concat(relations.Select(static r => r.Source));
        sources = sources.Concat(pledges.SelectMany(ValueStatement.Of).Select(static v => v.Source));
        return Create([.. sources.Distinct().Where(lookup.IsSource).Select(lookup.Source)], Donors, pledges, relations, Policy, null, fault);
    }
}
