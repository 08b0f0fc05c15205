// Calls here end at once; what they do when they are cancelled has tests of its own.
#pragma warning disable xUnit1051
using System.Data;
using System.Data.Common;
using DuckDB.NET.Data;
using Xunit;
using static AidModel.Tests.SomeLines;

namespace AidModel.Tests;

public sealed class AidLinesBuilderTests
{
    [Theory]
    [InlineData(false, 5_000)]
    [InlineData(true, 5_000)]
    [InlineData(true, 70_000)]
    public async Task Every_way_of_adding_gives_the_same_figures(bool bounded, int count)
    {
        AidLine[] lines = Of(count, bounded);
        AidLines expected = OneByOne(lines);
        AidLinesBuilder sequence = new();
        sequence.Add(lines);
        AssertSame(expected, sequence.Build());

        AidLinesBuilder stream = new();
        await stream.AddAsync(Stream(lines), cancellation: TestContext.Current.CancellationToken);
        AssertSame(expected, stream.Build());

        AidLinesBuilder columns = new();
        columns.AddColumns(Columns(lines, bounded));
        AssertSame(expected, columns.Build());

        AidLinesBuilder batches = new();
        batches.AddColumns(lines.Chunk(777).Select(c => Columns(c, bounded)));
        AssertSame(expected, batches.Build());
    }

    [Fact]
    public void Codes_stand_for_their_texts()
    {
        AidLinesBuilder builder = new();
        builder.AddColumns(new AidLineColumns
        {
            Announced = new[] { Make.Day, Make.Day, Make.Day },
            Currencies = new[] { Currency.EUR, Currency.EUR, Currency.EUR },
            Amounts = new[] { 1m, 2m, 4m },
            Donors = new AidLineKeys(new[] { 1, -1, 1 }, new[] { " ", "GBR" }),
        });
        AidFigures figures = builder.Build().Plan(Make.Query(Dimension.Donor)).Run();
        Assert.Equal([$"{AidTotals.UnattributedKey}: EUR 2.00", "GBR: EUR 5.00"], Enumerable.Range(0, figures.Count).Select(i => figures[i].ToString()));
    }

