namespace AidModel;

/// <summary>The queries that lead an earlier ledger from its own to that of a later one, a difference at a time.</summary>
internal static class BridgeStages
{
    /// <summary>The earlier query, and with the cause of each step the next: first the same question, then its rates, then its price base.
    /// Steps that change nothing are left out.</summary>
    public static IReadOnlyList<(ChangeCause? Cause, AidQuery Query)> Of(AidQuery before, AidQuery after)
    {
        AidQuery target = after with { AsOf = before.AsOf };
        List<(ChangeCause? Cause, AidQuery Query)> stages = [(null, before)];
        Add(ChangeCause.Scope, AtPricesOf(before, target) with { Conversion = before.Conversion });
        Add(ChangeCause.Rate, AtPricesOf(before, target));
        Add(ChangeCause.PriceBase, target);
        return stages;

        void Add(ChangeCause cause, AidQuery query)
        {
            if (query != stages[^1].Query)
            {
                stages.Add((cause, query));
            }
        }
    }

    /// <summary>A query at the price base of another: all that says at what prices, and by which valuation, aid is counted.</summary>
    private static AidQuery AtPricesOf(AidQuery prices, AidQuery query) => query with { Prices = prices.Prices, Valuation = prices.Valuation };
}
