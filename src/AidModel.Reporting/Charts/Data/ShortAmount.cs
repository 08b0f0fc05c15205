using System.Globalization;

namespace AidModel;

/// <summary>Amounts at a glance, rounded to three digits: <c>€5.19bn</c>, <c>€250m to €290m</c>.</summary>
internal static class ShortAmount
{
    private const string Minus = "\u2212";

    private static readonly (decimal Size, string Suffix)[] _units = [(1_000_000_000_000m, "tn"), (1_000_000_000m, "bn"), (1_000_000m, "m"), (1m, string.Empty)];

    public static string Of(MoneyRange range)
    {
        if (range.IsExact)
        {
            return Of(range.Lower);
        }

        string brief = Brief(range);
        if (range.Best is null)
        {
            return brief;
        }

        string lower = Of(range.Lower);
        string upper = range.Upper is { } most ? Of(most) : string.Empty;
        return range.Upper is null ? $"{brief} ({lower} or more)" : lower == upper ? "about " + brief : $"{brief} ({lower} to {upper})";
    }

    /// <summary>Without the bounds where the best value is known.</summary>
    public static string Brief(MoneyRange range) => range switch
    {
        { Best: { } best } => Of(best),
        { Upper: null, Lower.Amount: 0 } => "amount unknown",
        { Upper: null } => "at least " + Of(range.Lower),
        { Upper: { } upper, Lower.Amount: 0 } => "up to " + Of(upper),
        { Upper: { } upper } when Of(upper) == Of(range.Lower) => "about " + Of(upper),
        { Upper: { } upper } => $"{Of(range.Lower)} to {Of(upper)}",
    };

    public static string Of(Money money)
    {
        decimal amount = Math.Abs(money.Amount);
        (decimal size, string suffix) = Array.Find(_units, u => Rounded(amount / u.Size) >= 1);
        string sign = money.Amount < 0 ? Minus : string.Empty;
        return size == 0 ? Small(money, sign) : $"{sign}{Symbol(money.Currency)}{Shown(Rounded(amount / size))}{suffix}";
    }

    /// <summary>The places of a scale, all in the unit of the greatest.</summary>
    public static string Tick(decimal value, decimal greatest, Currency currency)
    {
        (decimal size, string suffix) = Array.Find(_units, u => greatest >= u.Size) is { Size: > 0 } unit ? unit : (1m, string.Empty);
        return value == 0 ? "0" : $"{(value < 0 ? Minus : string.Empty)}{Symbol(currency)}{Shown(Math.Abs(value) / size)}{suffix}";
    }

    private static string Small(Money money, string sign)
    {
        decimal rounded = decimal.Round(Math.Abs(money.Amount), 2, MidpointRounding.AwayFromZero);
        return money.Amount == 0 ? Symbol(money.Currency) + "0"
            : rounded == 0 ? $"{sign}less than {Symbol(money.Currency)}0.01"
            : $"{sign}{Symbol(money.Currency)}{Shown(rounded)}";
    }

    /// <summary>Three digits, but none before the point lost.</summary>
    private static decimal Rounded(decimal value) => decimal.Round(value, value >= 99.95m ? 0 : value >= 9.995m ? 1 : 2, MidpointRounding.AwayFromZero);

    private static string Shown(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Symbol(Currency currency) =>
        currency == Currency.EUR ? "€" : currency == Currency.GBP ? "£" : currency == Currency.USD ? "$" : currency.Code + "\u00A0";
}
