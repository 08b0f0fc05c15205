using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Two ledgers of one thing, and why their figures differ.</summary>
public sealed class WhatChanged
{
    private static readonly DateOnly Later = Day.AddDays(30);

    /// <summary>The same vehicles and rounds, at what replacing them costs and then at their book value.</summary>
    [Fact]
    public void Restated_from_replacement_to_book_value_with_no_change_in_equipment()
    {
        AidLedger replacement = Ledger([Stocks("EUR 4.2 million", "EUR 5,500")]);
        AidLedger book = Ledger([Stocks("EUR 1.1 million", "EUR 1,200")]);
        BridgeFigure figure = AidBridge.Between(replacement, book, Query(Dimension.Donor))["A"];
        Assert.Equal(320_000_000m, figure.Before.Amount);
        Assert.Equal(79_000_000m, figure.After.Amount);
        BridgeStep step = Assert.Single(figure.Steps);
        Assert.Equal((ChangeCause.PriceBase, -241_000_000m), (step.Cause, step.Amount.Amount));
        PledgeChange change = Assert.Single(step.Changes);
        Assert.Equal(("stocks", "stocks", "the same equipment at other prices"), (change.Before, change.After, change.What));

        // One vehicle more is no matter of prices alone.
        AidLedger more = Ledger([Stocks("EUR 1.1 million", "EUR 1,200", "51")]);
        PledgeChange revised = Assert.Single(Assert.Single(AidBridge.Between(replacement, more, Query()).Total.Steps).Changes);
        Assert.Equal((ChangeCause.Revised, "51 Vehicle instead of 50 Vehicle"), (revised.Cause, revised.What));
    }

    /// <summary>A total that is stated beside the lines and is what they come to is a matter of their prices too; another total is not.</summary>
    [Theory]
    [InlineData("EUR 320 million", "EUR 79 million", ChangeCause.PriceBase)]
    [InlineData("EUR 400 million", "EUR 79 million", ChangeCause.Revised)]
    public void A_total_stated_beside_its_lines(string before, string after, ChangeCause cause)
    {
        AidBridge bridge = AidBridge.Between(
            Ledger([Stocks("EUR 4.2 million", "EUR 5,500") with { Amount = StatedMoney.Parse(before) }]),
            Ledger([Stocks("EUR 1.1 million", "EUR 1,200") with { Amount = StatedMoney.Parse(after) }]),
            Query());
        Assert.Equal(cause, Assert.Single(bridge.Total.Steps).Cause);
    }

    [Fact]
    public void Another_donor_is_entered_for_the_same_aid()
    {
        AidBridge bridge = AidBridge.Between(Ledger([Pledge("p", "EUR 100", "A")]), Ledger([Pledge("p", "EUR 130", "B")]), Query(Dimension.Donor));
        Assert.Equal(-100m, bridge["A"][ChangeCause.Reclassified].Amount);
        Assert.Equal((100m, 30m), (bridge["B"][ChangeCause.Reclassified].Amount, bridge["B"][ChangeCause.Revised].Amount));
        Assert.Equal("from A to B", bridge["B"].Steps.Single(static s => s.Cause == ChangeCause.Reclassified).Changes[0].What);

        // In the total it moves nowhere.
        BridgeStep step = Assert.Single(bridge.Total.Steps);
        Assert.Equal((ChangeCause.Revised, 30m), (step.Cause, step.Amount.Amount));
    }

    /// <summary>A payer who is found to have paid a part takes it from the one who was thought to have paid all.</summary>
    [Fact]
    public void A_second_payer_is_found()
    {
        Pledge shared = Pledge("p", "EUR 100", "A") with { Contributions = [Contribution.Of(new() { Payer = "B" }, Share.Parse("40 %"))] };
        AidBridge bridge = AidBridge.Between(Ledger([Pledge("p", "EUR 100", "A")]), Ledger([shared]), Query(Dimension.Donor));
        Assert.Equal((-40m, 40m), (bridge["A"][ChangeCause.Reclassified].Amount, bridge["B"][ChangeCause.Reclassified].Amount));
        Assert.Empty(bridge.Total.Steps);
    }

    [Fact]
    public void Nothing_but_the_rates()
    {
        AidLedger ledger = Ledger([Pledge("p", "GBP 100", "A"), Pledge("q", "EUR 50", "A"), Pledge("r", "UAH 7", "A")]);
        ReferenceRates other = ReferenceRates.Create("other", Currency.EUR, [new(Day, Currency.GBP, 0.8m), new(Day, Currency.UAH, 50m)]);
        AidQuery query = Query(Dimension.Donor) with { Conversion = Conversion.OnAnnouncement(Rates) };
        BridgeFigure figure = AidBridge.Between(ledger, query, ledger, query with { Conversion = Conversion.OnAnnouncement(other) })["A"];
        BridgeStep step = Assert.Single(figure.Steps);
        Assert.Equal((ChangeCause.Rate, figure.Difference), (step.Cause, step.Amount));
        Assert.Equal(["GBP at the other rates", "UAH at the other rates; none converted it before"], step.Changes.Select(static c => c.What));
        Assert.Equal([125m - 115.37m, 0.14m], step.Changes.Select(static c => c.Amount.Amount));
    }

