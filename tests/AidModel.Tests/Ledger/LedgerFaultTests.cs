using System.Diagnostics;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

// Some of these are timed, and nothing else runs beside them.
[CollectionDefinition(nameof(LedgerFaultTests), DisableParallelization = true)]
[Collection(nameof(LedgerFaultTests))]
public sealed class LedgerFaultTests
{
    private static ValueList<LedgerFault> FaultsOf(Func<AidLedger> create) => Assert.Throws<AidLedgerException>(create).Faults;

    private static LedgerFault FaultOf(IEnumerable<Pledge> pledges, params IEnumerable<Relation> relations) =>
        Assert.Single(FaultsOf(() => Make.Ledger(pledges, relations)));

    [Fact]
    public void A_ledger_with_six_different_faults_tells_all_six()
    {
        AidLedgerException error = Assert.Throws<AidLedgerException>(() => Make.Ledger(
            [Donor("A"), Donor("B"), Donor("loop", DonorKind.PooledFund, ("loop", "1/1"))],
            [
                Pledge("twice", "EUR 1", "A"),
                Pledge("twice", "EUR 2", "A"),
                Pledge("nobodys", "EUR 1", "missing"),
                Pledge("x", "EUR 1"),
                Pledge("y", "EUR 1"),
                Pledge("whole", "EUR 10"),
                Pledge("part", "EUR 11"),
                Pledge("shared", "EUR 10") with { Contributions = [Contribution.Of(new() { Payer = "A" }, StatedMoney.Parse("EUR 7")), Contribution.Of(new() { Payer = "B" }, StatedMoney.Parse("EUR 4"))] },
            ],
            PartOf("x", "y"),
            PartOf("y", "x"),
            PartOf("part", "whole")));

        Assert.Equal(
            new[]
            {
                LedgerFaultKind.DuplicateId, LedgerFaultKind.UnknownId, LedgerFaultKind.Cycle, LedgerFaultKind.PartsExceedWhole,
                LedgerFaultKind.SharesExceedWhole, LedgerFaultKind.ClosedFundLoop,
            }.Order(),
            error.Faults.Select(static f => f.Kind).Order());
        Assert.All(error.Faults, fault => Assert.Contains(fault.Message, error.Message, StringComparison.Ordinal));
        Assert.StartsWith("The ledger has 6 faults:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cycle_is_told_with_its_members()
    {
        ValueList<LedgerFault> faults = FaultsOf(() => Make.Ledger(
            "abcdefg".Select(c => Pledge(c.ToString(), "EUR 1")),
            PartOf("a", "b"), PartOf("b", "c"), PartOf("c", "a"),
            PartOf("d", "e"), Unknown("e", "d"),
            PartOf("f", "f"), PartOf("g", "a")));

        Assert.Equal(3, faults.Count);
        Assert.All(faults, static f => Assert.Equal(LedgerFaultKind.Cycle, f.Kind));
        Assert.Contains(faults, static f => f.Ids.Order().SequenceEqual(["a", "b", "c"]));
        Assert.Contains(faults, static f => f.Ids.Order().SequenceEqual(["d", "e"]));
        Assert.Contains(faults, static f => f.Ids.SequenceEqual(["f"]));
    }

    [Fact]
    public void Restating_in_a_circle_is_a_cycle() =>
        Assert.Equal(LedgerFaultKind.Cycle, FaultOf([Pledge("a", "EUR 1"), Pledge("b", "EUR 1")], Relation.Restates("a", "b", "s"), Relation.Restates("b", "a", "s")).Kind);

    [Fact]
    public void Superseding_in_a_circle_is_a_cycle() =>
        Assert.Equal(LedgerFaultKind.Cycle, FaultOf([Pledge("a", "EUR 1"), Pledge("b", "EUR 1")], Relation.Supersedes("a", "b", "s"), Relation.Increases("b", "a", "s")).Kind);

    [Fact]
    public void Restating_what_comes_later_is_a_contradiction()
    {
        LedgerFault fault = FaultOf([Pledge("a", "EUR 1"), Pledge("b", "EUR 1", null, Day.AddDays(1))], Relation.Restates("a", "b", "s"));

        Assert.Equal(LedgerFaultKind.Contradiction, fault.Kind);
        Assert.Contains("2025-04-12", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Restating_two_originals_is_a_contradiction() =>
        Assert.Equal(
            LedgerFaultKind.Contradiction,
            FaultOf([Pledge("a", "EUR 1"), Pledge("b", "EUR 1"), Pledge("c", "EUR 1")], Relation.Restates("a", "b", "s"), Relation.Restates("a", "c", "s")).Kind);

    [Fact]
    public void A_relation_to_a_contribution_nobody_made_is_a_contradiction() =>
        Assert.Equal(
            LedgerFaultKind.Contradiction,
            FaultOf([Pledge("a", "EUR 1", "A"), Pledge("b", "EUR 1")], Relation.PartOf("a", "b", "s", "B")).Kind);

    [Fact]
    public void Superseding_or_withdrawing_what_comes_later_is_a_contradiction()
    {
        Pledge[] pledges = [Pledge("a", "EUR 1"), Pledge("b", "EUR 1", null, Day.AddDays(1))];

        Assert.Equal(LedgerFaultKind.Contradiction, FaultOf(pledges, Relation.Supersedes("a", "b", "s")).Kind);
        Assert.Equal(LedgerFaultKind.Contradiction, FaultOf(pledges, Relation.Withdraws("a", "b", "s")).Kind);
    }

    [Fact]
    public void A_message_stays_short_however_many_faults_there_are()
    {
        AidLedgerException error = Assert.Throws<AidLedgerException>(() => Make.Ledger(Enumerable.Range(0, 5000).Select(static i => Pledge($"p{i}", "EUR 1", "nobody"))));

        Assert.Equal(5000, error.Faults.Count);
        Assert.EndsWith("- and 4000 more, in Faults", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_takers_of_the_rest_are_a_contradiction() =>
        Assert.Equal(
            LedgerFaultKind.Contradiction,
            FaultOf([Pledge("a", "EUR 1") with { Contributions = [Contribution.Rest(new() { Payer = "A" }), Contribution.Rest(new() { Payer = "B" })] }]).Kind);

    [Fact]
    public void Two_named_payers_are_a_contradiction() =>
        Assert.Equal(
            LedgerFaultKind.Contradiction,
            FaultOf([Pledge("a", "EUR 1")], Relation.Names("a", Role.Payer, "A", "s"), Relation.Names("a", Role.Payer, "B", "s")).Kind);

    [Fact]
    public void Tranches_beyond_their_pledge_are_told() =>
        Assert.Equal(
            LedgerFaultKind.SharesExceedWhole,
            FaultOf([Pledge("a", "EUR 1") with { Tranches = [new(Period.Year(2025), StatedMoney.Parse("EUR 2"))] }]).Kind);

    [Fact]
    public void A_tranche_in_another_currency_is_told() =>
        Assert.Equal(
            LedgerFaultKind.Contradiction,
            FaultOf([Pledge("a", "EUR 3") with { Tranches = [new(Period.Year(2025), StatedMoney.Parse("USD 2"))] }]).Kind);

    [Fact]
    public void More_delivered_than_pledged_is_told() =>
        Assert.Equal(
            LedgerFaultKind.StageExceedsPledged,
            FaultOf([Pledge("a", "EUR 1") with { Events = [new(Stage.Delivered, Day, StatedMoney.Parse("EUR 2"), "s")] }]).Kind);

    [Fact]
    public void A_payers_part_beyond_its_share_of_the_whole_is_told()
    {
        LedgerFault fault = FaultOf(
            [Pledge("whole", "EUR 100") with { Contributions = [Contribution.Of(new() { Payer = "B" }, Share.Parse("25 %")), Contribution.Rest(new() { Payer = "A" })] }, Pledge("part", "EUR 80", "A")],
            PartOf("part", "whole"));

        Assert.Equal(LedgerFaultKind.PartsExceedWhole, fault.Kind);
        Assert.Contains("at least EUR 105.00, 'whole' to at most EUR 100.00: 'whole' (share of B) + 'part'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_a_fund_beyond_all_of_it_are_told() =>
        Assert.Equal(
            LedgerFaultKind.SharesExceedWhole,
            Assert.Single(FaultsOf(() => Make.Ledger([Donor("A"), Donor("B"), Donor("F", DonorKind.PooledFund, ("A", "60 %"), ("B", "50 %"))], []))).Kind);

    [Fact]
    public void A_negative_part_is_told() =>
        Assert.Equal(LedgerFaultKind.Contradiction, FaultOf([Pledge("a", "EUR -1"), Pledge("b", "EUR 2")], PartOf("a", "b")).Kind);

    [Fact]
    public void A_negative_correction_that_stands_alone_is_allowed() =>
        Assert.Equal(Exactly(2), Make.Ledger([Pledge("a", "EUR 5"), Pledge("correction", "EUR -3")]).Total().Total.Range.Bounds);

    [Fact]
    public void Every_id_that_no_record_has_is_told_with_its_place()
    {
        ValueList<LedgerFault> faults = FaultsOf(() => Make.Ledger(
            [Pledge("a", "EUR 1", "X") with { Sources = ["s", "t"], Events = [new(Stage.Delivered, Day, StatedMoney.Parse("EUR 1"), "u")] }],
            Relation.PartOf("a", "b", "v", "Y"), Unknown("c", "a")));

        Assert.All(faults, static f => Assert.Equal(LedgerFaultKind.UnknownId, f.Kind));
        Assert.Equal(["X", "Y", "b", "c", "t", "u", "v"], faults.Select(static f => f.Ids[1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("part")]
    [InlineData("open")]
    [InlineData("restate")]
    [InlineData("supersede")]
    [InlineData("fund")]
    [InlineData("months")]
    public void A_chain_100_000_deep_is_read_and_added_up_in_seconds(string what)
    {
        const int Depth = 100_000;
        Stopwatch watch = Stopwatch.StartNew();
        string[] payers = ["A", "B", "C"];
        IEnumerable<Pledge> pledges = Enumerable.Range(0, Depth).Select(i =>
            Pledge($"p{i}", "EUR 100000", what == "part" ? payers[i % 3] : null, what == "months" ? new DateOnly(1990, 1, 1).AddMonths(i % 400) : null));
        IEnumerable<Donor> donors = what == "fund"
            ? Enumerable.Range(0, Depth).Select(i => i == 0 ? Donor("f0") : Donor($"f{i}", DonorKind.PooledFund, ($"f{i - 1}", "100 %")))
            : payers.Select(static p => Donor(p));
        IEnumerable<Relation> relations = Enumerable.Range(1, Depth - 1).Select(i => what switch
        {
            "open" => Unknown($"p{i}", $"p{i - 1}"),
            "restate" => Relation.Restates($"p{i}", $"p{i - 1}", "s"),
            "supersede" => Relation.Supersedes($"p{i}", $"p{i - 1}", "s"),
            _ => PartOf($"p{i}", $"p{i - 1}"),
        });

        AidTotals totals = what == "fund"
            ? Make.Ledger(donors, [Pledge("p", "EUR 100000", $"f{Depth - 1}")]).Total(Dimension.Donor)
            : Make.Ledger(donors, pledges, relations).Total(what == "months" ? Dimension.Month : Dimension.Donor);

        Assert.Equal(100_000, totals.Total.Range.Lower.Amount);
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_cycle_100_000_long_is_an_error_and_no_hang()
    {
        const int Length = 100_000;
        LedgerFault fault = FaultOf(
            Enumerable.Range(0, Length).Select(static i => Pledge($"p{i}", "EUR 1")),
            Enumerable.Range(0, Length).Select(static i => PartOf($"p{i}", $"p{(i + 1) % Length}")));

        Assert.Equal(LedgerFaultKind.Cycle, fault.Kind);
        Assert.Equal(Length, fault.Ids.Count);
        Assert.InRange(fault.Message.Length, 1, 500);
    }
}
