namespace AidModel;

/// <summary>One of the publisher's own sums. Immutable, equal by content, thread safe.</summary>
/// <param name="Donor">Whose it is, by the id that ledgers have.</param>
/// <param name="Type"><c>Financial</c>, <c>Humanitarian</c> or <c>Military</c>.</param>
/// <param name="IsAllocation">Whether it is of allocations; if not, of commitments.</param>
/// <param name="Billions">The sum, in billions of euros.</param>
public sealed record KielCell(string Donor, string Type, bool IsAllocation, decimal Billions);
