using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 2.</summary>
public sealed class PartsAndWholes
{
    private static AidLedger Package(string equipment) => Ledger(
        [Pledge("package", "GBP 450 million"), Pledge("repairs", "GBP 160 million"), Pledge("equipment", equipment)],
        PartOf("repairs", "package"),
        PartOf("equipment", "package"));

    [Fact]
    public void Equipment_of_more_than_250_tightens_to_250_unknown_290_and_leaves_0_unknown_40()
    {
        AidTotals totals = Package("more than GBP 250 million").Total(Query(Dimension.Pledge) with { Currency = Currency.GBP });

        Assert.Equal(Exactly(450_000_000), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(160_000_000), totals["repairs"].Range.Bounds);
        Assert.Equal(Bounds(250_000_000, null, 290_000_000), totals["equipment"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 40_000_000), totals["package"].Range.Bounds);
    }

    [Fact]
    public void Parts_of_160_and_300_in_450_are_an_error_that_names_all_three()
    {
        AidLedgerException error = Assert.Throws<AidLedgerException>(() => Package("GBP 300 million"));

        LedgerFault fault = Assert.Single(error.Faults);
        Assert.Equal(LedgerFaultKind.PartsExceedWhole, fault.Kind);
        Assert.Equal(["package", "repairs", "equipment"], fault.Ids);
        Assert.Equal(["s"], fault.Sources);
        Assert.Contains("460,000,000.00", fault.Message, StringComparison.Ordinal);
        Assert.Contains("450,000,000.00", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_counts_once_and_its_parts_break_it_down()
    {
        AidTotals totals = Ledger(
            [Pledge("whole", "EUR 100", "A"), Pledge("part", "EUR 30", "B"), Pledge("partOfPart", "EUR 10", "C")],
            PartOf("part", "whole"),
            PartOf("partOfPart", "part")).Total(Dimension.Donor);

        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(70), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(20), totals["B"].Range.Bounds);
        Assert.Equal(Exactly(10), totals["C"].Range.Bounds);
    }

    [Fact]
    public void Money_in_two_wholes_that_overlap_counts_once()
    {
        AidLedger ledger = Ledger(
            [Pledge("budget", "EUR 80", "A"), Pledge("round", "EUR 100"), Pledge("gift", "EUR 30", "A")],
            PartOf("gift", "budget"),
            PartOf("gift", "round"));

        AidTotals totals = ledger.Total(Dimension.Donor);

        Assert.Equal(Exactly(150), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(80), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(70), totals.Unattributed.Range.Bounds);
    }

    [Fact]
    public void A_part_said_to_be_in_the_whole_of_its_whole_too_is_in_it_once()
    {
        AidTotals totals = Ledger(
            [Pledge("round", "EUR 100"), Pledge("budget", "EUR 80", "A"), Pledge("gift", "EUR 30", "B")],
            PartOf("gift", "budget"),
            PartOf("gift", "round"),
            PartOf("budget", "round")).Total(Dimension.Donor);

        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(50), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(30), totals["B"].Range.Bounds);
        Assert.Equal(Exactly(20), totals.Unattributed.Range.Bounds);
    }

    [Fact]
    public void Parts_in_another_currency_leave_a_remainder_at_the_rate()
    {
        AidTotals totals = Ledger([Pledge("whole", "EUR 1000"), Pledge("part", "GBP 86.678", "A")], PartOf("part", "whole"))
            .Total(Query(Dimension.Donor) with { Conversion = Conversion.OnDay(Day, Rates) });

        Assert.Equal(Exactly(100), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(900), totals.Unattributed.Range.Bounds);
    }

    [Fact]
    public void Parts_that_exceed_their_whole_only_at_the_rates_used_are_told_in_the_explanation()
    {
        AidTotals totals = Ledger([Pledge("whole", "EUR 90"), Pledge("part", "GBP 86.678", "A")], PartOf("part", "whole"))
            .Total(Query(Dimension.Donor) with { Conversion = Conversion.OnDay(Day, Rates) });

        Assert.Equal(Exactly(90), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(100), totals["A"].Range.Bounds);
        Assert.Contains(totals.Total.Explain().Assumptions, a => a.Contains("'whole'", StringComparison.Ordinal) && a.Contains("EUR 100.00", StringComparison.Ordinal));
    }

    [Fact]
    public void Equipment_lines_break_a_pledge_down_by_category()
    {
        Pledge pledge = Pledge("pledge", "EUR 100", "A") with
        {
            Category = "Other",
            Equipment =
            [
                new() { Item = "Tank", Category = "Tanks", Quantity = StatedQuantity.Parse("3"), UnitPrice = StatedMoney.Parse("EUR 20") },
                new() { Item = "Round", Category = "Ammunition", Quantity = StatedQuantity.Parse("about 100 rounds") },
            ],
        };

        AidTotals totals = Ledger([pledge]).Total(Dimension.Category);

        Assert.Equal(Exactly(60), totals["Tanks"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 40), totals["Ammunition"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 40), totals["Other"].Range.Bounds);
        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
        Assert.Equal("0 / 100 / 200 rounds", totals["Ammunition"].Quantities.Single().ToString());
    }

    [Fact]
    public void A_pledge_without_an_amount_is_worth_its_lines_in_whatever_currencies()
    {
        Pledge pledge = Pledge("pledge", null, "A") with
        {
            Equipment =
            [
                new() { Item = "Tank", Category = "Tanks", Value = StatedMoney.Parse("EUR 60") },
                new() { Item = "Gun", Category = "Guns", Value = StatedMoney.Parse("GBP 86.678") },
            ],
        };

        AidTotals totals = Ledger([pledge]).Total(Query(Dimension.Category) with { Conversion = Conversion.OnDay(Day, Rates) });

        Assert.Equal(Exactly(160), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(100), totals["Guns"].Range.Bounds);
        Assert.Equal(Exactly(60), totals["Tanks"].Range.Bounds);
    }
}
