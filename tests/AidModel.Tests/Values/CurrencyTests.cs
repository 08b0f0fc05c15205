using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace AidModel.Tests;

public sealed class CurrencyTests
{
    [Fact]
    public void Every_code_of_the_published_list_is_here_with_its_name_and_number()
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(SharedData.File("iso/iso_4217.json")));
        (string, string, string)[] published =
        [
            .. list.RootElement.GetProperty("4217").EnumerateArray().Select(static entry =>
                (Text(entry, "alpha_3"), Text(entry, "name"), Text(entry, "numeric"))),
        ];
        Assert.NotEmpty(published);
        Assert.Equal(published, published.Select(static entry =>
        {
            Currency currency = Currency.Parse(entry.Item1);
            return (currency.Code, currency.Name, currency.Numeric.ToString("D3", CultureInfo.InvariantCulture));
        }));

        static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
    }

    [Fact]
    public void The_European_Central_Bank_quoted_replaced_currencies_until_just_before()
    {
        using ZipArchive zip = ZipFile.OpenRead(SharedData.File("ecb/eurofxref-hist.zip"));
        using StreamReader reader = new(zip.Entries[0].Open());
        string[] codes = reader.ReadLine()!.Split(',');
        var last = new Dictionary<string, DateOnly>();
        while (reader.ReadLine()?.Split(',') is { } line)
        {
            for (int i = 1; i < codes.Length; i++)
            {
                if (line[i] is not ("N/A" or ""))
                {
                    last.TryAdd(codes[i], DateOnly.Parse(line[0], CultureInfo.InvariantCulture));
                }
            }
        }

        Currency[] replaced = [.. last.Keys.Select(Currency.Parse).Where(static currency => currency.IsReplaced)];
        Assert.Equal(11, replaced.Length);
        Assert.All(replaced, currency =>
            Assert.InRange(currency.ReplacedOn!.Value.DayNumber - last[currency.Code].DayNumber, 1, 4));
    }

    [Fact]
    public void A_property_stands_for_every_code()
    {
        PropertyInfo[] properties =
        [
            .. typeof(Currency).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(static property => property.PropertyType == typeof(Currency)),
        ];
        Assert.Equal(Currency.All.Count, properties.Length);
        Assert.All(properties, static property =>
        {
            var currency = (Currency)property.GetValue(null)!;
            Assert.Equal(property.Name, currency.Code);
            Assert.Contains(currency, Currency.All);
        });
    }

    [Fact]
    public void All_are_in_order_distinct_and_complete()
    {
        string[] codes = [.. Currency.All.Select(static currency => currency.Code)];
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes.Length, Currency.All.Distinct().Count());
        Assert.True(((ICollection<Currency>)Currency.All).IsReadOnly);
        Assert.All(Currency.All, static currency =>
        {
            Assert.Equal(currency, Currency.Parse(currency.ToString()));
            Assert.Matches("^[A-Z]{3}$", currency.Code);
            Assert.Equal(currency.Name.Trim(), currency.Name);
            Assert.NotEmpty(currency.Name);
            Assert.InRange(currency.Numeric, 1, 999);
            Assert.InRange(currency.MinorUnits ?? 0, 0, 4);
        });
    }

    [Fact]
    public void Numbers_are_unique_among_currencies_in_use()
    {
        Currency[] current = [.. Currency.All.Where(static currency => !currency.IsReplaced)];
        Assert.Equal(178, current.Length);
        Assert.Equal(current.Length, current.DistinctBy(static currency => currency.Numeric).Count());
    }

    [Fact]
    public void The_default_is_no_currency()
    {
        Assert.Equal(Currency.XXX, default);
        Assert.Equal("XXX", default(Currency).Code);
        Assert.Equal(999, default(Currency).Numeric);
        Assert.Null(default(Currency).MinorUnits);
        Assert.False(default(Currency).IsReplaced);
        Assert.Equal(2, Unsafe.SizeOf<Currency>());
    }

    [Theory]
    [InlineData("EUR USD GBP NOK UAH TWD HUF IDR MRU MGA XCD XCG ZWG HRK BGN DEM FRF ROL CSD", 2)]
    [InlineData("JPY KRW CLP ISK VND XAF XOF XPF BIF DJF GNF KMF PYG RWF UGX UYI VUV", 0)]
    [InlineData("ITL ESP BEF LUF PTE GRD TRL BYB BYR MGF ADP TPE", 0)]
    [InlineData("BHD IQD JOD KWD LYD OMR TND", 3)]
    [InlineData("CLF UYW", 4)]
    [InlineData("XXX XTS XDR XUA XSU XAU XAG XPT XPD XBA XBB XBC XBD XEU", null)]
    public void Minor_units_are_those_of_ISO(string codes, int? minorUnits) =>
        Assert.All(codes.Split(' '), code => Assert.Equal(minorUnits, Currency.Parse(code).MinorUnits));

    [Fact]
    public void Rounding_is_to_the_minor_unit_with_halves_away_from_zero()
    {
        Assert.Equal(0.13m, Currency.EUR.Round(0.125m));
        Assert.Equal(-0.13m, Currency.EUR.Round(-0.125m));
        Assert.Equal(3m, Currency.JPY.Round(2.5m));
        Assert.Equal(0.125m, Currency.XAU.Round(0.125m));
    }

    [Theory]
    [InlineData("HRK", "EUR", "2023-01-01")]
    [InlineData("BGL", "BGN", "1999-07-05")]
    [InlineData("BGN", "EUR", "2026-01-01")]
    [InlineData("DEM", "EUR", "1999-01-01")]
    [InlineData("GRD", "EUR", "2001-01-01")]
    [InlineData("LTL", "EUR", "2015-01-01")]
    [InlineData("VEB", "VEF", "2008-01-01")]
    [InlineData("VEF", "VES", "2018-08-20")]
    [InlineData("BYB", "BYR", "2000-01-01")]
    [InlineData("BYR", "BYN", "2016-07-01")]
    [InlineData("ANG", "XCG", "2025-03-31")]
    [InlineData("ZWL", "ZWG", "2024-04-05")]
    public void A_replaced_currency_knows_its_successor_and_day(string code, string successor, string day)
    {
        Currency currency = Currency.Parse(code);
        Assert.True(currency.IsReplaced);
        Assert.Equal(Currency.Parse(successor), currency.ReplacedBy);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), currency.ReplacedOn);
    }

    [Fact]
    public void Chains_of_successors_run_forward_to_one_in_use() =>
        Assert.All(Currency.All, static currency =>
        {
            DateOnly day = DateOnly.MinValue;
            while (currency.IsReplaced)
            {
                Assert.True(currency.ReplacedOn > day, $"{currency} was replaced on {currency.ReplacedOn}, its predecessor on {day}.");
                day = currency.ReplacedOn.Value;
                currency = currency.ReplacedBy.Value;
            }

            Assert.Null(currency.ReplacedBy);
            Assert.Null(currency.ReplacedOn);
            Assert.Contains(currency, Currency.All);
        });

    [Theory]
    [InlineData("")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("eur")]
    [InlineData("EUr")]
    [InlineData(" EUR")]
    [InlineData("EUR\0")]
    [InlineData("EU1")]
    [InlineData("@@@")]
    [InlineData("[[[")]
    [InlineData("ÉUR")]
    [InlineData("ＥＵＲ")]
    [InlineData("€")]
    [InlineData("ABC")]
    [InlineData("DDM")]
    [InlineData("978")]
    public void Anything_else_is_refused_with_the_text_found(string text)
    {
        Assert.False(Currency.TryParse(text, out Currency currency));
        Assert.Equal(Currency.XXX, currency);
        FormatException error = Assert.Throws<FormatException>(() => Currency.Parse(text));
        Assert.StartsWith($"'{text}' is no currency code", error.Message, StringComparison.Ordinal);
        Assert.Contains("Three capital letters", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eur", true)]
    [InlineData("Eur ", true)]
    [InlineData("abc", false)]
    public void A_misspelt_code_is_named(string text, bool named) =>
        Assert.Equal(named, Assert.Throws<FormatException>(() => Currency.Parse(text)).Message.Contains("write EUR", StringComparison.Ordinal));

    [Fact]
    public void A_long_text_is_cut_in_the_message() =>
        Assert.InRange(Assert.Throws<FormatException>(() => Currency.Parse(new string('E', 100_000))).Message.Length, 40, 200);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(static () => Currency.Parse(null!)).ParamName);
        Assert.False(Currency.TryParse(null, out Currency currency));
        Assert.Equal(Currency.XXX, currency);
    }

    [Fact]
    public void It_parses_as_a_type_parameter()
    {
        Assert.Equal(Currency.UAH, Read<Currency>("UAH"));
        Assert.Equal(Currency.TWD, ReadString<Currency>("TWD"));
        Assert.Throws<FormatException>(static () => Read<Currency>("uah"));

        static T Read<T>(ReadOnlySpan<char> text)
            where T : ISpanParsable<T>
        {
            T parsed = T.Parse(text, null);
            return T.TryParse(text, null, out T? tried) && tried.Equals(parsed) ? parsed : throw new InvalidOperationException();
        }

        static T ReadString<T>(string text)
            where T : IParsable<T>
        {
            T parsed = T.Parse(text, null);
            return T.TryParse(text, null, out T? tried) && tried.Equals(parsed) ? parsed : throw new InvalidOperationException();
        }
    }

    [Fact]
    public void Equality_is_by_code()
    {
        Assert.Equal(Currency.EUR, Currency.Parse("EUR"));
        Assert.Equal(Currency.EUR.GetHashCode(), Currency.Parse("EUR").GetHashCode());
        Assert.NotEqual(Currency.ANG, Currency.XCG);
        Assert.Equal(Currency.ANG.Numeric, Currency.XCG.Numeric);
    }
}
