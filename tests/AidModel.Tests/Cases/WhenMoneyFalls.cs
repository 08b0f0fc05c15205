using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 7.</summary>
public sealed class WhenMoneyFalls
{
    private static Bounds In(int year, Pledge pledge, Spreading spreading = Spreading.None) =>
        Ledger([pledge]).Total(Query() with { Period = Period.Year(year), Spreading = spreading }).Total.Range.Bounds;

    private static Pledge Tranches => Pledge("p", "EUR 12 billion") with
    {
        Tranches = [new(Period.Year(2025), StatedMoney.Parse("EUR 3 billion")), new(Period.Years(2026, 2029), StatedMoney.Parse("EUR 8 billion"))],
    };

    [Fact]
    public void Money_of_this_year_is_this_years() => Assert.Equal(Exactly(100), In(2025, Pledge("p", "EUR 100") with { Period = Period.Year(2025) }));

    [Fact]
    public void Money_of_this_year_is_not_the_next_years() => Assert.Equal(Exactly(0), In(2026, Pledge("p", "EUR 100") with { Period = Period.Year(2025) }));

    [Fact]
    public void Money_without_a_date_may_fall_in_any_year() => Assert.Equal(Bounds(0, null, 100), In(2025, Pledge("p", "EUR 100")));

    [Fact]
    public void Money_of_several_years_is_not_spread_over_them() =>
        Assert.Equal(Bounds(0, null, 100), In(2025, Pledge("p", "EUR 100") with { Period = Period.Years(2025, 2028) }));

    [Fact]
    public void Straight_line_is_opt_in() =>
        Assert.Equal(Exactly(365m), In(2025, Pledge("p", "EUR 730") with { Period = Period.Years(2025, 2026) }, Spreading.StraightLine));

    [Fact]
    public void Straight_line_does_not_spread_money_without_a_period() =>
        Assert.Equal(Bounds(0, null, 730), In(2025, Pledge("p", "EUR 730"), Spreading.StraightLine));

    [Fact]
    public void Tranches_fall_in_their_years_and_what_they_leave_in_any() =>
        Assert.Equal(Bounds(3_000_000_000, null, 4_000_000_000), In(2025, Tranches));

    [Fact]
    public void A_year_inside_a_longer_tranche_gets_none_to_all_of_it() =>
        Assert.Equal(Bounds(0, null, 9_000_000_000), In(2027, Tranches));

    [Fact]
    public void What_parts_have_outside_a_year_the_whole_cannot_have_inside()
    {
        AidLedger ledger = Ledger(
            [Pledge("whole", "EUR 100"), Pledge("now", "EUR 30", "A") with { Period = Period.Year(2025) }, Pledge("later", "EUR 20", "B") with { Period = Period.Year(2026) }],
            PartOf("now", "whole"),
            PartOf("later", "whole"));

        AidTotals totals = ledger.Total(Query(Dimension.Donor) with { Period = Period.Year(2025) });

        Assert.Equal(Bounds(30, null, 80), totals.Total.Range.Bounds);
        Assert.Equal(30, totals.Total.Stated.Amount);
        Assert.Equal(Exactly(30), totals["A"].Range.Bounds);
        Assert.Equal(Exactly(0), totals["B"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 50), totals.Unattributed.Range.Bounds);
    }

    [Fact]
    public void A_part_without_days_has_its_wholes()
    {
        AidLedger ledger = Ledger([Pledge("whole", "EUR 100") with { Period = Period.Year(2025) }, Pledge("part", "EUR 30", "A")], PartOf("part", "whole"));

        Assert.Equal(Exactly(30), ledger.Total(Query(Dimension.Donor) with { Period = Period.Year(2025) })["A"].Range.Bounds);
    }

    [Fact]
    public void Only_money_first_announced_in_a_window_is_in_it()
    {
        AidLedger ledger = Ledger(
            [Pledge("round", "EUR 100"), Pledge("earlier", "EUR 30", "A", new DateOnly(2025, 2, 24)), Pledge("detail", "EUR 10", "A")],
            PartOf("earlier", "round"),
            PartOf("detail", "earlier"));

        Assert.Equal(Exactly(70), ledger.Total(Query() with { Announced = Period.Month(2025, 4) }).Total.Range.Bounds);
        Assert.Equal(Exactly(30), ledger.Total(Query() with { Announced = Period.Month(2025, 2) }).Total.Range.Bounds);
    }

    [Fact]
    public void What_is_outstanding_has_no_period() =>
        Assert.Throws<ArgumentException>(() => Ledger([]).Total(Query() with { Measure = Measure.Outstanding, Period = Period.Year(2025) }));

    [Fact]
    public void As_of_a_day_only_what_was_known_counts()
    {
        Source late = Source("late", new DateOnly(2025, 5, 1));
        AidLedger ledger = AidLedger.Create(
            [Source(), late],
            [Donor("A")],
            [Pledge("whole", "EUR 100"), Pledge("part", "EUR 30"), Pledge("next", "EUR 7", null, new DateOnly(2025, 6, 1))],
            [Relation.PartOf("part", "whole", "late")]);

        Assert.Equal(Exactly(130), ledger.Total(Query() with { AsOf = new DateOnly(2025, 4, 30) }).Total.Range.Bounds);
        Assert.Equal(Exactly(100), ledger.Total(Query() with { AsOf = new DateOnly(2025, 5, 1) }).Total.Range.Bounds);
        Assert.Equal(Exactly(107), ledger.Total(Query() with { AsOf = new DateOnly(2025, 6, 1) }).Total.Range.Bounds);
    }
}
