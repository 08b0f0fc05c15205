using static AidModel.EquipmentCategory;

namespace AidModel;

/// <summary>What ammunition and missiles a kind of weapon fires.</summary>
internal static class Supplies
{
    private static readonly (EquipmentCategory User, EquipmentCategory Supply)[] ByUser =
    [
        (MultipleRocketLaunchers, RocketArtilleryAmmunition),
        (Mortars, MortarAmmunition),
        (EquipmentCategory.Artillery, ArtilleryAmmunition),
        (MainBattleTanks, TankAmmunition),
        (AssaultGuns, TankAmmunition),
        (InfantryFightingVehicles, CannonAmmunition),
        (AirDefenceGuns, CannonAmmunition),
        (AirDefenceSystems, SurfaceToAirMissiles),
        (ManPortableAirDefence, ManPortableAirDefence),
        (AntiTankWeapons, AntiTankAmmunition),
        (GrenadeLaunchers, Grenades),
        (SmallArms, SmallArmsAmmunition),
        (HeavyMachineGuns, SmallArmsAmmunition),
    ];

    /// <summary>The supplies of a kind that a weapon takes; the kind itself where that says no more.</summary>
    public static EquipmentCategory Of(EquipmentCategory kind, EquipmentCategory? user) =>
        user is null ? kind : Array.Find(ByUser, s => user.IsA(s.User)).Supply ?? kind;

    /// <summary>Whether a missile of a type of this kind is something else than the type.</summary>
    public static bool FiresMissiles(EquipmentCategory category) =>
        category.IsA(ArmouredVehicles) || category.IsA(EquipmentCategory.Artillery) || category.IsA(EquipmentCategory.Aircraft) || category.IsA(Vessels)
        || (category.IsA(EquipmentCategory.AirDefence) && category != ManPortableAirDefence);
}
