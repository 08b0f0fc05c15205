using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 6.</summary>
public sealed class HowFarAlong
{
    private static readonly DateOnly January = new(2025, 1, 10);
    private static readonly DateOnly February = new(2025, 2, 10);
    private static readonly DateOnly May = new(2025, 5, 15);
    private static readonly DateOnly June = new(2025, 6, 20);

    // The delivery of May became known in July.
    private static readonly AidLedger Marder = AidLedger.Create(
        [Source("s", January), Source("order", February), Source("report", new(2025, 7, 1))],
        [Donor("DEU")],
        [
            Pledge("marder", "EUR 60 million", "DEU", January) with
            {
                Equipment =
                [
                    new()
                    {
                        Item = "Marder",
                        Category = "infantry fighting vehicles",
                        Quantity = Units("20"),
                        Events =
                        [
                            new(Stage.Contracted, February, Units("15"), "order"),
                            new(Stage.Delivered, May, Units("5"), "report"),
                            new(Stage.Delivered, June, Units("7"), "report"),
                        ],
                    },
                ],
            },
        ],
        []);

    private static readonly AidLedger Loan = Ledger(
        [
            Pledge("loan", "EUR 50 million", "A", January) with
            {
                Instrument = Instrument.Loan,
                Events =
                [
                    new(Stage.Committed, February, "s"),
                    new(Stage.Disbursed, May, StatedMoney.Parse("EUR 15 million"), "s"),
                    new(Stage.Disbursed, June, StatedMoney.Parse("EUR 5 million"), "s"),
                    new(Stage.Repaid, June, StatedMoney.Parse("EUR 5 million"), "s"),
                ],
            },
        ]);

    [Theory]
    [InlineData("2025-01-31", 0, 0, 0)]
    [InlineData("2025-02-28", 15, 0, 15)]
    [InlineData("2025-05-31", 15, 5, 10)]
    [InlineData("2025-06-30", 15, 12, 3)]
    public void Units_at_least_at_a_stage_by_a_day(string day, int contracted, int delivered, int gap)
    {
        AidQuery by = Query() with { By = DateOnly.Parse(day, null) };
        Assert.Equal([Pieces(20)], Marder.Total(by).Total.Quantities);
        Assert.Equal([Pieces(contracted)], Marder.Total(by with { Measure = Measure.AtLeast(Stage.Contracted) }).Total.Quantities);
        Assert.Equal([Pieces(contracted)], Marder.Total(by with { Measure = Measure.AtLeast(Stage.Committed) }).Total.Quantities);
        Assert.Equal([Pieces(delivered)], Marder.Total(by with { Measure = Measure.AtLeast(Stage.Shipped) }).Total.Quantities);
        Assert.Equal([Pieces(delivered)], Marder.Total(by with { Measure = Measure.Delivered }).Total.Quantities);
        Assert.Equal([Pieces(gap)], Marder.Total(by with { Measure = Measure.Gap(Stage.Contracted, Stage.Delivered) }).Total.Quantities);
        Assert.Equal([Pieces(20 - delivered)], Marder.Total(by with { Measure = Measure.Outstanding }).Total.Quantities);
    }

    [Fact]
    public void As_of_a_day_counts_what_was_known_then_and_by_a_day_what_had_happened()
    {
        AidQuery gap = Query() with { Measure = Measure.Gap(Stage.Contracted, Stage.Delivered) };
        DateOnly lastOfMay = new(2025, 5, 31);
        Assert.Equal([Pieces(15)], Marder.Total(gap with { AsOf = lastOfMay }).Total.Quantities);
        Assert.Equal([Pieces(10)], Marder.Total(gap with { By = lastOfMay }).Total.Quantities);
        Assert.Equal([Pieces(10)], Marder.Total(gap with { By = lastOfMay, AsOf = new(2025, 7, 1) }).Total.Quantities);
        Assert.Equal([Pieces(15)], Marder.Total(gap with { By = lastOfMay, AsOf = June }).Total.Quantities);
    }

