namespace AidModel;

/// <summary>What the publisher states of all flows that cross a boundary one way. Immutable, equal by content, thread safe.</summary>
/// <param name="FlowCount">How many flows, shared ones too, from 0; null where that is not stated.</param>
/// <param name="FundingTotal">What commitments and payments come to without shared flows, in US dollars; null where that is not
/// stated, as of internal flows.</param>
/// <param name="PledgeTotal">What pledges come to without shared flows, in US dollars; null where that is not stated.</param>
public sealed record FtsBoundaryTotals(long? FlowCount, decimal? FundingTotal, decimal? PledgeTotal);
