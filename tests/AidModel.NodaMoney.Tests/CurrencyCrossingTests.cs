using System.Xml;
using System.Xml.Serialization;
using NodaMoney;
using Xunit;

namespace AidModel.Tests;

public sealed class CurrencyCrossingTests
{
    [Fact]
    public void Every_current_currency_crosses_and_comes_back() =>
        Assert.All(
            Currency.All.Where(static c => !c.IsReplaced),
            static c =>
            {
                Assert.Equal(c.Code, c.ToNodaCurrency().Code);
                Assert.Equal(c, c.ToNodaCurrency().ToAidCurrency());
                Assert.Equal(c, c.ToNodaCurrencyInfo().ToAidCurrency());
                Assert.True(c.TryToNodaCurrency(out NodaMoney.Currency theirs) && theirs.TryToAidCurrency(out Currency back) && back == c);
            });

    [Fact]
    public void Every_replaced_currency_is_refused_by_name_unless_the_day_is_before_the_change() =>
        Assert.All(
            Currency.All.Where(static c => c.IsReplaced),
            static c =>
            {
                DateOnly change = c.ReplacedOn!.Value;
                NodaMoney.Currency theirs = c.ToNodaCurrency(change.AddDays(-1));
                Assert.Equal(c.Code, theirs.Code);
                Assert.Equal(c, theirs.ToAidCurrency(change.AddDays(-1)));
                foreach (DateOnly? day in (DateOnly?[])[null, change, change.AddYears(1)])
                {
                    foreach (ArgumentException e in new[] { Assert.Throws<ArgumentException>(() => c.ToNodaCurrency(day)), Assert.Throws<ArgumentException>(() => theirs.ToAidCurrency(day)) })
                    {
                        Assert.StartsWith($"{c} ({c.Name}) was replaced by {c.ReplacedBy} on {change:O}", e.Message, StringComparison.Ordinal);
                        Assert.Equal("currency", e.ParamName);
                    }

                    Assert.False(c.TryToNodaCurrency(out NodaMoney.Currency none, day));
                    Assert.Equal(default, none);
                    Assert.False(theirs.TryToAidCurrency(out Currency no, day));
                    Assert.Equal(default, no);
                }
            });

    [Fact]
    public void The_kuna_is_refused_and_names_the_euro() =>
        Assert.Equal(
            "HRK (Kuna) was replaced by EUR on 2023-01-01: convert the amount first, or give the day it is of, if that is an earlier one. (Parameter 'currency')",
            Assert.Throws<ArgumentException>(static () => Currency.HRK.ToNodaCurrency()).Message);

    [Fact]
    public void A_line_of_successors_is_told_to_its_end() =>
        Assert.Contains("VEB (Bolivar) was replaced by VEF on 2008-01-01, and that by VES on 2018-08-20: 2020-05-01 is not before that day", Assert.Throws<ArgumentException>(static () => Currency.VEB.ToNodaCurrency(new DateOnly(2020, 5, 1))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("BTC")]
    [InlineData("DDM")]
    [InlineData("XFU")]
    public void A_currency_that_only_NodaMoney_has_is_refused(string code)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => NodaMoney.Currency.FromCode(code).ToAidCurrency());
        Assert.StartsWith($"'{code}' ({CurrencyInfo.FromCode(code).EnglishName}) is no currency that ISO 4217 lists", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("info", () => CurrencyInfo.FromCode(code).ToAidCurrency());
        Assert.False(NodaMoney.Currency.FromCode(code).TryToAidCurrency(out _));
    }

    [Fact]
    public void A_code_taken_for_a_currency_of_ones_own_is_refused_both_ways()
    {
        using Registered registered = new(CurrencyInfo.Create("EUR") with { EnglishName = "Elbe thaler", MinorUnit = MinorUnit.Two });
        const string Message = "'EUR' stands in NodaMoney for 'Elbe thaler' (number -1), not for ISO 4217's Euro (number 978).";
        Assert.StartsWith(Message, Assert.Throws<ArgumentException>(static () => Currency.EUR.ToNodaCurrency()).Message, StringComparison.Ordinal);
        Assert.StartsWith(Message, Assert.Throws<ArgumentException>(static () => NodaMoney.Currency.FromCode("EUR").ToAidCurrency()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_that_is_not_registered_is_judged_by_itself()
    {
        Assert.Throws<ArgumentException>("info", static () => CurrencyInfo.Create("EUR").ToAidCurrency());
        Assert.Throws<ArgumentException>("info", static () => (CurrencyInfo.FromCode("EUR") with { Number = 840 }).ToAidCurrency());
        Assert.Throws<ArgumentNullException>("info", static () => ((CurrencyInfo)null!).ToAidCurrency());
        Assert.Equal(Currency.EUR, (CurrencyInfo.FromCode("EUR") with { Symbol = "E" }).ToAidCurrency());
    }

    [Fact]
    public void A_currency_that_was_taken_out_of_the_register_is_refused_both_ways()
    {
        NodaMoney.Currency yen = NodaMoney.Currency.FromCode("JPY");
        CurrencyInfo removed = CurrencyInfo.Unregister("JPY");
        try
        {
            Assert.StartsWith("JPY (Yen) is not in NodaMoney's register", Assert.Throws<ArgumentException>(static () => Currency.JPY.ToNodaCurrency()).Message, StringComparison.Ordinal);
            Assert.StartsWith("'JPY' is not in NodaMoney's register", Assert.Throws<ArgumentException>(() => yen.ToAidCurrency()).Message, StringComparison.Ordinal);
        }
        finally
        {
            CurrencyInfo.Register(removed);
        }
    }

    [Fact]
    public void A_replaced_currency_that_is_not_registered_is_named_with_its_successor()
    {
        CurrencyInfo removed = CurrencyInfo.Unregister("DEM");
        try
        {
            Assert.StartsWith(
                "DEM (Deutsche Mark) was replaced by EUR on 1999-01-01 and is not in NodaMoney's register",
                Assert.Throws<ArgumentException>(static () => Currency.DEM.ToNodaCurrency(new DateOnly(1998, 1, 1))).Message,
                StringComparison.Ordinal);
        }
        finally
        {
            CurrencyInfo.Register(removed);
        }
    }

    [Fact]
    public void A_code_that_xml_brought_in_past_the_register_is_refused()
    {
        using XmlReader reader = XmlReader.Create(new StringReader("<Currency Currency=\"QQQ\" />"));
        NodaMoney.Currency currency = (NodaMoney.Currency)new XmlSerializer(typeof(NodaMoney.Currency)).Deserialize(reader)!;
        Assert.StartsWith("'QQQ' is not in NodaMoney's register", Assert.Throws<ArgumentException>(() => currency.ToAidCurrency()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_currency_is_no_currency()
    {
        Assert.Equal(default, Currency.XXX.ToNodaCurrency());
        Assert.Equal(default, default(NodaMoney.Currency).ToAidCurrency());
        Assert.Equal(Currency.XXX, CurrencyInfo.NoCurrency.ToAidCurrency());
    }
}
