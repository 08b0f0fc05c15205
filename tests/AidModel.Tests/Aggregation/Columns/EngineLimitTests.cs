using Xunit;

namespace AidModel.Tests;

/// <summary>Sums as large as they come, as near to where rounding turns as they come, and of next to nothing.</summary>
public sealed class EngineLimitTests
{
    private const decimal Largest = 450_359_962_737.0495m;

    private static readonly DateOnly Day = new(2024, 5, 6);

    private static readonly Dimension[][] Groupings = [[], [Dimension.Donor], [Dimension.Category], [Dimension.Currency, Dimension.Day], [Dimension.Recipient, Dimension.Month]];

    [Fact]
    public void A_million_of_the_largest_amounts_in_one_group_are_exact()
    {
        AidLinesBuilder builder = new();
        AidLine kept = Line(Largest, "USD") with { Category = "kept" };
        AidLine other = Line(-Largest, "USD") with { Category = "other" };
        for (int i = 0; i < 1 << 20; i++)
        {
            builder.Add(in kept);
        }

        builder.Add(in other);
        LineCell sum = LineCell.Of(in kept);
        for (int i = 0; i < 20; i++)
        {
            sum.Add(sum);
        }

        AidLines lines = builder.Build(cancellation: TestContext.Current.CancellationToken);
        AidFigures buffer = new();
        foreach ((int, int) quote in new[] { (1, 0), (104_729, 5), (2_147_483_647, 0) })
        {
            LineQuestion question = Ask("EUR", ("USD", quote.Item1, quote.Item2));
            LineCheck.Holds(lines, [sum, LineCell.Of(in other)], question, buffer);
            LineCheck.Holds(lines, [sum, LineCell.Of(in other)], question with { Query = question.Query with { GroupBy = [Dimension.Category] } }, buffer);
            LineCheck.Holds(lines, [sum, LineCell.Of(in other)], question with { Query = question.Query with { Only = [Dimension.Category.In("kept")] } }, buffer);
        }
    }

