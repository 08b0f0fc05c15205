namespace AidModel;

/// <summary>Two records of one pledge, in an earlier and a later ledger. Immutable, equal by content, thread safe.</summary>
/// <param name="Before">The id in the earlier ledger.</param>
/// <param name="After">The id in the later ledger.</param>
/// <param name="Rule">By what the two were recognised, in a few words.</param>
public sealed record PledgePair(string Before, string After, string Rule)
{
    /// <summary>Whether both amounts are known to be units at prices, though the records do not show it: then, where the units are the
    /// same, another amount is <see cref="ChangeCause.PriceBase"/>. False by default.</summary>
    public bool IsPriced { get; init; }
}
