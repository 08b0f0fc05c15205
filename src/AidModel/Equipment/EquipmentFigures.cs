namespace AidModel;

/// <summary>Where the figures of an <see cref="EquipmentType"/> are from.</summary>
public enum EquipmentFigures
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>The calibre is part of the name or its usual description, as in 120mm mortar.</summary>
    Designation,

    /// <summary>Figures that are commonly stated of it, rounded as usual. No single source is cited for them: check one before a decision
    /// rests on it.</summary>
    CommonlyPublished,

    /// <summary>The caller's own source.</summary>
    Caller,
}
