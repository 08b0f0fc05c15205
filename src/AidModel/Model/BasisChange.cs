namespace AidModel;

/// <summary>What is left of records when their value is to be had on another basis than their parts stand on: how a sum at one basis is
/// divided says nothing of how it is at another.</summary>
internal static class BasisChange
{
    /// <summary>Whether a source gives a number.</summary>
    public static bool HasFigure(StatedMoney? amount) => amount is { Wording.Hedge: not Hedge.NotGiven };

    /// <summary>A basis in words: <c>book value</c>, <c>as stated</c>.</summary>
    public static string Words(ValueBasis basis) => basis == ValueBasis.Stated ? "as stated" : $"{basis.ToString().ToLowerInvariant()} value";

    /// <summary>Whether a pledge has amounts that stand on its basis, whole or divided.</summary>
    public static bool HasFigures(Pledge pledge) =>
        HasFigure(pledge.Amount) || (pledge.Amount is null && pledge.Tranches.Count > 0) || pledge.Contributions.Any(static c => HasFigure(c.Amount));

    /// <summary>The currency of a pledge's amounts, whole or divided; null where it has none.</summary>
    public static Currency? CurrencyOf(Pledge pledge) =>
        pledge.Amount?.Currency
        ?? (pledge.Tranches.Count > 0 ? pledge.Tranches[0].Amount.Currency : pledge.Contributions.FirstOrDefault(static c => c.Amount is not null)?.Amount?.Currency);

    /// <summary>An amount of which nothing is known but that there is one.</summary>
    public static StatedMoney NotGiven(Currency currency) => new(Wording.NotGiven, currency);

    /// <summary>A pledge whose amount is another, with all amounts by which it is divided or has arrived unknown; shares stay.</summary>
    /// <param name="pledge">The pledge.</param>
    /// <param name="amount">The amount in place of its own; null for none.</param>
    /// <param name="currency">The currency of the amounts that are not known.</param>
    public static Pledge Of(Pledge pledge, StatedMoney? amount, Currency currency) => pledge with
    {
        Amount = amount,
        Contributions = [.. pledge.Contributions.Select(c => c.Amount is null ? c : Contribution.Of(c.Parties, NotGiven(currency)))],
        Tranches = [.. pledge.Tranches.Select(t => new Tranche(t.Period, NotGiven(currency)))],
        Events = Events(pledge.Events, currency),
    };

    /// <summary>Events, those of amounts now of unknown ones: units and all stay what they are.</summary>
    public static ValueList<StageEvent> Events(ValueList<StageEvent> events, Currency currency) =>
        [.. events.Select(e => e.Amount is null ? e : new StageEvent(e.Stage, e.Date, NotGiven(currency), e.Source))];

    /// <summary>A pledge inside another whose amount stands on another basis: how much of that it is is not known.</summary>
    public static Pledge Unknown(Pledge pledge) =>
        CurrencyOf(pledge) is { } currency ? Of(pledge, pledge.Amount is null ? null : NotGiven(currency), currency) : pledge;

    /// <summary>A line of which nothing says what it is worth.</summary>
    public static EquipmentLine Unknown(EquipmentLine line) => line with { Value = null, UnitPrice = null };

    /// <summary>A pledge as another one on a basis can take it in: lines keep the basis that they have, what has arrived on another one
    /// has no known amount.</summary>
    public static Pledge Into(Pledge pledge, ValueBasis basis, Currency? currency) => pledge.Basis == basis ? pledge : pledge with
    {
        Equipment = [.. pledge.Equipment.Select(l => l with { Basis = l.Basis ?? pledge.Basis })],
        Events = (currency ?? pledge.Amount?.Currency) is { } code ? Events(pledge.Events, code) : pledge.Events,
    };
}
