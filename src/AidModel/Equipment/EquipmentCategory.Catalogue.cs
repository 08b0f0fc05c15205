namespace AidModel;

public sealed partial class EquipmentCategory
{
    /// <summary>Vehicles with armour, of a kind not told.</summary>
    public static EquipmentCategory ArmouredVehicles { get; } = new("armoured-vehicles", "Armoured vehicles");

    /// <summary>Tanks: heavy armour, and a gun that fires directly.</summary>
    public static EquipmentCategory MainBattleTanks { get; } = new("main-battle-tanks", "Main battle tanks", ArmouredVehicles);

    /// <summary>Wheeled tanks and gun carriers, lighter than a battle tank.</summary>
    public static EquipmentCategory AssaultGuns { get; } = new("assault-guns", "Assault guns", ArmouredVehicles);

    /// <summary>Armoured scouts.</summary>
    public static EquipmentCategory ArmouredReconnaissance { get; } = new("armoured-reconnaissance-vehicles", "Armoured reconnaissance vehicles", ArmouredVehicles);

    /// <summary>Armoured carriers of a squad, with a cannon.</summary>
    public static EquipmentCategory InfantryFightingVehicles { get; } = new("infantry-fighting-vehicles", "Infantry fighting vehicles", ArmouredVehicles);

    /// <summary>Armoured carriers of a squad.</summary>
    public static EquipmentCategory ArmouredPersonnelCarriers { get; } = new("armoured-personnel-carriers", "Armoured personnel carriers", ArmouredVehicles);

    /// <summary>Mine-resistant trucks and patrol vehicles.</summary>
    public static EquipmentCategory ProtectedPatrolVehicles { get; } = new("protected-patrol-vehicles", "Protected patrol vehicles", ArmouredVehicles);

    /// <summary>Light armoured cars of many uses.</summary>
    public static EquipmentCategory ArmouredUtilityVehicles { get; } = new("armoured-utility-vehicles", "Armoured utility vehicles", ArmouredVehicles);

    /// <summary>Armoured command posts.</summary>
    public static EquipmentCategory ArmouredCommandVehicles { get; } = new("armoured-command-vehicles", "Armoured command vehicles", ArmouredVehicles);

    /// <summary>Armoured vehicles for the wounded.</summary>
    public static EquipmentCategory ArmouredAmbulances { get; } = new("armoured-ambulances", "Armoured ambulances", ArmouredVehicles);

    /// <summary>Armoured vehicles that tow and repair.</summary>
    public static EquipmentCategory ArmouredRecoveryVehicles { get; } = new("armoured-recovery-vehicles", "Armoured recovery vehicles", ArmouredVehicles);

    /// <summary>Armoured vehicles that lay bridges.</summary>
    public static EquipmentCategory BridgeLayers { get; } = new("bridge-layers", "Bridge layers", ArmouredVehicles);

    /// <summary>Armoured vehicles that dig and clear ways.</summary>
    public static EquipmentCategory ArmouredEngineeringVehicles { get; } = new("armoured-engineering-vehicles", "Armoured engineering vehicles", ArmouredVehicles);

    /// <summary>Armoured or remote-controlled vehicles that clear mines.</summary>
    public static EquipmentCategory MineClearingVehicles { get; } = new("mine-clearing-vehicles", "Mine-clearing vehicles", ArmouredVehicles);

    /// <summary>Guns, mortars and rocket launchers for indirect fire, of a kind not told.</summary>
    public static EquipmentCategory Artillery { get; } = new("artillery", "Artillery");

    /// <summary>Howitzers and field guns.</summary>
    public static EquipmentCategory Howitzers { get; } = new("howitzers", "Howitzers", Artillery);

    /// <summary>Howitzers and field guns that are towed.</summary>
    public static EquipmentCategory TowedHowitzers { get; } = new("towed-howitzers", "Towed howitzers", Howitzers);

    /// <summary>Howitzers on tracks or wheels of their own.</summary>
    public static EquipmentCategory SelfPropelledHowitzers { get; } = new("self-propelled-howitzers", "Self-propelled howitzers", Howitzers);

    /// <summary>Mortars.</summary>
    public static EquipmentCategory Mortars { get; } = new("mortars", "Mortars", Artillery);

    /// <summary>Launchers of artillery rockets.</summary>
    public static EquipmentCategory MultipleRocketLaunchers { get; } = new("multiple-rocket-launchers", "Multiple rocket launchers", Artillery);

