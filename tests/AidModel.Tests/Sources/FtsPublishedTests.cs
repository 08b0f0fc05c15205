using System.Text.Json;
using Xunit;

namespace AidModel.Tests;

/// <summary>The publisher's own figures, out of its own pages.</summary>
public sealed class FtsPublishedTests
{
    private static readonly Dictionary<int, Lazy<FtsData>> _read = new()
    {
        [1] = new(() => FtsFlows.Read(Pages(1))),
        [171] = new(() => FtsFlows.Read(Pages(171))),
    };

    [Theory]
    [InlineData(1, 484, 725_591_299, 0, 0)]
    [InlineData(171, 424, 381_508_179, 29_621, 0)]
    public void Totals_are_the_publishers(int location, int count, int funding, int pledged, int outgoing)
    {
        FtsData data = Data(location);
        Assert.Equal((count, true), (data.Flows.Count, data.IsComplete));
        Assert.Equal((funding, pledged, outgoing, (long)count), (data.Stated.Incoming!.FundingTotal, data.Stated.Incoming.PledgeTotal, data.Stated.Outgoing!.FundingTotal, data.Stated.FlowCount));
        Assert.Equal(Exactly(funding), data.Ledger.Total(data.Funding()).Total.Range);
        Assert.Equal(Exactly(pledged), data.Ledger.Total(data.Pledged()).Total.Range);
        Assert.Equal(Exactly(outgoing), data.Ledger.Total(data.Funding(FtsBoundary.Outgoing)).Total.Range);
        Assert.Equal(Exactly(outgoing), data.Ledger.Total(data.Pledged(FtsBoundary.Outgoing)).Total.Range);
    }

    // Added up from the pages' own numbers, by the same rule and by the usual wrong ones.
    [Theory]
    [InlineData(1, 754_117_611, 28_526_312, 826_075_730)]
    [InlineData(171, 405_952_522, 24_444_343, 440_928_629)]
    public void Shared_flows_and_money_passed_on_are_too_much(int location, int withShared, int shared, int all)
    {
        FtsData data = Data(location);
        AidTotals over = data.Ledger.Total(data.FundingWithShared() with { GroupBy = [data.ByOnBoundary] });
        Assert.Equal(Exactly(withShared), over.Total.Range);
        Assert.Equal(Exactly(shared), over["shared"].Range);
        Assert.Equal(data.Stated.Incoming!.FundingTotal, over["single"].Range.Bounds.Best);
        Assert.Equal(new Money(all, Currency.USD), data.Ledger.Total(new AidQuery { Currency = Currency.USD }).Total.NaiveSum);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(171)]
    public void Totals_by_any_key_are_those_of_the_numbers_on_the_pages(int location)
    {
        FtsData data = Data(location);
        List<JsonElement> flows = [.. Pages(location).SelectMany(static p => JsonDocument.Parse(File.ReadAllBytes(p)).RootElement.GetProperty("data").GetProperty("flows").EnumerateArray())];
        AidTotals totals = data.Ledger.Total(new AidQuery { Currency = Currency.USD, GroupBy = [data.ByBoundary, data.ByOnBoundary, data.ByStatus] });
        var groups = flows.GroupBy(static f => (Text(f, "boundary"), Text(f, "onBoundary"), Text(f, "status"))).ToList();
        Assert.Equal(groups.Count, totals.Groups.Count);
        Assert.All(groups, g => Assert.Equal(Exactly(g.Sum(static f => f.GetProperty("amountUSD").GetDecimal())), totals[g.Key.Item1, g.Key.Item2, g.Key.Item3].Range));
        decimal paid = flows.Where(static f => Text(f, "status") == "paid").Sum(static f => f.GetProperty("amountUSD").GetDecimal());
        Assert.Equal(Exactly(paid), data.Ledger.Total(new AidQuery { Currency = Currency.USD, Measure = Measure.Disbursed }).Total.Range);
    }

    [Theory]
    [InlineData(1, 94)]
    [InlineData(171, 71)]
    public void Parents_hold_what_their_children_leave(int location, int children)
    {
        FtsData data = Data(location);
        FtsFlow[] parents = [.. data.Flows.Where(f => data.ChildrenOf(f).Count > 0)];
        Assert.Equal(children, parents.Sum(p => data.ChildrenOf(p).Count));
        Assert.All(parents, p => Assert.All(data.ChildrenOf(p), c => Assert.Same(p, data.ParentOf(c))));

        // Were they wholes and parts, parents would not be less than what comes out of them.
        Assert.Contains(parents, p => p.AmountUsd == 0 && data.ChildrenOf(p).Sum(static c => c.AmountUsd) > 0);
        Assert.All(parents, static p => Assert.Equal("Parked", p.FlowType));
    }

    [Fact]
    public void Little_is_not_understood()
    {
        Assert.Empty(Data(1).Unread);
        Assert.Equal(
            [
                ("211982", "destinationObjects", "United Nations Children's Fund; Save the Children; World Food Programme"),
                ("223897", "destinationObjects", "CARE International; Palestinian Medical Relief Society"),
            ],
            Data(171).Unread.Select(u => (Data(171).Flows.Single(f => f.Page == u.Part && f.Record == u.Record).Id.ToString(System.Globalization.CultureInfo.InvariantCulture), u.Column!, u.Text)).Order());
    }

    [Fact]
    public void Funding_is_by_giver()
    {
        FtsData data = Data(1);
        AidTotals donors = data.Ledger.Total(data.Funding() with { GroupBy = [Dimension.Donor] });
        Assert.Equal(725_591_299, donors.Groups.Sum(static g => g.Range.Bounds.Best));
        Assert.Equal("Germany, Government of", data.Ledger.Donors.Single(static d => d.Id == "fts-org-4306").Name);
        decimal german = data.Flows
            .Where(static f => f is { Boundary: FtsBoundary.Incoming, OnBoundary: FtsOnBoundary.Unshared } && f.Source.Any(static o => o is { Type: "Organization", Id: "4306" }))
            .Sum(static f => f.AmountUsd!.Value);
        Assert.True(german > 0);
        Assert.Equal(Exactly(german), donors["fts-org-4306"].Range);
    }

    [Fact]
    public void Pages_of_two_searches_are_refused_together()
    {
        string folder = Path.GetDirectoryName(Pages(1)[0])!;
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => FtsFlows.Read(folder, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(folder, error.File);
        Assert.Contains("meta.count is 484 in custom-search-locationid-1-year-2020-page-2.json and 424 in custom-search-locationid-171-year-2020-page-2.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_alone_says_that_others_are_missing()
    {
        FtsData data = FtsFlows.Read(Pages(171)[2], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((200, false), (data.Flows.Count, data.IsComplete));
        Assert.Equal("custom-search-locationid-171-year-2020.json, meta.count: '424' flows are in the search, 200 in what was read; the publisher's totals are those of the search", data.Unread.Single(static u => u.Record == 0).ToString());
    }

    private static FtsData Data(int location)
    {
        Pages(location);
        return _read[location].Value;
    }

    private static string[] Pages(int location) =>
        [.. new[] { "-page-2", "-page-3", string.Empty }.Select(p => SharedData.File($"fts/custom-search-locationid-{location.ToString(System.Globalization.CultureInfo.InvariantCulture)}-year-2020{p}.json"))];

    private static MoneyRange Exactly(decimal amount) => new(new Bounds(amount), Currency.USD);

    private static string Text(JsonElement flow, string name) => flow.GetProperty(name).GetString()!;
}
