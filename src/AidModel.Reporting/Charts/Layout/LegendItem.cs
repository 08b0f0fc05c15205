namespace AidModel;

/// <summary>An entry of a legend.</summary>
internal sealed record LegendItem(LegendGlyph Glyph, string Color, string Words);
