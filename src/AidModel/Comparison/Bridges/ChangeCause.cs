namespace AidModel;

/// <summary>Why a figure differs between two ledgers or two releases.</summary>
/// <remarks>They are taken in the order in which they are declared here when a bridge is shown.</remarks>
public enum ChangeCause
{
    /// <summary>A pledge is in the later ledger only, and was announced after all that the earlier one knows.</summary>
    New,

    /// <summary>A pledge of the earlier ledger counts no more, or for less, and something says that it was taken back.</summary>
    Withdrawn,

    /// <summary>A pledge of both is stated with another amount, another number of units or other relations.</summary>
    Revised,

    /// <summary>A pledge of both is in another group: under another donor, type or period.</summary>
    Reclassified,

    /// <summary>The same amounts are converted at other rates.</summary>
    Rate,

    /// <summary>The same aid at other prices: constant instead of current ones, another base year, another valuation, or other unit
    /// prices of the same units.</summary>
    PriceBase,

    /// <summary>The two queries do not ask for the same pledges or shares: of other donors, another measure, other days.</summary>
    Scope,

    /// <summary>A pledge is in one of the two only, and nothing says why: it may be a pledge of the other that was not recognised.</summary>
    Unmatched,
}
