using Xunit;

namespace AidModel.Tests;

/// <summary>SIPRI's trend-indicator values: a unit of its own that is never money.</summary>
public sealed class TrendIndicatorTests
{
    [Theory]
    [InlineData("TIV")]
    [InlineData("tiv")]
    [InlineData(" TIV ")]
    public void No_currency_is_read_from_it(string code)
    {
        FormatException error = Assert.Throws<FormatException>(() => Currency.Parse(code));
        Assert.Contains("measures the volume of arms transfers, not money", error.Message, StringComparison.Ordinal);
        Assert.Contains("sipri.org", error.Message, StringComparison.Ordinal);
        Assert.False(Currency.TryParse(code, out Currency currency));
        Assert.Equal(Currency.XXX, currency);
    }

    [Theory]
    [InlineData("TIV 5 million")]
    [InlineData("5 million TIV")]
    [InlineData("about 5 million tiv")]
    [InlineData("USD 5 million TIV")]
    public void No_amount_is_read_from_it(string text)
    {
        FormatException error = Assert.Throws<FormatException>(() => StatedMoney.Parse(text));
        Assert.Contains("nothing converts it. It is a quantity", error.Message, StringComparison.Ordinal);
        Assert.False(StatedMoney.TryParse(text, out _));
    }

    [Fact]
    public void It_is_a_quantity()
    {
        StatedQuantity quantity = StatedQuantity.Parse("about 5 million TIV");
        Assert.Equal(Unit.Tiv, quantity.Unit);
        Assert.Equal(new Bounds(4_000_000, 5_000_000, 6_000_000), quantity.Read().Bounds);
        Assert.Equal(quantity, StatedQuantity.Parse(quantity.ToString()));
        Assert.Throws<InvalidOperationException>(static () => new Quantity(1, Unit.Tiv) + new Quantity(1, Unit.Piece));
    }

    [Fact]
    public void A_line_keeps_it_of_one_unit_or_of_all()
    {
        Assert.Throws<ArgumentException>("Tiv", static () => new EquipmentLine { Item = "I", Category = "C", Tiv = StatedQuantity.Parse("5") });
        Assert.Throws<ArgumentException>("UnitTiv", static () => new EquipmentLine { Item = "I", Category = "C", UnitTiv = StatedQuantity.Parse("5 systems") });
        Assert.Throws<ArgumentOutOfRangeException>("Tiv", static () => new EquipmentLine { Item = "I", Category = "C", Tiv = new StatedQuantity(Wording.Exactly(-1), Unit.Tiv) });
    }

    [Fact]
    public void It_adds_up_beside_pieces_and_never_as_money()
    {
        EquipmentLine Line(string quantity, string? each, string? all, string? value) => new()
        {
            Item = "Tank",
            Category = "tanks",
            Quantity = StatedQuantity.Parse(quantity),
            UnitTiv = each is null ? null : StatedQuantity.Parse(each),
            Tiv = all is null ? null : StatedQuantity.Parse(all),
            Value = value is null ? null : StatedMoney.Parse(value),
        };
        PriceList prices = PriceList.Create("Prices", "Publisher", [new("Tank", StatedMoney.Parse("EUR 2"), DateOnly.MinValue, "s")]);
        AidLedger ledger = Make.Ledger(
        [
            Make.Pledge("a", payer: "A") with { Equipment = [Line("10 to 20", "1.6 million TIV", null, "EUR 5"), Line("4", "9 TIV", "5 million TIV", null)] },
            Make.Pledge("b", payer: "B") with { Equipment = [Line("3", null, null, null), Line("0.5 million TIV", null, null, null)] },
        ]);
        AidTotals totals = ledger.Total(Dimension.Donor);
        Assert.Equal(["14 / unknown / 24 pieces", "21,000,000 / unknown / 37,000,000 TIV"], totals["A"].Quantities.Select(static q => q.ToString()));
        Assert.Equal(["3 pieces", "500,000 TIV"], totals["B"].Quantities.Select(static q => q.ToString()));
        Assert.Equal(["17 / unknown / 27 pieces", "21,500,000 / unknown / 37,500,000 TIV"], totals.Total.Quantities.Select(static q => q.ToString()));

        AidTotals priced = ledger.Total(Make.Query(Dimension.Donor) with { Valuation = Valuation.AsStated.Prices(prices) });
        Assert.Equal(13, priced["A"].Range.Lower.Amount);
        Assert.Equal(new Bounds(6, null, null), priced["B"].Range.Bounds);
        Assert.Equal(totals.Total.Quantities, priced.Total.Quantities);
    }
}
