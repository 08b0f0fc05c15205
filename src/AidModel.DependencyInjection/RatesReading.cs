namespace AidModel;

/// <summary>What a refresh has read.</summary>
/// <param name="Rates">The rates.</param>
/// <param name="Instead">Why what should have been read could not be, where these rates stand in for it; else null.</param>
internal sealed record RatesReading(ReferenceRates Rates, Exception? Instead = null);
