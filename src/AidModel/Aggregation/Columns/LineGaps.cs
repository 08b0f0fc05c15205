namespace AidModel;

/// <summary>What of a line is not known.</summary>
[Flags]
internal enum LineGaps : byte
{
    None = 0,

    /// <summary>The best value.</summary>
    Best = 1,

    /// <summary>An upper bound.</summary>
    Upper = 2,
}
