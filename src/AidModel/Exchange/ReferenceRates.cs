using System.Collections.Frozen;

namespace AidModel;

/// <summary>A table of dated reference rates against one pivot currency. Immutable and thread safe.</summary>
/// <remarks>Any pair converts through the pivot, exactly: direct and inverse rates are each other's reciprocals. A day
/// without quotations takes the last one before it, at most <see cref="GapLimit"/> days back.</remarks>
public sealed class ReferenceRates
{
    private readonly FrozenDictionary<(Currency Currency, DateOnly Day), decimal> _rates;

    private ReferenceRates(string source, Currency pivot, int gapLimit, FrozenDictionary<(Currency, DateOnly), decimal> rates)
    {
        Source = source;
        Pivot = pivot;
        GapLimit = gapLimit;
        _rates = rates;
    }

    /// <summary>Who publishes the rates.</summary>
    public string Source { get; }

    /// <summary>The currency for one unit of which the others are quoted.</summary>
    public Currency Pivot { get; }

    /// <summary>How many days back a quotation may lie, inclusive; 7 unless set.</summary>
    public int GapLimit { get; }

    /// <summary>How many quotations the table holds.</summary>
    public int Count => _rates.Count;

    /// <summary>A table from its quotations, in any order.</summary>
    /// <param name="source">Who publishes them.</param>
    /// <param name="pivot">The currency for one unit of which the others are quoted.</param>
    /// <param name="rates">The quotations.</param>
    /// <param name="gapLimit">How many days back a quotation may lie, inclusive, from 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="rates"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty, or <paramref name="rates"/> has a rate that is
    /// not above zero, one for the pivot, or two for one currency and day.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gapLimit"/> is negative.</exception>
    public static ReferenceRates Create(string source, Currency pivot, IEnumerable<ReferenceRate> rates, int gapLimit = 7)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentOutOfRangeException.ThrowIfNegative(gapLimit);
        Dictionary<(Currency, DateOnly), decimal> table = [];
        foreach (ReferenceRate rate in rates)
        {
            if (rate.UnitsPerPivot <= 0 || rate.Currency == pivot)
            {
                throw new ArgumentException($"{Digits.Plain(rate.UnitsPerPivot)} {rate.Currency} for one {pivot} on {rate.Date:O} is no rate.", nameof(rates));
            }

            if (!table.TryAdd((rate.Currency, rate.Date), rate.UnitsPerPivot))
            {
                throw new ArgumentException($"{rate.Currency} is quoted twice on {rate.Date:O}.", nameof(rates));
            }
        }

        return new ReferenceRates(source, pivot, gapLimit, table.ToFrozenDictionary());
    }

    /// <summary>The rate between two currencies on a day, or on the last day before it on which both were quoted.</summary>
    /// <remarks>The pivot is quoted every day, at 1. Any other currency needs a quotation, even into itself.</remarks>
    /// <returns>The rate with the day used; null where there is none within <see cref="GapLimit"/> days.</returns>
    public RateUsed? Find(Currency from, Currency to, DateOnly day)
    {
        for (int back = 0; back <= GapLimit && day.DayNumber - back >= 0; back++)
        {
            DateOnly used = day.AddDays(-back);
            if (Quote(from, used) is { } fromRate && Quote(to, used) is { } toRate)
            {
                return new RateUsed(from, to, day, used, Pivot, fromRate, toRate, Source);
            }
        }

        return null;
    }

    private decimal? Quote(Currency currency, DateOnly day) =>
        currency == Pivot ? 1 : _rates.TryGetValue((currency, day), out decimal rate) ? rate : null;
}
