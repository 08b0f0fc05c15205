using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class IntervalTests
{
    [Fact]
    public void Sums_add_bound_to_bound()
    {
        Interval sum = (Interval)new Bounds(1, 2, 3) + new Bounds(10, 20, 30);
        Assert.Equal((Interval)new Bounds(11, 22, 33), sum);
        Assert.Null((sum + Interval.Unknown).Best);
        Assert.Null((sum + Interval.Unknown).Upper);
        Assert.Equal(11m, (sum + Interval.Unknown).Lower);
        Assert.Equal(sum, sum + Interval.Zero);
    }

    [Fact]
    public void A_multiple_has_multiplied_bounds()
    {
        Assert.Equal((Interval)new Bounds(0.5m, 1, 1.5m), (Interval)new Bounds(1, 2, 3) * new Rational(1, 2));
        Assert.Equal(Interval.Unknown, Interval.Unknown * new Rational(1, 2));
        Assert.True(((Interval)new Bounds(1, 2, 3) * Rational.Zero).IsZero);
    }

    [Fact]
    public void What_is_left_is_never_below_zero()
    {
        Assert.Equal((Interval)new Bounds(0, null, 40), Interval.Less(new Bounds(290), new Bounds(250, null, 290)));
        Assert.Equal((Interval)new Bounds(90, 100, 110), Interval.Less(new Bounds(450), new Bounds(340, 350, 360)));
        Assert.Equal(Interval.Zero, Interval.Less(new Bounds(100), new Bounds(130)));
        Assert.Equal((Interval)new Bounds(0, null, 50), Interval.Less(new Bounds(100), new Bounds(50, null, null)));
    }

    [Fact]
    public void Some_of_it_is_none_to_all()
    {
        Assert.Equal((Interval)new Bounds(0, null, 11), ((Interval)new Bounds(11)).Some());
        Assert.Equal(Interval.Zero, Interval.Zero.Some());
        Assert.Equal(Interval.Unknown, Interval.Unknown.Some());
    }

    [Fact]
    public void It_knows_points()
    {
        Assert.True(Interval.Zero.IsExact);
        Assert.True(Interval.Zero.IsZero);
        Assert.False(Interval.Unknown.IsExact);
        Assert.False(Interval.Unknown.IsZero);
        Assert.True(((Interval)new Bounds(5)).IsExact);
        Assert.False(((Interval)new Bounds(5)).IsZero);
    }

    [Fact]
    public void Bounds_are_the_same_there_and_back() =>
        Some.Bounds.Holds(static bounds => ((Interval)bounds).Round(28) == bounds, first: 2301000, count: 5_000);

    [Fact]
    public void Each_bound_is_rounded_once() =>
        Assert.Equal(new Bounds(0.33m, 0.5m, 0.67m), new Interval(new(1, 3), new(1, 2), new(2, 3)).Round(2));
}
