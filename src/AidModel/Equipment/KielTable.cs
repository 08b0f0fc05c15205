using static AidModel.EquipmentCategory;
using static AidModel.EquipmentMeasure;
using static AidModel.MappingCondition;

namespace AidModel;

/// <summary>The types and sub-types of items in the Ukraine Support Tracker.</summary>
internal static class KielTable
{
    private const string Heavy = "Heavy weapon";
    private const string ForHeavy = "Ammunition for heavy weapon";
    private const string Light = "Light armaments & infantry";
    private const string ForLight = "Ammunition for light infantry";
    private const string Portable = "Portable defence system";
    private const string ForPortable = "Ammunition for portable defence system";
    private const string Aviation = "Aviation and drones";
    private const string Military = "Military equipment";

    public static Crosswalk Make()
    {
        Mapping plain = To(Military, Military);
        Mapping vehicle = To(Military, "non combat military vehicle");
        Mapping smallArms = To(Light, "Small Arms and Light Weapons (SALW)");
        Mapping antiTank = To(Portable, "Light Anti-armor Weapon (LAW)");
        Mapping drone = To(Aviation, "Drone");
        Mapping missile = To(ForHeavy, "Missile");
        Mapping explosive = To(Light, "Explosive");

        return new(
            "Kiel",
            "Kiel Institute, Ukraine Support Tracker, releases 7, 12 and 17: Type of item, Sub-type of item",
            [
                (ArmouredVehicles, To(Heavy, "unspecified Armored vehicle")),
                (MainBattleTanks, To(Heavy, "Main Battle Tank (MBT)")),
                (AssaultGuns, To(Heavy, "Wheeled Assault Gun (ASLT)")),
                (ArmouredReconnaissance, To(Heavy, "Armored Reconnaissance")),
                (InfantryFightingVehicles, To(Heavy, "Infantry fighting vehicle (IFV)")),
                (ArmouredPersonnelCarriers, To(Heavy, "Armored Personnel Carrier (APC)")),
                (ArmouredCommandVehicles, To(Heavy, "Armored Personnel Carrier (APC)")),
                (ProtectedPatrolVehicles, To(Heavy, "Protected Patrol Vehicle (PPV)")),
                (ArmouredUtilityVehicles, To(Heavy, "Armored Utility Vehicle (AUV)")),
                (ArmouredRecoveryVehicles, To(Heavy, "Armored Recovery Vehicle (ARV)")),
                (ArmouredEngineeringVehicles, To(Heavy, "Armored Recovery Vehicle (ARV)")),
                (BridgeLayers, To(Heavy, "Vehicle Launched Bridge (VLB)")),
                (MineClearingVehicles, plain),
                (ArmouredAmbulances, plain),
                (EquipmentCategory.Artillery, To(Heavy, "unknown howitzer")),
                (Howitzers, OfCalibre(Heavy, " howitzer", "unknown howitzer", 155, 152, 122, 105)),
                (Mortars, To(Heavy, "Mortar")),
                (MultipleRocketLaunchers, OfCalibre(Heavy, " MLRS", null, 227, 127, 122)),
                (AntiTankWeapons, antiTank),
                (RecoillessWeapons, To(Light, "Recoilless rifle (RR/RCL)")),
                (EquipmentCategory.AirDefence, To(Heavy, "Anti-aircraft weapon")),
                (AirDefenceSystems, To(Heavy, "Anti-aircraft system")),
                (LongRangeAirDefence, Sam("long-range")),
                (MediumRangeAirDefence, Sam("medium-range")),
                (ShortRangeAirDefence, Sam("short-range")),
                (AirDefenceGuns, To(Heavy, "Anti-aircraft weapon")),
                (SelfPropelledAirDefenceGuns, To(Heavy, "Self-propelled anti-aircraft weapon")),
                (ManPortableAirDefence, To(Portable, "MANPADS")),
                (AntiDroneSystems, To(Portable, "Anti-drone")),
                (Radars, To(Heavy, "Radar or imagery systems")),
                (EquipmentCategory.Aircraft, To(Aviation, Military)),
                (CombatAircraft, To(Heavy, "Combat aircraft")),
                (AttackHelicopters, To(Heavy, "Combat aircraft")),
                (TransportAircraft, To(Aviation, "Transport aircraft")),
                (SurveillanceAircraft, To(Aviation, "Surveillance aircraft")),
                (Helicopters, To(Aviation, "non combat military helicopter")),
                (UnmannedSystems, drone),
                (LoiteringMunitions, To(ForHeavy, "Loitering munition")),
                (UnmannedGroundVehicles, To(Military, "Unmanned Ground Vehicle (UGV)")),
                (Vessels, To(Military, "Vessel")),
                (Warships, To(Heavy, "Patrol and coastal combatants")),
                (PatrolBoats, To(Heavy, "Patrol and coastal combatants")),
                (MineVessels, To(Heavy, "Mine Vessels")),
                (EquipmentCategory.Missiles, missile),
                (AntiShipMissiles, To(Heavy, "Anti-ship missle system")),
                (AirToSurfaceMissiles, To(ForHeavy, "Air-to-surface missile (ASM)")),
                (SurfaceToAirMissiles, To(ForHeavy, "Surface-to-air missile (SAM)")),
                (AirToAirMissiles, To(ForHeavy, "Aircraft missile ammunition")),
                (AircraftBombs, To(ForHeavy, "Aircraft ammunition")),
                (AircraftRockets, To(ForHeavy, "Aircraft ammunition")),
                (EquipmentCategory.Ammunition, To("Ammunition", "ammunition")),
                (ArtilleryAmmunition, OfCalibre(ForHeavy, " howitzer ammunition", "artillery round", 203, 155, 152, 130, 122, 105)),
                (RocketArtilleryAmmunition, OfCalibre(ForHeavy, " MLRS ammunition", "missile", 300, 298, 227, 127, 122)),
                (MortarAmmunition, To(ForHeavy, "Mortar ammunition")),
                (TankAmmunition, OfCalibre(ForHeavy, " tank ammunition", "ammunition", 120, 105)),
                (CannonAmmunition, To(ForHeavy, "Anti-aircraft guns ammunition")),
                (SmallArmsAmmunition, To(ForLight, "Small Arms and Light Weapons (SALW) ammunition")),
                (AntiTankAmmunition, To(ForPortable, "Light Anti-armor Weapon (LAW) ammunition")),
                (Grenades, explosive),
                (Explosives, explosive),
                (Mines, To(Military, "Mine")),
                (SmallArms, smallArms),
                (LightWeapons, smallArms),
                (GrenadeLaunchers, To(Portable, "Grenade launcher")),
                (ElectronicWarfare, plain),
                (Communications, plain),
                (Optics, plain),
                (SurveillanceSystems, plain),
                (Vehicles, vehicle),
                (Engineering, plain),
                (PersonalEquipment, plain),
                (Camp, plain),
                (Food, plain),
                (Medical, plain),
                (Fuel, plain),
                (SpareParts, To(Military, "spare parts")),
                (EquipmentCategory.Training, To("Funding, training, services", "Training")),
                (OtherEquipment, plain),
            ],
            ("unspecified Armored vehicle", ArmouredVehicles),
            ("Main Battle Tank (MBT)", MainBattleTanks),
            ("Wheeled Assault Gun (ASLT)", AssaultGuns),
            ("Armored Reconnaissance", ArmouredReconnaissance),
            ("Armored Reconnaissance Vehicle (ARV)", ArmouredReconnaissance),
            ("Infantry fighting vehicle (IFV)", InfantryFightingVehicles),
            ("Armored Personnel Carrier (APC)", ArmouredPersonnelCarriers),
            ("Armoured Personnel Carrier (APC)", ArmouredPersonnelCarriers),
            ("Tracked armoured personnel carrier", ArmouredPersonnelCarriers),
            ("Protected Patrol Vehicle (PPV)", ProtectedPatrolVehicles),
            ("Armored Utility Vehicle (AUV)", ArmouredUtilityVehicles),
            ("Armoured Utility Vehicle (AUV)", ArmouredUtilityVehicles),
            ("Armored Recovery Vehicle (ARV)", ArmouredRecoveryVehicles),
            ("Armoured Recovery Vehicle (ARV)", ArmouredRecoveryVehicles),
            ("Vehicle Launched Bridge (VLB)", BridgeLayers),
            ("unknown howitzer", Howitzers),
            ("155mm howitzer", Howitzers),
            ("152mm howitzer", Howitzers),
            ("122mm howitzer", Howitzers),
            ("105mm howitzer", Howitzers),
            ("Mortar", Mortars),
            ("227mm MLRS", MultipleRocketLaunchers),
            ("127mm MLRS", MultipleRocketLaunchers),
            ("122mm MLRS", MultipleRocketLaunchers),
            ("Light Anti-armor Weapon (LAW)", AntiTankWeapons),
            ("anti-armor weapon", AntiTankWeapons),
            ("Recoilless rifle (RR/RCL)", RecoillessWeapons),
            ("Anti-aircraft weapon", EquipmentCategory.AirDefence),
            ("Anti-aircraft system", AirDefenceSystems),
            ("Anti-aircraft surface-to-air missile (SAM) system, spare parts", SpareParts),
            ("Part of anti-aircraft surface-to-air missile (SAM) system", AirDefenceSystems),
            ("Anti-aircraft surface-to-air missile (SAM) system (long-range)", LongRangeAirDefence),
            ("Anti-aircraft surface-to-air missile (SAM) system (medium-range)", MediumRangeAirDefence),
            ("Anti-aircraft surface-to-air missile (SAM) system (short-range)", ShortRangeAirDefence),
            ("Anti-aircraft surface-to-air missile (SAM) system (point-defense)", ShortRangeAirDefence),
            ("Self-propelled anti-aircraft weapon", SelfPropelledAirDefenceGuns),
            ("MANPADS", ManPortableAirDefence),
            ("Anti-drone", AntiDroneSystems),
            ("Radar or imagery systems", Radars),
            ("Air Search Radar", AirSurveillanceRadars),
            ("Combat aircraft", CombatAircraft),
            ("Combat aircraft (FTR)", CombatAircraft),
            ("Transport aircraft", TransportAircraft),
            ("Surveillance aircraft", SurveillanceAircraft),
            ("non combat military helicopter", UtilityHelicopters),
            ("Drone", UnmannedAircraft),
            ("Unknown drone", UnmannedAircraft),
            ("Reconnaissance drone", ReconnaissanceDrones),
            ("Combat drones", CombatDrones),
            ("Cargo drone", CargoDrones),
            ("minehunter drone", UnmannedVessels),
            ("Loitering munition (suicide drone)", LoiteringMunitions),
            ("Loitering munition", LoiteringMunitions),
            ("Unmanned Ground Vehicle (UGV)", UnmannedGroundVehicles),
            ("Vessel", Vessels),
            ("Patrol and coastal combatants", PatrolBoats),
            ("Mine Vessels", MineVessels),
            ("Missile", EquipmentCategory.Missiles),
            ("Anti-ship missle system", AntiShipMissiles),
            ("Anti-Ship system", AntiShipMissiles),
            ("AShM", AntiShipMissiles),
            ("Air-to-surface missile (ASM)", AirToSurfaceMissiles),
            ("Surface-to-air missile (SAM)", SurfaceToAirMissiles),
            ("Anti-aircraft system ammunition", SurfaceToAirMissiles),
            ("MANPADS ammunition", ManPortableAirDefence),
            ("Ammunition for MANPADS", ManPortableAirDefence),
            ("Aircraft missile ammunition", AirToAirMissiles),
            ("Aircraft ammunition", EquipmentCategory.Missiles),
            ("Fighter jet ammunition", EquipmentCategory.Missiles),
            ("ammunition", EquipmentCategory.Ammunition),
            ("Ammunition for heavy weapon", EquipmentCategory.Ammunition),
            ("Drone ammunition", EquipmentCategory.Ammunition),
            ("76mm ammunition", EquipmentCategory.Ammunition),
            ("artillery round", ArtilleryAmmunition),
            ("howitzer ammunition", ArtilleryAmmunition),
            ("105mm", ArtilleryAmmunition),
            ("203mm howitzer ammunition", ArtilleryAmmunition),
            ("155mm howitzer ammunition", ArtilleryAmmunition),
            ("152mm howitzer ammunition", ArtilleryAmmunition),
            ("130mm howitzer ammunition", ArtilleryAmmunition),
            ("122mm howitzer ammunition", ArtilleryAmmunition),
            ("105mm howitzer ammunition", ArtilleryAmmunition),
            ("105mm field gun ammunition", ArtilleryAmmunition),
            ("300mm MLRS ammunition", RocketArtilleryAmmunition),
            ("298mm MLRS ammunition", RocketArtilleryAmmunition),
            ("227mm MLRS ammunition", RocketArtilleryAmmunition),
            ("127mm MLRS ammunition", RocketArtilleryAmmunition),
            ("122mm MLRS ammunition", RocketArtilleryAmmunition),
            ("Mortar ammunition", MortarAmmunition),
            ("81mm mortar ammunition", MortarAmmunition),
            ("120mm tank ammunition", TankAmmunition),
            ("105mm tank ammunition", TankAmmunition),
            ("125 mm tank ammunition", TankAmmunition),
            ("Anti-aircraft guns ammunition", CannonAmmunition),
            ("Small Arms and Light Weapons (SALW) ammunition", SmallArmsAmmunition),
            ("Light Anti-armor Weapon (LAW) ammunition", AntiTankAmmunition),
            ("anti-armor ammunition", AntiTankAmmunition),
            ("Recoilless rifle (RR/RCL) ammunition", AntiTankAmmunition),
            ("Explosive", Explosives),
            ("Mine", Mines),
            ("Small Arms and Light Weapons (SALW)", SmallArms),
            ("Anti-materiel rifle", SniperRifles),
            ("Grenade launcher", GrenadeLaunchers),
            ("Under-barrel grenade launcher", GrenadeLaunchers),
            ("non combat military vehicle", Vehicles),
            ("spare parts", SpareParts),
            ("overhaul/repair", SpareParts),
            ("Training", EquipmentCategory.Training));
    }

    private static Mapping To(string type, string subType) => Mapping.To(subType, type);

    private static Mapping Sam(string range) => To(Heavy, $"Anti-aircraft surface-to-air missile (SAM) system ({range})");

    /// <summary>A sub-type for each calibre, and one for what has none of them.</summary>
    private static Mapping OfCalibre(string type, string what, string? unknown, params ReadOnlySpan<int> calibres)
    {
        Mapping mapping = unknown is null ? Mapping.NotCovered : To(type, unknown);
        for (int i = calibres.Length - 1; i >= 0; i--)
        {
            mapping = Mapping.If(Exactly(Calibre, calibres[i]), $"{calibres[i]}mm{what}", type, mapping);
        }

        return mapping;
    }
}
