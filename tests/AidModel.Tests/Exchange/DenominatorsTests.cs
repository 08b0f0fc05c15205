using Xunit;

namespace AidModel.Tests;

public sealed class DenominatorsTests
{
    private static readonly Denominators Gdp = Denominators.Create(
        "GDP", "World Bank", Currency.USD, [("GBR", 2023, 3_340_032_380_668.0356m), ("GBR", 2019, 2.5m), ("GBR", 2020, 2m), ("DEU", 2023, 1m)]);

    [Fact]
    public void A_figure_is_found_by_area_and_year()
    {
        Denominator found = Gdp.Find("GBR", 2023);
        Assert.Equal(("GDP", "GBR", 2023, 3_340_032_380_668.0356m, Currency.USD, "World Bank"), (found.Name, found.Area, found.Year, found.Value, found.Currency, found.Source));
        Assert.Equal(found.Value, found.Exact);
        Assert.Equal("GDP of GBR in 2023: USD 3,340,032,380,668.0356 (World Bank)", found.ToString());
        Assert.True(Gdp.TryFind("GBR", 2019, out Denominator? other));
        Assert.Equal("GDP of GBR in 2019: USD 2.50 (World Bank)", other.ToString());
        Assert.Equal(("GDP", "World Bank", Currency.USD, 4), (Gdp.Name, Gdp.Source, Gdp.Currency, Gdp.Count));
        Assert.Equal("GDP (World Bank): 4 figures", Gdp.ToString());
    }

    [Fact]
    public void A_number_of_heads_has_no_currency()
    {
        Denominator heads = Denominators.Create("population", "ONS", null, [("GBR", 2023, 68_350_000m)]).Find("GBR", 2023);
        Assert.Null(heads.Currency);
        Assert.Equal("population of GBR in 2023: 68,350,000 (ONS)", heads.ToString());
    }

    [Theory]
    [InlineData("GBR", 2018, "No GDP of GBR in 2018 (World Bank): the first is of 2019.")]
    [InlineData("GBR", 2021, "No GDP of GBR in 2021 (World Bank): the nearest are of 2020 and 2023.")]
    [InlineData("GBR", 2024, "No GDP of GBR in 2024 (World Bank): the last is of 2023.")]
    [InlineData("GBR", -1, "No GDP of GBR in -1 (World Bank): the first is of 2019.")]
    [InlineData("FRA", 2023, "No GDP of FRA in 2023 (World Bank): there is none of that area.")]
    [InlineData("gbr", 2023, "No GDP of gbr in 2023 (World Bank): there is none of that area.")]
    public void Where_there_is_none_the_nearest_years_are_named(string area, int year, string message)
    {
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => Gdp.Find(area, year)).Message);
        Assert.False(Gdp.TryFind(area, year, out Denominator? none));
        Assert.Null(none);
    }

    [Fact]
    public void A_figure_is_equal_by_content()
    {
        Denominator figure = new("GDP", "GBR", 2020, 2.0m, Currency.USD, "World Bank");
        Assert.Equal(Gdp.Find("GBR", 2020), figure);
        Assert.Equal(Gdp.Find("GBR", 2020).GetHashCode(), figure.GetHashCode());
        Assert.NotEqual(figure, new("GDP", "GBR", 2020, 2.1m, Currency.USD, "World Bank"));
        Assert.NotEqual(figure, new("GDP", "GBR", 2020, 2m, null, "World Bank"));
        Assert.NotEqual(figure, new("GDP", "GBR", 2021, 2m, Currency.USD, "World Bank"));
        Assert.NotEqual(figure, new("GDP", "GBR", 2020, 2m, Currency.USD, "IMF"));
        Assert.NotEqual(figure, new("GNI", "GBR", 2020, 2m, Currency.USD, "World Bank"));
    }

    [Fact]
    public void What_a_decimal_rounds_is_kept_exactly()
    {
        Rational third = new(1, 3);
        Denominator figure = new("GDP", "GBR", 2020, third, third.Round(2), Currency.EUR, "World Bank");
        Assert.Equal((0.33m, third), (figure.Value, figure.Exact));
        Assert.NotEqual(figure, new("GDP", "GBR", 2020, 0.33m, Currency.EUR, "World Bank"));
    }

    [Fact]
    public void Every_fault_of_a_table_is_named()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => Denominators.Create(
            "GDP", "s", null, [(null!, 2020, 1m), ("GBR", 2020, 0m), ("GBR", 2021, -0.5m), ("GBR", 2022, 1m), ("GBR", 2022, 1m), ("GBR", 0, 1m)]));
        Assert.Equal("values", error.ParamName);
        Assert.Equal(
            [
                " 2020: 1: the area is no id: 1 to 100 letters, digits or one of . _ - : are.",
                "GBR 2020: 0: the value is not above 0.",
                "GBR 2021: -0.5: the value is not above 0.",
                "GBR 2022: 1: there is a figure already, 1.",
                "GBR 0: 1: the year is not from 1 to 9999. (Parameter 'values')",
            ],
            error.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        Assert.Equal("name", Assert.Throws<ArgumentException>(static () => Denominators.Create("", "s", null, [])).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(static () => Denominators.Create("n", null!, null, [])).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(static () => Denominators.Create("n", "s", null, null!)).ParamName);
        Assert.Equal("area", Assert.Throws<ArgumentNullException>(static () => Gdp.Find(null!, 2020)).ParamName);
        Assert.Equal("area", Assert.Throws<ArgumentNullException>(static () => Gdp.TryFind(null!, 2020, out _)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(static () => new Denominator(" ", "GBR", 2020, 1m, null, "s")).ParamName);
        Assert.Equal("area", Assert.Throws<ArgumentException>(static () => new Denominator("n", "G B", 2020, 1m, null, "s")).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(static () => new Denominator("n", "GBR", 0, 1m, null, "s")).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(static () => new Denominator("n", "GBR", 2020, 0m, null, "s")).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(static () => new Denominator("n", "GBR", 2020, 1m, null, null!)).ParamName);
    }

    [Fact]
    public void Other_cultures_change_nothing() => OtherCulture.Run(static () =>
    {
        Assert.Equal("GDP of GBR in 2019: USD 2.50 (World Bank)", Gdp.Find("GBR", 2019).ToString());
        Assert.Equal("n of GBR in 2020: 1,234.5 (s)", new Denominator("n", "GBR", 2020, 1234.5m, null, "s").ToString());
    });
}