    [Theory]
    [InlineData(257)]
    [InlineData(65_537)]
    [InlineData(70_000)]
    public void There_may_be_many_keys(int count)
    {
        AidLinesBuilder builder = new();
        builder.Add(Enumerable.Range(0, 2 * count).Select(i => Line($"donor {i % count}", i)));
        AidFigures figures = builder.Build().Plan(Make.Query(Dimension.Donor)).Run();
        Assert.Equal(count, figures.Count);
        for (int i = 0; i < count; i++)
        {
            int number = int.Parse(figures[i].Keys[0].AsSpan("donor ".Length), System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((2m * number) + count, figures[i].Range.Lower.Amount);
        }
    }

    [Fact]
    public void A_day_of_the_first_year_costs_no_more_than_another()
    {
        AidLine[] lines = [.. Of(3_000, bounded: false, wide: false)];
        AidLines usual = OneByOne(lines);
        lines[1234] = new AidLine("GBR", DateOnly.MinValue, lines[1234].Amount);
        lines[1235] = new AidLine("GBR", DateOnly.MaxValue, lines[1235].Amount);
        AidLines built = OneByOne(lines);
        Assert.Equal(usual.Bytes, built.Bytes);
        AidFigures figures = built.Plan(new AidQuery { Currency = Currency.EUR, GroupBy = [Dimension.Year] }).Run();
        Assert.Equal(["0001", "2025", "9999"], Enumerable.Range(0, figures.Count).Select(i => figures[i].Keys[0]));
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        AidLinesBuilder builder = new();
        builder.Add([]);
        builder.AddColumns(Columns([], bounded: false));
        AidLines lines = builder.Build();
        Assert.Equal(0, lines.Count);
        Assert.Equal(0, lines.Plan(Query).Run().Count);
    }

    [Fact]
    public void All_faults_are_told_with_their_places()
    {
        AidLineColumns columns = new()
        {
            Announced = new DateOnly[4],
            Currencies = new Currency[4],
            Lower = new[] { 1m, 2, 3, 4 },
            Best = new decimal?[] { 1, 5, null, 3 },
            Upper = new decimal?[] { 0, 4, 4, null },
            Donors = new[] { "A", " ", "\uD800", "A" },
            Categories = new AidLineKeys(new[] { 0, 0, 3, -2 }, new[] { "tanks" }),
            Instruments = new Instrument?[] { null, (Instrument)99, null, Instrument.Loan },
        };
        AidLinesException error = Assert.Throws<AidLinesException>(() => new AidLinesBuilder().AddColumns(columns));
        Assert.Equal(
            [
                "row 1: the upper bound 0 is below the lower bound 1",
                "row 2, column 'donor': ' ' is no key: it is empty or white space; null stands for none",
                "row 2, column 'instrument': 99 is no Instrument",
                "row 2: the best amount 5 is outside 2 to 4",
                "row 3, column 'donor': '\\uD800' is no valid Unicode: half of a surrogate pair stands alone in it",
                "row 3, column 'category': 3 is no code: there are 1 texts",
                "row 4, column 'category': -2 is no code: there are 1 texts",
                "row 4: the best amount 3 is outside 4 to no bound",
            ],
            error.Faults.Select(static f => f.ToString()));
        Assert.Equal(0, error.More);
    }

    [Fact]
    public void Faults_beyond_a_hundred_are_counted()
    {
        AidLinesException error = Assert.Throws<AidLinesException>(() => new AidLinesBuilder().Add(Enumerable.Repeat(Line(" "), 250)));
        Assert.Equal((100, 150), (error.Faults.Count, error.More));
        Assert.StartsWith("The lines have 250 faults, and none was added:", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("- and 150 more", error.Message, StringComparison.Ordinal);
        Assert.Equal(100, error.Faults[^1].Row);
    }

    [Theory]
    [InlineData(10, 20)]
    [InlineData(3_000, 150_000)]
    [InlineData(100_000, 200_000)]
    public void A_call_that_fails_leaves_no_trace(int before, int more)
    {
        AidLine[] first = Of(before, bounded: true);
        AidLine[] then = [.. Of(more, bounded: true).Select(static (l, i) => l with { Donor = $"new {i % 300}", Announced = new DateOnly(1, 1, 1).AddDays(i), Amount = new MoneyRange(l.Amount.Bounds, Currency.NOK) })];
        AidLinesBuilder builder = new();
        builder.Add(first);
        Assert.Throws<AidLinesException>(() => builder.Add(then.Append(Line(""))));
        Assert.Equal(before, builder.Count);

        using CancellationTokenSource stop = new();
        Told told = new(_ => stop.Cancel());
        if (more >= 1 << 17)
        {
            Assert.Throws<OperationCanceledException>(() => builder.Add(then, told, stop.Token));
            Assert.Equal([1 << 16], told.Values);
        }

        Assert.Throws<InvalidTimeZoneException>(() => builder.AddColumns(Broken(then)));
        Assert.Throws<ArgumentException>(() => builder.Add(Line("another") with { Category = " " }));
        Assert.Equal(before, builder.Count);
        builder.Add(Line());
        AidLines built = builder.Build();
        AidLines expected = OneByOne(first.Append(Line()));
        AssertSame(expected, built);
        Assert.Equal(expected.Bytes, built.Bytes);

        static IEnumerable<AidLineColumns> Broken(AidLine[] lines)
        {
            yield return Columns(lines, bounded: true);
            throw new InvalidTimeZoneException();
        }
    }

    [Fact]
    public void Progress_is_told_and_calls_do_not_overlap()
    {
        AidLinesBuilder builder = new();
        Told told = new(_ => Assert.Throws<InvalidOperationException>(() => builder.Add(Line())));
        builder.Add(Enumerable.Repeat(Line(), 200_000), told);
        Assert.Equal([65_536, 131_072, 196_608, 200_000], told.Values);
        Told built = new();
        builder.Build(built);
        Assert.Equal(200_000, built.Values[^1]);
        Assert.Throws<InvalidOperationException>(() => builder.Add(Line()));
    }

    [Fact]
    public void Columns_must_fit_together()
    {
        AidLineColumns columns = new() { Announced = new DateOnly[2], Currencies = new Currency[1], Amounts = new decimal[2] };
        ArgumentException error = Assert.Throws<ArgumentException>(() => new AidLinesBuilder().AddColumns(columns));
        Assert.Equal("columns", error.ParamName);
        Assert.Throws<ArgumentException>(() => new AidLinesBuilder().AddColumns(
            new AidLineColumns { Announced = new DateOnly[1], Currencies = new Currency[1], Amounts = new decimal[1], Lower = new decimal[1] }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_of_a_table_give_the_same_figures(bool bounded)
    {
        AidLine[] lines = Of(2_500, bounded);
        AidLines expected = OneByOne(lines);
        using DataTable table = Table(lines, bounded);
        AidLinesBuilder builder = new();
        builder.Add(table.CreateDataReader());
        AssertSame(expected, builder.Build());
        AidLinesBuilder other = new();
        Told told = new();
        await other.AddAsync(table.CreateDataReader(), progress: told, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([2_500], told.Values);
        AssertSame(expected, other.Build());
    }

    [Fact]
    public void A_query_of_DuckDB_is_read()
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE 'D' || (i % 7) END AS who, DATE '2025-04-11' + (i % 3)::INT AS announced, 'EUR' AS currency,
                (i / 8)::DECIMAL(18, 3) AS amount, 'UKR' AS recipient, 'grant'::ENUM ('grant', 'loan') AS instrument
            FROM range(5000) t(i)
            """;
        using DbDataReader reader = command.ExecuteReader();
        AidLinesBuilder builder = new();
        builder.Add(reader, new AidLineNames { Donor = "WHO" });
        AidLine[] lines =
        [
            .. Enumerable.Range(0, 5000).Select(static i => new AidLine(i % 3 == 0 ? null : $"D{i % 7}", Make.Day.AddDays(i % 3), new Money(i / 8m, Currency.EUR))
            {
                Recipient = "UKR",
                Instrument = Instrument.Grant,
            }),
        ];
        AssertSame(OneByOne(lines), builder.Build());
    }

    [Fact]
    public void Amounts_may_be_texts_that_are_read_exactly()
    {
        string[] texts = ["0.0", "-1.5", "450", "7.9228162514264337593543950335", "792281625142643375935439503.350", "-79228162514264337593543950335.0", "-0.0000000000000000000000000001000"];
        using DataTable table = new();
        table.Columns.Add("announced", typeof(DateOnly));
        table.Columns.Add("currency", typeof(string));
        table.Columns.Add("amount", typeof(string));
        foreach (string text in texts)
        {
            table.Rows.Clear();
            table.Rows.Add(Make.Day, "EUR", text);
            AidLinesBuilder builder = new();
            builder.Add(table.CreateDataReader());
            AidLines lines = builder.Build();
            Assert.Equal(1, lines.Count);
            if (!text.Contains("593543950335.0", StringComparison.Ordinal))
            {
                // To the cent, the largest decimal has no total.
                AssertSame(OneByOne([Line(null, decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture))]), lines);
            }
        }

        foreach (string text in (string[])["1,5", " 1", "", "1.", "1..0", "1e99", "1.5e40", "0.12345678901234567890123456789", "79228162514264337593543950336", "NaN"])
        {
            table.Rows.Clear();
            table.Rows.Add(Make.Day, "EUR", text);
            AidLinesException error = Assert.Throws<AidLinesException>(() => new AidLinesBuilder().Add(table.CreateDataReader()));
            Assert.Equal($"row 1, column 'amount': '{text}' is no number such as -1234.5, or has more digits than a decimal holds", error.Faults.Single().ToString());
        }
    }

    [Fact]
    public void Columns_that_do_not_fit_are_all_told()
    {
        using DataTable table = new();
        table.Columns.Add("announced", typeof(int));
        table.Columns.Add("amount", typeof(double));
        table.Columns.Add("Lower", typeof(decimal));
        AidLinesException error = Assert.Throws<AidLinesException>(
            () => new AidLinesBuilder().Add(table.CreateDataReader(), new AidLineNames { Recipient = "for" }));
        Assert.Equal(
            [
                "column 'announced': it is Int32 (Int32), and a date, or text such as 2025-04-11 is taken",
                "column 'currency': there is no such column among 'announced', 'amount', 'Lower'",
                "column 'amount': it is Double (Double), and DECIMAL, a whole number or text such as -1234.5 is taken: floating-point numbers are not what was stated, so cast them to DECIMAL in the query",
                "column 'for': there is no such column among 'announced', 'amount', 'Lower'",
                "column 'amount': it is there beside bounds; name null for those not to be read",
            ],
            error.Faults.Select(static f => f.ToString()));
    }

    [Fact]
    public void Values_that_are_none_are_all_told()
    {
        using DataTable table = new();
        table.Columns.Add("announced", typeof(string));
        table.Columns.Add("currency", typeof(string));
        table.Columns.Add("amount", typeof(long));
        table.Columns.Add("instrument", typeof(string));
        table.Rows.Add("2025-04-11", "EUR", 1L, "Loan");
        table.Rows.Add("11.4.2025", " eur", DBNull.Value, "gift");
        AidLinesBuilder builder = new();
        AidLinesException error = Assert.Throws<AidLinesException>(() => builder.Add(table.CreateDataReader()));
        Assert.Equal(
            [
                "row 2, column 'announced': '11.4.2025' is no day such as 2025-04-11",
                "row 2, column 'currency': ' eur' is no currency code: write EUR",
                "row 2, column 'amount': there is no amount: an unknown amount has a lower bound of 0 and neither a best value nor an upper bound",
                "row 2, column 'instrument': 'gift' is no instrument; Grant, Loan, Guarantee, InKindStock, Procurement, RepairAndService, Training, CashToFund, Reimbursement, Backfill are",
            ],
            error.Faults.Select(static f => f.ToString()));
        Assert.Equal(0, builder.Count);
    }

    private static DataTable Table(AidLine[] lines, bool bounded)
    {
        DataTable table = new();
        table.Columns.Add("donor", typeof(string));
        table.Columns.Add("Announced", bounded ? typeof(DateTime) : typeof(DateOnly));
        table.Columns.Add("currency", typeof(string));
        foreach (string column in bounded ? (string[])["lower", "best", "upper"] : ["amount"])
        {
            table.Columns.Add(column, typeof(decimal));
        }

        table.Columns.Add("recipient", typeof(string));
        table.Columns.Add("category", typeof(string));
        table.Columns.Add("instrument", typeof(string));
        foreach (AidLine line in lines)
        {
            Bounds bounds = line.Amount.Bounds;
            object day = bounded ? line.Announced.ToDateTime(TimeOnly.MinValue) : line.Announced;
            object?[] amounts = bounded ? [bounds.Lower, bounds.Best, bounds.Upper] : [bounds.Lower];
            table.Rows.Add([line.Donor, day, line.Amount.Currency.Code, .. amounts, line.Recipient, line.Category, line.Instrument?.ToString()]);
        }

        return table;
    }

    private static async IAsyncEnumerable<AidLine> Stream(IEnumerable<AidLine> lines)
    {
        await Task.Yield();
        foreach (AidLine line in lines)
        {
            yield return line;
        }
    }
}
