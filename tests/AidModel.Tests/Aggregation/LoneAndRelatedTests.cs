using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>A pledge that nothing relates to is added up in columns, one that a relation names beside them: to the same figures.</summary>
public sealed class LoneAndRelatedTests
{
    private static readonly AidQuery In2025 = Query(Dimension.Donor) with { Period = Period.Year(2025) };

    [Theory]
    [InlineData("EUR 100", "more than EUR 9", "EUR 5", "EUR 9.00 / unknown / 100.00")]
    [InlineData("EUR 100", "up to EUR 200", null, "EUR 0.00 / unknown / 100.00")]
    [InlineData(null, "about EUR 10", "about EUR 5", "EUR 0.00 / unknown / 26.00")]
    public void What_other_tranches_leave_bounds_a_year(string? amount, string in2025, string? in2026, string expected)
    {
        Pledge pledge = Pledge("p", amount, "A") with { Tranches = [.. Tranches(in2025, in2026)] };

        Assert.Equal(expected, Lone(pledge, In2025));
        Assert.Equal(expected, Related(pledge, In2025));
    }

    [Fact]
    public void Of_a_correction_all_or_nothing_may_fall_in_a_year()
    {
        Pledge pledge = Pledge("p", "EUR -30", "A");

        Assert.Equal("EUR -30.00 / unknown / 0.00", Lone(pledge, In2025));
        Assert.Equal("EUR -30.00 / unknown / 0.00", Related(pledge, In2025));
    }

    [Fact]
    public void Of_a_correction_nothing_is_outstanding()
    {
        Pledge pledge = Pledge("p", "EUR -30", "A");
        AidQuery outstanding = Query(Dimension.Donor) with { Measure = Measure.Outstanding };

        Assert.Equal("EUR 0.00", Lone(pledge, outstanding));
        Assert.Equal("EUR 0.00", Related(pledge, outstanding));
    }

    [Fact]
    public void A_buffer_whose_run_failed_has_no_figures()
    {
        AidFigures figures = Ledger([Pledge("a", "EUR 1", "A"), Pledge("b", "EUR 2", "B")]).Plan(Query(Dimension.Donor)).Run();
        Pledge most = Pledge("c", null, "A") with { Amount = new Money(decimal.MaxValue, Currency.EUR) };

        Assert.Throws<OverflowException>(() => Ledger([most, most with { Id = "d" }]).Plan(Query(Dimension.Donor)).Run(figures));
        Assert.Equal(0, figures.Count);
        Assert.Throws<InvalidOperationException>(() => figures.Total);
    }

    [Fact]
    public void Many_threads_may_run_a_plan_of_which_not_all_is_in_columns()
    {
        Donor[] donors = [Donor("A"), Donor("G"), Donor("F", DonorKind.PooledFund, ("A", "1/3"), ("G", "1/7"))];
        AidLedger ledger = Ledger(donors, Enumerable.Range(0, 6).Select(static i => Pledge($"p{i}", $"{(i % 2 == 0 ? "about " : string.Empty)}GBP {i + 100}", "F")));
        AidQuery query = Query(Dimension.Donor) with { Conversion = Conversion.OnAnnouncement(Rates) };
        string expected = $"{ledger.Plan(query).Run().Total}";

        for (int round = 0; round < 200; round++)
        {
            AidPlan plan = ledger.Plan(query);
            Assert.All(ParallelEnumerable.Range(0, 4).WithDegreeOfParallelism(4).Select(_ => $"{plan.Run().Total}").ToArray(), figure => Assert.Equal(expected, figure));
        }
    }

    private static IEnumerable<Tranche> Tranches(string in2025, string? in2026)
    {
        yield return new Tranche(Period.Year(2025), StatedMoney.Parse(in2025));
        if (in2026 is not null)
        {
            yield return new Tranche(Period.Year(2026), StatedMoney.Parse(in2026));
        }
    }

    private static string Lone(Pledge pledge, AidQuery query) => $"{Ledger([Donor("A")], [pledge]).Total(query)["A"].Range}";

    private static string Related(Pledge pledge, AidQuery query) =>
        $"{Ledger([Donor("A")], [pledge with { Parties = Parties.None }], [Relation.Names("p", Role.Payer, "A", "s")]).Total(query)["A"].Range}";
}
