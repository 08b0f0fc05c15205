namespace AidModel;

/// <summary>One period of a series. Immutable and thread safe.</summary>
/// <param name="Period">The period, as a key: <c>2025-04</c>.</param>
/// <param name="Range">What is of the period, without what no rate converts.</param>
/// <param name="Cumulative">What is of it and all periods before: rounded once, so that it may differ from the sum of the rounded
/// figures.</param>
public sealed record AidSeriesPoint(string Period, MoneyRange Range, MoneyRange Cumulative);
