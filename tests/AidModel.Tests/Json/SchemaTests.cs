using System.Text.Json;
using Xunit;

namespace AidModel.Tests;

public sealed class SchemaTests
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly JsonDocument Schema = JsonDocument.Parse(Files.Schema);

    public static TheoryData<string> Objects => [.. Shapes.Keys];

    private static Dictionary<string, RecordShape> Shapes => new()
    {
        ["ledger"] = FileShape.Root,
        ["source"] = FileShape.Source,
        ["donor"] = FileShape.Donor,
        ["pledge"] = FileShape.Pledge,
        ["contribution"] = FileShape.Contribution,
        ["equipment"] = FileShape.Equipment,
        ["tranche"] = FileShape.Tranche,
        ["event"] = FileShape.Event,
        ["relation"] = FileShape.Relation,
        ["value"] = FileShape.Value,
        ["statedMoney"] = FileShape.Amount,
        ["statedQuantity"] = FileShape.Quantity,
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void It_has_the_properties_that_the_reader_knows(string name)
    {
        JsonElement schema = name == "ledger" ? Schema.RootElement : Schema.RootElement.GetProperty("$defs").GetProperty(name);
        RecordShape shape = Shapes[name];
        Assert.Equal(shape.Names.Order(StringComparer.Ordinal), schema.GetProperty("properties").EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            shape.Required.Order(StringComparer.Ordinal),
            schema.TryGetProperty("required", out JsonElement required) ? required.EnumerateArray().Select(static n => n.GetString()!).Order(StringComparer.Ordinal) : []);
        Assert.Equal(JsonValueKind.False, schema.GetProperty("additionalProperties").ValueKind);
    }

    [Fact]
    public void It_has_every_object_that_the_reader_knows()
    {
        string[] objects =
        [
            .. Schema.RootElement.GetProperty("$defs").EnumerateObject()
                .Where(static d => d.Value.TryGetProperty("properties", out _)).Select(static d => d.Name),
        ];
        Assert.Equal(Shapes.Keys.Where(static n => n != "ledger").Order(StringComparer.Ordinal), objects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_enums_are_those_of_the_code()
    {
        JsonElement definitions = Schema.RootElement.GetProperty("$defs");
        Assert.Equal(EnumNames<Hedge>.All, Names(definitions.GetProperty("hedge")));
        Assert.Equal(EnumNames<DonorKind>.All, Names(Property("donor", "kind")));
        Assert.Equal(EnumNames<Instrument>.All, Names(Property("pledge", "instrument")));
        Assert.Equal(EnumNames<ValueBasis>.All, Names(definitions.GetProperty("basis")));
        Assert.Equal(FileShape.Version, Schema.RootElement.GetProperty("properties").GetProperty("aidLedger").GetProperty("enum")[0].GetInt32());
        Assert.Equal(
            [LedgerReader.NameOf(HedgePolicy.Default), LedgerReader.NameOf(HedgePolicy.HalfDigit)],
            Names(Schema.RootElement.GetProperty("properties").GetProperty("reading")));

        JsonElement Property(string record, string name) => definitions.GetProperty(record).GetProperty("properties").GetProperty(name);

        static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(static n => n.GetString()!);
    }

    [Fact]
    public void Every_property_is_described()
    {
        JsonElement definitions = Schema.RootElement.GetProperty("$defs");
        Assert.All(definitions.EnumerateObject(), static d => Assert.True(d.Value.TryGetProperty("description", out _), d.Name));
    }

    [Fact]
    public void The_documentation_names_every_property_and_value()
    {
        string text = Files.Documentation;
        string[] names =
        [
            .. Shapes.Values.SelectMany(static s => s.Names), .. EnumNames<Hedge>.All, .. EnumNames<DonorKind>.All, .. EnumNames<Instrument>.All, .. EnumNames<ValueBasis>.All,
        ];
        Assert.All(names, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_documented_example_is_valid_and_is_read()
    {
        Assert.Empty(Errors(Files.Example));
        AidLedger ledger = AidLedger.Parse(Files.Example);
        Assert.Equal(5, ledger.Pledges.Count);
        Assert.Empty(Errors(ledger.ToJson()));
        Assert.Equal(ledger, AidLedger.Parse(ledger.ToJson()));
    }

    [Theory]
    [InlineData("""{ "id": "x" }""")]
    [InlineData("[]")]
    [InlineData("\"GBP\"")]
    public void It_refuses_other_documents(string json) => Assert.NotEmpty(Errors(json));

    [Theory]
    [InlineData("\"restates\": \"q\", \"payer\": \"GBR\"")]
    [InlineData("\"partOf\": \"q\", \"lead\": \"GBR\"")]
    [InlineData("\"partOf\": \"q\", \"restates\": \"q\"")]
    [InlineData("\"payer\": \"GBR\", \"lead\": \"GBR\"")]
    [InlineData("\"unknown\": []")]
    [InlineData("\"unknown\": \"q\"")]
    [InlineData("\"partof\": \"q\"")]
    public void What_it_refuses_of_a_relation_the_reader_refuses_too(string relation)
    {
        string json = Files.Ledger(Files.Pledge(string.Empty) + "," + Files.Pledge(string.Empty, "q"), $$"""{ "pledge": "p", "source": "press", {{relation}} }""");
        Assert.NotEmpty(Errors(json));
        Assert.NotEmpty(Files.Faults(json));
    }

    [Theory]
    [InlineData("\"amount\": 5")]
    [InlineData("\"amount\": \"about 5\"")]
    [InlineData("\"amount\": { \"figure\": 5 }")]
    [InlineData("\"amount\": { \"currency\": \"GBP\", \"figure\": \"five\" }")]
    [InlineData("\"amount\": { \"currency\": \"GBP\", \"hedge\": \"nearly\", \"figure\": 5 }")]
    [InlineData("\"period\": \"in 2025\"")]
    [InlineData("\"payer\": \"the UK\"")]
    [InlineData("\"title2\": \"T\"")]
    [InlineData("\"instrument\": \"gift\"")]
    [InlineData("\"contributions\": [ { \"payer\": \"GBR\" } ]")]
    [InlineData("\"contributions\": [ { \"amount\": \"rest\", \"share\": \"1/2\" } ]")]
    [InlineData("\"deliveries\": [ { \"date\": \"1 May\", \"amount\": \"GBP 5\", \"source\": \"press\" } ]")]
    public void What_it_refuses_of_a_pledge_the_reader_refuses_too(string more)
    {
        string json = Files.Ledger(Files.Pledge(more));
        Assert.NotEmpty(Errors(json));
        Assert.NotEmpty(Files.Faults(json));
    }

    internal static IReadOnlyList<string> Errors(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, Lenient);
        return new SchemaValidator(Schema.RootElement).Validate(document.RootElement);
    }
}
