using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace AidModel.Tests;

/// <summary>The published examples: what comes out of each, beside what its XML says when added up without the library.</summary>
public sealed class IatiExamplesTests
{
    private const string Ocha = "schemas-samples_ocha-test-data";
    private const string OchaDraft = "schemas-test-data_activities_ocha-test-data";

    public static readonly string[] Activities =
    [
        "activity-standard-example-annotated",
        Ocha,
        "schemas-samples_worked-example",
        "schemas-test-data_activities_IATI_xml_WB_sample",
        "schemas-test-data_activities_IATI_xml_dfid_sample",
        "schemas-test-data_activities_IATIfromGF",
        "schemas-test-data_activities_dfid_out",
        OchaDraft,
        "schemas-test-data_activities_undp_sample",
        "schemas-test-data_activities_worked-example",
        "schemas-test-data_activities_worldbank",
    ];

    private static string PathOf(string name) => SharedData.File($"iati/examples/{name}.xml");

    internal static IatiAid Read(string name) => IatiActivities.Read(PathOf(name), cancellationToken: TestContext.Current.CancellationToken);

    private static XElement[] Xml(string name) => [.. XDocument.Load(PathOf(name)).Root!.DescendantsAndSelf("iati-activity")];

    private static decimal Value(XElement transaction) => decimal.Parse(transaction.Element("value")!.Value, CultureInfo.InvariantCulture);

    private static decimal Sum(XElement activity, params string[] types) =>
        activity.Elements("transaction").Where(t => types.Contains(t.Attribute("type")?.Value) && t.Element("value") is not null).Sum(Value);

    /// <summary>The pledges that are part of none.</summary>
    private static Pledge[] Wholes(AidLedger ledger) => [.. ledger.Pledges.Where(p => ledger.Relations.All(r => r.Pledge != p.Id))];

    private static decimal Delivered(IEnumerable<Pledge> pledges) => pledges.SelectMany(static p => p.Events).Sum(static d => d.Amount!.Value.Wording.Figure);

    private static Pledge Only(string name)
    {
        IatiAid aid = Read(name);
        Assert.Equal(1, aid.Activities);
        Assert.Single(Xml(name));
        return Assert.Single(aid.Ledger.Pledges);
    }

    [Fact]
    public void The_standards_own_example()
    {
        Pledge pledge = Only(Activities[0]);
        Assert.Equal("AA-AAA-123456789-ABC123: Activity title, 2012-01-01", pledge.ToString());
        Assert.Equal(StatedMoney.Parse("more than EUR 1,000"), pledge.Amount);
        Assert.Equal(new StageEvent(Stage.Disbursed, new(2012, 1, 1), new Money(1000, Currency.EUR), "iati-AA-AAA-123456789"), Assert.Single(pledge.Events));
        Assert.Equal(new Parties { Payer = "BB-BBB-123456789", Lead = "AA-AAA-123456789", Deliverer = "AA-AAA-123456789" }, pledge.Parties);
        Assert.Equal(Instrument.Grant, pledge.Instrument);
        Assert.Equal(Period.Parse("2012-04-28..2015-12-31"), pledge.Period);

        // 25 per cent each of two countries and two regions.
        Assert.Null(pledge.Recipient);
        IatiAid aid = Read(Activities[0]);
        Assert.Equal("2.03", aid.Version);
        Assert.Equal([new Donor { Id = "BB-BBB-123456789", Name = "Name of Agency B", Kind = DonorKind.InternationalOrganisation }, new Donor { Id = "AA-AAA-123456789", Name = "Name of Agency A", Kind = DonorKind.Private }], aid.Ledger.Donors);
        Assert.Contains(aid.Original(pledge.Id), static t => t == new PublishedText(1, "transaction/value/@currency", "EUR"));

        // Every element of the activity is understood, or told.
        HashSet<string> told = [.. aid.Unread.Select(static u => u.Column!.Split('/')[0])];
        string[] understood = ["iati-identifier", "reporting-org", "title", "participating-org", "activity-date", "default-finance-type", "transaction"];
        Assert.All(Xml(Activities[0])[0].Elements(), e => Assert.True(told.Contains(e.Name.LocalName) || understood.Contains(e.Name.LocalName), e.Name.LocalName));
    }

