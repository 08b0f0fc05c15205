using System.Collections.Frozen;

namespace AidModel;

/// <summary>A kind of equipment, in a tree that is broad enough for the schemes of <see cref="Crosswalk"/>.</summary>
/// <remarks>There are only those of <see cref="All"/>; each is equal to itself alone. Immutable and thread safe.</remarks>
public sealed partial class EquipmentCategory
{
    private EquipmentCategory(string id, string name, EquipmentCategory? parent = null)
    {
        Id = id;
        Name = name;
        Parent = parent;
    }

    /// <summary>The id: small letters, digits and hyphens, such as <c>main-battle-tanks</c>.</summary>
    public string Id { get; }

    /// <summary>The name in English: <c>Main battle tanks</c>.</summary>
    public string Name { get; }

    /// <summary>The category that this one is a kind of; null for the widest.</summary>
    public EquipmentCategory? Parent { get; }

    /// <summary>Every category, each behind its parent.</summary>
    public static ValueList<EquipmentCategory> All => Index.All;

    /// <summary>The category of an id; null where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static EquipmentCategory? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.ById.GetValueOrDefault(id);
    }

    /// <summary>Whether this is a category, or a kind of it at any depth.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="category"/> is null.</exception>
    public bool IsA(EquipmentCategory category)
    {
        ArgumentNullException.ThrowIfNull(category);
        EquipmentCategory? at = this;
        while (at is not null && at != category)
        {
            at = at.Parent;
        }

        return at is not null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The nearest category that both are kinds of; null where there is none.</summary>
    internal static EquipmentCategory? Common(EquipmentCategory left, EquipmentCategory right)
    {
        EquipmentCategory? at = left;
        while (at is not null && !right.IsA(at))
        {
            at = at.Parent;
        }

        return at;
    }

    // Apart, so that it is made when the properties are.
    private static class Index
    {
        public static readonly ValueList<EquipmentCategory> All =
        [
            ArmouredVehicles,
            MainBattleTanks,
            AssaultGuns,
            ArmouredReconnaissance,
            InfantryFightingVehicles,
            ArmouredPersonnelCarriers,
            ProtectedPatrolVehicles,
            ArmouredUtilityVehicles,
            ArmouredCommandVehicles,
            ArmouredAmbulances,
            ArmouredRecoveryVehicles,
            BridgeLayers,
            ArmouredEngineeringVehicles,
            MineClearingVehicles,
            Artillery,
            Howitzers,
            TowedHowitzers,
            SelfPropelledHowitzers,
            Mortars,
            MultipleRocketLaunchers,
            AntiTankWeapons,
            AntiTankMissiles,
            AntiTankLaunchers,
            RecoillessWeapons,
            AirDefence,
            AirDefenceSystems,
            LongRangeAirDefence,
            MediumRangeAirDefence,
            ShortRangeAirDefence,
            AirDefenceGuns,
            SelfPropelledAirDefenceGuns,
            ManPortableAirDefence,
            AntiDroneSystems,
            Radars,
            AirSurveillanceRadars,
            GroundSurveillanceRadars,
            ArtilleryLocatingRadars,
            Aircraft,
            CombatAircraft,
            TransportAircraft,
            SurveillanceAircraft,
            Helicopters,
            AttackHelicopters,
            UtilityHelicopters,
            UnmannedSystems,
            UnmannedAircraft,
            ReconnaissanceDrones,
            CombatDrones,
            LoiteringMunitions,
            CargoDrones,
            UnmannedGroundVehicles,
            UnmannedVessels,
            Vessels,
            Warships,
            Submarines,
            MineVessels,
            PatrolBoats,
            Missiles,
            SurfaceToSurfaceMissiles,
            CruiseMissiles,
            AntiShipMissiles,
            AirToSurfaceMissiles,
            AirToAirMissiles,
            SurfaceToAirMissiles,
            AircraftBombs,
            GuidedBombs,
            AircraftRockets,
            Ammunition,
            ArtilleryAmmunition,
            RocketArtilleryAmmunition,
            MortarAmmunition,
            TankAmmunition,
            CannonAmmunition,
            SmallArmsAmmunition,
            AntiTankAmmunition,
            Grenades,
            Explosives,
            Mines,
            AntiTankMines,
            AntiPersonnelMunitions,
            SmallArms,
            Pistols,
            SubmachineGuns,
            Rifles,
            SniperRifles,
            MachineGuns,
            LightWeapons,
            HeavyMachineGuns,
            GrenadeLaunchers,
            MountedGuns,
            ElectronicWarfare,
            Communications,
            Optics,
            SurveillanceSystems,
            Vehicles,
            Trucks,
            LightVehicles,
            Trailers,
            Ambulances,
            Engineering,
            Bridges,
            Demining,
            Power,
            PersonalEquipment,
            ProtectiveGear,
            Clothing,
            Cbrn,
            Camp,
            Food,
            Medical,
            FieldHospitals,
            Fuel,
            SpareParts,
            Training,
            OtherEquipment,
        ];

        public static readonly FrozenDictionary<string, EquipmentCategory> ById = All.ToFrozenDictionary(static c => c.Id, StringComparer.Ordinal);
    }
}
