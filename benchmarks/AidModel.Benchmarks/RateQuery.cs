namespace AidModel.Benchmarks;

/// <summary>A rate that is looked up.</summary>
public readonly record struct RateQuery(Currency From, Currency To, DateOnly Day);
