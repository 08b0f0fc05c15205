using System.Collections.Concurrent;
using System.Globalization;

namespace AidModel;

/// <summary>The factors of one query in constant prices, by payer and day of announcement.</summary>
internal sealed class RealFactors(AidQuery query, ConstantPrices prices, QueryRates rates)
{
    private readonly ConcurrentDictionary<string, RealFactor> _factors = [];

    /// <summary>The key of what has one factor: no id has a space in it.</summary>
    public static string Key(string? payer, DateOnly announced) =>
        $"{payer ?? AidTotals.UnattributedKey} {announced.ToString("O", CultureInfo.InvariantCulture)}";

    /// <summary>The payer of a key; null where nobody is named.</summary>
    public static string? PayerOf(string key) => key[..key.LastIndexOf(' ')] is var payer && payer != AidTotals.UnattributedKey ? payer : null;

    public RealFactor Find(string key) => _factors.GetOrAdd(key, Make);

    public RealFactor Find(string? payer, DateOnly announced) => Find(Key(payer, announced));

    private RealFactor Make(string key)
    {
        int space = key.LastIndexOf(' ');
        DateOnly announced = DateOnly.ParseExact(key[(space + 1)..], "O", CultureInfo.InvariantCulture);
        if (PayerOf(key) is not { } payer)
        {
            return Missing("nobody is named who pays, and so no prices");
        }

        if (prices.AreaOf(payer) is not { } area)
        {
            return Missing($"of {payer} neither prices nor currency are known");
        }

        if (!prices.Indices.TryFind(area.Area, announced.Year, prices.BaseYear, out PriceUsed? used))
        {
            return Missing(prices.Indices.WhyNot(area.Area, announced.Year, prices.BaseYear)!);
        }

        // The amount is in the currency of the result already, by this rate of its announcement: it is taken back by it.
        QueryRate before = rates.Find(area.Currency, new(announced, announced));
        if (before.Reason is not null)
        {
            return Missing(before.Reason);
        }

        if (area.Currency == query.Currency)
        {
            return new(used.Factor, used, [], null);
        }

        Period year = Period.Year(prices.BaseYear);
        return prices.Rates.TryFindMean(area.Currency, query.Currency, year, out RateUsed after)
            ? new(used.Factor * after.Factor / before.Factor, used, [before.Used!.Value, after], null)
            : Missing(prices.Rates.WhyNoMean(area.Currency, query.Currency, year)!);
    }

    private static RealFactor Missing(string reason) => new(Rational.Zero, null, [], reason);
}
