namespace AidModel;

/// <summary>A row of a bar chart, with a value of each of the chart's series.</summary>
internal sealed record BarsRow(string Label, RowKind Kind, IReadOnlyList<MoneyRange> Values);
