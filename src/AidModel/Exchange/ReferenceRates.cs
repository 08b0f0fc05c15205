namespace AidModel;

/// <summary>Dated reference rates: one publisher's table against a pivot currency, or several laid over one another.
/// Immutable and thread safe.</summary>
/// <remarks>
/// <para>Any pair converts through the pivot, exactly: direct and inverse rates are each other's reciprocals. A day without
/// quotations takes the last one before it on which both currencies are quoted, at most <see cref="GapLimit"/> days back.</para>
/// <para>A currency that the euro replaced converts through its <see cref="IrrevocableRate"/> from the day of the change,
/// whatever a table quotes. Other replaced currencies have, from the day of their change, the rates that a table quotes for
/// them and no others.</para>
/// </remarks>
public sealed class ReferenceRates
{
    private const int MostFaults = 100;
    private const int UsualGapLimit = 7;

    // The topmost first.
    private readonly RateTable[] _tables;

    private ReferenceRates(params RateTable[] tables) => _tables = tables;

    private delegate RateLeg? FindLeg(RateTable table, Currency from, Currency to);

    /// <summary>Who publishes the rates; of several tables such as <c>NBU over ECB</c>.</summary>
    public string Source => string.Join(" over ", _tables.Select(static t => t.Source));

    /// <summary>The source, and the gap limits that are not the usual one: what a conversion depends on.</summary>
    internal string Label => string.Join(" over ", _tables.Select(static t => t.GapLimit == UsualGapLimit ? t.Source : $"{t.Source}, gaps of up to {t.GapLimit} days"));

    /// <summary>The currency for one unit of which the others are quoted; of several tables the topmost one's.</summary>
    public Currency Pivot => _tables[0].Pivot;

    /// <summary>How many days back a quotation may lie, inclusive; 7 unless set. Of several tables the topmost one's: each
    /// keeps its own.</summary>
    public int GapLimit => _tables[0].GapLimit;

    /// <summary>How many quotations there are, of all tables.</summary>
    public int Count => _tables.Sum(static t => t.Count);

    /// <summary>On how many days there are quotations; of several tables the sum.</summary>
    public int Days => _tables.Sum(static t => t.Days);

    /// <summary>From the first day with quotations to the last, of all tables; null where there is no quotation.</summary>
    public Period? Quoted => _tables.Select(static t => t.QuotedDays).OfType<Period>().ToArray() is { Length: > 0 } all
        ? new Period(all.Min(static p => p.From), all.Max(static p => p.To))
        : null;

    /// <summary>The currencies quoted, pivots aside, in the order of their codes.</summary>
    public ValueList<Currency> Currencies =>
        [.. _tables.SelectMany(static t => t.Currencies).Distinct().OrderBy(static c => c.Code, StringComparer.Ordinal)];

    /// <summary>A table from its quotations, in any order.</summary>
    /// <param name="source">Who publishes them.</param>
    /// <param name="pivot">The currency for one unit of which the others are quoted. The rates of a bank that gives the prices
    /// of foreign currencies in its own make one table for each of them, with it as the pivot.</param>
    /// <param name="rates">The quotations.</param>
    /// <param name="gapLimit">How many days back a quotation may lie, inclusive, from 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="rates"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty, or <paramref name="rates"/> has a rate that is
    /// not above zero, one for the pivot, or two for one currency and day; the message names up to 100 of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gapLimit"/> is negative.</exception>
    public static ReferenceRates Create(string source, Currency pivot, IEnumerable<ReferenceRate> rates, int gapLimit = UsualGapLimit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentOutOfRangeException.ThrowIfNegative(gapLimit);
        List<ReferenceRate> all = rates as List<ReferenceRate> ?? [.. rates];
        return RateTable.TryCreate(source, pivot, all, gapLimit) is { } table
            ? new ReferenceRates(table)
            : throw new ArgumentException(string.Join(Environment.NewLine, RateTable.Faults(pivot, all).Take(MostFaults)), nameof(rates));
    }

    /// <summary>These rates laid over others: a currency takes its rate from the topmost table that has, within its own gap
    /// limit, a quotation for the day. A pivot is no quotation.</summary>
    /// <remarks>Where the two currencies of a pair are quoted by different tables, or by one of several on no day in common, the rate
    /// has a leg for each, and each leg its own days. Tables with different pivots are linked through any of the others, above
    /// or below: hryvnias against the dollar laid over the ECB's rates convert to every currency that the ECB quotes. A table
    /// that nothing links to the rest is passed over for the next.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="lower"/> is null.</exception>
    public ReferenceRates Over(ReferenceRates lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        return new ReferenceRates([.. _tables, .. lower._tables]);
    }

