using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31", "2025")]
    [InlineData("2025-04", "2025-04-01", "2025-04-30", "2025-04")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "2024-02")]
    [InlineData("2025-04-11", "2025-04-11", "2025-04-11", "2025-04-11")]
    [InlineData("2026..2029", "2026-01-01", "2029-12-31", "2026..2029")]
    [InlineData("2025-01..2025-03", "2025-01-01", "2025-03-31", "2025-01..2025-03")]
    [InlineData("2025-01..2025-12", "2025-01-01", "2025-12-31", "2025")]
    [InlineData("2025-01..2026-06", "2025-01-01", "2026-06-30", "2025-01..2026-06")]
    [InlineData("2025..2026-06", "2025-01-01", "2026-06-30", "2025-01..2026-06")]
    [InlineData("2025-06..2025", "2025-06-01", "2025-12-31", "2025-06..2025-12")]
    [InlineData("2025-01-01..2025-12-30", "2025-01-01", "2025-12-30", "2025-01-01..2025-12-30")]
    [InlineData("2025-01-01", "2025-01-01", "2025-01-01", "2025-01-01")]
    [InlineData("2024-02-01..2024-02-28", "2024-02-01", "2024-02-28", "2024-02-01..2024-02-28")]
    [InlineData("0001..9999", "0001-01-01", "9999-12-31", "0001..9999")]
    public void It_reads(string text, string from, string to, string canonical)
    {
        Period period = Period.Parse(text);
        Assert.Equal((Day(from), Day(to)), (period.From, period.To));
        Assert.Equal(canonical, period.ToString());
        Assert.Equal(period, Period.Parse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-4")]
    [InlineData("2025-13")]
    [InlineData("2025-02-29")]
    [InlineData("0000")]
    [InlineData("2025..")]
    [InlineData("..2025")]
    [InlineData("2029..2026")]
    [InlineData("2026...2029")]
    [InlineData("2026..2027..2028")]
    [InlineData(" 2025")]
    [InlineData("2025/2026")]
    [InlineData("٢٠٢٥")]
    public void It_refuses(string text)
    {
        Assert.False(Period.TryParse(text, out Period period));
        Assert.Equal(default, period);
        Assert.Throws<FormatException>(() => Period.Parse(text));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Period.Parse(null!)).ParamName);
        Assert.False(Period.TryParse(null, out _));
    }

    [Fact]
    public void Ends_out_of_order_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(static () => new Period(new(2025, 4, 12), new(2025, 4, 11)));
        Assert.Equal("to", error.ParamName);
        Assert.Contains("2025-04-11 is before the first day 2025-04-12", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => Period.Years(2026, 2025));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Period.Year(0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Period.Year(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Period.Month(2025, 13));
    }

    [Fact]
    public void Both_ends_are_included()
    {
        Period april = Period.Month(2025, 4);
        Assert.Equal(30, april.Days);
        Assert.True(april.Contains(april.From));
        Assert.True(april.Contains(april.To));
        Assert.False(april.Contains(april.To.AddDays(1)));
        Assert.True(Period.Year(2025).Contains(april));
        Assert.False(april.Contains(Period.Year(2025)));
        Assert.Equal(30, april.Overlap(Period.Year(2025)));
        Assert.Equal(0, april.Overlap(Period.Month(2025, 5)));
        Assert.Equal(1, april.Overlap(new Period(april.To, april.To.AddDays(9))));
    }

    [Fact]
    public void The_default_is_the_first_day_of_all()
    {
        Assert.Equal(1, default(Period).Days);
        Assert.Equal("0001-01-01", default(Period).ToString());
        Assert.Equal(3_652_059, Period.Years(1, 9999).Days);
    }

    [Fact]
    public void Its_text_is_read_back() =>
        Gen.OneOf(
            Gen.Select(Some.Day, Some.Day),
            Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[0, 30]).Select(static (year, month, months) =>
            {
                DateOnly first = new(Math.Min(year, 9990), month, 1);
                return (first, first.AddMonths(months + 1).AddDays(-1));
            })).Holds(
            static (a, b) =>
            {
                Period period = a < b ? new(a, b) : new(b, a);
                return Period.Parse(period.ToString()) == period;
            },
            first: 1701000,
            count: 10_000);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
