namespace AidModel;

/// <summary>What the publisher states of a search, the same on each of its pages. Immutable, equal by content, thread safe.</summary>
/// <param name="FlowCount">How many flows the search found, from 0; null where that is not stated.</param>
/// <param name="Incoming">Of flows into the boundary; null where nothing is stated.</param>
/// <param name="Internal">Of flows within it; null where nothing is stated.</param>
/// <param name="Outgoing">Of flows out of it; null where nothing is stated.</param>
public sealed record FtsTotals(long? FlowCount, FtsBoundaryTotals? Incoming, FtsBoundaryTotals? Internal, FtsBoundaryTotals? Outgoing)
{
    /// <summary>Of flows one way; null where nothing is stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boundary"/> is none of these.</exception>
    public FtsBoundaryTotals? this[FtsBoundary boundary] => boundary switch
    {
        FtsBoundary.Incoming => Incoming,
        FtsBoundary.Internal => Internal,
        FtsBoundary.Outgoing => Outgoing,
        _ => throw new ArgumentOutOfRangeException(nameof(boundary), boundary, "This is no boundary."),
    };
}
