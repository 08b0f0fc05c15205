using System.Numerics;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class PriceIndicesTests
{
    private static readonly PriceIndices Levels = PriceIndices.FromLevels(
        "Office", [new("GBR", 2015, 80m), new("GBR", 2017, 90m), new("GBR", 2020, 100m), new("DEU", 2020, 7m)]);

    private static readonly PriceIndices Changes = PriceIndices.FromAnnualChanges(
        "Office", [new("GBR", 2016, 10m), new("GBR", 2017, -50m), new("GBR", 2018, 0m), new("GBR", 2020, 25m)]);

    private static readonly Gen<(decimal[] Changes, int Missing)> Chains =
        Gen.Select(Some.Decimal.Select(static d => Math.Abs(d) % 300m - 99.9m).Array[30], Gen.Int[0, 29]);

    [Fact]
    public void The_factor_is_the_base_year_s_level_over_the_year_s()
    {
        Assert.Equal(new Rational(5, 4), Levels.Find("GBR", 2015, 2020).Factor);
        Assert.Equal(new Rational(4, 5), Levels.Find("GBR", 2020, 2015).Factor);
        Assert.Equal(new Rational(9, 8), Levels.Find("GBR", 2015, 2017).Factor);
        Assert.Equal(("Office", 4), (Levels.Source, Levels.Count));
        Assert.Equal("Office: 4 levels of prices", Levels.ToString());
    }

    [Fact]
    public void Changes_after_the_earlier_year_are_chained_up_to_the_later()
    {
        Assert.Equal(new Rational(11, 10), Changes.Find("GBR", 2015, 2016).Factor);
        Assert.Equal(new Rational(55, 100), Changes.Find("GBR", 2015, 2017).Factor);
        Assert.Equal(new Rational(55, 100), Changes.Find("GBR", 2015, 2018).Factor);
        Assert.Equal(new Rational(100, 55), Changes.Find("GBR", 2018, 2015).Factor);
        Assert.Equal(new Rational(5, 4), Changes.Find("GBR", 2019, 2020).Factor);
        Assert.Equal("Office: 4 annual changes of prices", Changes.ToString());
    }

    [Fact]
    public void A_missing_year_gives_no_factor_and_is_named()
    {
        AssertNone(Levels, 2015, 2016, "GBR: no level of prices for 2016 (Office)");
        AssertNone(Levels, 2016, 2015, "GBR: no level of prices for 2016 (Office)");
        AssertNone(Levels, 2018, 2019, "GBR: no level of prices for 2018 to 2019 (Office)");
        AssertNone(Levels, 2014, 2021, "GBR: no level of prices for 2014 and 2021 (Office)");
        AssertNone(Changes, 2015, 2020, "GBR: no change of prices for 2019 (Office)");
        AssertNone(Changes, 2020, 2015, "GBR: no change of prices for 2019 (Office)");
        AssertNone(Changes, 2020, 2021, "GBR: no change of prices for 2021 (Office)");
        AssertNone(Changes, 2014, 2016, "GBR: no change of prices for 2015 (Office)");
        AssertNone(Changes, 2012, 2024, "GBR: no change of prices for 2013 to 2015, 2019 and 2021 to 2024 (Office)");
        Assert.Null(Changes.WhyNot("GBR", 2015, 2018));

        static void AssertNone(PriceIndices indices, int year, int baseYear, string why)
        {
            Assert.False(indices.TryFind("GBR", year, baseYear, out _));
            Assert.Equal(why, indices.WhyNot("GBR", year, baseYear));
        }
    }

    [Fact]
    public void An_area_never_heard_of_is_said_to_be_so()
    {
        Assert.False(Changes.TryFind("FRA", 2016, 2018, out _));
        Assert.Equal("FRA: no change of prices for 2017 to 2018, nor for any other year (Office)", Changes.WhyNot("FRA", 2016, 2018));
        Assert.Equal("gbr: no level of prices for 2015 and 2020, nor for any other year (Office)", Levels.WhyNot("gbr", 2015, 2020));
    }

    [Fact]
    public void Many_gaps_are_told_in_few_words()
    {
        PriceIndices every = PriceIndices.FromAnnualChanges("Office", Enumerable.Range(1, 4999).Select(static i => new PriceIndex("GBR", 2 * i, 1m)));
        string why = every.WhyNot("GBR", 1, 9999)!;
        Assert.StartsWith("GBR: no change of prices for 3, 5, 7,", why, StringComparison.Ordinal);
        Assert.EndsWith(", 41 and 4979 later years (Office)", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_to_itself_needs_no_index()
    {
        foreach (PriceIndices indices in new[] { Levels, Changes })
        {
            Assert.Equal(Rational.One, indices.Find("XYZ", 1234, 1234).Factor);
            Assert.Null(indices.WhyNot("XYZ", 1234, 1234));
        }

        Assert.Equal("XYZ: prices of 1234 in those of 1234, × 1 (Office)", Levels.Find("XYZ", 1234, 1234).ToString());
    }

    [Fact]
    public void Chains_agree_with_each_other_and_with_an_oracle() =>
        Chains.Holds(
            static (changes, missing) =>
            {
                PriceIndices indices = PriceIndices.FromAnnualChanges("s", changes.Select(static (c, i) => new PriceIndex("A", 2000 + i, c)).Where(c => c.Year != 2000 + missing));
                for (int x = 1999; x < 2030; x += 5)
                {
                    for (int z = 1999; z < 2030; z += 3)
                    {
                        bool whole = Math.Min(x, z) >= 2000 + missing || Math.Max(x, z) < 2000 + missing;
                        PriceUsed? there = indices.TryFind("A", x, z, out PriceUsed? found) ? found : null;
                        Assert.Equal(whole, there is not null);
                        Assert.Equal(whole, indices.WhyNot("A", x, z) is null);
                        if (there is null)
                        {
                            continue;
                        }

                        Assert.Equal(Rational.One, there.Factor * indices.Find("A", z, x).Factor);
                        int y = (x + z) / 2;
                        Assert.Equal(there.Factor, indices.Find("A", x, y).Factor * indices.Find("A", y, z).Factor);
                        Rational oracle = Rational.One;
                        for (int year = Math.Min(x, z) + 1; year <= Math.Max(x, z); year++)
                        {
                            oracle *= (changes[year - 2000] + (Rational)100m) / 100m;
                        }

                        Assert.Equal(x <= z ? oracle : Rational.One / oracle, there.Factor);
                    }
                }
            },
            first: 3101000,
            count: 100);

    [Fact]
    public void Levels_agree_with_each_other_and_with_their_ratio() =>
        Some.Decimal.Where(static d => d != 0).Select(Math.Abs).Array[4].Holds(
            static levels =>
            {
                PriceIndices indices = PriceIndices.FromLevels("s", levels.Select(static (l, i) => new PriceIndex("A", 1 + (i * 3000), l)));
                Rational there = indices.Find("A", 1, 3001).Factor;
                return there * levels[0] == levels[1]
                    && there * indices.Find("A", 3001, 9001).Factor == indices.Find("A", 1, 9001).Factor
                    && there * indices.Find("A", 3001, 1).Factor == Rational.One;
            },
            first: 3102000,
            count: 500);

    [Fact]
    public void The_longest_chain_is_exact()
    {
        PriceIndices indices = PriceIndices.FromAnnualChanges("s", Enumerable.Range(2, 9998).Select(static y => new PriceIndex("A", y, 100m)));
        Assert.Equal(new Rational(BigInteger.Pow(2, 9998), BigInteger.One), indices.Find("A", 1, 9999).Factor);
        Assert.Null(indices.Find("A", 1, 9999).RoundedFactor);
        Assert.Equal("A: prices of 9999 in those of 1, × 2.00494909968E-3010 (s)", indices.Find("A", 9999, 1).ToString());
    }

    [Fact]
    public void A_factor_is_shown_with_twelve_significant_digits()
    {
        PriceUsed third = PriceIndices.FromLevels("s", [new("A", 1, 3m), new("A", 2, 2m)]).Find("A", 1, 2);
        Assert.Equal(0.666666666667m, third.RoundedFactor);
        Assert.Equal("A: prices of 1 in those of 2, × 0.666666666667 (s)", third.ToString());
        Assert.Equal(("A", 1, 2, "s"), (third.Area, third.Year, third.BaseYear, third.Source));
        Assert.Equal(1.25m, Levels.Find("GBR", 2015, 2020).RoundedFactor);
    }

    [Fact]
    public void What_was_used_is_equal_by_content()
    {
        PriceUsed used = Levels.Find("GBR", 2015, 2020);
        Assert.Equal(used, Levels.Find("GBR", 2015, 2020));
        Assert.Equal(used.GetHashCode(), Levels.Find("GBR", 2015, 2020).GetHashCode());
        Assert.NotEqual(used, Levels.Find("GBR", 2015, 2017));
        Assert.NotEqual(used, PriceIndices.FromLevels("Office", [new("GBR", 2015, 80m), new("GBR", 2020, 101m)]).Find("GBR", 2015, 2020));
        Assert.NotEqual(used, PriceIndices.FromLevels("Other", [new("GBR", 2015, 80m), new("GBR", 2020, 100m)]).Find("GBR", 2015, 2020));
    }

    [Fact]
    public void Every_fault_of_a_table_is_named()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => PriceIndices.FromLevels(
            "s",
            [default, new("GBR", 2020, 1m), new("a b", 2020, 1m), new("GBR", 0, 1m), new("GBR", 10000, 1m), new("GBR", 2019, 0m), new("GBR", 2018, -1.5m), new("GBR", 2020, 2.5m)]));
        Assert.Equal("levels", error.ParamName);
        Assert.Equal(
            [
                " 0: 0: the area is no id: 1 to 100 letters, digits or one of . _ - : are.",
                "a b 2020: 1: the area is no id: 1 to 100 letters, digits or one of . _ - : are.",
                "GBR 0: 1: the year is not from 1 to 9999.",
                "GBR 10000: 1: the year is not from 1 to 9999.",
                "GBR 2019: 0: the value is not a level above 0.",
                "GBR 2018: -1.5: the value is not a level above 0.",
                "GBR 2020: 2.5: there is a figure already, 1. (Parameter 'levels')",
            ],
            error.Message.Split(Environment.NewLine));
        error = Assert.Throws<ArgumentException>(static () => PriceIndices.FromAnnualChanges("s", [new("GBR", 2020, -100m), new("GBR", 2021, -99.9999999m), new("GBR", 2021, 1m)]));
        Assert.Equal("percents", error.ParamName);
        Assert.Equal(
            ["GBR 2020: -100: the value is not a change in per cent above -100.", "GBR 2021: 1: there is a figure already, -99.9999999. (Parameter 'percents')"],
            error.Message.Split(Environment.NewLine));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 101)]
    [InlineData(5000, 101)]
    public void A_hundred_faults_are_named(int faults, int lines)
    {
        string[] message = Assert.Throws<ArgumentException>(() => PriceIndices.FromLevels("s", Enumerable.Range(1, faults).Select(static y => new PriceIndex("A", y, 0m))))
            .Message.Split(Environment.NewLine);
        Assert.Equal(lines, message.Length);
        Assert.Equal(lines == 101, message[^1].StartsWith("There are more.", StringComparison.Ordinal));
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(static () => PriceIndices.FromLevels(null!, [])).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentException>(static () => PriceIndices.FromAnnualChanges(" ", [])).ParamName);
        Assert.Equal("levels", Assert.Throws<ArgumentNullException>(static () => PriceIndices.FromLevels("s", null!)).ParamName);
        Assert.Equal("percents", Assert.Throws<ArgumentNullException>(static () => PriceIndices.FromAnnualChanges("s", null!)).ParamName);
        foreach (Action<string, int, int> ask in new Action<string, int, int>[] { static (a, y, b) => Levels.Find(a, y, b), static (a, y, b) => Levels.WhyNot(a, y, b) })
        {
            Assert.Equal("area", Assert.Throws<ArgumentNullException>(() => ask(null!, 1, 1)).ParamName);
            Assert.Equal("area", Assert.Throws<ArgumentException>(() => ask("", 1, 1)).ParamName);
            Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => ask("GBR", 0, 1)).ParamName);
            Assert.Equal("baseYear", Assert.Throws<ArgumentOutOfRangeException>(() => ask("GBR", 1, 10000)).ParamName);
        }
    }

    [Fact]
    public void Other_cultures_change_nothing() => OtherCulture.Run(static () =>
    {
        Assert.Equal("A: prices of 1 in those of 2, × 0.5 (s)", PriceIndices.FromLevels("s", [new("A", 1, 3m), new("A", 2, 1.5m)]).Find("A", 1, 2).ToString());
        Assert.Equal("A 1: -1.5", new PriceIndex("A", 1, -1.5m).ToString());
        Assert.Contains("A 1: -1.5: the value", Assert.Throws<ArgumentException>(static () => PriceIndices.FromLevels("s", [new("A", 1, -1.5m)])).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void What_is_missing_is_named_where_it_must_be_there() =>
        Assert.Equal($"{Changes.WhyNot("FRA", 2016, 2018)}.", Assert.Throws<KeyNotFoundException>(static () => Changes.Find("FRA", 2016, 2018)).Message);

    [Fact]
    public void An_index_is_equal_by_content()
    {
        Assert.Equal(new PriceIndex("GBR", 2020, 1.0m), new PriceIndex("GBR", 2020, 1.00m));
        Assert.NotEqual(new PriceIndex("GBR", 2020, 1m), new PriceIndex("DEU", 2020, 1m));
        Assert.Equal(default, new PriceIndex(null!, 0, 0));
        Assert.Equal(default, new PriceIndex("", 0, 0));
        Assert.Equal("DEU", (new PriceIndex("GBR", 2020, 1m) with { Area = "DEU" }).Area);
    }
}
