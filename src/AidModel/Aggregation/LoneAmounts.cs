namespace AidModel;

/// <summary>What a query measures of lone pledges, each in its own currency.</summary>
internal sealed class LoneAmounts(AidQuery query, LedgerIndex index)
{
    private readonly PeriodAmounts _inPeriod = new(query, index.Reader);

    /// <summary>Whether all of a pledge is measured, whatever its amount is.</summary>
    public bool IsAll(Pledge pledge) => query.Measure.IsPledged
        ? query.Period is not { } period || (pledge.Tranches.Count == 0 && pledge.Period is { } given && period.Contains(given))
        : query.Measure.From == Stage.Pledged && pledge.Events.Count == 0 && !(pledge.Amount is { } amount && index.Reader.Policy.Read(amount.Wording).Lower < 0);

    /// <summary>What is measured: pledged in the query's period, between two stages, or outstanding.</summary>
    public (Interval Amount, Currency? Currency) Of(Pledge pledge)
    {
        Holding holding = index.Alone(pledge);
        if (!query.Measure.IsPledged)
        {
            return (RestAmounts.OfLone(holding, index.Reader, query.Measure), holding.Currency);
        }

        Interval inside = _inPeriod.Of(holding, pledge.Period).Amount;
        return (PeriodAmounts.AtMostWithout(inside, holding.Amount, PeriodAmounts.Outside(inside, holding.Amount)), holding.Currency);
    }
}
