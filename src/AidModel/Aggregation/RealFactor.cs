namespace AidModel;

/// <summary>By what an amount that is converted at current prices is multiplied to be in constant ones; or why there is no such
/// factor.</summary>
internal sealed record RealFactor(Rational Factor, PriceUsed? Prices, IReadOnlyList<RateUsed> Rates, string? Reason);
