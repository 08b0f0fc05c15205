using System.IO.Compression;
using Xunit;

namespace AidModel.Tests;

/// <summary>The ECB's published rates against fractions of the digits in its file.</summary>
public sealed class CrossRateTests
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Published = new(Cells);

    private static readonly Lazy<ReferenceRates> Ecb = new(static () => EcbRates.Read(SharedData.File("ecb/eurofxref-hist.zip")));

    /// <summary>Two currencies, the day asked for, and the day of the file whose cells are the rate.</summary>
    public static TheoryData<string, string, string, string> Rates => new()
    {
        { "GBP", "USD", "2025-04-11", "2025-04-11" },
        { "GBP", "NOK", "2025-04-12", "2025-04-11" }, // a Saturday
        { "CZK", "PLN", "2025-04-13", "2025-04-11" }, // a Sunday
        { "USD", "GBP", "2025-04-18", "2025-04-17" }, // Good Friday
        { "NOK", "SEK", "2025-04-21", "2025-04-17" }, // Easter Monday
        { "USD", "CHF", "2012-04-09", "2012-04-05" }, // Easter Monday
        { "EUR", "USD", "1999-01-04", "1999-01-04" }, // the first day
        { "JPY", "EUR", "2026-04-13", "2026-04-13" }, // the last day
        { "HRK", "USD", "2022-12-31", "2022-12-30" }, // the day before the euro
        { "EUR", "HRK", "2022-12-30", "2022-12-30" },
        { "BGN", "GBP", "2025-12-31", "2025-12-31" },
        { "LTL", "PLN", "2014-12-31", "2014-12-31" },
        { "LVL", "NOK", "2013-12-31", "2013-12-31" },
        { "EEK", "SEK", "2010-12-31", "2010-12-31" },
        { "SKK", "CZK", "2008-12-31", "2008-12-31" },
        { "CYP", "MTL", "2007-12-31", "2007-12-31" },
        { "SIT", "USD", "2006-12-31", "2006-12-29" },
        { "ROL", "TRY", "2005-06-30", "2005-06-30" },
        { "TRL", "USD", "2005-01-02", "2004-12-31" },
        { "RUB", "KRW", "2022-03-05", "2022-03-01" },
        { "IDR", "ZAR", "2021-06-20", "2021-06-18" },
        { "ISK", "HUF", "2018-02-04", "2018-02-02" },
    };

    /// <summary>The same after the change: the law's rate to the euro, then the file's.</summary>
    public static TheoryData<string, string, string, string, string> Replaced => new()
    {
        { "HRK", "7.53450", "USD", "2023-01-02", "2023-01-02" },
        { "HRK", "7.53450", "GBP", "2024-03-31", "2024-03-28" }, // Easter Sunday
        { "BGN", "1.95583", "USD", "2026-01-01", "2025-12-31" },
        { "LTL", "3.45280", "NOK", "2022-02-26", "2022-02-25" },
        { "DEM", "1.95583", "JPY", "1999-01-04", "1999-01-04" },
        { "GRD", "340.750", "EUR", "2001-01-01", "" },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_cross_rate_is_the_quotient_of_the_published_digits(string from, string to, string asked, string day)
    {
        RawFraction expected = Cell(to, day) / Cell(from, day);
        RateUsed rate = Find(from, to, asked);
        Assert.True(expected.Is(rate.Factor));
        Assert.True((RawFraction.One / expected).Is(Find(to, from, asked).Factor));
        Assert.Equal(Day(day), rate.Day);
        Assert.Equal((1, RateKind.Quotation), (rate.Legs.Count, rate.Legs[0].Kind));
        Assert.Equal(expected.Round(10), (System.Numerics.BigInteger)(rate.Rate(10) * 10_000_000_000m));
    }

    [Theory]
    [MemberData(nameof(Replaced))]
    public void After_the_change_a_cross_rate_is_the_laws_and_then_the_published_one(string from, string fixedUnits, string to, string asked, string day)
    {
        RawFraction expected = Cell(to, day) / RawFraction.Parse(fixedUnits);
        RateUsed rate = Find(from, to, asked);
        Assert.True(expected.Is(rate.Factor));
        Assert.True((RawFraction.One / expected).Is(Find(to, from, asked).Factor));
        Assert.Equal(Day(day.Length > 0 ? day : asked), rate.Day);
        Assert.Equal(RateKind.Irrevocable, rate.Legs[0].Kind);
    }

    /// <summary>Of every day of some weeks and every pair of currencies: the cells of the last line in which both stand.</summary>
    [Theory]
    [InlineData("1999-01-04", 30)]
    [InlineData("2004-12-20", 30)]
    [InlineData("2025-04-10", 30)]
    public void Every_pair_of_every_day_is_the_last_line_in_which_both_are_quoted(string first, int days)
    {
        for (DateOnly day = Day(first); day < Day(first).AddDays(days); day = day.AddDays(1))
        {
            Dictionary<string, string>[] lines =
            [
                .. Enumerable.Range(0, 8).Select(back => Published.Value.GetValueOrDefault(Text(day.AddDays(-back)))).OfType<Dictionary<string, string>>(),
            ];
            string[] codes = [.. Published.Value["1999-01-04"].Keys.Where(c => !IsReplaced(c, day))];
            foreach (string from in codes)
            {
                foreach (string to in codes.Where(c => c != from))
                {
                    Dictionary<string, string>? line = Array.Find(lines, l => l[from] != "N/A" && l[to] != "N/A");
                    bool isFound = Ecb.Value.TryFind(Currency.Parse(from), Currency.Parse(to), day, out RateUsed rate);
                    Assert.True(
                        line is null ? !isFound : isFound && (RawFraction.Parse(line[to]) / RawFraction.Parse(line[from])).Is(rate.Factor),
                        $"{from} {to} {Text(day)}: {rate}");
                }
            }
        }
    }

    private static bool IsReplaced(string code, DateOnly day) => IrrevocableRate.Of(Currency.Parse(code))?.Since <= day;

    private static RateUsed Find(string from, string to, string day) => Ecb.Value.Find(Currency.Parse(from), Currency.Parse(to), Day(day));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static RawFraction Cell(string currency, string day) => currency == "EUR" ? RawFraction.One : RawFraction.Parse(Published.Value[day][currency]);

    /// <summary>The cells of the file as they stand there, by day and currency.</summary>
    private static Dictionary<string, Dictionary<string, string>> Cells()
    {
        using ZipArchive archive = ZipFile.OpenRead(SharedData.File("ecb/eurofxref-hist.zip"));
        using StreamReader csv = new(archive.Entries[0].Open());
        string[] codes = csv.ReadLine()!.Split(',');
        Dictionary<string, Dictionary<string, string>> cells = [];
        while (csv.ReadLine() is { } line)
        {
            string[] parts = line.Split(',');
            Dictionary<string, string> ofDay = cells[parts[0]] = [];
            for (int i = 1; i < codes.Length - 1; i++)
            {
                ofDay[codes[i]] = parts[i];
            }
        }

        return cells;
    }
}
