using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace AidModel.Tests;

/// <summary>Every constraint of every table refuses what the model refuses, past the library.</summary>
public sealed class ConstraintTests
{
    private const string TooLong = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static readonly string[] Blank = ["''", "' '", "'\t'", "'\u2003'", "'\u3000 '"];
    private static readonly string[] NoId = ["''", "'a b'", "'a/b'", "'a''b'", "'a\n'", $"'{TooLong}'"];
    private static readonly string[] NoName = ["''", "' '", $"'{TooLong}'"];
    private static readonly string[] NoPosition = ["-1"];
    private static readonly string[] NoWord = ["'nonsense'", "''", "'State'"];

    // Of no database; what only one of them refuses stands with it.
    private static readonly string[] NoDecimal =
        ["'79228162514264337593543950336.0'", "'7.92281625142643375935439503351'", "'0.00000000000000000000000000001'", "'7.9228162514264337593543950336'", "'100000000000000000000000000000.0'"];

    private static readonly string[] NoDecimalOfSqlite =
    [
        "'450'", "450", "'1.50'", "'01.0'", "'-01.0'", "'-0.0'", "'1e5'", "'1.0.0'", "' 1.0'", "'1.0 '", "'abc'", "'.5'", "'1.'", "'+1.0'", "'--1.0'", "'1-1.0'", "'1,0'", "x'312e30'", "''", "'-'", "'-.0'",
    ];

    private static readonly string[] NoDecimalOfPostgreSql = ["'NaN'", "'Infinity'", "'-Infinity'"];
    private static readonly string[] NoDayOfSqlite = ["'2025-02-30'", "'2025-2-3'", "'0000-12-31'", "'2025-04-11T00:00'", "'today'", "20250411", "''", "'10000-01-01'"];
    private static readonly string[] NoDayOfPostgreSql = ["'0001-12-31 BC'", "'10000-01-01'"];

    // Hedge, figure, to, best and last digit that do not go together, whatever the sign may be.
    private static readonly (string? Hedge, string? Figure, string? To, string? Best, string? LastDigit)[] NoWording =
    [
        ("exact", "5.0", null, null, null), ("exact", "5.0", null, null, "3.0"), ("exact", "5.0", null, null, "0.0"), ("exact", "5.0", "6.0", null, "1.0"), ("exact", "5.0", null, "5.0", "1.0"),
        ("about", "-5.0", null, null, "1.0"), ("about", "5.0", null, null, null), ("about", "5.0", null, null, "-1.0"), ("moreThan", "-1.0", null, null, null), ("moreThan", "1.0", null, null, "1.0"),
        ("upTo", "5.0", "6.0", null, null), ("upTo", "-5.0", null, null, null), ("lessThan", "5.0", null, "5.0", null), ("between", "5.0", null, null, null), ("between", "5.0", "4.0", null, null),
        ("between", "5.0000000000000000000000000002", "5.0000000000000000000000000001", null, null), ("between", "10.0", "9.5", null, null), ("between", "-5.0", "6.0", null, null),
        ("between", "5.0", "6.0", "5.5", null), ("magnitude", "5.0", null, null, null), ("magnitude", "1.0", null, null, null), ("magnitude", "1000000000000.0", null, null, null),
        ("further", "1.0", null, null, null), ("further", "0.0", "1.0", null, null), ("notGiven", "1.0", null, null, null), ("bounded", "5.0", "4.0", null, null), ("bounded", "5.0", "7.0", "8.0", null),
        ("bounded", "5.0", "7.0", "4.0", null), ("bounded", "5.0", null, "4.0", null), ("bounded", "5.0", "7.0", "6.0", "1.0"), ("bounded", "-1.0", "-2.0", null, null), ("bounded", "-10.0", "-9.0", "-8.5", null),
        ("nonsense", "5.0", null, null, null), (null, "5.0", null, null, null), (null, null, "5.0", null, null), (null, null, null, null, "1.0"), ("notGiven", null, null, null, null),
    ];

    private static readonly (string? Hedge, string? Figure, string? To, string? Best, string? LastDigit)[] BelowZero = [("exact", "-5.0", null, null, "1.0"), ("bounded", "-5.0", null, null, null)];

