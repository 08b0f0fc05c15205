using Xunit;

namespace AidModel.Tests;

public sealed class CultureTests
{
    [Fact]
    public void No_text_depends_on_the_current_culture() =>
        OtherCulture.Run(static () =>
        {
            DateOnly day = new(2025, 4, 11);
            Assert.NotEqual("-1.5", $"{-1.5m}");
            Assert.NotEqual("2025-04-11", $"{day:yyyy/MM/dd}".Replace("/", "-", StringComparison.Ordinal));
            Assert.Equal("GBP -1,234.50", new Money(-1234.5m, Currency.GBP).ToString());
            Assert.Equal("EUR -1.50 / unknown / 2.00", new MoneyRange(new Bounds(-1.5m, null, 2), Currency.EUR).ToString());
            Assert.Equal("1,234.5 t", new Quantity(1234.5m, Unit.Tonne).ToString());
            Assert.Equal("EUR -1,234.5", StatedMoney.Parse("EUR -1,234.5").ToString());
            Assert.Equal("33.5 %", Share.Parse("33.5 %").ToString());
            Assert.Equal("2025-04-11", Period.Parse("2025-04-11").ToString());
            Assert.Equal("[-1.5, 2.5]", ValueList.Create<decimal>([-1.5m, 2.5m]).ToString());
            Assert.Contains("-2.5", Assert.Throws<ArgumentException>(static () => new Bounds(1, null, -2.5m)).Message, StringComparison.Ordinal);
            Assert.Contains("2025-04-11", Assert.Throws<ArgumentException>(() => new Period(day, day.AddDays(-1))).Message, StringComparison.Ordinal);

            ReferenceRates rates = ReferenceRates.Create("ECB", Currency.EUR, [new(day, Currency.GBP, 0.86678m)]);
            Assert.Equal("1 EUR = 0.86678 GBP, 2025-04-11 for 2025-04-12 (ECB)", rates.Find(Currency.GBP, Currency.EUR, day.AddDays(1))!.ToString());
            Assert.Equal("rates of 2025-04-11 (ECB)", Conversion.OnDay(day, rates).Name);
            Assert.Equal("2025-04-11: 0.86678 GBP", new ReferenceRate(day, Currency.GBP, 0.86678m).ToString());
            Assert.Contains("-1.5 GBP for one EUR on 2025-04-11", Assert.Throws<ArgumentException>(() => ReferenceRates.Create("ECB", Currency.EUR, [new(day, Currency.GBP, -1.5m)])).Message, StringComparison.Ordinal);

            Assert.Equal("s: Title, Publisher, 2025-04-11", new Source { Id = "s", Title = "Title", Publisher = "Publisher", Date = day }.ToString());
            Assert.Equal("p: Title, 2025-04-11", new Pledge { Id = "p", Title = "Title", Announced = day, Sources = ["s"] }.ToString());
            Assert.Equal("delivered 2025-04-11: GBP 1.5 (s)", new StageEvent(Stage.Delivered, day, StatedMoney.Parse("GBP 1.5"), "s").ToString());
        });
}
