using System.Text;
using Xunit;

namespace AidModel.Tests;

/// <summary>What becomes of what an activity says.</summary>
public sealed class IatiActivitiesTests
{
    private static StatedMoney Euros(string text) => StatedMoney.Parse($"{text} EUR");

    private static Pledge Only(params string[] elements) => Assert.Single(IatiSample.Activity(elements).Ledger.Pledges);

    private static string T(string type, string day, string value, string more = "") => IatiSample.Transaction(type, day, value, more);

    [Fact]
    public void An_activity_becomes_a_pledge()
    {
        IatiAid aid = IatiSample.Read(IatiSample.Rich);
        Pledge pledge = aid.Ledger.Pledges[0];
        Assert.Equal(
            new Pledge
            {
                Id = "XX-A-1",
                Title = "Bridges",
                Announced = new(2020, 2, 1),
                Sources = ["iati-XX-A"],
                Amount = Euros("1500.5"),
                Parties = new() { Payer = "XX-B", Deliverer = "XX-C" },
                Instrument = Instrument.Grant,
                Category = "21020",
                Recipient = "UKR",
                Period = Period.Parse("2020..2022"),
                Events = [new(Stage.Disbursed, new(2020, 3, 1), Euros("300"), "iati-XX-A")],
            },
            pledge);
        Assert.Equal(["XX-A-1", "XX-A-1:1", "XX-A-1:2", "XX-A-2"], aid.Ledger.Pledges.Select(static p => p.Id));
        Assert.Equal([Relation.PartOf("XX-A-1:1", "XX-A-1", "iati-XX-A"), Relation.PartOf("XX-A-1:2", "XX-A-1", "iati-XX-A"), Relation.PartOf("XX-A-1", "XX-A-2", "iati-XX-A")], aid.Ledger.Relations);
        Assert.Equal([new Source { Id = "iati-XX-A", Publisher = "Agency A", Title = "IATI activities", Date = new(2024, 6, 1) }], aid.Ledger.Sources);
        Assert.Equal([("XX-B", DonorKind.State), ("XX-C", DonorKind.InternationalOrganisation)], aid.Ledger.Donors.Select(static d => (d.Id, d.Kind)));
        Assert.Equal(["title/narrative", "budget", "transaction", "activity-date"], aid.Unread.Select(static u => u.Column));
        Assert.Contains("stage", aid.Unread[2].Why, StringComparison.Ordinal);
        Assert.Equal(aid.Original("XX-A-1"), aid.Original("XX-A-1:2"));
        Assert.Empty(aid.Original("none"));
    }

    /// <summary>Each stage is the same money a step further.</summary>
    [Theory]
    [InlineData("2 100, 12 300, 3 40, 11 70, 13 80", "100", 40)]
    [InlineData("12 300, 3 40", "300", 40)]
    [InlineData("11 70, 13 80, 1 30, 4 20", "70", 30)]
    [InlineData("13 80, 4 20", "80", 0)]
    [InlineData("3 40, 4 20, 7 5, 8 1", "more than 66", 66)]
    [InlineData("3 40, 1 70", "more than 70", 70)]
    [InlineData("3 40, 1 30", "more than 40", 40)]
    [InlineData("2 100, 3 130", "more than 130", 130)]
    [InlineData("2 100, 2 -30, 3 20", "70", 20)]
    [InlineData("2 -30", "-30", 0)]
    [InlineData("2 -30, 3 20", "more than 20", 20)]
    [InlineData("2 100, 3 40, 3 -15", "100", 25)]
    [InlineData("2 100, 3 -15", "100", 0)]
    public void Stages_are_not_added_to_each_other(string transactions, string amount, int delivered)
    {
        IatiAid aid = IatiSample.Activity([.. transactions.Split(", ").Select(static (t, i) => T(t.Split(' ')[0], $"2020-01-{i + 10}", t.Split(' ')[1]))]);
        Pledge whole = aid.Ledger.Pledges[0];
        Assert.Equal(Euros(amount), whole.Amount);
        Assert.Equal(delivered, whole.Events.Sum(static d => d.Amount!.Value.Wording.Figure));
    }

