namespace AidModel;

/// <summary>A number in a cell, with a fixed number of digits behind the point; null for as many as it has.</summary>
internal readonly record struct Amount(decimal Value, int? Decimals);
