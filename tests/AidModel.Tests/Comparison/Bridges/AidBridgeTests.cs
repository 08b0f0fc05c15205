using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

public sealed class AidBridgeTests
{
    private static readonly Money Ten = new(10, Currency.EUR);

    private static readonly PledgeChange Change = new(ChangeCause.New, null, "p", Ten, "announced");

    [Fact]
    public void A_figure_holds_steps_that_lead_from_one_to_the_other()
    {
        BridgeStep step = new(ChangeCause.New, Ten, [Change]);
        BridgeFigure figure = new(["A"], new Money(5, Currency.EUR), new Money(15, Currency.EUR), [step]);
        Assert.Equal(Ten, figure.Difference);
        Assert.Equal((Ten, new Money(0, Currency.EUR)), (figure[ChangeCause.New], figure[ChangeCause.Rate]));
        Assert.Equal("A: EUR 5.00 -> EUR 15.00; New EUR 10.00", figure.ToString());
        Assert.Equal("New: EUR 10.00 (1)", step.ToString());
        Assert.Equal("New EUR 10.00: p: announced", Change.ToString());
        Assert.Equal(figure, new BridgeFigure(["A"], new Money(5.0m, Currency.EUR), new Money(15, Currency.EUR), [new(ChangeCause.New, Ten, [Change])]));
    }

