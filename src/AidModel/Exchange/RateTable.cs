using System.Runtime.InteropServices;

namespace AidModel;

/// <summary>One publisher's quotations in columns: a row a day, a column a currency.</summary>
internal sealed class RateTable
{
    private readonly Column?[] _columns;
    private readonly int[] _days;

    // By the days since the first one: the last row that is not later.
    private readonly int[] _rowAt;

    private RateTable(string source, Currency pivot, int gapLimit, int count, Column?[] columns, int[] days, int[] rowAt)
    {
        Source = source;
        Pivot = pivot;
        GapLimit = gapLimit;
        Count = count;
        _columns = columns;
        _days = days;
        _rowAt = rowAt;
    }

    public string Source { get; }

    public Currency Pivot { get; }

    public int GapLimit { get; }

    public int Count { get; }

    public int Days => _days.Length;

    /// <summary>From the first day with quotations to the last; null where there is none.</summary>
    public Period? QuotedDays => _days.Length == 0 ? null : new Period(Day(0), Day(_days.Length - 1));

    public IEnumerable<Currency> Currencies => Currency.All.Where(c => _columns[c.Ordinal] is not null);

    /// <summary>What keeps quotations from being a table.</summary>
    public static IEnumerable<string> Faults(Currency pivot, IReadOnlyList<ReferenceRate> rates)
    {
        HashSet<(Currency, DateOnly)> seen = new(rates.Count);
        foreach (ReferenceRate rate in rates)
        {
            if (rate.UnitsPerPivot <= 0 || rate.Currency == pivot)
            {
                yield return $"{Digits.Plain(rate.UnitsPerPivot)} {rate.Currency} for one {pivot} on {rate.Date:O} is no rate.";
            }
            else if (!seen.Add((rate.Currency, rate.Date)))
            {
                yield return $"{rate.Currency} is quoted twice on {rate.Date:O}.";
            }
        }
    }

    /// <summary>The table of some quotations; null where they have <see cref="Faults"/>.</summary>
    public static RateTable? TryCreate(string source, Currency pivot, List<ReferenceRate> rates, int gapLimit)
    {
        (int[] days, int[] rowAt) = Rows(rates);
        Column?[] columns = new Column?[Currency.All.Count];
        foreach (ref readonly ReferenceRate rate in CollectionsMarshal.AsSpan(rates))
        {
            int row = rowAt[rate.Date.DayNumber - days[0]];
            ref Column? column = ref columns[rate.Currency.Ordinal];
            (column ??= new Column(row)).Widen(row);
        }

        foreach (ref readonly ReferenceRate rate in CollectionsMarshal.AsSpan(rates))
        {
            if (rate.UnitsPerPivot <= 0 || rate.Currency == pivot || !columns[rate.Currency.Ordinal]!.TryAdd(rowAt[rate.Date.DayNumber - days[0]], rate.UnitsPerPivot))
            {
                return null;
            }
        }

        return new RateTable(source, pivot, gapLimit, rates.Count, columns, days, rowAt);
    }

    public RateTable WithGapLimit(int days) => new(Source, Pivot, days, Count, _columns, _days, _rowAt);

