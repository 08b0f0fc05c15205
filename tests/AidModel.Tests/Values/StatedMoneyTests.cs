using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class StatedMoneyTests
{
    [Theory]
    [InlineData("GBP 450 million", "GBP 450 million")]
    [InlineData("450 million GBP", "GBP 450 million")]
    [InlineData("about GBP 350m", "about GBP 350 million")]
    [InlineData("GBP about 350m", "about GBP 350 million")]
    [InlineData("11bn EUR", "EUR 11 billion")]
    [InlineData("GBP 200 to 300 million", "GBP 200 million to 300 million")]
    [InlineData("between GBP 200 and 300 million", "GBP 200 million to 300 million")]
    [InlineData("EUR 200 to EUR 300 million", "EUR 200 million to 300 million")]
    [InlineData("GBP 90 / 100 / 110 million", "GBP 90 million / 100 million / 110 million")]
    [InlineData("EUR not given", "EUR not given")]
    [InlineData("hundreds of millions EUR", "EUR hundreds of millions")]
    [InlineData("EUR -5 million", "EUR -5 million")]
    [InlineData("-5 million EUR", "EUR -5 million")]
    [InlineData("EUR -5 / unknown / 5", "EUR -5 / unknown / 5")]
    [InlineData("more than NOK\u00A085 billion", "more than NOK 85 billion")]
    public void It_reads(string text, string canonical)
    {
        Assert.Equal(canonical, StatedMoney.Parse(text).ToString());
        Assert.Equal(canonical, StatedMoney.Parse(canonical).ToString());
    }

    [Theory]
    [InlineData("", "names no currency")]
    [InlineData("450 million", "names no currency")]
    [InlineData("gbp 450 million", "in capitals")]
    [InlineData("£450 million", "names no currency")]
    [InlineData("GBP450 million", "names no currency")]
    [InlineData("GBP 450 EUR", "names 2 currencies, GBP and EUR")]
    [InlineData("ABC 450", "'ABC' is no ISO 4217 currency")]
    [InlineData("GBP", "empty")]
    [InlineData("EUR 395,88", "no number")]
    [InlineData("EUR 1,5 million", "no number")]
    [InlineData("about EUR -5", "below zero")]
    public void It_refuses(string text, string why)
    {
        Assert.False(StatedMoney.TryParse(text, out StatedMoney money));
        Assert.Equal(default, money);
        Assert.Contains(why, Assert.Throws<FormatException>(() => StatedMoney.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => StatedMoney.Parse(null!)).ParamName);
        Assert.False(StatedMoney.TryParse(null, out _));
    }

    [Fact]
    public void Money_is_stated_as_it_is()
    {
        StatedMoney stated = new Money(450, Currency.GBP);
        Assert.Equal(StatedMoney.Parse("GBP 450"), stated);
        Assert.Equal(new MoneyRange(new Bounds(450), Currency.GBP), stated.Read());
    }

    [Fact]
    public void Its_text_is_read_back_to_an_equal_amount() =>
        Gen.Select(Some.Wording, Some.Currency).Select(static (wording, currency) => new StatedMoney(wording, currency))
            .Holds(static money => StatedMoney.Parse(money.ToString()) == money, first: 2201000, count: 20_000);
}