    [Theory]
    [InlineData("0.004", "EUR", "USD", "0.01")]
    [InlineData("-0.004", "EUR", "USD", "-0.01")]
    [InlineData("0.0039", "EUR", "USD", "0")]
    [InlineData("0.00625", "USD", "EUR", "0.01")]
    [InlineData("-0.00625", "USD", "EUR", "-0.01")]
    [InlineData("0.0062", "USD", "EUR", "0")]
    [InlineData("0.0063", "USD", "EUR", "0.01")]
    [InlineData("2.50625", "USD", "EUR", "2.01")]
    public void A_tie_at_one_and_a_quarter_is_rounded_away_from_zero(string amount, string currency, string target, string expected)
    {
        AidLine line = Line(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency);
        LineQuestion question = Ask(target, ("USD", 125, 2));
        LineCheck.Holds([line], question);
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), LineCheck.Index([line]).Plan(question.Query).Run()[0].Stated.Amount);
    }

    [Theory]
    [InlineData("EUR", "100", "-100", "0")]
    [InlineData("EUR", "100", "-100.004", "0")]
    [InlineData("EUR", "100", "-100.005", "-0.01")]
    [InlineData("USD", "100", "-100", "0")]
    [InlineData("USD", "300", "-300.012", "0")]
    [InlineData("USD", "300", "-300.0149", "0")]
    [InlineData("USD", "300", "-300.015", "-0.01")]
    [InlineData("USD", "450359962737.0495", "-450359962737.0495", "0")]
    public void Amounts_that_nearly_cancel_leave_what_is_between_them_and_never_a_negative_zero(string currency, string first, string second, string expected)
    {
        AidLine[] lines = [.. new[] { first, second }.Select(text => Line(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), currency))];
        LineQuestion question = Ask("EUR", ("USD", 3, 0));
        LineCheck.Holds(lines, question);
        AidFigure figure = LineCheck.Index(lines).Plan(question.Query).Run()[0];
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), figure.Stated.Amount);
        Assert.Equal(expected.StartsWith('-'), decimal.IsNegative(figure.Stated.Amount));
        Assert.Equal(expected.StartsWith('-'), decimal.IsNegative(figure.Range.Bounds.Lower));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_sum_nearer_to_a_tie_than_fixed_digits_tell_is_decided_in_fractions(int above)
    {
        const int quote = 2_000_000_011;
        decimal tie = 50m * quote * 20_001;
        AidLine[] lines =
        [
            .. Enumerable.Range(0, 4_000).Select(static i => Line(i % 2 == 0 ? Largest : -Largest, "LBP")),
            Line((tie + above) / 10_000, "LBP"),
        ];
        LineQuestion question = Ask("EUR", ("LBP", quote, 0));
        CountedConversion counted = new(question.Query.Conversion);
        question = question with { Query = question.Query with { Conversion = counted } };
        AidPlan plan = LineCheck.Index(lines).Plan(question.Query);
        Assert.Equal(0, counted.Asked);
        LineCheck.Holds(plan, new LineOracle(lines.Select(static l => LineCell.Of(in l)), question), new AidFigures());
        Assert.True(counted.Asked > 0, "The sum was thought to be decided.");
    }

    [Fact]
    public void A_sum_far_from_a_tie_is_decided_in_columns()
    {
        LineQuestion question = Ask("EUR", ("LBP", 2_000_000_011, 0));
        CountedConversion counted = new(question.Query.Conversion);
        LineCheck.Holds([Line(123.45m, "LBP"), Line(Largest, "LBP")], question with { Query = question.Query with { Conversion = counted } });
        Assert.Equal(0, counted.Asked);
    }

    [Fact]
    public void Money_that_no_rate_converts_is_told_where_there_is_no_other()
    {
        AidLine[] lines =
        [
            Line(12.345m, "AFN"), Line(7, "AFN") with { Category = "tanks" }, Line(Largest, "XAU"), Line(1.000001m, "XAU"),
            new("B", Day, new MoneyRange(new Bounds(1, null, 2), Currency.Parse("AFN"))), new("B", Day, new MoneyRange(Bounds.Unknown, Currency.Parse("JPY"))),
        ];
        foreach (Dimension[] by in Groupings)
        {
            LineQuestion question = Ask("EUR", ("USD", 125, 2));
            LineCheck.Holds(lines, question with { Query = question.Query with { GroupBy = [.. by] } });
        }
    }

    [Fact]
    public void None_and_one_line_have_figures_too()
    {
        AidLine[][] all = [[], [Line(1.25m, "USD")], [Line(1.25m, "AFN")], [Line(1.00001m, "USD")], [new("A", Day, new MoneyRange(Bounds.Unknown, Currency.USD))], [new(null, DateOnly.MaxValue, default(Money))]];
        foreach (AidLine[] lines in all)
        {
            foreach (Dimension[] by in Groupings)
            {
                LineQuestion question = Ask("EUR", ("USD", 125, 2));
                LineCheck.Holds(lines, question with { Query = question.Query with { GroupBy = [.. by] } });
                LineCheck.Holds(lines, question with { Query = question.Query with { GroupBy = [.. by], Only = [Dimension.Donor.In("nobody")] } });
                LineCheck.Holds(lines, question with { Query = question.Query with { GroupBy = [.. by], Announced = new Period(Day.AddDays(1), Day.AddDays(2)) } });
            }
        }
    }

    [Fact]
    public void A_buffer_serves_again_after_a_sum_that_no_decimal_holds()
    {
        LineQuestion question = Ask("EUR", ("USD", 125, 2));
        AidLine[] good = [Line(1.25m, "USD"), Line(3, "EUR") with { Category = "tanks" }, Line(5, "AFN"), new("B", Day, new MoneyRange(new Bounds(1, null, 2), Currency.USD))];
        AidLine[] bad = [.. good, Line(decimal.MaxValue, "EUR"), Line(decimal.MaxValue, "EUR")];
        AidFigures buffer = new();
        foreach (Dimension[] by in Groupings)
        {
            LineQuestion asked = question with { Query = question.Query with { GroupBy = [.. by] } };
            foreach (AidLine[] lines in new[] { good, bad, good, bad, bad, good })
            {
                LineCheck.Holds(LineCheck.Index(lines), [.. lines.Select(static l => LineCell.Of(in l))], asked, buffer);
            }
        }
    }

    private static AidLine Line(decimal amount, string currency) => new("A", Day, new Money(amount, Currency.Parse(currency)));

    private static LineQuestion Ask(string target, params (string Currency, int Digits, int Scale)[] quotes)
    {
        RawTable table = new("EUR", 7, quotes.ToDictionary(static q => (q.Currency, Day.DayNumber), static q => (q.Digits, q.Scale)));
        AidQuery query = new() { Currency = Currency.Parse(target), Conversion = Conversion.OnDay(Day, table.ToRates()) };
        return new(query, (from, _) => table.OfDay(from.Code, target, Day.DayNumber));
    }
}
