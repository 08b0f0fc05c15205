namespace AidModel;

/// <summary>Marks that belong together, with the exact figures that they stand for; null where they are none.</summary>
internal sealed record MarkGroup(string? Figures, List<Mark> Marks);
