using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class CrosswalkTests
{
    private static readonly EquipmentCatalogue Catalogue = EquipmentCatalogue.Default;

    private static EquipmentType Type(EquipmentCategory category) => new() { Name = "it", Category = category };

    [Theory]
    [InlineData("Leopard 1A5", "I", "Armoured vehicles", "Main Battle Tank (MBT)")]
    [InlineData("Marder", "II", "Armoured vehicles", "Infantry fighting vehicle (IFV)")]
    [InlineData("M777", "III", "Artillery", "155mm howitzer")]
    [InlineData("D-30", "III", "Artillery", "122mm howitzer")]
    [InlineData("HIMARS", "III", "Artillery", "227mm MLRS")]
    [InlineData("M252", "III", "not covered", "Mortar")]
    [InlineData("LMP-2017", "light weapons", "not covered", "Mortar")]
    [InlineData("F-16", "IV a", "Aircraft", "Combat aircraft")]
    [InlineData("Bayraktar TB2", "IV b", "Aircraft", "Drone")]
    [InlineData("Mi-24", "V", "Aircraft", "Combat aircraft")]
    [InlineData("Alkmaar-class", "VI", "Ships", "Mine Vessels")]
    [InlineData("Harpoon", "VII a", "Missiles", "Anti-ship missle system")]
    [InlineData("Stinger", "VII b", "Missiles", "MANPADS")]
    [InlineData("IRIS-T SLM", "not covered", "Air-defence systems", "Anti-aircraft surface-to-air missile (SAM) system (medium-range)")]
    [InlineData("Gepard", "II", "Air-defence systems", "Self-propelled anti-aircraft weapon")]
    [InlineData("ZU-23-2", "not covered", "not covered", "Anti-aircraft weapon")]
    [InlineData("S-60", "not covered", "Air-defence systems", "Anti-aircraft weapon")]
    [InlineData("Switchblade 600", "VII a", "Missiles", "Loitering munition")]
    [InlineData("Switchblade 300", "not covered", "Missiles", "Loitering munition")]
    [InlineData("Javelin", "light weapons", "Missiles", "Light Anti-armor Weapon (LAW)")]
    [InlineData("AT4", "light weapons", "not covered", "Light Anti-armor Weapon (LAW)")]
    [InlineData("MG3", "small arms", "not covered", "Small Arms and Light Weapons (SALW)")]
    [InlineData("155mm howitzer", "III", "Artillery", "155mm howitzer")]
    [InlineData("76mm howitzer", "III", "not covered", "unknown howitzer")]
    public void Types_are_where_the_schemes_put_them(string text, string un, string sipri, string kiel)
    {
        EquipmentType type = Catalogue.Describe(text)!;
        Assert.Equal(un, Crosswalk.UnRegister.Map(type).ToString());
        Assert.Equal(sipri, Crosswalk.Sipri.Map(type).ToString());
        Assert.Equal(kiel, Crosswalk.Kiel.Map(type).ToString());
    }

    [Theory]
    [InlineData("surveillance-systems", "24.9", "not covered")]
    [InlineData("surveillance-systems", "25", "Sensors")]
    [InlineData("surveillance-systems", null, "Sensors if range of 25 km or more, else not covered")]
    [InlineData("radars", "25", "Sensors")]
    public void Sensors_are_from_25_km_in_SIPRIs(string category, string? range, string code) => Assert.Equal(
        code, Crosswalk.Sipri.Map(Type(EquipmentCategory.Find(category)!) with { Range = range is null ? null : Length.Parse(range + " km") }).ToString());

    [Theory]
    [InlineData(true, "Missiles")]
    [InlineData(false, "not covered")]
    public void Guided_shells_are_missiles_in_SIPRIs(bool isGuided, string code) =>
        Assert.Equal(code, Crosswalk.Sipri.Map(Type(EquipmentCategory.MortarAmmunition) with { IsGuided = isGuided }).ToString());

    [Theory]
    [InlineData("Engines")]
    [InlineData("Anti-submarine warfare weapons")]
    [InlineData("Satellites")]
    [InlineData("Other")]
    public void What_SIPRI_has_and_lists_of_aid_do_not_tell_has_no_category(string code) => Assert.Null(Crosswalk.Sipri.Category(code));

    [Fact]
    public void Artillery_is_from_75_mm_in_the_register_and_from_100_in_SIPRIs()
    {
        Mapping un = Crosswalk.UnRegister.Map(EquipmentCategory.TowedHowitzers);
        Mapping sipri = Crosswalk.Sipri.Map(EquipmentCategory.TowedHowitzers);
        Assert.Equal((MappingKind.Conditional, "III", "Large-calibre artillery systems"), (un.Kind, un.Code, un.Name));
        Assert.Equal("III if calibre of 75 mm or more, else not covered", un.ToString());
        Assert.Equal("Artillery if calibre of 100 mm or more, else not covered", sipri.ToString());
        foreach ((string calibre, string inUn, string inSipri) in new[] { ("74.999 mm", "not covered", "not covered"), ("75 mm", "III", "not covered"), ("99.99 mm", "III", "not covered"), ("100 mm", "III", "Artillery") })
        {
            EquipmentType gun = Type(EquipmentCategory.TowedHowitzers) with { Calibre = Length.Parse(calibre) };
            Assert.Equal(inUn, Crosswalk.UnRegister.Map(gun).ToString());
            Assert.Equal(inSipri, Crosswalk.Sipri.Map(gun).ToString());
        }
    }

    [Theory]
    [InlineData("16.499", "100", "II")]
    [InlineData("16.5", "75", "I")]
    [InlineData("16.5", "74.9", "II")]
    [InlineData("16.5", "12.4", "II if missile launcher, else not covered")]
    [InlineData(null, "105", "I if unladen mass of 16.5 t or more and calibre of 75 mm or more, else II")]
    public void Assault_guns_are_tanks_by_mass_and_gun(string? tonnes, string millimetres, string expected)
    {
        Mapping mapping = Crosswalk.UnRegister.Map(Type(EquipmentCategory.AssaultGuns) with
        {
            UnladenMass = tonnes is null ? null : Mass.Parse(tonnes + " t"),
            Calibre = Length.Parse(millimetres + " mm"),
        });
        Assert.Equal(expected.Replace("if missile launcher", "if calibre of 12.5 mm or more or missile launcher", StringComparison.Ordinal), mapping.ToString());
    }

    [Theory]
    [InlineData("499.9", null, null, "not decided")]
    [InlineData("500", null, null, "VI")]
    [InlineData("499.9", true, "24.9", "not covered")]
    [InlineData("499.9", true, "25", "VI")]
    [InlineData("499.9", false, null, "not covered")]
    [InlineData(null, true, "25", "VI")]
    [InlineData(null, null, null, "not decided")]
    public void Warships_are_by_displacement_or_missiles(string? tonnes, bool? launches, string? kilometres, string expected)
    {
        EquipmentType ship = Type(EquipmentCategory.PatrolBoats) with
        {
            Displacement = tonnes is null ? null : Mass.Parse(tonnes + " t"),
            LaunchesMissiles = launches,
            Range = kilometres is null ? null : Length.Parse(kilometres + " km"),
        };
        Mapping mapping = Crosswalk.UnRegister.Map(ship);
        Assert.Equal(expected, mapping.Kind == MappingKind.Conditional ? "not decided" : mapping.ToString());
    }

    [Fact]
    public void What_is_not_known_is_said()
    {
        MappingCondition condition = Crosswalk.UnRegister.Map(EquipmentCategory.PatrolBoats).Condition!;
        Assert.Equal("displacement of 500 t or more or (missile launcher and range of 25 km or more)", condition.ToString());
        Verdict verdict = condition.Holds(Type(EquipmentCategory.PatrolBoats) with { Displacement = Mass.FromTonnes(100) });
        Assert.Equal(Answer.Undetermined, verdict.Answer);
        Assert.Equal(["the missile launcher of it", "the range of it"], verdict.WouldSettle);
        Assert.Equal(EquipmentMeasure.Displacement, condition.AnyOf[0].Measure);
        Assert.Equal((MeasureBound.AtLeast, 500m), (condition.AnyOf[0].Relation, condition.AnyOf[0].Bound));
        Assert.Equal(2, condition.AnyOf[1].AllOf.Count);
        Assert.Equal("type", Assert.Throws<ArgumentNullException>(() => condition.Holds(null!)).ParamName);
    }

    [Fact]
    public void Guns_against_aircraft_are_SIPRIs_by_combined_calibre()
    {
        Assert.Equal("Air-defence systems if calibre of more than 40 mm or combined calibre of 70 mm or more, else not covered", Crosswalk.Sipri.Map(EquipmentCategory.AirDefenceGuns).ToString());
        EquipmentType gun = Type(EquipmentCategory.AirDefenceGuns) with { Calibre = Length.FromMillimetres(40) };
        Assert.Equal("not covered", Crosswalk.Sipri.Map(gun).ToString());
        Assert.Equal("Air-defence systems", Crosswalk.Sipri.Map(gun with { Barrels = 2 }).ToString());
    }

    // The same conditions by hand, over all combinations of three values each.
    [Fact]
    public void Conditions_agree_with_three_valued_logic_by_hand() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2]).Holds(
            static (a, b, c) =>
            {
                EquipmentType ship = Type(EquipmentCategory.Warships) with
                {
                    Displacement = a == 1 ? null : Mass.FromTonnes(a == 0 ? 499 : 500),
                    LaunchesMissiles = b == 1 ? null : b == 2,
                    Range = c == 1 ? null : Length.FromKilometres(c == 0 ? 24 : 25),
                };
                Answer expected = (Answer)Math.Max(a, Math.Min(b, c));
                Verdict verdict = Crosswalk.UnRegister.Map(EquipmentCategory.Warships).Condition!.Holds(ship);
                return verdict.Answer == expected && (verdict.WouldSettle.Count > 0) == (expected == Answer.Undetermined)
                    && Crosswalk.UnRegister.Map(ship).Kind == (MappingKind)(expected == Answer.No ? 0 : expected == Answer.Yes ? 2 : 1);
            },
            first: 1,
            count: 200);

    [Fact]
    public void Categories_are_a_tree()
    {
        Assert.Equal(EquipmentCategory.All.Count, EquipmentCategory.All.Select(static c => c.Id).Distinct().Count());
        Assert.Equal(EquipmentCategory.All.Count, typeof(EquipmentCategory).GetProperties().Count(static p => p.PropertyType == typeof(EquipmentCategory) && p.Name != "Parent"));
        HashSet<EquipmentCategory> seen = [];
        foreach (EquipmentCategory category in EquipmentCategory.All)
        {
            Assert.True(category.Parent is null || seen.Contains(category.Parent), category.Name);
            Assert.Same(category, EquipmentCategory.Find(category.Id));
            Assert.True(Catalogue.FindCategory(category.Name) is { } found && (found.IsA(category) || category.IsA(found)), category.Name);
            Assert.NotEqual(MappingKind.NotCovered, Crosswalk.Kiel.Map(category).Kind);
            seen.Add(category);
        }

        Assert.Null(EquipmentCategory.Find("Main-battle-tanks"));
        Assert.True(EquipmentCategory.TowedHowitzers.IsA(EquipmentCategory.Artillery));
        Assert.False(EquipmentCategory.Artillery.IsA(EquipmentCategory.TowedHowitzers));
    }

    [Theory]
    [InlineData("I", "main-battle-tanks")]
    [InlineData("iii", "artillery")]
    [InlineData("VII b", "man-portable-air-defence")]
    [InlineData("VIII", null)]
    public void A_scheme_is_read_the_other_way(string code, string? id) => Assert.Equal(id, Crosswalk.UnRegister.Category(code)?.Id);

    [Fact]
    public void What_a_scheme_maps_to_comes_back_as_something_near() => Assert.All(
        new[] { Crosswalk.UnRegister, Crosswalk.Sipri },
        static scheme => Assert.All(EquipmentCategory.All.Select(scheme.Map).Where(static m => m.Code is not null).Distinct(), m => Assert.NotNull(scheme.Category(m.Code!))));

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("category", Assert.Throws<ArgumentNullException>(static () => Crosswalk.Sipri.Map((EquipmentCategory)null!)).ParamName);
        Assert.Equal("type", Assert.Throws<ArgumentNullException>(static () => Crosswalk.Sipri.Map((EquipmentType)null!)).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(static () => Crosswalk.Sipri.Category(null!)).ParamName);
        Assert.Equal("category", Assert.Throws<ArgumentNullException>(static () => EquipmentCategory.Trucks.IsA(null!)).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(static () => EquipmentCategory.Find(null!)).ParamName);
    }
}
