using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>A figure per head, in per cent of GDP, or per whatever it is divided by: exact, or with the figure's bounds.
/// Immutable and thread safe.</summary>
/// <remarks>What no rate converts and no index restates is not in it, as it is not in <see cref="AidTotal.Range"/>, but is named
/// beside it.</remarks>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed class AidRatio
{
    internal AidRatio(AidTotal total, Denominator denominator)
    {
        if (denominator.Currency is { } currency && currency != total.Query.Currency)
        {
            throw new ArgumentException($"{denominator} is not in {total.Query.Currency}: {nameof(AidModel.Denominator.In)} converts it.", nameof(denominator));
        }

        if (denominator.Currency is not null && total.Query.Prices is { } prices && prices.BaseYear != denominator.Year)
        {
            throw new ArgumentException($"{denominator} is in prices of {denominator.Year}, the figure in those of {prices.BaseYear}.", nameof(denominator));
        }

        Total = total;
        Denominator = denominator;
    }

    /// <summary>The figure.</summary>
    public AidTotal Total { get; }

    /// <summary>What it is divided by.</summary>
    public Denominator Denominator { get; }

    /// <summary>Whether the ratio is one of money to money, in per cent; else it is money of <see cref="AidTotal.Query"/>'s currency
    /// for one of what is counted.</summary>
    public bool IsPercent => Denominator.Currency is not null;

    /// <summary>The ratio as it is shown: per cent with four decimals, money rounded to its minor unit; each bound once, halves
    /// away from zero.</summary>
    public Bounds Bounds => Round(IsPercent ? 4 : Total.Query.Currency.MinorUnits ?? 2);

    /// <summary>The ratio, exactly: not in per cent.</summary>
    internal Interval Exact => Total.Exact * (Rational.One / Denominator.Exact);

    /// <summary>The ratio, each bound rounded once, halves away from zero.</summary>
    /// <param name="decimals">From 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside that range.</exception>
    /// <exception cref="OverflowException">A bound has more digits than a decimal holds.</exception>
    public Bounds Round(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        return (Exact * (IsPercent ? 100m : 1m)).Round(decimals);
    }

    /// <summary>Whether this ratio is greater, as <see cref="AidTotal.IsGreaterThan"/> compares figures; undetermined too between
    /// ratios to different kinds of things.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Verdict IsGreaterThan(AidRatio other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Comparing.IsGreater(ComparedFigure.Of(this), ComparedFigure.Of(other));
    }

    /// <summary>Such as <c>GBR: 0.1812 % of GDP of GBR in 2023 (World Bank)</c> or <c>EUR 76.25 for each of population of GBR in
    /// 2023 (World Bank)</c>.</summary>
    public override string ToString()
    {
        string keys = Total.Keys.Count == 0 ? string.Empty : $"{string.Join(", ", Total.Keys)}: ";
        string ratio = IsPercent ? $"{Bounds} %" : $"{new MoneyRange(Bounds, Total.Query.Currency)} for each";
        return $"{keys}{ratio} of {Denominator.Name} of {Denominator.Area} in {Denominator.Year} ({Denominator.Source}){Total.Outside}";
    }
}