    /// <summary>Portable weapons against armour, of a kind not told.</summary>
    public static EquipmentCategory AntiTankWeapons { get; } = new("anti-tank-weapons", "Anti-tank weapons");

    /// <summary>Guided anti-tank missiles and their launchers.</summary>
    public static EquipmentCategory AntiTankMissiles { get; } = new("anti-tank-missiles", "Anti-tank missiles", AntiTankWeapons);

    /// <summary>Shoulder-fired anti-tank weapons without guidance.</summary>
    public static EquipmentCategory AntiTankLaunchers { get; } = new("anti-tank-launchers", "Anti-tank launchers", AntiTankWeapons);

    /// <summary>Recoilless rifles and guns.</summary>
    public static EquipmentCategory RecoillessWeapons { get; } = new("recoilless-weapons", "Recoilless weapons", AntiTankWeapons);

    /// <summary>What defends against aircraft, of a kind not told.</summary>
    public static EquipmentCategory AirDefence { get; } = new("air-defence", "Air defence");

    /// <summary>Systems that fire missiles from the ground, of a range not told.</summary>
    public static EquipmentCategory AirDefenceSystems { get; } = new("air-defence-missile-systems", "Air defence missile systems", AirDefence);

    /// <summary>Systems such as Patriot or S-300.</summary>
    public static EquipmentCategory LongRangeAirDefence { get; } = new("long-range-air-defence", "Long-range air defence", AirDefenceSystems);

    /// <summary>Systems such as IRIS-T SLM, NASAMS or HAWK.</summary>
    public static EquipmentCategory MediumRangeAirDefence { get; } = new("medium-range-air-defence", "Medium-range air defence", AirDefenceSystems);

    /// <summary>Systems such as IRIS-T SLS, Crotale or Avenger.</summary>
    public static EquipmentCategory ShortRangeAirDefence { get; } = new("short-range-air-defence", "Short-range air defence", AirDefenceSystems);

    /// <summary>Guns against aircraft, towed or of a kind not told.</summary>
    public static EquipmentCategory AirDefenceGuns { get; } = new("air-defence-guns", "Air defence guns", AirDefence);

    /// <summary>Guns against aircraft on vehicles, such as Gepard.</summary>
    public static EquipmentCategory SelfPropelledAirDefenceGuns { get; } = new("self-propelled-air-defence-guns", "Self-propelled air defence guns", AirDefenceGuns);

    /// <summary>Missiles against aircraft that one soldier carries.</summary>
    public static EquipmentCategory ManPortableAirDefence { get; } = new("man-portable-air-defence", "Man-portable air defence", AirDefence);

    /// <summary>Weapons, jammers and sensors against unmanned aircraft.</summary>
    public static EquipmentCategory AntiDroneSystems { get; } = new("anti-drone-systems", "Anti-drone systems", AirDefence);

    /// <summary>Radars of a kind not told.</summary>
    public static EquipmentCategory Radars { get; } = new("radars", "Radars");

    /// <summary>Radars that watch the air.</summary>
    public static EquipmentCategory AirSurveillanceRadars { get; } = new("air-surveillance-radars", "Air surveillance radars", Radars);

    /// <summary>Radars that watch the ground.</summary>
    public static EquipmentCategory GroundSurveillanceRadars { get; } = new("ground-surveillance-radars", "Ground surveillance radars", Radars);

    /// <summary>Radars that find guns by their shells.</summary>
    public static EquipmentCategory ArtilleryLocatingRadars { get; } = new("artillery-locating-radars", "Artillery-locating radars", Radars);

    /// <summary>Manned aircraft of a kind not told.</summary>
    public static EquipmentCategory Aircraft { get; } = new("aircraft", "Aircraft");

    /// <summary>Fixed-wing aircraft that carry weapons.</summary>
    public static EquipmentCategory CombatAircraft { get; } = new("combat-aircraft", "Combat aircraft", Aircraft);

    /// <summary>Fixed-wing aircraft for loads.</summary>
    public static EquipmentCategory TransportAircraft { get; } = new("transport-aircraft", "Transport aircraft", Aircraft);

    /// <summary>Fixed-wing aircraft that watch.</summary>
    public static EquipmentCategory SurveillanceAircraft { get; } = new("surveillance-aircraft", "Surveillance aircraft", Aircraft);

