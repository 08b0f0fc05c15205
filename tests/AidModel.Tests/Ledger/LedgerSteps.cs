using CsCheck;
using static AidModel.Tests.Make;

namespace AidModel.Tests;

/// <summary>Random ledgers and changes of them.</summary>
internal static class LedgerSteps
{
    private const int MostPledges = 9;

    private static readonly string[] Payers = ["A", "B", "C", "F", "G"];

    private static readonly Donor[] Donors =
    [
        Donor("A"), Donor("B"), Donor("C", DonorKind.Coalition),
        Donor("F", DonorKind.PooledFund, ("A", "1/3"), ("G", "1/7")),
        Donor("G", DonorKind.PooledFund, ("B", "30 %"), ("F", "70 %")) with { PassesTo = [new("B", Share.Parse("1/3"))] },
    ];

    private static readonly Source[] Sources = [Source(), Source("t", Day.AddDays(20)), Source("u", Day.AddDays(40))];

    private static readonly string[] Amounts =
    [
        "EUR 100", "EUR 0", "GBP 4.50", "GBP 1000", "about GBP 350", "more than NOK 250.5", "up to EUR 90", "less than UAH 77", "UAH 12.5", "EUR 0.005",
        "GBP 0.0000000000000000000000000001", "EUR 7922816251426433759354395.0335", "NOK 1234567890123456789012345.678", "GBP 900,000,000,000.01", "EUR 79.228162514264337593543950335",
    ];

    private static readonly Gen<StatedMoney?> Amount = Gen.Frequency(
        (10, Gen.Int[0, Amounts.Length - 1].Select(static i => (StatedMoney?)StatedMoney.Parse(Amounts[i]))),
        (10, Gen.Select(Gen.OneOf(Currency.EUR, Currency.GBP, Currency.NOK), Gen.Int[1, 9_999_999], static (currency, n) => (StatedMoney?)new StatedMoney(Wording.Exactly(n / 100m), currency))),
        (1, Gen.Int[1, 9_999_999].Select(static n => (StatedMoney?)new StatedMoney(Wording.Exactly(-n / 100m), Currency.GBP))),
        (2, Gen.Const((StatedMoney?)null)));

