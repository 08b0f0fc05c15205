namespace AidModel;

/// <summary>Who appears in which role, by donor id; null where a source names nobody. Immutable, equal by content, thread safe.</summary>
public sealed record Parties
{
    /// <summary>Nobody in any role.</summary>
    public static Parties None { get; } = new();

    /// <summary>Whose money it is.</summary>
    /// <exception cref="ArgumentException">The value is no id.</exception>
    public string? Payer { get; init => field = Guard.OptionalId(value); }

    /// <summary>Who leads, or announces.</summary>
    /// <exception cref="ArgumentException">The value is no id.</exception>
    public string? Lead { get; init => field = Guard.OptionalId(value); }

    /// <summary>The fund through which the money goes.</summary>
    /// <exception cref="ArgumentException">The value is no id.</exception>
    public string? Channel { get; init => field = Guard.OptionalId(value); }

    /// <summary>Who spends or hands over.</summary>
    /// <exception cref="ArgumentException">The value is no id.</exception>
    public string? Deliverer { get; init => field = Guard.OptionalId(value); }

    /// <summary>Who makes the goods.</summary>
    /// <exception cref="ArgumentException">The value is no id.</exception>
    public string? Producer { get; init => field = Guard.OptionalId(value); }

    /// <summary>Who appears in a role; null where nobody is named.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is no role.</exception>
    public string? this[Role role] => role switch
    {
        Role.Payer => Payer,
        Role.Lead => Lead,
        Role.Channel => Channel,
        Role.Deliverer => Deliverer,
        Role.Producer => Producer,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This is no role."),
    };

    /// <summary>The same parties with another one in a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="donor">The donor's id, or null for nobody.</param>
    /// <exception cref="ArgumentException"><paramref name="donor"/> is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is no role.</exception>
    public Parties With(Role role, string? donor) => role switch
    {
        Role.Payer => this with { Payer = donor },
        Role.Lead => this with { Lead = donor },
        Role.Channel => this with { Channel = donor },
        Role.Deliverer => this with { Deliverer = donor },
        Role.Producer => this with { Producer = donor },
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This is no role."),
    };

    /// <summary>These parties, and for each role without one that of others.</summary>
    internal Parties Or(Parties others) => this == None ? others : others == None ? this : new()
    {
        Payer = Payer ?? others.Payer,
        Lead = Lead ?? others.Lead,
        Channel = Channel ?? others.Channel,
        Deliverer = Deliverer ?? others.Deliverer,
        Producer = Producer ?? others.Producer,
    };

    /// <summary>In each role who all of them name; nobody where they differ.</summary>
    internal static Parties Common(IEnumerable<Parties> all) =>
        Combine(all, static names => names.Distinct(StringComparer.Ordinal).ToArray() is [var name] ? name : null);

    /// <summary>In each role who those name that name somebody; nobody where they differ.</summary>
    internal static Parties Merge(IEnumerable<Parties> all) =>
        Combine(all, static names => names.OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var name] ? name : null);

    private static Parties Combine(IEnumerable<Parties> all, Func<IEnumerable<string?>, string?> choose) => all.ToArray() switch
    {
        [] => None,
        [var one] => one,
        var several => new()
        {
            Payer = choose(several.Select(static p => p.Payer)),
            Lead = choose(several.Select(static p => p.Lead)),
            Channel = choose(several.Select(static p => p.Channel)),
            Deliverer = choose(several.Select(static p => p.Deliverer)),
            Producer = choose(several.Select(static p => p.Producer)),
        },
    };
}
