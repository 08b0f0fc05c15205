using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>One amount that a figure counts. Immutable, equal by content, thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed record CountedLine
{
    /// <summary>The id of the pledge.</summary>
    public required string Pledge { get; init; }

    /// <summary>What it is: the pledge's title, or the equipment line's item.</summary>
    public required string Title { get; init; }

    /// <summary>Whose contribution it is, or, where <see cref="IsDerived"/>, who has the rest of the amount when what is
    /// taken away is gone; null for all of the amount.</summary>
    public string? Payer { get; init; }

    /// <summary>The amount as the source worded it; null where none is given, or it is derived.</summary>
    public StatedMoney? Stated { get; init; }

    /// <summary>The amount in the currency of the result, tightened by its relations; in its own where no rate converts it.</summary>
    public required MoneyRange Amount { get; init; }

    /// <summary>Whether the amount is taken away: it stands in another group, and its whole in this one.</summary>
    public bool IsLess { get; init; }

    /// <summary>Whether the amount follows from others.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether it is open if the amount is inside another one that counts.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What part of the amount counts, as a fund's share does; null for all of it.</summary>
    public string? Share { get; init; }

    /// <summary>The rates used, several where it reached its stage on several days; empty where none was needed.</summary>
    public ValueList<RateUsed> Rates { get; init; } = [];

    /// <summary>By what it was restated in constant prices; null at current ones.</summary>
    public PriceUsed? Prices { get; init; }

    /// <summary>How far along it is, where that is measured; else empty.</summary>
    public ValueList<StageEvent> Events { get; init; } = [];

    /// <summary>On which basis the amount stands; several where it is a sum of equipment on several, none where nothing is known of it.</summary>
    public ValueList<ValueBasis> Bases { get; init; } = [];

    /// <summary>The prices by which a price list valued it; empty where none did.</summary>
    public ValueList<string> PricedBy { get; init; } = [];

    /// <summary>The ids of the sources of the amount, its relations and events.</summary>
    public required ValueList<string> Sources { get; init; }

    /// <summary>One line of text.</summary>
    public override string ToString()
    {
        string payer = Payer is null ? string.Empty : IsDerived ? $", rest by {Payer}" : $", share of {Payer}";
        string derived = IsDerived ? ", derived" : string.Empty;
        string stated = Stated is { } wording ? $" ({wording}{derived})" : IsDerived ? " (derived)" : " (no amount given)";
        string share = Share is null ? string.Empty : $", {Share} of it";
        string open = IsOpen ? ", open" : string.Empty;
        string bases = Bases.Any(static b => b != ValueBasis.Stated) ? $", {string.Join(" and ", Bases.Select(BasisChange.Words))}" : string.Empty;
        string prices = string.Concat(PricedBy.Select(static p => $"; priced at {p}"));
        string events = string.Concat(Events.Select(static e => $"; {e.Told} [{e.Source}]"));
        return $"{(IsLess ? "less" : "plus")} {Pledge}{payer}: {Amount}{stated}{bases}{share}{open}{prices}{events}. {Title} [{string.Join(", ", Sources)}]";
    }
}
