namespace AidModel;

/// <summary>The rate that a query's conversion gives, with its factor worked out once; or why it gives none.</summary>
internal sealed record QueryRate(RateUsed? Used, Rational Factor, string? Reason);
