namespace AidModel;

/// <summary>Which way money flows that a <see cref="FundShareRow"/> is a share of.</summary>
public enum FundFlow
{
    /// <summary>Into the fund: <see cref="Donor.FundedBy"/>.</summary>
    FundedBy,

    /// <summary>Out of the fund: <see cref="Donor.PassesTo"/>.</summary>
    PassesTo,
}
