using System.Text.Json;
using Xunit;

namespace AidModel.Tests;

public sealed class LocalCurrenciesTests
{
    [Theory]
    [InlineData("GBR", "GBP")]
    [InlineData("HRV", "EUR")]
    [InlineData("BGR", "EUR")]
    [InlineData("NOR", "NOK")]
    [InlineData("TWN", "TWD")]
    [InlineData("CHE", "CHF")]
    [InlineData("KOR", "KRW")]
    public void A_country_has_its_currency(string area, string currency) => Assert.Equal(Currency.Parse(currency), LocalCurrencies.Of(area));

    [Theory]
    [InlineData("")]
    [InlineData("EUI")]
    [InlineData("gbr")]
    [InlineData("ATA")]
    public void What_is_no_country_with_a_currency_has_none(string area) => Assert.Null(LocalCurrencies.Of(area));

    [Fact]
    public void Every_country_of_the_iso_list_but_three_has_one_and_it_is_current()
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllBytes(SharedData.File("iso/iso_3166-1.json")));
        string[] codes = [.. list.RootElement.GetProperty("3166-1").EnumerateArray().Select(static c => c.GetProperty("alpha_3").GetString()!)];
        Assert.Equal(["ATA", "PSE", "SGS"], codes.Where(static c => LocalCurrencies.Of(c) is null).Order());
        Assert.All(codes.Select(LocalCurrencies.Of).OfType<Currency>(), static c => Assert.False(c.IsReplaced, c.Code));
    }
}
