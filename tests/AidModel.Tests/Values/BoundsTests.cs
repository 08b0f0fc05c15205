using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class BoundsTests
{
    [Fact]
    public void The_default_is_exactly_zero()
    {
        Assert.Equal(new Bounds(0), default);
        Assert.Equal(new Bounds(0).GetHashCode(), default(Bounds).GetHashCode());
        Assert.True(default(Bounds).IsExact);
        Assert.Equal((0m, 0m, 0m), (default(Bounds).Lower, default(Bounds).Best!.Value, default(Bounds).Upper!.Value));
        Assert.Equal("0", default(Bounds).ToString());
    }

    [Fact]
    public void A_value_known_exactly_is_its_own_best()
    {
        Assert.Equal(new Bounds(5), new Bounds(5, null, 5));
        Assert.Equal(5, new Bounds(5, null, 5).Best);
        Assert.True(new Bounds(5, null, 5).IsExact);
        Assert.False(new Bounds(5, 5, null).IsExact);
        Assert.False(new Bounds(5, 5, 6).IsExact);
    }

    [Fact]
    public void Bounds_out_of_order_are_refused()
    {
        ArgumentException upper = Assert.Throws<ArgumentException>(static () => new Bounds(5, null, 4.5m));
        Assert.Equal("upper", upper.ParamName);
        Assert.Contains("4.5 is below the lower bound 5", upper.Message, StringComparison.Ordinal);
        Assert.Equal("best", Assert.Throws<ArgumentException>(static () => new Bounds(5, 4, 6)).ParamName);
        Assert.Equal("best", Assert.Throws<ArgumentException>(static () => new Bounds(5, 7, 6)).ParamName);
        Assert.Contains("outside 5 to unbounded", Assert.Throws<ArgumentException>(static () => new Bounds(5, 4, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void They_keep_what_they_are_given() =>
        Gen.Select(Some.Decimal, Some.Decimal, Some.Decimal, Gen.Bool, Gen.Bool).Holds(
            static (a, b, c, known, bounded) =>
            {
                decimal[] sorted = [.. new[] { a, b, c }.Order()];
                Bounds bounds = new(sorted[0], known ? sorted[1] : null, bounded ? sorted[2] : null);
                Assert.Equal(sorted[0], bounds.Lower);
                Assert.Equal(bounded ? sorted[2] : null, bounds.Upper);
                Assert.Equal(known || (bounded && sorted[0] == sorted[2]) ? sorted[1] : null, bounds.Best);
                Bounds again = new(bounds.Lower, bounds.Best, bounds.Upper);
                Assert.Equal(bounds, again);
                Assert.Equal(bounds.GetHashCode(), again.GetHashCode());
            },
            first: 1801000,
            count: 5_000);

    [Fact]
    public void What_is_unknown_stays_unknown_in_a_sum()
    {
        Assert.Equal(new Bounds(5, null, null), new Bounds(5) + Bounds.Unknown);
        Assert.Equal(new Bounds(205, null, 305), new Bounds(5) + new Bounds(200, null, 300));
        Assert.Equal(new Bounds(11, 22, null), new Bounds(1, 2, 3) + new Bounds(10, 20, null));
        Assert.Equal("0 / unknown / unbounded", Bounds.Unknown.ToString());
        Assert.NotEqual(default, Bounds.Unknown);
    }
}
