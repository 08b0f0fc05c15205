using System.Data.Common;
using System.Globalization;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;
using static AidModel.Tests.SomeLines;

namespace AidModel.Tests;

public sealed class LineStreamTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 60)]
    [InlineData(DatabaseKind.PostgreSql, 60)]
    public async Task Lines_from_a_database_come_to_what_they_come_to_in_memory(DatabaseKind kind, int cases)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        int sets = 0;
        await Lines.Array[0, 40].HoldsAsync(
            async lines =>
            {
                await using AidDbContext db = database.Open();
                string set = $"set {Interlocked.Increment(ref sets)}";

                // The totals of others are too large.
                AidLine[] summed = [.. lines.Where(static l => Math.Max(Math.Abs(l.Amount.Bounds.Lower), Math.Abs(l.Amount.Bounds.Upper ?? 0)) < 1e24m)];
                Assert.Equal(summed.Length, await db.AddLinesAsync(set, summed, cancellationToken: Stop));
                AssertSame(OneByOne(summed), await db.Lines.Where(l => l.Set == set).ToAidLinesAsync(cancellationToken: Stop));

                string all = set + ", all";
                Assert.Equal(lines.Length, await db.AddLinesAsync(all, lines, cancellationToken: Stop));
                Assert.Equal(lines.Length, (await db.Lines.Where(l => l.Set == all).ToAidLinesAsync(cancellationToken: Stop)).Count);
                AidLineRow[] rows = await db.Lines.AsNoTracking().Where(l => l.Set == all).OrderBy(static l => l.Number).ToArrayAsync(Stop);
                Assert.Equal(lines, rows.Select(static r => new AidLine(r.Donor, r.Announced, new MoneyRange(new Bounds(r.Lower, r.Best, r.Upper), r.Currency))
                {
                    Recipient = r.Recipient,
                    Category = r.Category,
                    Instrument = r.Instrument,
                }));
            },
            first: 700,
            cases);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Many_lines_stream_in_and_out_with_progress(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        AidLine[] lines = Of(70_000, bounded: true);
        Told written = new();
        Assert.Equal(70_000, await db.AddLinesAsync("flows", Later(lines), written, Stop));
        Told read = new();
        AssertSame(OneByOne(lines), await db.Lines.ToAidLinesAsync(read, Stop));
        Assert.Equal([65_536, 70_000], written.Values);
        Assert.Equal([65_536, 70_000], read.Values);
        Assert.Empty(db.ChangeTracker.Entries());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Filters_joins_and_limits_are_the_databases_work(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        AidLine[] lines = Of(3_000, bounded: true);
        await db.AddLinesAsync("flows", lines, cancellationToken: Stop);
        await db.AddLinesAsync("others", Of(50, bounded: false), cancellationToken: Stop);
        (string donor, DateOnly day, Currency currency, Instrument instrument) = ("GBR", Make.Day.AddDays(1), Currency.USD, Instrument.Loan);
        IQueryable<AidLineRow> flows = db.Lines.Where(static l => l.Set == "flows");

        await Check(flows.Where(l => l.Donor == donor && l.Announced >= day), l => l.Donor == donor && l.Announced >= day);
        await Check(flows.Where(l => l.Currency == currency || l.Instrument == instrument), l => l.Amount.Currency == currency || l.Instrument == instrument);
        await Check(flows.Where(static l => l.Donor == null && l.Upper == null), static l => l.Donor is null && l.Amount.Bounds.Upper is null);
        await Check(flows.Where(static l => l.Donor == "nobody"), static _ => false);
        await Check(flows.Where(l => new[] { "UKR", "XXX" }.Contains(l.Recipient)), static l => l.Recipient == "UKR");
        await Check(
            from l in flows join c in db.Currencies on l.Currency equals c.Code where c.Name.Contains("Pound") select l,
            static l => l.Amount.Currency == Currency.GBP);
        AssertSame(OneByOne(lines.Take(2_000).Skip(500)), await flows.OrderBy(static l => l.Number).Skip(500).Take(1_500).ToAidLinesAsync(cancellationToken: Stop));

        async Task Check(IQueryable<AidLineRow> query, Func<AidLine, bool> filter) =>
            AssertSame(OneByOne(lines.Where(filter)), await query.ToAidLinesAsync(cancellationToken: Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Rows_that_a_query_makes_are_refused(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        AidLine[] lines = Of(20, bounded: true);
        await db.AddLinesAsync("flows", lines, cancellationToken: Stop);
        AidLineRow row = await db.Lines.FirstAsync(Stop);
        bool isIt = true;

        // Of equal columns SQL has one, and none of what is computed here: such lines would be without a bound or a donor.
        await Refused(db.Lines.Select(static l => new AidLineRow { Set = l.Set, Number = l.Number, Announced = l.Announced, Currency = l.Currency, Lower = l.Lower, Best = l.Lower, Upper = l.Lower }));
        await Refused(db.Lines.Select(static l => new AidLineRow { Set = l.Set, Number = l.Number, Announced = l.Announced, Currency = l.Currency, Lower = l.Lower, Donor = "X" }));
        await Refused(db.Lines.Select(static l => Mapped(l)));
        await Refused(db.Lines.Select(static l => Mapped(l)).OrderBy(static l => l.Number).Take(3));
        await Refused(db.Lines.Select(l => isIt ? l : row));
        await Refused(db.Lines.Select(_ => row));
        await Refused(db.Lines.Select(static l => new { Row = Mapped(l) }).Select(static x => x.Row));
        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(() => new[] { row }.AsQueryable().ToAidLinesAsync(cancellationToken: Stop));
        Assert.Contains("none of a database", error.Message, StringComparison.Ordinal);

        AssertSame(OneByOne(lines), await db.Lines.Select(static l => new { Row = l, l.Donor }).Where(static x => x.Donor != "nobody").Select(static x => x.Row).ToAidLinesAsync(cancellationToken: Stop));
        AssertSame(OneByOne(lines), await db.Lines.Where(static l => l.Set == "flows").Union(db.Lines).Distinct().AsNoTracking().ToAidLinesAsync(cancellationToken: Stop));

        static async Task Refused(IQueryable<AidLineRow> query) =>
            Assert.Contains("makes rows of its own", (await Assert.ThrowsAsync<InvalidOperationException>(() => query.ToAidLinesAsync(cancellationToken: Stop))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Keys_that_no_database_holds_are_told(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        AidLinesException error = await Assert.ThrowsAsync<AidLinesException>(() => db.AddLinesAsync("flows", [Line(), Line("a\0b") with { Category = "\0" }], cancellationToken: Stop));
        Assert.Equal(["row 2, column 'donor': databases hold no text with the character U+0000, as 'a\\0b' has", "row 2, column 'category': databases hold no text with the character U+0000, as '\\0' has"], error.Faults.Select(static f => f.ToString()));
        Assert.Empty(await db.Lines.ToArrayAsync(Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_second_call_goes_on_where_the_first_ended(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        AidLine[] lines = Of(30, bounded: false);
        Assert.Equal(0, await db.AddLinesAsync("flows", [], cancellationToken: Stop));
        Assert.Equal(20, await db.AddLinesAsync("flows", lines.Take(20), cancellationToken: Stop));
        Assert.Equal(10, await db.AddLinesAsync("flows", lines.Skip(20), cancellationToken: Stop));
        Assert.Equal(5, await db.AddLinesAsync("others", lines.Take(5), cancellationToken: Stop));
        Assert.Equal(Enumerable.Range(0, 30).Select(static i => (long)i), await db.Lines.Where(static l => l.Set == "flows").OrderBy(static l => l.Number).Select(static l => l.Number).ToArrayAsync(Stop));

        Assert.Equal(30, await db.DeleteLinesAsync("flows", Stop));
        Assert.Equal(0, await db.DeleteLinesAsync("flows", Stop));
        AssertSame(OneByOne(lines.Take(5)), await db.Lines.ToAidLinesAsync(cancellationToken: Stop));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task An_error_in_the_middle_adds_nothing(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        AidLine[] lines = Of(3_000, bounded: true);
        await db.AddLinesAsync("flows", lines, cancellationToken: Stop);

        AidLinesException faults = await Assert.ThrowsAsync<AidLinesException>(
            () => db.AddLinesAsync("flows", [.. lines, Line(" ") with { Instrument = (Instrument)99 }, .. lines, Line() with { Category = "\uD800" }], cancellationToken: Stop));
        Assert.Equal(
            [
                "row 3001, column 'donor': ' ' is no key: it is empty or white space; null stands for none",
                "row 3001, column 'instrument': 99 is no Instrument",
                "row 6002, column 'category': '\\uD800' is no valid Unicode: half of a surrogate pair stands alone in it",
            ],
            faults.Faults.Select(static f => f.ToString()));
        AidLinesException many = await Assert.ThrowsAsync<AidLinesException>(() => db.AddLinesAsync("flows", Enumerable.Repeat(Line(""), 250), cancellationToken: Stop));
        Assert.Equal((100, 150), (many.Faults.Count, many.More));

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => db.AddLinesAsync("flows", Broken(lines), cancellationToken: Stop));
        await database.RunAsync(kind == DatabaseKind.Sqlite
            ? "CREATE TRIGGER refuse BEFORE INSERT ON aid_lines WHEN new.number = 5000 BEGIN SELECT RAISE(ABORT, 'no more'); END"
            : "ALTER TABLE aid_lines ADD CONSTRAINT refuse CHECK (number <> 5000)");
        await Assert.ThrowsAnyAsync<DbException>(() => db.AddLinesAsync("flows", lines, cancellationToken: Stop));
        await database.RunAsync(kind == DatabaseKind.Sqlite ? "DROP TRIGGER refuse" : "ALTER TABLE aid_lines DROP CONSTRAINT refuse");

        using CancellationTokenSource cancel = new();
        Told told = new(_ => cancel.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.AddLinesAsync("others", Enumerable.Repeat(Line(), 80_000), told, cancel.Token));
        Assert.Equal([65_536], told.Values);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Lines.ToAidLinesAsync(cancellationToken: cancel.Token));

        AssertSame(OneByOne(lines), await db.Lines.ToAidLinesAsync(cancellationToken: Stop));
        Assert.Equal(1_000, await db.AddLinesAsync("flows", lines.Take(1_000), cancellationToken: Stop));

        static IEnumerable<AidLine> Broken(AidLine[] lines) => lines.Concat(lines.Select(static AidLine (_) => throw new InvalidTimeZoneException()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_transaction_of_ones_own_keeps_what_came_before(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        await using (IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(Stop))
        {
            await db.AddLinesAsync("flows", [Line(), Line("DEU")], cancellationToken: Stop);
            await Assert.ThrowsAsync<AidLinesException>(() => db.AddLinesAsync("flows", [Line("FRA"), Line(" ")], cancellationToken: Stop));
            await db.AddLinesAsync("flows", [Line("POL")], cancellationToken: Stop);
            AssertSame(OneByOne([Line(), Line("DEU"), Line("POL")]), await db.Lines.ToAidLinesAsync(cancellationToken: Stop));
            await using AidDbContext other = database.Open();
            Assert.Equal(0, (await other.Lines.ToAidLinesAsync(cancellationToken: Stop)).Count);
            await transaction.RollbackAsync(Stop);
        }

        Assert.Equal(0, (await db.Lines.ToAidLinesAsync(cancellationToken: Stop)).Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Rows_that_are_no_lines_are_told_with_their_places(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext db = database.Open();
        IQueryable<AidLineRow> query = db.Lines;
        if (kind == DatabaseKind.Sqlite)
        {
            await database.RunAsync(
                """
                PRAGMA ignore_check_constraints = ON;
                PRAGMA foreign_keys = OFF;
                INSERT INTO aid_lines ("set", number, announced, currency, lower, best, upper) VALUES ('s', 0, '2025-04-11', 'EUR', '1.0', '3.0', '2.0'), ('s', 1, '11.4.2025', 'eur', '1e', NULL, '2.0')
                """);
        }
        else
        {
            string row = "SELECT 's' AS \"set\", 0::bigint AS number, NULL AS donor, DATE '{0}' AS announced, '{1}' AS currency, {2} AS lower, {3}::numeric AS best, 2.0 AS upper, NULL AS recipient, NULL AS category, NULL AS instrument";
            string[] rows = [string.Format(CultureInfo.InvariantCulture, row, "2025-04-11", "EUR", "1.0", "3.0"), string.Format(CultureInfo.InvariantCulture, row, "20000-04-11", "eur", "1e40", "NULL")];
            query = db.Lines.FromSqlRaw(string.Join(" UNION ALL ", rows));
        }

        AidLinesException error = await Assert.ThrowsAsync<AidLinesException>(() => query.ToAidLinesAsync(cancellationToken: Stop));
        Assert.Equal([1, 2, 2, 2], error.Faults.Select(static f => f.Row));
        Assert.Contains("row 1: the best amount 3.0 is outside 1.0 to 2.0", error.Faults.Select(static f => f.ToString()));
        Assert.Contains("row 2, column 'currency': 'eur' is no currency code: write EUR", error.Faults.Select(static f => f.ToString()));
        Assert.Contains(error.Faults, static f => f is { Row: 2, Column: "announced" });
        Assert.Contains(error.Faults, static f => f is { Row: 2, Column: "lower" });
    }

    [Fact]
    public async Task Names_of_sets_are_checked_before_anything_is_read()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using AidDbContext db = database.Open();
        foreach (string? set in (string?[])[null, "", " ", new string('x', 101)])
        {
            ArgumentException error = await Assert.ThrowsAnyAsync<ArgumentException>(() => db.AddLinesAsync(set!, Unread(), cancellationToken: Stop));
            Assert.Equal("set", error.ParamName);
        }

        static IEnumerable<AidLine> Unread() => Enumerable.Range(0, 1).Select(static AidLine (_) => throw new InvalidTimeZoneException());
    }

    private static Gen<AidLine> Lines { get; } = Gen.Select(
        Gen.Select(Some.Of(null, "GBR", "DEU", "𐐷 Ω ñ", "Foreign, \"Commonwealth\"\t'and' \\. Development"), Gen.OneOf(Some.Day, Gen.Int[0, 2].Select(static i => Make.Day.AddDays(i))), Gen.OneOf(Some.Currency, Some.Of(Currency.EUR, Currency.USD))),
        Gen.OneOf(Some.Bounds, Some.Decimal.Select(static d => new Bounds(d)), Some.RoundDecimal.Select(static d => new Bounds(-d)), Some.Of(decimal.MaxValue, decimal.MinValue, -0.0m, 0.0000000000000000000000000001m).Select(static d => new Bounds(d))),
        Gen.Select(Some.Of(null, "UKR", "MDA"), Some.Of(null, "artillery", "drones"), Some.Of([null, .. Enum.GetValues<Instrument>().Select(static i => (Instrument?)i)])),
        static (who, bounds, what) => new AidLine(who.Item1, who.Item2, new MoneyRange(bounds, who.Item3)) { Recipient = what.Item1, Category = what.Item2, Instrument = what.Item3 });

    private static AidLineRow Mapped(AidLineRow row) => row;

    private static async IAsyncEnumerable<AidLine> Later(IEnumerable<AidLine> lines)
    {
        await Task.Yield();
        foreach (AidLine line in lines)
        {
            yield return line;
        }
    }
}
