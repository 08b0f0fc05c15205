namespace AidModel;

/// <summary>Types of the catalogue: vehicles.</summary>
internal static class KnownVehicles
{
    public static IEnumerable<EquipmentType> All =>
    [
        new() { Name = "M1070 Oshkosh", Category = EquipmentCategory.Trucks, Spellings = ["M1070", "Oshkosh M1070", "M1070 HET"] },
        new() { Name = "M978", Category = EquipmentCategory.Trucks, Spellings = ["M978 HEMTT", "M978 heavy fuel tanker"] },
        new() { Name = "Zetros", Category = EquipmentCategory.Trucks, Spellings = ["Mercedes-Benz Zetros", "Zetro truck", "Zetro"] },
        new() { Name = "HX81", Category = EquipmentCategory.Trucks, Spellings = ["Rheinmetall HX81", "MAN HX81"] },
        new() { Name = "MAN TGS", Category = EquipmentCategory.Trucks, Spellings = ["truck MAN TGS"] },
        new() { Name = "Volvo N10", Category = EquipmentCategory.Trucks },
        new() { Name = "Renault TRM 10000", Category = EquipmentCategory.Trucks, Spellings = ["TRM 10000"] },
        new() { Name = "Renault GBC 180", Category = EquipmentCategory.Trucks, Spellings = ["GBC 180"] },
        new() { Name = "Bandvagn 206", Category = EquipmentCategory.LightVehicles, Spellings = ["BV 206", "Bv206", "Hägglunds Bv 206"] },
        new() { Name = "Land Rover Defender", Category = EquipmentCategory.LightVehicles, Spellings = ["Defender 110"] },
        new() { Name = "Toyota Land Cruiser", Category = EquipmentCategory.LightVehicles },
        new() { Name = "Peugeot P4", Category = EquipmentCategory.LightVehicles, Spellings = ["VLTT P4"] },
        new() { Name = "Jeep Wrangler", Category = EquipmentCategory.LightVehicles, Spellings = ["Wrangler"] },
        new() { Name = "Santana Aníbal", Category = EquipmentCategory.LightVehicles, Spellings = ["Anibal light vehicle", "Anibal"] },
        new() { Name = "VW Amarok", Category = EquipmentCategory.LightVehicles, Spellings = ["Volkswagen Amarok", "Amarok"] },
        new() { Name = "M3 amphibious bridge", Category = EquipmentCategory.Bridges, Spellings = ["M3 pontoon system", "M3 Amphibious Rig"] },
        new() { Name = "Bailey bridge", Category = EquipmentCategory.Bridges },
        new() { Name = "DroneShield", Category = EquipmentCategory.AntiDroneSystems, Spellings = ["DroneShield anti-drone system"] },
        new() { Name = "HEP 70", Category = EquipmentCategory.Cbrn, Spellings = ["decontamination vehicle HEP 70"] },
        new() { Name = "Starlink", Category = EquipmentCategory.Communications, Spellings = ["Starlink terminal", "Starlink satellite terminal"] },
    ];
}
