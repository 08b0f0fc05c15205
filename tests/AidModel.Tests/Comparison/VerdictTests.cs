using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The cases of accounting rule 9.</summary>
public sealed class VerdictTests
{
    private static AidTotal TotalOf(string amount, Func<AidQuery, AidQuery>? change = null) =>
        Ledger([Pledge("p", amount)]).Total((change ?? (static q => q))(Query())).Total;

    [Theory]
    [InlineData("EUR 5", "EUR 4", Answer.Yes)]
    [InlineData("EUR 4", "EUR 5", Answer.No)]
    [InlineData("EUR 4", "EUR 4", Answer.No)]
    [InlineData("about EUR 50", "EUR 39", Answer.Yes)]
    [InlineData("about EUR 50", "EUR 40", Answer.Undetermined)]
    [InlineData("about EUR 50", "EUR 60", Answer.No)]
    [InlineData("more than EUR 50", "EUR 49", Answer.Yes)]
    [InlineData("EUR 49", "more than EUR 50", Answer.No)]
    [InlineData("EUR 51", "more than EUR 50", Answer.Undetermined)]
    public void Greater_is_yes_no_or_undetermined(string left, string right, Answer expected)
    {
        Verdict verdict = TotalOf(left).IsGreaterThan(TotalOf(right));

        Assert.Equal(expected, verdict.Answer);
        Assert.Equal(expected == Answer.Undetermined, verdict.WouldSettle.Count > 0);
    }

    [Fact]
    public void Unrounded_figures_decide() =>
        Assert.Equal(Answer.Yes, TotalOf("EUR 1.004").IsGreaterThan(TotalOf("EUR 1.003")).Answer);

    [Fact]
    public void What_no_rate_converts_leaves_it_open() =>
        Assert.Contains("UAH", Assert.Single(TotalOf("UAH 5").IsGreaterThan(TotalOf("EUR 1")).WouldSettle), StringComparison.Ordinal);

    [Fact]
    public void Figures_of_two_bases_are_not_compared()
    {
        AidTotal euros = TotalOf("EUR 5");

        Assert.Equal(Answer.Undetermined, euros.IsGreaterThan(TotalOf("GBP 1", static q => q with { Currency = Currency.GBP })).Answer);
        Assert.Equal(Answer.Undetermined, euros.IsGreaterThan(TotalOf("EUR 1", static q => q with { Along = Role.Lead })).Answer);
        Assert.Equal(Answer.Undetermined, euros.IsGreaterThan(TotalOf("EUR 1", static q => q with { Measure = Measure.Outstanding })).Answer);
        Assert.Equal(Answer.Undetermined, euros.IsGreaterThan(TotalOf("EUR 1", static q => q with { Conversion = Conversion.OnDay(Day, Rates) })).Answer);
    }

    [Fact]
    public void A_record_beats_every_earlier_upper_bound()
    {
        AidTotal round = TotalOf("EUR 21");

        Assert.Equal(Answer.Yes, round.IsRecord(TotalOf("EUR 20"), TotalOf("about EUR 10")).Answer);
        Assert.Equal(Answer.Undetermined, round.IsRecord(TotalOf("EUR 20"), TotalOf("more than EUR 10")).Answer);
        Assert.Equal(Answer.No, round.IsRecord(TotalOf("more than EUR 10"), TotalOf("EUR 21")).Answer);
        Assert.Equal(Answer.Undetermined, round.IsRecord().Answer);
    }

    [Fact]
    public void A_record_is_one_of_its_own_scope()
    {
        AidTotals totals = Ledger([Pledge("p", "EUR 5", "A"), Pledge("q", "EUR 4", "B")]).Total(Dimension.Donor);

        Assert.Equal(Answer.Undetermined, totals["A"].IsRecord(totals["B"]).Answer);
        Assert.Equal(Answer.Yes, totals["A"].IsGreaterThan(totals["B"]).Answer);
    }

    [Fact]
    public void A_whole_is_no_record_against_its_part()
    {
        AidLedger ledger = Ledger([Pledge("whole", "EUR 10"), Pledge("part", "EUR 4"), Pledge("other", "EUR 5")], PartOf("part", "whole"));

        AidTotal In(string within) => ledger.Total(Query() with { Within = within }).Total;

        Assert.Equal(Answer.Undetermined, In("whole").IsRecord(In("part")).Answer);
        Assert.Equal(Answer.Yes, In("whole").IsRecord(In("other")).Answer);
        Assert.Equal(Answer.Undetermined, In("whole").IsRecord(ledger.Total(Query() with { Where = static p => p.Id == "other" }).Total).Answer);
    }

    [Fact]
    public void Amounts_that_do_not_fit_together_at_the_rates_decide_nothing()
    {
        AidTotals totals = Ledger([Pledge("whole", "EUR 90"), Pledge("part", "GBP 86.678", "A")], PartOf("part", "whole"))
            .Total(Query(Dimension.Donor) with { Conversion = Conversion.OnDay(Day, Rates) });

        Verdict verdict = totals["A"].IsGreaterThan(totals.Total);

        Assert.Equal(Answer.Undetermined, verdict.Answer);
        Assert.Contains("'whole'", verdict.ToString(), StringComparison.Ordinal);
    }
}
