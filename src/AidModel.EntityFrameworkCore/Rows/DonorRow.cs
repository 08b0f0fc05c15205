namespace AidModel;

/// <summary>A row of <c>aid_donors</c>: a <see cref="Donor"/> of a ledger. Immutable, equal by content, thread safe.</summary>
public sealed record DonorRow
{
    /// <summary>The ledger that holds it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The id by which pledges name the donor.</summary>
    public required string Id { get; init; }

    /// <summary>Its place among the ledger's donors, from 0; the order of those at one place is that of their keys.</summary>
    public required int Position { get; init; }

    /// <summary>What the donor is called.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of body it is.</summary>
    public required DonorKind Kind { get; init; }
}
