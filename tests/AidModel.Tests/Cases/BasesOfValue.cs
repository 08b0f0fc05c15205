using Xunit;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>The United States in 2023: a ledger restated from what replaces the equipment to what the books have it at, with no change in
/// equipment.</summary>
public sealed class BasesOfValue
{
    private static readonly AidLedger Before = Load("before");
    private static readonly AidLedger After = Load("after");

    private static AidLedger Load(string name) => AidLedger.Load(Repository.File($"tests/AidModel.Tests/Cases/Ledgers/drawdowns-{name}.json"));

    private static AidTotals Total(AidLedger ledger, Valuation? valuation = null) =>
        ledger.Total(new AidQuery { Currency = Currency.USD, GroupBy = [Dimension.Pledge], Valuation = valuation ?? Valuation.AsStated });

    [Fact]
    public void As_stated_the_sum_falls_by_six_billion_two_hundred_million()
    {
        AidTotal before = Total(Before).Total;
        AidTotal after = Total(After).Total;
        Assert.Equal(6_200_000_000m, before.Range.Lower.Amount - after.Range.Lower.Amount);
        Assert.Equal(2_600_000_000m, Total(Before)["fy2022"].Range.Lower.Amount - Total(After)["fy2022"].Range.Lower.Amount);
        Assert.Equal(3_600_000_000m, Total(Before)["fy2023"].Range.Lower.Amount - Total(After)["fy2023"].Range.Lower.Amount);
        Assert.True(before.Range.IsExact && after.Range.IsExact);
        Assert.Equal([ValueBasis.Replacement], before.Bases);
        Assert.Equal([ValueBasis.Book], after.Bases);
    }

    [Fact]
    public void The_equipment_is_the_same_and_so_is_its_replacement_value()
    {
        Assert.Equal(Before.Pledges.SelectMany(static p => p.Equipment), After.Pledges.SelectMany(static p => p.Equipment));
        Assert.Equal(Total(Before).Total.Quantities, Total(After).Total.Quantities);
        Assert.Equal(["235 pieces", "138,600,000 TIV", "800,000 / unknown / unbounded rounds"], Total(After, Valuation.At(ValueBasis.Book)).Total.Quantities.Select(static q => q.ToString()));
        Assert.Equal(Make.Exactly(23_200_000_000), Total(Before, Valuation.At(ValueBasis.Replacement)).Total.Range.Bounds);
        Assert.Equal(Make.Exactly(23_200_000_000), Total(After, Valuation.At(ValueBasis.Replacement)).Total.Range.Bounds);
        Assert.Equal(Make.Exactly(17_000_000_000), Total(After, Valuation.At(ValueBasis.Book)).Total.Range.Bounds);
    }

    [Fact]
    public void What_has_no_book_value_is_unknown_and_not_zero()
    {
        AidTotal before = Total(Before, Valuation.At(ValueBasis.Book)).Total;
        Assert.Equal(Bounds.Unknown, before.Range.Bounds);
        Assert.Equal((2, 2), (before.Lines, before.LinesWithoutValue));
        Assert.Empty(before.Bases);
        Assert.Equal(["what 'fy2022' is worth, book value", "what 'fy2023' is worth, book value"], before.WouldSettle);
        Assert.Contains("Valuation: book value.", before.Explain().Assumptions);
        Assert.Contains("Values: 2 without a value.", before.Explain().Assumptions);
    }

    [Fact]
    public void The_two_sums_are_not_compared_as_if_they_were_of_one_kind()
    {
        Verdict verdict = Total(Before).Total.IsGreaterThan(Total(After).Total);
        Assert.Equal(Answer.Undetermined, verdict.Answer);
        Assert.Equal(["totals of one basis of value: replacement value and book value are two"], verdict.WouldSettle);
        verdict = Total(After).Total.IsGreaterThan(Total(After, Valuation.At(ValueBasis.Book)).Total);
        Assert.Equal(["totals of one valuation: amounts as they are stated and book value are two"], verdict.WouldSettle);
        Assert.Equal(Answer.No, Total(After, Valuation.At(ValueBasis.Replacement)).Total.IsGreaterThan(Total(Before, Valuation.At(ValueBasis.Replacement)).Total).Answer);
    }

