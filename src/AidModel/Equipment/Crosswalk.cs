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
    /// <remarks>Source: General Assembly resolution 46/36 L (1991) and the later reports of its groups of governmental experts; descriptions
    /// as in the guide to national points of contact, Disarmament Study Series No. 36 (2017). Ground-to-air missiles are in VII only if
    /// they are man-portable. Rotary-wing unmanned combat aircraft, which the group of 2022 asks to be reported, are not told apart.</remarks>
    public static Crosswalk UnRegister { get; } = UnRegisterTable.Make();

    /// <summary>The weapon categories of the SIPRI Arms Transfers Database, which has major arms only.</summary>
    /// <remarks>Source: SIPRI Arms Transfers Database, Sources and methods, Coverage.</remarks>
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
