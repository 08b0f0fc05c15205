using static AidModel.EquipmentCategory;
using static AidModel.EquipmentMeasure;
using static AidModel.MappingCondition;

namespace AidModel;

/// <summary>The United Nations Register of Conventional Arms.</summary>
internal static class UnRegisterTable
{
    public static Crosswalk Make()
    {
        Mapping no = Mapping.NotCovered;
        Mapping combatVehicle = Mapping.To("II", "Armoured combat vehicles");
        Mapping combatAircraft = Mapping.To("IV a", "Combat aircraft");
        Mapping unmannedAircraft = Mapping.To("IV b", "Unmanned combat aerial vehicles");
        Mapping attackHelicopter = Mapping.To("V", "Attack helicopters");
        Mapping lightWeapon = Mapping.To("light weapons", "Light weapons");
        Mapping smallArm = Mapping.To("small arms", "Small arms");

        MappingCondition combatArmament = Any(AtLeast(Calibre, 12.5m), Is(MissileLauncher));
        Mapping armedVehicle = Conditional(combatArmament, combatVehicle, no);
        Mapping carrierOrArmed = Conditional(Any(AtLeast(Troops, 4), AtLeast(Calibre, 12.5m), Is(MissileLauncher)), combatVehicle, no);
        Mapping artillery = Mapping.If(AtLeast(Calibre, 75), "III", "Large-calibre artillery systems", no);
        Mapping warship = Mapping.If(Any(AtLeast(Displacement, 500), All(Is(MissileLauncher), AtLeast(EquipmentMeasure.Range, 25))), "VI", "Warships", no);
        Mapping missile = Mapping.If(AtLeast(EquipmentMeasure.Range, 25), "VII a", "Missiles and missile launchers", no);

        return new(
            "UN Register",
            "United Nations Register of Conventional Arms (General Assembly resolution 46/36 L and reports of the groups of governmental experts)",
            [
                (ArmouredVehicles, carrierOrArmed),
                (MainBattleTanks, Mapping.To("I", "Battle tanks")),
                (AssaultGuns, Mapping.If(All(AtLeast(UnladenMass, 16.5m), AtLeast(Calibre, 75)), "I", "Battle tanks", armedVehicle)),
                (ArmouredReconnaissance, carrierOrArmed),
                (InfantryFightingVehicles, combatVehicle),
                (ArmouredPersonnelCarriers, combatVehicle),
                (EquipmentCategory.Artillery, artillery),
                (Mortars, Mapping.If(AtLeast(Calibre, 75), "III", "Large-calibre artillery systems", lightWeapon)),
                (AntiTankWeapons, lightWeapon),
                (AirDefenceGuns, no),
                (SelfPropelledAirDefenceGuns, Conditional(All(Is(Armoured), combatArmament), combatVehicle, no)),
                (ManPortableAirDefence, Mapping.To("VII b", "Man-portable air-defence systems")),
                (CombatAircraft, combatAircraft),
                (Helicopters, Conditional(Is(Armed), attackHelicopter, no)),
                (AttackHelicopters, attackHelicopter),
                (EquipmentCategory.Aircraft, Conditional(Is(Armed), combatAircraft, no)),
                (TransportAircraft, no),
                (SurveillanceAircraft, no),
                (UnmannedAircraft, Conditional(Is(Armed), unmannedAircraft, no)),
                (ReconnaissanceDrones, no),
                (CargoDrones, no),
                (CombatDrones, unmannedAircraft),
                (LoiteringMunitions, missile),
                (UnmannedVessels, warship),
                (Vessels, warship),
                (EquipmentCategory.Missiles, missile),
                (SurfaceToAirMissiles, no),
                (AircraftBombs, no),
                (RocketArtilleryAmmunition, missile),
                (SmallArms, smallArm),
                (LightWeapons, lightWeapon),
                (MountedGuns, no),
            ],
            ("I", MainBattleTanks),
            ("II", ArmouredVehicles),
            ("III", EquipmentCategory.Artillery),
            ("IV a", CombatAircraft),
            ("IV b", CombatDrones),
            ("V", AttackHelicopters),
            ("VI", Vessels),
            ("VII a", EquipmentCategory.Missiles),
            ("VII b", ManPortableAirDefence),
            ("small arms", SmallArms),
            ("light weapons", LightWeapons));
    }

    private static Mapping Conditional(MappingCondition condition, Mapping to, Mapping otherwise) => Mapping.If(condition, to.Code!, to.Name!, otherwise);
}
