namespace AidModel;

/// <summary>The types of the catalogue. The designations are those of published lists of aid to Ukraine.</summary>
internal static class KnownEquipment
{
    public static IEnumerable<EquipmentType> All =>
    [
        .. KnownArmour.All,
        .. KnownArtillery.All,
        .. KnownAirDefence.All,
        .. KnownAircraft.All,
        .. KnownMissiles.All,
        .. KnownInfantry.All,
        .. KnownVehicles.All,
    ];
}
