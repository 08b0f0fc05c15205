namespace AidModel;

/// <summary>What a <see cref="MappingCondition"/> asks of an <see cref="EquipmentType"/>.</summary>
public enum EquipmentMeasure
{
    /// <summary>The calibre of the main weapon, in millimetres.</summary>
    Calibre,

    /// <summary>The calibre times the number of barrels, in millimetres.</summary>
    CombinedCalibre,

    /// <summary>How far it reaches, in kilometres.</summary>
    Range,

    /// <summary>The mass without load, in tonnes.</summary>
    UnladenMass,

    /// <summary>The mass with load, in kilograms.</summary>
    LoadedMass,

    /// <summary>The standard displacement of a vessel, in tonnes.</summary>
    Displacement,

    /// <summary>How many soldiers it carries beside the crew.</summary>
    Troops,

    /// <summary>Whether it is armed: 1 or 0.</summary>
    Armed,

    /// <summary>Whether it has integral armour, more than very light: 1 or 0.</summary>
    Armoured,

    /// <summary>Whether it is guided: 1 or 0.</summary>
    Guided,

    /// <summary>Whether it launches guided missiles: 1 or 0.</summary>
    MissileLauncher,
}