    [Fact]
    public void Units_without_a_price_leave_their_money_unknown_and_never_zero()
    {
        AidTotal arrived = Marder.Total(Query() with { Measure = Measure.Arrived }).Total;
        Assert.Equal(Bounds(0, null, 60_000_000), arrived.Range.Bounds);
        Assert.Equal(Bounds(0, null, 60_000_000), Marder.Total(Query() with { Measure = Measure.Outstanding }).Total.Range.Bounds);
        Assert.Equal(Exactly(0), Marder.Total(Query() with { Measure = Measure.Arrived, By = February }).Total.Range.Bounds);
        Assert.Contains("delivered 2025-05-15: 5 [report]", arrived.Explain().ToString());
    }

    [Fact]
    public void Units_at_a_price_come_to_money()
    {
        EquipmentLine line = new()
        {
            Item = "Gun",
            Category = "artillery",
            Quantity = Units("10"),
            UnitPrice = StatedMoney.Parse("EUR 2 million"),
            Events = [new(Stage.Delivered, May, Units("4"), "s"), new(Stage.Cancelled, June, Units("1"), "s")],
        };
        AidLedger ledger = Ledger([Pledge("guns", null, "A", January) with { Equipment = [line] }]);
        Assert.Equal(Exactly(20_000_000), ledger.Total(Query()).Total.Range.Bounds);
        Assert.Equal(Exactly(8_000_000), ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
        Assert.Equal(Exactly(10_000_000), ledger.Total(Query() with { Measure = Measure.Outstanding }).Total.Range.Bounds);
        Assert.Equal([Pieces(5)], ledger.Total(Query() with { Measure = Measure.Outstanding }).Total.Quantities);
        Assert.Equal(Exactly(12_000_000), ledger.Total(Query() with { Measure = Measure.Gap(Stage.Pledged, Stage.Delivered) }).Total.Range.Bounds);
    }

    [Fact]
    public void Money_paid_out_is_not_goods_handed_over()
    {
        Assert.Equal(Exactly(50_000_000), Loan.Total(Query() with { Measure = Measure.AtLeast(Stage.Committed) }).Total.Range.Bounds);
        Assert.Equal(Exactly(20_000_000), Loan.Total(Query() with { Measure = Measure.AtLeast(Stage.Contracted) }).Total.Range.Bounds);
        Assert.Equal(Exactly(20_000_000), Loan.Total(Query() with { Measure = Measure.Disbursed }).Total.Range.Bounds);
        Assert.Equal(Exactly(20_000_000), Loan.Total(Query() with { Measure = Measure.Arrived }).Total.Range.Bounds);
        Assert.Equal(Exactly(0), Loan.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
        Assert.Equal(Exactly(0), Loan.Total(Query() with { Measure = Measure.AtLeast(Stage.Shipped) }).Total.Range.Bounds);
        Assert.Equal(Exactly(5_000_000), Loan.Total(Query() with { Measure = Measure.AtLeast(Stage.Repaid) }).Total.Range.Bounds);
        Assert.Equal(Exactly(30_000_000), Loan.Total(Query() with { Measure = Measure.Gap(Stage.Committed, Stage.Disbursed) }).Total.Range.Bounds);
        Assert.Equal(Exactly(15_000_000), Loan.Total(Query() with { Measure = Measure.Gap(Stage.Disbursed, Stage.Repaid) }).Total.Range.Bounds);
        Assert.Equal(Exactly(30_000_000), Loan.Total(Query() with { Measure = Measure.Outstanding }).Total.Range.Bounds);
    }

    [Fact]
    public void Stages_are_nested_and_never_added_to_each_other()
    {
        AidLedger ledger = Ledger(
            [
                Pledge("p", "EUR 100", "A", January) with
                {
                    Events =
                    [
                        new(Stage.Contracted, February, StatedMoney.Parse("EUR 20"), "s"),
                        new(Stage.Delivered, May, StatedMoney.Parse("EUR 30"), "s"),
                        new(Stage.Disbursed, June, StatedMoney.Parse("EUR 25"), "s"),
                    ],
                },
            ]);
        Assert.Equal(Exactly(30), ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
        Assert.Equal(Exactly(25), ledger.Total(Query() with { Measure = Measure.Disbursed }).Total.Range.Bounds);

        // Whether the money paid for the goods, nobody says.
        Assert.Equal(Bounds(30, null, 55), ledger.Total(Query() with { Measure = Measure.Arrived }).Total.Range.Bounds);
        Assert.Equal(Bounds(30, null, 55), ledger.Total(Query() with { Measure = Measure.AtLeast(Stage.Contracted) }).Total.Range.Bounds);
        Assert.Equal(Exactly(30), ledger.Total(Query() with { Measure = Measure.AtLeast(Stage.Contracted), By = May }).Total.Range.Bounds);
        Assert.Equal(Exactly(20), ledger.Total(Query() with { Measure = Measure.AtLeast(Stage.Contracted), By = February }).Total.Range.Bounds);
        Assert.Equal(Exactly(10), ledger.Total(Query() with { Measure = Measure.AtLeast(Stage.Contracted), By = May, Period = Period.Month(2025, 5) }).Total.Range.Bounds);
    }

    [Theory]
    [InlineData(Stage.Withdrawn)]
    [InlineData(Stage.Expired)]
    [InlineData(Stage.Cancelled)]
    public void What_ends_lowers_what_is_outstanding_and_nothing_that_has_arrived(Stage end)
    {
        AidLedger ledger = Ledger(
            [
                Pledge("some", "EUR 100", "A", January) with { Events = [new(Stage.Delivered, May, StatedMoney.Parse("EUR 30"), "s"), new(end, June, StatedMoney.Parse("EUR 50"), "s")] },
                Pledge("rest", "EUR 100", "B", January) with { Events = [new(Stage.Delivered, May, StatedMoney.Parse("EUR 30"), "s"), new(end, June, "s")] },
                Pledge("more", "EUR 100", "C", January) with { Events = [new(end, February, StatedMoney.Parse("EUR 90"), "s"), new(Stage.Delivered, May, StatedMoney.Parse("EUR 30"), "s")] },
            ]);
        AidTotals outstanding = ledger.Total(Query(Dimension.Donor) with { Measure = Measure.Outstanding });
        Assert.Equal([Exactly(20), Exactly(0), Exactly(0)], new[] { "A", "B", "C" }.Select(d => outstanding[d].Range.Bounds));
        Assert.Equal(Exactly(90), ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
        Assert.Equal(Exactly(300), ledger.Total(Query()).Total.Range.Bounds);
        Assert.Equal(Exactly(210), ledger.Total(Query() with { Measure = Measure.Outstanding, By = May.AddDays(-1) }).Total.Range.Bounds);
    }

    [Fact]
    public void What_has_arrived_is_the_least_that_was_pledged()
    {
        AidLedger ledger = Ledger(
            [
                Pledge("about", "about EUR 350", "A", January) with { Events = [new(Stage.Delivered, May, StatedMoney.Parse("EUR 355"), "s")] },
                Pledge("none", null, "A", January) with { Events = [new(Stage.Disbursed, May, StatedMoney.Parse("EUR 7"), "s")] },
            ]);
        Assert.Equal(Bounds(362, null, null), ledger.Total(Query()).Total.Range.Bounds);
        Assert.Equal(Bounds(340, null, null), ledger.Total(Query() with { By = January }).Total.Range.Bounds);
    }

    [Fact]
    public void A_time_line_has_every_announcement_and_event_with_its_source_and_what_stood_then()
    {
        PledgeTimeLine line = Marder.TimeLine("marder");
        Assert.Equal(
            """
            2025-01-10 announced marder: EUR 60 million [s]
              EUR 0.00 of EUR 60,000,000.00 arrived, EUR 60,000,000.00 outstanding; 0 pieces of 20 pieces arrived, 20 pieces outstanding
            2025-02-10 contracted marder, Marder: 15 [order]
              EUR 0.00 of EUR 60,000,000.00 arrived, EUR 60,000,000.00 outstanding; 0 pieces of 20 pieces arrived, 20 pieces outstanding
            2025-05-15 delivered marder, Marder: 5, known from 2025-07-01 [report]
              EUR 0.00 / unknown / 60,000,000.00 of EUR 60,000,000.00 arrived, EUR 0.00 / unknown / 60,000,000.00 outstanding; 5 pieces of 20 pieces arrived, 15 pieces outstanding
            2025-06-20 delivered marder, Marder: 7, known from 2025-07-01 [report]
              EUR 0.00 / unknown / 60,000,000.00 of EUR 60,000,000.00 arrived, EUR 0.00 / unknown / 60,000,000.00 outstanding; 12 pieces of 20 pieces arrived, 8 pieces outstanding
            """,
            line.ToString());
        Assert.Equal(["marder", "marder"], Marder.TimeLine("marder", June).Entries.Select(static e => e.Pledge));
        Assert.Equal("pledge", Assert.Throws<ArgumentException>(static () => Marder.TimeLine("none")).ParamName);
    }

    [Fact]
    public void A_time_line_follows_the_money_through_its_announcements()
    {
        AidLedger ledger = Ledger(
            [
                Pledge("first", "EUR 100", "A", January) with { Events = [new(Stage.Delivered, May, StatedMoney.Parse("EUR 30"), "s")] },
                Pledge("again", "EUR 100", "A", February),
                Pledge("part", "EUR 20", null, February) with { Events = [new(Stage.Delivered, February, "s")] },
                Pledge("end", null, "A", June),
                Pledge("other", "EUR 5", "B", June),
            ],
            Relation.Restates("again", "first", "s"),
            PartOf("part", "first"),
            Relation.Withdraws("end", "first", "s"));
        PledgeTimeLine line = ledger.TimeLine("again");
        Assert.Equal(
            [("first", null, Stage.Pledged), ("again", RelationKind.Restates, Stage.Pledged), ("part", RelationKind.PartOf, Stage.Pledged), ("part", null, Stage.Delivered), ("first", null, Stage.Delivered), ("end", RelationKind.Withdraws, Stage.Pledged)],
            line.Entries.Select(static e => (e.Pledge, e.Relation, e.Stage)));
        Assert.Equal(
            ["EUR 0.00", "EUR 20.00", "EUR 20.00", "EUR 20.00", "EUR 30.00", "EUR 30.00"],
            line.Entries.Select(static e => e.Standing.Arrived.ToString()!));
        Assert.Equal(
            ["EUR 100.00", "EUR 80.00", "EUR 80.00", "EUR 80.00", "EUR 70.00", "EUR 0.00"],
            line.Entries.Select(static e => e.Standing.Outstanding.ToString()!));
    }

    [Fact]
    public void How_long_it_took_counts_what_is_still_open()
    {
        DateOnly day = new(2025, 1, 1);
        AidLedger ledger = Ledger(
            [
                Arriving("a", day.AddDays(100)),
                Arriving("b", day.AddDays(150)),
                Arriving("open", null),
                Arriving("gone", null) with { Events = [new(Stage.Cancelled, day.AddDays(10), "s")] },
                Pledge("half", "EUR 10", "A", day) with { Events = [new(Stage.Delivered, day.AddDays(40), StatedMoney.Parse("EUR 5"), "s")] },
            ]);
        StageDurations took = ledger.Durations(Stage.Pledged, Stage.Delivered, day.AddDays(200));

        Assert.Equal(["a", "b", "half", "open"], took.Each.Select(static d => d.Pledge));
        Assert.Equal([100, 150, 40, null], took.Each.Select(static d => d.DaysToFirst));
        Assert.Equal([100, 150, null, null], took.Each.Select(static d => d.DaysToComplete));
        Assert.Equal((4, 1, (Bounds?)Exactly(125)), (took.First.Count, took.First.Open, took.First.Median));
        Assert.Equal((4, 2, (Bounds?)Bounds(175, null, null)), (took.Complete.Count, took.Complete.Open, took.Complete.Median));
        Assert.Equal(Exactly(85), took.First.LowerQuartile);
        Assert.Equal(Bounds(162.5m, null, null), took.First.UpperQuartile);
        Assert.Equal(1, took.Ended);
        Assert.Equal(4, ledger.Durations(Stage.Committed, Stage.Delivered, day.AddDays(200)).Unknown + took.Ended);

        Assert.Equal(94, Assert.Single(Marder.Durations(Stage.Contracted, Stage.Delivered, new(2025, 8, 1)).Each).DaysToFirst);
        Assert.Equal("to", Assert.Throws<ArgumentException>(() => ledger.Durations(Stage.Shipped, Stage.Disbursed, day)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Durations(Stage.Pledged, Stage.Withdrawn, day)).ParamName);

        Pledge Arriving(string id, DateOnly? on) =>
            Pledge(id, "EUR 10", "A", day) with { Events = on is { } arrived ? [new(Stage.Delivered, arrived, "s")] : [] };
    }

    [Fact]
    public void Of_what_several_give_nobody_is_further_along_than_all_that_is_theirs()
    {
        AidLedger Shared(string delivered, params Contribution[] contributions) => Ledger(
            [Pledge("p", "EUR 100", null, January) with { Contributions = [.. contributions], Events = [new(Stage.Delivered, May, StatedMoney.Parse(delivered), "s")] }]);
        Contribution a = Contribution.Of(new Parties { Payer = "A" }, StatedMoney.Parse("EUR 70"));
        AidTotals rest = Shared("EUR 50", a, Contribution.Rest(new Parties { Payer = "B" })).Total(Query(Dimension.Donor) with { Measure = Measure.Delivered });
        Assert.Equal((Bounds(20, null, 50), Bounds(0, null, 30)), (rest["A"].Range.Bounds, rest["B"].Range.Bounds));

        AidTotals both = Shared("EUR 95", a, Contribution.Of(new Parties { Payer = "B" }, StatedMoney.Parse("EUR 30"))).Total(Query(Dimension.Donor) with { Measure = Measure.Delivered });
        Assert.Equal((Bounds(65, null, 70), Bounds(25, null, 30)), (both["A"].Range.Bounds, both["B"].Range.Bounds));
        Assert.Equal(Exactly(95), both.Total.Range.Bounds);
    }

    [Fact]
    public void The_same_delivery_told_again_by_another_source_counts_once()
    {
        AidLedger ledger = AidLedger.Create(
            [Source("s"), Source("late", June)],
            [Donor("A")],
            [
                Pledge("first", "EUR 100", "A", January) with { Events = [new(Stage.Delivered, May, StatedMoney.Parse("EUR 30"), "s")] },
                Pledge("again", "EUR 100", "A", February) with { Events = [new(Stage.Delivered, May, StatedMoney.Parse("EUR 30"), "late"), new(Stage.Delivered, June, StatedMoney.Parse("EUR 5"), "late")] },
            ],
            [Relation.Restates("again", "first", "s")]);
        Assert.Equal(Exactly(35), ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
    }

    [Fact]
    public void What_was_withdrawn_is_not_waited_for_and_a_whole_not_beside_its_parts()
    {
        AidLedger ledger = Ledger(
            [
                Pledge("cut", "EUR 100", "A", January) with
                {
                    Events = [new(Stage.Contracted, February, "s"), new(Stage.Delivered, May, StatedMoney.Parse("EUR 60"), "s"), new(Stage.Cancelled, June, "s")],
                },
                Pledge("trimmed", "EUR 100", "A", January) with
                {
                    Events = [new(Stage.Contracted, February, "s"), new(Stage.Cancelled, February, StatedMoney.Parse("EUR 40"), "s"), new(Stage.Delivered, June, StatedMoney.Parse("EUR 60"), "s")],
                },
                Pledge("whole", "EUR 100", "A", January),
                Pledge("part", "EUR 100", "A", January) with { Events = [new(Stage.Contracted, February, "s"), new(Stage.Delivered, May, "s")] },
            ],
            PartOf("part", "whole"));
        StageDurations took = ledger.Durations(Stage.Contracted, Stage.Delivered, new(2026, 1, 1));
        Assert.Equal([("cut", May), ("part", May), ("trimmed", June)], took.Each.Select(static d => (d.Pledge, d.Complete!.Value)));
        Assert.Equal(["cut", "part", "trimmed"], ledger.Durations(Stage.Pledged, Stage.Delivered, new(2026, 1, 1)).Each.Select(static d => d.Pledge));
    }

    [Fact]
    public void A_line_counted_in_trend_indicator_values_has_no_price()
    {
        AidLedgerException error = Assert.Throws<AidLedgerException>(static () => Ledger(
            [Pledge("p", null, "A") with { Equipment = [new() { Item = "Gun", Category = "artillery", Quantity = Units("5 TIV"), UnitPrice = StatedMoney.Parse("EUR 1") }] }]));
        Assert.Contains("'p' (Gun) is counted in TIV and has a unit price", Assert.Single(error.Faults).Message);
    }

    private static StatedQuantity Units(string text) => StatedQuantity.Parse(text);

    private static QuantityRange Pieces(decimal count) => new(new Bounds(count), Unit.Piece);
}
