namespace AidModel;

/// <summary>How far along aid is. Goods go from pledged to committed, allocated, contracted, shipped and delivered; money from pledged
/// to committed, allocated, contracted, disbursed and repaid. A stage takes in those after it on the same way: what is delivered was
/// contracted, allocated and committed too. <see cref="Withdrawn"/>, <see cref="Expired"/> and <see cref="Cancelled"/> end what is
/// outstanding, from whatever stage.</summary>
/// <remarks>The names are those of the Kiel Institute's tracker (commitment, allocation), IATI (disbursement, loan repayment) and
/// the OECD.</remarks>
public enum Stage
{
    /// <summary>Announced. The pledge itself says so: no event is needed.</summary>
    Pledged,

    /// <summary>Firmly promised, as by law, budget or agreement.</summary>
    Committed,

    /// <summary>Set aside for specific goods or a specific payment.</summary>
    Allocated,

    /// <summary>Ordered.</summary>
    Contracted,

    /// <summary>On its way.</summary>
    Shipped,

    /// <summary>Handed over: goods and services.</summary>
    Delivered,

    /// <summary>Paid out: money.</summary>
    Disbursed,

    /// <summary>Paid back: loans.</summary>
    Repaid,

    /// <summary>Taken back by who promised it.</summary>
    Withdrawn,

    /// <summary>Not used in time.</summary>
    Expired,

    /// <summary>Called off, as an order is.</summary>
    Cancelled,
}
