namespace AidModel;

/// <summary>A series of stacked columns, with a value for each period.</summary>
internal sealed record StackSeries(string Label, RowKind Kind, IReadOnlyList<MoneyRange> Values);
