using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 4.</summary>
public sealed class SameMoneyTwice
{
    private static readonly AidLedger Withdrawn = Ledger(
        [
            Pledge("pledge", "EUR 100", "A") with { Events = [new(Stage.Delivered, new DateOnly(2025, 5, 1), StatedMoney.Parse("EUR 30"), "s")] },
            Pledge("end", null, "A", new DateOnly(2025, 6, 1)),
        ],
        Relation.Withdraws("end", "pledge", "s"));

    [Theory]
    [InlineData(nameof(Measure.Outstanding), 0)]
    [InlineData(nameof(Measure.Pledged), 100)]
    [InlineData(nameof(Measure.Delivered), 30)]
    public void Pledge_100_deliver_30_withdraw_the_rest(string measure, int expected)
    {
        AidTotals totals = Withdrawn.Total(Query(Dimension.Donor) with { Measure = Make.MeasureOf(measure) });

        Assert.Equal(Exactly(expected), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(expected), totals["A"].Range.Bounds);
    }

    [Theory]
    [InlineData("2025-04-30", 100)]
    [InlineData("2025-05-01", 70)]
    [InlineData("2025-06-01", 0)]
    public void Outstanding_is_what_was_known_on_the_day(string day, int expected) =>
        Assert.Equal(
            Exactly(expected),
            Withdrawn.Total(Query() with { Measure = Measure.Outstanding, AsOf = DateOnly.Parse(day, null) }).Total.Range.Bounds);

