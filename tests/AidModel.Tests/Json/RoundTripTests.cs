using System.Globalization;
using System.Text;
using CsCheck;
using Xunit;

namespace AidModel.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void Every_ledger_comes_back_equal_and_fits_the_schema()
    {
        RandomLedger.Ledgers.Holds(
            static ledger =>
            {
                string json = ledger.ToJson();
                AidLedger read = AidLedger.Parse(json);
                Assert.Equal(ledger, read);
                Assert.Equal(json, read.ToJson());
                Assert.Empty(SchemaTests.Errors(json));
            },
            first: 101000,
            count: 2000);
    }

    [Fact]
    public void Random_ledgers_use_everything_there_is()
    {
        HashSet<string> names = [];
        HashSet<object> values = [];
        RandomLedger.Ledgers.Holds(
            ledger =>
            {
                string json = ledger.ToJson();
                lock (names)
                {
                    names.UnionWith(Names.Where(name => json.Contains($"\"{name}\":", StringComparison.Ordinal)));
                    values.UnionWith(ledger.Relations.Select(static r => (object)r.Kind));
                    values.UnionWith(ledger.Pledges.Select(static p => p.Amount?.Wording.Hedge).OfType<object>());
                }
            },
            first: 201000,
            count: 2000);
        Assert.Empty(Names.Except(names));
        Assert.Equal(Enum.GetValues<RelationKind>().Length + Enum.GetValues<Hedge>().Length, values.Count);
    }

    [Fact]
    public void Every_amount_comes_back_equal() => RandomLedger.Amounts.Holds(
        static amount => AidLedger.Parse(Of(amount).ToJson()).Pledges[0].Amount == amount,
        first: 301000,
        count: 20_000);

    [Fact]
    public void Every_quantity_comes_back_equal() => RandomLedger.Quantities.Holds(
        static quantity =>
        {
            AidLedger ledger = Of(null, new EquipmentLine { Item = "I", Category = "C", Quantity = quantity });
            return AidLedger.Parse(ledger.ToJson()).Pledges[0].Equipment[0].Quantity == quantity;
        },
        first: 401000,
        count: 20_000);

    [Theory]
    [InlineData("GBP 450 million", """ { "currency": "GBP", "figure": 450000000 } """)]
    [InlineData("GBP 450 million", """ { "currency": "GBP", "figure": "450000000", "hedge": "exact" } """)]
    [InlineData("GBP 450 million", """ { "currency": "GBP", "figure": 4.5e8 } """)]
    [InlineData("GBP 450.00", """ { "currency": "GBP", "figure": 450.00 } """)]
    [InlineData("about GBP 350 million", """ { "currency": "GBP", "figure": 350000000, "hedge": "about" } """)]
    [InlineData("GBP 4.50 billion", """ { "currency": "GBP", "figure": 4500000000, "lastDigit": 10000000 } """)]
    [InlineData("more than GBP 250 million", """ { "currency": "GBP", "figure": 250000000, "hedge": "moreThan" } """)]
    [InlineData("up to GBP 250", """ { "currency": "GBP", "figure": 250, "hedge": "upTo" } """)]
    [InlineData("less than GBP 250", """ { "currency": "GBP", "figure": 250, "hedge": "lessThan" } """)]
    [InlineData("GBP 200 to 300", """ { "currency": "GBP", "figure": 200, "to": 300 } """)]
    [InlineData("GBP hundreds of thousands", """ { "currency": "GBP", "figure": 100000, "hedge": "magnitude" } """)]
    [InlineData("GBP further", """ { "currency": "GBP", "hedge": "further" } """)]
    [InlineData("GBP not given", """ { "currency": "GBP", "hedge": "notGiven" } """)]
    [InlineData("GBP 90 / 100 / 110", """ { "currency": "GBP", "lower": 90, "best": 100, "upper": "110" } """)]
    [InlineData("GBP 90 / unknown / unbounded", """ { "currency": "GBP", "lower": 90, "best": null } """)]
    [InlineData("GBP -5", """ { "currency": "GBP", "figure": -5 } """)]
    [InlineData("GBP 0.0000000000000000000000000001", """ { "currency": "GBP", "figure": 1e-28 } """)]
    [InlineData("GBP 79228162514264337593543950335", """ { "currency": "GBP", "figure": 79228162514264337593543950335 } """)]
    [InlineData("GBP 1.2345678901234567890123456789", """ { "currency": "GBP", "figure": 1.2345678901234567890123456789 } """)]
    public void Text_and_parts_say_the_same(string text, string parts)
    {
        AidLedger ledger = AidLedger.Parse(Files.Ledger(Files.Pledge($"\"amount\": {parts}")));
        Assert.Equal(StatedMoney.Parse(text), ledger.Pledges[0].Amount);
        Assert.Equal(ledger, AidLedger.Parse(Files.Ledger(Files.Pledge($"\"amount\": \"{text}\""))));
        Assert.Equal(ledger, AidLedger.Parse(ledger.ToJson()));
    }

    [Fact]
    public void Precision_is_kept()
    {
        AidLedger less = Of(StatedMoney.Parse("GBP 4.5 billion"));
        AidLedger more = Of(StatedMoney.Parse("GBP 4.50 billion"));
        Assert.NotEqual(less, more);
        Assert.Contains("\"GBP 4.50 billion\"", more.ToJson(), StringComparison.Ordinal);
        Assert.NotEqual(AidLedger.Parse(less.ToJson()), AidLedger.Parse(more.ToJson()));
    }

    [Fact]
    public void The_reading_is_kept()
    {
        AidLedger ledger = Of(StatedMoney.Parse("GBP 5")).ReadWith(HedgePolicy.HalfDigit);
        Assert.Contains("\"reading\": \"halfDigit\"", ledger.ToJson(), StringComparison.Ordinal);
        Assert.Same(HedgePolicy.HalfDigit, AidLedger.Parse(ledger.ToJson()).Policy);
        Assert.Contains("'mine'", Assert.Throws<NotSupportedException>(() => ledger.ReadWith(new Mine()).ToJson()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        AidLedger ledger = AidLedger.Parse(Files.Example);
        string json = ledger.ToJson();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.NumberFormat.NumberGroupSeparator = ".";
            strange.NumberFormat.NegativeSign = "−" + culture[..2];
            strange.DateTimeFormat.DateSeparator = "~";
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(ledger, AidLedger.Parse(Files.Example));
            Assert.Equal(json, ledger.ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_file_is_saved_whole_and_loaded_again()
    {
        AidLedger ledger = AidLedger.Parse(Files.Example);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("aidledger");
        try
        {
            string path = Path.Combine(folder.FullName, "round.json");
            await File.WriteAllTextAsync(path, "before", TestContext.Current.CancellationToken);
            Assert.Throws<NotSupportedException>(() => ledger.ReadWith(new Mine()).Save(path));
            Assert.Equal("before", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
            ledger.Save(path);
            Assert.Equal(ledger.ToJson() + "\n", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
            Assert.Equal(ledger, AidLedger.Load(path));
            using FileStream stream = File.OpenRead(path);
            Assert.Equal(ledger, await AidLedger.LoadAsync(stream, TestContext.Current.CancellationToken));
            Assert.True(stream.CanRead);
            Assert.Throws<DirectoryNotFoundException>(() => ledger.Save(Path.Combine(folder.FullName, "none", "round.json")));
            Assert.Single(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_are_allowed()
    {
        AidLedger ledger = AidLedger.Parse(Files.Example);
        Assert.Equal(ledger, AidLedger.Parse([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Files.Example.ReplaceLineEndings("\r\n"))]));
    }

    [Fact]
    public void Text_that_a_file_could_not_hold_is_refused_by_the_model() =>
        Assert.All(["\ud800", "a\udc00b", "a\ud800", " "], static text =>
        {
            Assert.Throws<ArgumentException>(() => new Donor { Id = "d", Name = text, Kind = DonorKind.State });
            Assert.Equal("title", Assert.Throws<ArgumentException>(() => AidLedger.Create([], [], [], [], title: text)).ParamName);
        });

    private static IEnumerable<string> Names =>
        new[] { FileShape.Root, FileShape.Source, FileShape.Donor, FileShape.Pledge, FileShape.Contribution, FileShape.Equipment, FileShape.Tranche, FileShape.Event, FileShape.Relation }
            .SelectMany(static s => s.Names).Distinct();

    private static AidLedger Of(StatedMoney? amount, params EquipmentLine[] lines) => AidLedger.Create(
        [new() { Id = "s", Publisher = "P", Title = "T", Date = new(2025, 4, 11) }],
        [],
        [new() { Id = "p", Title = "T", Announced = new(2025, 4, 11), Amount = amount, Equipment = [.. lines], Sources = ["s"] }],
        []);

    private sealed class Mine : HedgePolicy
    {
        public override string Name => "mine";

        public override Bounds Read(Wording wording) => Default.Read(wording);
    }
}
