using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>The rate by which amounts were converted, with the day it is from. Immutable, equal by content, thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed record RateUsed
{
    internal RateUsed(Currency from, Currency to, DateOnly asked, DateOnly day, Currency pivot, decimal fromPerPivot, decimal toPerPivot, string source)
    {
        From = from;
        To = to;
        Asked = asked;
        Day = day;
        Pivot = pivot;
        FromPerPivot = fromPerPivot;
        ToPerPivot = toPerPivot;
        Source = source;
        Factor = (Rational)toPerPivot / fromPerPivot;
    }

    /// <summary>The currency converted.</summary>
    public Currency From { get; }

    /// <summary>The currency converted to.</summary>
    public Currency To { get; }

    /// <summary>The day for which a rate was asked.</summary>
    public DateOnly Asked { get; }

    /// <summary>The day the rate is from: <see cref="Asked"/>, or the last one before it with a quotation.</summary>
    public DateOnly Day { get; }

    /// <summary>The currency for one unit of which both are quoted.</summary>
    public Currency Pivot { get; }

    /// <summary>Units of <see cref="From"/> for one of the pivot, above 0.</summary>
    public decimal FromPerPivot { get; }

    /// <summary>Units of <see cref="To"/> for one of the pivot, above 0.</summary>
    public decimal ToPerPivot { get; }

    /// <summary>Who publishes the rates.</summary>
    public string Source { get; }

    /// <summary>Units of <see cref="To"/> for one of <see cref="From"/>, exactly.</summary>
    internal Rational Factor { get; }

    /// <summary>Such as <c>1 EUR = 0.86678 GBP, 2025-04-11 (ECB)</c>; through the pivot where neither is it.</summary>
    public override string ToString()
    {
        string from = From == Pivot ? string.Empty : $" = {Digits.Plain(FromPerPivot)} {From}";
        string to = To == Pivot ? string.Empty : $" = {Digits.Plain(ToPerPivot)} {To}";
        string asked = Day == Asked ? string.Empty : $" for {Asked:O}";
        return $"1 {Pivot}{from}{to}, {Day:O}{asked} ({Source})";
    }
}
