using Xunit;

namespace AidModel.Tests;

public sealed class UnitTests
{
    [Theory]
    [InlineData("systems")]
    [InlineData("t")]
    [InlineData("fire-units")]
    [InlineData("Stück")]
    public void A_symbol_is_letters_and_inner_hyphens(string symbol) => Assert.Equal(symbol, new Unit(symbol).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-t")]
    [InlineData("t-")]
    [InlineData("a--b")]
    [InlineData("m2")]
    [InlineData("fire units")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefg")]
    [InlineData("million")]
    [InlineData("Thousands")]
    [InlineData("BN")]
    [InlineData("m")]
    [InlineData("further")]
    [InlineData("unknown")]
    [InlineData("of")]
    public void Anything_else_is_refused(string symbol) =>
        Assert.Equal("symbol", Assert.Throws<ArgumentException>(() => new Unit(symbol)).ParamName);

    [Fact]
    public void Null_is_refused() => Assert.Equal("symbol", Assert.Throws<ArgumentNullException>(static () => new Unit(null!)).ParamName);

    [Fact]
    public void The_default_is_the_piece()
    {
        Assert.Equal(Unit.Piece, default);
        Assert.Equal(Unit.Piece, new Unit("pieces"));
        Assert.Equal("pieces", default(Unit).Symbol);
        Assert.Equal(new Unit("rounds"), Unit.Round);
        Assert.NotEqual(Unit.Round, Unit.Piece);
    }
}
