namespace AidModel;

/// <summary>What a query measures of lone pledges, each in its own currency.</summary>
internal sealed class LoneAmounts(AidQuery query, LedgerIndex index)
{
    private readonly PeriodAmounts _inPeriod = new(query, index.Reader);

    /// <summary>Whether all of a pledge is measured, whatever its amount is.</summary>
    public bool IsAll(Pledge pledge) => query.Measure == Measure.Pledged
        ? query.Period is not { } period || (pledge.Tranches.Count == 0 && pledge.Period is { } given && period.Contains(given))
        : pledge.Deliveries.Count == 0 && !(pledge.Amount is { } amount && index.Reader.Policy.Read(amount.Wording).Lower < 0);

    /// <summary>What is measured.</summary>
    public (Interval Amount, Currency? Currency) Of(Pledge pledge)
    {
        Holding holding = index.Alone(pledge);
        if (query.Measure == Measure.Pledged)
        {
            Interval inside = _inPeriod.Of(holding, pledge.Period).Amount;
            return (PeriodAmounts.AtMostWithout(inside, holding.Amount, PeriodAmounts.Outside(inside, holding.Amount)), holding.Currency);
        }

        Interval delivered = pledge.Deliveries.Aggregate(Interval.Zero, (sum, d) => sum + index.Reader.Read(d.Amount));
        return (Interval.Less(holding.Amount, DeliveredAmounts.AtMost(delivered, holding.Amount.Upper)), holding.Currency);
    }
}
