using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>An immutable, validated set of sources, donors, pledges and relations.</summary>
/// <remarks>Equal to another one when its content is, in order. Thread safe.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed partial class AidLedger : IEquatable<AidLedger>
{
    private readonly LedgerEdits? _made;
    private readonly Lazy<LedgerIndex> _related;
    private ValueList<Pledge>? _pledges;
    private ValueList<Relation>? _relations;
    private SplitPledges? _divided;
    private LedgerIndex? _index;
    private LineColumns? _columns;

    private AidLedger(
        string? title,
        ValueList<Source> sources,
        ValueList<Donor> donors,
        ValueList<Pledge> pledges,
        ValueList<Relation> relations,
        HedgePolicy policy,
        SplitPledges divided,
        LedgerIndex related)
    {
        Title = title;
        Sources = sources;
        Donors = donors;
        Policy = policy;
        Giving = related;
        _pledges = pledges;
        _relations = relations;
        _divided = divided;
        _related = new(related);
        _edits = LedgerEdits.Of(this);
        _firstStep = this;
    }

    /// <summary>What the ledger is about; null where it has no title.</summary>
    public string? Title { get; }

    /// <summary>The sources of all facts.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>Everyone who appears in a role.</summary>
    public ValueList<Donor> Donors { get; }

    /// <summary>What was announced.</summary>
    public ValueList<Pledge> Pledges => _pledges ?? Once(ref _pledges, _made!.Pledges);

    /// <summary>How the announcements relate to each other.</summary>
    public ValueList<Relation> Relations => _relations ?? Once(ref _relations, _made!.Relations);

    /// <summary>How wordings are read.</summary>
    public HedgePolicy Policy { get; }

    /// <summary>The pledges that no relation names and that are not divided.</summary>
    internal IReadOnlyList<Pledge> Lone => Divided.Lone;

    /// <summary>All others, resolved.</summary>
    internal LedgerIndex Related => _related.Value;

    /// <summary>All pledges, resolved.</summary>
    internal LedgerIndex Index => _index ?? Once(ref _index, Resolve);

    /// <summary>What is lone, in columns.</summary>
    internal LineColumns Columns => _columns ?? Once(ref _columns, () => LedgerLines.Index(Lone, Related, []));

    /// <summary>Donors and funds, resolved: the same in all that comes of one ledger.</summary>
    internal LedgerIndex Giving { get; }

    private SplitPledges Divided => _divided ?? Once(ref _divided, () => LonePledges.Split(Pledges, Relations));

    /// <summary>Whether two ledgers have the same content, in order.</summary>
    public static bool operator ==(AidLedger? left, AidLedger? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether two ledgers differ in content or order.</summary>
    public static bool operator !=(AidLedger? left, AidLedger? right) => !(left == right);

    /// <summary>A ledger from its records.</summary>
    /// <param name="sources">The sources, each id once.</param>
    /// <param name="donors">The donors, each id once.</param>
    /// <param name="pledges">The pledges, each id once.</param>
    /// <param name="relations">The relations between pledges.</param>
    /// <param name="policy">How wordings are read; null for <see cref="HedgePolicy.Default"/>.</param>
    /// <param name="title">What the ledger is about; null for no title.</param>
    /// <exception cref="ArgumentException"><paramref name="title"/> is empty.</exception>
    /// <exception cref="AidLedgerException">Something is wrong; the exception lists all of it.</exception>
    public static AidLedger Create(
        ValueList<Source> sources, ValueList<Donor> donors, ValueList<Pledge> pledges, ValueList<Relation> relations, HedgePolicy? policy = null, string? title = null)
    {
        List<LedgerFault> faults = [];
        AidLedger ledger = Create(sources, donors, pledges, relations, policy, title, faults.Add);
        return faults.Count == 0 ? ledger : throw new AidLedgerException([.. faults]);
    }

    /// <summary>Reads the same wordings by another policy.</summary>
    /// <exception cref="AidLedgerException">The ledger is not valid when read so.</exception>
    public AidLedger ReadWith(HedgePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Create(Sources, Donors, Pledges, Relations, policy, Title);
    }

    /// <summary>What some of the sources say, without the others: the pledges, events, values and relations that they state.</summary>
    /// <param name="sources">Ids of sources of this ledger.</param>
    /// <exception cref="ArgumentException"><paramref name="sources"/> names one that the ledger does not have.</exception>
    /// <exception cref="AidLedgerException">What they say is not a valid ledger without the others.</exception>
    public AidLedger StatedBy(params ReadOnlySpan<string> sources)
    {
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach (string source in sources)
        {
            if (!Sources.Any(s => s.Id == source))
            {
                throw new ArgumentException($"'{source}' is no source of this ledger.", nameof(sources));
            }

            chosen.Add(source);
        }

        return Where(p => p.Sources.Any(chosen.Contains), chosen.Contains, static _ => true, static _ => true);
    }

    /// <summary>What was known at the end of a day: the pledges announced by then, and the events, values and relations of which a source
    /// was public by then. An event or value of a later day does not count.</summary>
    /// <exception cref="AidLedgerException">What was known then is not a valid ledger without the rest.</exception>
    public AidLedger AsOf(DateOnly day)
    {
        HashSet<string> known = new(Sources.Where(s => s.Date <= day).Select(static s => s.Id), StringComparer.Ordinal);
        return Where(p => p.Announced <= day, known.Contains, e => e.Date <= day, v => v.Date <= day);
    }

    /// <summary>What had happened by the end of a day, whenever it became known: the pledges announced, and the events and values dated by then, with
    /// all relations between these pledges. <see cref="AsOf"/> is the same with what was known then alone.</summary>
    /// <exception cref="AidLedgerException">It is not a valid ledger without the rest.</exception>
    public AidLedger By(DateOnly day) => Where(p => p.Announced <= day, static _ => true, e => e.Date <= day, v => v.Date <= day);

    /// <inheritdoc/>
    public bool Equals(AidLedger? other) =>
        other is not null
        && Title == other.Title
        && Sources == other.Sources
        && Donors == other.Donors
        && Pledges == other.Pledges
        && Relations == other.Relations
        && Policy == other.Policy;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AidLedger);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Pledges, Relations);

    /// <summary>The title, and how many pledges there are.</summary>
    public override string ToString() => $"{Title ?? "Ledger"}: {Pledges.Count} pledges";

    internal static AidLedger Create(
        ValueList<Source> sources,
        ValueList<Donor> donors,
        ValueList<Pledge> pledges,
        ValueList<Relation> relations,
        HedgePolicy? policy,
        string? title,
        Action<LedgerFault> fault)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(donors);
        ArgumentNullException.ThrowIfNull(pledges);
        ArgumentNullException.ThrowIfNull(relations);
        Guard.OptionalText(title, nameof(title));
        References.Check(sources, donors, pledges, relations, fault);
        SplitPledges divided = LonePledges.Split(pledges, relations);
        LedgerIndex index = new(donors, divided.Related, relations, policy ?? HedgePolicy.Default, fault);
        LonePledges.Check(divided.Lone, index);
        return new(title, sources, donors, pledges, relations, policy ?? HedgePolicy.Default, divided, index);
    }

    /// <summary>What is made when it is first asked for, once.</summary>
    private T Once<T>(ref T? field, Func<T> make)
        where T : class
    {
        // Each ledger has edits of its own. What is made on the way is its own too, or that of one that it came of, never the reverse.
        lock (_edits)
        {
            return field ??= make();
        }
    }

    private LedgerIndex Resolve() => Lone.Count == 0 ? Related : new LedgerIndex(Donors, Pledges, Relations, Policy, static _ => { });

    private AidLedger Where(Func<Pledge, bool> pledge, Func<string, bool> source, Func<StageEvent, bool> happened, Func<ValueStatement, bool> value)
    {
        Pledge[] pledges =
        [
            .. Pledges.Where(pledge).Select(p => p.WithEvents(e => happened(e) && source(e.Source))).Select(p => ValueStatement.Only(p, v => value(v) && source(v.Source))),
        ];
        HashSet<string> ids = new(pledges.Select(static p => p.Id), StringComparer.Ordinal);
        ValueList<Relation> relations =
        [
            .. Relations.Where(r => source(r.Source) && ids.Contains(r.Pledge)).Select(r => Among(r, ids)).OfType<Relation>(),
        ];
        return Create(Sources, Donors, [.. pledges], relations, Policy, Title);
    }

    /// <summary>A relation as far as it is between known pledges; null where nothing of it is.</summary>
    private static Relation? Among(Relation relation, HashSet<string> ids)
    {
        if (relation.Others.All(ids.Contains))
        {
            return relation;
        }

        ValueList<string> known = [.. relation.Others.Where(ids.Contains)];
        return relation.Kind == RelationKind.Unknown && known.Count > 0
            ? Relation.Unknown(relation.Pledge, known, relation.Source, relation.Payer)
            : null;
    }
}
