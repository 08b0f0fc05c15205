namespace AidModel;

/// <summary>What some of a pledge's givers put in: an amount, a share of the pledge, or the rest that the other
/// contributions leave. Immutable, equal by content, thread safe.</summary>
public sealed record Contribution
{
    private Contribution(Parties parties, StatedMoney? amount, Share? share)
    {
        Parties = Guard.NotNull(parties, nameof(parties));
        Amount = amount;
        Share = share;
    }

    /// <summary>Who gives, and through whom; a role left open is the pledge's own.</summary>
    public Parties Parties { get; }

    /// <summary>The amount, from 0; null for a share or the rest.</summary>
    public StatedMoney? Amount { get; }

    /// <summary>The share of the pledge; null for an amount or the rest.</summary>
    public Share? Share { get; }

    /// <summary>Whether it is what the others leave. Its amount is derived, and marked so in explanations.</summary>
    public bool IsRest => Amount is null && Share is null;

    /// <summary>A contribution of a stated amount.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="parties"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public static Contribution Of(Parties parties, StatedMoney amount) => new(parties, Guard.NotNegative(amount, nameof(amount)), null);

    /// <summary>A contribution of a share of the pledge.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="parties"/> is null.</exception>
    public static Contribution Of(Parties parties, Share share) => new(parties, null, share);

    /// <summary>Whatever the other contributions leave.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="parties"/> is null.</exception>
    public static Contribution Rest(Parties parties) => new(parties, null, null);
}