    [Fact]
    public void A_figure_refuses_steps_that_do_not()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new BridgeFigure([], Ten, Ten, [new(ChangeCause.New, Ten, [Change])]));
        Assert.StartsWith("The steps lead from EUR 10.00 to EUR 20.00, not to EUR 10.00.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new BridgeFigure(null!, Ten, Ten, []));
        Assert.Throws<ArgumentException>(() => new BridgeFigure([], Ten, new Money(10, Currency.GBP), []));
        Assert.Throws<InvalidOperationException>(() => new BridgeFigure([], Ten, Ten, [new(ChangeCause.New, new Money(0, Currency.GBP), [])]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BridgeFigure([], Ten, Ten, []) { WithoutValueAfter = -1 });
    }

    [Fact]
    public void Queries_are_to_fit_together()
    {
        AidLedger ledger = Ledger([Pledge("p", "EUR 1", "A")]);
        AidQuery query = Query(Dimension.Donor);
        Assert.Contains("in GBP, those before in EUR", Refused(query with { Currency = Currency.GBP }), StringComparison.Ordinal);
        Assert.Contains("grouped by [], those before by [donor]", Refused(query with { GroupBy = [] }), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => AidBridge.Between(null!, ledger, query));
        AidBridge bridge = AidBridge.Between(ledger, ledger, query);
        Assert.Throws<ArgumentException>(() => bridge["A", "B"]);
        Assert.Equal((0m, 0), (bridge["nobody"].After.Amount, bridge["nobody"].Steps.Count));

        string Refused(AidQuery other) => Assert.Throws<ArgumentException>(() => AidBridge.Between(ledger, query, ledger, other)).Message;
    }

    [Fact]
    public void Two_empty_ledgers_have_no_difference()
    {
        AidBridge bridge = AidBridge.Between(Ledger([]), Ledger([]), Query(Dimension.Donor));
        Assert.Empty(bridge.Groups);
        Assert.Equal("EUR 0.00 -> EUR 0.00", bridge.ToString());
    }

    /// <summary>Three thirds of a cent are one, and show as such somewhere.</summary>
    [Fact]
    public void What_rounding_leaves_falls_to_the_greatest_remainder()
    {
        ReferenceRates rates = ReferenceRates.Create("thirds", Currency.EUR, [new(Day, Currency.GBP, 3m)]);
        AidQuery query = Query(Dimension.Donor) with { Conversion = Conversion.OnAnnouncement(rates) };
        BridgeFigure figure = AidBridge.Between(
            Ledger([Pledge("known", "EUR 1", "A")]),
            Ledger([Pledge("known", "GBP 1", "A"), .. Enumerable.Range(0, 2).Select(static i => Pledge($"n{i}", "GBP 1", "A", Day.AddDays(1)))]),
            query).Total;
        Assert.Equal((1.00m, 1.00m), (figure.Before.Amount, figure.After.Amount));
        Assert.Equal([(ChangeCause.New, 0.67m), (ChangeCause.Revised, -0.67m)], figure.Steps.Select(static s => (s.Cause, s.Amount.Amount)));
        Assert.Equal([0.34m, 0.33m], figure.Steps[0].Changes.Select(static c => c.Amount.Amount));
    }

    [Fact]
    public void Amounts_that_come_to_another_sum_are_refused()
    {
        Rational third = new(1, 3);
        Assert.Equal([0.34m, 0.33m, 0.33m], BridgeRounding.Round([third, third, third], 1m, 2));
        Assert.Equal([-1m, 0m, -1m], BridgeRounding.Round([-Rational.One, Rational.Zero, -Rational.One], -2m, 0));
        Assert.Equal([0m, 2m], BridgeRounding.Round([Rational.Zero, Rational.One], 2m, 0));
        Assert.Throws<InvalidOperationException>(() => BridgeRounding.Round([third], 1m, 2));
    }

    [Fact]
    public void Content_tells_a_pledge_that_was_numbered_anew()
    {
        AidLedger before = Ledger([Said("M1", "Field hospital built and delivered together with its neighbour", "EUR 5"), Said("M2", "Fuel for vehicles, an unknown number of litres of it", "EUR 7")]);
        AidLedger after = Ledger(
        [
            Said("M1", "Rifles of a kind that nobody has named in any source", "EUR 9"),
            Said("M2", "Field hospital built and delivered together with its neighbour", "EUR 6"),
            Said("M3", "Fuel for vehicles, an unknown number of litres of it", "EUR 7"),
        ]);
        ValueList<PledgePair> pairs = PledgeMatching.ByContent.Pairs(before, after);
        Assert.Equal([("M2", "M3"), ("M1", "M2")], pairs.Select(static p => (p.Before, p.After)));
        Assert.Equal(["day, type, amount and title", "day, type and title"], pairs.Select(static p => p.Rule));

        AidBridge byContent = AidBridge.Between(before, after, Query(), new() { Matching = PledgeMatching.ByContent });
        Assert.Equal((9m, 1m), (byContent.Total[ChangeCause.Unmatched].Amount, byContent.Total[ChangeCause.Revised].Amount));
        Assert.Equal(3m, AidBridge.Between(before, after, Query()).Total[ChangeCause.Revised].Amount);
    }

    /// <summary>Two pledges that say the same are told apart by nothing, and stay unmatched rather than be taken for each other.</summary>
    [Fact]
    public void Content_pairs_nothing_that_two_could_be()
    {
        string text = "Donation of one and the same sum to one and the same hospital";
        AidLedger before = Ledger([Said("H1", text, "EUR 5"), Said("H2", text, "EUR 5")]);
        AidLedger after = Ledger([Said("H7", text, "EUR 5"), Said("H8", text, "EUR 5")]);
        Assert.Empty(PledgeMatching.ByContent.Pairs(before, after));
        Assert.Equal(2, PledgeMatching.ByContent.Pairs(before, before).Count);
    }

    [Fact]
    public void A_matching_of_ones_own_pairs_each_pledge_once()
    {
        AidLedger ledger = Ledger([Pledge("p", "EUR 1", "A")]);
        PledgeMatching twice = PledgeMatching.By("twice", static (_, _) => [new("p", "p", "r"), new("p", "p", "r")]);
        Assert.Equal("The matching 'twice' pairs 'p' twice, or the earlier ledger has no such pledge.", Assert.Throws<InvalidOperationException>(() => twice.Pairs(ledger, ledger)).Message);
        Assert.Throws<InvalidOperationException>(() => PledgeMatching.By("wrong", static (_, _) => [new("p", "q", "r")]).Pairs(ledger, ledger));
        Assert.Throws<ArgumentException>(() => PledgeMatching.By(" ", static (_, _) => []));
    }

    [Fact]
    public void Many_lone_pledges_are_bridged()
    {
        Pledge[] pledges = [.. Enumerable.Range(0, 20_000).Select(static i => Pledge($"p{i}", $"EUR {i}", i % 2 == 0 ? "A" : "B"))];
        Pledge[] others = [.. pledges.Select(static (p, i) => i % 100 == 0 ? p with { Amount = StatedMoney.Parse($"EUR {i + 3}") } : p)];
        BridgeFigure figure = AidBridge.Between(Ledger(pledges), Ledger(others), Query(Dimension.Donor))["A"];
        BridgeStep step = Assert.Single(figure.Steps);
        Assert.Equal((ChangeCause.Revised, 600m, 200), (step.Cause, step.Amount.Amount, step.Changes.Count));
    }

    private static Pledge Said(string id, string title, string amount) => Pledge(id, amount, "A") with { Title = title };
}
