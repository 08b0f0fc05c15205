namespace AidModel;

/// <summary>A holding's money as far as one set of parties gives it: the main portion, which takes what the others leave,
/// or one contribution.</summary>
internal sealed class Portion(Holding holding, int index, Parties parties)
{
    public Holding Holding { get; } = holding;

    /// <summary>The portion's place among all portions.</summary>
    public int Index { get; } = index;

    public Parties Parties { get; } = parties;

    /// <summary>The share of the holding; null where it is not stated as one.</summary>
    public Rational? Fraction { get; init; }

    /// <summary>The contribution's amount; null for a share and for the main portion.</summary>
    public Interval? Amount { get; init; }

    public Currency? Currency { get; init; }

    /// <summary>The amount that a source names; null where none does.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Whether the amount follows from others.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The variable of the amount, in <see cref="LedgerIndex.Constraints"/>; -1 for a share.</summary>
    public int Variable { get; init; } = -1;

    /// <summary>What the money is inside of.</summary>
    public List<Portion> Containers { get; } = [];

    /// <summary>What it may be inside of, the likeliest first.</summary>
    public List<Portion> Candidates { get; } = [];

    /// <summary>The first day on which the money was announced, by itself or in something that it is settled to be inside of.</summary>
    public DateOnly Announced { get; private set; } = holding.Pledge.Announced;

    public bool IsMain => ReferenceEquals(Holding.Portions[0], this);

    public void PutInside(Portion container)
    {
        Containers.Add(container);
        Announced = container.Announced < Announced ? container.Announced : Announced;
    }
}
