using Xunit;

namespace AidModel.Tests;

public sealed class EquipmentKeysTests
{
    private static EquipmentLine Line(string item, string category = "c") => new() { Item = item, Category = category, Quantity = StatedQuantity.Parse("1 pieces") };

    [Fact]
    public void A_key_is_looked_up_once_for_each_item_and_category()
    {
        int calls = 0;
        EquipmentKeys keys = new(l => { calls++; return l.Item == "none" ? null : l.Item + l.Category; });
        Assert.Equal(["ac", "ac", "ad", null, null], [keys.Of(Line("a")), keys.Of(Line("a")), keys.Of(Line("a", "d")), keys.Of(Line("none")), keys.Of(Line("none"))]);
        Assert.Equal(3, calls);
    }

    [Fact]
    public void No_more_than_the_limit_are_remembered_and_all_are_right()
    {
        int calls = 0;
        EquipmentKeys keys = new(l => { calls++; return l.Item; });
        string[] items = [.. Enumerable.Range(0, EquipmentKeys.Limit + 10).Select(static i => $"i{i}")];
        Assert.All(items.Concat(items), i => Assert.Equal(i, keys.Of(Line(i))));
        Assert.Equal(items.Length + 10, calls);
    }

    [Fact]
    public void Many_threads_may_ask()
    {
        EquipmentKeys keys = new(static l => l.Item);
        Parallel.For(0, 20_000, i => Assert.Equal($"i{i % 6_000}", keys.Of(Line($"i{i % 6_000}"))));
    }

    [Fact]
    public void A_dimension_is_equal_to_itself_alone()
    {
        Dimension one = Dimension.Equipment("category", EquipmentCatalogue.Default);
        Assert.Equal(one, one);
        Assert.NotEqual(one, Dimension.Equipment("category", EquipmentCatalogue.Default));
    }
}
