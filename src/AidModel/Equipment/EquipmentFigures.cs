namespace AidModel;

/// <summary>Where the figures of an <see cref="EquipmentType"/> are from.</summary>
public enum EquipmentFigures
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>The calibre is part of the name or its usual description, as in 120mm mortar.</summary>
    Designation,

    /// <summary>Its maker and armies publish them, and reference works agree; rounded as they usually state them.</summary>
    CommonlyPublished,

    /// <summary>The caller's own source.</summary>
    Caller,
}
