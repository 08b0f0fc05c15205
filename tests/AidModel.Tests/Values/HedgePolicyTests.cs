using Xunit;

namespace AidModel.Tests;

/// <summary>How wordings are read: the worked cases of the accounting rules.</summary>
public sealed class HedgePolicyTests
{
    private const decimal Million = 1_000_000;

    [Theory]
    [InlineData("450 million", "450,000,000")]
    [InlineData("about 350 million", "340,000,000 / 350,000,000 / 360,000,000")]
    [InlineData("more than 250 million", "250,000,000 / unknown / unbounded")]
    [InlineData("up to 250 million", "0 / unknown / 250,000,000")]
    [InlineData("less than 250 million", "0 / unknown / 250,000,000")]
    [InlineData("hundreds of thousands", "200,000 / unknown / 999,999")]
    [InlineData("tens", "20 / unknown / 99")]
    [InlineData("200 to 300", "200 / unknown / 300")]
    [InlineData("further", "1 / unknown / unbounded")]
    [InlineData("not given", "0 / unknown / unbounded")]
    [InlineData("90 / 100 / 110", "90 / 100 / 110")]
    [InlineData("about 0", "0 / 0 / 1")]
    [InlineData("about 5", "4 / 5 / 6")]
    [InlineData("about 4.5 billion", "4,400,000,000 / 4,500,000,000 / 4,600,000,000")]
    [InlineData("about 4.50 billion", "4,490,000,000 / 4,500,000,000 / 4,510,000,000")]
    [InlineData("-5 million", "-5,000,000")]
    [InlineData("200 to 200", "200")]
    [InlineData("up to 0", "0")]
    public void The_default_reads(string wording, string bounds)
    {
        Assert.Equal(bounds, HedgePolicy.Default.Read(Wording.Parse(wording)).ToString());
        Assert.Equal(bounds, StatedMoney.Parse("GBP " + wording).Read().Bounds.ToString());
        Assert.Equal(bounds, StatedQuantity.Parse(wording).Read().Bounds.ToString());
    }

    [Fact]
    public void Drones_300_and_hundreds_of_thousands_are_at_least_200_300()
    {
        QuantityRange drones = StatedQuantity.Parse("300").Read() + StatedQuantity.Parse("hundreds of thousands").Read();
        Assert.Equal(new QuantityRange(new Bounds(200_300, null, 1_000_299), Unit.Piece), drones);
        Assert.Equal("200,300 / unknown / 1,000,299 pieces", drones.ToString());
    }

    [Theory]
    [InlineData("21 billion", "20,500,000,000 / 21,000,000,000 / 21,500,000,000")]
    [InlineData("4.5 billion", "4,450,000,000 / 4,500,000,000 / 4,550,000,000")]
    [InlineData("450 million", "445,000,000 / 450,000,000 / 455,000,000")]
    [InlineData("0", "0")]
    [InlineData("-5 million", "-5,500,000 / -5,000,000 / -4,500,000")]
    [InlineData("about 350 million", "340,000,000 / 350,000,000 / 360,000,000")]
    [InlineData("200 to 300", "200 / unknown / 300")]
    public void Half_digit_widening_is_opt_in(string wording, string bounds) =>
        Assert.Equal(bounds, HedgePolicy.HalfDigit.Read(Wording.Parse(wording)).ToString());

    [Fact]
    public void A_bound_that_a_decimal_does_not_hold_is_an_overflow()
    {
        Assert.Throws<OverflowException>(static () => HedgePolicy.Default.Read(Wording.About(decimal.MaxValue)));
        Assert.Throws<OverflowException>(static () => HedgePolicy.HalfDigit.Read(Wording.Exactly(decimal.MaxValue)));
        Assert.Equal(decimal.MaxValue, HedgePolicy.Default.Read(Wording.Exactly(decimal.MaxValue)).Lower);
    }

    [Fact]
    public void A_caller_can_replace_the_policy()
    {
        StatedMoney about = StatedMoney.Parse("about GBP 350 million");
        Assert.Equal(new Bounds(315 * Million, 350 * Million, 385 * Million), about.Read(new TenPercent()).Bounds);
        Assert.Equal(new Bounds(340 * Million, 350 * Million, 360 * Million), about.Read(HedgePolicy.Default).Bounds);
        Assert.Equal(new Bounds(90, 100, 110), StatedQuantity.Parse("about 100").Read(new TenPercent()).Bounds);
        Assert.Equal(new Bounds(200, null, 300), StatedQuantity.Parse("200 to 300").Read(new TenPercent()).Bounds);
    }

    [Fact]
    public void Policies_have_names_of_their_own() =>
        Assert.NotEqual(HedgePolicy.Default.Name, HedgePolicy.HalfDigit.Name);

    private sealed class TenPercent : HedgePolicy
    {
        public override string Name => "about is ten percent";

        public override Bounds Read(Wording wording) =>
            wording.Hedge == Hedge.About ? new(wording.Figure * 0.9m, wording.Figure, wording.Figure * 1.1m) : Default.Read(wording);
    }
}
