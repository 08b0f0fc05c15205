namespace AidModel;

/// <summary>A holding's money as far as one set of parties gives it: the main portion, which takes what the others leave,
/// or one contribution.</summary>
internal sealed class Portion
{
    private readonly Parties _own;

    public Portion(Holding holding, int index, Parties own)
    {
        Holding = holding;
        Index = index;
        _own = own;
        Announced = holding.Pledge.Announced;
        CanBe = [own];
    }

    public Holding Holding { get; }

    /// <summary>The portion's place among all portions that count; -1 for one that does not.</summary>
    public int Index { get; }

    /// <summary>The parties; a role that the portion leaves open is that of what it is settled to be inside of.</summary>
    public Parties Parties => CanBe[0];

    /// <summary><see cref="Parties"/>, and all others that they would be if what is open were settled.</summary>
    public IReadOnlyList<Parties> CanBe { get; private set; }

    /// <summary>The share of the holding; null where it is not stated as one.</summary>
    public Rational? Fraction { get; init; }

    /// <summary>The contribution's amount; null for the main portion.</summary>
    public Interval? Amount { get; init; }

    public Currency? Currency { get; init; }

    /// <summary>The contribution's amount as a source words it; null where none does.</summary>
    public StatedMoney? Stated { get; init; }

    /// <summary>Whether it is what the other contributions leave.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The variable of the contribution, in <see cref="LedgerIndex.Constraints"/>; -1 for the main portion.</summary>
    public int Variable { get; init; } = -1;

    /// <summary>What the money is inside of: each time one portion of a holding, or several where it is open which.</summary>
    public List<Portion[]> Containers { get; } = [];

    /// <summary>What it may be inside of, the likeliest first.</summary>
    public List<Portion[]> Candidates { get; } = [];

    /// <summary>The first day on which the money was announced, by itself or in something that it is settled to be inside of.</summary>
    public DateOnly Announced { get; private set; }

    public bool IsMain => ReferenceEquals(Holding.Portions[0], this);

    /// <summary>The parties of the portion when it is inside others of some parties.</summary>
    public Parties Within(params IEnumerable<Parties> containers) => _own.Or(Parties.Merge(containers));

    /// <summary>The parties of the portion when it is inside another one.</summary>
    public Parties Within(Parties container) => _own.Or(container);

    public void PutInside(Portion[] container)
    {
        Containers.Add(container);
        if (Containers.Count == 1 && container.Length == 1)
        {
            CanBe = [Within(container[0].Parties)];
            Announced = container[0].Announced < Announced ? container[0].Announced : Announced;
            return;
        }

        CanBe = [Within(Containers.Select(static c => Parties.Common(c.Select(static p => p.Parties))))];
        Announced = AnnouncedWithin(Containers.Select(static c => c.MaxBy(static p => p.Announced)!));
    }

    /// <summary>The first day on which the money was announced, by itself or in what it is inside of.</summary>
    public DateOnly AnnouncedWithin(IEnumerable<Portion> containers) =>
        containers.Select(static c => c.Announced).Append(Holding.Pledge.Announced).Min();

    /// <summary>Works out <see cref="CanBe"/>, once it is known what the portion is and may be inside of.</summary>
    public void Settle()
    {
        if (Candidates.Count > 0 || Containers.Exists(static c => c.Length > 1 || c[0].CanBe.Count > 1))
        {
            CanBe = [.. Containers.Concat(Candidates).SelectMany(static c => c).SelectMany(static c => c.CanBe).Select(c => Within(c)).Prepend(Parties).Distinct()];
        }
    }
}