    [Fact]
    public void Transactions_that_do_not_count_are_told()
    {
        IatiAid aid = IatiSample.Activity([.. new[] { "2", "5", "6", "9", "10", "99", "" }.Select(static (type, i) => T(type, $"2020-01-{i + 10}", "40"))]);
        Assert.Equal(Euros("40"), Assert.Single(aid.Ledger.Pledges).Amount);
        Assert.EndsWith("(so 6 times)", Assert.Single(aid.Unread).Why, StringComparison.Ordinal);
        aid = IatiSample.Activity(T("2", "2020-01-10", "100"), T("12", "2020-01-10", "90"), T("1", "2020-01-10", "80"), T("11", "2020-01-10", "70"));
        Assert.Contains("another stage", Assert.Single(aid.Unread).Why, StringComparison.Ordinal);
        Assert.EndsWith("(so 3 times)", aid.Unread[0].Why, StringComparison.Ordinal);

        // What was paid back, and more than was promised.
        Assert.Contains("paid back", Assert.Single(IatiSample.Activity(T("2", "2020-01-10", "100"), T("3", "2020-01-10", "40"), T("3", "2020-01-11", "-15")).Unread).Why, StringComparison.Ordinal);
        Assert.Contains("EUR 100.00 promised", Assert.Single(IatiSample.Activity(T("2", "2020-01-10", "100"), T("3", "2020-01-10", "140")).Unread).Why, StringComparison.Ordinal);
        Assert.Contains("takes something back", Assert.Single(IatiSample.Activity(T("2", "2020-01-10", "100"), T("2", "2020-01-10", "-40")).Unread).Why, StringComparison.Ordinal);
    }