    /// <summary>The drafts' status says of each transaction how far along it is: pledge, commitment, or paid.</summary>
    [Theory]
    [InlineData(Ocha, "code")]
    [InlineData(OchaDraft, "ref")]
    public void Financial_tracking_of_an_appeal(string name, string code)
    {
        XElement[] xml = Xml(name);
        IatiAid aid = Read(name);
        Pledge[] wholes = Wholes(aid.Ledger);
        Assert.Equal((287, 287), (xml.Length, aid.Activities));

        // Six projects are reported by both of two organisations that share them, one of them with its one transaction, 150630.
        XElement[] distinct = [.. xml.DistinctBy(static a => a.Element("other-identifier")!.Value)];
        Assert.Equal((281, 1), (distinct.Length, xml.Elements("transaction").Count() - distinct.Elements("transaction").Count()));
        Assert.Equal(6, aid.Ledger.Relations.Count(static r => r.Kind == RelationKind.Restates));
        Assert.Equal(6, aid.Unread.Count(static u => u.Column == "iati-identifier"));
        foreach (IGrouping<string, XElement> currency in distinct.Elements("transaction").GroupBy(static t => t.Element("value")!.Attribute("currency")!.Value))
        {
            Pledge[] own = [.. wholes.Where(w => w.Amount?.Currency.Code == currency.Key)];
            Assert.Equal(currency.Sum(Value), own.Sum(static p => p.Amount!.Value.Wording.Figure));
            Assert.Equal(currency.Where(t => t.Element("status")!.Attribute(code)!.Value == "40").Sum(Value), Delivered(own));
        }

        Assert.Equal(83_195_397, wholes.Where(static w => w.Amount?.Currency == Currency.EUR).Sum(static w => w.Amount!.Value.Wording.Figure));
        Assert.Equal(xml.Count(static a => a.Element("transaction") is null), aid.Ledger.Pledges.Count(static p => p.Amount is null));
        Assert.Equal(187, aid.Ledger.Pledges.Count(static p => p.Amount is null));
        Assert.Equal(
            xml.Select(static a => (a.Element("other-identifier")!.Value, a.Element("recipient-country")!.Attribute("code")!.Value == "HT" ? "HTI" : "DOM")),
            aid.Ledger.Pledges.Where(static p => !p.Id.Contains(':', StringComparison.Ordinal)).Select(static p => (p.Id.Split('-')[0], p.Recipient!)));

        // The same through the engine, which counts a whole once.
        AidTotals totals = aid.Ledger.Total(new AidQuery { Currency = Currency.EUR, Where = static p => p.Amount?.Currency == Currency.EUR, GroupBy = [Dimension.Donor] });
        Assert.Equal(new Money(83_195_397, Currency.EUR), totals.Total.Range.Best);
        decimal spain = distinct.Elements("transaction").Where(static t => t.Element("provider-org")!.Attribute("ref")!.Value == "5228" && t.Element("value")!.Attribute("currency")!.Value == "EUR").Sum(Value);
        Assert.True(spain > 0);
        Assert.Equal(new Money(spain, Currency.EUR), totals["5228"].Range.Best);
    }

