using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 5.</summary>
public sealed class WhoGives
{
    private static readonly AidLedger TwoFunds = Ledger(
        [Donor("X"), Fund("A", ("B", "50 %")), Fund("B", ("A", "20 %"))],
        [Pledge("p", "GBP 100") with { Parties = new() { Payer = "X", Lead = "X", Channel = "A" } }]);

    [Fact]
    public void A_hundred_into_fund_A_that_passes_half_to_B_that_returns_a_fifth_is_delivered_as_55_56_and_44_44()
    {
        AidTotals totals = TwoFunds.Total(Query(Dimension.Donor) with { Currency = Currency.GBP, Along = Role.Deliverer });

        Assert.Equal(Exactly(55.56m), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(44.44m), totals["B"].Range.Bounds);
        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
        Assert.Equal(new Rational(500, 9), totals["A"].Exact.Lower);
    }

    [Theory]
    [InlineData(Role.Payer, "X")]
    [InlineData(Role.Lead, "X")]
    [InlineData(Role.Channel, "A")]
    [InlineData(Role.Producer, AidTotals.UnattributedKey)]
    public void Every_role_gives_the_same_grand_total(Role role, string donor)
    {
        AidTotals totals = TwoFunds.Total(Query(Dimension.Donor) with { Currency = Currency.GBP, Along = role });

        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(100), totals[donor].Range.Bounds);
    }

    [Fact]
    public void A_share_that_follows_from_the_others_is_derived_and_marked_so()
    {
        Pledge package = Pledge("package", "GBP 450 million") with
        {
            Contributions =
            [
                Contribution.Of(new Parties { Payer = "A" }, StatedMoney.Parse("about GBP 350 million")),
                Contribution.Rest(new Parties { Payer = "B" }),
            ],
        };
        AidTotals totals = Ledger([package]).Total(Query(Dimension.Donor) with { Currency = Currency.GBP });

        Assert.Equal(Bounds(340_000_000, 350_000_000, 360_000_000), totals["A"].Range.Bounds);
        Assert.Equal(Bounds(90_000_000, 100_000_000, 110_000_000), totals["B"].Range.Bounds);
        Assert.Equal(Exactly(450_000_000), totals.Total.Range.Bounds);
        Assert.Contains(totals["B"].Explain().Counted, static c => c is { IsDerived: true, IsLess: false, Payer: "B" });
        Assert.DoesNotContain(totals["A"].Explain().Counted, static c => c.IsDerived);
    }

    [Fact]
    public void A_pooled_fund_is_looked_through_to_its_payers()
    {
        AidTotals totals = Ledger(
            [Donor("A"), Donor("B"), Donor("F", DonorKind.PooledFund, ("A", "1/3"), ("B", "1/3"))],
            [Pledge("p", "EUR 90", "F")]).Total(Dimension.Donor);

        Assert.Equal(Exactly(30), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(30), totals["B"].Range.Bounds);
        Assert.Equal(Exactly(30), totals.Unattributed.Range.Bounds);
        Assert.Equal(Exactly(0), totals["F"].Range.Bounds);
        Assert.Equal(Exactly(60), totals.Attributed.Range.Bounds);
        Assert.Equal("33.3333 %", totals["A"].Explain().Counted.Single().Share);
    }

    [Fact]
    public void Funds_that_fund_each_other_are_solved_exactly()
    {
        // a = 0.6 A + 0.4 b and b = 0.5 B + 0.5 a, so a = 3/4 A + 1/4 B and b = 3/8 A + 5/8 B.
        AidTotals totals = Ledger(
            [
                Donor("A"), Donor("B"),
                Donor("a", DonorKind.PooledFund, ("A", "60 %"), ("b", "40 %")),
                Donor("b", DonorKind.PooledFund, ("B", "50 %"), ("a", "50 %")),
            ],
            [Pledge("p", "EUR 80", "a"), Pledge("q", "EUR 80", "b")]).Total(Dimension.Donor);

        Assert.Equal(Exactly(60 + 30), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(20 + 50), totals["B"].Range.Bounds);
    }

    [Fact]
    public void A_closed_loop_of_payers_is_an_error()
    {
        AidLedgerException error = Assert.Throws<AidLedgerException>(() => Ledger(
            [Donor("a", DonorKind.PooledFund, ("b", "100 %")), Donor("b", DonorKind.PooledFund, ("a", "1/1"))],
            [Pledge("p", "EUR 80", "a")]));

        LedgerFault fault = Assert.Single(error.Faults);
        Assert.Equal(LedgerFaultKind.ClosedFundLoop, fault.Kind);
        Assert.Equal(["a", "b"], fault.Ids.Order());
    }

    [Fact]
    public void A_closed_loop_that_no_money_leaves_is_an_error()
    {
        AidLedgerException error = Assert.Throws<AidLedgerException>(() => Ledger(
            [Donor("X"), Fund("a", ("b", "100 %")), Fund("b", ("a", "100 %")), Fund("outside", ("a", "50 %"))],
            [Pledge("p", "EUR 80", "X")]));

        Assert.Equal(LedgerFaultKind.ClosedFundLoop, Assert.Single(error.Faults).Kind);
    }

    [Fact]
    public void Stated_shares_of_a_range_keep_their_proportion()
    {
        Pledge pledge = Pledge("p", "EUR 100 to 200") with
        {
            Contributions = [Contribution.Of(new Parties { Payer = "A" }, Share.Parse("60 %")), Contribution.Of(new Parties { Payer = "B" }, Share.Parse("40 %"))],
        };

        AidTotals totals = Ledger([pledge]).Total(Dimension.Donor);

        Assert.Equal(Bounds(60, null, 120), totals["A"].Range.Bounds);
        Assert.Equal(Bounds(40, null, 80), totals["B"].Range.Bounds);
        Assert.Equal(Exactly(0), totals.Unattributed.Range.Bounds);
        Assert.Equal(Bounds(100, null, 200), totals.Total.Range.Bounds);
    }

    [Fact]
    public void Contributions_that_leave_something_leave_it_to_the_pledges_own_payer()
    {
        Pledge pledge = Pledge("p", "EUR 100", "A") with { Contributions = [Contribution.Of(new Parties { Payer = "B" }, StatedMoney.Parse("EUR 30"))] };

        AidTotals totals = Ledger([pledge]).Total(Dimension.Donor);

        Assert.Equal(Exactly(70), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(30), totals["B"].Range.Bounds);
    }

    [Fact]
    public void A_source_that_names_a_party_goes_before_the_record()
    {
        AidTotals totals = Ledger([Pledge("p", "EUR 100", "A")], Relation.Names("p", Role.Payer, "B", "s")).Total(Dimension.Donor);

        Assert.Equal(Exactly(100), totals["B"].Range.Bounds);
    }

    [Fact]
    public void A_part_of_a_shared_whole_is_shared_in_unknown_parts()
    {
        Pledge whole = Pledge("whole", "EUR 450") with
        {
            Contributions = [Contribution.Of(new Parties { Payer = "A" }, StatedMoney.Parse("EUR 350")), Contribution.Rest(new Parties { Payer = "B" })],
        };
        AidTotals totals = Ledger([whole, Pledge("part", "EUR 160") with { Category = "Repair" }], PartOf("part", "whole"))
            .Total(Dimension.Donor, Dimension.Category);

        Assert.Equal(Exactly(350), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(100), totals["B"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 160), totals["A", "Repair"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 100), totals["B", "Repair"].Range.Bounds);
    }

    [Fact]
    public void By_role_the_same_money_stands_once_under_each()
    {
        AidTotals totals = TwoFunds.Total(Query(Dimension.Role, Dimension.Donor) with { Currency = Currency.GBP });

        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
        Assert.All(Enum.GetNames<Role>(), role => Assert.Equal(Exactly(100), totals[role].Range.Bounds));
        Assert.Equal(Exactly(100), totals["Channel", "A"].Range.Bounds);
    }

    [Fact]
    public void Money_that_may_be_in_a_shared_pledge_may_be_in_any_of_its_shares()
    {
        Pledge whole = Pledge("whole", "EUR 16") with
        {
            Contributions = [Contribution.Of(new Parties { Payer = "B" }, StatedMoney.Parse("EUR 8")), Contribution.Rest(new Parties { Payer = "A" })],
        };
        AidTotals open = Ledger([whole, Pledge("detail", "EUR 10")], Unknown("detail", "whole")).Total(Dimension.Donor);
        AidTotals settled = Ledger([whole, Pledge("detail", "EUR 10")], PartOf("detail", "whole")).Total(Dimension.Donor);

        Assert.Equal(Bounds(16, 16, 26), open.Total.Range.Bounds);
        Assert.Equal(Exactly(8), open["A"].Range.Bounds);
        Assert.Equal(Exactly(8), open["B"].Range.Bounds);
        Assert.Equal(Bounds(0, 0, 10), open.Unattributed.Range.Bounds);
        Assert.Equal(Exactly(16), settled.Total.Range.Bounds);
    }

    [Fact]
    public void What_is_assumed_of_a_pledge_is_assumed_of_its_parts()
    {
        AidLedger ledger = Ledger(
            [Pledge("w", "EUR 18", "A"), Pledge("d", "EUR 8"), Pledge("x", "EUR 2", "A"), Pledge("y", "EUR 1")],
            Unknown("d", "w"),
            PartOf("x", "d"),
            PartOf("y", "d"));

        Assert.Equal(18, ledger.Total(Dimension.Donor)["A"].Range.Best?.Amount);
        Assert.Equal(18, ledger.Total(Dimension.Donor, Dimension.Pledge).Groups.Sum(static g => g.Range.Best?.Amount));
    }

    [Theory]
    [InlineData("50 %")]
    [InlineData("EUR 5")]
    public void A_share_of_a_pledge_is_not_a_share_of_each_year(string share)
    {
        Contribution half = share == "50 %" ? Contribution.Of(new Parties { Payer = "A" }, Share.Parse(share)) : Contribution.Of(new Parties { Payer = "A" }, StatedMoney.Parse(share));
        Pledge pledge = Pledge("p", "EUR 10") with
        {
            Contributions = [half, Contribution.Rest(new Parties { Payer = "B" })],
            Tranches = [new(Period.Year(2025), StatedMoney.Parse("EUR 2")), new(Period.Year(2026), StatedMoney.Parse("EUR 8"))],
        };
        AidTotals year = Ledger([pledge]).Total(Query(Dimension.Donor) with { Period = Period.Year(2025) });

        Assert.Equal(Exactly(2), year.Total.Range.Bounds);
        Assert.Equal(Bounds(0, null, 2), year["A"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 2), year["B"].Range.Bounds);
    }

    [Theory]
    [InlineData(null, "A", "A")]
    [InlineData("A", null, "A")]
    [InlineData("A", "B", AidTotals.UnattributedKey)]
    [InlineData("B", "A", AidTotals.UnattributedKey)]
    public void A_part_of_two_wholes_is_of_the_payer_they_agree_on(string? one, string? other, string payer)
    {
        Relation[] relations = [PartOf("d", "w1"), PartOf("d", "w2")];
        AidTotals[] totals =
        [
            .. new[] { relations, [.. relations.Reverse()] }.Select(r =>
                Ledger([Pledge("w1", "EUR 10", one), Pledge("w2", "EUR 10", other), Pledge("d", "EUR 4") with { Category = "d" }], r).Total(Dimension.Category, Dimension.Donor)),
        ];

        Assert.All(totals, t => Assert.Equal(Exactly(4), t["d", payer].Range.Bounds));
        Assert.Equal(totals[0].Groups.Select(static g => g.ToString()), totals[1].Groups.Select(static g => g.ToString()));
    }

    [Fact]
    public void A_ring_of_2_000_funds_is_solved_in_seconds()
    {
        const int Count = 2000;
        IEnumerable<Donor> ring = Enumerable.Range(0, Count).Select(static i => Donor($"f{i}", DonorKind.PooledFund, ($"f{(i + 1) % Count}", "90 %"), ("A", "10 %")));

        Assert.Equal(Exactly(100), Ledger(ring.Append(Donor("A")), [Pledge("p", "EUR 100", "f7")]).Total(Dimension.Donor)["A"].Range.Bounds);
    }
}