    /// <summary>Helicopters of a kind not told.</summary>
    public static EquipmentCategory Helicopters { get; } = new("helicopters", "Helicopters", Aircraft);

    /// <summary>Helicopters built to carry weapons.</summary>
    public static EquipmentCategory AttackHelicopters { get; } = new("attack-helicopters", "Attack helicopters", Helicopters);

    /// <summary>Helicopters for transport and rescue.</summary>
    public static EquipmentCategory UtilityHelicopters { get; } = new("utility-helicopters", "Utility helicopters", Helicopters);

    /// <summary>Unmanned vehicles of a kind not told.</summary>
    public static EquipmentCategory UnmannedSystems { get; } = new("unmanned-systems", "Unmanned systems");

    /// <summary>Drones of a kind not told.</summary>
    public static EquipmentCategory UnmannedAircraft { get; } = new("unmanned-aircraft", "Unmanned aircraft", UnmannedSystems);

    /// <summary>Unarmed drones that watch.</summary>
    public static EquipmentCategory ReconnaissanceDrones { get; } = new("reconnaissance-drones", "Reconnaissance drones", UnmannedAircraft);

    /// <summary>Drones that carry weapons and come back.</summary>
    public static EquipmentCategory CombatDrones { get; } = new("combat-drones", "Combat drones", UnmannedAircraft);

    /// <summary>Drones that hit the target themselves.</summary>
    public static EquipmentCategory LoiteringMunitions { get; } = new("loitering-munitions", "Loitering munitions", UnmannedAircraft);

    /// <summary>Drones for loads.</summary>
    public static EquipmentCategory CargoDrones { get; } = new("cargo-drones", "Cargo drones", UnmannedAircraft);

    /// <summary>Robots on the ground.</summary>
    public static EquipmentCategory UnmannedGroundVehicles { get; } = new("unmanned-ground-vehicles", "Unmanned ground vehicles", UnmannedSystems);

    /// <summary>Drones on or under water.</summary>
    public static EquipmentCategory UnmannedVessels { get; } = new("unmanned-vessels", "Unmanned vessels", UnmannedSystems);

    /// <summary>Ships and boats of a kind not told.</summary>
    public static EquipmentCategory Vessels { get; } = new("vessels", "Vessels");

    /// <summary>Ships built to fight.</summary>
    public static EquipmentCategory Warships { get; } = new("warships", "Warships", Vessels);

    /// <summary>Submarines.</summary>
    public static EquipmentCategory Submarines { get; } = new("submarines", "Submarines", Vessels);

    /// <summary>Minesweepers and minehunters.</summary>
    public static EquipmentCategory MineVessels { get; } = new("mine-vessels", "Mine vessels", Vessels);

    /// <summary>Patrol, assault and small boats.</summary>
    public static EquipmentCategory PatrolBoats { get; } = new("patrol-boats", "Patrol boats", Vessels);

    /// <summary>Missiles of a kind not told.</summary>
    public static EquipmentCategory Missiles { get; } = new("missiles", "Missiles");

    /// <summary>Ballistic and other missiles against targets on the ground.</summary>
    public static EquipmentCategory SurfaceToSurfaceMissiles { get; } = new("surface-to-surface-missiles", "Surface-to-surface missiles", Missiles);

    /// <summary>Missiles that fly as aircraft do.</summary>
    public static EquipmentCategory CruiseMissiles { get; } = new("cruise-missiles", "Cruise missiles", Missiles);

    /// <summary>Missiles against ships, and their systems on the coast.</summary>
    public static EquipmentCategory AntiShipMissiles { get; } = new("anti-ship-missiles", "Anti-ship missiles", Missiles);

    /// <summary>Missiles made for aircraft against targets on the ground.</summary>
    public static EquipmentCategory AirToSurfaceMissiles { get; } = new("air-to-surface-missiles", "Air-to-surface missiles", Missiles);

    /// <summary>Missiles between aircraft.</summary>
    public static EquipmentCategory AirToAirMissiles { get; } = new("air-to-air-missiles", "Air-to-air missiles", Missiles);

    /// <summary>Missiles of air defence systems.</summary>
    public static EquipmentCategory SurfaceToAirMissiles { get; } = new("surface-to-air-missiles", "Surface-to-air missiles", Missiles);

