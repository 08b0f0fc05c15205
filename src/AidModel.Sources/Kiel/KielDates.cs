using System.Globalization;
using System.Text.RegularExpressions;

namespace AidModel;

/// <summary>Reads days as releases write them.</summary>
/// <param name="earliest">The first day that is plausible.</param>
/// <param name="cutOff">The last day that the release covers; null where it is not known.</param>
/// <param name="countsFrom1904">Whether the workbook counts days from 1904.</param>
internal sealed partial class KielDates(DateOnly earliest, DateOnly? cutOff, bool countsFrom1904)
{
    private const int LastSerial = 2958465;

    // What is said to come is at most so far ahead of the release.
    private const int MostDaysAhead = 3 * 366;

    /// <summary>The last day on which it may have been announced, and what is to be said about how it was read, if anything is.</summary>
    public (DateOnly? Day, string? Note) Read(TableCell cell)
    {
        if (cell.Number is { } serial)
        {
            return Serial(serial);
        }

        string text = cell.Text.Trim();
        if (text is "" or ".")
        {
            return (null, text.Length == 0 ? null : "is no day; the day is unknown");
        }

        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime written))
        {
            return Plausible(DateOnly.FromDateTime(written));
        }

        MatchCollection days = Day().Matches(text);
        if (days.Count > 0)
        {
            return Full(text, days);
        }

        MatchCollection months = Month().Matches(text);
        return months.Count > 0 && MonthEnd(months[^1]) is { } end ? (end, null) : (null, "is no day; the day is unknown");
    }

    private (DateOnly? Day, string? Note) Serial(decimal serial)
    {
        decimal days = countsFrom1904 ? serial + 1462 : serial;
        return days is >= 61 and <= LastSerial
            ? Plausible(DateOnly.FromDateTime(DateTime.FromOADate((double)decimal.Floor(days))))
            : (null, "is no day that a workbook counts; the day is unknown");
    }

    /// <summary>The latest of several days: what is announced "between" or "from … until" is known by then.</summary>
    private (DateOnly? Day, string? Note) Full(string text, MatchCollection days)
    {
        DateOnly? latest = null;
        bool isSwapped = false;
        foreach (Match match in days)
        {
            (DateOnly? day, bool swapped) = DayOf(match);
            if (day is null)
            {
                return (null, "has no day of the calendar; the day is unknown");
            }

            isSwapped |= swapped;
            latest = latest is null || day > latest ? day : latest;
        }

        bool isForeseen = IsForeseen(latest!.Value) && text.StartsWith("until", StringComparison.OrdinalIgnoreCase);
        return (latest, isSwapped ? Shown.Invariant($"has the day before the month, or the month before the day, unlike others; it is read as {latest:yyyy-MM-dd}")
            : IsForeseen(latest.Value) && !isForeseen ? Shown.Invariant($"is after the release's last day, {cutOff:yyyy-MM-dd}")
            : null);
    }

    /// <summary>Month and day in the order that the publisher mostly uses with these separators, in the other where only that one is
    /// a plausible day.</summary>
    private (DateOnly? Day, bool IsSwapped) DayOf(Match match)
    {
        int first = int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
        int second = int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture);
        int year = Year(match.Groups["y"].ValueSpan);
        bool isMonthFirst = match.Groups["s"].Value == "/";
        DateOnly? usual = isMonthFirst ? Day(year, first, second) : Day(year, second, first);
        DateOnly? other = isMonthFirst ? Day(year, second, first) : Day(year, first, second);
        return usual is { } day && (IsPlausible(day) || other is not { } alternative || !IsPlausible(alternative)) ? (usual, false) : (other ?? usual, other is not null);
    }

    private (DateOnly? Day, string? Note) Plausible(DateOnly day)
    {
        if (day < earliest)
        {
            return (null, Shown.Invariant($"is {day:yyyy-MM-dd}, before {earliest:yyyy}; the day is unknown"));
        }

        if (!IsForeseen(day))
        {
            return (day, null);
        }

        return day.DayNumber - cutOff!.Value.DayNumber > MostDaysAhead ? (null, Shown.Invariant($"is {day:yyyy-MM-dd}, years after the release's last day; the day is unknown"))
            : Day(day.Year, day.Day, day.Month) is { } swapped && IsPlausible(swapped)
            ? (swapped, Shown.Invariant($"is after the release's last day, {cutOff:yyyy-MM-dd}; with day and month the other way round it is {swapped:yyyy-MM-dd}, as which it is read"))
            : (day, Shown.Invariant($"is after the release's last day, {cutOff:yyyy-MM-dd}"));
    }

    private bool IsForeseen(DateOnly day) => cutOff is { } last && day > last;

    private bool IsPlausible(DateOnly day) => day >= earliest && !IsForeseen(day);

    private static DateOnly? MonthEnd(Match match)
    {
        int month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        int year = Year(match.Groups["y"].ValueSpan);
        return month is >= 1 and <= 12 && year is >= 1 and <= 9999 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Year(ReadOnlySpan<char> text)
    {
        int year = int.Parse(text, CultureInfo.InvariantCulture);
        return text.Length == 2 ? 2000 + year : year;
    }

    [GeneratedRegex(@"(?<![0-9])(?<a>[0-9]{1,2})(?<s>[/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![0-9])(?<m>[0-9]{1,2})/(?<y>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
