// Calls here end at once; what they do when they are cancelled has tests of its own.
#pragma warning disable xUnit1051
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Xunit;
using static AidModel.Tests.SomeLines;

namespace AidModel.Tests;

public sealed class ArrowLinesTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Batches_give_the_same_figures_as_lines(bool bounded, bool coded)
    {
        AidLine[] lines = Of(12_000, bounded, wide: false);
        AidLinesBuilder builder = new();
        Told told = new();
        await builder.AddAsync(Batches([.. lines.Chunk(5_000).Select(c => Batch(c, bounded, coded))]), progress: told, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([12_000], told.Values);
        AssertSame(OneByOne(lines), builder.Build());
    }

    [Fact]
    public async Task A_stream_is_read_as_it_was_written()
    {
        AidLine[] lines = Of(3_000, bounded: true, wide: false);
        using RecordBatch batch = Batch(lines, bounded: true, coded: true);
        using MemoryStream file = new();
        using (ArrowStreamWriter writer = new(file, batch.Schema, leaveOpen: true))
        {
            await writer.WriteRecordBatchAsync(batch, TestContext.Current.CancellationToken);
            await writer.WriteEndAsync(TestContext.Current.CancellationToken);
        }

        file.Position = 0;
        using ArrowStreamReader reader = new(file);
        AidLinesBuilder builder = new();
        await builder.AddAsync(reader, cancellation: TestContext.Current.CancellationToken);
        AssertSame(OneByOne(lines), builder.Build());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whole_numbers_and_days_in_milliseconds_are_taken(bool isLong)
    {
        IArrowArray amounts = isLong ? new Int64Array.Builder().Append(5).Append(-7).Build() : new Int32Array.Builder().Append(5).Append(-7).Build();
        RecordBatch batch = Table(
            ("announced", new Date64Array.Builder().Append(Make.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Append(new DateTime(1969, 12, 31, 0, 0, 0, DateTimeKind.Utc)).Build()),
            ("currency", new StringArray.Builder().Append("EUR").Append("EUR").Build()),
            ("amount", amounts));
        AidLinesBuilder builder = new();
        await builder.AddAsync(Batches(batch), cancellation: TestContext.Current.CancellationToken);
        AidFigures figures = builder.Build().Plan(Make.Query(Dimension.Day)).Run();
        Assert.Equal(["1969-12-31: EUR -7.00", "2025-04-11: EUR 5.00"], [figures[0].ToString(), figures[1].ToString()]);
    }

    [Fact]
    public async Task Faults_of_all_batches_are_told_and_nothing_is_added()
    {
        RecordBatch types = Table(
            ("announced", new Int32Array.Builder().Append(1).Build()),
            ("Currency", new StringArray.Builder().Append("EUR").Build()),
            ("amount", new DoubleArray.Builder().Append(1).Build()));
        RecordBatch values = Table(
            ("announced", new Date32Array.Builder().Append(Make.Day.ToDateTime(TimeOnly.MinValue)).AppendNull().Build()),
            ("currency", new StringArray.Builder().Append("eur").AppendNull().Build()),
            ("donor", new StringArray.Builder().Append("GBR").Append("\t").Build()),
            ("amount", new Int64Array.Builder().Append(1).AppendNull().Build()),
            ("instrument", new StringArray.Builder().Append("gift").AppendNull().Build()));
        AidLinesBuilder builder = new();
        builder.Add(Line());
        AidLinesException error = await Assert.ThrowsAsync<AidLinesException>(
            () => builder.AddAsync(Batches(Batch(Of(10, false, false), false, false), types, values), cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(
            [
                "batch 2, column 'announced': it is int32, and date32, date64 or strings such as 2025-04-11 are taken",
                "batch 2, column 'amount': it is double, and decimals of up to 128 bits or whole numbers are taken: floating-point numbers are not what was stated, so cast them to a decimal where they come from",
                "batch 3, row 1, column 'currency': 'eur' is no currency code: write EUR",
                "batch 3, row 1, column 'instrument': 'gift' is no instrument; Grant, Loan, Guarantee, InKindStock, Procurement, RepairAndService, Training, CashToFund, Reimbursement, Backfill are",
                "batch 3, row 2, column 'announced': there is no day",
                "batch 3, row 2, column 'currency': there is no currency",
                "batch 3, row 2, column 'amount': there is no amount: an unknown amount has a lower bound of 0 and neither a best value nor an upper bound",
                "batch 3, row 2, column 'donor': '\\u0009' is no key: it is empty or white space; null stands for none",
            ],
            error.Faults.Select(static f => f.ToString()));
        Assert.Equal(1, builder.Count);
        AssertSame(OneByOne([Line()]), builder.Build());
    }

    [Fact]
    public async Task Cancellation_between_batches_leaves_the_builder_as_it_was()
    {
        using CancellationTokenSource stop = new();
        AidLinesBuilder builder = new();
        builder.Add(Line());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => builder.AddAsync(Stopping(), cancellation: stop.Token));
        AssertSame(OneByOne([Line()]), builder.Build());

        async IAsyncEnumerable<RecordBatch> Stopping()
        {
            yield return Batch(Of(5_000, false, false), false, true);
            await stop.CancelAsync();
            yield return Batch(Of(5_000, false, false), false, true);
        }
    }

    private static RecordBatch Batch(AidLine[] lines, bool bounded, bool coded)
    {
        Date32Array.Builder days = new();
        foreach (AidLine line in lines)
        {
            days.Append(line.Announced.ToDateTime(TimeOnly.MinValue));
        }

        (string, IArrowArray)[] amounts = bounded
            ? [("lower", Decimals(static b => b.Lower)), ("best", Decimals(static b => b.Best)), ("upper", Decimals(static b => b.Upper))]
            : [("amount", Decimals(static b => b.Lower))];
        return Table(
        [
            ("donor", Texts(static l => l.Donor)), ("announced", days.Build()), ("currency", Texts(static l => l.Amount.Currency.Code)), .. amounts,
            ("recipient", Texts(static l => l.Recipient)), ("category", Texts(static l => l.Category)), ("instrument", Texts(static l => l.Instrument?.ToString())),
        ]);

        IArrowArray Decimals(Func<Bounds, decimal?> of)
        {
            Decimal128Array.Builder builder = new(new Decimal128Type(38, 6));
            foreach (AidLine line in lines)
            {
                _ = of(line.Amount.Bounds) is { } value ? builder.Append(value) : builder.AppendNull();
            }

            return builder.Build();
        }

        IArrowArray Texts(Func<AidLine, string?> of)
        {
            string?[] texts = [.. lines.Select(of)];
            if (!coded)
            {
                return Strings(texts);
            }

            string?[] distinct = [.. texts.Distinct()];
            Int16Array.Builder codes = new();
            foreach (string? text in texts)
            {
                codes.Append((short)System.Array.IndexOf(distinct, text));
            }

            return new DictionaryArray(new DictionaryType(Int16Type.Default, StringType.Default, false), codes.Build(), Strings(distinct));
        }

        static StringArray Strings(string?[] texts)
        {
            StringArray.Builder builder = new();
            foreach (string? text in texts)
            {
                _ = text is null ? builder.AppendNull() : builder.Append(text);
            }

            return builder.Build();
        }
    }

    private static RecordBatch Table(params (string Name, IArrowArray Array)[] columns)
    {
        Schema schema = new(columns.Select(static c => new Field(c.Name, c.Array.Data.DataType, true)), null);
        return new RecordBatch(schema, columns.Select(static c => c.Array), columns[0].Array.Length);
    }

    private static async IAsyncEnumerable<RecordBatch> Batches(params RecordBatch[] batches)
    {
        await Task.Yield();
        foreach (RecordBatch batch in batches)
        {
            yield return batch;
        }
    }
}
