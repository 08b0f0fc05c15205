namespace AidModel;

/// <summary>A row of <c>aid_fund_shares</c>: a <see cref="FundShare"/> of a donor of a ledger. Immutable, equal by content, thread safe.</summary>
public sealed record FundShareRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The fund, a donor.</summary>
    public required string FundId { get; init; }

    /// <summary>Whether money comes into the fund or goes out of it.</summary>
    public required FundFlow Flow { get; init; }

    /// <summary>Its place among the fund's shares of one flow, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Whose money it is, or the fund to which it is passed on.</summary>
    public required string DonorId { get; init; }

    /// <summary>The share as a fraction: its numerator, from 1 to <see cref="Denominator"/>.</summary>
    public required long Numerator { get; init; }

    /// <summary>The denominator of the fraction.</summary>
    public required long Denominator { get; init; }
}
