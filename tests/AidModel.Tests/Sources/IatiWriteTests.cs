using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

/// <summary>What is written is valid and reads back the same.</summary>
public sealed class IatiWriteTests
{
    public static TheoryData<string> Examples => [.. IatiExamplesTests.Activities];

    [Fact]
    public void Random_ledgers_come_back_equal()
    {
        RandomLedger.Ledgers.Where(static l => l.Pledges.Count > 0).Holds(
            static ledger =>
            {
                IatiAid again = IatiSample.Read(IatiSample.Write(ledger));
                Assert.Equal(ledger, again.Ledger);
                Assert.Empty(again.Unread);
                Assert.Equal(ledger.Pledges.Count, again.Activities);
            },
            first: 1,
            count: 1_500);
    }

    [Fact]
    public void Random_ledgers_are_valid()
    {
        XmlSchemaSet schema = IatiSample.Schema();
        RandomLedger.Ledgers.Where(static l => l.Pledges.Count > 0).Holds(
            ledger =>
            {
                lock (schema)
                {
                    Assert.Empty(IatiSample.Faults(schema, IatiSample.Write(ledger)));
                }
            },
            first: 5_001,
            count: 500);
    }

    [Fact]
    public void The_schema_finds_faults()
    {
        XmlSchemaSet schema = IatiSample.Schema();
        string file = Encoding.UTF8.GetString(IatiSample.Write(Make.Ledger([Make.Pledge("a", "EUR 5", "A")])));
        Assert.Empty(IatiSample.Faults(schema, Encoding.UTF8.GetBytes(file)));
        Assert.NotEmpty(IatiSample.Faults(schema, Encoding.UTF8.GetBytes(file.Replace("iso-date", "date", StringComparison.Ordinal))));
        Assert.NotEmpty(IatiSample.Faults(schema, Encoding.UTF8.GetBytes(file.Replace(">5<", ">about 5<", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_round_comes_back_equal_and_is_valid()
    {
        AidLedger round = AidLedger.Load(Path.Combine(Repository.Root, "samples", "RamsteinRound", "round.json"));
        byte[] file = IatiSample.Write(round, IatiSample.Options with { Recipient = "UKR", Promise = IatiPromise.Commitment, Generated = new(2025, 4, 12, 1, 0, 0, TimeSpan.FromHours(2)) });
        IatiAid again = IatiSample.Read(file);
        Assert.Equal(round, again.Ledger);
        Assert.Equal("2.03", again.Version);
        Assert.Empty(again.Unread);
        Assert.Contains("generated-datetime=\"2025-04-11T23:00:00Z\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Empty(IatiSample.Faults(IatiSample.Schema(), file));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_come_back_equal_and_are_valid(string name)
    {
        AidLedger ledger = IatiExamplesTests.Read(name).Ledger;
        byte[] file = IatiSample.Write(ledger);
        Assert.Equal(ledger, IatiSample.Read(file).Ledger);
        Assert.Empty(IatiSample.Faults(IatiSample.Schema(), file));
    }

    /// <summary>What others see, who pass over the extension.</summary>
    [Fact]
    public void Money_that_counts_once_is_in_one_transaction()
    {
        AidLedger ledger = Make.Ledger(
            [
                Make.Pledge("whole", "EUR 100", "A"),
                Make.Pledge("part", "EUR 40", "A"),
                Make.Pledge("again", "EUR 100", "A", Make.Day.AddDays(1)),
                Make.Pledge("open", "EUR 7", "A"),
                Make.Pledge("vague", "more than EUR 9", "B"),
                Make.Pledge("other", "about EUR 11", "B") with { Events = [new(Stage.Disbursed, Make.Day, StatedMoney.Parse("EUR 3"), "s")], Recipient = "UKR", Category = "21020" },
            ],
            Make.PartOf("part", "whole"),
            Relation.Restates("again", "whole", "s"),
            Make.Unknown("open", "whole"));
        XElement[] activities = [.. XDocument.Load(new MemoryStream(IatiSample.Write(ledger))).Root!.Elements("iati-activity")];
        Assert.Equal(["XX-TEST-1-whole", "XX-TEST-1-part", "XX-TEST-1-again", "XX-TEST-1-open", "XX-TEST-1-vague", "XX-TEST-1-other"], activities.Select(static a => a.Element("iati-identifier")!.Value));
        Assert.Equal(
            ["XX-TEST-1-whole 12 2025-04-11 100 EUR", "XX-TEST-1-other 12 2025-04-11 11 EUR", "XX-TEST-1-other 3 2025-04-11 3 EUR"],
            activities.SelectMany(static a => a.Elements("transaction").Select(t => $"{a.Element("iati-identifier")!.Value} {t.Element("transaction-type")!.Attribute("code")!.Value} {t.Element("transaction-date")!.Attribute("iso-date")!.Value} {t.Element("value")!.Value} {t.Element("value")!.Attribute("currency")!.Value}")));
        Assert.Equal("XX-TEST-1-whole", activities[1].Element("related-activity")!.Attribute("ref")!.Value);
        Assert.Equal("UA", activities[5].Element("recipient-country")!.Attribute("code")!.Value);
        Assert.Equal("21020", activities[5].Element("sector")!.Attribute("code")!.Value);
        Assert.Contains("more than EUR 9", activities[4].Element("description")!.Value, StringComparison.Ordinal);
        Assert.Equal("998", activities[0].Element("recipient-region")!.Attribute("code")!.Value);
    }

    /// <summary>What the standard itself has a place for does not hang on the extension.</summary>
    [Fact]
    public void Plain_money_is_read_without_the_extension()
    {
        AidLedger ledger = Make.Ledger([Make.Pledge("a", "EUR 100.25", "A") with { Events = [new(Stage.Disbursed, Make.Day.AddDays(2), StatedMoney.Parse("EUR 3"), "s")], Recipient = "UKR", Instrument = Instrument.Loan, Period = Period.Year(2025) }, Make.Pledge("b", "GBP 7", "B")]);
        XDocument file = XDocument.Load(new MemoryStream(IatiSample.Write(ledger, IatiSample.Options with { Promise = IatiPromise.Commitment })));
        file.Descendants().Where(static e => e.Name.NamespaceName == "urn:aidmodel:iati:1").Remove();
        Pledge[] pledges = [.. IatiSample.Read(file.ToString()).Ledger.Pledges];
        Assert.Equal(["XX-TEST-1-a", "XX-TEST-1-b"], pledges.Select(static p => p.Id));
        Assert.Equal(ledger.Pledges[0] with { Id = "XX-TEST-1-a", Sources = ["iati-XX-TEST-1"], Category = "99810", Events = [new(Stage.Disbursed, Make.Day.AddDays(2), StatedMoney.Parse("EUR 3"), "iati-XX-TEST-1")] }, pledges[0]);
        Assert.Equal(StatedMoney.Parse("GBP 7"), pledges[1].Amount);
    }

    [Fact]
    public void Changed_transactions_are_told()
    {
        string file = Encoding.UTF8.GetString(IatiSample.Write(Make.Ledger([Make.Pledge("a", "EUR 5", "A")])));
        IatiAid aid = IatiSample.Read(file.Replace(">5<", ">6<", StringComparison.Ordinal));
        Assert.Equal(StatedMoney.Parse("EUR 5"), aid.Ledger.Pledges[0].Amount);
        UnreadText told = Assert.Single(aid.Unread);
        Assert.Equal(("transaction", 1L), (told.Column, told.Record));
        Assert.Contains("EUR 6", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Activities_of_others_may_stand_beside_the_librarys_own()
    {
        AidLedger ledger = Make.Ledger([Make.Pledge("XX-A-1", "about EUR 5", "A")]);
        string own = Encoding.UTF8.GetString(IatiSample.Write(ledger));
        string other = IatiSample.Rich[IatiSample.Rich.IndexOf("<iati-activity ", StringComparison.Ordinal)..].Replace("</iati-activities>", string.Empty, StringComparison.Ordinal);
        IatiAid aid = IatiSample.Read(own.Replace("<aidmodel:ledger>", other + "<aidmodel:ledger>", StringComparison.Ordinal));
        Assert.Equal(ledger.Pledges[0], aid.Ledger.Pledges[0]);
        Assert.Equal(["XX-A-1", "XX-A-1-2", "XX-A-1-2:1", "XX-A-1-2:2", "XX-A-2"], aid.Ledger.Pledges.Select(static p => p.Id));
        Assert.Equal(3, aid.Activities);
    }

    [Fact]
    public void A_record_without_its_ledger_is_told()
    {
        XDocument file = XDocument.Load(new MemoryStream(IatiSample.Write(Make.Ledger([Make.Pledge("a", "EUR 5", "A")]))));
        file.Root!.Elements().Where(static e => e.Name.NamespaceName.Length > 0).Remove();
        IatiAid aid = IatiSample.Read(file.ToString());
        Assert.Equal(StatedMoney.Parse("EUR 5"), Assert.Single(aid.Ledger.Pledges).Amount);
        Assert.Contains(aid.Unread, static u => u.Column == "urn:aidmodel:iati:1:pledge");
    }

    [Theory]
    [InlineData("\"amount\":", "\"amounts\":", "amounts")]
    [InlineData("\"payer\":\"A\"", "\"payer\":\"Z\"", "Z")]
    [InlineData("{\"id\":\"a\"", "{{", "no JSON")]
    public void Records_that_are_no_ledger_are_refused_with_their_place(string sound, string broken, string named)
    {
        string file = Encoding.UTF8.GetString(IatiSample.Write(Make.Ledger([Make.Pledge("a", "EUR 5", "A")])));
        Assert.Contains(sound, file, StringComparison.Ordinal);
        SourceFormatException error = Assert.Throws<SourceFormatException>(() => IatiSample.Read(file.Replace(sound, broken, StringComparison.Ordinal)));
        int line = file[..file.IndexOf("<aidmodel:pledge", StringComparison.Ordinal)].Count(static c => c == '\n') + 1;
        Assert.Contains(error.Faults, f => f.Line == line && f.Message.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_is_replaced_whole()
    {
        using Folder folder = new();
        string path = Path.Combine(folder.Path, "activities.xml");
        File.WriteAllText(path, "before");
        AidLedger ledger = Make.Ledger([Make.Pledge("a", "EUR 5", "A")]);
        IatiActivities.Write(ledger, path, IatiSample.Options);
        Assert.Equal(ledger, IatiActivities.Read(path, cancellationToken: TestContext.Current.CancellationToken).Ledger);
        Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Throws<NotSupportedException>(() => IatiActivities.Write(ledger.ReadWith(new Own()), path, IatiSample.Options));
        Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Throws<ArgumentException>(() => IatiActivities.Write(Make.Ledger([]), path, IatiSample.Options));
        Assert.Throws<ArgumentException>(() => IatiActivities.Write(ledger, new MemoryStream([], writable: false), IatiSample.Options));
    }

    [Fact]
    public void Options_refuse_what_the_standard_has_no_place_for()
    {
        Assert.Throws<ArgumentException>(static () => IatiSample.Options with { Recipient = "ZZZ" });
        Assert.Throws<ArgumentException>(static () => IatiSample.Options with { Language = "eng" });
        Assert.Throws<ArgumentOutOfRangeException>(static () => IatiSample.Options with { ActivityStatus = 7 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => IatiSample.Options with { Promise = (IatiPromise)5 });
        Assert.Throws<ArgumentException>(static () => new IatiOrganisation(" ", "n", "10"));
    }

    private sealed class Own : HedgePolicy
    {
        public override string Name => "own";

        public override Bounds Read(Wording wording) => Default.Read(wording);
    }
}