    /// <summary>Bombs.</summary>
    public static EquipmentCategory AircraftBombs { get; } = new("aircraft-bombs", "Aircraft bombs", Missiles);

    /// <summary>Bombs that are steered.</summary>
    public static EquipmentCategory GuidedBombs { get; } = new("guided-bombs", "Guided bombs", AircraftBombs);

    /// <summary>Small rockets made for aircraft, guided or not.</summary>
    public static EquipmentCategory AircraftRockets { get; } = new("aircraft-rockets", "Aircraft rockets", Missiles);

    /// <summary>Ammunition of a kind not told.</summary>
    public static EquipmentCategory Ammunition { get; } = new("ammunition", "Ammunition");

    /// <summary>Rounds of howitzers and field guns.</summary>
    public static EquipmentCategory ArtilleryAmmunition { get; } = new("artillery-ammunition", "Artillery ammunition", Ammunition);

    /// <summary>Rockets of multiple rocket launchers.</summary>
    public static EquipmentCategory RocketArtilleryAmmunition { get; } = new("rocket-artillery-ammunition", "Rocket artillery ammunition", Ammunition);

    /// <summary>Rounds of mortars.</summary>
    public static EquipmentCategory MortarAmmunition { get; } = new("mortar-ammunition", "Mortar ammunition", Ammunition);

    /// <summary>Rounds of tank guns.</summary>
    public static EquipmentCategory TankAmmunition { get; } = new("tank-ammunition", "Tank ammunition", Ammunition);

    /// <summary>Rounds of automatic cannon and air defence guns.</summary>
    public static EquipmentCategory CannonAmmunition { get; } = new("cannon-ammunition", "Cannon ammunition", Ammunition);

    /// <summary>Cartridges.</summary>
    public static EquipmentCategory SmallArmsAmmunition { get; } = new("small-arms-ammunition", "Small arms ammunition", Ammunition);

    /// <summary>Rounds and rockets of anti-tank weapons.</summary>
    public static EquipmentCategory AntiTankAmmunition { get; } = new("anti-tank-ammunition", "Anti-tank ammunition", Ammunition);

    /// <summary>Hand grenades and rounds of grenade launchers.</summary>
    public static EquipmentCategory Grenades { get; } = new("grenades", "Grenades", Ammunition);

    /// <summary>Charges, detonators and mines of a kind not told.</summary>
    public static EquipmentCategory Explosives { get; } = new("explosives", "Explosives");

    /// <summary>Land mines of a kind not told.</summary>
    public static EquipmentCategory Mines { get; } = new("mines", "Mines", Explosives);

    /// <summary>Mines against vehicles.</summary>
    public static EquipmentCategory AntiTankMines { get; } = new("anti-tank-mines", "Anti-tank mines", Mines);

    /// <summary>Mines and directed charges against people.</summary>
    public static EquipmentCategory AntiPersonnelMunitions { get; } = new("anti-personnel-munitions", "Anti-personnel munitions", Mines);

    /// <summary>Weapons for one person, of a kind not told.</summary>
    public static EquipmentCategory SmallArms { get; } = new("small-arms", "Small arms");

    /// <summary>Pistols and revolvers.</summary>
    public static EquipmentCategory Pistols { get; } = new("pistols", "Pistols", SmallArms);

    /// <summary>Submachine guns.</summary>
    public static EquipmentCategory SubmachineGuns { get; } = new("submachine-guns", "Submachine guns", SmallArms);

    /// <summary>Rifles, carbines and shotguns.</summary>
    public static EquipmentCategory Rifles { get; } = new("rifles", "Rifles", SmallArms);

    /// <summary>Sniper and anti-materiel rifles.</summary>
    public static EquipmentCategory SniperRifles { get; } = new("sniper-rifles", "Sniper rifles", Rifles);

    /// <summary>Light and general-purpose machine guns, and those of a kind not told.</summary>
    public static EquipmentCategory MachineGuns { get; } = new("machine-guns", "Machine guns", SmallArms);

    /// <summary>Weapons for a small crew, of a kind not told.</summary>
    public static EquipmentCategory LightWeapons { get; } = new("light-weapons", "Light weapons");

    /// <summary>Machine guns of about 12.7 mm and more.</summary>
    public static EquipmentCategory HeavyMachineGuns { get; } = new("heavy-machine-guns", "Heavy machine guns", LightWeapons);

