namespace AidModel;

/// <summary>As what an activity states the amount of a pledge.</summary>
public enum IatiPromise
{
    /// <summary>An outgoing pledge, which advises of an intended commitment and does not bind: transaction type 12.</summary>
    Pledge,

    /// <summary>An outgoing commitment, a firm, written obligation: transaction type 2.</summary>
    Commitment,
}