    [Fact]
    public void Nothing_but_the_year_of_prices()
    {
        PriceIndices prices = PriceIndices.FromLevels("made", [new("GBR", 2020, 80), new("GBR", 2025, 100)]);
        AidLedger ledger = Ledger([Donor("GBR")], [Pledge("p", "GBP 100", "GBR")]);
        AidQuery query = Query(Dimension.Donor) with { Currency = Currency.GBP };
        BridgeFigure figure = AidBridge.Between(ledger, query, ledger, query with { Prices = new ConstantPrices(2020, prices, Rates) }).Total;
        BridgeStep step = Assert.Single(figure.Steps);
        Assert.Equal((ChangeCause.PriceBase, -20m, "at the other price base"), (step.Cause, step.Amount.Amount, step.Changes[0].What));
    }

    [Fact]
    public void What_the_two_queries_do_not_both_ask_for_is_told_apart()
    {
        AidLedger ledger = Ledger([Pledge("p", "EUR 100", "A"), Pledge("q", "EUR 50", "B")]);
        AidQuery query = Query(Dimension.Donor);
        AidBridge bridge = AidBridge.Between(ledger, query with { Only = [Dimension.Donor.In("A")] }, ledger, query);
        BridgeStep step = Assert.Single(bridge.Total.Steps);
        Assert.Equal((ChangeCause.Scope, 50m, "asked for only in the later query"), (step.Cause, step.Amount.Amount, step.Changes[0].What));
        Assert.Equal(50m, bridge["B"][ChangeCause.Scope].Amount);
    }

    /// <summary>New is what was announced after all that the earlier ledger knows; what was announced before and is told only now is
    /// unmatched, as is what is gone.</summary>
    [Fact]
    public void What_comes_and_what_goes()
    {
        AidBridge bridge = AidBridge.Between(
            Ledger([Pledge("stays", "EUR 10", "A"), Pledge("gone", "EUR 20", "A")]),
            Ledger([Pledge("stays", "EUR 10", "A"), Pledge("later", "EUR 30", "A", Later), Pledge("late", "EUR 40", "A", Day.AddDays(-9)), Pledge("unknown", null, "A", Later)]),
            Query(Dimension.Donor));
        Assert.Equal(Day, bridge.KnownUntil);
        Assert.Equal((30m, 20m), (bridge.Total[ChangeCause.New].Amount, bridge.Total[ChangeCause.Unmatched].Amount));
        Assert.Equal(
            [
                (null, "later", 30m, "announced 2025-05-11"),
                (null, "unknown", 0m, "announced 2025-05-11; without a value"),
                (null, "late", 40m, "announced 2025-04-02, in the later ledger only, though announced by 2025-04-11"),
                ("gone", null, -20m, "announced 2025-04-11, no longer in the later ledger"),
            ],
            bridge.Total.Steps.SelectMany(static s => s.Changes).Select(static c => (c.Before, c.After, c.Amount.Amount, c.What)));
        Assert.Equal((0, 1), (bridge.Total.WithoutValueBefore, bridge.Total.WithoutValueAfter));
    }

    [Fact]
    public void A_pledge_is_replaced_or_taken_back()
    {
        Pledge old = Pledge("old", "EUR 60", "A");
        AidBridge replaced = AidBridge.Between(
            Ledger([old]), Ledger([old, Pledge("new", "EUR 85", "A", Later)], Relation.Supersedes("new", "old", "s")), Query());
        Assert.Equal((85m, -60m), (replaced.Total[ChangeCause.New].Amount, replaced.Total[ChangeCause.Withdrawn].Amount));

        AidQuery outstanding = Query() with { Measure = Measure.Outstanding };
        AidBridge takenBack = AidBridge.Between(
            Ledger([old]), Ledger([old, Pledge("back", "EUR 25", "A", Later)], Relation.Withdraws("back", "old", "s")), outstanding);
        BridgeStep step = Assert.Single(takenBack.Total.Steps);
        Assert.Equal((ChangeCause.Withdrawn, -25m, "taken back by 'back'"), (step.Cause, step.Amount.Amount, step.Changes[0].What));
    }

