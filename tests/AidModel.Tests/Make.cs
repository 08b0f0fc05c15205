namespace AidModel.Tests;

/// <summary>Small ledgers in few words. Everything is stated by one source, "s".</summary>
internal static class Make
{
    public static readonly DateOnly Day = new(2025, 4, 11);

    public static Source Source(string id = "s", DateOnly? date = null) =>
        new() { Id = id, Publisher = "Publisher", Title = "Title", Date = date ?? new DateOnly(2025, 1, 1) };

    public static Donor Donor(string id, DonorKind kind = DonorKind.State, params (string Donor, string Share)[] fundedBy) =>
        new() { Id = id, Name = id, Kind = kind, FundedBy = [.. fundedBy.Select(f => new FundShare(f.Donor, Share.Parse(f.Share)))] };

    public static Donor Fund(string id, params (string Donor, string Share)[] passesTo) =>
        new() { Id = id, Name = id, Kind = DonorKind.PooledFund, PassesTo = [.. passesTo.Select(p => new FundShare(p.Donor, Share.Parse(p.Share)))] };

    public static Pledge Pledge(string id, string? amount = null, string? payer = null, DateOnly? on = null) => new()
    {
        Id = id,
        Title = "Title of " + id,
        Announced = on ?? Day,
        Sources = ["s"],
        Amount = amount is null ? null : StatedMoney.Parse(amount),
        Parties = new() { Payer = payer },
    };

    public static AidLedger Ledger(IEnumerable<Pledge> pledges, params IEnumerable<Relation> relations) =>
        Ledger([Donor("A"), Donor("B"), Donor("C")], pledges, relations);

    public static AidLedger Ledger(IEnumerable<Donor> donors, IEnumerable<Pledge> pledges, params IEnumerable<Relation> relations) =>
        AidLedger.Create([Source()], [.. donors], [.. pledges], [.. relations]);

    public static Relation PartOf(string part, string whole) => Relation.PartOf(part, whole, "s");

    public static Relation Unknown(string detail, params string[] candidates) => Relation.Unknown(detail, [.. candidates], "s");

    public static AidQuery Query(params Dimension[] by) => new() { Currency = Currency.EUR, GroupBy = [.. by] };

    public static AidTotals Total(this AidLedger ledger, params Dimension[] by) => ledger.Total(Query(by));

    public static ReferenceRates Rates { get; } = ReferenceRates.Create(
        "ECB",
        Currency.EUR,
        [new(Day, Currency.GBP, 0.86678m), new(Day, Currency.NOK, 12.1005m), new(Day, Currency.USD, 1.1346m)]);

    /// <summary>A measure by its name, for data in attributes.</summary>
    public static Measure MeasureOf(string name) => name switch
    {
        nameof(Measure.Delivered) => Measure.Delivered,
        nameof(Measure.Arrived) => Measure.Arrived,
        nameof(Measure.Outstanding) => Measure.Outstanding,
        nameof(Measure.Pledged) => Measure.Pledged,
        _ => Measure.AtLeast(Enum.Parse<Stage>(name)),
    };

    public static Bounds Bounds(decimal lower, decimal? best, decimal? upper) => new(lower, best, upper);

    public static Bounds Exactly(decimal value) => new(value);
}
