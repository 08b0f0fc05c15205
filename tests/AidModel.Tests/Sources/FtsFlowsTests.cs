using System.Text;
using Xunit;

namespace AidModel.Tests;

public sealed class FtsFlowsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Funding_counts_what_the_publisher_counts()
    {
        FtsData data = FtsSample.Read(FtsSample.Page);
        Assert.Equal((7, true), (data.Flows.Count, data.IsComplete));
        Assert.Empty(data.Unread);
        Assert.Equal("USD 1,250.75", data.Ledger.Total(data.Funding()).Total.ToString());
        Assert.Equal("USD 40.00", data.Ledger.Total(data.Pledged()).Total.ToString());
        Assert.Equal("USD 1,320.75", data.Ledger.Total(data.FundingWithShared()).Total.ToString());
        Assert.Equal("USD 900.00", data.Ledger.Total(data.Funding(FtsBoundary.Internal)).Total.ToString());
        Assert.Equal("USD 0.00", data.Ledger.Total(data.Funding(FtsBoundary.Outgoing)).Total.ToString());
        Assert.Equal("USD 2,265.75", data.Ledger.Total(new AidQuery { Currency = Currency.USD }).Total.NaiveSum.ToString());
        Assert.Equal((1250.75m, 40m), (data.Stated[FtsBoundary.Incoming]!.FundingTotal, data.Stated.Incoming!.PledgeTotal));
        Assert.Null(data.Stated[FtsBoundary.Internal]!.FundingTotal);
    }

    [Fact]
    public void Queries_are_grouped_and_chosen_as_any_other()
    {
        FtsData data = FtsSample.Read(FtsSample.Page);
        AidTotals totals = data.Ledger.Total(data.Funding() with { GroupBy = [Dimension.Donor, data.ByStatus, data.ByPlan, Dimension.Recipient, Dimension.Category] });
        Assert.Equal(["fts-org-7, commitment, Sylvania 2020, Sylvania, Health: USD 250.75", "fts-org-7, paid, Sylvania 2020, Sylvania, Health: USD 1,000.00"], totals.Groups.Select(static g => g.ToString()));
        AidQuery own = new() { Currency = Currency.USD, Where = p => data.Find(p.Id) is { Status: FtsStatus.Paid, Boundary: FtsBoundary.Incoming } };
        Assert.Equal("USD 1,070.00", data.Ledger.Total(own).Total.ToString());
        Assert.Equal("USD 1,970.00", data.Ledger.Total(new AidQuery { Currency = Currency.USD, Measure = Measure.Disbursed }).Total.ToString());
        Assert.Equal("USD 1,250.75", data.Ledger.Total(data.Funding() with { Period = Period.Year(2020) }).Total.ToString());
        Assert.Equal("USD 0.00", data.Ledger.Total(data.Funding() with { Period = Period.Year(2021) }).Total.ToString());
        Assert.Equal("USD 1,000.00", data.Ledger.AsOf(new(2020, 5, 13)).Total(data.Funding() with { Measure = Measure.Disbursed }).Total.ToString());
    }

    [Fact]
    public void A_flow_has_all_that_its_page_says()
    {
        FtsData data = FtsSample.Read(FtsSample.Page);
        FtsFlow flow = data.Find("fts-102")!;
        Assert.Equal("102: USD 250.75, incoming, single, commitment, 2020-05-13", flow.ToString());
        Assert.Equal((250.75m, 228m, Currency.EUR, 0.9093m, 2020), (flow.AmountUsd, flow.OriginalAmount, flow.OriginalCurrency, flow.ExchangeRate, flow.BudgetYear));
        Assert.Equal((1L, "page", 2), (flow.Version, flow.Page, flow.Record));
        Assert.Equal(["Multiyear"], flow.Keywords);
        Assert.Equal(["Organization Freedonia, Government of (7)"], flow.Source.Select(static o => o.ToString()));
        Assert.Equal(["National government"], flow.Source[0].OrganizationSubTypes);
        Assert.Equal(["Organization", "Location", "Plan", "GlobalCluster", "UsageYear"], flow.Destination.Select(static o => o.Type));
        Assert.False(data.Find("fts-106")!.NewMoney);
        Assert.Null(flow.NewMoney);
        Assert.Null(data.Find("fts-108"));
    }

    [Fact]
    public void The_original_has_every_field_as_it_stands()
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "1.50", more: ""","unheard": {"of":  [1, null]}, "refCode": "A\u0021" """)]));
        ValueList<PublishedText> original = data.Original("fts-1");
        Assert.Equal("id amountUSD date description versionId boundary onBoundary status sourceObjects destinationObjects unheard refCode", string.Join(' ', original.Select(static t => t.Column)));
        Assert.Equal(new PublishedText(1, "amountUSD", "1.50"), original[1]);
        Assert.Equal("""{"of":  [1, null]}""", original[10].Text);
        Assert.Equal("A!", original[11].Text);
        Assert.Empty(data.Original("fts-2"));
    }

    [Fact]
    public void Who_gives_and_who_receives_become_parties()
    {
        const string Fund = """{"type": "Organization", "id": "9", "name": "Sylvania Humanitarian Fund", "organizationTypes": ["Pooled fund"]}""";
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "1"), FtsSample.Flow(2, "2", destination: Fund), FtsSample.Flow(3, "4", source: Fund), FtsSample.Flow(4, "8", source: string.Empty)]));
        Assert.Equal(
            [("fts-org-7", null, "fts-org-8"), ("fts-org-7", "fts-org-9", null), ("fts-org-9", null, "fts-org-8"), (null, null, "fts-org-8")],
            data.Ledger.Pledges.Select(static p => (p.Parties.Payer, p.Parties.Channel, p.Parties.Deliverer)));
        Assert.Equal([DonorKind.State, DonorKind.InternationalOrganisation, DonorKind.PooledFund], data.Ledger.Donors.Select(static d => d.Kind));
        Assert.Equal("USD 8.00", data.Ledger.Total(new AidQuery { Currency = Currency.USD }).Unattributed.Range.ToString());
        Assert.Empty(data.Unread);
    }

    [Theory]
    [InlineData("Government", "National government", DonorKind.State)]
    [InlineData("Government", "Local government", DonorKind.Subnational)]
    [InlineData("Inter-governmental", "", DonorKind.InternationalOrganisation)]
    [InlineData("UN agency", "", DonorKind.InternationalOrganisation)]
    [InlineData("Red Cross/Red Crescent", "International Society", DonorKind.InternationalOrganisation)]
    [InlineData("Red Cross/Red Crescent", "National Society", DonorKind.Private)]
    [InlineData("Pooled fund", "Global", DonorKind.PooledFund)]
    [InlineData("Financial institution", "Bank", DonorKind.DevelopmentBank)]
    [InlineData("NGO", "National", DonorKind.Private)]
    [InlineData("Something new", "", DonorKind.Private)]
    public void Kinds_of_organisations_are_kinds_of_donors(string type, string subType, DonorKind kind)
    {
        string source = $$"""{"type": "Organization", "id": "7", "name": "Someone", "organizationTypes": ["{{type}}"], "organizationSubTypes": [{{(subType.Length == 0 ? string.Empty : $"\"{subType}\"")}}]}""";
        Assert.Equal(kind, FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "1", source: source)])).Ledger.Donors[0].Kind);
    }

    [Fact]
    public void Several_organisations_share_a_flow_that_is_nobodys_in_the_ledger()
    {
        const string Two = FtsSample.Freedonia + """, {"type": "Organization", "id": "6", "name": "Osterlich, Government of", "behavior": "shared"}""";
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "10", source: Two)]));
        Assert.Equal("page, 1, sourceObjects: 'Freedonia, Government of; Osterlich, Gov…' are several organisations, and it is not said how much is whose; the ledger names nobody as payer", FtsSample.Unread(data));
        Assert.Equal("USD 10.00", data.Ledger.Total(data.Funding()).Unattributed.Range.ToString());
        Assert.Equal([false, true], data.Flows[0].Source.Select(static o => o.IsShared));
    }

    [Fact]
    public void Several_places_clusters_and_years_are_named_together()
    {
        const string More = FtsSample.Agency + """
            , {"type": "Location", "id": "2", "name": "Osterlich", "behavior": "shared"}, {"type": "GlobalCluster", "id": "4", "name": "Education", "behavior": "shared"},
            {"type": "UsageYear", "id": "42", "name": "2021", "behavior": "shared"}
            """;
        Pledge pledge = FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "10", destination: More)])).Ledger.Pledges[0];
        Assert.Equal(("Osterlich; Sylvania", "Education; Health", Period.Years(2020, 2021)), (pledge.Recipient, pledge.Category, pledge.Period));
        string gap = More.Replace("2021", "2023", StringComparison.Ordinal);
        Assert.Null(FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "10", destination: gap)])).Ledger.Pledges[0].Period);
    }

    [Fact]
    public void Parents_and_children_are_found_and_both_count()
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf(
            [FtsSample.Flow(1, "9", more: ""","childFlowIds": [2, "3", 4]"""), FtsSample.Flow(2, "500", more: ""","parentFlowId": 1"""), FtsSample.Flow(3, "700", more: ""","parentFlowId": "1" """)]));
        Assert.Equal("USD 1,209.00", data.Ledger.Total(data.Funding()).Total.ToString());
        Assert.Equal([2L, 3L, 4L], data.Flows[0].ChildIds);
        Assert.Equal([2L, 3L], data.ChildrenOf(data.Flows[0]).Select(static f => f.Id));
        Assert.Same(data.Flows[0], data.ParentOf(data.Flows[2]));
        Assert.Null(data.ParentOf(data.Flows[0]));
        Assert.Empty(data.Ledger.Relations);
        Assert.Empty(data.Unread);
    }

    [Fact]
    public void Links_that_contradict_each_other_are_told()
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf(
            [FtsSample.Flow(1, "9", more: ""","childFlowIds": [2]"""), FtsSample.Flow(2, "5"), FtsSample.Flow(3, "7", more: ""","parentFlowId": 1""")]));
        Assert.Equal(
            "page, 1, childFlowIds: '2' is a flow that names none as its parent; the link is left open\n"
            + "page, 3, parentFlowId: '1' is a flow that does not name this one among its children; the link is left open",
            FtsSample.Unread(data));
    }

    [Fact]
    public void A_correction_takes_away()
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Paid, FtsSample.Flow(2, "-300.5"), FtsSample.Flow(3, "-1", status: "commitment")]));
        Assert.Equal("USD 698.50", data.Ledger.Total(data.Funding()).Total.ToString());
        Assert.Equal("USD 1,000.00", data.Ledger.Total(data.Funding() with { Measure = Measure.Disbursed }).Total.ToString());
        Assert.Equal("page, 2, amountUSD: '-300.5' is below 0 and paid; the ledger has it as a pledge, and not as delivered", FtsSample.Unread(data));
    }

    [Theory]
    [InlineData("null", "page, 1, amountUSD: '' is missing; the ledger has the flow with an unknown amount")]
    [InlineData("\"a lot\"", "page, 1, amountUSD: 'a lot' is no number such as 12.5 or 1.25E+01; the ledger has the flow with an unknown amount")]
    [InlineData("[5]", "page, 1, amountUSD: '[5]' is no number; the ledger has the flow with an unknown amount")]
    [InlineData("1e30", "page, 1, amountUSD: '1e30' has more digits than a decimal holds exactly; the ledger has the flow with an unknown amount")]
    public void An_amount_that_is_not_understood_is_unknown_and_never_zero(string amount, string unread)
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Paid, FtsSample.Flow(2, "7"), FtsSample.Flow(3, amount)]).Replace(FtsSample.Paid + ",\n", string.Empty, StringComparison.Ordinal));
        Assert.Equal(unread.Replace(", 1,", ", 2,", StringComparison.Ordinal), FtsSample.Unread(data));
        AidTotal total = data.Ledger.Total(data.Funding()).Total;
        Assert.Equal(("USD 7.00 / unknown / unbounded", 1, "USD 7.00"), (total.ToString(), total.LinesWithoutValue, total.Stated.ToString()));
    }

    [Theory]
    [InlineData("\"1,5\"", null)]
    [InlineData("\"12.50\"", 12.5)]
    [InlineData("1.25E+01", 12.5)]
    public void Numbers_are_read_in_any_way_of_writing_but_with_commas(string amount, double? read) =>
        Assert.Equal((decimal?)read, FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, amount)])).Flows[0].AmountUsd);

    [Theory]
    [InlineData("\"boundary\": \"incoming\"", "\"boundary\": \"sideways\"", "page, 1, boundary: 'sideways' is not known; the ledger does not have the flow")]
    [InlineData("\"boundary\": \"incoming\"", "\"boundary\": 1", "page, 1, boundary: '1' is not known; the ledger does not have the flow")]
    [InlineData("\"onBoundary\": \"single\",", "", "page, 1, onBoundary: '' is missing; the ledger does not have the flow")]
    [InlineData("\"status\": \"paid\"", "\"status\": null", "page, 1, status: '' is missing; the ledger does not have the flow")]
    [InlineData("\"id\": \"101\"", "\"id\": \"x\"", "page, 1, id: 'x' is no whole number from 0; the ledger does not have the flow")]
    [InlineData("\"id\": \"101\"", "\"id\": -1", "page, 1, id: '-1' is no whole number from 0; the ledger does not have the flow")]
    [InlineData("2020-05-13T00:00:00Z", "2020-02-30T00:00:00Z", "page, 1, date: '2020-02-30T00:00:00Z' is no day such as 2020-05-13T00:00:00Z; the ledger does not have the flow")]
    [InlineData("\"amountUSD\": 1000", "\"\\ud800\": 1000", "page, 1: '{\"id\": \"101\", \"\\ud800\": 1000, \"date\": \"2…' is no flow: half of a surrogate pair stands alone in a name; the ledger does not have it")]
    [InlineData("\"amountUSD\": 1000", "\"amountUSD\": 1, \"amountUSD\": 2", "page, 1: '{\"id\": \"101\", \"amountUSD\": 1, \"amountUSD…' is no flow: Duplicate property 'amountUSD' encountered during deserialization.; the ledger does not have it")]
    public void A_flow_that_is_not_understood_is_told_and_left_out(string from, string to, string unread)
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Paid.Replace(from, to, StringComparison.Ordinal), FtsSample.Flow(2, "5")], count: 2));
        Assert.Equal(unread, FtsSample.Unread(data));
        Assert.Equal("fts-2", Assert.Single(data.Ledger.Pledges).Id);
        Assert.True(data.IsComplete);
    }

    [Theory]
    [InlineData("\"originalCurrency\": \"XQQ\"", "originalCurrency: 'XQQ' is no currency of ISO 4217; it is left out")]
    [InlineData("\"originalAmount\": {}", "originalAmount: '{}' is no number; it is left out")]
    [InlineData("\"exchangeRate\": true", "exchangeRate: 'true' is no number; it is left out")]
    [InlineData("\"decisionDate\": \"soon\"", "decisionDate: 'soon' is no day such as 2020-05-13T00:00:00Z; it is left out")]
    [InlineData("\"budgetYear\": \"20200\"", "budgetYear: '20200' is no year; it is left out")]
    [InlineData("\"newMoney\": \"true\"", "newMoney: 'true' is neither true nor false; it is left out")]
    [InlineData("\"keywords\": \"one\"", "keywords: 'one' is no list; it is left out")]
    [InlineData("\"keywords\": [1]", "keywords[0]: '1' is no text; it is left out")]
    [InlineData("\"childFlowIds\": [2.5]", "childFlowIds[0]: '2.5' is no whole number from 0; it is left out")]
    [InlineData("\"refCode\": \"\\ud800\"", "refCode: '\"\\ud800\"' is no text; it is left out")]
    public void A_field_that_is_not_understood_is_told_and_the_flow_counts(string field, string unread)
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "5", more: ", " + field)]));
        Assert.Equal("page, 1, " + unread, FtsSample.Unread(data));
        Assert.Equal("USD 5.00", data.Ledger.Total(data.Funding()).Total.ToString());
    }

    [Theory]
    [InlineData("5", "sourceObjects[0]: '5' is no object; it is left out")]
    [InlineData("{\"type\": \"Organization\", \"id\": \"7\"}", "sourceObjects[0]: '{\"type\": \"Organization\", \"id\": \"7\"}' has not all of a type, an id and a name; it is left out")]
    [InlineData("{\"type\": \"Organization\", \"id\": \"7 8\", \"name\": \"N\"}", "sourceObjects: '7 8' is no id of letters and digits; the ledger names nobody in its place")]
    public void An_object_that_is_not_understood_is_told_and_the_flow_counts(string source, string unread)
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "5", source: source)]));
        Assert.Equal("page, 1, " + unread, FtsSample.Unread(data));
        Assert.Equal("USD 5.00", data.Ledger.Total(data.Funding()).Unattributed.Range.ToString());
    }

    [Fact]
    public void An_organisation_described_in_two_ways_is_told()
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "5"), FtsSample.Flow(2, "5", source: FtsSample.Freedonia.Replace("Freedonia,", "Fredonia,", StringComparison.Ordinal))]));
        Assert.Equal("page, 2, sourceObjects: 'Fredonia, Government of' is described otherwise in page, 1 (Freedonia, Government of, State); the ledger has it as there", FtsSample.Unread(data));
        Assert.Equal("USD 10.00", data.Ledger.Total(data.Funding() with { GroupBy = [Dimension.Donor] })["fts-org-7"].Range.ToString());
    }

    [Fact]
    public void Counts_that_differ_are_told()
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([FtsSample.Paid], count: 1, totals: "\"incoming\": {\"flowCount\": 2}, "));
        Assert.Equal("page, incoming.flowCount: '2' flows are said to be incoming, and 1 are", FtsSample.Unread(data));
    }

    [Fact]
    public void A_folder_is_the_pages_of_one_search()
    {
        using Folder folder = new();
        const string Totals = "\"incoming\": {\"flowCount\": 3, \"fundingTotal\": 12}, ";
        string second = folder.Write("a-page-2.json", FtsSample.PageOf([FtsSample.Flow(2, "4"), FtsSample.Flow(3, "3")], 3, Totals));
        string first = folder.Write("a.json", FtsSample.PageOf([FtsSample.Flow(1, "5")], 3, Totals, "https://example.org/a-page-2.json"));
        folder.Write("readme.txt", "no page");
        List<ReadProgress> told = [];
        FtsData data = FtsFlows.Read(folder.Path, new Recorder(told), Token);
        Assert.True(data.IsComplete);
        Assert.Equal(data.Stated.Incoming!.FundingTotal, data.Ledger.Total(data.Funding()).Total.Range.Bounds.Best);
        Assert.Equal([("a-page-2.json", 0L, 0d), ("a-page-2.json", 2, 0.5), ("a.json", 2, 0.5), ("a.json", 3, 1)], told.Select(static t => (t.Part, t.Records, t.Share!.Value)));
        Assert.Equal(data.Flows, FtsFlows.Read([second, first], cancellationToken: Token).Flows);
    }

    [Fact]
    public void A_byte_order_mark_and_another_culture_change_nothing()
    {
        FtsData plain = FtsSample.Read(FtsSample.Page);
        Assert.Equal(plain.Flows, FtsSample.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(FtsSample.Page)]).Flows);
        OtherCulture.Run(() =>
        {
            FtsData data = FtsSample.Read(FtsSample.Page);
            Assert.Equal(plain.Flows, data.Flows);
            Assert.Equal(plain.Ledger, data.Ledger);
            Assert.Equal("102: USD 250.75, incoming, single, commitment, 2020-05-13", data.Flows[1].ToString());
            Assert.Equal("-0.5", FtsSample.Read(FtsSample.PageOf([FtsSample.Flow(1, "-0.5")])).Unread[0].Text);
        });
    }

    [Fact]
    public void A_search_that_finds_nothing_is_empty()
    {
        FtsData data = FtsSample.Read(FtsSample.PageOf([], count: 0));
        Assert.Equal("USD 0.00", data.Ledger.Total(data.Funding()).Total.ToString());
        Assert.True(data.IsComplete);
    }

    [Fact]
    public void Reading_is_cancelled()
    {
        using CancellationTokenSource source = new();
        List<ReadProgress> told = [];
        string page = FtsSample.PageOf(Enumerable.Range(1, 5_000).Select(static i => FtsSample.Flow(i, "1")));
        Recorder cancelling = new(told, p =>
        {
            if (p.Records == 2_000)
            {
                source.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => FtsFlows.Read(new MemoryStream(Encoding.UTF8.GetBytes(page)), "page", cancelling, source.Token));
        Assert.Equal([0L, 1_000, 2_000], told.Select(static t => t.Records));
        Assert.InRange(told[^1].Share!.Value, 0.38, 0.42);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        FtsData data = FtsSample.Read(FtsSample.Page);
        Assert.Throws<ArgumentException>(() => FtsFlows.Read(" ", cancellationToken: Token));
        Assert.Throws<ArgumentException>(() => FtsFlows.Read(Array.Empty<string>(), cancellationToken: Token));
        Assert.Throws<ArgumentException>(() => FtsFlows.Read(["a", " "], cancellationToken: Token));
        Assert.Throws<ArgumentNullException>(() => FtsFlows.Read((Stream)null!, cancellationToken: Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Funding((FtsBoundary)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Stated[(FtsBoundary)7]);
        Assert.ThrowsAny<IOException>(() => FtsFlows.Read("no-such-page.json", cancellationToken: Token));
    }

    private sealed class Recorder(List<ReadProgress> told, Action<ReadProgress>? then = null) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value)
        {
            told.Add(value);
            then?.Invoke(value);
        }
    }
}
