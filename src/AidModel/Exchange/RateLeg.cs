namespace AidModel;

/// <summary>One step from a currency to another, at the rates of one publisher. Immutable, equal by content, thread safe.</summary>
/// <remarks>An amount is multiplied by <see cref="ToUnits"/> and divided by <see cref="FromUnits"/>. Of a mean that is not
/// rounded they are sums over its quotations, so that no digit is lost.</remarks>
public sealed record RateLeg
{
    internal RateLeg(RateKind kind, Currency from, Currency to, Currency pivot, decimal pivotUnits, decimal fromUnits, decimal toUnits, Period days, int quotations, string source)
    {
        Kind = kind;
        From = from;
        To = to;
        Pivot = pivot;
        PivotUnits = pivotUnits;
        FromUnits = fromUnits;
        ToUnits = toUnits;
        Days = days;
        Quotations = quotations;
        Source = source;
    }

    /// <summary>What kind of rate it is.</summary>
    public RateKind Kind { get; }

    /// <summary>The currency converted.</summary>
    public Currency From { get; }

    /// <summary>The currency converted to.</summary>
    public Currency To { get; }

    /// <summary>The currency in which both are quoted; it may be one of them.</summary>
    public Currency Pivot { get; }

    /// <summary>The units of the pivot for which <see cref="FromUnits"/> and <see cref="ToUnits"/> are: 1, but for a mean that
    /// is not rounded the number of quotations.</summary>
    public decimal PivotUnits { get; }

    /// <summary>Units of <see cref="From"/> for <see cref="PivotUnits"/> of the pivot, above 0.</summary>
    public decimal FromUnits { get; }

    /// <summary>Units of <see cref="To"/> for <see cref="PivotUnits"/> of the pivot, above 0.</summary>
    public decimal ToUnits { get; }

    /// <summary>The day the rate is from; of a mean the days asked for, of an irrevocable rate the day since which it
    /// holds.</summary>
    public Period Days { get; }

    /// <summary>How many days' quotations it is made of, from 1.</summary>
    public int Quotations { get; }

    /// <summary>Who publishes the rate, or the law that fixes it.</summary>
    public string Source { get; }

    /// <summary>Units of <see cref="To"/> for one of <see cref="From"/>, exactly.</summary>
    internal Rational Factor => (Rational)ToUnits / FromUnits;

    /// <summary>Such as <c>1 EUR = 0.86678 GBP, 2025-04-11 (ECB)</c>; through the pivot where neither is it.</summary>
    public override string ToString() => Describe(string.Empty);

    internal string Describe(string asked)
    {
        string days = Kind switch
        {
            RateKind.Irrevocable => $"irrevocable since {Days}",
            RateKind.Mean => $"mean of {Quotations} quotations, {Days}",
            _ => $"{Days}{asked}",
        };
        return $"1 {Pivot}{Side(From, FromUnits)}{Side(To, ToUnits)}, {days} ({Source})";
    }

    private string Side(Currency currency, decimal units) =>
        currency == Pivot ? string.Empty
        : PivotUnits == 1 ? $" = {Digits.Plain(units)} {currency}"
        : $" = {Significant.Of((Rational)units / PivotUnits, 12)}… {currency}";
}
