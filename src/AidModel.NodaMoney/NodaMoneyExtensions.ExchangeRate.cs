using System.Globalization;
using NodaMoney.Exchange;

namespace AidModel;

public static partial class NodaMoneyExtensions
{
    /// <summary>The quotation as an exchange rate of NodaMoney, unrounded and without its day: that has none.</summary>
    /// <remarks>One unit of the base currency, <paramref name="pivot"/>, is so many of the quoted one. NodaMoney rounds what it converts,
    /// and divides to convert back.</remarks>
    /// <param name="rate">The quotation.</param>
    /// <param name="pivot">The currency for one unit of which it is quoted: <see cref="ReferenceRates.Pivot"/> of its table.</param>
    /// <exception cref="ArgumentException">A currency does not cross as of the day of the quotation, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0.</exception>
    public static ExchangeRate ToNodaExchangeRateWithoutDate(this ReferenceRate rate, Currency pivot) =>
        rate.UnitsPerPivot <= 0
            ? throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is above 0.")
            : rate.Currency == pivot
                ? throw new ArgumentException($"{pivot} is quoted in itself.", nameof(pivot))
                : new ExchangeRate(Crossing(pivot, rate.Date, nameof(pivot)), Crossing(rate.Currency, rate.Date, nameof(rate)), rate.UnitsPerPivot);

    /// <summary>The rate as an exchange rate of NodaMoney, without its days, its legs and who publishes it, or nothing: a rate with more
    /// digits than a decimal holds, as most that divide have, is refused.</summary>
    /// <remarks>The base currency is <see cref="RateUsed.From"/>. NodaMoney rounds what it converts, and divides to convert back.</remarks>
    /// <param name="rate">The rate.</param>
    /// <exception cref="ArgumentException">A currency does not cross as of <see cref="RateUsed.Day"/>.</exception>
    /// <exception cref="OverflowException">A decimal does not hold the rate exactly.</exception>
    public static ExchangeRate ToNodaExchangeRateWithoutDateExact(this RateUsed rate) =>
        Factor(rate).ToDecimal() is { } exact
            ? Exchange(rate, exact)
            : throw new OverflowException($"{rate} does not cross exactly: the rate has more digits than a decimal holds.");

    /// <summary>The rate as an exchange rate of NodaMoney, rounded, and without its days, its legs and who publishes it.</summary>
    /// <remarks>The base currency is <see cref="RateUsed.From"/>. NodaMoney rounds what it converts, and divides to convert back.</remarks>
    /// <param name="rate">The rate.</param>
    /// <param name="decimals">The digits behind the point, from 0 to 28; halves are rounded away from zero.</param>
    /// <exception cref="ArgumentException">A currency does not cross as of <see cref="RateUsed.Day"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside that range, or so few that the rate becomes
    /// 0.</exception>
    /// <exception cref="OverflowException">The rounded rate has more digits than a decimal holds.</exception>
    public static ExchangeRate ToNodaExchangeRateWithoutDateRounded(this RateUsed rate, int decimals) =>
        rate.Rate(decimals) is not 0 and decimal rounded
            ? Exchange(rate, rounded)
            : throw new ArgumentOutOfRangeException(nameof(decimals), decimals, $"{rate} would be rounded to 0.");

    /// <summary>NodaMoney's exchange rate as the quotation of a day, unrounded.</summary>
    /// <remarks>NodaMoney's rate has no day: it has to be given. A rate that System.Text.Json wrote is read back by it as 0 of no
    /// currency, which is refused.</remarks>
    /// <param name="rate">The rate in NodaMoney: units of its quoted currency for one of its base currency.</param>
    /// <param name="pivot">The currency for one unit of which the table quotes the others: the base currency of the rate. A rate the other
    /// way round is refused, since its reciprocal would be rounded.</param>
    /// <param name="date">The day of the quotation, as of which the currencies must not have been replaced.</param>
    /// <exception cref="ArgumentException">A currency does not cross, the base currency is not <paramref name="pivot"/>, or the quoted one
    /// is.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0, which NodaMoney lets it be.</exception>
    public static ReferenceRate ToAidReferenceRate(this ExchangeRate rate, Currency pivot, DateOnly date)
    {
        if (rate.Value <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(rate), Shown(rate), "A rate is above 0.");
        }

        Currency from = Crossing(rate.BaseCurrency, date, nameof(rate));
        Currency to = Crossing(rate.QuoteCurrency, date, nameof(rate));
        return from == pivot && to != pivot
            ? new ReferenceRate(date, to, rate.Value)
            : throw new ArgumentException($"'{Shown(rate)}' is no quotation of another currency for one {pivot}.", nameof(rate));
    }

    private static ExchangeRate Exchange(RateUsed rate, decimal value) => new(Crossing(rate.From, rate.Day, nameof(rate)), Crossing(rate.To, rate.Day, nameof(rate)), value);

    private static Rational Factor(RateUsed rate) => rate.Legs.Aggregate(Rational.One, static (factor, leg) => factor * leg.ToUnits / leg.FromUnits);

    private static string Shown(ExchangeRate rate) => rate.ToString(CultureInfo.InvariantCulture);
}
