using Xunit;

namespace AidModel.Tests;

/// <summary>What only the whole ledger shows is told when it is loaded.</summary>
public sealed class BadRowsTests
{
    public static TheoryData<DatabaseKind> Kinds => StoredLedgerTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task All_that_is_wrong_is_told_at_once(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        AidLedger ledger = AidLedger.Create(
            [Make.Source(), Make.Source("t") with { Address = new Uri("https://example.org") }],
            [Make.Donor("A"), Make.Donor("F", DonorKind.PooledFund, ("A", "1"))],
            [Make.Pledge("whole", "EUR 100"), Make.Pledge("part", "EUR 60"), Make.Pledge("more", "EUR 5") with { Sources = ["t"] }, Make.Pledge("bare", "EUR 1")],
            [Make.PartOf("part", "whole"), Relation.Increases("more", "whole", "s"), Relation.Names("bare", Role.Payer, "A", "s")]);
        await context.SaveAsync("round", ledger, TestContext.Current.CancellationToken);
        await database.RunAsync("UPDATE aid_sources SET address = 'http://' WHERE id = 't'");
        await database.RunAsync("DELETE FROM aid_pledge_sources WHERE pledge_id = 'bare'");
        await database.RunAsync("DELETE FROM aid_relation_others WHERE relation_position = 1");
        await database.RunAsync("UPDATE aid_pledges SET amount_figure = '160.0' WHERE id = 'part'");
        await database.RunAsync("UPDATE aid_fund_shares SET donor_id = 'F'");

        AidLedgerException error = await Assert.ThrowsAsync<AidLedgerException>(() => context.LoadAsync("round", TestContext.Current.CancellationToken));
        Assert.Equal(
            [
                (LedgerFaultKind.Format, "aid_sources 't' of 'round'"),
                (LedgerFaultKind.Format, "aid_pledges 'bare' of 'round'"),
                (LedgerFaultKind.Format, "aid_relations '1' of 'round'"),
                (LedgerFaultKind.ClosedFundLoop, null),
                (LedgerFaultKind.PartsExceedWhole, null),
            ],
            error.Faults.Select(static f => (f.Kind, f.Place)).OrderBy(static f => f.Kind == LedgerFaultKind.Format ? 0 : 1).ThenBy(static f => f.Kind == LedgerFaultKind.PartsExceedWhole));
        Assert.Contains("0 are in aid_relation_others", error.Message, StringComparison.Ordinal);
        Assert.Contains("Parts come to at least EUR 160.00, 'whole' to at most EUR 100.00", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Positions_edited_by_hand_only_change_the_order(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        await context.SaveAsync("round", Make.Ledger([Make.Pledge("p"), Make.Pledge("q"), Make.Pledge("r")]), TestContext.Current.CancellationToken);
        await database.RunAsync("UPDATE aid_pledges SET position = 7 WHERE id = 'p'");
        await database.RunAsync("UPDATE aid_pledges SET position = 2 WHERE id = 'q'");
        StoredLedger loaded = await context.LoadAsync("round", TestContext.Current.CancellationToken);
        Assert.Equal(["q", "r", "p"], loaded.Ledger.Pledges.Select(static p => p.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_last_digit_that_no_text_states_is_told(DatabaseKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using AidDbContext context = database.Open();
        await context.SaveAsync("round", Make.Ledger([Make.Pledge("p", "EUR 450")]), TestContext.Current.CancellationToken);
        await database.RunAsync("UPDATE aid_pledges SET amount_last_digit = '1000.0'");
        AidLedgerException error = await Assert.ThrowsAsync<AidLedgerException>(() => context.LoadAsync("round", TestContext.Current.CancellationToken));
        LedgerFault fault = Assert.Single(error.Faults);
        Assert.Equal("aid_pledges 'p' of 'round'", fault.Place);
        Assert.StartsWith("No text states 450", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE aid_pledges SET position = 9999999999")]
    [InlineData("UPDATE aid_pledges SET amount_figure = '5.0' || char(0) || '9'")]
    public async Task What_a_column_of_SQLite_holds_beyond_its_type_is_told(string sql)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using AidDbContext context = database.Open();
        await context.SaveAsync("round", Make.Ledger([Make.Pledge("p", "EUR 450")]), TestContext.Current.CancellationToken);
        Assert.Equal(1, await database.RunAsync(sql));
        AidLedgerException error = await Assert.ThrowsAsync<AidLedgerException>(() => context.LoadAsync("round", TestContext.Current.CancellationToken));
        Assert.StartsWith("the tables of 'round': A row holds what its column's type does not: ", Assert.Single(error.Faults).ToString(), StringComparison.Ordinal);
    }
}
