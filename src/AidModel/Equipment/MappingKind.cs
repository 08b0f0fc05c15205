namespace AidModel;

/// <summary>How a category of equipment stands to a published scheme.</summary>
public enum MappingKind
{
    /// <summary>The scheme does not cover it.</summary>
    NotCovered,

    /// <summary>It is in the scheme's category where a condition holds.</summary>
    Conditional,

    /// <summary>It is in the scheme's category.</summary>
    Mapped,
}
