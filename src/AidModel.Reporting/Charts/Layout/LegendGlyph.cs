namespace AidModel;

/// <summary>What stands before the words of a legend.</summary>
internal enum LegendGlyph
{
    Filled,
    Hatched,
    Whisker,
    Arrow,
}
