using Xunit;

namespace AidModel.Tests;

/// <summary>The items of the publisher's own files.</summary>
public sealed class KielEquipmentTests
{
    private static readonly EquipmentCatalogue Catalogue = EquipmentCatalogue.Default;

    /// <summary>Sub-types that say nothing of the kind of an item.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.OrdinalIgnoreCase) { ".", "0", "Military equipment", "Humanitarian", "Other", "Funding" };

    [Theory]
    [InlineData("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx", 635, 203, 431)]
    [InlineData("kiel/r12/R12_2023-05-31_main.utf16.csv", 1287, 405, 882)]
    [InlineData("kiel/r17/R17_2024-06-30_main.xlsx", 2250, 707, 1543)]
    public void Nearly_all_military_items_are_recognised(string file, int items, int designations, int byWords)
    {
        string[] all = [.. KielTracker.Read(SharedData.File(file), cancellationToken: TestContext.Current.CancellationToken).Rows.Where(static r => r is { Type: "Military", Item: not null }).Select(static r => r.Item!)];
        int found = all.Count(static i => Catalogue.Find(i) is not null);
        int categories = all.Count(static i => Catalogue.Find(i) is null && Catalogue.FindCategory(i) is not null);
        Assert.Equal((items, designations, byWords), (all.Length, found, categories));
    }

    [Theory]
    [InlineData("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx")]
    [InlineData("kiel/r12/R12_2023-05-31_main.utf16.csv")]
    [InlineData("kiel/r17/R17_2024-06-30_main.xlsx")]
    public void Every_sub_type_of_a_military_item_has_a_category(string file)
    {
        string[][] rows = [.. KielSheets.MilitaryItems(SharedData.File(file))];
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Select(static r => r[2]).Where(static s => !Vague.Contains(s) && Crosswalk.Kiel.Category(s) is null).Distinct());
    }

    /// <summary>How many rows the publisher classes under the same widest category as the type that is found; only the count is checked.</summary>
    [Fact]
    public void The_publishers_own_classes_of_designations_agree_in_so_many_rows()
    {
        string[][] rows = [.. KielSheets.MilitaryItems(SharedData.File("kiel/r17/R17_2024-06-30_main.xlsx"))];
        (EquipmentType Type, EquipmentCategory Theirs)[] compared =
        [
            .. rows.Select(static r => (Catalogue.Find(r[0]), Crosswalk.Kiel.Category(r[2]))).Where(static c => c is { Item1: not null, Item2: not null })
                .Select(static c => (c.Item1!, c.Item2!)),
        ];
        int same = compared.Count(static c => Root(c.Type.Category) == Root(c.Theirs));
        Assert.Equal((588, 677), (same, compared.Length));
    }

    private static EquipmentCategory Root(EquipmentCategory category) => category.Parent is { } parent ? Root(parent) : category;
}