    /// <summary>The same rates with another gap limit, in every table.</summary>
    /// <param name="days">How many days back a quotation may lie, inclusive, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public ReferenceRates WithGapLimit(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return new ReferenceRates([.. _tables.Select(t => t.WithGapLimit(days))]);
    }

    /// <summary>The rate between two currencies for a day.</summary>
    /// <exception cref="RateNotFoundException">There is none; the message says why.</exception>
    public RateUsed Find(Currency from, Currency to, DateOnly day) =>
        TryFind(from, to, day, out RateUsed rate) ? rate : throw new RateNotFoundException(from, to, new Period(day, day), WhyNot(from, to, day)!);

    /// <summary>The rate between two currencies for a day, if there is one.</summary>
    /// <param name="from">The currency to be converted.</param>
    /// <param name="to">The currency to be converted to. A currency into itself has the rate one.</param>
    /// <param name="day">The day.</param>
    /// <param name="rate">The rate, or the default value.</param>
    public bool TryFind(Currency from, Currency to, DateOnly day, out RateUsed rate)
    {
        Currency start = IrrevocableRate.Current(from, day);
        Currency end = IrrevocableRate.Current(to, day);
        rate = new RateUsed(from, to, day, null, 0);
        if (from == to || start == end)
        {
            return true;
        }

        foreach (RateTable table in _tables)
        {
            if (table.TryFind(start, end, day, out int row))
            {
                rate = new RateUsed(from, to, day, table, row);
                return true;
            }

            if (_tables.Length > 1 && (table.Quotes(start, day) || table.Quotes(end, day)))
            {
                return TryFindByLegs(from, to, day, out rate);
            }
        }

        rate = default;
        return false;
    }

    /// <summary>The mean rate between two currencies over some days.</summary>
    /// <inheritdoc cref="TryFindMean"/>
    /// <exception cref="RateNotFoundException">There is none; the message says why.</exception>
    public RateUsed FindMean(Currency from, Currency to, Period days, RateRounding? rounding = null) =>
        TryFindMean(from, to, days, out RateUsed rate, rounding) ? rate : throw new RateNotFoundException(from, to, days, WhyNoMean(from, to, days, rounding)!);

    /// <summary>The mean rate between two currencies over some days, if there is one.</summary>
    /// <remarks>
    /// <para>It is the arithmetic mean of what one unit of the pivot is quoted at, over those of the days on which both
    /// currencies are; between two currencies that are not the pivot the ratio of their means. Each mean is rounded, if at all,
    /// before that ratio.</para>
    /// <para>There is none where the quotations leave more days out in a row than <see cref="GapLimit"/>, at either end or
    /// between: a month that is not over has no mean, nor has one in which quotation ended. A currency that the euro had replaced
    /// by the last of the days takes its irrevocable rate.</para>
    /// </remarks>
    /// <param name="from">The currency to be converted.</param>
    /// <param name="to">The currency to be converted to. A currency into itself has the rate one.</param>
    /// <param name="days">The days, both ends included.</param>
    /// <param name="rate">The rate, or the default value.</param>
    /// <param name="rounding">To how many digits means are rounded; null for not at all.</param>
    public bool TryFindMean(Currency from, Currency to, Period days, out RateUsed rate, RateRounding? rounding = null)
    {
        rounding ??= RateRounding.None;
        return TryFind(from, to, days, (table, a, b) => table.Mean(a, b, days, rounding), out rate);
    }

    /// <summary>Why there is no rate between two currencies for a day; null where there is one.</summary>
    public string? WhyNot(Currency from, Currency to, DateOnly day) =>
        TryFind(from, to, day, out _) ? null : Reason(from, to, new Period(day, day), (table, a, b) => table.Leg(a, b, day), isMean: false);

    /// <summary>Why there is no mean rate between two currencies over some days; null where there is one.</summary>
    /// <param name="from">The currency to be converted.</param>
    /// <param name="to">The currency to be converted to.</param>
    /// <param name="days">The days, both ends included.</param>
    /// <param name="rounding">To how many digits means are rounded; null for not at all.</param>
    public string? WhyNoMean(Currency from, Currency to, Period days, RateRounding? rounding = null) =>
        TryFindMean(from, to, days, out _, rounding) ? null
        : TryFindMean(from, to, days, out _) ? $"the mean is 0 when {rounding}"
        : Reason(from, to, days, (table, a, b) => table.Mean(a, b, days, RateRounding.None), isMean: true);

    // Apart from the look-up in one table, which must not pay for the closure.
    private bool TryFindByLegs(Currency from, Currency to, DateOnly day, out RateUsed rate) =>
        TryFind(from, to, new Period(day, day), (table, a, b) => table.Leg(a, b, day), out rate);

    private bool TryFind(Currency from, Currency to, Period asked, FindLeg find, out RateUsed rate)
    {
        List<RateLeg> legs = [];
        bool isFound = from == to || Resolve(new bool[_tables.Length], IrrevocableRate.Current(from, asked.To), IrrevocableRate.Current(to, asked.To), find, legs);
        rate = isFound ? new RateUsed(from, to, asked, RateUsed.Between(from, to, asked.To, legs)) : default;
        return isFound;
    }

    /// <summary>Finds the legs between two currencies in the tables that are not used yet.</summary>
    private bool Resolve(bool[] isUsed, Currency from, Currency to, FindLeg find, List<RateLeg> legs)
    {
        if (from == to)
        {
            return true;
        }

        for (int i = 0; i < _tables.Length; i++)
        {
            RateTable table = _tables[i];
            RateLeg? toPivot = isUsed[i] || from == table.Pivot ? null : find(table, from, table.Pivot);
            RateLeg? fromPivot = isUsed[i] || to == table.Pivot ? null : find(table, table.Pivot, to);
            if (toPivot is null && fromPivot is null)
            {
                continue;
            }

            if (find(table, from, to) is { } direct)
            {
                legs.Add(direct);
                return true;
            }

            if (toPivot is not null && fromPivot is not null)
            {
                // One table has both, on no day in common: alone it has no rate, among others it has each currency's.
                legs.AddRange(_tables.Length > 1 ? [toPivot, fromPivot] : []);
                return _tables.Length > 1;
            }

            isUsed[i] = true;
            int count = legs.Count;
            legs.AddRange(toPivot is null ? [] : [toPivot]);
            if (Resolve(isUsed, toPivot is null ? from : table.Pivot, toPivot is null ? table.Pivot : to, find, legs))
            {
                legs.AddRange(fromPivot is null ? [] : [fromPivot]);
                return true;
            }

            legs.RemoveRange(count, legs.Count - count);
            isUsed[i] = false;
        }

        return false;
    }

    private string Reason(Currency from, Currency to, Period days, FindLeg find, bool isMean)
    {
        string[] reasons = [.. new[] { from, to }.Select(c => Missing(c, days, find, isMean)).OfType<string>().Distinct()];
        return reasons.Length > 0 ? string.Join("; ", reasons) : $"{Source} has no day in common for {from} and {to}, and no way between them";
    }

    /// <summary>What a currency lacks for some days; null where nothing.</summary>
    private string? Missing(Currency currency, Period days, FindLeg find, bool isMean)
    {
        if (IrrevocableRate.Applies(currency, days.To))
        {
            return Missing(Currency.EUR, days, find, isMean);
        }

        if (Array.Exists(_tables, t => t.Pivot == currency || find(t, currency, t.Pivot) is not null))
        {
            return null;
        }

        string successor = currency.IsReplaced && currency.ReplacedOn <= days.To && IrrevocableRate.Of(currency) is null
            ? $"{currency} was replaced by {Successors(currency, days.To)}: state the amount in the new currency. "
            : string.Empty;
        string[] reasons =
        [
            .. from table in _tables
               where table.Quoted(currency) is not null
               let quoted = table.Quoted(currency)!.Value
               let gap = !isMean ? $"not within {table.GapLimit} days before {days}"
                   : table.Quotes(currency, days) ? $"but not throughout {days}, without gaps of more than {table.GapLimit} days"
                   : $"but on no day of {days}"
               select $"{table.Source} quotes {currency} from {quoted.From:O} to {quoted.To:O}, {gap}",
        ];
        return successor + (reasons.Length > 0 ? string.Join("; ", reasons) : $"{Source} does not quote {currency}");
    }

    private static string Successors(Currency currency, DateOnly day)
    {
        string first = $"{currency.ReplacedBy} on {currency.ReplacedOn:O}";
        return currency.ReplacedBy is { IsReplaced: true } next && next.ReplacedOn <= day ? $"{first}, and that by {Successors(next, day)}" : first;
    }
}
