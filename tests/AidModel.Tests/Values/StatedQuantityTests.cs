using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class StatedQuantityTests
{
    [Theory]
    [InlineData("25", "25")]
    [InlineData("25 pieces", "25")]
    [InlineData("100,000 rounds", "100,000 rounds")]
    [InlineData("hundreds of thousands", "hundreds of thousands")]
    [InlineData("Hundreds of Thousands", "hundreds of thousands")]
    [InlineData("hundreds of thousands rounds", "hundreds of thousands rounds")]
    [InlineData("hundreds of thousands of rounds", "hundreds of thousands rounds")]
    [InlineData("tens of systems", "tens systems")]
    [InlineData("further systems", "further systems")]
    [InlineData("further", "further")]
    [InlineData("not given", "not given")]
    [InlineData("not disclosed", "not given")]
    [InlineData("not given systems", "not given systems")]
    [InlineData("25 million", "25 million")]
    [InlineData("25 m", "25 million")]
    [InlineData("1.5 t", "1.5 t")]
    [InlineData("between 200 and 300 rounds", "200 to 300 rounds")]
    [InlineData("90 / unknown / unbounded", "90 / unknown / unbounded")]
    [InlineData("90 / unknown / unbounded rounds", "90 / unknown / unbounded rounds")]
    public void It_reads(string text, string canonical)
    {
        Assert.Equal(canonical, StatedQuantity.Parse(text).ToString());
        Assert.Equal(StatedQuantity.Parse(text), StatedQuantity.Parse(canonical));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("systems", "no number")]
    [InlineData("25 Mk2", "no unit")]
    [InlineData("25 t-", "no unit")]
    [InlineData("25 big systems", "no number")]
    [InlineData("395,88 t", "no number")]
    public void It_refuses(string text, string why)
    {
        Assert.False(StatedQuantity.TryParse(text, out StatedQuantity quantity));
        Assert.Equal(default, quantity);
        string message = Assert.Throws<FormatException>(() => StatedQuantity.Parse(text)).Message;
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => StatedQuantity.Parse(null!)).ParamName);
        Assert.False(StatedQuantity.TryParse(null, out _));
    }

    [Fact]
    public void Its_text_is_read_back_to_an_equal_quantity() =>
        Gen.Select(Some.Wording, Some.Of(Unit.Piece, Unit.Round, Unit.System, Unit.Tonne, Unit.Litre, new Unit("fire-units")))
            .Select(static (wording, unit) => new StatedQuantity(wording, unit))
            .Holds(static quantity => StatedQuantity.Parse(quantity.ToString()) == quantity, first: 2001000, count: 20_000);
}
