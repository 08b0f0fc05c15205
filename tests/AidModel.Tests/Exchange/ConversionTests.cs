using System.Diagnostics.CodeAnalysis;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class ConversionTests
{
    private static readonly ReferenceRates Table = ReferenceRates.Create(
        "ECB",
        Currency.EUR,
        Enumerable.Range(1, 60).Select(static i => new ReferenceRate(new DateOnly(2025, 3, 1).AddDays(i), Currency.USD, 1m + (i / 100m))),
        gapLimit: 1);

    private static string Rate(IConversion conversion, DateOnly announced, DateOnly? stage = null) =>
        conversion.TryFind(Currency.USD, Currency.EUR, new(announced, stage ?? announced), out RateUsed rate, out string? reason) ? rate.ToString() : reason;

    [Fact]
    public void Each_policy_asks_for_its_days()
    {
        DateOnly announced = new(2025, 3, 11);
        Assert.Equal("1 EUR = 1.1 USD, 2025-03-11 (ECB)", Rate(Conversion.OnAnnouncement(Table), announced, Day));
        Assert.Equal("1 EUR = 1.41 USD, 2025-04-11 (ECB)", Rate(Conversion.OnStage(Table), announced, Day));
        Assert.Equal("1 EUR = 1.41 USD, 2025-04-11 (ECB)", Rate(Conversion.OnDay(Day, Table), announced));
        Assert.Equal("1 EUR = 1.155… USD, mean of 30 quotations, 2025-03 (ECB)", Rate(Conversion.MeanOfMonth(Table), announced));
        Assert.Equal("1 EUR = 1.11… USD, mean of 3 quotations, 2025-03-11..2025-03-13 (ECB)", Rate(Conversion.MeanOf(new(announced, new(2025, 3, 13)), Table), Day));
        Assert.Equal("1 EUR = 1.16 USD, mean of 30 quotations, 2025-03 (ECB)", Rate(Conversion.MeanOfMonth(Table, RateRounding.AsQuoted), announced));
        Assert.Equal("no conversion was asked for", Rate(Conversion.None, announced));
    }

    [Fact]
    public void Each_policy_has_a_name()
    {
        Assert.Equal("rates of the day of announcement (ECB)", Conversion.OnAnnouncement(Table.WithGapLimit(7)).Name);
        Assert.Equal("no conversion", Conversion.None.ToString());
        Assert.Equal("rates of the day of announcement (ECB, gaps of up to 1 days)", Conversion.OnAnnouncement(Table).ToString());
        Assert.Equal("rates of the day of the stage (ECB, gaps of up to 1 days)", Conversion.OnStage(Table).ToString());
        Assert.Equal("rates of 2025-04-11 (ECB, gaps of up to 1 days)", Conversion.OnDay(Day, Table).ToString());
        Assert.Equal("mean rates of the month of announcement, not rounded (ECB, gaps of up to 1 days)", Conversion.MeanOfMonth(Table).ToString());
        Assert.Equal("mean rates of 2025-04, rounded as quoted (ECB, gaps of up to 1 days)", Conversion.MeanOf(Period.Month(2025, 4), Table, RateRounding.AsQuoted).ToString());
        Assert.Equal("mean rates of 2025-04, rounded to 3 decimals (ECB, gaps of up to 1 days)", Conversion.MeanOf(Period.Month(2025, 4), Table, RateRounding.To(3)).ToString());
    }

    [Fact]
    public void A_null_table_is_named()
    {
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => Conversion.OnAnnouncement(null!)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => Conversion.OnStage(null!)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => Conversion.OnDay(Day, null!)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => Conversion.MeanOfMonth(null!)).ParamName);
        Assert.Equal("rates", Assert.Throws<ArgumentNullException>(static () => Conversion.MeanOf(Period.Year(2025), null!)).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(static () => RateRounding.To(29)).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(static () => RateRounding.To(-1)).ParamName);
    }

    [Fact]
    public void A_policy_of_ones_own_converts_and_says_why_not()
    {
        AidLedger ledger = Ledger([Pledge("a", "USD 110", "A", new(2025, 3, 12)), Pledge("b", "USD 110", "B", new(2025, 4, 30)), Pledge("c", "GBP 7", "B")]);
        AidTotals totals = ledger.Total(Query(Dimension.Donor) with { Conversion = new EndOfMonthBefore(Table) });
        Assert.Equal(new Bounds(84.62m), totals["B"].Range.Bounds);
        Assert.Equal(Exactly(0), totals["A"].Range.Bounds);
        Assert.Equal("A: EUR 0.00, unconverted USD 110.00", totals["A"].ToString());
        LeftOutLine left = Assert.Single(totals["A"].Explain().LeftOut, static l => l.Reason == LeftOutReason.NoRate);
        Assert.Equal("nothing for 2025-02-28", left.Because);
        Assert.Contains("Conversion: end of the month before.", totals.Total.Explain().Assumptions);
    }

    [Fact]
    public void What_is_delivered_converts_at_the_day_of_its_delivery()
    {
        Pledge pledge = Pledge("p", "USD 600", "A", new(2025, 3, 11)) with
        {
            Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("USD 240"), "s"), new(Stage.Delivered, Day, StatedMoney.Parse("USD 141"), "s")],
        };
        AidQuery query = Query(Dimension.Donor) with { Measure = Measure.Delivered, Conversion = Conversion.OnStage(Table) };
        AidTotal total = Ledger([pledge]).Total(query)["A"];
        Assert.Equal(Exactly(300), total.Range.Bounds);
        Assert.Equal(2, Assert.Single(total.Explain().Counted).Rates.Count);
        Assert.Equal(Exactly(346.36m), Ledger([pledge]).Total(query with { Conversion = Conversion.OnAnnouncement(Table) })["A"].Range.Bounds);
        Assert.Equal(Exactly(100), Ledger([pledge]).Total(query with { Period = Period.Month(2025, 4) })["A"].Range.Bounds);
        Assert.Equal(Exactly(545.45m), Ledger([pledge]).Total(query with { Measure = Measure.Pledged })["A"].Range.Bounds);
    }

    [Fact]
    public void One_delivery_without_a_rate_leaves_what_is_delivered_unconverted()
    {
        Pledge pledge = Pledge("p", "USD 600", "A", new(2025, 3, 11)) with
        {
            Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("USD 240"), "s"), new(Stage.Delivered, new(2025, 12, 1), StatedMoney.Parse("USD 141"), "s")],
        };
        AidTotal total = Ledger([pledge]).Total(Query() with { Measure = Measure.Delivered, Conversion = Conversion.OnStage(Table) }).Total;
        Assert.Equal(Exactly(0), total.Range.Bounds);
        Assert.Equal(Exactly(381), Assert.Single(total.Unconverted).Bounds);
        LeftOutLine left = Assert.Single(total.Explain().LeftOut);
        Assert.Contains("quotes USD from 2025-03-02 to 2025-04-30, not within 1 days before 2025-12-01", left.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_what_is_delivered_are_inside_it_at_the_days_of_their_own_deliveries()
    {
        Pledge whole = Pledge("whole", "USD 600", "A", new(2025, 3, 11));
        Pledge part = Pledge("part", "USD 240", "B", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("USD 240"), "s")] };
        AidTotals totals = Ledger([whole, part], PartOf("part", "whole")).Total(Query(Dimension.Donor) with { Measure = Measure.Delivered, Conversion = Conversion.OnStage(Table) });
        Assert.Equal((Exactly(200), Exactly(200), Exactly(0)), (totals.Total.Range.Bounds, totals["B"].Range.Bounds, totals["A"].Range.Bounds));
    }

    [Theory]
    [InlineData("EUR 1000")]
    [InlineData("USD 1500")]
    public void What_is_delivered_of_a_part_in_another_currency_is_delivered_of_its_whole(string whole)
    {
        Pledge part = Pledge("part", "USD 600", "B", new(2025, 3, 11)) with
        {
            Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("USD 240"), "s"), new(Stage.Delivered, Day, StatedMoney.Parse("USD 141"), "s")],
        };
        AidLedger ledger = Ledger([Pledge("whole", whole, "A", new(2025, 3, 11)), part], PartOf("part", "whole"));
        AidQuery query = Query(Dimension.Donor) with { Measure = Measure.Delivered, Conversion = Conversion.OnStage(Table) };
        AidTotals totals = ledger.Total(query);
        Assert.Equal((Exactly(300), Exactly(300), Exactly(0)), (totals.Total.Range.Bounds, totals["B"].Range.Bounds, totals["A"].Range.Bounds));
        Assert.Empty(totals.Total.Unconverted);
        Assert.DoesNotContain(totals.Total.Explain().Assumptions, static a => a.Contains("more than it", StringComparison.Ordinal));
        AidTotals announced = ledger.Total(query with { Conversion = Conversion.OnAnnouncement(Table) });
        Assert.Equal((Exactly(346.36m), Exactly(346.36m)), (announced.Total.Range.Bounds, announced["B"].Range.Bounds));
    }

    [Fact]
    public void What_is_outstanding_of_a_whole_is_less_by_what_is_delivered_of_a_part_in_another_currency()
    {
        Pledge part = Pledge("part", "USD 550", "B", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("USD 220"), "s")] };
        AidLedger ledger = Ledger([Pledge("whole", "EUR 1000", "A", new(2025, 3, 11)), part], PartOf("part", "whole"));
        AidTotals totals = ledger.Total(Query(Dimension.Donor) with { Measure = Measure.Outstanding, Conversion = Conversion.OnAnnouncement(Table) });
        Assert.Equal((Exactly(800), Exactly(300), Exactly(500)), (totals.Total.Range.Bounds, totals["B"].Range.Bounds, totals["A"].Range.Bounds));
    }

    [Fact]
    public void What_no_rate_converts_of_a_part_makes_what_is_delivered_of_its_whole_unknown()
    {
        Pledge part = Pledge("part", "GBP 500", "B", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("GBP 220"), "s")] };
        AidLedger ledger = Ledger([Pledge("whole", "EUR 1000", "A", new(2025, 3, 11)), part], PartOf("part", "whole"));
        AidTotal total = ledger.Total(Query() with { Measure = Measure.Delivered, Conversion = Conversion.OnStage(Table) }).Total;
        Assert.Equal(Bounds(0, null, 1000), total.Range.Bounds);
    }

    [Fact]
    public void A_part_that_no_rate_converts_leaves_its_whole_converted()
    {
        Pledge part = Pledge("part", "GBP 500", "B", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("GBP 220"), "s")] };
        Pledge whole = Pledge("whole", "USD 1100", "A", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 11), StatedMoney.Parse("USD 330"), "s")] };
        Pledge other = Pledge("other", "EUR 50", "C", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("EUR 40"), "s")] };
        AidQuery query = Query(Dimension.Donor) with { Measure = Measure.Delivered, Conversion = Conversion.OnAnnouncement(Table) };
        Assert.Equal("EUR 300.00 / unknown / 1,000.00", Ledger([whole, part], PartOf("part", "whole")).Total(query).Total.ToString());
        AidTotals three = Ledger([whole with { Events = [] }, part, other], PartOf("part", "whole"), PartOf("other", "whole")).Total(query);
        Assert.Equal(("EUR 40.00 / unknown / 1,000.00", Exactly(40)), (three.Total.ToString(), three["C"].Range.Bounds));
        AidTotals left = Ledger([whole with { Events = [] }, part, other], PartOf("part", "whole"), PartOf("other", "whole")).Total(query with { Measure = Measure.Outstanding });
        Assert.Equal(Bounds(10, null, 960), left.Total.Range.Bounds);
    }

    [Fact]
    public void What_is_delivered_below_a_part_that_no_rate_converts_is_not_lost()
    {
        Pledge middle = Pledge("middle", "GBP 500", "B", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("GBP 22"), "s")] };
        Pledge inner = Pledge("inner", "EUR 24", "C", new(2025, 3, 11)) with { Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("EUR 7"), "s")] };
        AidLedger ledger = Ledger([Pledge("whole", "EUR 100", "A", new(2025, 3, 11)), middle, inner], PartOf("middle", "whole"), PartOf("inner", "middle"));
        AidTotals totals = ledger.Total(Query(Dimension.Donor) with { Measure = Measure.Delivered, Conversion = Conversion.OnAnnouncement(Table) });
        Assert.Equal((Bounds(7, null, 100), Exactly(7)), (totals.Total.Range.Bounds, totals["C"].Range.Bounds));
    }

    [Fact]
    public void A_part_of_a_part_that_no_rate_converts_is_taken_from_the_whole_of_its_own_currency()
    {
        Pledge[] pledges = [Pledge("whole", "EUR 916", "A"), Pledge("middle", "UAH 2500", "A"), Pledge("inner", "EUR 10", "B")];
        AidTotals totals = Ledger(pledges, PartOf("middle", "whole"), PartOf("inner", "middle")).Total(Dimension.Donor);
        Assert.Equal((Exactly(916), Exactly(906), Exactly(10)), (totals.Total.Range.Bounds, totals["A"].Range.Bounds, totals["B"].Range.Bounds));
    }

    [Fact]
    public void Contributions_to_what_was_delivered_on_several_days_are_between_their_rates()
    {
        Pledge pledge = Pledge("p", "USD 288", "A", new(2025, 3, 11)) with
        {
            Contributions = [Contribution.Of(new Parties { Payer = "B" }, StatedMoney.Parse("USD 144"))],
            Events = [new(Stage.Delivered, new(2025, 3, 21), StatedMoney.Parse("USD 144"), "s"), new(Stage.Delivered, new(2025, 4, 14), StatedMoney.Parse("USD 144"), "s")],
        };
        AidTotals totals = Ledger([pledge]).Total(Query(Dimension.Donor) with { Measure = Measure.Delivered, Conversion = Conversion.OnStage(Table) });
        Assert.Equal(Exactly(220), totals.Total.Range.Bounds);
        Assert.Equal(Bounds(100, null, 120), totals["B"].Range.Bounds);
        Assert.Equal(Bounds(100, null, 120), totals["A"].Range.Bounds);
    }

    [Fact]
    public void A_policy_of_ones_own_that_answers_another_question_is_told_so()
    {
        AidLedger ledger = Ledger([Pledge("a", "GBP 110", "A")]);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => ledger.Total(Query() with { Conversion = new Careless("careless", true) }));
        Assert.Equal("Asked for a rate from GBP to EUR, 'careless' gave one from USD to EUR.", error.Message);
        AidTotal total = ledger.Total(Query() with { Conversion = new Careless("careless", false) }).Total;
        Assert.Equal((Exactly(0), Exactly(110), "careless has none"), (total.Range.Bounds, total.Unconverted[0].Bounds, total.Explain().LeftOut[0].Because));
        Assert.Throws<ArgumentException>(static () => Query() with { Conversion = new Careless(" ", true) });
    }

    private sealed class Careless(string name, bool isFound) : IConversion
    {
        public string Name => name;

        public bool TryFind(Currency source, Currency target, ConversionDates dates, out RateUsed rate, [NotNullWhen(false)] out string? reason)
        {
            rate = Table.Find(Currency.USD, Currency.EUR, new(2025, 3, 11));
            reason = null!;
            return isFound;
        }
    }

    private sealed class EndOfMonthBefore(ReferenceRates rates) : IConversion
    {
        public string Name => "end of the month before";

        public bool TryFind(Currency source, Currency target, ConversionDates dates, out RateUsed rate, [NotNullWhen(false)] out string? reason)
        {
            DateOnly day = new DateOnly(dates.Announced.Year, dates.Announced.Month, 1).AddDays(-1);
            bool isFound = rates.TryFind(source, target, day, out rate);
            reason = isFound ? null : $"nothing for {day:O}";
            return isFound;
        }
    }
}