    /// <summary>Who funds an activity but gave none of what was counted is not lost.</summary>
    [Fact]
    public void A_funder_that_is_no_payer_is_told()
    {
        IatiAid aid = IatiSample.Activity("<participating-org role='1' ref='F'/>", T("11", "2020-01-10", "5", "<provider-org ref='P'/>"));
        Assert.Equal("P", Assert.Single(aid.Ledger.Pledges).Parties.Payer);
        Assert.Contains("\"F\"", Assert.Single(aid.Unread, static u => u.Column == "participating-org").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_engine_counts_is_the_commitments()
    {
        AidLedger ledger = IatiSample.Read(IatiSample.Rich).Ledger;
        AidQuery query = new() { Currency = Currency.EUR, Within = "XX-A-1" };
        Assert.Equal(new Money(1500.50m, Currency.EUR), ledger.Total(query).Total.Range.Best);
        Assert.Equal(new Money(300, Currency.EUR), ledger.Total(query with { Measure = Measure.Disbursed }).Total.Range.Best);
        Assert.Equal(new Money(1200.50m, Currency.EUR), ledger.Total(query with { Measure = Measure.Outstanding }).Total.Range.Best);
    }

    [Theory]
    [InlineData("3000,00")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("١٢")]
    [InlineData("--5")]
    [InlineData("5 000")]
    [InlineData("123456789012345678901234567890")]
    public void What_is_no_amount_is_told(string value)
    {
        IatiAid aid = IatiSample.Activity(T("2", "2020-01-10", value), T("2", "2020-01-11", "7"));
        Assert.Equal(Euros("7"), Assert.Single(aid.Ledger.Pledges).Amount);
        UnreadText told = Assert.Single(aid.Unread);
        Assert.Equal("transaction", told.Column);
        Assert.Contains(value.Length == 0 ? "no value" : $"'{value}'", told.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+12.50", "12.5")]
    [InlineData(" 0007 ", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("12345678901234567890.12345678", "12345678901234567890.12345678")]
    public void Amounts_are_exact(string value, string amount) =>
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Only(T("2", "2020-01-10", value)).Amount!.Value.Wording.Figure);

    [Fact]
    public void Amounts_and_days_do_not_depend_on_the_culture() =>
        OtherCulture.Run(static () => Assert.Equal(StatedMoney.Parse("1500.5 EUR"), IatiSample.Read(IatiSample.Rich).Ledger.Pledges[0].Amount));

    [Fact]
    public void Money_in_several_currencies_is_several_pledges()
    {
        string Dollars(string type, string value) => T(type, "2020-01-10", value).Replace("<value ", "<value currency='USD' ", StringComparison.Ordinal);
        IatiAid aid = IatiSample.Activity(T("2", "2020-01-10", "100"), Dollars("2", "50"), Dollars("3", "20"), T("3", "2020-02-10", "30"));
        Assert.Equal([("XX-A-1", "EUR 100", 30), ("XX-A-1:USD", "USD 50", 20)], aid.Ledger.Pledges.Select(static p => (p.Id, p.Amount.ToString()!, (int)p.Events.Sum(static d => d.Amount!.Value.Wording.Figure))));
        Assert.Empty(aid.Ledger.Relations);

        // Paid in dollars of euros promised: inside, and so not counted once more.
        aid = IatiSample.Activity(T("2", "2020-01-10", "100"), Dollars("3", "20"));
        Assert.Empty(Assert.Single(aid.Ledger.Pledges).Events);
        Assert.Contains("another currency", Assert.Single(aid.Unread).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<value value-date='2020-01-10' currency='EURO'>5</value>", "EURO")]
    [InlineData("<value value-date='2020-01-10' currency='eur'>5</value>", "eur")]
    public void An_unknown_currency_is_told(string value, string named)
    {
        IatiAid aid = IatiSample.Activity($"<transaction><transaction-type code='2'/><transaction-date iso-date='2020-01-10'/>{value}</transaction>");
        Assert.Null(Assert.Single(aid.Ledger.Pledges).Amount);
        Assert.Contains(aid.Unread, u => u.Column == "transaction" && u.Why.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-02-30")]
    [InlineData("10.01.2020")]
    [InlineData("2020")]
    [InlineData("")]
    public void A_promise_without_a_day_has_that_of_its_activity(string day)
    {
        IatiAid aid = IatiSample.Activity(T("2", day, "5"));
        Assert.Equal(new DateOnly(2020, 1, 1), Assert.Single(aid.Ledger.Pledges).Announced);
        Assert.Contains(aid.Unread, static u => u.Column == "transaction" && u.Why.Contains("has no day", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-02-03Z")]
    [InlineData("2020-02-03+02:00")]
    [InlineData("2020-02-03T10:00:00")]
    public void Days_may_have_a_zone_or_time(string day) => Assert.Equal(new DateOnly(2020, 2, 3), Only(T("2", day, "5")).Announced);

    [Fact]
    public void An_activity_without_transactions_is_a_pledge_without_an_amount()
    {
        Pledge pledge = Only("<budget><period-start iso-date='2020-01-01'/><value value-date='2020-01-01'>999</value></budget>");
        Assert.Null(pledge.Amount);
        Assert.Equal(new DateOnly(2020, 1, 1), pledge.Announced);
        AidTotal total = IatiSample.Activity().Ledger.Total(new AidQuery { Currency = Currency.EUR }).Total;
        Assert.Null(total.Range.Best);
    }

    [Fact]
    public void An_activity_without_any_day_is_told()
    {
        IatiAid aid = IatiSample.Read("<iati-activities><iati-activity><iati-identifier>A</iati-identifier></iati-activity></iati-activities>");
        Assert.Empty(aid.Ledger.Pledges);
        Assert.Equal(new UnreadText("test", 1, null, "A", "states no amount that is counted and no day; the ledger has it not"), Assert.Single(aid.Unread));
        Assert.Equal(1, aid.Activities);
    }

    [Fact]
    public void Several_payers_of_one_promise_are_contributions_of_unknown_amounts()
    {
        Pledge pledge = Only(T("2", "2020-01-10", "100"), "<participating-org role='1' ref='P'/><participating-org role='1' ref='Q'/>");
        Assert.Equal(["P", "Q"], pledge.Contributions.Select(static c => c.Parties.Payer));
        AidTotals totals = IatiSample.Activity(T("2", "2020-01-10", "100"), "<participating-org role='1' ref='P'/><participating-org role='1' ref='Q'/>").Ledger.Total(Dimension.Donor);
        Assert.Equal(new Money(100, Currency.EUR), totals.Total.Range.Best);
        Assert.Equal(new Bounds(0, null, 100), totals["P"].Range.Bounds);
    }

    [Fact]
    public void Who_provides_pays_where_nobody_funds()
    {
        Assert.Equal("XX-A", Only(T("2", "2020-01-10", "5")).Parties.Payer);
        Assert.Equal("P", Only(T("2", "2020-01-10", "5", "<provider-org ref='P'/>")).Parties.Payer);
        Assert.Equal("F", Only("<participating-org role='Funding' ref='F'/>", T("2", "2020-01-10", "5", "<provider-org ref='P'/>")).Parties.Payer);
        Assert.Equal(("P", "XX-A"), (Only(T("11", "2020-01-10", "5", "<provider-org ref='P'/>")).Parties.Payer, Only(T("11", "2020-01-10", "5", "<provider-org ref='P'/>")).Parties.Deliverer));
        Assert.Equal("R", Only(T("2", "2020-01-10", "5", "<receiver-org ref='R'/>")).Parties.Deliverer);

        IatiAid several = IatiSample.Activity(T("11", "2020-01-10", "5", "<provider-org ref='P'/>"), T("11", "2020-01-10", "7", "<provider-org><narrative>Q q</narrative></provider-org>"));
        AidTotals totals = several.Ledger.Total(Dimension.Donor);
        Assert.Equal((5m, 7m, 12m), (totals["P"].Range.Best!.Value.Amount, totals["Q-q"].Range.Best!.Value.Amount, totals.Total.Range.Best!.Value.Amount));
    }

    [Fact]
    public void One_organisation_under_a_name_and_a_reference_is_one_donor()
    {
        IatiAid aid = IatiSample.Activity(
            T("11", "2020-01-10", "5", "<provider-org ref='P 1'><narrative>Pee</narrative></provider-org>"),
            T("11", "2020-01-11", "5", "<provider-org><narrative>Pee</narrative></provider-org>"),
            T("11", "2020-01-12", "5", "<provider-org ref='P-1'><narrative>Other</narrative></provider-org>"));
        Assert.Equal(["XX-A", "P-1", "P-1-2"], aid.Ledger.Donors.Select(static d => d.Id));
        Assert.Equal(["P-1", "P-1", "P-1-2"], aid.Ledger.Pledges.Skip(1).Select(static p => p.Parties.Payer));
    }

    [Theory]
    [InlineData("<recipient-country code='AF' percentage='100'/>", "AFG")]
    [InlineData("<recipient-country code='XK'/>", "XKX")]
    [InlineData("<recipient-country code='AF' percentage='60'/><recipient-country code='PK' percentage='40'/>", null)]
    [InlineData("<recipient-country code='AF' percentage='60'/>", null)]
    [InlineData("<recipient-country code='ZZ'/>", "ZZ")]
    public void A_recipient_has_three_letters(string element, string? recipient)
    {
        IatiAid aid = IatiSample.Activity(T("2", "2020-01-10", "5"), element);
        Assert.Equal(recipient, Assert.Single(aid.Ledger.Pledges).Recipient);
        Assert.Equal(recipient is null, aid.Unread.Any(static u => u.Column == "recipient-country"));
    }

    private static IatiAid Family(string parentMoney, string childMoney, string inParent = "", string inChild = "<related-activity ref='XX-A-1' type='1'/>") =>
        IatiSample.Read(IatiSample.Activity2(parentMoney + inParent, childMoney + inChild));

    [Fact]
    public void A_child_is_part_of_a_parent_without_an_amount_and_perhaps_of_one_with()
    {
        Assert.Equal([Relation.PartOf("XX-A-2", "XX-A-1", "iati-XX-A")], Family("", T("2", "2020-01-10", "5")).Ledger.Relations);
        Assert.Equal([Relation.PartOf("XX-A-2", "XX-A-1", "iati-XX-A")], Family("", T("2", "2020-01-10", "5"), "<related-activity ref='XX-A-2' type='2'/>").Ledger.Relations);
        IatiAid aid = Family(T("2", "2020-01-10", "50"), T("2", "2020-01-10", "5"), "<related-activity ref='XX-A-2' type='2'/>", "");
        Assert.Equal([Relation.Unknown("XX-A-2", ["XX-A-1"], "iati-XX-A")], aid.Ledger.Relations);
        Assert.Equal(new Bounds(50, 50, 55), aid.Ledger.Total().Total.Range.Bounds);

        // More than the parent's: it cannot all be inside, and nothing fails.
        Assert.Equal(2, Family(T("2", "2020-01-10", "5"), T("2", "2020-01-10", "50")).Ledger.Pledges.Count);
    }

    [Fact]
    public void Relations_that_cannot_be_are_told()
    {
        IatiAid circle = Family("", "", "<related-activity ref='XX-A-2' type='1'/>");
        Assert.Single(circle.Ledger.Relations);
        Assert.Contains(circle.Unread, static u => u.Column == "related-activity");
        Assert.Contains(Family("", "", "<related-activity ref='XX-A-1' type='1'/>", "").Unread, static u => u.Column == "related-activity");
        Assert.Contains(Family("", "", "<related-activity ref='elsewhere' type='1'/>", "").Unread, static u => u.Text == "elsewhere");
        Assert.Contains(Family("", "", "<related-activity ref='XX-A-2' type='3'/>", "").Unread, static u => u.Column == "related-activity");
        Assert.Empty(Family(T("2", "2020-01-10", "-5"), T("2", "2020-01-10", "5")).Ledger.Relations);
    }

    [Theory]
    [InlineData("2020-01-10", "2020-01-11", "XX-A-1-2")]
    [InlineData("2020-01-11", "2020-01-10", "XX-A-1")]
    public void An_identifier_that_stands_twice_is_the_same_money(string first, string second, string again)
    {
        string two = T("2", second, "5") + T("2", "2020-03-01", "6") + T("3", "2020-03-02", "7") + T("3", "2020-03-03", "1");
        IatiAid aid = IatiSample.Read(IatiSample.Activity2(T("2", first, "10") + T("3", "2020-03-02", "7"), two).Replace("XX-A-2", "XX-A-1", StringComparison.Ordinal));
        Assert.Equal(["XX-A-1", "XX-A-1-2"], aid.Ledger.Pledges.Select(static p => p.Id));
        Relation relation = Assert.Single(aid.Ledger.Relations);
        Assert.Equal((RelationKind.Restates, again), (relation.Kind, relation.Pledge));
        Assert.Equal(again == "XX-A-1" ? 11 : 10, aid.Ledger.Total().Total.Range.Best!.Value.Amount);
        Assert.Equal([7, 1], aid.Ledger.Pledges.SelectMany(static p => p.Events).Select(static d => (int)d.Amount!.Value.Wording.Figure));
        Assert.Equal(("iati-identifier", 2L), (Assert.Single(aid.Unread).Column, aid.Unread[0].Record));
    }

    [Fact]
    public void Version_1_is_read()
    {
        Pledge pledge = Assert.Single(IatiSample.Read("""
            <iati-activities version="1.05"><iati-activity default-currency="GBP">
             <reporting-org ref="GB-1" type="10">DFID</reporting-org><iati-identifier>GB-1-1</iati-identifier>
             <title>T</title><participating-org role="Extending" ref="GB-1" type="10">DFID</participating-org>
             <activity-date type="start-planned" iso-date="2010-01-01"/><activity-date type="end-actual" iso-date="2011-01-31"/>
             <transaction><transaction-type code="C">Commitment</transaction-type><value value-date="2010-02-03">10</value><transaction-date iso-date="2010-02-03"/></transaction>
             <transaction><transaction-type code="D"/><value value-date="2010-02-04">4</value><transaction-date iso-date="2010-02-04"/></transaction>
             <transaction><transaction-type code="E"/><value value-date="2010-02-05">3</value></transaction>
             <transaction><transaction-type code="IF"/><value value-date="2010-02-05">9</value></transaction>
            </iati-activity></iati-activities>
            """).Ledger.Pledges);
        Assert.Equal((StatedMoney.Parse("GBP 10"), 7m, "GB-1", "GB-1"), (pledge.Amount!.Value, pledge.Events.Sum(static d => d.Amount!.Value.Wording.Figure), pledge.Parties.Lead!, pledge.Parties.Payer!));
        Assert.Equal(Period.Parse("2010-01-01..2011-01-31"), pledge.Period);
    }

    [Fact]
    public void Everything_else_is_told_once_for_each_path()
    {
        IatiAid aid = IatiSample.Activity(
            "<tag code='1'/><tag code='2'/><x:own xmlns:x='urn:x' y='1'>more</x:own><location/>",
            T("2", "2020-01-10", "5", "<aid-type code='A'/>"),
            T("2", "2020-01-11", "5", "<aid-type code='B'/>"),
            "stray");
        Assert.Equal(
            [("", "stray"), ("tag", "code=\"1\""), ("x:own", "y=\"1\" more"), ("transaction/aid-type", "code=\"A\"")],
            aid.Unread.Select(static u => (u.Column!, u.Text)));
        Assert.EndsWith("(so 2 times)", aid.Unread[1].Why, StringComparison.Ordinal);
        Assert.All(aid.Unread, static u => Assert.Equal(("test", 1L), (u.Part, u.Record)));
        Assert.Equal("@other", Assert.Single(IatiSample.Read(IatiSample.Start.Replace("<iati-activities ", "<iati-activities other='1' ", StringComparison.Ordinal) + T("2", "2020-01-10", "5") + IatiSample.End).Unread).Column);
    }

    [Fact]
    public void A_long_text_is_told_shortened_without_halving_a_character()
    {
        IatiAid aid = IatiSample.Activity($"<tag>{string.Concat(Enumerable.Repeat("a𝄞", 200))}</tag>");
        Assert.All(aid.Unread, static u => Assert.InRange(u.Text.Length, 1, 201));
        Assert.All(aid.Unread, static u => Assert.Equal(u.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(u.Text))));
    }
}