    /// <summary>A value that is stated now and was not before is told as such: it is no new aid.</summary>
    [Theory]
    [InlineData(null, "EUR 45", 45, "a value now, where there was none")]
    [InlineData("EUR 45", null, -45, "no value now, where there was one")]
    [InlineData("up to EUR 45", "up to EUR 60", 0, "other bounds, or more or fewer amounts without a value; the stated sum is the same")]
    public void A_value_is_known_now_or_no_longer(string? before, string? after, int amount, string what)
    {
        AidBridge bridge = AidBridge.Between(Ledger([Pledge("p", before, "A")]), Ledger([Pledge("p", after, "A")]), Query());
        PledgeChange change = Assert.Single(Assert.Single(bridge.Total.Steps).Changes);
        Assert.Equal((ChangeCause.Revised, amount, what), (change.Cause, (int)change.Amount.Amount, change.What));
    }

    /// <summary>A part that is told only now was in its whole all along.</summary>
    [Fact]
    public void A_part_of_a_known_whole_is_nothing_new()
    {
        Pledge whole = Pledge("whole", "EUR 450", "A") with { Category = "any" };
        Pledge part = Pledge("part", "EUR 160", "A", Later) with { Category = "repairs" };
        AidBridge bridge = AidBridge.Between(Ledger([whole]), Ledger([whole, part], PartOf("part", "whole")), Query(Dimension.Donor, Dimension.Category));
        Assert.Empty(bridge.Total.Steps);
        Assert.Empty(bridge["A"].Steps);
        Assert.Equal((-160m, 160m), (bridge["A", "any"][ChangeCause.Reclassified].Amount, bridge["A", "repairs"][ChangeCause.Reclassified].Amount));
    }

    /// <summary>One ledger as of two days is two ledgers.</summary>
    [Fact]
    public void What_was_known_on_two_days()
    {
        AidLedger ledger = Ledger([Pledge("early", "EUR 10", "A"), Pledge("late", "EUR 5", "A", Later)]);
        AidQuery query = Query();
        BridgeFigure figure = AidBridge.Between(ledger, query with { AsOf = Day }, ledger, query with { AsOf = Later }).Total;
        BridgeStep step = Assert.Single(figure.Steps);
        Assert.Equal((ChangeCause.New, 5m), (step.Cause, step.Amount.Amount));
    }

    /// <summary>What is measured of a pledge changes by its events: an end explains what is outstanding and nothing that arrived, a price
    /// nothing where more has arrived.</summary>
    [Fact]
    public void Events_are_told_as_what_they_change()
    {
        EquipmentLine guns = new() { Item = "Gun", Category = "artillery", Quantity = StatedQuantity.Parse("10"), UnitPrice = StatedMoney.Parse("EUR 10") };
        StageEvent delivered = new(Stage.Delivered, Day, StatedMoney.Parse("EUR 50"), "s");
        StageEvent withdrawn = new(Stage.Withdrawn, Day, StatedMoney.Parse("EUR 10"), "s");
        Assert.Equal((ChangeCause.Revised, 50m), Told(Measure.Delivered, Pledge("p", "EUR 100", "A"), Pledge("p", "EUR 100", "A") with { Events = [delivered, withdrawn] }));
        Assert.Equal((ChangeCause.Revised, -60m), Told(Measure.Outstanding, Pledge("p", "EUR 100", "A"), Pledge("p", "EUR 100", "A") with { Events = [delivered, withdrawn] }));
        Assert.Equal((ChangeCause.Withdrawn, -10m), Told(Measure.Outstanding, Pledge("p", "EUR 100", "A"), Pledge("p", "EUR 100", "A") with { Events = [withdrawn] }));
        Assert.Equal(
            (ChangeCause.Revised, 60m),
            Told(
                Measure.Delivered,
                Pledge("p", null, "A") with { Equipment = [guns] },
                Pledge("p", null, "A") with { Equipment = [guns with { UnitPrice = StatedMoney.Parse("EUR 12"), Events = [new(Stage.Delivered, Day, StatedQuantity.Parse("5"), "s")] }] }));

        static (ChangeCause, decimal) Told(Measure measure, Pledge before, Pledge after)
        {
            BridgeStep step = Assert.Single(AidBridge.Between(Ledger([before]), Ledger([after]), Query() with { Measure = measure }).Total.Steps);
            return (step.Cause, step.Amount.Amount);
        }
    }

    private static Pledge Stocks(string vehicle, string round, string vehicles = "50") => Pledge("stocks", null, "A") with
    {
        Equipment =
        [
            new() { Item = "Vehicle", Category = "vehicles", Quantity = StatedQuantity.Parse(vehicles), UnitPrice = StatedMoney.Parse(vehicle) },
            new() { Item = "Round", Category = "rounds", Quantity = StatedQuantity.Parse("20,000"), UnitPrice = StatedMoney.Parse(round) },
        ],
    };
}
