namespace AidModel;

/// <summary>The words that say of what kind equipment is, where no designation does; in the singular.</summary>
internal static class EquipmentPhrases
{
    private static readonly (EquipmentCategory Category, string Phrases)[] All =
    [
        (EquipmentCategory.ArmouredVehicles, """
            armoured vehicle; armoured fighting vehicle; afv; combat vehicle; infantry vehicle; armoured car; protected vehicle;
            proctected vehicle; combat support vehicle; fire support team vehicle; infantry vehicle for support tasks; cvr
            """),
        (EquipmentCategory.MainBattleTanks, """
            tank; battle tank; main battle tank; mbt
            """),
        (EquipmentCategory.AssaultGuns, """
            assault gun; tank destroyer; light tank; armoured fighting reconnaissance vehicle
            """),
        (EquipmentCategory.ArmouredReconnaissance, """
            reconnaissance vehicle; armoured reconnaissance vehicle; armoured scout; scout vehicle
            """),
        (EquipmentCategory.InfantryFightingVehicles, """
            infantry fighting vehicle; ifv; fighting vehicle
            """),
        (EquipmentCategory.ArmouredPersonnelCarriers, """
            armoured personnel carrier; personnel carrier; apc; troop carrier; armoured troop carrier; tracked carrier;
            all terrain tracked carrier; armoured combat support vehicle; acsv
            """),
        (EquipmentCategory.ProtectedPatrolVehicles, """
            mine resistant ambush protected vehicle; mine resistant vehicle; mrap; mrap vehicle; protected patrol vehicle; ppv;
            protected mobility vehicle; patrol vehicle
            """),
        (EquipmentCategory.ArmouredUtilityVehicles, """
            armoured utility vehicle; auv; armoured high mobility multipurpose wheeled vehicle;
            high mobility multipurpose wheeled vehicle; hmmwv; humvee; 4x4 armoured vehicle; joint light tactical vehicle;
            armoured toyota land cruiser; light armoured vehicle; armoured land cruiser; border protection vehicle
            """),
        (EquipmentCategory.ArmouredCommandVehicles, """
            command post carrier; command vehicle; command post vehicle; armoured command vehicle; command post;
            command variant; command version; command post variant; command post version
            """),
        (EquipmentCategory.ArmouredAmbulances, """
            armoured ambulance; armoured medical treatment vehicle; armoured medical vehicle; medical treatment vehicle;
            armoured ambulance variant; ambulance variant; ambulance version; ambulance vehicle; medical variant; medical version
            """),
        (EquipmentCategory.ArmouredRecoveryVehicles, """
            armoured recovery vehicle; recovery vehicle; arv; recovery tank; repair and recovery vehicle; armoured repair vehicle;
            bergepanzer; recovery variant; recovery version; recovery vehicle variant; armoured recovery variant
            """),
        (EquipmentCategory.BridgeLayers, """
            bridge layer; bridge laying tank; bridge laying vehicle; vehicle launched bridge; vlb; armoured vehicle launched bridge;
            bridge layer tank; bridge laying;
            bruckenlegepanzer; bridge laying variant
            """),
        (EquipmentCategory.ArmouredEngineeringVehicles, """
            armoured engineering vehicle; engineer tank; engineering tank; armoured engineer vehicle; combat engineering vehicle;
            engineering vehicle;
            pionierpanzer; engineering variant; engineer variant
            """),
        (EquipmentCategory.MineClearingVehicles, """
            mine clearing tank; mine clearing vehicle; mine clearing system; mobile and protected mine clearing system;
            mobile remote controlled and protected mine clearing system; demining vehicle; protected mine clearing system;
            mine clearance vehicle; demining machine;
            minenraumpanzer; mine clearing variant
            """),
        (EquipmentCategory.Artillery, """
            artillery; artillery system; artillery piece; artillery gun; gun artillery
            """),
        (EquipmentCategory.Howitzers, """
            howitzer; field howitzer; field gun; light field gun; light gun; howitzer system; gun howitzer; cannon artillery
            """),
        (EquipmentCategory.TowedHowitzers, """
            towed howitzer; towed gun; towed artillery
            """),
        (EquipmentCategory.SelfPropelledHowitzers, """
            self propelled howitzer; self propelled artillery; self propelled artillery system; self propelled gun; wheeled howitzer;
            tracked howitzer; armoured howitzer
            """),
        (EquipmentCategory.Mortars, """
            mortar; mortar system; heavy mortar; light mortar; mortar tube
            """),
        (EquipmentCategory.MultipleRocketLaunchers, """
            rocket launcher 70mm; multiple rocket launcher; multiple launch rocket system; mlrs; rocket artillery;
            rocket artillery system; multiple launch rocket launcher; high mobility artillery rocket system
            """),
        (EquipmentCategory.AntiTankWeapons, """
            anti tank weapon; anti armour weapon; light anti armour weapon; anti armour system; light anti tank weapon;
            man portable anti tank weapon; handheld anti tank weapon; single shot anti tank weapon; anti tank system; anti tank
            """),
        (EquipmentCategory.AntiTankMissiles, """
            anti tank missile; anti tank guided missile; atgm; guided anti tank missile; anti tank missile launcher;
            anti tank missile system; anti armour missile; wire guided missile
            """),
        (EquipmentCategory.AntiTankLaunchers, """
            rocket launcher; anti tank rocket; anti tank grenade launcher; single use anti tank grenade launcher;
            anti tank rocket launcher; bazooka; bunker buster; bunker buster missile; anti tank hand weapon
            """),
        (EquipmentCategory.RecoillessWeapons, """
            recoilless rifle; recoilless gun; recoilless anti tank gun; recoilless weapon; anti tank gun
            """),
        (EquipmentCategory.AirDefence, """
            air defence; anti aircraft weapon; air defence weapon; anti aircraft artillery; air defence equipment
            """),
        (EquipmentCategory.AirDefenceSystems, """
            air defence system; air defence missile system; anti aircraft missile system; surface to air missile system; sam system;
            anti air missile defence system; missile defence system; air defence battery; air defence launcher; missile system;
            anti aircraft system; air defence capability; fire unit; firing unit; air defence unit; air defence fire unit;
            anti missile system
            """),
        (EquipmentCategory.AirDefenceGuns, """
            anti aircraft gun; air defence gun; aa gun; anti aircraft cannon; flak
            """),
        (EquipmentCategory.SelfPropelledAirDefenceGuns, """
            self propelled anti aircraft gun; anti aircraft gun tank; self propelled anti aircraft weapon; anti aircraft tank;
            flakpanzer; spaag; rapid fire armoured vehicle
            """),
        (EquipmentCategory.ManPortableAirDefence, """
            man portable air defence system; man portable air defence; manpads; manpad; shoulder fired manpad;
            portable air defence system; man portable air defence missile; shoulder fired anti aircraft missile;
            man portable anti aircraft missile
            """),
        (EquipmentCategory.AntiDroneSystems, """
            anti drone system; anti drone weapon; anti drone gun; anti drone cannon; anti drone device; anti drone sensor;
            anti drone sensor and jammer; counter unmanned aerial system; counter drone system; counter uas; counter uas system;
            c uas; c uas laser guided rocket system; drone detection system; drone defence system; drone defence device;
            electronic anti drone device; counter unmanned aerial system 30mm gun truck; drone jammer; drone gun;
            electric anti drone weapon; anti drone
            """),
        (EquipmentCategory.Radars, """
            radar; radar system; multi mission radar; flir; infrared radar; radiolocation equipment set; radiolocation equipment
            """),
        (EquipmentCategory.AirSurveillanceRadars, """
            air surveillance radar; air search radar; air defence radar; air surveillance radar system
            """),
        (EquipmentCategory.GroundSurveillanceRadars, """
            ground surveillance radar; mobile ground surveillance radar
            """),
        (EquipmentCategory.ArtilleryLocatingRadars, """
            counter battery radar; counter artillery radar; counter mortar radar; artillery radar; weapon locating system;
            weapon locating radar; weapon locating radar system; artillery locating radar; counter battery system;
            artillery reconnaissance radar; counter battery radar system; artillery hunting radar
            """),
        (EquipmentCategory.Aircraft, """
            aircraft; plane; airplane
            """),
        (EquipmentCategory.CombatAircraft, """
            combat aircraft; fighter aircraft; fighter jet; fighter; jet fighter; light attack aircraft; attack aircraft; warplane
            """),
        (EquipmentCategory.TransportAircraft, """
            transport aircraft; cargo aircraft
            """),
        (EquipmentCategory.SurveillanceAircraft, """
            surveillance aircraft; airborne surveillance and control aircraft; airborne early warning aircraft;
            reconnaissance aircraft
            """),
        (EquipmentCategory.Helicopters, """
            helicopter
            """),
        (EquipmentCategory.AttackHelicopters, """
            attack helicopter; combat helicopter
            """),
        (EquipmentCategory.UtilityHelicopters, """
            transport helicopter; utility helicopter; multi purpose helicopter; rescue helicopter
            """),
        (EquipmentCategory.UnmannedSystems, """
            unmanned system; uncrewed system; autonomous system
            """),
        (EquipmentCategory.UnmannedAircraft, """
            drone; uav; uas; unmanned aerial vehicle; unmanned aerial system; uncrewed aerial system; uncrewed aerial vehicle;
            unmanned aircraft; unmanned aircraft system; unmanned air vehicle; quadcopter;
            unmanned aerial system and other capability; tactical unmanned aerial system; fpv; surveillance uav
            """),
        (EquipmentCategory.ReconnaissanceDrones, """
            reconnaissance drone; recognition drone; reconnaissance uav; reconnaissance uas; surveillance drone; observation drone;
            reconnaissance unmanned aerial system
            """),
        (EquipmentCategory.CombatDrones, """
            combat drone; attack drone; armed drone; strike drone
            """),
        (EquipmentCategory.LoiteringMunitions, """
            loitering munition; kamikaze drone; suicide drone; fpv drone; one way attack drone
            """),
        (EquipmentCategory.CargoDrones, """
            transport drone; heavy transport drone; cargo drone; logistics drone
            """),
        (EquipmentCategory.UnmannedGroundVehicles, """
            unmanned ground vehicle; ugv; unmanned ground system; remotely operated vehicle; remote controlled infantry vehicle;
            tracked and remote controlled infantry vehicle; unmanned vehicle; robot
            """),
        (EquipmentCategory.UnmannedVessels, """
            unmanned surface vessel; unmanned coastal defence vessel; unmanned vessel; minehunter drone; undersea minehunter drone;
            overwater drone; autonomous overwater drone; underwater drone; maritime drone; unmanned surface vehicle;
            underwater vehicle; sea drone; surface drone
            """),
        (EquipmentCategory.Vessels, """
            vessel; ship; g boat
            """),
        (EquipmentCategory.Warships, """
            warship; frigate; corvette; missile boat
            """),
        (EquipmentCategory.Submarines, """
            submarine
            """),
        (EquipmentCategory.MineVessels, """
            minesweeper; minehunter; mine hunter; mine countermeasures vessel; mine clearance vessel; mine vessel
            """),
        (EquipmentCategory.PatrolBoats, """
            patrol boat; patrol vessel; boat; coastal defence vessel; coastal and riverine patrol boat; rigid inflatable boat;
            semi rigid inflatable boat; rib; raiding craft; dive boat; assault boat; river boat; speedboat; multirole boat
            """),
        (EquipmentCategory.Missiles, """
            missile; guided missile; precision aerial munition; precision guided munition; defensive missile;
            ammunition for fighter jet; fighter jet ammunition; aircraft missile
            """),
        (EquipmentCategory.SurfaceToSurfaceMissiles, """
            ballistic missile; surface to surface missile; tactical missile; long range missile
            """),
        (EquipmentCategory.CruiseMissiles, """
            cruise missile
            """),
        (EquipmentCategory.AntiShipMissiles, """
            anti ship missile; anti ship missile system; coastal defence missile; coastal defence missile system;
            coastal defence system
            """),
        (EquipmentCategory.AirToSurfaceMissiles, """
            air to surface missile; anti radiation missile; high speed anti radiation missile; air to ground missile;
            air to ground munition
            """),
        (EquipmentCategory.AirToAirMissiles, """
            air to air missile
            """),
        (EquipmentCategory.SurfaceToAirMissiles, """
            surface to air missile; air defence missile; anti aircraft missile; anti air missile; air defence munition;
            air defence interceptor; interceptor missile; missile for air defence; sam missile; air defence rocket; sam
            """),
        (EquipmentCategory.AircraftBombs, """
            aircraft bomb; bomb; aerial bomb
            """),
        (EquipmentCategory.GuidedBombs, """
            guided bomb; glide bomb; jdam; precision guided bomb; small diameter bomb
            """),
        (EquipmentCategory.AircraftRockets, """
            aircraft rocket; laser guided rocket; laser guided rocket system; crv7 rocket; 70mm rocket; 70 mm rocket;
            precision guided rocket; unguided rocket
            """),
        (EquipmentCategory.Ammunition, """
            ammunition; munition; round; round of ammunition; armament; nonstandard ammunition; projectile; ammo; cluster ammunition;
            conventional munition; improved conventional munition; shell; lethal weapon; weapon and ammunition;
            ammunition procurement
            """),
        (EquipmentCategory.ArtilleryAmmunition, """
            artillery ammunition; artillery round; artillery shell; artillery projectile; howitzer ammunition; howitzer round;
            field gun ammunition; light field gun ammunition; 155mm ammunition; 155mm round; 155 mm round; 155 mm ammunition;
            155mm shell; 152mm round; 152 mm round; 122mm round; 122 mm round; 130mm round; 203mm round; 105mm round;
            105mm ammunition; 152mm ammunition; 122mm ammunition; 155mm smoke ammunition; 155mm smoke illuminating ammunition;
            155mm precision guided ammunition; remote anti armour mine; remote anti armour mine system; raam; raam system;
            precision guided artillery round; 150mm artillery round; smoke ammunition; dual purpose improved conventional munition;
            cluster munition; artillery charge; propelling charge
            """),
        (EquipmentCategory.RocketArtilleryAmmunition, """
            rocket; multiple launch rocket system round; guided multiple launch rocket system round; mlrs ammunition; mlrs rocket;
            artillery rocket; round rocket; guided rocket; mlrs round; guided mlrs; gmlrs
            """),
        (EquipmentCategory.MortarAmmunition, """
            mortar ammunition; mortar round; mortar shell; mortar bomb; mortar grenade; mortar smoke ammunition; mortar mine;
            81mm mortar smoke ammunition
            """),
        (EquipmentCategory.TankAmmunition, """
            tank ammunition; tank round; tank shell; 120mm ammunition; 125mm ammunition; 125 mm he ammunition; 125mm he ammunition;
            120mm round
            """),
        (EquipmentCategory.CannonAmmunition, """
            cannon ammunition; anti aircraft ammunition; 20mm ammunition; 23mm ammunition; 23mm round; 25mm ammunition; 25mm round;
            30mm round; 30mm ammunition; 35mm ammunition; 35mm round; 57mm ammunition; 76mm naval ammunition; naval ammunition;
            40mm anti aircraft ammunition; anti aircraft gun ammunition; 30 mm ammunition; 25 mm ammunition
            """),
        (EquipmentCategory.SmallArmsAmmunition, """
            small arms ammunition; small arm ammunition; cartridge; bullet; rifle ammunition; machine gun ammunition;
            small calibre ammunition; rifle round; mg round; hub nb; round of small arms ammunition; firearm ammunition;
            pistol ammunition; small arms round; military ammunition; rifle mg round; small to large calibre nonstandard ammunition;
            7 62x51 mm ammunition; 5 56mm ammunition; 7 62mm ammunition; 12 7mm ammunition; 12 7 mm ammunition; 7 62 mm ammunition;
            5 56 mm ammunition; 50 calibre ammunition; inch 7 7 mm ammunition; sniper ammunition
            """),
        (EquipmentCategory.AntiTankAmmunition, """
            anti armour round; anti armour ammunition; anti tank round; anti tank ammunition; anti tank grenade; 84 mm ammunition;
            84mm ammunition; 73mm missile; recoilless rifle ammunition; 73mm round
            """),
        (EquipmentCategory.Grenades, """
            grenade; hand grenade; grenade launcher ammunition; 40mm ammunition; 40mm grenade; 40 mm ammunition; 40mm round;
            smoke grenade; grenade launcher round
            """),
        (EquipmentCategory.Explosives, """
            explosive; explosive charge; demolition munition; demolition equipment; detonator; detonating cord; blasting cap;
            demolition munition and equipment; c 4 explosive; fuse; fuze; firecracker; pyro material; tnt; demolition charge;
            line charge; blasting material; remote detonation system; demolition material; pyrotechnic;
            explosive and demolition equipment; igniter
            """),
        (EquipmentCategory.Mines, """
            mine; land mine; landmine
            """),
        (EquipmentCategory.AntiTankMines, """
            anti tank mine; anti vehicle mine; directional anti tank mine; off route mine
            """),
        (EquipmentCategory.AntiPersonnelMunitions, """
            anti personnel munition; claymore; directional charge; anti personnel mine; claymore mine
            """),
        (EquipmentCategory.SmallArms, """
            small arm; small arms; small arms and ammunition; small arm and ammunition; firearm; fire arm; automatic fire arm;
            handgun; light armament; small weapon; light weapon and small arm; gun; individual weapon; weapon cleaning kit
            """),
        (EquipmentCategory.Pistols, """
            pistol; revolver; semi automatic pistol
            """),
        (EquipmentCategory.SubmachineGuns, """
            submachine gun; sub machine gun; machine pistol
            """),
        (EquipmentCategory.Rifles, """
            rifle; assault rifle; automatic rifle; carbine; shotgun; battle rifle; precision rifle; kalashnikov; ak 47;
            carbine rifle
            """),
        (EquipmentCategory.SniperRifles, """
            sniper rifle; anti materiel rifle; anti materiel sniper rifle; sniper weapon; long range sniper weapon
            """),
        (EquipmentCategory.MachineGuns, """
            machine gun; light machine gun; universal machine gun; medium machine gun; general purpose machine gun;
            automatic rifle or machine gun
            """),
        (EquipmentCategory.LightWeapons, """
            light weapon
            """),
        (EquipmentCategory.HeavyMachineGuns, """
            heavy machine gun; large calibre machine gun
            """),
        (EquipmentCategory.GrenadeLaunchers, """
            grenade launcher; automatic grenade launcher; under barrel grenade launcher; grenade machine gun;
            grenade launchers and small arms; grenade machine weapon
            """),
        (EquipmentCategory.MountedGuns, """
            cannon; gun system; remote weapon system; weapon station; remote weapon station; maritime gun; autocannon; naval gun
            """),
        (EquipmentCategory.ElectronicWarfare, """
            jammer; jamming equipment; electronic jamming equipment; jamming transmitter; electronic warfare;
            electronic warfare equipment; electronic warfare system; gps jamming equipment; radio jammer; scanner jammer system;
            frequency scanner; frequency range extension; bandwidth extension device; radio frequency system; high frequency device;
            frequency range extension device; electronic scanner; direction finder; spectrum monitoring
            """),
        (EquipmentCategory.Communications, """
            radio; communication system; communications system; communication equipment; communications equipment; radio transmitter;
            field telephone; satellite phone; satcom terminal; satellite communications; satellite communications antenna;
            satellite communication; secure communications system; tactical secure communications system;
            tactical communications system; antenna; antenna mast system; mobile antenna mast system; antenna hub station;
            crypto phone; telephone; phone; ip phone; starlink; field cable; radio set; radio set equipment; satellite terminal;
            laptop; computer; tablet; server; headset; cable; cable reel; high frequency unit; tactical radio;
            identification friend or foe; identification friend and foe system; portable radio; tactical air navigation system;
            gps device; navigation system; it equipment; network equipment; data link
            """),
        (EquipmentCategory.Optics, """
            night vision device; night vision goggle; night vision; binocular; optic; thermal imager; thermal camera;
            thermal imaging camera; thermal imaging device; rangefinder; range finder; laser rangefinder; laser range finder;
            field glass; field glasses; gun sight; sight; laser target designator; laser designator; laser designator pod;
            drone camera; camera; thermal imagery system; thermal sight; red dot sight; telescope; night vision equipment; monocular;
            scope; target designator
            """),
        (EquipmentCategory.SurveillanceSystems, """
            surveillance equipment; surveillance system; satellite imagery; satellite imagery service; satellity imagery;
            commercial satellite imagery service; mobile reconnaissance system; reconnaissance system; sensor;
            satcom surveillance system; acoustic device; detection system; detection equipment; satellite;
            radar and thermal imagery system; long range acoustic device
            """),
        (EquipmentCategory.Vehicles, """
            vehicle; military vehicle; tactical vehicle; towing vehicle; support vehicle; ammunition support vehicle;
            ammunition support; decontamination vehicle; special vehicle; transport vehicle; bus; minibus; van; motorcycle; quad
            """),
        (EquipmentCategory.Trucks, """
            truck; fire engine; lorry; tanker; fuel tanker; heavy duty truck; load handling truck; utility truck; tank truck;
            tractor; tank transporter; tank transporter tractor; truck tractor train; tank transporter tractor m1070 oshkosh;
            semitrailer truck; crane truck; tractor for semitrailer; refueller; water tanker; roll off container; truck tractor;
            heavy duty trailer truck; military truck; tractor unit; heavy equipment transporter;
            tank trailer truck; tanker truck; water truck; water tank truck; fuel truck; fuel tank truck
            """),
        (EquipmentCategory.LightVehicles, """
            pick up; pickup; pick up truck; jeep; off road vehicle; all terrain vehicle; tracked all terrain vehicle; car; suv;
            land cruiser; light vehicle; amarok; minivan; passenger car; atv; utility vehicle; 4x4 vehicle; 4x4
            """),
        (EquipmentCategory.Trailers, """
            trailer; semi trailer; semitrailer
            """),
        (EquipmentCategory.Ambulances, """
            ambulance; military ambulance; medical evacuation truck; medical evacuation vehicle
            """),
        (EquipmentCategory.Engineering, """
            forklift; crane; excavator; tool kit; engineering equipment; construction equipment; container;
            port and harbour security equipment; obstacle emplacement equipment; engineer equipment; metal printer; 3d scanner;
            pcb printer; shovel; entrenching tool; chainsaw; outboard motor; machinery; bulldozer; loader; obstacle equipment;
            snow chain; truck tyre; truck tire; tire; tyre; carrying strap; load carriage equipment; weapon part;
            water tank; fuel tank; gas tank; oil tank; storage tank; water pump; water purification system; water filter; water treatment;
            water purification; water supply system
            """),
        (EquipmentCategory.Bridges, """
            bridge; bridge system; pontoon; pontoon system; pontoon bridge; medium bridge system; heavy and medium bridge system;
            ferry; meter of bridges in part
            """),
        (EquipmentCategory.Demining, """
            demining equipment; demining set; mine clearing equipment; mine clearance equipment; mine detector; metal detector;
            mine plough; mine roller; mine plow; eod equipment; explosive ordnance disposal equipment; explosive ordnance disposal;
            detection robot; bomb disposal; mine clearance; mine clearance system; naval mine clearance system; demining; eod;
            material for explosive ordnance disposal; demining kit; x ray machine; minelab demining equipment; sea mine detection
            """),
        (EquipmentCategory.Power, """
            generator; power generator; diesel powered generator; emergency power generator; air defence generator; light set;
            portable light system; led lamp; light pole; light poles set; battery charger; power bank; battery; power supply;
            transformer; lamp; solar panel
            """),
        (EquipmentCategory.PersonalEquipment, """
            field equipment; equipment of soldier; soldier equipment; backpack; tactical equipment; lighter; field gear;
            personal equipment; individual equipment; rucksack; tactical gear; lifejacket; life jacket
            """),
        (EquipmentCategory.ProtectiveGear, """
            helmet; combat helmet; ballistic vest; body armour; protective vest; bulletproof vest; fragmentation vest; flak jacket;
            protective gear; protective equipment; shooting glasses; ballistic plate; protective clothing; vest; safety glasses;
            protection gear; armour plate; protective gear and equipment; ballistic helmet; personal protective equipment
            """),
        (EquipmentCategory.Clothing, """
            clothing; clothes; winter clothing; uniform; cold weather gear; cold weather field uniform; boot; pair of boots;
            pair of rubber boots; winter boot; glove; tactical gloves; jacket; trouser; thermal clothing; poncho; coat; shoe;
            camouflage vest; winter hat; hat; suit; flight suit; sock; military clothing; cold weather equipment; underwear;
            winter equipment; winter gear; winter clothing set
            """),
        (EquipmentCategory.Cbrn, """
            gas mask; protective mask; mask; nbc protection suit; chemical biological radiological nuclear protective equipment;
            cbrn; cbrn equipment; decontamination; decontamination system; vehicle decontamination system; decontamination material;
            vehicle decontamination point; mobile decontamination vehicle; auto injector; auto injector device;
            protective mask with filter; protective suit; dosimeter; nbc equipment; nuclear protective equipment;
            biological protective equipment; cbrn protective equipment
            """),
        (EquipmentCategory.Camp, """
            tent; military tent; sleeping bag; sleeping mat; bed; blanket; wool blanket; heating system; mobile heating system;
            field kitchen; hangar tent; camouflage net; winter camouflage net; shelter; stove; heater; hygiene kit; mattress;
            field camp; camp bed; camouflage; fridge; sanitary container; kitchen
            """),
        (EquipmentCategory.Food, """
            food; ration; field ration; combat ration; combat ration package; food ration; mre; meal; individual meal pack;
            military meal; water; group ration; module ration; military meals ready; pre packaged military meal; canned food;
            meal pack; meal ready
            """),
        (EquipmentCategory.Medical, """
            medical protective mask; medical equipment; medical supply; medical supplies; medical supplies and other equipment;
            medical material; medicine; medicines; first aid kit; bandage; wound bandage; tourniquet; stretcher; hospital bed;
            ventilator; hospital material; medical gauze; palette medical material; surgical light; surgical mask; infusion kit;
            dental sterilizer; plasma; lyophilized plasma; op light; medical kit; fridge for medical material; respirator;
            health equipment; mobile laboratory; first aid; defibrillator; wound care pack; gauze; blood; medical aid; ifak;
            medical item; drug; x ray; medical good
            """),
        (EquipmentCategory.FieldHospitals, """
            field hospital; mobile field hospital; hospital; hangar hospital
            """),
        (EquipmentCategory.Fuel, """
            fuel; diesel; petrol; gasoline; ton of fuel; jet fuel; liter of diesel; liter of fuel; adblue; kerosene; diesel and fuel;
            diesel and gasoline; lubricant; oil
            """),
        (EquipmentCategory.SpareParts, """
            spare part; spare; spare parts; spare part and equipment; part; barrel; replacement barrel; spare barrel; refitting;
            repair; maintenance; overhaul; maintenance support; sustainment; spare part package; breechblock; component; repair kit;
            technical support; maintenance equipment; rocket motor; motor; track; engine; maintenance and sustainment; tools;
            refurbishment; refit; repair work; repair service; service; servicing; modernisation; modernization; upgrade; upgrade kit;
            restoration; engine part; tank part; tank engine; tank track; gun barrel
            """),
        (EquipmentCategory.Training, """
            training; simulator; training equipment; training system; flight simulator; training ammunition; training aid;
            training tank; driver training tank; training vehicle; driver training vehicle; crew training; soldier training; exercise
            """),
        (EquipmentCategory.OtherEquipment, """
            other military equipment; military equipment; other equipment; non lethal equipment; nonlethal equipment; military aid;
            equipment; tactical decoy; decoy; palette material; palett material; pallet; manoeuvre support package;
            military assistance; support equipment; equipment and spare part; other field equipment; self protection system;
            military support; air defence equipment package; material; gear; support package; loudspeaker system;
            munition launching pad; missile launching pad; launching pad; launch pad; missile launch pad; launchpad; missile guidance unit
            """),
    ];

    public static PhraseTree<EquipmentCategory> Tree()
    {
        PhraseTree<EquipmentCategory> tree = new();
        foreach (EquipmentCategory category in EquipmentCategory.All)
        {
            tree.Add(category.Name, category);
        }

        foreach ((EquipmentCategory category, string phrases) in All)
        {
            foreach (string phrase in phrases.Split(';'))
            {
                if (tree.Add(phrase, category) is { } other)
                {
                    throw new InvalidOperationException($"'{phrase.Trim()}' is both {other} and {category}.");
                }
            }
        }

        return tree;
    }
}
