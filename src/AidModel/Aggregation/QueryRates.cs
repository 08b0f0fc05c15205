using System.Collections.Concurrent;

namespace AidModel;

/// <summary>The rates of one query: its conversion is asked once for each currency and days.</summary>
internal sealed class QueryRates(AidQuery query)
{
    private static readonly QueryRate Same = new(null, Rational.One, null);

    private readonly ConcurrentDictionary<(Currency, ConversionDates), QueryRate> _rates = [];

    /// <summary>The rate of an amount. One in the query's currency, or in none, needs no rate: its factor is 1.</summary>
    public QueryRate Find(Currency? currency, ConversionDates dates) =>
        currency is not { } from || from == query.Currency ? Same : _rates.GetOrAdd((from, dates), Ask);

    /// <summary>The factor of an amount in another currency than the query's.</summary>
    public bool TryRatio(Currency currency, DateOnly announced, out SlotRatio ratio)
    {
        if (query.Conversion is IDayConversion daily && daily.TryRatio(currency, query.Currency, announced, out ratio))
        {
            return true;
        }

        QueryRate rate = Find(currency, new(announced, announced));
        ratio = rate.Reason is null ? new SlotRatio(rate.Factor) : default;
        return rate.Reason is null;
    }

    /// <summary>The least and the greatest factor of an amount of which it is not known which of some days it is from; null
    /// where a day has no rate.</summary>
    public (Rational Least, Rational Most)? Range(Currency? currency, IEnumerable<ConversionDates> dates)
    {
        QueryRate[] rates = [.. dates.Select(d => Find(currency, d))];
        return Array.Exists(rates, static r => r.Reason is not null)
            ? null
            : (rates.Select(static r => r.Factor).Aggregate(Rational.Min), rates.Select(static r => r.Factor).Aggregate(Rational.Max));
    }

    private QueryRate Ask((Currency From, ConversionDates Dates) amount)
    {
        if (!query.Conversion.TryFind(amount.From, query.Currency, amount.Dates, out RateUsed rate, out string? reason))
        {
            return new(null, Rational.Zero, reason ?? $"{query.Conversion.Name} has none");
        }

        return rate.From == amount.From && rate.To == query.Currency
            ? new(rate, rate.Factor, null)
            : throw new InvalidOperationException($"Asked for a rate from {amount.From} to {query.Currency}, '{query.Conversion.Name}' gave one from {rate.From} to {rate.To}.");
    }
}
