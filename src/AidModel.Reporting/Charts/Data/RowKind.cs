namespace AidModel;

/// <summary>What a bar or a series is of.</summary>
internal enum RowKind
{
    /// <summary>One key.</summary>
    Key,

    /// <summary>Several keys, added up.</summary>
    Others,

    /// <summary>What is attributed to nobody.</summary>
    Unattributed,
}