    [Fact]
    public void A_ledger_that_is_restated_in_part_says_that_its_sum_mixes_bases()
    {
        AidLedger half = Before.With(After.Pledges[0] with { Sources = ["notices"] });
        AidTotal total = Total(half).Total;
        Assert.Equal(Make.Exactly(20_600_000_000), total.Range.Bounds);
        Assert.Equal([ValueBasis.Book, ValueBasis.Replacement], total.Bases);
        Assert.Contains("Values: 1 amount at book value, 1 at replacement value: values on different bases are mixed.", total.Explain().Assumptions);

        AidTotal book = Total(half, Valuation.At(ValueBasis.Book)).Total;
        Assert.Equal(new Bounds(6_000_000_000, null, null), book.Range.Bounds);
        AidTotal either = Total(half, Valuation.At(ValueBasis.Book).Else(ValueBasis.Replacement)).Total;
        Assert.Equal(Make.Exactly(20_600_000_000), either.Range.Bounds);
        Assert.Contains("Valuation: book value, else replacement value.", either.Explain().Assumptions);
        Assert.Contains("Values: 1 amount at book value, 1 at replacement value: values on different bases are mixed.", either.Explain().Assumptions);
    }

    [Fact]
    public void A_value_is_known_from_the_day_on_which_it_is_stated()
    {
        AidLedger then = After.AsOf(new(2023, 5, 1));
        Assert.Equal(["fy2022"], then.Pledges.Select(static p => p.Id));
        AidLedger told = Before.With(Before.Pledges[0] with { Values = [new(ValueBasis.Book, StatedMoney.Parse("USD 6 billion"), new(2023, 6, 20), "notices")] });
        Assert.Empty(told.AsOf(new(2023, 6, 19)).Pledges[0].Values);
        Assert.Equal(told, told.AsOf(new(2023, 6, 20)));
        Assert.Equal(Bounds.Unknown, told.Total(new AidQuery { Currency = Currency.USD, Valuation = Valuation.At(ValueBasis.Book), AsOf = new(2023, 6, 19), Where = static p => p.Id == "fy2022" }).Total.Range.Bounds);
        Assert.Equal(Make.Exactly(6_000_000_000), told.Total(new AidQuery { Currency = Currency.USD, Valuation = Valuation.At(ValueBasis.Book), AsOf = new(2023, 6, 20), Where = static p => p.Id == "fy2022" }).Total.Range.Bounds);
    }

    /// <summary>The difference is told as one of the basis, pledge by pledge, and as nothing else.</summary>
    [Fact]
    public void The_bridge_tells_the_restatement_as_a_matter_of_the_basis()
    {
        BridgeFigure figure = AidBridge.Between(Before, After, Query() with { Currency = Currency.USD }).Total;
        BridgeStep step = Assert.Single(figure.Steps);
        Assert.Equal((ChangeCause.PriceBase, -6_200_000_000m), (step.Cause, step.Amount.Amount));
        Assert.All(step.Changes, static c => Assert.StartsWith("the same equipment at book value instead of replacement value: USD ", c.What, StringComparison.Ordinal));
    }

    /// <summary>A sum on different bases says so wherever it is shown.</summary>
    [Fact]
    public void A_sum_that_mixes_bases_says_so_in_text_table_and_csv()
    {
        AidTotals totals = Ledger([Pledge("a", "EUR 100", "A") with { Basis = ValueBasis.Replacement }, Pledge("b", "EUR 50", "B") with { Basis = ValueBasis.Book }]).Total(Query(Dimension.Donor));
        Assert.Equal("EUR 150.00, book value and replacement value mixed", totals.Total.ToString());
        using StringWriter table = new();
        totals.WriteTable(table);
        Assert.Contains("The figure of Total mixes values on different bases: book and replacement.", table.ToString());
        using MemoryStream csv = new();
        totals.WriteCsv(csv);
        Assert.Equal([",bases", ",replacement", ",book"], System.Text.Encoding.UTF8.GetString(csv.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.TrimEnd('\r')[l.TrimEnd('\r').LastIndexOf(',')..]));
    }
}
