using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace AidModel.Tests;

public sealed partial class JsonContextTests
{
    private static readonly AidLedger Ledger = AidLedger.Parse(Files.Example);

    [Fact]
    public void Reflection_is_off() => Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

    [Fact]
    public void Users_put_the_types_into_their_own_json()
    {
        Record record = new()
        {
            Ledger = Ledger,
            Money = new(1234567890123456789012345.6780m, Currency.GBP),
            Range = new(new Bounds(90, null, null), Currency.EUR),
            Currency = Currency.NOK,
            Stated = StatedMoney.Parse("about GBP 350 million"),
            Maybe = null,
            Quantity = StatedQuantity.Parse("hundreds of thousands"),
            Count = new(25, Unit.System),
            Quantities = new(new Bounds(90, 100, 110), Unit.Tonne),
            Bounds = new Bounds(5),
            Wording = Wording.Further,
            Unit = Unit.Litre,
            Period = Period.Years(2026, 2029),
            Share = new(1, 3),
            Calibre = Length.FromMillimetres(7.62m),
            Mass = Mass.FromTonnes(16.5m),
            Speed = Speed.FromKnots(30),
            Power = Power.FromHorsepower(830),
            Volume = Volume.FromCubicMetres(20),
            Rate = Make.Rates.Find(Currency.GBP, Currency.EUR, new(2025, 4, 12)),
            Source = Ledger.Sources[0],
            Verdict = new(Answer.Undetermined, ["the earlier rounds"]),
        };
        string json = JsonSerializer.Serialize(record, Context.Default.Record);
        Assert.Contains("\"Money\":{\"amount\":\"1234567890123456789012345.6780\",\"currency\":\"GBP\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"Range\":{\"currency\":\"EUR\",\"lower\":\"90\",\"best\":null,\"upper\":null}", json, StringComparison.Ordinal);
        Assert.Contains("\"Stated\":\"about GBP 350 million\",\"Maybe\":null", json, StringComparison.Ordinal);
        Assert.Contains("\"Verdict\":{\"answer\":\"undetermined\",\"wouldSettle\":[\"the earlier rounds\"]}", json, StringComparison.Ordinal);
        Assert.Contains("\"Calibre\":\"7.62 mm\",\"Mass\":\"16.5 t\",\"Speed\":\"55.56 km/h\"", json, StringComparison.Ordinal);
        Assert.Equal(record, JsonSerializer.Deserialize(json, Context.Default.Record));
    }