    public static TheoryData<DatabaseKind> Kinds => StoredLedgerTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_check_refuses_what_the_model_refuses(DatabaseKind kind)
    {
        await using TestDatabase database = await FilledAsync(kind);
        await using AidDbContext context = database.Open();
        List<string> accepted = [];
        foreach (IEntityType table in Model(context).GetEntityTypes())
        {
            string name = table.GetTableName()!;
            foreach (ICheckConstraint check in table.GetCheckConstraints())
            {
                string[] edits = [.. Edits(kind, name, check.Name![$"ck_{name}_".Length..])];
                Assert.True(edits.Length > 0, $"{check.Name} is not tried.");
                foreach (string edit in edits)
                {
                    string sql = edit.StartsWith("UPDATE", StringComparison.Ordinal) ? edit : $"UPDATE {name} SET {edit}";
                    Exception? error = await Record.ExceptionAsync(() => database.RunAsync(sql));
                    if (error is not DbException || !Says(error, IsEndOfPeriod(check.Name!) ? $"ck_{name}_period" : check.Name!))
                    {
                        accepted.Add($"{check.Name}: {sql}: {error?.Message ?? "accepted"}");
                    }
                }
            }
        }

        Assert.True(accepted.Count == 0, string.Join(Environment.NewLine, accepted));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_column_without_nulls_refuses_them(DatabaseKind kind)
    {
        await using TestDatabase database = await FilledAsync(kind);
        await using AidDbContext context = database.Open();
        List<string> accepted = [];
        foreach (IColumn column in Model(context).GetRelationalModel().Tables.SelectMany(static t => t.Columns).Where(static c => !c.IsNullable))
        {
            Exception? error = await Record.ExceptionAsync(() => database.RunAsync($"UPDATE {column.Table.Name} SET \"{column.Name}\" = NULL"));
            if (error is not DbException || !error.Message.Contains(column.Name, StringComparison.Ordinal))
            {
                accepted.Add($"{column.Table.Name}.{column.Name}: {error?.Message ?? "accepted"}");
            }
        }

        Assert.True(accepted.Count == 0, string.Join(Environment.NewLine, accepted));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_reference_refuses_what_is_not_there(DatabaseKind kind)
    {
        await using TestDatabase database = await FilledAsync(kind);
        await using AidDbContext context = database.Open();
        List<string> accepted = [];
        foreach (IForeignKeyConstraint key in Model(context).GetRelationalModel().Tables.SelectMany(static t => t.ForeignKeyConstraints))
        {
            IColumn column = key.Columns[^1];
            string where = (column.Table.Name, column.Name) switch
            {
                ("aid_relations", "payer") => " WHERE kind = 'partOf'",
                ("aid_pledge_sources", "pledge_id") => " WHERE pledge_id = 'p'",
                ("aid_relation_others", "relation_position") => " WHERE relation_position = 0",
                ("aid_relations", "donor_id") => " WHERE kind = 'names'",
                _ => string.Empty,
            };
            await RefusesAsync(key.Name, $"UPDATE {column.Table.Name} SET \"{column.Name}\" = {(column.StoreType.StartsWith("int", StringComparison.OrdinalIgnoreCase) ? "99" : "'nobody'")}{where}");
        }

        // Columns of amounts have references that only the migrations know.
        foreach (IColumn column in Model(context).GetRelationalModel().Tables.SelectMany(static t => t.Columns).Where(static c => c.Name.EndsWith("currency", StringComparison.Ordinal)))
        {
            await RefusesAsync($"fk_{column.Table.Name}_{column.Name}", $"UPDATE {column.Table.Name} SET \"{column.Name}\" = 'QQQ' WHERE \"{column.Name}\" IS NOT NULL");
            await RefusesAsync($"fk_{column.Table.Name}_{column.Name}", $"UPDATE {column.Table.Name} SET \"{column.Name}\" = 'eur' WHERE \"{column.Name}\" IS NOT NULL");
        }

        await RefusesAsync("fk_", "DELETE FROM aid_donors");
        await RefusesAsync("fk_", "DELETE FROM aid_sources");
        await RefusesAsync("fk_", "DELETE FROM aid_pledges");
        Assert.True(accepted.Count == 0, string.Join(Environment.NewLine, accepted));

        async Task RefusesAsync(string name, string sql)
        {
            Exception? error = await Record.ExceptionAsync(() => database.RunAsync(sql));
            if (error is not DbException || !error.Message.Contains("foreign key", StringComparison.OrdinalIgnoreCase))
            {
                accepted.Add($"{name}: {sql}: {error?.Message ?? "accepted"}");
            }
        }
    }

    [Fact]
    public void Words_that_are_no_units_are_those_of_the_model()
    {
        Assert.All(NumberWords.All, static word => Assert.Throws<ArgumentException>(() => new Unit(word)));
        foreach (string name in (string[])["Scales", "NoNumber", "NotGiven", "Others"])
        {
            object words = typeof(WordingText).GetField(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.GetValue(null)!;
            IEnumerable<string> all = words as IEnumerable<string> ?? ((IEnumerable<KeyValuePair<string, decimal>>)words).Select(static w => w.Key);
            Assert.All(all.Where(static w => !w.Contains(' ', StringComparison.Ordinal)), static w => Assert.Contains(w, NumberWords.All));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_the_model_accepts_at_its_edges_is_accepted(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        StatedMoney[] amounts =
        [
            .. ((decimal[])[decimal.MaxValue, decimal.MinValue, 7.9228162514264337593543950335m, -7.9228162514264337593543950335m, 1e-28m, -1e-28m, 0m, 1234567890123456789012345678m, 0.1234567890123456789012345678m])
                .Select(static n => new StatedMoney(Wording.Exactly(n), Currency.EUR)),
            new(Wording.Bounded(new Bounds(decimal.MinValue, -1e-28m, decimal.MaxValue)), Currency.USD),
            new(Wording.Bounded(new Bounds(-10m, -9.5m, -9m)), Currency.USD),
            new(Wording.Bounded(new Bounds(-10m, null, null)), Currency.USD),
            new(Wording.Between(9.5m, 10m), Currency.JPY),
            new(Wording.Between(0, decimal.MaxValue), Currency.JPY),
            new(Wording.Magnitude(100_000_000_000m), Currency.XXX),
            new(Wording.MoreThan(7.9228162514264337593543950335m), Currency.HRK),
            new(Wording.About(350_000_000m, 1_000_000m), Currency.GBP),
            new(Wording.Exactly(1000m, 0.1m), Currency.GBP),
            new(Wording.Exactly(0m, 1e12m), Currency.GBP),
            StatedMoney.Parse("EUR 4.50 billion"),
        ];
        DateOnly[] days = [DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)];
        AidLedger ledger = Make.Ledger(
            [.. amounts.Select((a, i) => Make.Pledge($"p{i}", null, "A", days[i % days.Length]) with { Amount = a, Period = new Period(days[0], days[1 + (i % 2)]) })]);
        await context.SaveAsync("round", ledger, TestContext.Current.CancellationToken);
        StoredLedger loaded = await context.LoadAsync("round", TestContext.Current.CancellationToken);
        Assert.Equal(amounts, loaded.Ledger.Pledges.Select(static p => p.Amount!.Value));
        Assert.True(ledger == loaded.Ledger);
    }

    private static IModel Model(AidDbContext context) => context.GetService<IDesignTimeModel>().Model;

    /// <summary>A day that is none may be on the wrong side of the other end, too.</summary>
    private static bool IsEndOfPeriod(string check) => check.EndsWith("_period_from", StringComparison.Ordinal) || check.EndsWith("_period_to", StringComparison.Ordinal);

    /// <summary>Names of constraints are cut at 63 characters by PostgreSQL.</summary>
    private static bool Says(Exception error, string constraint) => error.Message.Contains(constraint.Length > 63 ? constraint[..63] : constraint, StringComparison.Ordinal);

    private static IEnumerable<string> Edits(DatabaseKind kind, string table, string about)
    {
        bool isSqlite = kind == DatabaseKind.Sqlite;
        string[] noDecimal = [.. NoDecimal, .. isSqlite ? NoDecimalOfSqlite : NoDecimalOfPostgreSql];
        if (about.EndsWith("_digits", StringComparison.Ordinal) && about[..^7] is var of)
        {
            return ((string[])["figure", "to", "best"]).SelectMany(column => noDecimal.Select(n =>
                $"\"{of}_hedge\" = 'bounded', \"{of}_last_digit\" = NULL, " + string.Join(", ", ((string[])["figure", "to", "best"]).Select(c => $"\"{of}_{c}\" = {(c == column ? n : "'1.0'")}")) + $" WHERE \"{of}_hedge\" IS NOT NULL"));
        }

        if (about.EndsWith("_wording", StringComparison.Ordinal) && about[..^8] is var prefix)
        {
            IEnumerable<string> edits = NoWording.Concat((table, prefix) == ("aid_pledges", "amount") ? [] : BelowZero)
                .Where(w => w.Hedge is not null && w.Figure is not null || IsOptional(table, prefix))
                .Select(w => $"\"{prefix}_hedge\" = {Sql(w.Hedge)}, \"{prefix}_figure\" = {Sql(w.Figure)}, \"{prefix}_to\" = {Sql(w.To)}, \"{prefix}_best\" = {Sql(w.Best)}, \"{prefix}_last_digit\" = {Sql(w.LastDigit)} WHERE \"{prefix}_hedge\" IS NOT NULL");
            string? with = prefix.Contains("tiv", StringComparison.Ordinal) ? null : prefix == "quantity" ? "unit" : "currency";
            return IsOptional(table, prefix) && with is not null ? edits.Append($"UPDATE {table} SET \"{prefix}_{with}\" = NULL WHERE \"{prefix}_hedge\" IS NOT NULL") : edits;
        }

        if (about.EndsWith("_unit", StringComparison.Ordinal))
        {
            string[] units = ["''", "'a b'", "'m2'", "'-a'", "'a-'", "'a--b'", "'Million'", "'further'", $"'{TooLong[..33]}'"];
            return units.Select(u => $"UPDATE {table} SET \"{about}\" = {u} WHERE \"{about}\" IS NOT NULL");
        }

        return (table, about) switch
        {
            ("aid_ledgers", "id") or ("aid_lines", "set") => NoName.Select(v => $"\"{about}\" = {v}"),
            ("aid_ledgers", "version") => ["\"version\" = 0", .. isSqlite ? ["\"version\" = 'two'", "\"version\" = 1.5"] : (string[])[]],
            (_, "id") => NoId.Select(v => $"id = {v}"),
            (_, "position" or "number") => NoPosition.Concat(isSqlite ? ["'first'", "0.5"] : []).Select(v => $"\"{about}\" = {v}"),
            (_, "date" or "announced" or "period_from" or "period_to") => (isSqlite ? NoDayOfSqlite : NoDayOfPostgreSql).Select(v => $"\"{about}\" = {v}" + about switch
            {
                "period_from" => ", \"period_to\" = '9999-12-31'",
                "period_to" => ", \"period_from\" = '0001-01-01'",
                _ => string.Empty,
            }),
            (_, "period") => ["period_from = '2025-04-12', period_to = '2025-04-11'", .. table == "aid_pledges" ? ["period_from = NULL, period_to = '2025-04-11'", "period_from = '2025-04-11', period_to = NULL"] : (string[])[]],
            (_, "address") => ["address = ''", "address = 'www.example.org'", "address = '/a/b'", "address = '1http://a'"],
            ("aid_contributions", "share") => ["UPDATE aid_contributions SET share_numerator = 2, share_denominator = 1 WHERE amount_hedge IS NULL", "UPDATE aid_contributions SET share_numerator = NULL WHERE share_denominator = 3", "UPDATE aid_contributions SET share_numerator = 0, share_denominator = 1 WHERE amount_hedge IS NULL"],
            (_, "share") => ["numerator = 2, denominator = 1", "numerator = 0", "numerator = -1, denominator = -1", .. isSqlite ? ["numerator = 0.5", "denominator = 'x'"] : (string[])[]],
            (_, "amount_or_share") => ["UPDATE aid_contributions SET share_numerator = 1, share_denominator = 2 WHERE amount_hedge IS NOT NULL"],
            (_, "amount_or_quantity") => ["quantity_hedge = 'notGiven', quantity_figure = '0.0', quantity_unit = 'pieces', amount_hedge = 'notGiven', amount_figure = '0.0', amount_currency = 'EUR', line = 0, amount_to = NULL, amount_best = NULL, amount_last_digit = NULL, quantity_to = NULL, quantity_best = NULL, quantity_last_digit = NULL"],
            (_, "units_of_line") => ["UPDATE aid_stage_events SET line = NULL WHERE quantity_hedge IS NOT NULL"],
            (_, "not_pledged") => ["stage = 'pledged'"],
            (_, "payer_of_part") => ["UPDATE aid_relations SET payer = 'A' WHERE kind NOT IN ('partOf', 'unknown')"],
            ("aid_relations", "names") => ["UPDATE aid_relations SET role = NULL WHERE kind = 'names'", "UPDATE aid_relations SET donor_id = NULL WHERE kind = 'names'", "UPDATE aid_relations SET role = 'payer', donor_id = 'A' WHERE kind <> 'names'"],
            ("aid_lines", "digits") => noDecimal.Select(static n => $"lower = {n}, best = NULL, upper = NULL"),
            ("aid_lines", "bounds") => ["lower = '2.0', best = '1.0', upper = NULL", "lower = '2.0', best = NULL, upper = '1.9'", "lower = '1.0', best = '3.0', upper = '2.0'", "lower = '-1.0', best = '-2.0'", "lower = '10.0', best = '9.0'"],
            (_, "title" or "publisher" or "said_by" or "name" or "category" or "recipient" or "item") => Blank.Select(v => $"\"{about}\" = {v}").Concat(isSqlite ? [$"\"{about}\" = x'61'"] : []),
            (_, "role") => NoWord.Select(static v => $"UPDATE aid_relations SET role = {v} WHERE kind = 'names'"),
            (_, "reading" or "kind" or "flow" or "basis" or "instrument" or "stage") => NoWord.Select(v => $"\"{about}\" = {v}"),
            _ => [],
        };
    }

    private static bool IsOptional(string table, string prefix) => (table, prefix) is not (("aid_tranches", _) or ("aid_value_statements", _) or ("aid_equipment_lines", "quantity"));

    private static string Sql(string? value) => value is null ? "NULL" : $"'{value}'";

    /// <summary>A database with a row in every table, with everything that may be absent.</summary>
    private static async Task<TestDatabase> FilledAsync(DatabaseKind kind)
    {
        TestDatabase database = await TestDatabase.CreateAsync(kind);
        StatedMoney amount = StatedMoney.Parse("EUR 5");
        Parties all = new() { Payer = "A", Lead = "A", Channel = "A", Deliverer = "A", Producer = "A" };
        ValueStatement worth = new(ValueBasis.Book, amount, Make.Day, "s");
        Pledge full = Make.Pledge("p", "EUR 100") with
        {
            Parties = all,
            Instrument = Instrument.Grant,
            Category = "C",
            Recipient = "R",
            Period = Period.Year(2025),
            Contributions = [Contribution.Of(all, amount), Contribution.Of(all, new Share(1, 3))],
            Tranches = [new(Period.Year(2025), amount)],
            Equipment =
            [
                new()
                {
                    Item = "I",
                    Category = "C",
                    Quantity = StatedQuantity.Parse("5 systems"),
                    UnitPrice = StatedMoney.Parse("EUR 1"),
                    Value = amount,
                    Basis = ValueBasis.Book,
                    UnitTiv = StatedQuantity.Parse("1 TIV"),
                    Tiv = StatedQuantity.Parse("5 TIV"),
                    Events = [new(Stage.Delivered, Make.Day, StatedQuantity.Parse("1 systems"), "s")],
                    Values = [worth],
                },
            ],
            Events = [new(Stage.Committed, Make.Day, amount, "s")],
            Values = [worth],
        };
        AidLedger ledger = AidLedger.Create(
            [Make.Source() with { Address = new Uri("https://example.org"), SaidBy = "X" }],
            [Make.Donor("A"), Make.Donor("F", DonorKind.PooledFund, ("A", "1/2"))],
            [full, Make.Pledge("q", "EUR 1"), Make.Pledge("n")],
            [Make.PartOf("q", "p"), Relation.Names("n", Role.Payer, "A", "s"), Relation.Increases("n", "p", "s")],
            title: "T");
        await using AidDbContext context = database.Open();
        await context.SaveAsync("round", ledger, TestContext.Current.CancellationToken);
        await database.RunAsync("INSERT INTO aid_lines (\"set\", number, donor, announced, currency, lower, best, upper, instrument) VALUES ('flows', 0, 'A', '2025-04-11', 'EUR', '1.0', '2.0', '3.0', 'grant')");
        return database;
    }
}
