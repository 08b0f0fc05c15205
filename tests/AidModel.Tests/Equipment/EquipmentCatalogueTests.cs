using System.Diagnostics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class EquipmentCatalogueTests
{
    private static readonly EquipmentCatalogue Default = EquipmentCatalogue.Default;

    private static readonly (string Spelling, EquipmentType Type)[] Spellings =
        [.. Default.Types.SelectMany(static t => t.Spellings.Prepend(t.Name).Select(s => (s, t)))];

    [Theory]
    [InlineData("Leopard 1A5", "Leopard 1A5")]
    [InlineData("Leopard 1 A5", "Leopard 1A5")]
    [InlineData("Leopard-1A5", "Leopard 1A5")]
    [InlineData("LEOPARD 1A5 main battle tanks", "Leopard 1A5")]
    [InlineData("Leopard 2A4", "Leopard 2A4")]
    [InlineData("Leopard 2A4s with spare parts", "Leopard 2A4")]
    [InlineData("Leopard 2PL", "Leopard 2")]
    [InlineData("IRIS-T SLM fire unit", "IRIS-T SLM")]
    [InlineData("IRIS T SLM", "IRIS-T SLM")]
    [InlineData("IRIS-T air defence systems", "IRIS-T")]
    [InlineData("M-777", "M777")]
    [InlineData("М777", "M777")] // a Cyrillic М
    [InlineData("M777A2 howitzers", "M777")]
    [InlineData("Gepard", "Gepard")]
    [InlineData("Flakpanzer Gepard", "Gepard")]
    [InlineData("PzH 2000", "PzH 2000")]
    [InlineData("PzH2000", "PzH 2000")]
    [InlineData("Panzerhaubitze 2000", "PzH 2000")]
    [InlineData("HIMARS 142 multiple rocket launcher", "HIMARS")]
    [InlineData("M113 armored personnel carrier", "M113")]
    [InlineData("M270 weapon system", "M270")]
    [InlineData("T-72", "T-72")]
    [InlineData("T-72B3", "T-72")]
    [InlineData("National Advanced Surface-to-Air Missile System (NASAMS)", "NASAMS")]
    [InlineData("Stormer armoured vehicle with Starstreak anti-air missile launchers", "Stormer HVM")]
    [InlineData("Stinger missiles", "Stinger")]
    [InlineData("Bu\u0308ffel Bergepanzer 3", "Bergepanzer 3 Büffel")] // the accent by itself
    [InlineData("BPz-3 Buffel", "Bergepanzer 3 Büffel")]
    public void A_type_is_found_as_people_write_it(string text, string name) => Assert.Equal(name, Default.Find(text)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("Leopard")]
    [InlineData("Leopard 1 and Leopard 2")]
    [InlineData("Leopard 3")]
    [InlineData("M1")]
    [InlineData("M1130")]
    [InlineData("XM777")]
    [InlineData("T-7")]
    [InlineData("T-720")]
    [InlineData("Gepardo")]
    [InlineData("Gepard2")]
    [InlineData("ammunition for HIMARS")]
    [InlineData("GEPARD training ammunition round")]
    [InlineData("Leopard-2A6 ammunition")]
    [InlineData("spare parts for M109 artillery gun")]
    [InlineData("MiG-29 spare part")]
    [InlineData("munitions for NASAMS")]
    [InlineData("Iris-T SLM missile")]
    [InlineData("S-300 air defence system missile")]
    [InlineData("Tactical vehicle to tow M777 howitzer")]
    [InlineData("vehicles (trucks, Amarok vehicles and ambulances)")]
    [InlineData("F-16 simulator")]
    public void What_is_none_or_several_or_for_it_is_not(string text) => Assert.Null(Default.Find(text));

    [Theory]
    [InlineData("Panzerhaubitze 2000 (repair)", "spare-parts")]
    [InlineData("155mm howitzer (repair)", "spare-parts")]
    [InlineData("Leopard 2 tank (repair)", "spare-parts")]
    [InlineData("Leopard 2 (spare parts and training)", "spare-parts")]
    [InlineData("HIMARS (ammunition)", "rocket-artillery-ammunition")]
    [InlineData("repair of Leopard 2 tanks", "spare-parts")]
    [InlineData("refurbishment of Leopard 1A5 tanks", "spare-parts")]
    [InlineData("Leopard 2 engines", "spare-parts")]
    [InlineData("training on Leopard 2", "training")]
    [InlineData("Leopard 1 driver training tank", "training")]
    [InlineData("Warthog ambulances", "armoured-ambulances")]
    [InlineData("Warthog (repair and recovery vehicle)", "armoured-recovery-vehicles")]
    [InlineData("recovery vehicle (Warthog)", "armoured-recovery-vehicles")]
    [InlineData("Warthog recovery variant", "armoured-recovery-vehicles")]
    [InlineData("Leopard 2 Bergepanzer", "armoured-recovery-vehicles")]
    [InlineData("M113 command post", "armoured-command-vehicles")]
    [InlineData("Leopard 2 tank transporter", "trucks")]
    [InlineData("Patriot radar", "radars")]
    [InlineData("Hellfire launch pads", "other-equipment")]
    [InlineData("Hellfire missiles launching pad", "other-equipment")]
    public void A_service_a_part_or_another_version_is_not_the_type(string text, string id)
    {
        Assert.Null(Default.Find(text));
        Assert.Equal(id, Default.FindCategory(text)?.Id);
    }

    [Theory]
    [InlineData("Marder (with spare parts)", "Marder")]
    [InlineData("Leopard 2A4 and spare parts", "Leopard 2A4")]
    [InlineData("refurbished Leopard 1A5 tanks", "Leopard 1A5")]
    [InlineData("delivery of Leopard 1 tanks", "Leopard 1")]
    [InlineData("IRIS-T SLM (with radar)", "IRIS-T SLM")]
    [InlineData("Patriot battery", "Patriot")]
    [InlineData("NASAMS launcher", "NASAMS")]
    [InlineData("M577 command post carrier", "M577")]
    [InlineData("mine clearing tank (WISENT 1)", "Wisent 1")]
    [InlineData("VERA-NG radar system", "VERA-NG")]
    [InlineData("M113 (armoured personnel carrier)", "M113")]
    public void What_comes_with_a_type_leaves_it_as_it_is(string text, string name) => Assert.Equal(name, Default.Find(text)?.Name);

    [Theory]
    [InlineData("tanks", "main-battle-tanks")]
    [InlineData("tank M-999", "main-battle-tanks")]
    [InlineData("tanks and trucks", "main-battle-tanks")]
    [InlineData("tank crews", null)]
    [InlineData("the tank coalition", null)]
    [InlineData("water tanks", "engineering-equipment")]
    [InlineData("drinking water", "food")]
    [InlineData("water supply", null)]
    [InlineData("parts for tanks", "spare-parts")]
    [InlineData("as part of the aid package", null)]
    [InlineData("a second round of talks", null)]
    [InlineData("track record of deliveries", null)]
    public void Broad_words_count_at_the_end_of_a_phrase_only(string text, string? id) => Assert.Equal(id, Default.FindCategory(text)?.Id);

    [Theory]
    [InlineData("155mm howitzer", "howitzers")]
    [InlineData("drones", "unmanned-aircraft")]
    [InlineData("anti-tank mines", "anti-tank-mines")]
    [InlineData("Guided missiles", "missiles")]
    [InlineData("Reconnaissance drones", "reconnaissance-drones")]
    [InlineData("Man-portable air defence systems", "man-portable-air-defence")]
    [InlineData("Artillery systems", "artillery")]
    [InlineData("Ground surveillance radars", "ground-surveillance-radars")]
    [InlineData("ammunition for HIMARS", "rocket-artillery-ammunition")]
    [InlineData("Leopard-1 ammunition", "tank-ammunition")]
    [InlineData("munitions for NASAMS", "surface-to-air-missiles")]
    [InlineData("Gepard ammunition round", "cannon-ammunition")]
    [InlineData("round of ammunition for M777 howitzer", "artillery-ammunition")]
    [InlineData("MiG-29 spare part", "spare-parts")]
    [InlineData("Tactical vehicle to tow 155mm howitzer", "vehicles-without-armour")]
    [InlineData("Leopard 1 and Leopard 2", "main-battle-tanks")]
    [InlineData("Mastiff 6x6, Wolfhound and Husky armoured vehicle", "protected-patrol-vehicles")]
    [InlineData("Marder", "infantry-fighting-vehicles")]
    public void Words_say_the_category(string text, string id) => Assert.Equal(id, Default.FindCategory(text)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("Leopard 1 and Stinger")]
    public void Unknown_words_say_none(string text) => Assert.Null(Default.FindCategory(text));

    [Theory]
    [InlineData("155mm howitzer", "155")]
    [InlineData("howitzer of 155 MM", "155")]
    [InlineData("105-mm howitzers", "105")]
    [InlineData("7.62 mm machine gun", "7.62")]
    [InlineData("howitzer", null)]
    [InlineData("105 mm and 155 mm howitzers", null)]
    [InlineData("truck for 155mm howitzer", null)]
    [InlineData("howitzer mm", null)]
    [InlineData("99999999999mm howitzer", null)]
    [InlineData("0mm howitzer", null)]
    public void The_calibre_is_read_from_the_words(string text, string? millimetres) =>
        Assert.Equal(millimetres is null ? null : Length.Parse(millimetres + " mm"), Default.Describe(text)!.Calibre);

    [Fact]
    public void All_types_of_a_text_are_found_in_their_order()
    {
        Assert.Equal(["Leopard 2A6", "Marder", "M777"], Default.FindAll("Leopard 2A6, Marder, ammunition for М777 and another Marder").Select(static t => t.Name));
        Assert.Empty(Default.FindAll("nothing"));
    }

    [Fact]
    public void The_default_catalogue_is_large_and_says_where_figures_are_from()
    {
        Assert.True(Default.Types.Count >= 300);
        Assert.All(Default.Types, static t => Assert.Equal(
            t.Figures != EquipmentFigures.None,
            t.Calibre is not null || t.Range is not null || t.LoadedMass is not null || t.Displacement is not null || t.Troops is not null
                || t.IsArmed is not null || t.IsArmoured is not null || t.IsGuided is not null || t.LaunchesMissiles is not null));
    }

    [Fact]
    public void Every_spelling_finds_its_own_type_and_no_other() => Assert.All(Spellings, static s =>
    {
        Assert.Same(s.Type, Default.Find(s.Spelling));
        Assert.Equal(s.Type.Category, Default.FindCategory(s.Spelling));
    });

    [Fact]
    public void Decorated_spellings_do_too() =>
        Gen.Select(Gen.Int[0, Spellings.Length - 1], Gen.Int[0, int.MaxValue]).Holds(
            static (at, seed) =>
            {
                (string spelling, EquipmentType type) = Spellings[at];
                Random random = new(seed);
                char[] letters = spelling.ToCharArray();
                for (int i = 0; i < letters.Length; i++)
                {
                    letters[i] = letters[i] is ' ' or '-' && (i + 1 == letters.Length || letters[i + 1] is not '.') ? (random.Next(3) switch { 0 => ' ', 1 => '-', _ => '\u2013' })
                        : random.Next(2) == 0 ? char.ToUpperInvariant(letters[i]) : char.ToLowerInvariant(letters[i]);
                }

                string text = new(letters);
                // Numbers, single letters and pairs have no plural.
                text += text.Length > 2 && text[^3..].All(char.IsLetter) && char.ToLowerInvariant(text[^1]) != 's' && random.Next(2) == 0 ? "s" : string.Empty;
                string[] before = [string.Empty, "further ", "25 pcs ", "used "];
                string[] after = [string.Empty, " from the army's stocks", " with spare parts", " (delivered)", ", new"];
                text = before[random.Next(before.Length)] + text + after[random.Next(after.Length)];
                return Default.Find(text) == type ? true : throw new InvalidOperationException($"{text}: {Default.Find(text)?.Name ?? "none"}");
            },
            first: 1,
            count: 20_000);

    [Fact]
    public void Random_text_does_no_harm() =>
        Gen.Select(Gen.String[Gen.Char, 0, 60], Gen.Int[0, Spellings.Length - 1], Gen.String[Gen.Char, 0, 60]).Holds(
            static (before, at, after) =>
            {
                string text = before + " " + Spellings[at].Spelling + " " + after;
                Assert.Contains(Spellings[at].Type, Default.FindAll(text));
                Default.Find(text);
                Default.FindCategory(text);
                Default.Describe(text);
            },
            first: 1,
            count: 5_000);

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("[[[[((((")]
    [InlineData("\\d{1,1000000}")]
    [InlineData("\ud800")]
    [InlineData("\0\0\0")]
    public void Hostile_texts_are_texts(string text)
    {
        Assert.Null(Default.Find(text));
        Assert.Empty(Default.FindAll(text));
        Assert.Null(Default.Describe(text));
    }

    [Fact]
    public void Half_a_character_is_no_name_of_a_type()
    {
        string text = "155mm howitzer " + (char)0xD800;
        Assert.Equal("howitzers", Default.FindCategory(text)!.Id);
        Assert.Null(Default.Describe(text));
    }

    [Theory]
    [InlineData("leopard ")]
    [InlineData("M7 ")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1mm ")]
    [InlineData("Leopard 1A5 ")]
    [InlineData("(")]
    [InlineData("tube launched optically tracked wire ")]
    public void A_long_text_takes_time_in_proportion(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        Stopwatch watch = Stopwatch.StartNew();
        Default.Find(text);
        Default.FindAll(text);
        Default.Describe(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Default.Find(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Default.FindAll(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Default.FindCategory(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Default.Describe((string)null!)).ParamName);
        Assert.Equal("line", Assert.Throws<ArgumentNullException>(static () => Default.Describe((EquipmentLine)null!)).ParamName);
        Assert.Equal("types", Assert.Throws<ArgumentNullException>(static () => Default.With(null!)).ParamName);
    }

    [Fact]
    public void Designations_that_are_not_of_one_type_are_refused_all_at_once()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => Default.With(
            new EquipmentType { Name = "m-777", Category = EquipmentCategory.Trucks, Spellings = ["Leopard IA5", "LEOPARD 1 A 5"] },
            new EquipmentType { Name = "!", Category = EquipmentCategory.Trucks }));
        Assert.Equal("types", error.ParamName);
        Assert.Contains("'m-777' of m-777 is M777 too; 'LEOPARD 1 A 5' of m-777 is Leopard 1A5 too; '!' of ! has no letter or digit", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_types_are_found_beside_those_that_are_there()
    {
        EquipmentType boxer = new() { Name = "Boxer", Category = EquipmentCategory.ArmouredPersonnelCarriers, Troops = 8, Figures = EquipmentFigures.Caller };
        EquipmentCatalogue more = Default.With(boxer);
        Assert.Same(boxer, more.Find("Boxers"));
        Assert.Null(Default.Find("Boxers"));
        Assert.Equal("M777", more.Find("M777")!.Name);
        Assert.Equal(boxer, Assert.Single(EquipmentCatalogue.Create([boxer]).Types));
    }

    [Fact]
    public void A_type_says_what_is_wrong_with_it()
    {
        Assert.Equal("Name", Assert.Throws<ArgumentException>(static () => new EquipmentType { Name = " ", Category = EquipmentCategory.Trucks }).ParamName);
        Assert.Equal("Category", Assert.Throws<ArgumentNullException>(static () => new EquipmentType { Name = "a", Category = null! }).ParamName);
        Assert.Throws<ArgumentException>(static () => new EquipmentType { Name = "a", Category = EquipmentCategory.Trucks, Spellings = [""] });
        Assert.Equal("Barrels", Assert.Throws<ArgumentOutOfRangeException>(static () => new EquipmentType { Name = "a", Category = EquipmentCategory.Trucks, Barrels = 0 }).ParamName);
        Assert.Equal("Troops", Assert.Throws<ArgumentOutOfRangeException>(static () => new EquipmentType { Name = "a", Category = EquipmentCategory.Trucks, Troops = -1 }).ParamName);
        Assert.Equal("Figures", Assert.Throws<ArgumentOutOfRangeException>(static () => new EquipmentType { Name = "a", Category = EquipmentCategory.Trucks, Figures = (EquipmentFigures)9 }).ParamName);
        Assert.Equal("measure", Assert.Throws<ArgumentOutOfRangeException>(static () => Default.Types[0].Of((EquipmentMeasure)99)).ParamName);
    }
}
