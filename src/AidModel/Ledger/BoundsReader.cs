namespace AidModel;

/// <summary>Reads what sources state into exact bounds.</summary>
internal sealed class BoundsReader(HedgePolicy policy, Action<LedgerFault> fault)
{
    public HedgePolicy Policy { get; } = policy;

    public Interval Read(StatedMoney stated) => Policy.Read(stated.Wording);

    /// <summary>A pledge's amount: the one stated, else what its tranches or lines of one currency come to.</summary>
    public (Interval Amount, Currency? Currency) Read(Pledge pledge)
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

    /// <summary>A line's value: the one stated, else quantity times unit price.</summary>
    public (Interval Value, Currency? Currency) Read(EquipmentLine line)
    {
        if (line.Value is { } value)
        {
            return (Read(value), value.Currency);
        }

        if (line.UnitPrice is not { } price)
        {
            return (Interval.Unknown, null);
        }

        return (Times(Policy.Read(line.Quantity.Wording), Read(price)), price.Currency);
    }

    /// <summary>So many of something, from 0, of which each is so much, from 0.</summary>
    public static Interval Times(Interval count, Interval each)
    {
        Rational? most = count.IsZero || each.IsZero ? Rational.Zero : count.Upper * each.Upper;
        return new(count.Lower * each.Lower, count.Best * each.Best, most);
    }

    /// <summary>The number that a source names; null where it names none.</summary>
    public static decimal? FigureOf(StatedMoney? stated) => stated?.Wording switch
    {
        null or { Hedge: Hedge.Magnitude or Hedge.Further or Hedge.NotGiven } => null,
        { Hedge: Hedge.Bounded } wording => wording.Best ?? wording.Figure,
        { } wording => wording.Figure,
    };
}
