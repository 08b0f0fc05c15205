namespace AidModel;

/// <summary>The objects of the file format. The published schema says the same.</summary>
internal static class FileShape
{
    public const int Version = 1;

    private static readonly string[] Roles = EnumNames<Role>.All;
    private static readonly string[] Wording = ["hedge", "figure", "to", "lower", "best", "upper", "lastDigit"];

    public static RecordShape Root { get; } = new("a ledger", ["aidLedger", "sources", "donors", "pledges"], ["title", "reading", "relations"]);

    public static RecordShape Source { get; } = new("a source", ["id", "publisher", "title", "date"], ["address", "saidBy"]);

    public static RecordShape Donor { get; } = new("a donor", ["id", "name", "kind"], ["fundedBy", "passesTo"]);

    public static RecordShape Pledge { get; } = new(
        "a pledge",
        ["id", "title", "announced", "sources"],
        ["amount", .. Roles, "contributions", "instrument", "category", "recipient", "equipment", "period", "tranches", "events", "basis", "values"]);

    public static RecordShape Contribution { get; } = new("a contribution", [], [.. Roles, "amount", "share"]);

    public static RecordShape Equipment { get; } = new("an equipment line", ["item", "category"], ["quantity", "unitPrice", "value", "events", "basis", "values", "unitTiv", "tiv"]);

    public static RecordShape Tranche { get; } = new("a tranche", ["period", "amount"], []);

    public static RecordShape Event { get; } = new("an event", ["stage", "date", "source"], ["amount", "quantity"]);

    public static RecordShape Value { get; } = new("a value", ["basis", "amount", "date", "source"], []);

    public static RecordShape Relation { get; } = new("a relation", ["pledge", "source"], [.. RelationReader.Kinds, .. Roles]);

    public static RecordShape Amount { get; } = new("an amount", ["currency"], Wording);

    public static RecordShape Quantity { get; } = new("a quantity", [], ["unit", .. Wording]);

    public static RecordShape BareWording { get; } = new("a wording", [], Wording);

    public static RecordShape Money { get; } = new("an amount of money", ["amount", "currency"], []);

    public static RecordShape Count { get; } = new("a quantity", ["amount", "unit"], []);

    public static RecordShape Bounds { get; } = new("bounds", ["lower"], ["best", "upper"]);

    public static RecordShape MoneyRange { get; } = new("a range of money", ["currency", "lower"], ["best", "upper"]);

    public static RecordShape QuantityRange { get; } = new("a range of quantities", ["unit", "lower"], ["best", "upper"]);

    public static RecordShape Rate { get; } = new("a rate", ["from", "to", "asked", "day", "legs"], []);

    public static RecordShape Leg { get; } = new("a leg of a rate", ["kind", "from", "to", "pivot", "pivotUnits", "fromUnits", "toUnits", "days", "quotations", "source"], []);

    public static RecordShape Verdict { get; } = new("a verdict", ["answer"], ["wouldSettle"]);
}
