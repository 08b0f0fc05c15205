namespace AidModel;

/// <summary>A sheet of a workbook: titles, and rows of text, <see cref="Amount"/>, int, DateOnly, bool or null.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<string> Titles, IEnumerable<IReadOnlyList<object?>> Rows);
