using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A span of days, both ends included.</summary>
/// <remarks>Immutable and thread safe; equal when both ends are. The default value is the single day 1 January of year 1.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public readonly record struct Period
{
    /// <summary>A period from its ends.</summary>
    /// <param name="from">The first day, inclusive.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The last day {to:O} is before the first day {from:O}.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day, inclusive.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly To { get; }

    /// <summary>How many days, from 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>A calendar year, from 1 to 9999.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside that range.</exception>
    public static Period Year(int year) => Years(year, year);

    /// <summary>Several calendar years.</summary>
    /// <param name="first">The first year, inclusive, from 1.</param>
    /// <param name="last">The last year, inclusive, to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1 to 9999.</exception>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static Period Years(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    /// <summary>A calendar month.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside 1 to 9999, or
    /// <paramref name="month"/> outside 1 to 12.</exception>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Whether every day of another period lies in this one.</summary>
    public bool Contains(Period other) => From <= other.From && other.To <= To;

    /// <summary>Whether a day lies in this period.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>How many days two periods share, from 0.</summary>
    public int Overlap(Period other) =>
        Math.Max(0, Math.Min(To.DayNumber, other.To.DayNumber) - Math.Max(From.DayNumber, other.From.DayNumber) + 1);

    /// <summary>Reads <c>2025</c>, <c>2025-04</c>, <c>2025-04-11</c>, or two of them as <c>2026..2029</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none of them.</exception>
    public static Period Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Period period)
            ? period
            : throw new FormatException($"'{text}' is no period: 2025, 2025-04, 2025-04-11 or 2026..2029 are.");
    }

    /// <summary>Reads a period as <see cref="Parse"/> does.</summary>
    /// <returns>Whether it was one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null)
        {
            return false;
        }

        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return TryParseSpan(text, out period);
        }

        if (!TryParseSpan(text[..dots], out Period first) || !TryParseSpan(text[(dots + 2)..], out Period last) || last.To < first.From)
        {
            return false;
        }

        period = new Period(first.From, last.To);
        return true;
    }

    /// <summary>Years where both ends are those of years, else months where they are those of months, else days; once
    /// where both ends read the same. <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        bool months = From.Day == 1 && To.Day == DateTime.DaysInMonth(To.Year, To.Month);
        string format = !months ? "yyyy-MM-dd" : From.Month == 1 && To.Month == 12 ? "yyyy" : "yyyy-MM";
        string from = From.ToString(format, CultureInfo.InvariantCulture);
        string to = To.ToString(format, CultureInfo.InvariantCulture);
        return from == to ? from : $"{from}..{to}";
    }

    private static bool TryParseSpan(string text, out Period period)
    {
        period = default;
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out DateOnly day))
        {
            period = new Period(day, day);
        }
        else if (DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out DateOnly month))
        {
            period = Month(month.Year, month.Month);
        }
        else if (DateOnly.TryParseExact(text, "yyyy", culture, DateTimeStyles.None, out DateOnly year))
        {
            period = Year(year.Year);
        }
        else
        {
            return false;
        }

        return true;
    }
}
