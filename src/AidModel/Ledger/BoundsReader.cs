namespace AidModel;

/// <summary>Reads what sources state into exact bounds.</summary>
internal sealed class BoundsReader(HedgePolicy policy, Action<LedgerFault> fault)
{
    public HedgePolicy Policy { get; } = policy;

    public Interval Read(StatedMoney stated) => Policy.Read(stated.Wording);

    /// <summary>How many units a line has: at least those that are reported at some stage.</summary>
    public Interval ReadQuantity(EquipmentLine line)
    {
        Interval stated = Policy.Read(line.Quantity.Wording);
        Rational least = line.Events.Count == 0 ? Rational.Zero : Units(line.Events, stated).Least;
        return stated.Upper < least ? stated : stated.AtLeast(least);
    }

    /// <summary>The events of a line that are of units or of all.</summary>
    public StageSums Units(IEnumerable<StageEvent> events, Interval all) => new(
        [.. events.Where(static e => e.Amount is null)], all, e => e.Quantity is { } quantity ? Policy.Read(quantity.Wording) : all);

    /// <summary>The events of a pledge or line that are of money or of all, in the currency of its amount.</summary>
    public StageSums Money(IEnumerable<StageEvent> events, Interval all) => new(
        [.. events.Where(static e => e.Quantity is null)], all, e => e.Amount is { } amount ? Read(amount) : all);

    /// <summary>A pledge's amount: the one stated, else what its tranches or lines of one currency come to; at least what is reported of
    /// it at some stage.</summary>
    public (Interval Amount, Currency? Currency) Read(Pledge pledge) => Known(ReadStated(pledge), pledge.Events);

    /// <summary>A line's value: the one stated, else quantity times unit price; at least what is reported of it at some stage.</summary>
    public (Interval Value, Currency? Currency) Read(EquipmentLine line) => Known(ReadStated(line), line.Events);

    private (Interval Amount, Currency? Currency) ReadStated(Pledge pledge)
    {
        if (pledge.Amount is { } stated)
        {
            return (Read(stated), stated.Currency);
        }

        (Interval Value, Currency? Currency)[] sums = pledge.Tranches.Count > 0
            ? [.. pledge.Tranches.Select(t => (Read(t.Amount), (Currency?)t.Amount.Currency))]
            : [.. pledge.Equipment.Select(Read)];
        Currency[] currencies = [.. sums.Where(static s => s.Currency is not null).Select(static s => s.Currency!.Value).Distinct()];
        if (currencies.Length > 1 && pledge.Tranches.Count > 0)
        {
            fault(new LedgerFault(LedgerFaultKind.Contradiction, $"The tranches of '{pledge.Id}' are in {string.Join(" and ", currencies)}; one currency is allowed.", [pledge.Id], pledge.Sources));
        }

        return currencies.Length == 1
            ? (sums.Aggregate(Interval.Zero, static (sum, s) => sum + s.Value), currencies[0])
            : (Interval.Unknown, null);
    }

    private (Interval Value, Currency? Currency) ReadStated(EquipmentLine line)
    {
        if (line.Value is { } value)
        {
            return (Read(value), value.Currency);
        }

        if (line.UnitPrice is not { } price)
        {
            return (Interval.Unknown, null);
        }

        return (Times(ReadQuantity(line), Read(price)), price.Currency);
    }

    /// <summary>So many units at so much each.</summary>
    public static Interval Times(Interval count, Interval each) =>
        new(count.Lower * each.Lower, count.Best * each.Best, count.IsZero || each.IsZero ? Rational.Zero : count.Upper * each.Upper);

    private (Interval Amount, Currency? Currency) Known((Interval Amount, Currency? Currency) stated, ValueList<StageEvent> events)
    {
        if (stated.Amount.IsExact || !events.Any(static e => e.Quantity is null))
        {
            return stated;
        }

        Currency[] currencies = [.. events.Select(static e => e.Amount?.Currency).OfType<Currency>().Distinct()];
        Currency? currency = stated.Currency ?? (currencies is [var only] ? only : null);
        Rational least = Money(events, stated.Amount).Least;
        return currencies.All(c => c == currency) && !(stated.Amount.Upper < least) ? (stated.Amount.AtLeast(least), currency) : stated;
    }

    /// <summary>The number that a source names; null where it names none.</summary>
    public static decimal? FigureOf(StatedMoney? stated) => stated?.Wording switch
    {
        null or { Hedge: Hedge.Magnitude or Hedge.Further or Hedge.NotGiven } => null,
        { Hedge: Hedge.Bounded } wording => wording.Best ?? wording.Figure,
        { } wording => wording.Figure,
    };
}
