namespace AidModel;

/// <summary>Where the figures of an <see cref="EquipmentType"/> are from.</summary>
public enum EquipmentFigures
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>The calibre is part of the name or its usual description, as in 120mm mortar.</summary>
    Designation,

    /// <summary>Figures that are commonly stated of it, rounded as usual. They were not checked against a source: check one before a
    /// decision rests on it.</summary>
    CommonlyPublished,

    /// <summary>The figures that decide were read in a public page, which <c>docs/equipment.md</c> names; other facts are as commonly stated.</summary>
    Checked,

    /// <summary>The caller's own source.</summary>
    Caller,
}
