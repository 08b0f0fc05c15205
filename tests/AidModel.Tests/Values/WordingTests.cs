using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData("450", Hedge.Exact, 450)]
    [InlineData("450 million", Hedge.Exact, 450e6)]
    [InlineData("exactly 450", Hedge.Exact, 450)]
    [InlineData("1,100", Hedge.Exact, 1100)]
    [InlineData("1,234,567.89", Hedge.Exact, 1234567.89)]
    [InlineData("-5", Hedge.Exact, -5)]
    [InlineData("0", Hedge.Exact, 0)]
    [InlineData("350m", Hedge.Exact, 350e6)]
    [InlineData("350 m", Hedge.Exact, 350e6)]
    [InlineData("350mn", Hedge.Exact, 350e6)]
    [InlineData("11bn", Hedge.Exact, 11e9)]
    [InlineData("11 BN", Hedge.Exact, 11e9)]
    [InlineData("2tn", Hedge.Exact, 2e12)]
    [InlineData("4.5billion", Hedge.Exact, 4.5e9)]
    [InlineData("5 thousand", Hedge.Exact, 5000)]
    [InlineData("about 350 million", Hedge.About, 350e6)]
    [InlineData("About 350 Million", Hedge.About, 350e6)]
    [InlineData("around 350m", Hedge.About, 350e6)]
    [InlineData("roughly 350m", Hedge.About, 350e6)]
    [InlineData("approximately 350m", Hedge.About, 350e6)]
    [InlineData("circa 350m", Hedge.About, 350e6)]
    [InlineData("~350m", Hedge.About, 350e6)]
    [InlineData("~ 350m", Hedge.About, 350e6)]
    [InlineData("more than 250", Hedge.MoreThan, 250)]
    [InlineData("over 250", Hedge.MoreThan, 250)]
    [InlineData("at least 250", Hedge.MoreThan, 250)]
    [InlineData("above 250", Hedge.MoreThan, 250)]
    [InlineData("up to 250", Hedge.UpTo, 250)]
    [InlineData("at most 250", Hedge.UpTo, 250)]
    [InlineData("less than 250", Hedge.LessThan, 250)]
    [InlineData("under 250", Hedge.LessThan, 250)]
    [InlineData("below 250", Hedge.LessThan, 250)]
    [InlineData("hundreds of thousands", Hedge.Magnitude, 100e3)]
    [InlineData("Tens", Hedge.Magnitude, 10)]
    [InlineData("hundreds of billions", Hedge.Magnitude, 100e9)]
    [InlineData("thousands", Hedge.Magnitude, 1000)]
    [InlineData("further", Hedge.Further, 0)]
    [InlineData("some", Hedge.Further, 0)]
    [InlineData("several", Hedge.Further, 0)]
    [InlineData("not given", Hedge.NotGiven, 0)]
    [InlineData("not disclosed", Hedge.NotGiven, 0)]
    [InlineData("Undisclosed", Hedge.NotGiven, 0)]
    [InlineData("unknown", Hedge.NotGiven, 0)]
    [InlineData("  450   million ", Hedge.Exact, 450e6)]
    [InlineData("450\u00A0million", Hedge.Exact, 450e6)]
    [InlineData("\tabout\n350", Hedge.About, 350)]
    public void It_reads(string text, Hedge hedge, double figure)
    {
        var wording = Wording.Parse(text);
        Assert.Equal(hedge, wording.Hedge);
        Assert.Equal((decimal)figure, wording.Figure);
        Assert.Null(wording.To);
        Assert.Null(wording.Best);
        Assert.True(Wording.TryParse(text, out Wording tried));
        Assert.Equal(wording, tried);
    }

    [Theory]
    [InlineData("200 to 300", 200, 300)]
    [InlineData("between 200 and 300", 200, 300)]
    [InlineData("200 to 300 million", 200e6, 300e6)]
    [InlineData("between 200 and 300 million", 200e6, 300e6)]
    [InlineData("200 to 300m", 200e6, 300e6)]
    [InlineData("200m to 300m", 200e6, 300e6)]
    [InlineData("200m to 300 million", 200e6, 300e6)]
    [InlineData("200 million to 1.5 billion", 200e6, 1.5e9)]
    [InlineData("200 thousand to 1,000,000", 200e3, 1e6)]
    [InlineData("0 to 5", 0, 5)]
    public void Two_numbers_share_the_scale_of_the_second(string text, double from, double to) =>
        Assert.Equal(Wording.Between((decimal)from, (decimal)to), Wording.Parse(text));

    [Theory]
    [InlineData("90 / 100 / 110", 90.0, 100.0, 110.0)]
    [InlineData("90 / 100 / 110 million", 90e6, 100e6, 110e6)]
    [InlineData("90 / unknown / 110m", 90e6, null, 110e6)]
    [InlineData("90 / 100 million / unbounded", 90e6, 100e6, null)]
    [InlineData("90 / unknown / unbounded", 90.0, null, null)]
    [InlineData("90 million / unknown / unbounded", 90e6, null, null)]
    [InlineData("-5 / unknown / 5", -5.0, null, 5.0)]
    public void Three_numbers_share_the_scale_of_the_last(string text, double lower, double? best, double? upper) =>
        Assert.Equal(Wording.Bounded(new Bounds((decimal)lower, (decimal?)best, (decimal?)upper)), Wording.Parse(text));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("395,88", "no number")]
    [InlineData("1,5", "no number")]
    [InlineData("1,1000", "no number")]
    [InlineData(",100", "no number")]
    [InlineData("1,,000", "no number")]
    [InlineData("1.000,50", "no number")]
    [InlineData("1.2.3", "no number")]
    [InlineData(".5", "no number")]
    [InlineData("5.", "no number")]
    [InlineData("+5", "no number")]
    [InlineData("--5", "no number")]
    [InlineData("5-", "no number")]
    [InlineData("1e6", "no number")]
    [InlineData("(5)", "no number")]
    [InlineData("٣٥٠", "no number")]
    [InlineData("million", "no number")]
    [InlineData("m", "no number")]
    [InlineData("450 millions", "no number")]
    [InlineData("450 million billion", "no number")]
    [InlineData("450 500", "no number")]
    [InlineData("about", "no number")]
    [InlineData("~", "no number")]
    [InlineData("about many", "no number")]
    [InlineData("about 200 to 300", "no number")]
    [InlineData("more than about 5", "no number")]
    [InlineData("200 and 300", "no number")]
    [InlineData("about -5", "below zero")]
    [InlineData("more than -5", "below zero")]
    [InlineData("-5 to 5", "out of order")]
    [InlineData("300 to 200", "out of order")]
    [InlineData("between 300 and 200 million", "out of order")]
    [InlineData("between 200", "lacks the second number")]
    [InlineData("between 200 to 300", "lacks the second number")]
    [InlineData("between and 300", "no number")]
    [InlineData("between  and ", "lacks the second number")]
    [InlineData("to 300", "no number")]
    [InlineData("200 to", "no number")]
    [InlineData("90 / 100", "no range")]
    [InlineData("90 / 80 / 110", "out of order")]
    [InlineData("90 / 120 / 110", "out of order")]
    [InlineData("90 / unknown / 80", "out of order")]
    [InlineData("unknown / 90 / 100", "no number")]
    [InlineData("90 / unbounded / 100", "no number")]
    [InlineData("hundreds of", "no number")]
    [InlineData("thousands of thousands", "no number")]
    [InlineData("79228162514264337593543950336", "no number")]
    [InlineData("79228162514264337594 billion", "beyond 79 octillion")]
    [InlineData("9.9999999999999999999999999999", "no number")]
    [InlineData("0.00000000000000000000000000001", "no number")]
    public void It_refuses(string text, string why)
    {
        Assert.False(Wording.TryParse(text, out Wording wording));
        Assert.Equal(default, wording);
        Assert.Contains(why, Assert.Throws<FormatException>(() => Wording.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_refused_without_repeating_it()
    {
        foreach (string text in new[] { new string('9', 100_000), "EUR " + new string('9', 100_000) })
        {
            Assert.InRange(Assert.Throws<FormatException>(() => Wording.Parse(text)).Message.Length, 10, 100);
            Assert.InRange(Assert.Throws<FormatException>(() => StatedMoney.Parse(text)).Message.Length, 10, 200);
            Assert.InRange(Assert.Throws<FormatException>(() => StatedQuantity.Parse(text)).Message.Length, 10, 100);
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(static () => Wording.Parse(null!)).ParamName);
        Assert.False(Wording.TryParse(null, out _));
    }

    [Theory]
    [InlineData("350 million", 10e6)]
    [InlineData("4.5 billion", 0.1e9)]
    [InlineData("4.50 billion", 0.01e9)]
    [InlineData("about 350m", 10e6)]
    [InlineData("450", 10)]
    [InlineData("451", 1)]
    [InlineData("450.0", 0.1)]
    [InlineData("0", 1)]
    [InlineData("0.00", 0.01)]
    [InlineData("10 thousand", 10e3)]
    [InlineData("-5 million", 1e6)]
    [InlineData("more than 250", 0)]
    [InlineData("200 to 300", 0)]
    [InlineData("further", 0)]
    public void The_last_significant_digit_stays_with_it(string text, double lastDigit) =>
        Assert.Equal((decimal)lastDigit, Wording.Parse(text).LastDigit);

    [Fact]
    public void The_default_is_exactly_zero()
    {
        Assert.Equal(Wording.Exactly(0), default);
        Assert.Equal(Wording.Parse("0"), default);
        Assert.Equal("0", default(Wording).ToString());
        Assert.Equal("XXX 0", default(StatedMoney).ToString());
        Assert.Equal("0", default(StatedQuantity).ToString());
        Assert.Equal(default, default(StatedMoney).Read());
        Assert.Equal(default, default(StatedQuantity).Read());
    }

    [Fact]
    public void Precision_is_part_of_equality_and_trailing_zeros_of_others_are_not()
    {
        Assert.NotEqual(Wording.Parse("4.5 billion"), Wording.Parse("4.50 billion"));
        Assert.Equal(Wording.Parse("4.5 billion"), Wording.Parse("4.5bn"));
        Assert.NotEqual(Wording.Parse("350"), Wording.Parse("about 350"));
        Assert.Equal(Wording.MoreThan(250.0m), Wording.MoreThan(250));
        Assert.Equal(Wording.Between(200.0m, 300.00m), Wording.Between(200, 300));
        Assert.Equal(Wording.Bounded(new Bounds(1.0m, 2.0m, 3.0m)).ToString(), Wording.Bounded(new Bounds(1, 2, 3)).ToString());
    }

    [Theory]
    [InlineData("450 million")]
    [InlineData("450,000,000.00")]
    [InlineData("1 billion")]
    [InlineData("1,000.0 million")]
    [InlineData("1.000 thousand")]
    [InlineData("100.000 trillion")]
    [InlineData("0 million")]
    [InlineData("0.0 trillion")]
    [InlineData("1,234,567")]
    [InlineData("70.0000000000000000000000000")]
    [InlineData("79,228,162,514,264,337,593,543,950,335")]
    [InlineData("-7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("about 4.50 billion")]
    [InlineData("200 million to 300 million")]
    [InlineData("200 to 1,000,000")]
    [InlineData("1 to 5,000,000")]
    [InlineData("0 to 5 million")]
    [InlineData("0 / unknown / 250 million")]
    [InlineData("1 / 2 / 3,000,000")]
    [InlineData("-5 / unknown / unbounded")]
    [InlineData("hundreds of millions")]
    public void The_canonical_text_stays(string text) => Assert.Equal(text, Wording.Parse(text).ToString());

    [Fact]
    public void Its_text_is_read_back_to_an_equal_wording() =>
        Some.Wording.Holds(
            static wording => Wording.Parse(wording.ToString()) == wording,
            first: 2401000,
            count: 20_000);

    [Fact]
    public void Its_text_is_read_back_with_its_precision() =>
        Gen.Select(Gen.Int[0, 12_000], Gen.Int[0, 8], Some.Of("", " thousand", " million", " billion", " trillion"), Some.Of("", "about ", "-"))
            .Select(static (digits, scale, name, hedge) => hedge + new decimal(digits, 0, 0, false, (byte)scale).ToString(System.Globalization.CultureInfo.InvariantCulture) + name)
            .Holds(static text => Wording.Parse(Wording.Parse(text).ToString()) == Wording.Parse(text), first: 2501000, count: 20_000);

    [Fact]
    public void Nothing_but_a_format_exception_comes_out_of_any_text() =>
        Some.Of("between", "and", "to", "/", "unknown", "unbounded", "about", "up", "~", "-", "5", "1,000", "4.50", "million", "m", "300m", "of", "tens", "EUR", "not", "given", "rounds", "t")
            .Array[0, 7].Holds(
                static words =>
                {
                    string text = string.Join(' ', words);
                    Same(Wording.TryParse(text, out Wording wording), wording.ToString(), () => Wording.Parse(text).ToString());
                    Same(StatedMoney.TryParse(text, out StatedMoney money), money.ToString(), () => StatedMoney.Parse(text).ToString());
                    Same(StatedQuantity.TryParse(text, out StatedQuantity quantity), quantity.ToString(), () => StatedQuantity.Parse(text).ToString());
                },
                first: 2601000,
                count: 20_000);

    [Theory]
    [InlineData("figure", -1, 5)]
    [InlineData("to", 5, 4)]
    public void Numbers_out_of_order_are_refused(string parameter, int figure, int to) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => Wording.Between(figure, to)).ParamName);

    [Fact]
    public void A_zero_may_have_a_sign()
    {
        Assert.Equal(Wording.MoreThan(0), Wording.MoreThan(-0.0m));
        Assert.Equal(Wording.Between(0, 1), Wording.Between(-0.00m, 1));
        Assert.Equal("more than 0", Wording.MoreThan(-0.0m).ToString());
        Assert.Equal(Length.Parse("0 m"), Length.FromMetres(-0.0m));
    }

    [Fact]
    public void Hedged_numbers_below_zero_are_refused()
    {
        foreach (Func<decimal, Wording> make in new Func<decimal, Wording>[] { Wording.About, Wording.MoreThan, Wording.UpTo, Wording.LessThan })
        {
            Assert.Equal("figure", Assert.Throws<ArgumentOutOfRangeException>(() => make(-0.01m)).ParamName);
            Assert.Equal(0, make(0).Figure);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(-10)]
    [InlineData(1e12)]
    public void Other_magnitudes_are_refused(double power) =>
        Assert.Equal("powerOfTen", Assert.Throws<ArgumentOutOfRangeException>(() => Wording.Magnitude((decimal)power)).ParamName);

    private static void Same(bool read, string text, Func<string> parse)
    {
        if (read)
        {
            Assert.Equal(text, parse());
        }
        else
        {
            Assert.Throws<FormatException>(parse);
        }
    }

    [Fact]
    public void A_last_digit_given_is_that_of_the_wording()
    {
        Assert.Equal(Wording.Parse("4.50 billion"), Wording.Exactly(4_500_000_000m, 10_000_000m));
        Assert.Equal(Wording.Parse("about 350 million"), Wording.About(350_000_000m, 10_000_000m));
        Assert.Equal(Wording.Exactly(0m), Wording.Exactly(0m, 1m));
        Some.Wording.Where(static w => w.Hedge is Hedge.Exact or Hedge.About)
            .Holds(static w => (w.Hedge == Hedge.Exact ? Wording.Exactly(w.Figure, w.LastDigit) : Wording.About(w.Figure, w.LastDigit)) == w, 6_100, 300);
    }

    [Theory]
    [InlineData("450", "100")]
    [InlineData("450", "3")]
    [InlineData("450", "0")]
    [InlineData("450", "-1")]
    [InlineData("4.5", "1")]
    [InlineData("0", "100000000000000000000")]
    public void A_last_digit_that_no_text_states_is_refused(string figure, string lastDigit)
    {
        decimal number = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
        decimal digit = decimal.Parse(lastDigit, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("lastDigit", Assert.Throws<ArgumentOutOfRangeException>(() => Wording.Exactly(number, digit)).ParamName);
        Assert.Equal("lastDigit", Assert.Throws<ArgumentOutOfRangeException>(() => Wording.About(number, digit)).ParamName);
        Assert.Equal("figure", Assert.Throws<ArgumentOutOfRangeException>(() => Wording.About(-1m, 1m)).ParamName);
    }
}
