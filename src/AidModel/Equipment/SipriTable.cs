using static AidModel.EquipmentCategory;
using static AidModel.EquipmentMeasure;
using static AidModel.MappingCondition;

namespace AidModel;

/// <summary>The weapon categories of SIPRI's arms transfers.</summary>
internal static class SipriTable
{
    public static Crosswalk Make()
    {
        Mapping no = Mapping.NotCovered;
        Mapping aircraft = To("Aircraft");
        Mapping airDefence = To("Air-defence systems");
        Mapping vehicle = To("Armoured vehicles");
        Mapping missile = To("Missiles");
        Mapping guided = If(Is(Guided), "Missiles", no);
        Mapping artillery = If(AtLeast(Calibre, 100), "Artillery", no);
        Mapping ship = If(Any(AtLeast(Displacement, 100), AtLeast(Calibre, 100), Is(MissileLauncher)), "Ships", no);
        Mapping sensor = If(AtLeast(EquipmentMeasure.Range, 25), "Sensors", no);

        return new(
            "SIPRI",
            "SIPRI Arms Transfers Database, Sources and methods, Coverage",
            [
                (ArmouredVehicles, vehicle),
                (ArmouredUtilityVehicles, If(Is(Armoured), "Armoured vehicles", no)),
                (MineClearingVehicles, If(Is(Armoured), "Armoured vehicles", no)),
                (EquipmentCategory.Artillery, artillery),
                (AntiTankMissiles, missile),
                (AirDefenceSystems, airDefence),
                (AirDefenceGuns, If(Any(MoreThan(Calibre, 40), AtLeast(CombinedCalibre, 70)), "Air-defence systems", no)),
                (ManPortableAirDefence, missile),
                (Radars, sensor),
                (SurveillanceSystems, sensor),
                (EquipmentCategory.Aircraft, aircraft),
                (UnmannedAircraft, If(AtLeast(LoadedMass, 20), "Aircraft", no)),
                (LoiteringMunitions, missile),
                (Vessels, ship),
                (UnmannedVessels, ship),
                (EquipmentCategory.Missiles, missile),
                (AircraftBombs, guided),
                (GuidedBombs, missile),
                (AircraftRockets, guided),
                (ArtilleryAmmunition, guided),
                (RocketArtilleryAmmunition, guided),
                (MortarAmmunition, guided),
            ],
            ("Aircraft", EquipmentCategory.Aircraft),
            ("Air-defence systems", EquipmentCategory.AirDefence),
            ("Armoured vehicles", ArmouredVehicles),
            ("Artillery", EquipmentCategory.Artillery),
            ("Missiles", EquipmentCategory.Missiles),
            ("Sensors", Radars),
            ("Ships", Vessels));
    }

    private static Mapping To(string code) => Mapping.To(code, code);

    private static Mapping If(MappingCondition condition, string code, Mapping otherwise) => Mapping.If(condition, code, code, otherwise);
}
