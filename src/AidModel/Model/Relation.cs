namespace AidModel;

/// <summary>A fact about how one pledge's money relates to others', with the source that states it. Immutable, equal by
/// content, thread safe.</summary>
public sealed record Relation
{
    private Relation(RelationKind kind, string pledge, ValueList<string> others, string source, string? payer = null, Role? role = null, string? donor = null)
    {
        Kind = kind;
        Pledge = Guard.Id(pledge, nameof(pledge));
        Others = Guard.Ids(others, nameof(others));
        Source = Guard.Id(source, nameof(source));
        Payer = Guard.OptionalId(payer, nameof(payer));
        Role = role is { } value ? Guard.Defined(value, nameof(role)) : null;
        Donor = Guard.OptionalId(donor, nameof(donor));
    }

    /// <summary>Which kind of relation.</summary>
    public RelationKind Kind { get; }

    /// <summary>The pledge of which something is said.</summary>
    public string Pledge { get; }

    /// <summary>The pledge to which it relates; the candidates, the likeliest first, of <see cref="RelationKind.Unknown"/>;
    /// empty for <see cref="RelationKind.Names"/>.</summary>
    public ValueList<string> Others { get; }

    /// <summary>The id of the source that states it.</summary>
    public string Source { get; }

    /// <summary>The payer whose contribution to <see cref="Pledge"/> alone is meant; null for all of it. Only
    /// <see cref="RelationKind.PartOf"/> and <see cref="RelationKind.Unknown"/> can have one.</summary>
    public string? Payer { get; }

    /// <summary>The role of <see cref="RelationKind.Names"/>; else null.</summary>
    public Role? Role { get; }

    /// <summary>The donor of <see cref="RelationKind.Names"/>; else null.</summary>
    public string? Donor { get; }

    /// <summary>A pledge's money is inside a whole's. A whole counts once; its parts only break it down.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="source">The source's id.</param>
    /// <param name="payer">The payer whose contribution to the part alone is meant; null for all of it.</param>
    /// <exception cref="ArgumentException">An argument is no id.</exception>
    public static Relation PartOf(string part, string whole, string source, string? payer = null) =>
        new(RelationKind.PartOf, Guard.Id(part, nameof(part)), [Guard.Id(whole, nameof(whole))], source, payer);

    /// <summary>Whether a pledge's money is inside one of others is open. The lower bound of a total counts it as inside,
    /// the upper bound as separate, the best value by <see cref="OpenRelations"/>.</summary>
    /// <param name="detail">The pledge in question.</param>
    /// <param name="candidates">The pledges it may be part of, the likeliest first; at least one.</param>
    /// <param name="source">The source's id.</param>
    /// <param name="payer">The payer whose contribution to the detail alone is meant; null for all of it.</param>
    /// <exception cref="ArgumentException">An argument is no id, or <paramref name="candidates"/> is empty.</exception>
    public static Relation Unknown(string detail, ValueList<string> candidates, string source, string? payer = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return candidates.Count == 0
            ? throw new ArgumentException("An open relation needs a candidate.", nameof(candidates))
            : new(RelationKind.Unknown, Guard.Id(detail, nameof(detail)), Guard.Ids(candidates, nameof(candidates)), source, payer);
    }

    /// <summary>A pledge announces another's money again. The money counts as it was first announced, with that amount and
    /// that day; what the first announcement leaves open is taken from its repetitions, the earliest first, and relations of
    /// a repetition hold of it.</summary>
    /// <param name="again">The later announcement.</param>
    /// <param name="original">The earlier one.</param>
    /// <param name="source">The source's id.</param>
    /// <exception cref="ArgumentException">An argument is no id.</exception>
    public static Relation Restates(string again, string original, string source) =>
        new(RelationKind.Restates, Guard.Id(again, nameof(again)), [Guard.Id(original, nameof(original))], source);

    /// <summary>A pledge replaces another: from its announcement on, it counts and the older one does not.</summary>
    /// <param name="newer">The pledge that counts; a role or whole that it leaves open is the older one's.</param>
    /// <param name="older">The pledge replaced, with its parts.</param>
    /// <param name="source">The source's id.</param>
    /// <exception cref="ArgumentException">An argument is no id.</exception>
    public static Relation Supersedes(string newer, string older, string source) =>
        new(RelationKind.Supersedes, Guard.Id(newer, nameof(newer)), [Guard.Id(older, nameof(older))], source);

    /// <summary>A pledge adds to another. Both count.</summary>
    /// <param name="addition">The pledge with the additional money; a role that it leaves open is the original's.</param>
    /// <param name="original">The pledge added to.</param>
    /// <param name="source">The source's id.</param>
    /// <exception cref="ArgumentException">An argument is no id.</exception>
    public static Relation Increases(string addition, string original, string source) =>
        new(RelationKind.Increases, Guard.Id(addition, nameof(addition)), [Guard.Id(original, nameof(original))], source);

    /// <summary>An announcement takes back what is outstanding of a pledge, never what has been delivered. It lowers
    /// <see cref="Measure.Outstanding"/> and nothing else.</summary>
    /// <param name="announcement">The announcement; its amount is what is taken back, or all that is left where it has none.</param>
    /// <param name="original">The pledge taken back.</param>
    /// <param name="source">The source's id.</param>
    /// <exception cref="ArgumentException">An argument is no id.</exception>
    public static Relation Withdraws(string announcement, string original, string source) =>
        new(RelationKind.Withdraws, Guard.Id(announcement, nameof(announcement)), [Guard.Id(original, nameof(original))], source);

    /// <summary>A source names who appears in a role of a pledge. It goes before what the pledge's own record says.</summary>
    /// <param name="pledge">The pledge.</param>
    /// <param name="role">The role.</param>
    /// <param name="donor">The donor's id.</param>
    /// <param name="source">The source's id.</param>
    /// <exception cref="ArgumentException">An argument is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is no role.</exception>
    public static Relation Names(string pledge, Role role, string donor, string source) =>
        new(RelationKind.Names, pledge, [], source, role: role, donor: Guard.Id(donor, nameof(donor)));
}
