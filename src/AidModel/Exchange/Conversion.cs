using System.Diagnostics.CodeAnalysis;

namespace AidModel;

/// <summary>The usual ways to convert a total. What they make is immutable and thread safe.</summary>
/// <remarks>The Kiel Institute's Ukraine Support Tracker converts by <see cref="MeanOf"/> with
/// <see cref="RateRounding.AsQuoted"/> in its releases 7 (6 September to 6 October 2022), 12 (May 2023) and 17 (June 2024), and
/// by <see cref="MeanOfMonth"/>, not rounded, in release 28.</remarks>
public static class Conversion
{
    /// <summary>No conversion: amounts in other currencies stay in the result's unconverted part.</summary>
    public static IConversion None { get; } = new NoConversion();

    /// <summary>Each amount at the rate of the day on which it was first announced.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static IConversion OnAnnouncement(ReferenceRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new Daily("of the day of announcement", rates, static d => d.Announced);
    }

    /// <summary>Each amount at the rate of the day on which it reached the stage that is measured: what was delivered at that
    /// of its delivery, all else at that of its announcement. In <see cref="ConstantPrices"/> all is at that of its
    /// announcement.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static IConversion OnStage(ReferenceRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new Daily("of the day of the stage", rates, static d => d.Stage);
    }

    /// <summary>Every amount at the rate of one day.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static IConversion OnDay(DateOnly day, ReferenceRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new Daily($"of {day:O}", rates, _ => day);
    }

    /// <summary>Each amount at the mean of the calendar month in which it was first announced.</summary>
    /// <param name="rates">The rates; <see cref="ReferenceRates.TryFindMean"/> says what a mean is.</param>
    /// <param name="rounding">To how many digits the means are rounded; null for not at all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static IConversion MeanOfMonth(ReferenceRates rates, RateRounding? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new Mean("the month of announcement", rates, static d => Period.Month(d.Announced.Year, d.Announced.Month), rounding);
    }

    /// <summary>Every amount at the mean of the same days.</summary>
    /// <param name="days">The days, both ends included.</param>
    /// <param name="rates">The rates; <see cref="ReferenceRates.TryFindMean"/> says what a mean is.</param>
    /// <param name="rounding">To how many digits the means are rounded; null for not at all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static IConversion MeanOf(Period days, ReferenceRates rates, RateRounding? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new Mean(days.ToString(), rates, _ => days, rounding);
    }

    private sealed class NoConversion : IConversion
    {
        public string Name => "no conversion";

        public bool TryFind(Currency source, Currency target, ConversionDates dates, out RateUsed rate, [NotNullWhen(false)] out string? reason)
        {
            rate = default;
            reason = "no conversion was asked for";
            return false;
        }

        public override string ToString() => Name;
    }

    private sealed class Daily(string which, ReferenceRates rates, Func<ConversionDates, DateOnly> dayOf) : IDayConversion
    {
        public string Name { get; } = $"rates {which} ({rates.Label})";

        public bool TryFind(Currency source, Currency target, ConversionDates dates, out RateUsed rate, [NotNullWhen(false)] out string? reason)
        {
            DateOnly day = dayOf(dates);
            bool isFound = rates.TryFind(source, target, day, out rate);
            reason = isFound ? null : rates.WhyNot(source, target, day)!;
            return isFound;
        }

        public bool TryRatio(Currency source, Currency target, DateOnly day, out SlotRatio ratio)
        {
            ratio = default;
            return rates.TryFind(source, target, dayOf(new(day, day)), out RateUsed rate)
                && rate.TryQuotes(out decimal sourceUnits, out decimal targetUnits)
                && SlotRatio.TryCreate(targetUnits, sourceUnits, out ratio);
        }

        public override string ToString() => Name;
    }

    private sealed class Mean(string which, ReferenceRates rates, Func<ConversionDates, Period> daysOf, RateRounding? rounding) : IConversion
    {
        public string Name { get; } = $"mean rates of {which}, {rounding ?? RateRounding.None} ({rates.Label})";

        public bool TryFind(Currency source, Currency target, ConversionDates dates, out RateUsed rate, [NotNullWhen(false)] out string? reason)
        {
            Period days = daysOf(dates);
            bool isFound = rates.TryFindMean(source, target, days, out rate, rounding);
            reason = isFound ? null : rates.WhyNoMean(source, target, days, rounding)!;
            return isFound;
        }

        public override string ToString() => Name;
    }
}
