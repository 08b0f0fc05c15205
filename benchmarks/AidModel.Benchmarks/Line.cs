namespace AidModel.Benchmarks;

/// <summary>A pledge as one would write it down without AidModel.</summary>
/// <param name="IsPart">Whether the money is inside another line's, so that it must not be added again.</param>
public sealed record Line(string Donor, DateOnly Day, string Currency, decimal Amount, bool IsPart);
