using Xunit;

namespace AidModel.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_in_order()
    {
        ValueList<string> a = ["x", "y"];
        ValueList<string> b = new[] { "x", "y" }.ToValueList();
        Assert.True(a == b);
        Assert.False(a != b);
        Assert.True(a.Equals((object)b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.True(a != ["y", "x"]);
        Assert.True(a != ["x"]);
        Assert.False(a == null);
        Assert.True((ValueList<string>?)null == null);
        Assert.False(a.Equals("x"));
    }

    [Fact]
    public void Null_items_are_refused()
    {
        Assert.Equal("items", Assert.Throws<ArgumentNullException>(static () => (ValueList<string>)["x", null!]).ParamName);
        Assert.Equal("items", Assert.Throws<ArgumentNullException>(static () => new string[] { null! }.ToValueList()).ParamName);
        Assert.Equal("items", Assert.Throws<ArgumentNullException>(static () => ((string[])null!).ToValueList()).ParamName);
    }

    [Fact]
    public void A_copy_does_not_change_with_its_origin()
    {
        List<int> origin = [1, 2];
        ValueList<int> copy = origin.ToValueList();
        origin[0] = 9;
        Assert.Equal([1, 2], copy);
        Assert.Same(copy, copy.ToValueList());
    }

    [Fact]
    public void It_counts_from_zero()
    {
        ValueList<int> list = [5, 6];
        Assert.Equal((2, 5, 6), (list.Count, list[0], list[1]));
        Assert.Throws<IndexOutOfRangeException>(() => list[2]);
        Assert.Throws<IndexOutOfRangeException>(() => list[-1]);
        Assert.Equal("[5, 6]", list.ToString());
        ValueList<int> none = [];
        Assert.Empty(none);
        Assert.Equal("[]", none.ToString());
    }
}
