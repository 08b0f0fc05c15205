using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class MeanRateTests
{
    private static readonly DateOnly First = new(2025, 3, 3);

    private static ReferenceRates Ecb => field ??= EcbRates.Read(SharedData.File("ecb/eurofxref-hist.zip"));

    /// <summary>What Kiel's releases show for one euro: of release 7 its sheet of rates, of releases 12 and 17 what their
    /// totals were divided by.</summary>
    public static TheoryData<string, string, string> Kiel => new()
    {
        { "2022-09-06..2022-10-06", "USD", "0.9887" }, { "2022-09-06..2022-10-06", "CAD", "1.3245" }, { "2022-09-06..2022-10-06", "GBP", "0.87571" },
        { "2022-09-06..2022-10-06", "PLN", "4.7587" }, { "2022-09-06..2022-10-06", "RON", "4.9252" }, { "2022-09-06..2022-10-06", "SEK", "10.8012" },
        { "2022-09-06..2022-10-06", "HRK", "7.5232" }, { "2022-09-06..2022-10-06", "CZK", "24.572" }, { "2022-09-06..2022-10-06", "DKK", "7.4368" },
        { "2022-09-06..2022-10-06", "AUD", "1.4921" }, { "2022-09-06..2022-10-06", "NOK", "10.2508" }, { "2022-09-06..2022-10-06", "CHF", "0.9634" },
        { "2022-09-06..2022-10-06", "NZD", "1.6846" }, { "2022-09-06..2022-10-06", "HUF", "407.78" }, { "2022-09-06..2022-10-06", "CNY", "6.9693" },
        { "2023-05", "AUD", "1.6346" }, { "2023-05", "USD", "1.0868" }, { "2023-05", "BGN", "1.9558" }, { "2023-05", "CAD", "1.4687" },
        { "2023-05", "CNY", "7.5948" }, { "2023-05", "CZK", "23.595" }, { "2023-05", "DKK", "7.4485" }, { "2023-05", "HUF", "372.37" },
        { "2023-05", "ISK", "150.47" }, { "2023-05", "NZD", "1.7481" }, { "2023-05", "NOK", "11.733" }, { "2023-05", "PLN", "4.5344" },
        { "2023-05", "RON", "4.9477" }, { "2023-05", "SEK", "11.3697" }, { "2023-05", "CHF", "0.9751" }, { "2023-05", "GBP", "0.8704" },
        { "2024-06", "AUD", "1.6206" }, { "2024-06", "USD", "1.0759" }, { "2024-06", "BGN", "1.9558" }, { "2024-06", "CAD", "1.4750" },
        { "2024-06", "CNY", "7.8051" }, { "2024-06", "CZK", "24.779" }, { "2024-06", "DKK", "7.4592" }, { "2024-06", "HUF", "394.76" },
        { "2024-06", "ISK", "149.36" }, { "2024-06", "JPY", "169.81" }, { "2024-06", "NZD", "1.7539" }, { "2024-06", "NOK", "11.4178" },
        { "2024-06", "PLN", "4.3209" }, { "2024-06", "KRW", "1485.38" }, { "2024-06", "RON", "4.9767" }, { "2024-06", "SEK", "11.2851" },
        { "2024-06", "CHF", "0.9616" }, { "2024-06", "GBP", "0.84643" },
    };

    [Theory]
    [MemberData(nameof(Kiel))]
    public void Kiels_rates_are_the_rounded_means(string days, string code, string shown)
    {
        RateLeg leg = Assert.Single(Ecb.FindMean(Currency.Parse(code), Currency.EUR, Period.Parse(days), RateRounding.AsQuoted).Legs);
        Assert.Equal(decimal.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), leg.FromUnits);
        Assert.Equal(Period.Parse(days), leg.Days);
    }

    [Fact]
    public void Release_7_lists_the_rounded_means()
    {
        Dictionary<string, decimal> shown = KielRates.Listed(SharedData.File("kiel/r07/Ukraine_Support_Tracker_R07_v2.xlsx"), "Exchange rates", "B", "C");
        Assert.True(shown.Remove("TWD"));
        CheckMeans("2022-09-06..2022-10-06", shown, 15);
    }

    [Fact]
    public void Release_12_divides_by_the_rounded_means() =>
        CheckMeans("2023-05", WithoutStaleKuna(KielRates.Divisors(SharedData.File("kiel/r12/R12_2023-05-31_main.utf16.csv"))), 16);

    [Fact]
    public void Release_17_divides_by_the_rounded_means() => CheckMeans(
        "2024-06",
        WithoutStaleKuna(KielRates.Divisors(SharedData.File("kiel/r17/R17_2024-06-30_main.xlsx"), "Bilateral Assistance, MAIN DATA", "G", "S", "T")),
        18);

    [Theory]
    [InlineData("2023-05")]
    [InlineData("2024-06")]
    public void Kiels_kuna_after_the_euro_is_stale_and_ours_irrevocable(string days) =>
        Assert.Equal(7.5345m, Assert.Single(Ecb.FindMean(Currency.HRK, Currency.EUR, Period.Parse(days), RateRounding.AsQuoted).Legs).FromUnits);

    [Fact]
    public void Any_mean_is_the_sum_over_the_count() =>
        Gen.Select(Some.Decimal.Where(static d => d != 0).Select(decimal.Abs).Array[1, 40], Some.Decimal.Where(static d => d != 0).Select(decimal.Abs).Array[40]).Holds(
            static (usd, nok) =>
            {
                ReferenceRates rates = ReferenceRates.Create(
                    "x",
                    Currency.EUR,
                    usd.SelectMany((u, i) => new ReferenceRate[] { new(First.AddDays(i), Currency.USD, u), new(First.AddDays(i), Currency.NOK, nok[i]) }));
                Period days = new(First, First.AddDays(usd.Length - 1));
                Rational sum = usd.Aggregate(Rational.Zero, static (s, u) => s + u);
                Rational other = nok.Take(usd.Length).Aggregate(Rational.Zero, static (s, u) => s + u);
                RateUsed there = rates.FindMean(Currency.EUR, Currency.USD, days);
                RateUsed cross = rates.FindMean(Currency.USD, Currency.NOK, days);
                Assert.Equal(Rational.One, cross.Factor * rates.FindMean(Currency.NOK, Currency.USD, days).Factor);
                if (sum.ToDecimal() is not null && other.ToDecimal() is not null)
                {
                    Assert.Equal(sum / usd.Length, there.Factor);
                    Assert.Equal(other / sum, cross.Factor);
                }
                else
                {
                    // A mean with more digits than a decimal holds is right in 28 digits, or all that a decimal has behind the point.
                    Rational difference = there.Factor - (sum / usd.Length);
                    Rational most = Rational.Max((sum / usd.Length) / (Rational)1e27m, new Rational(1, System.Numerics.BigInteger.Pow(10, 28)));
                    Assert.True((difference.Sign < 0 ? -difference : difference) <= most || there.Legs[0].ToUnits == 0);
                }
            },
            first: 3301000,
            count: 500);

    [Theory]
    [InlineData("1.00005", "1.00015", 4, "1.0001")] // the mean 1.0001
    [InlineData("1.0001", "1.0002", 4, "1.0002")] // 1.00015: a half goes to the even digit
    [InlineData("1.0002", "1.0003", 4, "1.0002")] // 1.00025
    [InlineData("1.0002", "1.0003", 0, "1")]
    [InlineData("1.0002", "1.0003", 28, "1.00025")]
    public void Halves_are_rounded_to_the_even_digit(string first, string second, int decimals, string mean)
    {
        ReferenceRates rates = Dollars(decimal.Parse(first, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(second, System.Globalization.CultureInfo.InvariantCulture));
        RateUsed rate = rates.FindMean(Currency.EUR, Currency.USD, new(First, First.AddDays(1)), RateRounding.To(decimals));
        Assert.Equal((Rational)decimal.Parse(mean, System.Globalization.CultureInfo.InvariantCulture), rate.Factor);
    }

    [Fact]
    public void A_mean_that_rounds_to_nothing_is_no_rate() =>
        Assert.False(Dollars(0.001m, 0.002m).TryFindMean(Currency.EUR, Currency.USD, new(First, First.AddDays(1)), out _, RateRounding.To(2)));

    [Fact]
    public void A_mean_needs_quotations_all_through_its_days()
    {
        ReferenceRates rates = ReferenceRates.Create("x", Currency.EUR, new[] { 0, 1, 4, 5 }.Select(static i => new ReferenceRate(First.AddDays(i), Currency.USD, 1 + i)), gapLimit: 2);
        Assert.Equal((Rational)3.5m, Factor(0, 5));
        Assert.Equal((Rational)3.5m, Factor(-2, 7));
        Assert.Null(Factor(-3, 5));
        Assert.Null(Factor(0, 8));
        Assert.Null(Factor(2, 3));
        Assert.Null(rates.WithGapLimit(1).TryFindMean(Currency.EUR, Currency.USD, new(First, First.AddDays(5)), out RateUsed found) ? found.Factor : (Rational?)null);
        Assert.Equal("x quotes USD from 2025-03-03 to 2025-03-08, but not throughout 2025-03, without gaps of more than 2 days", rates.WhyNoMean(Currency.USD, Currency.EUR, Period.Month(2025, 3)));

        Rational? Factor(int from, int to) => rates.TryFindMean(Currency.EUR, Currency.USD, new(First.AddDays(from), First.AddDays(to)), out RateUsed rate) ? rate.Factor : null;
    }

    [Fact]
    public void A_mean_of_days_without_a_quotation_says_so()
    {
        Period saturday = Period.Parse("2025-04-12");
        Assert.False(Ecb.TryFindMean(Currency.USD, Currency.EUR, saturday, out _));
        Assert.Equal("ECB quotes USD from 1999-01-04 to 2026-04-13, but on no day of 2025-04-12", Ecb.WhyNoMean(Currency.USD, Currency.EUR, saturday));
        Assert.Null(Ecb.WhyNot(Currency.USD, Currency.EUR, saturday.To));
        Assert.Equal("the mean is 0 when rounded to 2 decimals", Dollars(0.001m, 0.002m).WhyNoMean(Currency.EUR, Currency.USD, new(First, First.AddDays(1)), RateRounding.To(2)));
    }

    [Fact]
    public void A_month_that_is_not_over_or_in_which_quotation_ended_has_no_mean()
    {
        Assert.False(Ecb.TryFindMean(Currency.USD, Currency.EUR, Period.Month(2026, 4), out _));
        Assert.True(Ecb.TryFindMean(Currency.USD, Currency.EUR, Period.Month(2026, 3), out _));
        Assert.False(Ecb.TryFindMean(Currency.RUB, Currency.EUR, Period.Month(2022, 3), out _));
        Assert.True(Ecb.TryFindMean(Currency.RUB, Currency.EUR, Period.Month(2022, 2), out _));
        Assert.True(Ecb.TryFindMean(Currency.USD, Currency.EUR, Period.Year(1999), out _));
        Assert.False(Ecb.TryFindMean(Currency.USD, Currency.EUR, Period.Year(1998), out _));
    }

    [Fact]
    public void A_mean_says_how_many_quotations_it_is_made_of()
    {
        RateUsed rate = Ecb.FindMean(Currency.USD, Currency.EUR, Period.Parse("2022-09-06..2022-10-06"));
        Assert.Equal("1 EUR = 0.988678260870… USD, mean of 23 quotations, 2022-09-06..2022-10-06 (ECB)", rate.ToString().Replace("0.98867826087…", "0.988678260870…", StringComparison.Ordinal));
        Assert.Equal((23m, 22.7396m, 23m, 23), (rate.Legs[0].PivotUnits, rate.Legs[0].FromUnits, rate.Legs[0].ToUnits, rate.Legs[0].Quotations));
    }

    private static Dictionary<string, decimal> WithoutStaleKuna(Dictionary<string, decimal> shown)
    {
        Assert.True(shown.Remove("HRK", out decimal kuna));
        Assert.Equal(7.54m, kuna);
        return shown;
    }

    /// <summary>Every rate that is shown is the mean of those days, as it is quoted.</summary>
    private static void CheckMeans(string days, Dictionary<string, decimal> shown, int count)
    {
        Assert.True(shown.Remove("EUR", out decimal euro));
        Assert.Equal(1, euro);
        Assert.Equal(count, shown.Count);
        Assert.All(shown, rate => Assert.Equal(
            rate.Value,
            Assert.Single(Ecb.FindMean(Currency.Parse(rate.Key), Currency.EUR, Period.Parse(days), RateRounding.AsQuoted).Legs).FromUnits));
    }

    private static ReferenceRates Dollars(decimal first, decimal second) =>
        ReferenceRates.Create("x", Currency.EUR, [new(First, Currency.USD, first), new(First.AddDays(1), Currency.USD, second)]);
}
