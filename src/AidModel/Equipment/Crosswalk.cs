using System.Collections.Frozen;

namespace AidModel;

/// <summary>Where a published scheme puts the categories of <see cref="EquipmentCategory"/>.</summary>
/// <remarks>A category that has no entry of its own is where its parent is. Immutable and thread safe.</remarks>
public sealed class Crosswalk
{
    private readonly FrozenDictionary<EquipmentCategory, Mapping> _mappings;
    private readonly FrozenDictionary<string, EquipmentCategory> _categories;

    internal Crosswalk(string name, string source, (EquipmentCategory Category, Mapping Mapping)[] mappings, params (string Text, EquipmentCategory Category)[] categories)
    {
        Name = name;
        Source = source;
        _mappings = mappings.ToFrozenDictionary(static m => m.Category, static m => m.Mapping);
        _categories = categories.ToFrozenDictionary(static c => c.Text, static c => c.Category, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The United Nations Register of Conventional Arms: categories I to VII, and small arms and light weapons.</summary>
    /// <remarks>
    /// <para>The categories and their names, and small arms beside the seven ("7+1"), are those that
    /// https://disarmament.unoda.org/en/node/87394 has; unmanned combat aircraft of rotary wing were recommended for reporting by the group
    /// of experts of 2022 (https://disarmament.unoda.org/es/update/2022-gge-on-un-register-on-conventional-arms-concludes-work-with-forward-looking-recommendations-to-promote-participation-relevance-and-continuing-operation-of-the-register/)
    /// and are not told apart here. The 16.5 t of a battle tank are as
    /// https://asipss.com/2018/03/08/the-global-reported-arms-trade-the-un-register-of-conventional-arms-2/ reports the Register. The other
    /// bounds (75 mm, a squad of four, 12.5 mm, 500 t, 25 km, the parts a and b, and ground-to-air missiles only if man-portable) are those of the Register as
    /// commonly reported; no text of it was at hand to check them against.</para>
    /// <para>That a battle tank has cross-country mobility, or that a vessel is armed, is taken from the category. A vessel's range is that of
    /// its missiles or torpedoes.</para>
    /// </remarks>
    public static Crosswalk UnRegister { get; } = UnRegisterTable.Make();

    /// <summary>The weapon categories of the SIPRI Arms Transfers Database, which has major arms only.</summary>
    /// <remarks>
    /// <para>Source: http://www.sipri.org/databases/armstransfers/background/coverage, and for missiles, sensors, satellites, ships and the
    /// rest its later text as quoted in the source of https://github.com/dodomoon/world_military.</para>
    /// <para>Its categories engines, anti-submarine weapons, satellites and other (turrets, air refuelling systems) have nothing here: what
    /// lists of aid name of these is in <see cref="EquipmentCategory.SpareParts"/>, <see cref="EquipmentCategory.MountedGuns"/> or
    /// <see cref="EquipmentCategory.SurveillanceSystems"/>, and too little is known of it to tell. Not asked either: whether a radar is for
    /// fire control, and so covered at any range; whether a ship has torpedoes; and, below 100 t, whether its speed in km/h times its
    /// full tonnage is 3,500 or more. Loitering munitions are taken for guided missiles: the text does not name them.</para>
    /// </remarks>
    public static Crosswalk Sipri { get; } = SipriTable.Make();

    /// <summary>The sub-types of items in the Ukraine Support Tracker of the Kiel Institute; <see cref="Mapping.Name"/> is the type.</summary>
    /// <remarks>Source: the columns Type of item and Sub-type of item of the main data of releases 7, 12 and 17, in the spelling of the last.</remarks>
    public static Crosswalk Kiel { get; } = KielTable.Make();

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Who published the scheme, and where.</summary>
    public string Source { get; }

    /// <summary>Where a category is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="category"/> is null.</exception>
    public Mapping Map(EquipmentCategory category)
    {
        ArgumentNullException.ThrowIfNull(category);
        for (EquipmentCategory? at = category; at is not null; at = at.Parent)
        {
            if (_mappings.TryGetValue(at, out Mapping? mapping))
            {
                return mapping;
            }
        }

        return Mapping.NotCovered;
    }

    /// <summary>Where a type is: what is known of it decides the conditions of its category, and those that it does not decide stay.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public Mapping Map(EquipmentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Map(type.Category).For(type);
    }

    /// <summary>The category that is nearest to one of the scheme's, by its code whatever the capitals; null where the scheme has no such
    /// code, or one that says nothing of the kind of equipment.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public EquipmentCategory? Category(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _categories.GetValueOrDefault(code.Trim());
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
