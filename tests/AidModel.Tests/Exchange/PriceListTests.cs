using Xunit;

namespace AidModel.Tests;

public sealed class PriceListTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);

    private static ItemPrice Price(string item, string price, DateOnly? from = null) => new(item, StatedMoney.Parse(price), from ?? Start, "A catalogue");

    [Fact]
    public void A_price_holds_from_its_day_until_the_next()
    {
        PriceList list = PriceList.Create("Prices", "Publisher", [Price("Marder", "USD 200 to 300 thousand"), Price("Marder", "EUR 1 million", new(2024, 7, 1)), Price("Gepard", "EUR 5")]);
        Assert.Null(list.Find("Marder", new(2022, 12, 31)));
        Assert.Equal(new Bounds(200_000, null, 300_000), list.Find("Marder", Start)!.Price.Read().Bounds);
        Assert.Equal("USD 200,000 to 300,000", list.Find("Marder", new(2024, 6, 30))!.Price.ToString());
        Assert.Equal(Currency.EUR, list.Find("Marder", new(2024, 7, 1))!.Price.Currency);
        Assert.Equal(Currency.EUR, list.Find("Marder", DateOnly.MaxValue)!.Price.Currency);
        Assert.Null(list.Find("Marder 1A3", Start));
        Assert.Equal("Prices: 3 prices", list.ToString());
    }

    [Fact]
    public void Items_are_compared_without_case_and_white_space_or_as_the_caller_says()
    {
        PriceList list = PriceList.Create("Prices", "Publisher", [Price("Leopard  1A5\ttank", "EUR 5")]);
        Assert.NotNull(list.Find(" LEOPARD 1a5 tank ", Start));
        Assert.Null(list.Find("Leopard 1 A5 tank", Start));
        PriceList mapped = list.Comparing(static text => text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\t", string.Empty, StringComparison.Ordinal).ToUpperInvariant());
        Assert.NotNull(mapped.Find("Leopard 1 A5 tank", Start));
    }

    [Fact]
    public void A_price_is_of_one_unit()
    {
        PriceList list = PriceList.Create("Prices", "Publisher", [Price("155 mm shell", "EUR 3000"), Price("155 mm shell", "EUR 4000") with { Unit = Unit.Round }]);
        Assert.Equal(3000, list.Find("155 mm shell", Start)!.Price.Wording.Figure);
        Assert.Equal(4000, list.Find("155 mm shell", Start, Unit.Round)!.Price.Wording.Figure);
        Assert.Null(list.Find("155 mm shell", Start, Unit.Tonne));
    }

    [Fact]
    public void A_range_with_a_best_value_is_a_price()
    {
        ItemPrice price = new("Marder", new MoneyRange(new Bounds(1, 2, 4), Currency.EUR), Start, "A catalogue");
        Assert.Equal(new Bounds(1, 2, 4), price.Price.Read().Bounds);
        Assert.Equal(new ItemPrice("Marder", new Money(2, Currency.EUR), Start, "A catalogue"), new ItemPrice("Marder", new MoneyRange(new Bounds(2), Currency.EUR), Start, "A catalogue"));
        Assert.Equal("EUR 1 / 2 / 4 a piece of Marder, 2023-01-01: A catalogue", price.ToString());
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => PriceList.Create(
            "Prices",
            "Publisher",
            [Price("Marder", "EUR 5"), Price("MARDER", "USD 6"), Price("Gepard", "EUR 7") with { Unit = Unit.Tiv }, Price("Dana", "EUR 1", Make.Day), Price("dana ", "EUR 1", Make.Day), Price("Dana", "EUR 1")]));
        Assert.Equal("prices", error.ParamName);
        Assert.Contains("'Marder' has 2 prices from 2023-01-01: EUR 5 and USD 6.", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Dana' has 2 prices from 2025-04-11: EUR 1 and EUR 1.", error.Message, StringComparison.Ordinal);
        Assert.Contains("EUR 7 a TIV of Gepard", error.Message, StringComparison.Ordinal);
        Assert.Contains("not money", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_price_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("price", static () => Price("Marder", "EUR -5"));
        Assert.Throws<ArgumentException>("price", static () => Price("Marder", "EUR not given"));
        Assert.Throws<ArgumentException>("price", static () => Price("Marder", "EUR further"));
        Assert.Throws<ArgumentException>("item", static () => Price(" ", "EUR 5"));
        Assert.Throws<ArgumentException>("source", static () => new ItemPrice("Marder", StatedMoney.Parse("EUR 5"), Start, ""));
        Assert.Throws<ArgumentOutOfRangeException>("basis", static () => PriceList.Create("Prices", "Publisher", [], (ValueBasis)9));
    }
}