    /// <summary>The last row, not after a day and within the gap limit, in which both currencies are quoted.</summary>
    public bool TryFind(Currency from, Currency to, DateOnly day, out int row)
    {
        row = RowAt(day.DayNumber);
        if (row < 0 || !TryGetColumn(from, out Column? fromColumn) || !TryGetColumn(to, out Column? toColumn))
        {
            return false;
        }

        long earliest = (long)day.DayNumber - GapLimit;
        for (; row >= 0 && _days[row] >= earliest; row--)
        {
            if ((fromColumn is null || fromColumn.Has(row)) && (toColumn is null || toColumn.Has(row)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a currency is quoted on a day, or within the gap limit before; the pivot is not.</summary>
    public bool Quotes(Currency currency, DateOnly day) => currency != Pivot && TryFind(currency, Pivot, day, out _);

    /// <summary>Whether a currency that is not the pivot is quoted on any of some days.</summary>
    public bool Quotes(Currency currency, Period days)
    {
        for (int row = RowAt(days.To.DayNumber); row >= 0 && _days[row] >= days.From.DayNumber; row--)
        {
            if (_columns[currency.Ordinal] is { } column && column.Has(row))
            {
                return true;
            }
        }

        return false;
    }

    public DateOnly Day(int row) => DateOnly.FromDayNumber(_days[row]);

    /// <summary>Units of a currency, which the row quotes, for one of the pivot.</summary>
    public decimal Quote(Currency currency, int row) => currency == Pivot ? 1 : _columns[currency.Ordinal]!.At(row);

    public RateLeg Leg(Currency from, Currency to, int row) =>
        new(RateKind.Quotation, from, to, Pivot, 1, Quote(from, row), Quote(to, row), new Period(Day(row), Day(row)), 1, Source);

    /// <summary>The quotation for a day as a leg; null where there is none.</summary>
    public RateLeg? Leg(Currency from, Currency to, DateOnly day) => TryFind(from, to, day, out int row) ? Leg(from, to, row) : null;

    /// <summary>The mean over some days as a leg; null where quotations leave more days out than the gap limit allows.</summary>
    public RateLeg? Mean(Currency from, Currency to, Period days, RateRounding rounding)
    {
        if (!TryGetColumn(from, out Column? fromColumn) || !TryGetColumn(to, out Column? toColumn))
        {
            return null;
        }

        Rational fromSum = Rational.Zero;
        Rational toSum = Rational.Zero;
        int quotations = 0;
        int fromDecimals = 0;
        int toDecimals = 0;
        long next = (long)days.To.DayNumber + 1;
        for (int row = RowAt(days.To.DayNumber); row >= 0 && _days[row] >= days.From.DayNumber; row--)
        {
            if ((fromColumn is not null && !fromColumn.Has(row)) || (toColumn is not null && !toColumn.Has(row)))
            {
                continue;
            }

            if (next - _days[row] - 1 > GapLimit)
            {
                return null;
            }

            next = _days[row];
            decimal fromQuote = fromColumn?.At(row) ?? 1;
            decimal toQuote = toColumn?.At(row) ?? 1;
            fromSum += fromQuote;
            toSum += toQuote;
            fromDecimals = Math.Max(fromDecimals, fromQuote.Scale);
            toDecimals = Math.Max(toDecimals, toQuote.Scale);
            quotations++;
        }

        if (quotations == 0 || next - days.From.DayNumber > GapLimit)
        {
            return null;
        }

        (decimal pivotUnits, decimal fromUnits, decimal toUnits) = rounding != RateRounding.None
            ? (1, rounding.Round(fromSum / quotations, fromDecimals), rounding.Round(toSum / quotations, toDecimals))
            : fromSum.ToDecimal() is { } fromExact && toSum.ToDecimal() is { } toExact
                ? (quotations, fromExact, toExact)
                : (1, AsDecimal(fromSum / quotations), AsDecimal(toSum / quotations));
        return fromUnits == 0 || toUnits == 0
            ? null
            : new(RateKind.Mean, from, to, Pivot, pivotUnits, fromUnits, toUnits, days, quotations, Source);
    }

    /// <summary>The first and last day on which a currency is quoted; null where it never is.</summary>
    public Period? Quoted(Currency currency) =>
        _columns[currency.Ordinal] is { } column ? new Period(Day(column.First), Day(column.Last)) : null;

    /// <summary>A mean with more digits than a decimal holds, to as many as it does.</summary>
    private static decimal AsDecimal(Rational mean) => Significant.Of(mean, 28).ToDecimal() ?? mean.Round(28);

    private static (int[] Days, int[] RowAt) Rows(List<ReferenceRate> rates)
    {
        if (rates.Count == 0)
        {
            return ([], []);
        }

        int first = int.MaxValue;
        int last = int.MinValue;
        foreach (ref readonly ReferenceRate rate in CollectionsMarshal.AsSpan(rates))
        {
            first = Math.Min(first, rate.Date.DayNumber);
            last = Math.Max(last, rate.Date.DayNumber);
        }

        int[] rowAt = new int[last - first + 1];
        foreach (ref readonly ReferenceRate rate in CollectionsMarshal.AsSpan(rates))
        {
            rowAt[rate.Date.DayNumber - first] = 1;
        }

        List<int> days = [];
        for (int i = 0; i < rowAt.Length; i++)
        {
            if (rowAt[i] == 1)
            {
                days.Add(first + i);
            }

            rowAt[i] = days.Count - 1;
        }

        return ([.. days], rowAt);
    }

    private int RowAt(int day)
    {
        if (_days.Length == 0 || day < _days[0])
        {
            return -1;
        }

        int at = day - _days[0];
        return at < _rowAt.Length ? _rowAt[at] : _days.Length - 1;
    }

    /// <summary>Whether the table has a currency; the pivot has no column and is quoted every day.</summary>
    private bool TryGetColumn(Currency currency, out Column? column)
    {
        column = _columns[currency.Ordinal];
        return column is not null || currency == Pivot;
    }

    /// <summary>The quotations of one currency from the first row that has one to the last.</summary>
    private sealed class Column(int first)
    {
        private decimal[] _quotes = [];

        public int First { get; private set; } = first;

        public int Last { get; private set; } = first;

        public void Widen(int row)
        {
            First = Math.Min(First, row);
            Last = Math.Max(Last, row);
        }

        /// <summary>Whether the row had no quotation before.</summary>
        public bool TryAdd(int row, decimal quote)
        {
            if (_quotes.Length == 0)
            {
                _quotes = new decimal[Last - First + 1];
            }

            ref decimal cell = ref _quotes[row - First];
            bool isFree = cell == 0;
            cell = quote;
            return isFree;
        }

        public bool Has(int row) => (uint)(row - First) < (uint)_quotes.Length && _quotes[row - First] != 0;

        public decimal At(int row) => _quotes[row - First];
    }
}
