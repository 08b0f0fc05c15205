namespace AidModel;

/// <summary>What of several values of the same things a total adds up. Immutable, equal by content and, as price lists go, by
/// being the same object; thread safe.</summary>
/// <remarks>
/// <para>Without one, amounts count as they are stated, whatever basis they stand on. At a basis, the latest value on it counts, the
/// record's own amount as of its announcement; of several of one day, the first in the ledger. What has none is unknown: 0 / unknown /
/// unbounded.</para>
/// <para>How an amount is divided into contributions, tranches and deliveries says nothing about how another value of the same things
/// is: where the value that counts is not the amount that they divide, they are unknown parts of it, and only shares hold. A pledge without
/// a value is worth what its lines are only where they are all of it: it has no amount of its own, or they come exactly to it; else it is
/// at least that.</para>
/// <para>Quantities are the same at every valuation.</para>
/// </remarks>
public sealed record Valuation
{
    private Valuation(ValueBasis? basis) => Basis = basis;

    /// <summary>Amounts as they are stated.</summary>
    public static Valuation AsStated { get; } = new((ValueBasis?)null);

    /// <summary>The basis; null for amounts as they are stated.</summary>
    public ValueBasis? Basis { get; }

    /// <summary>What prices equipment that has no value so; null for nothing.</summary>
    public PriceList? List { get; private init; }

    /// <summary>On which bases what has no value is valued instead, the first that there is; empty for on none.</summary>
    public ValueList<ValueBasis> Fallbacks { get; private init; } = [];

    /// <summary>What it is called in results, such as <c>market value, by the price list 'Prices of 2023', else as stated</c>.</summary>
    public string Name =>
        $"{(Basis is { } basis ? BasisChange.Words(basis) : "amounts as they are stated")}{(List is null ? string.Empty : $", by the price list '{List.Name}' ({List.Source})")}{string.Concat(Fallbacks.Select(static f => $", else {BasisChange.Words(f)}"))}";

    /// <summary>Values on one basis.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is no basis.</exception>
    public static Valuation At(ValueBasis basis) => new(Guard.Defined(basis, nameof(basis)));

    /// <summary>The same, where equipment that has no value so is valued by prices: its quantity times the price of its item on the day of
    /// the pledge's announcement, bound by bound, exactly. What stands under prices stands on their basis.</summary>
    /// <param name="list">The prices, in place of any before.</param>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    public Valuation Prices(PriceList list) => this with { List = Guard.NotNull(list, nameof(list)) };

    /// <summary>The same, where what still has no value is valued on another basis. A sum of both says so.</summary>
    /// <param name="basis">The basis, after any others.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is no basis.</exception>
    public Valuation Else(ValueBasis basis) => this with { Fallbacks = [.. Fallbacks, Guard.Defined(basis, nameof(basis))] };

    /// <summary><see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
