using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class AidTotalsTests
{
    [Fact]
    public void Amounts_no_rate_converts_stay_in_their_currency()
    {
        AidTotals totals = Ledger([Pledge("p", "EUR 5", "A"), Pledge("q", "UAH 7", "A"), Pledge("r", "UAH 8", "B"), Pledge("s", "about TWD 90", "B")])
            .Total(Query(Dimension.Donor) with { Conversion = Conversion.OnDay(Day, Rates) });

        Assert.Equal(Exactly(5), totals.Total.Range.Bounds);
        Assert.Equal(["TWD 80.00 / 90.00 / 100.00", "UAH 15.00"], totals.Total.Unconverted.Select(static u => u.ToString()));
        Assert.Equal(["UAH 7.00"], totals["A"].Unconverted.Select(static u => u.ToString()));
        Assert.Contains(totals["A"].Explain().LeftOut, static l => l is { Pledge: "q", Reason: LeftOutReason.NoRate });
    }

    [Fact]
    public void Without_a_conversion_only_the_results_own_currency_is_added_up()
    {
        AidTotal total = Ledger([Pledge("p", "EUR 5"), Pledge("q", "GBP 7")]).Total().Total;

        Assert.Equal(Exactly(5), total.Range.Bounds);
        Assert.Equal(["GBP 7.00"], total.Unconverted.Select(static u => u.ToString()));
    }

    [Fact]
    public void A_part_no_rate_converts_leaves_its_whole_an_unknown_rest()
    {
        AidTotals totals = Ledger([Pledge("whole", "EUR 100", "A"), Pledge("part", "UAH 7", "B")], PartOf("part", "whole")).Total(Dimension.Donor);

        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
        Assert.Empty(totals.Total.Unconverted);
        Assert.Equal(Bounds(0, null, 100), totals["A"].Range.Bounds);
        Assert.Equal("UAH 7.00", Assert.Single(totals["B"].Unconverted).ToString());
    }

    [Fact]
    public void Parts_no_rate_converts_leave_an_exact_rest_in_their_own_currency()
    {
        AidTotals totals = Ledger([Pledge("whole", "UAH 100", "A"), Pledge("part", "UAH 7", "B")], PartOf("part", "whole")).Total(Dimension.Donor);

        Assert.Equal("UAH 93.00", Assert.Single(totals["A"].Unconverted).ToString());
        Assert.Equal("UAH 7.00", Assert.Single(totals["B"].Unconverted).ToString());
        Assert.Equal("UAH 100.00", Assert.Single(totals.Total.Unconverted).ToString());
    }

    [Fact]
    public void Rounding_is_once_and_last() =>
        Assert.Equal(
            Exactly(13.27m),
            Ledger([Pledge("p", "HRK 50"), Pledge("q", "HRK 50")]).Total(Query() with
            {
                Conversion = Conversion.OnDay(Day, ReferenceRates.Create("irrevocable", Currency.EUR, [new(Day, Currency.HRK, 7.5345m)])),
            }).Total.Range.Bounds);

    [Fact]
    public void A_whole_and_its_parts_convert_at_the_rate_of_the_day_the_money_was_first_announced()
    {
        ReferenceRates rates = ReferenceRates.Create("made", Currency.EUR, [new(Day, Currency.GBP, 0.5m), new(Day.AddDays(9), Currency.GBP, 1m)]);
        AidTotals totals = Ledger([Pledge("whole", "GBP 100", "A"), Pledge("part", "GBP 40", "B", Day.AddDays(9))], PartOf("part", "whole"))
            .Total(Query(Dimension.Donor) with { Conversion = Conversion.OnAnnouncement(rates) });

        Assert.Equal(Exactly(200), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(120), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(80), totals["B"].Range.Bounds);
    }

    [Fact]
    public void Stated_and_missing_stand_beside_an_unknown_best()
    {
        AidTotal total = Ledger([Pledge("p", "EUR 5"), Pledge("q", "about EUR 70"), Pledge("r", "more than EUR 3"), Pledge("s")]).Total().Total;

        Assert.Equal(Bounds(5 + 60 + 3, null, null), total.Range.Bounds);
        Assert.Equal(75, total.Stated.Amount);
        Assert.Equal((4, 2), (total.Lines, total.LinesWithoutValue));
    }

    [Fact]
    public void Fewer_keys_give_the_roll_up_and_none_the_total()
    {
        AidTotals totals = Ledger([Pledge("p", "EUR 5", "A"), Pledge("q", "EUR 6", "A", new DateOnly(2024, 1, 1)), Pledge("r", "EUR 7", "B")])
            .Total(Dimension.Donor, Dimension.Year);

        Assert.Equal(Exactly(5), totals["A", "2025"].Range.Bounds);
        Assert.Equal(Exactly(11), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(18), totals[[]].Range.Bounds);
        Assert.Equal(["A, 2024", "A, 2025", "B, 2025"], totals.Groups.Select(static g => string.Join(", ", g.Keys)));
    }

    [Fact]
    public void A_donor_with_nothing_has_zero_and_one_the_ledger_lacks_is_an_error()
    {
        AidTotals totals = Ledger([Pledge("p", "EUR 5", "A")]).Total(Dimension.Donor);

        Assert.Equal(Exactly(0), totals["B"].Range.Bounds);
        Assert.Empty(totals["B"].Explain().Counted);
        Assert.Contains("GBRR", Assert.Throws<KeyNotFoundException>(() => totals["GBRR"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => totals["A", "2025"]);
    }

    [Fact]
    public void Grouped_by_kind_instrument_and_a_key_of_ones_own()
    {
        AidLedger ledger = Ledger(
            [Donor("A"), Donor("F", DonorKind.EuFund)],
            [
                Pledge("p", "EUR 5", "A") with { Instrument = Instrument.Loan },
                Pledge("q", "EUR 6", "F") with { Instrument = Instrument.Grant },
                Pledge("r", "EUR 7") with { Instrument = Instrument.Grant },
            ]);

        Assert.Equal(Exactly(5), ledger.Total(Dimension.Kind)["State"].Range.Bounds);
        Assert.Equal(Exactly(6), ledger.Total(Dimension.Kind)["EuFund"].Range.Bounds);
        Assert.Equal(Exactly(7), ledger.Total(Dimension.Kind)[AidTotals.UnattributedKey].Range.Bounds);
        Assert.Equal(Exactly(13), ledger.Total(Dimension.Instrument)["Grant"].Range.Bounds);
        Assert.Equal(Exactly(11), ledger.Total(Dimension.By("first", static p => p.Id is "r" ? "last" : "first"))["first"].Range.Bounds);
    }

    [Fact]
    public void Grouped_by_recipient_a_line_is_for_whom_its_pledge_is_and_a_part_only_for_whom_it_names()
    {
        Pledge whole = Pledge("whole", "EUR 100") with
        {
            Recipient = "UKR",
            Equipment = [new() { Item = "Tank", Category = "Tanks", Value = StatedMoney.Parse("EUR 60") }],
        };
        AidLedger ledger = Ledger(
            [whole, Pledge("part", "EUR 30"), Pledge("other", "EUR 5") with { Recipient = "Ukraine" }, Pledge("open", "EUR 7")],
            PartOf("part", "whole"));

        AidTotals totals = ledger.Total(Dimension.Recipient);
        Assert.Equal(
            ["(unattributed): EUR 37.00", "UKR: EUR 70.00", "Ukraine: EUR 5.00"],
            totals.Groups.Select(static g => $"{g.Keys[0]}: {g.Range}").Order(StringComparer.Ordinal));
        Assert.Equal(Exactly(112), totals.Total.Range.Bounds);

        AidTotals byCategory = Ledger([whole]).Total(Dimension.Recipient, Dimension.Category);
        Assert.Equal(Exactly(60), byCategory["UKR", "Tanks"].Range.Bounds);
        Assert.Equal(Exactly(40), byCategory["UKR", AidTotals.UnattributedKey].Range.Bounds);
    }

    [Fact]
    public void Grouped_by_day_money_is_at_its_first_announcement()
    {
        AidTotals totals = Ledger(
            [Pledge("whole", "EUR 100", on: Day.AddDays(-1)), Pledge("part", "EUR 30"), Pledge("alone", "EUR 5"), Pledge("later", "EUR 7", on: Day.AddDays(1))],
            PartOf("part", "whole")).Total(Dimension.Day);

        Assert.Equal(["2025-04-10: EUR 100.00", "2025-04-11: EUR 5.00", "2025-04-12: EUR 7.00"], totals.Groups.Select(static g => $"{g.Keys[0]}: {g.Range}"));
    }

    [Fact]
    public void Grouped_by_currency_each_amount_is_under_its_own()
    {
        Pledge shared = Pledge("shared", "GBP 86.678") with
        {
            Contributions =
            [
                Contribution.Of(new() { Payer = "A" }, StatedMoney.Parse("NOK 121.005")),
                Contribution.Of(new() { Payer = "B" }, Share.Parse("50 %")),
                Contribution.Rest(new() { Payer = "C" }),
            ],
        };
        Pledge listed = Pledge("listed", "EUR 20") with
        {
            Equipment =
            [
                new() { Item = "Tank", Category = "Tanks", Value = StatedMoney.Parse("USD 11.346") },
                new() { Item = "Gun", Category = "Guns", Quantity = StatedQuantity.Parse("2"), UnitPrice = StatedMoney.Parse("EUR 1") },
            ],
        };
        AidTotals totals = Ledger([shared, listed, Pledge("none", null, "A")]).Total(Query(Dimension.Currency) with { Conversion = Conversion.OnDay(Day, Rates) });

        Assert.Equal(Exactly(90), totals["GBP"].Range.Bounds);
        Assert.Equal(Exactly(10), totals["NOK"].Range.Bounds);
        Assert.Equal(Exactly(10), totals["USD"].Range.Bounds);
        Assert.Equal(Exactly(10), totals["EUR"].Range.Bounds);
        Assert.Equal(Bounds(0, null, null), totals[AidTotals.UnattributedKey].Range.Bounds);
        Assert.Equal(5, totals.Groups.Count);
    }

    [Fact]
    public void Grouped_by_currency_a_line_without_a_value_is_under_none()
    {
        Pledge listed = Pledge("listed", "GBP 86.678") with { Equipment = [new() { Item = "Drone", Category = "Drones" }] };
        AidTotals totals = Ledger([listed]).Total(Query(Dimension.Currency) with { Conversion = Conversion.OnDay(Day, Rates) });

        Assert.Equal(Bounds(0, null, 100), totals["GBP"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 100), totals[AidTotals.UnattributedKey].Range.Bounds);
        Assert.Equal(Exactly(100), totals.Total.Range.Bounds);
    }

    [Fact]
    public void Where_counts_a_part_without_its_whole_and_a_whole_without_its_part()
    {
        AidLedger ledger = Ledger([Pledge("whole", "EUR 100"), Pledge("part", "EUR 30")], PartOf("part", "whole"));

        Assert.Equal(Exactly(30), ledger.Total(Query() with { Where = static p => p.Id == "part" }).Total.Range.Bounds);
        Assert.Equal(Exactly(70), ledger.Total(Query() with { Where = static p => p.Id == "whole" }).Total.Range.Bounds);
    }

    [Fact]
    public void Within_names_a_pledge_that_counts()
    {
        AidLedger ledger = Ledger([Pledge("old", "EUR 1"), Pledge("new", "EUR 2"), Pledge("again", "EUR 2")], Relation.Supersedes("new", "old", "s"), Relation.Restates("again", "new", "s"));

        Assert.Contains("'nothing'", Assert.Throws<ArgumentException>(() => ledger.Total(Query() with { Within = "nothing" })).Message, StringComparison.Ordinal);
        Assert.Contains("'new'", Assert.Throws<ArgumentException>(() => ledger.Total(Query() with { Within = "old" })).Message, StringComparison.Ordinal);
        Assert.Equal(Exactly(2), ledger.Total(Query() with { Within = "again" }).Total.Range.Bounds);
    }

    [Theory]
    [InlineData(OpenRelations.LaterDetailContained, 100)]
    [InlineData(OpenRelations.Separate, 130)]
    [InlineData(OpenRelations.Undecided, null)]
    public void The_assumption_decides_the_best_value_alone(OpenRelations assumption, int? best)
    {
        AidTotal total = Ledger([Pledge("envelope", "EUR 100"), Pledge("detail", "EUR 30")], Unknown("detail", "envelope"))
            .Total(Query() with { OpenRelations = assumption }).Total;

        Assert.Equal(Bounds(100, best, 130), total.Range.Bounds);
    }

    [Fact]
    public void An_envelope_is_not_assumed_to_contain_what_came_before_it_or_has_no_room_in_it()
    {
        AidLedger earlier = Ledger([Pledge("envelope", "EUR 100"), Pledge("detail", "EUR 30", null, Day.AddDays(-1))], Unknown("detail", "envelope"));
        AidLedger larger = Ledger([Pledge("envelope", "EUR 100"), Pledge("one", "EUR 60"), Pledge("two", "EUR 50")], Unknown("one", "envelope"), Unknown("two", "envelope"));

        Assert.Equal(Bounds(100, 130, 130), earlier.Total().Total.Range.Bounds);
        Assert.Equal(Bounds(100, 150, 210), larger.Total().Total.Range.Bounds);
    }

    [Fact]
    public void The_money_of_one_state_is_not_inside_anothers() =>
        Assert.Equal(
            Exactly(130),
            Ledger([Pledge("envelope", "EUR 100", "A"), Pledge("detail", "EUR 30", "B")], Unknown("detail", "envelope")).Total().Total.Range.Bounds);

    [Fact]
    public void Totals_can_be_read_from_many_threads()
    {
        AidTotals totals = Ledger(Enumerable.Range(0, 200).Select(static i => Pledge($"p{i}", $"EUR {i}", i % 2 == 0 ? "A" : "B"))).Total(Dimension.Donor, Dimension.Pledge);

        string[] texts = [.. Enumerable.Range(0, 64).AsParallel().Select(i => totals["A"].Explain().ToString() + totals["B", $"p{(2 * i) + 1}"].NaiveSum + totals.Unattributed)];

        Assert.Equal(64, texts.Distinct().Count());
    }
}
