using System.Text.Json;
using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class ValuationTests
{
    private static readonly PriceList List = PriceList.Create(
        "Prices", "A publisher", [new("Tank", StatedMoney.Parse("EUR 2 to 3"), DateOnly.MinValue, "A maker"), new("Gun", StatedMoney.Parse("EUR 10"), DateOnly.MinValue, "A maker")]);

    private static ValueStatement Book(string amount, DateOnly? on = null) => new(ValueBasis.Book, StatedMoney.Parse(amount), on ?? Day, "s");

    private static EquipmentLine Line(string item, string quantity, string? value = null, params ValueList<ValueStatement> values) => new()
    {
        Item = item,
        Category = item,
        Quantity = StatedQuantity.Parse(quantity),
        Value = value is null ? null : StatedMoney.Parse(value),
        Values = values,
    };

    private static AidTotals At(AidLedger ledger, Valuation valuation, params Dimension[] by) => ledger.Total(Query(by) with { Valuation = valuation });

    [Fact]
    public void The_latest_value_counts_and_the_amount_as_of_its_announcement()
    {
        Pledge pledge = Pledge("p", "EUR 100") with { Basis = ValueBasis.Book };
        Assert.Equal(Exactly(100), Of(pledge with { Values = [Book("EUR 60", Day.AddDays(-1)), Book("EUR 70", Day) ] }));
        Assert.Equal(Exactly(80), Of(pledge with { Values = [Book("EUR 60", Day.AddDays(9)), Book("EUR 80", Day.AddDays(10)), Book("EUR 70", Day.AddDays(5))] }));
        Assert.Equal(Exactly(100), Of(pledge with { Values = [Book("EUR not given", Day.AddDays(9))] }));

        static Bounds Of(Pledge pledge) => At(Ledger([pledge]), Valuation.At(ValueBasis.Book)).Total.Range.Bounds;
    }

    [Fact]
    public void How_a_sum_is_divided_on_one_basis_says_nothing_of_another()
    {
        AidLedger ledger = Ledger(
        [
            Pledge("p", "EUR 100", "A") with
            {
                Values = [Book("EUR 60")],
                Contributions = [Contribution.Of(new Parties { Payer = "B" }, StatedMoney.Parse("EUR 30")), Contribution.Of(new Parties { Payer = "C" }, new Share(1, 10))],
                Tranches = [new(Period.Year(2025), StatedMoney.Parse("EUR 90"))],
                Events = [new(Stage.Delivered, Day, StatedMoney.Parse("EUR 80"), "s")],
            },
        ]);
        AidTotals book = At(ledger, Valuation.At(ValueBasis.Book), Dimension.Donor);
        Assert.Equal(Exactly(60), book.Total.Range.Bounds);
        Assert.Equal(Exactly(6), book["C"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 54), book["B"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 60), ledger.Total(Query() with { Valuation = Valuation.At(ValueBasis.Book), Period = Period.Year(2025) }).Total.Range.Bounds);
        Assert.Equal(Bounds(0, null, 60), ledger.Total(Query() with { Valuation = Valuation.At(ValueBasis.Book), Measure = Measure.Delivered }).Total.Range.Bounds);
        Assert.Equal(Exactly(80), ledger.Total(Query() with { Valuation = Valuation.At(ValueBasis.Stated), Measure = Measure.Delivered }).Total.Range.Bounds);
    }

    [Fact]
    public void Lines_are_what_a_pledge_is_worth_only_where_they_are_all_of_it()
    {
        Pledge complete = Pledge("p", "EUR 100") with { Equipment = [Line("Tank", "4", "EUR 70", Book("EUR 20")), Line("Gun", "1", "EUR 30", Book("EUR 5"))] };
        Assert.Equal(Exactly(25), At(Ledger([complete]), Valuation.At(ValueBasis.Book)).Total.Range.Bounds);
        Assert.Equal(Exactly(25), At(Ledger([complete with { Amount = null }]), Valuation.At(ValueBasis.Book)).Total.Range.Bounds);

        AidTotal partly = At(Ledger([complete with { Amount = StatedMoney.Parse("EUR 101") }]), Valuation.At(ValueBasis.Book)).Total;
        Assert.Equal(Bounds(25, null, null), partly.Range.Bounds);
        Assert.Equal(25, partly.Stated.Amount);
    }

    [Fact]
    public void A_price_list_values_what_has_no_value_by_quantity_times_price()
    {
        AidLedger ledger = Ledger([Pledge("p", payer: "A") with { Equipment = [Line("tank", "10 to 20"), Line("GUN ", "3", "EUR 7"), Line("Boot", "1000"), Line("Tank", "5 rounds"), Line("Tank", "not given")] }]);
        Valuation stated = Valuation.AsStated.Prices(List);
        AidTotals totals = At(ledger, stated, Dimension.Category);
        Assert.Equal(Bounds(27, null, null), totals.Total.Range.Bounds);
        Assert.Equal(Exactly(7), totals["GUN "].Range.Bounds);
        Assert.Equal(Bounds(20, null, 60), totals["tank"].Range.Bounds);
        Assert.Equal(Bounds.Unknown, totals["Boot"].Range.Bounds);
        Assert.Equal([ValueBasis.Stated, ValueBasis.Market], totals.Total.Bases);

        AidTotals market = At(ledger, Valuation.At(ValueBasis.Market).Prices(List), Dimension.Category);
        Assert.Equal(Exactly(30), market["GUN "].Range.Bounds);
        Assert.Equal([ValueBasis.Market], market.Total.Bases);
        CountedLine line = Assert.Single(market["GUN "].Explain().Counted);
        Assert.Equal(["EUR 10 a piece of Gun, 0001-01-01: A maker [Prices]"], line.PricedBy);
        Assert.Contains("market value; priced at EUR 10", line.ToString(), StringComparison.Ordinal);
        Assert.Equal("market value, by the price list 'Prices' (A publisher), else as stated", Valuation.At(ValueBasis.Market).Prices(List).Else(ValueBasis.Stated).Name);
    }

    [Fact]
    public void Else_takes_another_basis_and_says_so()
    {
        AidLedger ledger = Ledger([Pledge("p", "EUR 100") with { Values = [Book("EUR 60")] }, Pledge("q", "EUR 10"), Pledge("r", "EUR 5") with { Basis = ValueBasis.Replacement }, Pledge("n")]);
        Assert.Equal(Bounds(60, null, null), At(ledger, Valuation.At(ValueBasis.Book)).Total.Range.Bounds);
        AidTotal total = At(ledger, Valuation.At(ValueBasis.Book).Else(ValueBasis.Replacement).Else(ValueBasis.Stated)).Total;
        Assert.Equal(75, total.Stated.Amount);
        Assert.Contains("Values: 1 amount as stated, 1 at book value, 1 at replacement value, 1 without a value: values on different bases are mixed.", total.Explain().Assumptions);
        Assert.Equal(3, At(ledger, Valuation.At(ValueBasis.Book)).Total.LinesWithoutValue);
    }

    [Fact]
    public void Parts_on_another_basis_than_their_whole_are_unknown_parts_of_it_and_no_fault()
    {
        AidLedger ledger = Ledger(
        [
            Pledge("whole", "EUR 100", "A") with { Values = [Book("EUR 70")] },
            Pledge("part", "EUR 150", "B") with { Basis = ValueBasis.Book, Values = [new(ValueBasis.Stated, StatedMoney.Parse("EUR 40"), Day, "s")] },
            Pledge("lines", "EUR 9", "C") with { Equipment = [Line("Gun", "1", "EUR 200") with { Basis = ValueBasis.Replacement }, Line("Tank", "1", "EUR 4")] },
        ],
        PartOf("part", "whole"));
        AidTotals stated = ledger.Total(Dimension.Pledge, Dimension.Category);
        Assert.Equal(Exactly(109), stated.Total.Range.Bounds);
        Assert.Equal(Bounds(0, null, 100), stated["part"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 100), stated["whole"].Range.Bounds);
        Assert.Equal(Exactly(9), stated["lines"].Range.Bounds);
        Assert.Equal(Bounds(0, null, 5), stated["lines", "Gun"].Range.Bounds);
        Assert.Equal(Exactly(4), stated["lines", "Tank"].Range.Bounds);
        Assert.Contains("Basis: 'part' (book value) is inside what stands on another basis, of which it is an unknown part.", stated["part"].Explain().Assumptions);

        AidTotals same = At(ledger, Valuation.At(ValueBasis.Stated), Dimension.Pledge);
        Assert.Equal(Exactly(40), same["part"].Range.Bounds);
        Assert.Equal(Exactly(60), same["whole"].Range.Bounds);

        // On one basis the part is more than the whole: the result says so, as it does where rates make it so.
        AidTotal book = At(ledger, Valuation.At(ValueBasis.Book), Dimension.Pledge).Total;
        Assert.Contains("At these values and rates the parts of 'whole' come to at least EUR 150.00, more than it.", book.Explain().Assumptions);
    }

    [Fact]
    public void What_supersedes_at_another_basis_knows_that_something_has_arrived_and_not_how_much()
    {
        AidLedger ledger = Ledger(
        [
            Pledge("old", "EUR 100") with { Basis = ValueBasis.Replacement, Events = [new(Stage.Delivered, Day, StatedMoney.Parse("EUR 90"), "s")] },
            Pledge("new", "EUR 60", on: Day.AddDays(1)) with { Basis = ValueBasis.Book },
        ],
        Relation.Supersedes("new", "old", "s"));
        Assert.Equal(Exactly(60), ledger.Total().Total.Range.Bounds);
        Assert.Equal(Bounds(0, null, 60), ledger.Total(Query() with { Measure = Measure.Delivered }).Total.Range.Bounds);
    }

    [Fact]
    public void A_withdrawal_on_another_basis_takes_back_an_unknown_part()
    {
        AidLedger Withdrawn(ValueBasis basis) => Ledger(
            [Pledge("p", "EUR 100") with { Basis = ValueBasis.Replacement, Values = [Book("EUR 60")] }, Pledge("w", "EUR 30", on: Day.AddDays(1)) with { Basis = basis }],
            Relation.Withdraws("w", "p", "s"));
        AidQuery outstanding = Query() with { Measure = Measure.Outstanding };
        Assert.Equal(Exactly(70), Withdrawn(ValueBasis.Replacement).Total(outstanding).Total.Range.Bounds);
        Assert.Equal(Bounds(0, null, 100), Withdrawn(ValueBasis.Stated).Total(outstanding).Total.Range.Bounds);
        Assert.Equal(Bounds(0, null, 60), Withdrawn(ValueBasis.Replacement).Total(outstanding with { Valuation = Valuation.At(ValueBasis.Book) }).Total.Range.Bounds);
    }

    [Fact]
    public void A_correction_below_zero_needs_a_value_on_the_basis()
    {
        AidLedger ledger = Ledger([Pledge("p", "EUR 100"), Pledge("less", "EUR -5")]);
        AidLedgerException error = Assert.Throws<AidLedgerException>(() => At(ledger, Valuation.At(ValueBasis.Book)));
        LedgerFault fault = Assert.Single(error.Faults);
        Assert.Equal(["less"], fault.Ids);
        Assert.Contains("no value on the basis asked for: book value", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Exactly(95), At(ledger, Valuation.At(ValueBasis.Stated)).Total.Range.Bounds);
    }

    [Fact]
    public void Restated_pledges_keep_the_basis_of_the_amount_that_counts()
    {
        AidLedger ledger = Ledger(
            [Pledge("first"), Pledge("again", "EUR 60", on: Day.AddDays(1)) with { Basis = ValueBasis.Book, Values = [new(ValueBasis.Market, StatedMoney.Parse("EUR 80"), Day, "s")] }],
            Relation.Restates("again", "first", "s"));
        Assert.Equal([ValueBasis.Book], ledger.Total().Total.Bases);
        Assert.Equal(Exactly(60), At(ledger, Valuation.At(ValueBasis.Book)).Total.Range.Bounds);
        Assert.Equal(Exactly(80), At(ledger, Valuation.At(ValueBasis.Market)).Total.Range.Bounds);
    }

    [Fact]
    public void Maintained_totals_follow_the_valuation()
    {
        AidLedger ledger = Ledger([Pledge("p", "EUR 100", "A") with { Values = [Book("EUR 60")] }, Pledge("q", "EUR 10", "B")]);
        AidQuery query = Query(Dimension.Donor) with { Valuation = Valuation.At(ValueBasis.Book).Else(ValueBasis.Stated) };
        MaintainedTotal maintained = ledger.Maintain(query);
        AidLedger next = ledger.With(Pledge("r", "EUR 7", "B") with { Values = [Book("EUR 3")] }).Without("q").With(Pledge("e", payer: "A") with { Equipment = [Line("Gun", "1", "EUR 5", Book("EUR 2"))] });
        maintained.MoveTo(next);
        Assert.Equal(Exactly(62), maintained["A"].Range.Bounds);
        Assert.Equal(Exactly(3), maintained["B"].Range.Bounds);
        Assert.Equal(next.Total(query).Total.Range, maintained.Total.Range);
    }

    [Fact]
    public void Sources_of_values_are_those_of_the_ledger()
    {
        AidLedgerException error = Assert.Throws<AidLedgerException>(static () => Ledger([Pledge("p") with { Values = [new(ValueBasis.Book, StatedMoney.Parse("EUR 5"), Day, "nowhere")] }]));
        Assert.Contains("A value of the pledge 'p' names the source 'nowhere'", Assert.Single(error.Faults).Message, StringComparison.Ordinal);
        error = Assert.Throws<AidLedgerException>(static () => Ledger([Pledge("p") with { Equipment = [Line("Gun", "1", null, Book("EUR 5"), Book("EUR 6"))] }]));
        Assert.Contains("The line 'Gun' of 'p' has 2 values on one basis (Book), of one day (2025-04-11) and source ('s'): EUR 5 and EUR 6.", Assert.Single(error.Faults).Message, StringComparison.Ordinal);
        Assert.Throws<AidLedgerException>(static () => Ledger([Pledge("q")]).With(Pledge("p") with { Values = [new(ValueBasis.Book, StatedMoney.Parse("EUR 5"), Day, "nowhere")] }));

        AidLedger two = AidLedger.Create([Source(), Source("t", Day.AddDays(5))], [], [Pledge("p", "EUR 9") with { Values = [Book("EUR 5"), new(ValueBasis.Market, StatedMoney.Parse("EUR 7"), Day, "t")] }], []);
        Assert.Equal([ValueBasis.Book], two.StatedBy("s").Pledges[0].Values.Select(static v => v.Basis));
        Assert.Equal([ValueBasis.Book], two.AsOf(Day).Pledges[0].Values.Select(static v => v.Basis));
        Assert.Contains("t", At(two, Valuation.At(ValueBasis.Market)).Total.Explain().Counted[0].Sources);
    }

    [Fact]
    public void Results_name_the_valuation()
    {
        AidTotals totals = At(Ledger([Pledge("p", "EUR 100") with { Values = [Book("EUR 60")] }]), Valuation.At(ValueBasis.Book));
        using JsonDocument json = JsonDocument.Parse(totals.ToJson());
        Assert.Equal("book value", json.RootElement.GetProperty("query").GetProperty("valuation").GetString());
        Assert.Equal("book", json.RootElement.GetProperty("total").GetProperty("bases")[0].GetString());
        Assert.Throws<ArgumentOutOfRangeException>("basis", static () => Valuation.At((ValueBasis)7));
        Assert.Throws<ArgumentOutOfRangeException>("basis", static () => Valuation.AsStated.Else((ValueBasis)7));
        Assert.Throws<ArgumentNullException>("list", static () => Valuation.AsStated.Prices(null!));
        Assert.Throws<ArgumentNullException>(static () => Query() with { Valuation = null! });
        Assert.Equal(Valuation.At(ValueBasis.Book).Else(ValueBasis.Stated), Valuation.At(ValueBasis.Book).Else(ValueBasis.Stated));
        Assert.NotEqual(Valuation.At(ValueBasis.Book), Valuation.AsStated);
    }
}
