namespace AidModel;

/// <summary>A promise of aid as it was announced. How promises overlap is said by <see cref="Relation"/>s.
/// Immutable, equal by content, thread safe.</summary>
public sealed record Pledge
{
    /// <summary>The id by which relations name the pledge: 1 to 100 letters, digits or one of <c>. _ - :</c>.</summary>
    /// <exception cref="ArgumentException">The value is no such id.</exception>
    public required string Id { get; init => field = Guard.Id(value); }

    /// <summary>What it is, in a few words.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public required string Title { get; init => field = Guard.Text(value); }

    /// <summary>The day on which it was announced.</summary>
    public required DateOnly Announced { get; init; }

    /// <summary>The ids of the sources that state it, at least one.</summary>
    /// <exception cref="ArgumentException">The value is empty, or one of it is no id.</exception>
    public required ValueList<string> Sources
    {
        get;
        init => field = Guard.Ids(value) is { Count: > 0 } ? value : throw new ArgumentException("A pledge needs a source.", nameof(Sources));
    }

    /// <summary>The amount; null where none is given. A pledge without one that lists <see cref="Equipment"/> is worth
    /// what its lines are. A correction may be negative, if it stands alone.</summary>
    public StatedMoney? Amount { get; init; }

    /// <summary>Who gives, and through whom. A role left open is that of the whole the pledge is part of.</summary>
    public Parties Parties { get; init => field = Guard.NotNull(value); } = Parties.None;

    /// <summary>Who puts in how much, where there are several. What they leave falls to the one that takes the rest, else to
    /// <see cref="Parties"/>.</summary>
    public ValueList<Contribution> Contributions { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>In what form it is given; null where no source says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no instrument.</exception>
    public Instrument? Instrument { get; init => field = value is { } instrument ? Guard.Defined(instrument) : null; }

    /// <summary>The category by which totals are grouped; null where it has none. Equipment lines have their own.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? Category { get; init => field = Guard.OptionalText(value); }

    /// <summary>Who the aid is for, in the publisher's words or code: <c>UKR</c>; null where no source says. Equipment lines
    /// are for whom their pledge is; a part does not take it from its whole.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public string? Recipient { get; init => field = Guard.OptionalText(value); }

    /// <summary>The items promised, which break the amount down.</summary>
    public ValueList<EquipmentLine> Equipment { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>The days over which it is given; null where no source says.</summary>
    public Period? Period { get; init; }

    /// <summary>Parts of the amount with periods of their own; what they leave follows <see cref="Period"/>.</summary>
    public ValueList<Tranche> Tranches { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>How far along it is: amounts of its money, or all of it, that reached a stage or were withdrawn. Units stand with the
    /// lines of <see cref="Equipment"/>.</summary>
    public ValueList<StageEvent> Events { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>On what basis <see cref="Amount"/> stands, and with it contributions, tranches and what has arrived.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no basis.</exception>
    public ValueBasis Basis { get; init => field = Guard.Defined(value); }

    /// <summary>What sources say that all of it is worth, on this basis or others. Totals take the amount alone, unless
    /// <see cref="AidQuery.Valuation"/> asks for a basis.</summary>
    public ValueList<ValueStatement> Values { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>Id, title and day.</summary>
    public override string ToString() => $"{Id}: {Title}, {Announced:O}";

    /// <summary>Its own events and those of its equipment.</summary>
    internal IEnumerable<StageEvent> AllEvents => Events.Concat(Equipment.SelectMany(static l => l.Events));

    /// <summary>The pledge with some of the events of it and its equipment.</summary>
    internal Pledge WithEvents(Func<StageEvent, bool> choose) => AllEvents.All(choose)
        ? this
        : this with { Events = [.. Events.Where(choose)], Equipment = [.. Equipment.Select(l => l with { Events = [.. l.Events.Where(choose)] })] };
}