    /// <summary>A million came in and half of it went out; neither is a commitment, so that at least a million was promised.</summary>
    [Theory]
    [InlineData("schemas-samples_worked-example", "2010-07-07")]
    [InlineData("schemas-test-data_activities_worked-example", "2010-04-01")]
    public void The_worked_example(string name, string day)
    {
        Pledge pledge = Only(name);
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), pledge.Announced);
        Assert.Equal(StatedMoney.Parse("more than GBP 1 million"), pledge.Amount);
        Assert.Equal(1_000_000, Delivered([pledge]));
        Assert.Equal("http:--www.dfid.gov.uk", pledge.Parties.Payer);
        Assert.Equal("HTI", pledge.Recipient);
        Assert.Contains(Read(name).Unread, static u => u.Column == "transaction" && u.Text.Contains("500000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sample_of_the_World_Banks()
    {
        const string Name = "schemas-test-data_activities_IATI_xml_WB_sample";
        Pledge pledge = Only(Name);
        Assert.Equal(Sum(Xml(Name)[0], "commitment"), pledge.Amount!.Value.Wording.Figure);
        Assert.Equal(StatedMoney.Parse("USD 5 million"), pledge.Amount);
        Assert.Equal(new DateOnly(2006, 7, 27), pledge.Announced);
        Assert.Equal("MWI", pledge.Recipient);
        Assert.Equal(Instrument.Loan, pledge.Instrument);

        // Its disbursement has no day, and so is told.
        Assert.Empty(pledge.Events);
        Assert.Contains(Read(Name).Unread, static u => u.Column == "transaction" && u.Why.Contains("no day", StringComparison.Ordinal));
    }

    [Fact]
    public void Samples_of_the_British_department()
    {
        foreach ((string name, int count) in new[] { ("schemas-test-data_activities_IATI_xml_dfid_sample", 1), ("schemas-test-data_activities_dfid_out", 2) })
        {
            IatiAid aid = Read(name);
            Assert.Equal((count, count), (aid.Activities, aid.Ledger.Pledges.Count));
            foreach ((Pledge pledge, XElement xml) in aid.Ledger.Pledges.Zip(Xml(name)))
            {
                Assert.Equal(StatedMoney.Parse("more than GBP 390246"), pledge.Amount);
                Assert.Equal(Sum(xml, "disbursement"), Delivered([pledge]));
                Assert.Equal("uk1234", pledge.Parties.Payer);
                Assert.Equal(xml.Element("other-identifier")!.Value, pledge.Id);
            }

            // Two budgets, and neither is money promised.
            Assert.Equal(count, aid.Unread.Count(static u => u.Column == "budget-planned"));
        }
    }

    [Fact]
    public void The_Global_Funds_file()
    {
        const string Name = "schemas-test-data_activities_IATIfromGF";
        XElement[] xml = Xml(Name);
        IatiAid aid = Read(Name);
        Assert.Equal((7, 7), (xml.Length, aid.Activities));
        foreach ((Pledge pledge, XElement activity) in Wholes(aid.Ledger).Zip(xml))
        {
            decimal committed = Sum(activity, "commitment");
            decimal paid = Sum(activity, "disbursement");
            Assert.Equal(activity.Element("other-identifier")!.Value, pledge.Id);
            Assert.Equal(Math.Max(committed, paid), pledge.Amount!.Value.Wording.Figure);
            Assert.Equal(paid > committed ? Hedge.MoreThan : Hedge.Exact, pledge.Amount.Value.Wording.Hedge);
            Assert.Equal(paid, Delivered([pledge]));
            Assert.Equal("Global-Fund", pledge.Parties.Payer);
        }

        // Three commitments on three days are parts, each with its own.
        Pledge[] parts = [.. aid.Ledger.Pledges.Where(static p => p.Id.StartsWith("MLW-102-G01-H-00:", StringComparison.Ordinal))];
        Assert.Equal([2003, 2006, 2009], parts.Select(static p => p.Announced.Year));
        Assert.Equal(342_557_595, parts.Sum(static p => p.Amount!.Value.Wording.Figure));
    }

    [Fact]
    public void A_sample_of_the_UN_Development_Programmes()
    {
        Pledge pledge = Only("schemas-test-data_activities_undp_sample");
        Assert.Equal(StatedMoney.Parse("more than USD 6709.11"), pledge.Amount);
        Assert.Equal("MWI", pledge.Recipient);
        Assert.Empty(pledge.Events);

        // Two fund it, and no source says who how much.
        Assert.Equal(["00012", "10003"], pledge.Contributions.Select(static c => c.Parties.Payer));
        Assert.All(pledge.Contributions, static c => Assert.Equal(Wording.NotGiven, c.Amount!.Value.Wording));
    }

    [Fact]
    public void The_World_Banks_file()
    {
        const string Name = "schemas-test-data_activities_worldbank";
        XElement[] xml = Xml(Name);
        IatiAid aid = Read(Name);
        XElement[] withMoney = [.. xml.Where(static a => a.Element("transaction") is not null)];
        Pledge[] wholes = Wholes(aid.Ledger);
        Assert.Equal((16, 16, 11), (xml.Length, aid.Activities, wholes.Length));
        Assert.Equal(5, aid.Unread.Count(static u => u.Column is null));
        decimal committed = 0;
        foreach ((Pledge pledge, XElement activity) in wholes.Zip(withMoney))
        {
            committed += Sum(activity, "commitment");
            Assert.Equal(Math.Max(Sum(activity, "commitment"), Sum(activity, "disbursment")), pledge.Amount!.Value.Wording.Figure);
            Assert.Equal(Sum(activity, "disbursment"), Delivered([pledge]));
        }

        Assert.Equal(429_200_000, committed);
    }

    [Fact]
    public void A_file_of_organisations_is_refused_by_name()
    {
        SourceFormatException error = Assert.Throws<SourceFormatException>(static () => Read("organisation-standard-example-annotated"));
        SourceFault fault = Assert.Single(error.Faults);
        Assert.Equal((5, 2), (fault.Line, fault.Column));
        Assert.Contains("file of organisations", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_and_cancellation()
    {
        List<ReadProgress> told = [];
        IatiActivities.Read(PathOf(Ocha), new Progress(told), TestContext.Current.CancellationToken);
        Assert.Equal([100, 200, 287], told.Select(static t => t.Records));
        Assert.Equal(1, told[^1].Share);
        using CancellationTokenSource cancel = new();
        Assert.Throws<OperationCanceledException>(() => IatiActivities.Read(PathOf(Ocha), new Progress(told, cancel), cancel.Token));
        Assert.Equal(100, told[^1].Records);
    }

    private sealed class Progress(List<ReadProgress> told, CancellationTokenSource? cancel = null) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value)
        {
            told.Add(value);
            cancel?.Cancel();
        }
    }
}
