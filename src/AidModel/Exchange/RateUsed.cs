using System.Globalization;

namespace AidModel;

/// <summary>The rate by which amounts were converted, with the day it is from. Immutable, equal by content, thread safe.</summary>
/// <param name="From">The currency converted.</param>
/// <param name="To">The currency converted to.</param>
/// <param name="Asked">The day for which a rate was asked.</param>
/// <param name="Day">The day the rate is from: <paramref name="Asked"/>, or the last one before it with a quotation.</param>
/// <param name="Pivot">The currency for one unit of which both are quoted.</param>
/// <param name="FromPerPivot">Units of <paramref name="From"/> for one of the pivot, above 0.</param>
/// <param name="ToPerPivot">Units of <paramref name="To"/> for one of the pivot, above 0.</param>
/// <param name="Source">Who publishes the rates.</param>
public sealed record RateUsed(
    Currency From, Currency To, DateOnly Asked, DateOnly Day, Currency Pivot, decimal FromPerPivot, decimal ToPerPivot, string Source)
{
    internal Rational Factor { get; } = (Rational)ToPerPivot / FromPerPivot;

    /// <summary>Such as <c>1 EUR = 0.86678 GBP, 2025-04-11 (ECB)</c>; through the pivot where neither is it.</summary>
    public override string ToString()
    {
        string from = From == Pivot ? string.Empty : $" = {Digits.Plain(FromPerPivot)} {From}";
        string to = To == Pivot ? string.Empty : $" = {Digits.Plain(ToPerPivot)} {To}";
        string asked = Day == Asked ? string.Empty : $" for {Show(Asked)}";
        return $"1 {Pivot}{from}{to}, {Show(Day)}{asked} ({Source})";
    }

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
