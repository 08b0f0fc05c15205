using Xunit;

namespace AidModel.Tests;

/// <summary>The German equipment of the round of 11 April 2025, by category and by the codes of the schemes, on the sample's own data file.</summary>
public sealed class EquipmentOfTheRound
{
    private static readonly AidLedger Ledger = AidLedger.Load(Repository.File("samples/RamsteinRound/round.json"));
    private static readonly EquipmentCatalogue Catalogue = EquipmentCatalogue.Default;
    private static readonly Dimension Category = Dimension.Equipment("category", Catalogue);
    private static readonly Dimension UnCode = Dimension.Equipment("UN", Crosswalk.UnRegister, Catalogue);

    private static readonly AidQuery Query = new() { Currency = Currency.EUR, Conversion = Conversion.OnDay(Make.Day, Make.Rates), Only = [Dimension.Donor.In("DEU")] };

    private static string Count(AidTotal total) => string.Join(", ", total.Quantities);

    [Theory]
    [InlineData("Missiles", "VII a if range of 25 km or more, else not covered")]
    [InlineData("Artillery ammunition", "not covered")]
    [InlineData("Reconnaissance drones", "not covered")]
    [InlineData("Infantry fighting vehicles", "II")]
    [InlineData("Main battle tanks", "I")]
    [InlineData("Man-portable air defence", "VII b")]
    [InlineData("Artillery", "III if calibre of 75 mm or more, else not covered")]
    [InlineData("Ground surveillance radars", "not covered")]
    [InlineData("Air defence missile systems", "not covered")]
    public void Each_category_has_its_code_in_the_register(string category, string code)
    {
        AidTotals totals = Ledger.Total(Query with { GroupBy = [Category, UnCode] });
        Assert.Contains(totals.Groups, g => g.Keys == ValueList.Create([category, code]));
    }

    [Theory]
    [InlineData("Marder infantry fighting vehicles", "25 pieces")]
    [InlineData("Leopard 1A5 battle tanks", "15 pieces")]
    [InlineData("Man-portable air defence systems", "120 systems")]
    [InlineData("Artillery systems", "14 systems")]
    [InlineData("Artillery ammunition", "100,000 rounds")]
    [InlineData("Reconnaissance drones", "300 pieces")]
    [InlineData("Ground surveillance radars", "1,100 pieces")]
    [InlineData("IRIS-T air defence systems", "1 / unknown / unbounded systems")]
    [InlineData("Guided missiles", "0 / unknown / unbounded pieces")]
    public void Each_item_has_its_count(string item, string count) =>
        Assert.Equal(count, Count(Ledger.Total(Query with { GroupBy = [Dimension.Item] })[item]));

    [Fact]
    public void Tanks_and_vehicles_are_counted_by_code()
    {
        AidTotals totals = Ledger.Total(Query with { GroupBy = [UnCode] });
        Assert.Equal("15 pieces", Count(totals["I"]));
        Assert.Equal("25 pieces", Count(totals["II"]));
        Assert.Equal("120 systems", Count(totals["VII b"]));
    }

    [Fact]
    public void Every_german_line_is_recognised()
    {
        AidTotals totals = Ledger.Total(Query with { GroupBy = [Category] });
        EquipmentLine[] lines = [.. Ledger.Pledges.Where(static p => p.Id.StartsWith("de-", StringComparison.Ordinal)).SelectMany(static p => p.Equipment)];
        Assert.Equal(9, lines.Length);
        Assert.All(lines, l => Assert.NotEmpty(totals[Catalogue.Describe(l)!.Category.Name].Quantities));
        Assert.Equal(["IRIS-T", "Leopard 1A5", "Marder"], lines.Select(static l => Catalogue.Find(l.Item)?.Name).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Groups_by_item_add_up_to_the_whole()
    {
        AidTotals whole = Ledger.Total(Query);
        foreach (Dimension dimension in new[] { Dimension.Item, Category, UnCode, Dimension.Equipment("own", static l => l.Category.StartsWith('A') ? l.Category : null) })
        {
            AidTotals totals = Ledger.Total(Query with { GroupBy = [dimension] });
            Assert.Equal(whole.Total.Range, totals.Total.Range);
            Assert.Equal(whole.Total.Quantities.Count, totals.Groups.SelectMany(static g => g.Quantities).Select(static q => q.Unit).Distinct().Count());
        }
    }

    [Fact]
    public void A_pledge_itself_has_no_item()
    {
        AidLedger lone = Make.Ledger([new Pledge { Id = "p", Title = "Leopard 1A5", Announced = Make.Day, Sources = ["s"], Amount = StatedMoney.Parse("EUR 5"), Parties = Parties.None with { Payer = "A" } }]);
        AidTotals totals = lone.Total(new AidQuery { Currency = Currency.EUR, GroupBy = [Dimension.Item, Category] });
        Assert.Equal(ValueList.Create([AidTotals.UnattributedKey, AidTotals.UnattributedKey]), Assert.Single(totals.Groups).Keys);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(static () => Dimension.Equipment("a", (Func<EquipmentLine, string?>)null!)).ParamName);
        Assert.Equal("catalogue", Assert.Throws<ArgumentNullException>(static () => Dimension.Equipment("a", (EquipmentCatalogue)null!)).ParamName);
        Assert.Equal("crosswalk", Assert.Throws<ArgumentNullException>(static () => Dimension.Equipment("a", null!, Catalogue)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(static () => Dimension.Equipment(" ", Catalogue)).ParamName);
    }
}