    [Fact]
    public async Task They_are_read_from_a_stream_in_small_pieces()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Ledger, AidModelJsonContext.Default.AidLedger)));
        JsonSerializerOptions options = new(JsonSerializerOptions.Default) { DefaultBufferSize = 16, TypeInfoResolver = AidModelJsonContext.Default };
        var type = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<AidLedger>)options.GetTypeInfo(typeof(AidLedger));
        Assert.Equal(Ledger, await JsonSerializer.DeserializeAsync(stream, type, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{ "amount": 1.10, "currency": "GBP" }""")]
    [InlineData("""{ "currency": "GBP", "amount": "1.10" }""")]
    public void Numbers_are_read_from_their_digits(string json) =>
        Assert.Equal("1.10", JsonSerializer.Deserialize(json, AidModelJsonContext.Default.Money).Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("""{ "amount": 1 }""", "'currency' is missing")]
    [InlineData("""{ "amount": 1e99, "currency": "GBP" }""", "held exactly")]
    [InlineData("null", "Found null")]
    [InlineData("5", "an amount of money is an object")]
    public void Other_values_are_refused(string json, string message) =>
        Assert.Contains(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, AidModelJsonContext.Default.Money)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bad_ledger_in_other_json_tells_all_its_faults()
    {
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{ "aidLedger": 2, "pledge": [] }""", AidModelJsonContext.Default.AidLedger));
        Assert.Equal(5, Assert.IsType<AidLedgerException>(error.InnerException).Faults.Count);
    }

    [Fact]
    public void Results_are_written_with_every_figure()
    {
        AidTotals totals = Ledger.Total(new AidQuery { Currency = Currency.GBP, GroupBy = [Dimension.Donor, Dimension.Month], AsOf = new(2025, 12, 31) });
        using JsonDocument json = JsonDocument.Parse(totals.ToJson());
        JsonElement root = json.RootElement;
        Assert.Equal(["query", "total", "attributed", "unattributed", "groups"], root.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("""{"currency":"GBP","conversion":"no conversion","valuation":"amounts as they are stated","along":"payer","groupBy":["donor","month"],"measure":"pledged","asOf":"2025-12-31","spreading":"none","isFiltered":false,"openRelations":"laterDetailContained"}""", JsonSerializer.Serialize(root.GetProperty("query"), Context.Default.JsonElement));
        Assert.Equal(totals.Groups.Count, root.GetProperty("groups").GetArrayLength());
        foreach ((AidTotal total, JsonElement written) in totals.Groups.Zip(root.GetProperty("groups").EnumerateArray()))
        {
            Assert.Equal(["keys", "range", "stated", "lines", "linesWithoutValue", "unconverted", "naiveSum", "restated", "quantities", "bases"], written.EnumerateObject().Select(static p => p.Name));
            Assert.Equal(total.Keys, written.GetProperty("keys").EnumerateArray().Select(static k => k.GetString()!).ToValueList());
            Assert.Equal(total.Range, written.GetProperty("range").Deserialize(AidModelJsonContext.Default.MoneyRange));
            Assert.Equal(total.NaiveSum, written.GetProperty("naiveSum").Deserialize(AidModelJsonContext.Default.Money));
            Assert.Equal(total.Lines, written.GetProperty("lines").GetInt32());
        }

        Assert.Equal(totals.Total.Range, root.GetProperty("total").GetProperty("range").Deserialize(AidModelJsonContext.Default.MoneyRange));
        string text = Files.Documentation;
        Assert.All(root.EnumerateObject().Concat(root.GetProperty("query").EnumerateObject()).Concat(root.GetProperty("total").EnumerateObject()), p => Assert.Contains($"`{p.Name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Explanations_are_written_and_never_read()
    {
        Explanation explanation = Ledger.Total(new AidQuery { Currency = Currency.GBP }).Total.Explain();
        string json = JsonSerializer.Serialize(explanation, AidModelJsonContext.Default.Explanation);
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(explanation.Counted.Count, document.RootElement.GetProperty("counted").GetArrayLength());
        Assert.Equal(explanation.LeftOut.Count, document.RootElement.GetProperty("leftOut").GetArrayLength());
        Assert.Contains("never read", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(json, AidModelJsonContext.Default.Explanation)).Message, StringComparison.Ordinal);
    }

    internal sealed record Record
    {
        public required AidLedger Ledger { get; init; }

        public Money Money { get; init; }

        public MoneyRange Range { get; init; }

        public Currency Currency { get; init; }

        public StatedMoney Stated { get; init; }

        public StatedMoney? Maybe { get; init; }

        public StatedQuantity Quantity { get; init; }

        public Quantity Count { get; init; }

        public QuantityRange Quantities { get; init; }

        public Bounds Bounds { get; init; }

        public Wording Wording { get; init; }

        public Unit Unit { get; init; }

        public Period Period { get; init; }

        public Share Share { get; init; }

        public Length Calibre { get; init; }

        public Mass Mass { get; init; }

        public Speed Speed { get; init; }

        public Power Power { get; init; }

        public Volume Volume { get; init; }

        public RateUsed? Rate { get; init; }

        public Source? Source { get; init; }

        public Verdict? Verdict { get; init; }
    }

    [JsonSerializable(typeof(Record))]
    [JsonSerializable(typeof(JsonElement))]
    internal sealed partial class Context : JsonSerializerContext;
}