    private static readonly Gen<StatedMoney> Small = Gen.Int[1, 40].Select(static n => StatedMoney.Parse($"EUR {n}"));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 59].Select(static d => Day.AddDays(d));

    private static readonly Gen<string?> Party = Gen.Frequency((3, Gen.OneOf(Payers)!), (2, Gen.Const((string?)null)));

    private static readonly Gen<Parties> Roles = Gen.Select(Party, Party, Party, Party, static (payer, lead, channel, deliverer) =>
        new Parties { Payer = payer, Lead = lead, Channel = channel, Deliverer = deliverer });

    private static readonly Gen<string> Ids = Gen.Int[0, MostPledges - 1].Select(static i => $"p{i}");

    private static readonly Gen<Pledge> Plain = Gen.Select(Ids, Amount, Roles, Days, Gen.Int[0, 3], Gen.Int[0, 3], static (id, amount, roles, day, category, more) => Pledge(id, null, null, day) with
    {
        Amount = amount,
        Parties = roles,
        Category = category == 0 ? "tanks" : category == 1 ? "guns" : null,
        Recipient = more == 0 ? "UKR" : null,
        Instrument = more == 1 ? Instrument.Loan : null,
        Period = more == 2 ? AidModel.Period.Year(2025 + category) : null,
        Sources = more == 3 ? ["s", "t"] : ["s"],
    });

    private static readonly Gen<Pledge> Divided = Gen.Select(Plain, Small, Small, Days, Gen.Int[0, 6], static (pledge, one, other, day, kind) => kind switch
    {
        0 => pledge with { Events = [new(Stage.Delivered, day, one, "u")] },
        1 => pledge with { Tranches = [new(AidModel.Period.Year(2025), one), new(AidModel.Period.Year(2026), other)] },
        2 => pledge with { Contributions = [Contribution.Of(new() { Payer = "B" }, Share.Parse("25 %")), Contribution.Rest(new() { Payer = "C" })] },
        3 => pledge with { Contributions = [Contribution.Of(new() { Payer = "A" }, one)] },
        4 => pledge with { Equipment = [new() { Item = "Gun", Category = "guns", Value = one }, new() { Item = "Car", Category = "cars" }] },
        5 => pledge with { Amount = null, Tranches = [new(AidModel.Period.Year(2025), one)] },
        _ => pledge with { Amount = null, Equipment = [new() { Item = "Gun", Category = "guns", UnitPrice = one }] },
    });

    private static readonly Gen<Pledge> Wrong = Gen.Select(Plain, Gen.Bool, static (pledge, isSource) =>
        isSource ? pledge with { Sources = ["none"] } : pledge with { Parties = new() { Lead = "none" }, Sources = ["none"] });

    private static readonly Gen<Pledge> Pledges = Gen.Frequency((60, Plain), (30, Divided), (1, Wrong));

    private static readonly Gen<Relation> Relations = Gen.Select(Ids, Ids, Ids, Gen.Enum<RelationKind>(), Gen.Int[0, 19], Gen.OneOf("s", "t", "u"), static (a, b, c, kind, payer, source) => kind switch
    {
        RelationKind.PartOf => Relation.PartOf(a, b, source, payer == 0 ? "B" : null),
        RelationKind.Unknown => Relation.Unknown(a, b == c ? [b] : [b, c], source, payer == 0 ? "B" : null),
        RelationKind.Restates => Relation.Restates(a, b, source),
        RelationKind.Supersedes => Relation.Supersedes(a, b, source),
        RelationKind.Increases => Relation.Increases(a, b, source),
        RelationKind.Withdraws => Relation.Withdraws(a, b, source),
        _ => Relation.Names(a, (Role)(payer % 5), Payers[payer / 4], source),
    });

    private static readonly Gen<LedgerStep> Step = Gen.Frequency(
        (6, Pledges.Select(static p => new LedgerStep(p, [], null))),
        (4, Gen.Select(Pledges, Relations.Array[1, 2], static (p, relations) => new LedgerStep(p, [.. relations], null))),
        (3, Ids.Select(static id => new LedgerStep(null, [], id))));

    /// <summary>Steps from a ledger without pledges.</summary>
    public static Gen<LedgerStep[]> Random { get; } = Step.Array[1, 24];

    public static AidLedger Empty { get; } = AidLedger.Create([.. Sources], [.. Donors], [], [], title: "Made");

    public static ReferenceRates Rates { get; } = ReferenceRates.Create(
        "made",
        Currency.EUR,
        Enumerable.Range(0, 60).SelectMany(static day => new ReferenceRate[]
        {
            new(Day.AddDays(day), Currency.GBP, 0.86678m + (day / 1000m)),
            new(Day.AddDays(day), Currency.NOK, 12.1005m + (day / 70m)),
        }));

    private static readonly AidQuery Plan = Query(Dimension.Donor, Dimension.Month) with { Conversion = Conversion.OnAnnouncement(Rates) };

    // Of a correction, no year or stage is asked for.
    private static bool IsNotNegative(Pledge pledge) => !(pledge.Amount is { } amount && amount.ToString().Contains('-', StringComparison.Ordinal));

    /// <summary>What is asked of each ledger.</summary>
    public static AidQuery[] Queries { get; } =
    [
        Plan,
        Plan with { GroupBy = [], Conversion = Conversion.None },
        Plan with { GroupBy = [Dimension.Category, Dimension.Kind, Dimension.Currency], Conversion = Conversion.None },
        Plan with { GroupBy = [Dimension.Role, Dimension.Donor] },
        Plan with { GroupBy = [Dimension.Month], Only = [Dimension.Donor.In("A", "B", AidTotals.UnattributedKey)] },
        Plan with { GroupBy = [Dimension.Pledge], Along = Role.Lead },
        Plan with { GroupBy = [Dimension.Donor, Dimension.Year, Dimension.Recipient], Along = Role.Channel, Currency = Currency.GBP },
        Plan with { GroupBy = [Dimension.Donor, Dimension.By("first", static p => p.Id[^1] < '4' ? "low" : "high")], Along = Role.Deliverer, Where = static p => p.Category != "guns" },
        Plan with { GroupBy = [Dimension.Instrument], Announced = new(Day.AddDays(5), Day.AddDays(30)) },
        Plan with { GroupBy = [Dimension.Donor], AsOf = Day.AddDays(30) },
        Plan with { GroupBy = [Dimension.Donor], Period = Period.Year(2025), Where = IsNotNegative },
        Plan with { GroupBy = [Dimension.Day], Measure = Measure.Delivered, Where = IsNotNegative },
        Plan with { GroupBy = [Dimension.Donor], Measure = Measure.Outstanding, AsOf = Day.AddDays(45), Where = IsNotNegative },
        Plan with { GroupBy = [Dimension.Donor], OpenRelations = OpenRelations.Undecided },
        Plan with { GroupBy = [Dimension.Donor], Prices = new ConstantPrices(2024, PriceIndices.FromLevels("made", [new("A", 2024, 90), new("A", 2025, 100), new("C", 2024, 70), new("C", 2025, 100)]), Rates) { Areas = [new("A", "A", Currency.EUR), new("C", "C", Currency.EUR)] } },
    ];
}
