namespace AidModel.Benchmarks;

/// <summary>A filter: the lines whose code in a column is one of neighbouring ones.</summary>
/// <param name="First">The first code that passes.</param>
/// <param name="Last">The last code that passes.</param>
internal sealed record CodeRange(Column Column, int First, int Last);