    /// <summary>Grenade launchers, by hand or mounted.</summary>
    public static EquipmentCategory GrenadeLaunchers { get; } = new("grenade-launchers", "Grenade launchers", LightWeapons);

    /// <summary>Cannon and gun mounts for vehicles and boats.</summary>
    public static EquipmentCategory MountedGuns { get; } = new("mounted-guns", "Mounted guns", LightWeapons);

    /// <summary>Jammers and receivers.</summary>
    public static EquipmentCategory ElectronicWarfare { get; } = new("electronic-warfare", "Electronic warfare");

    /// <summary>Radios, satellite terminals, telephones and computers.</summary>
    public static EquipmentCategory Communications { get; } = new("communications", "Communications");

    /// <summary>Sights, cameras, binoculars, rangefinders.</summary>
    public static EquipmentCategory Optics { get; } = new("optics-and-night-vision", "Optics and night vision");

    /// <summary>Sensors and imagery other than radars.</summary>
    public static EquipmentCategory SurveillanceSystems { get; } = new("surveillance-systems", "Surveillance systems");

    /// <summary>Vehicles of a kind not told.</summary>
    public static EquipmentCategory Vehicles { get; } = new("vehicles-without-armour", "Vehicles without armour");

    /// <summary>Lorries, tankers, tractors for loads.</summary>
    public static EquipmentCategory Trucks { get; } = new("trucks", "Trucks", Vehicles);

    /// <summary>Cars, pick-ups, all-terrain vehicles.</summary>
    public static EquipmentCategory LightVehicles { get; } = new("light-vehicles", "Light vehicles", Vehicles);

    /// <summary>Trailers and semi-trailers.</summary>
    public static EquipmentCategory Trailers { get; } = new("trailers", "Trailers", Vehicles);

    /// <summary>Ambulances without armour.</summary>
    public static EquipmentCategory Ambulances { get; } = new("ambulances", "Ambulances", Vehicles);

    /// <summary>Cranes, forklifts, tools, construction.</summary>
    public static EquipmentCategory Engineering { get; } = new("engineering-equipment", "Engineering equipment");

    /// <summary>Bridges and ferries.</summary>
    public static EquipmentCategory Bridges { get; } = new("bridges", "Bridges", Engineering);

    /// <summary>Detectors, ploughs, robots and tools against mines.</summary>
    public static EquipmentCategory Demining { get; } = new("demining-equipment", "Demining equipment", Engineering);

    /// <summary>Generators and lights.</summary>
    public static EquipmentCategory Power { get; } = new("power-supply", "Power supply", Engineering);

    /// <summary>What a soldier wears and carries.</summary>
    public static EquipmentCategory PersonalEquipment { get; } = new("personal-equipment", "Personal equipment");

    /// <summary>Helmets, vests, eye protection.</summary>
    public static EquipmentCategory ProtectiveGear { get; } = new("protective-gear", "Protective gear", PersonalEquipment);

    /// <summary>Uniforms, boots, cold weather gear.</summary>
    public static EquipmentCategory Clothing { get; } = new("clothing", "Clothing", PersonalEquipment);

    /// <summary>Masks, suits, detection and decontamination.</summary>
    public static EquipmentCategory Cbrn { get; } = new("cbrn-protection", "CBRN protection", PersonalEquipment);

    /// <summary>Tents, beds, kitchens, heating.</summary>
    public static EquipmentCategory Camp { get; } = new("camp-equipment", "Camp equipment");

    /// <summary>Rations and water.</summary>
    public static EquipmentCategory Food { get; } = new("food", "Food");

    /// <summary>Medicine and medical equipment.</summary>
    public static EquipmentCategory Medical { get; } = new("medical", "Medical");

    /// <summary>Field hospitals.</summary>
    public static EquipmentCategory FieldHospitals { get; } = new("field-hospitals", "Field hospitals", Medical);

    /// <summary>Fuel and lubricants.</summary>
    public static EquipmentCategory Fuel { get; } = new("fuel", "Fuel");

    /// <summary>Parts, repair and maintenance.</summary>
    public static EquipmentCategory SpareParts { get; } = new("spare-parts", "Spare parts");

    /// <summary>Training and simulators.</summary>
    public static EquipmentCategory Training { get; } = new("training", "Training");

    /// <summary>What the words name and no other category has.</summary>
    public static EquipmentCategory OtherEquipment { get; } = new("other-equipment", "Other equipment");
}