    [Fact]
    public void Withdrawing_more_than_is_left_leaves_nothing_and_never_less()
    {
        AidLedger ledger = Ledger(
            [
                Pledge("pledge", "EUR 100", "A") with { Events = [new(Stage.Delivered, Day, StatedMoney.Parse("EUR 30"), "s")] },
                Pledge("end", "EUR 90", "A"),
            ],
            Relation.Withdraws("end", "pledge", "s"));

        Assert.Equal(Exactly(0), ledger.Total(Query() with { Measure = Measure.Outstanding }).Total.Range.Bounds);
        Assert.Equal(Exactly(30), ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
    }

    [Fact]
    public void A_restatement_counts_once_when_first_announced_and_shows_as_restated_later()
    {
        AidLedger ledger = Ledger(
            [Pledge("again", "EUR 11 billion", "A", new DateOnly(2025, 4, 11)), Pledge("first", "EUR 11.25 billion", "A", new DateOnly(2025, 3, 1))],
            Relation.Restates("again", "first", "s"));

        AidTotals totals = ledger.Total(Dimension.Month);

        Assert.Equal(Exactly(11_250_000_000), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(11_250_000_000), totals["2025-03"].Range.Bounds);
        Assert.Equal(Exactly(0), totals["2025-04"].Range.Bounds);
        Assert.Equal(Exactly(11_000_000_000), totals["2025-04"].Restated.Bounds);
        Assert.Equal(22_250_000_000, totals.Total.NaiveSum.Amount);
        LeftOutLine left = Assert.Single(totals.Total.Explain().LeftOut);
        Assert.Equal((LeftOutReason.Restated, "again", "first"), (left.Reason, left.Pledge, left.By));
    }

    [Fact]
    public void What_the_first_announcement_left_open_is_filled_in_from_its_repetition()
    {
        Pledge again = Pledge("again", "EUR 11", null, new DateOnly(2025, 4, 11)) with { Period = Period.Year(2025), Category = "Air defence", Recipient = "UKR" };
        AidLedger ledger = Ledger([again, Pledge("first", "EUR 11", "A", new DateOnly(2025, 3, 1))], Relation.Restates("again", "first", "s"));

        AidTotals totals = ledger.Total(Query(Dimension.Donor, Dimension.Category, Dimension.Recipient) with { Period = Period.Year(2025) });

        Assert.Equal(Exactly(11), totals["A", "Air defence", "UKR"].Range.Bounds);
    }

    [Fact]
    public void A_repetition_in_a_round_puts_the_first_announcement_into_it()
    {
        AidLedger ledger = Ledger(
            [Pledge("round", "EUR 21"), Pledge("again", "EUR 4", "A"), Pledge("first", "EUR 4", "A", new DateOnly(2025, 2, 24))],
            PartOf("again", "round"),
            Relation.Restates("again", "first", "s"));

        AidTotals totals = ledger.Total(Dimension.Donor);

        Assert.Equal(Exactly(21), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(4), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(17), totals.Unattributed.Range.Bounds);
    }

    [Fact]
    public void What_supersedes_replaces_and_the_old_one_counted_until_then()
    {
        AidLedger ledger = Ledger(
            [Pledge("round", "EUR 100"), Pledge("old", "EUR 40", "A"), Pledge("new", "EUR 25", null, new DateOnly(2025, 6, 1))],
            PartOf("old", "round"),
            Relation.Supersedes("new", "old", "s"));

        Assert.Equal(Exactly(25), ledger.Total(Dimension.Donor)["A"].Range.Bounds);
        Assert.Equal(Exactly(100), ledger.Total().Total.Range.Bounds);
        Assert.Equal(Exactly(40), ledger.Total(Query(Dimension.Donor) with { AsOf = new DateOnly(2025, 5, 31) })["A"].Range.Bounds);
    }

    [Fact]
    public void What_increases_adds()
    {
        AidTotals totals = Ledger([Pledge("first", "EUR 40", "A"), Pledge("more", "EUR 10")], Relation.Increases("more", "first", "s")).Total(Dimension.Donor);

        Assert.Equal(Exactly(50), totals["A"].Range.Bounds);
    }

    [Fact]
    public void Parts_of_what_is_replaced_go_with_it()
    {
        AidLedger ledger = Ledger(
            [Pledge("old", "EUR 40", "A"), Pledge("part", "EUR 30", "B"), Pledge("new", "EUR 25", "A")],
            PartOf("part", "old"),
            Relation.Supersedes("new", "old", "s"));

        AidTotals totals = ledger.Total(Dimension.Donor);

        Assert.Equal(Exactly(25), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(0), totals["B"].Range.Bounds);
    }

    [Fact]
    public void What_arrived_of_a_pledge_has_arrived_of_the_one_that_replaced_it()
    {
        AidLedger ledger = Ledger(
            [
                Pledge("old", "EUR 100", "A") with { Events = [new(Stage.Delivered, Day, StatedMoney.Parse("EUR 30"), "s")] },
                Pledge("new", "EUR 200", "A", new DateOnly(2025, 6, 1)),
            ],
            Relation.Supersedes("new", "old", "s"));

        Assert.Equal(Exactly(30), ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
        Assert.Equal(Exactly(170), ledger.Total(Query() with { Measure = Measure.Outstanding }).Total.Range.Bounds);
    }

    [Fact]
    public void An_explanation_of_what_arrived_names_each_delivery_and_its_source()
    {
        AidLedger ledger = AidLedger.Create(
            [Source(), Source("port")],
            [],
            [
                Pledge("some", "EUR 100") with { Events = [new(Stage.Delivered, Day, StatedMoney.Parse("EUR 30"), "port")] },
                Pledge("none", "EUR 50"),
            ],
            []);

        Explanation delivered = ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Explain();

        Assert.Equal(["s", "port"], delivered.Sources.Select(static s => s.Id));
        Assert.Contains("delivered 2025-04-11: EUR 30 [port]", delivered.ToString(), StringComparison.Ordinal);
        Assert.Equal(("none", LeftOutReason.NotMeasured), (delivered.LeftOut.Single().Pledge, delivered.LeftOut.Single().Reason));
    }

    [Fact]
    public void What_is_announced_in_a_group_is_in_its_naive_sum_where_all_of_it_counts_elsewhere()
    {
        Pledge whole = Pledge("whole", "EUR 290", "A");
        AidTotals totals = Ledger([whole, Pledge("part", "EUR 80")], PartOf("part", "whole")).Total(Dimension.Category, Dimension.By("id", static p => p.Id == "part" ? "part" : "other"));
        Assert.Equal((370m, 370m), (totals.Total.NaiveSum.Amount, totals[AidTotals.UnattributedKey].NaiveSum.Amount));
        AidTotals byDonor = Ledger([whole with { Parties = new() { Payer = "A", Lead = "B" } }, Pledge("part", "EUR 290") with { Parties = new() { Lead = "C" } }], PartOf("part", "whole")).Total(Query(Dimension.Donor) with { Along = Role.Lead });
        Assert.Equal((Exactly(0), 290m, 290m, 580m), (byDonor["B"].Range.Bounds, byDonor["B"].NaiveSum.Amount, byDonor["C"].NaiveSum.Amount, byDonor.Total.NaiveSum.Amount));
    }
}
