using System.Globalization;
using AidModel;

namespace RamsteinRound.Output;

/// <summary>Amounts at a glance: <c>€5.19bn</c>, <c>£340 / 350 / 360m</c>. The exact figure belongs beside them.</summary>
internal static class Shown
{
    public static string Short(MoneyRange range)
    {
        Bounds bounds = range.Bounds;
        decimal greatest = Math.Max(Math.Abs(bounds.Lower), Math.Max(bounds.Best ?? 0, bounds.Upper ?? 0));
        (decimal unit, string suffix) = greatest switch
        {
            >= 1_000_000_000 => (1_000_000_000m, "bn"),
            >= 1_000_000 => (1_000_000m, "m"),
            _ => (1m, string.Empty),
        };
        return Symbol(range.Currency) + (bounds.IsExact
            ? Scaled(bounds.Lower, unit) + suffix
            : $"{Scaled(bounds.Lower, unit)}{(bounds is { Best: null, Upper: null } && bounds.Lower > 0 ? suffix : string.Empty)} / {(bounds.Best is { } best ? Scaled(best, unit) + (bounds.Upper is null ? suffix : string.Empty) : "unknown")} / {(bounds.Upper is { } upper ? Scaled(upper, unit) + suffix : "unbounded")}");
    }

    public static string Short(Money money) => Short(new MoneyRange(new Bounds(money.Amount), money.Currency));

    /// <summary>Two decimals, or fewer where nothing is lost.</summary>
    private static string Scaled(decimal amount, decimal unit)
    {
        decimal scaled = amount / unit;
        decimal rounded = decimal.Round(scaled, 2, MidpointRounding.AwayFromZero);
        return rounded.ToString(rounded == scaled ? "#,0.##" : "#,0.00", CultureInfo.InvariantCulture);
    }

    private static string Symbol(Currency currency) =>
        currency == Currency.EUR ? "€" : currency == Currency.GBP ? "£" : currency == Currency.USD ? "$" : currency.Code + " ";
}
