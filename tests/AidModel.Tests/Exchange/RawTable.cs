namespace AidModel.Tests;

/// <summary>A table of rates as raw digits, searched day by day.</summary>
/// <param name="pivot">The currency for one unit of which the others are quoted.</param>
/// <param name="gapLimit">How many days back a quotation may lie.</param>
/// <param name="quotes">By currency and day number, such as 86678 with 5 digits behind the point.</param>
internal sealed class RawTable(string pivot, int gapLimit, Dictionary<(string Currency, int Day), (int Digits, int Scale)> quotes)
{
    public string Pivot => pivot;

    public int GapLimit => gapLimit;

    /// <summary>The same table as the library has it.</summary>
    public ReferenceRates ToRates() => ReferenceRates.Create(
        $"raw {pivot}",
        Currency.Parse(pivot),
        quotes.Select(static q => new ReferenceRate(
            DateOnly.FromDayNumber(q.Key.Day), Currency.Parse(q.Key.Currency), new decimal(q.Value.Digits, 0, 0, false, (byte)q.Value.Scale))),
        gapLimit);

    /// <summary>The rate of the last day, not too far back, on which both currencies are quoted.</summary>
    public RawFraction? OfDay(string from, string to, int day)
    {
        for (int back = 0; back <= gapLimit; back++)
        {
            if (Quote(from, day - back) is { } units && Quote(to, day - back) is { } others)
            {
                return others / units;
            }
        }

        return null;
    }

    /// <summary>The mean of those days from first to last on which both currencies are quoted.</summary>
    public RawFraction? Mean(string from, string to, int first, int last)
    {
        List<RawFraction> units = [];
        List<RawFraction> others = [];
        int missing = 0;
        for (int day = first; day <= last; day++)
        {
            if (Quote(from, day) is { } one && Quote(to, day) is { } other)
            {
                units.Add(one);
                others.Add(other);
                missing = 0;
            }
            else if (++missing > gapLimit)
            {
                return null;
            }
        }

        return units.Count == 0 ? null : RawFraction.Sum([.. others]) / RawFraction.Sum([.. units]);
    }

    private RawFraction? Quote(string currency, int day) =>
        currency == pivot ? RawFraction.One
        : quotes.TryGetValue((currency, day), out (int Digits, int Scale) quote) ? RawFraction.Of(quote.Digits, quote.Scale)
        : null;
}
