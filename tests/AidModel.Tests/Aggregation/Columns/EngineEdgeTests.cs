using Xunit;

namespace AidModel.Tests;

/// <summary>The edges of adding lines up, each by its name.</summary>
public sealed class EngineEdgeTests
{
    private const decimal Largest = 450_359_962_737.0495m;

    private static readonly DateOnly Day = new(2024, 5, 6);

    [Fact]
    public void A_filter_over_hundreds_of_the_largest_amounts_overflows_no_sum()
    {
        // The lines that are dropped make the rates smaller, so that more of the others come to one sum.
        AidLine[] made =
        [
            .. Enumerable.Repeat(Line("A", Largest, "USD") with { Category = "dropped" }, 14_000),
            .. Enumerable.Repeat(Line("A", Largest, "USD") with { Category = "kept" }, 900),
            .. Enumerable.Repeat(Line("A", -Largest, "EUR") with { Category = "kept" }, 40),
        ];
        AidLines lines = LineCheck.Index(made);
        LineCell[] cells = [.. made.Where(static l => l.Category == "kept").Select(static l => LineCell.Of(in l))];
        for (int quote = 104_729; quote < 124_729; quote += 997)
        {
            LineQuestion question = Ask("EUR", ("USD", quote, 5));
            foreach (Dimension[] by in new Dimension[][] { [], [Dimension.Currency], [Dimension.Category] })
            {
                LineCheck.Holds(lines, cells, question with { Query = question.Query with { GroupBy = [.. by], Only = [Dimension.Category.In("kept")] } }, new AidFigures());
            }
        }
    }

    [Fact]
    public void A_total_that_decimals_hold_and_fixed_digits_do_not_leaves_out_what_a_filter_drops()
    {
        AidLine[] lines = [.. Enumerable.Range(0, 4_000).Select(static i => Line("A", Largest, "EUR") with { Category = i % 3 == 0 ? "dropped" : "kept" })];
        LineQuestion question = Ask("EUR");
        LineCheck.Holds(lines, question with { Query = question.Query with { Only = [Dimension.Category.In("kept")] } });
        LineCheck.Holds(lines, question with { Query = question.Query with { GroupBy = [Dimension.Category], Only = [Dimension.Category.In("kept")] } });
    }

    [Fact]
    public void An_amount_of_more_digits_than_columns_hold_counts_in_full() =>
        LineCheck.Holds([Line("A", 1.00001m, "EUR")], Ask("EUR"));

    [Fact]
    public void Ties_are_rounded_away_from_zero_at_rates_of_every_size()
    {
        List<string> faults = [];
        foreach (int quote in new[] { 3, 7, 11, 101, 1_009, 10_007, 27_001, 65_539, 98_765, 100_003, 131_101, 1_234_567, 20_000_003, 300_000_007, 2_000_000_011 })
        {
            LineQuestion question = Ask("EUR", ("LBP", quote, 0));
            for (int odd = 1; odd < 100_000; odd = (odd * 5 / 4 | 1) + 2)
            {
                decimal amount = quote * (0.005m * odd);
                if (amount > Largest)
                {
                    break;
                }

                foreach (decimal signed in new[] { amount, -amount })
                {
                    try
                    {
                        LineCheck.Holds([Line("A", signed, "LBP")], question);
                    }
                    catch (Exception fault)
                    {
                        faults.Add($"{signed} at {quote}: {fault.Message}");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults: {string.Join(Environment.NewLine, faults.Take(40))}");
    }

    private static AidLine Line(string? donor, decimal amount, string currency, DateOnly? day = null) => new(donor, day ?? Day, new Money(amount, Currency.Parse(currency)));

    private static LineQuestion Ask(string target, params (string Currency, int Digits, int Scale)[] quotes)
    {
        RawTable table = new("EUR", 7, quotes.ToDictionary(static q => (q.Currency, Day.DayNumber), static q => (q.Digits, q.Scale)));
        AidQuery query = new() { Currency = Currency.Parse(target), Conversion = Conversion.OnDay(Day, table.ToRates()) };
        return new(query, (from, _) => table.OfDay(from.Code, target, Day.DayNumber));
    }
}
