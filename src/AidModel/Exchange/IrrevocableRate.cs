using System.Collections.Frozen;

namespace AidModel;

/// <summary>The rate, fixed for ever, at which the euro replaced a currency. Immutable, equal by content, thread safe.</summary>
/// <remarks>Source: Council Regulation (EC) No 2866/98 as amended for each later change; for the ECU Council Regulation (EC)
/// No 1103/97, for the Andorran peseta, which no regulation names, its parity with the Spanish one.</remarks>
public sealed record IrrevocableRate
{
    private const string FirstEleven = "Council Regulation (EC) No 2866/98";

    private static readonly FrozenDictionary<Currency, IrrevocableRate> ByCurrency = new[]
    {
        new IrrevocableRate(Currency.ADP, 166.386m, "parity with the Spanish peseta"),
        new IrrevocableRate(Currency.ATS, 13.7603m, FirstEleven),
        new IrrevocableRate(Currency.BEF, 40.3399m, FirstEleven),
        new IrrevocableRate(Currency.BGN, 1.95583m, "Council Regulation (EU) 2025/1409"),
        new IrrevocableRate(Currency.CYP, 0.585274m, "Council Regulation (EC) No 1135/2007"),
        new IrrevocableRate(Currency.DEM, 1.95583m, FirstEleven),
        new IrrevocableRate(Currency.EEK, 15.6466m, "Council Regulation (EU) No 671/2010"),
        new IrrevocableRate(Currency.ESP, 166.386m, FirstEleven),
        new IrrevocableRate(Currency.FIM, 5.94573m, FirstEleven),
        new IrrevocableRate(Currency.FRF, 6.55957m, FirstEleven),
        new IrrevocableRate(Currency.GRD, 340.750m, "Council Regulation (EC) No 1478/2000"),
        new IrrevocableRate(Currency.HRK, 7.53450m, "Council Regulation (EU) 2022/1208"),
        new IrrevocableRate(Currency.IEP, 0.787564m, FirstEleven),
        new IrrevocableRate(Currency.ITL, 1936.27m, FirstEleven),
        new IrrevocableRate(Currency.LTL, 3.45280m, "Council Regulation (EU) No 851/2014"),
        new IrrevocableRate(Currency.LUF, 40.3399m, FirstEleven),
        new IrrevocableRate(Currency.LVL, 0.702804m, "Council Regulation (EU) No 870/2013"),
        new IrrevocableRate(Currency.MTL, 0.429300m, "Council Regulation (EC) No 1134/2007"),
        new IrrevocableRate(Currency.NLG, 2.20371m, FirstEleven),
        new IrrevocableRate(Currency.PTE, 200.482m, FirstEleven),
        new IrrevocableRate(Currency.SIT, 239.640m, "Council Regulation (EC) No 1086/2006"),
        new IrrevocableRate(Currency.SKK, 30.1260m, "Council Regulation (EC) No 694/2008"),
        new IrrevocableRate(Currency.XEU, 1m, "Council Regulation (EC) No 1103/97"),
    }.ToFrozenDictionary(static r => r.Currency);

    // By the currency's ordinal; no day at all for a currency that the euro has not replaced.
    private static readonly int[] FirstDays = [.. Currency.All.Select(static c => ByCurrency.TryGetValue(c, out IrrevocableRate? rate) ? rate.Since.DayNumber : int.MaxValue)];

    private IrrevocableRate(Currency currency, decimal unitsPerEuro, string source)
    {
        Currency = currency;
        UnitsPerEuro = unitsPerEuro;
        Source = source;
        Since = currency.ReplacedOn!.Value;
    }

    /// <summary>The rates of all currencies that the euro has replaced, in the order of their codes.</summary>
    public static ValueList<IrrevocableRate> All { get; } = [.. ByCurrency.Values.OrderBy(static r => r.Currency.Code, StringComparer.Ordinal)];

    /// <summary>The currency replaced.</summary>
    public Currency Currency { get; }

    /// <summary>Units of the currency for one euro, above 0, with the digits of the law.</summary>
    public decimal UnitsPerEuro { get; }

    /// <summary>The first day on which it is the rate, inclusive.</summary>
    public DateOnly Since { get; }

    /// <summary>The law that fixes it.</summary>
    public string Source { get; }

    /// <summary>The rate of a currency; null where the euro has not replaced it.</summary>
    public static IrrevocableRate? Of(Currency currency) => ByCurrency.GetValueOrDefault(currency);

    /// <summary>Such as <c>1 EUR = 7.53450 HRK since 2023-01-01 (Council Regulation (EU) 2022/1208)</c>.</summary>
    public override string ToString() => $"1 EUR = {Digits.Plain(UnitsPerEuro)} {Currency} since {Since:O} ({Source})";

    /// <summary>Whether a currency had been replaced by a day.</summary>
    internal static bool Applies(Currency currency, DateOnly day) => day.DayNumber >= FirstDays[currency.Ordinal];

    /// <summary>The euro for what it had replaced by a day, else the currency itself.</summary>
    internal static Currency Current(Currency currency, DateOnly day) => Applies(currency, day) ? Currency.EUR : currency;

    /// <summary>The leg from the currency to the euro, or from the euro to it.</summary>
    internal RateLeg Leg(bool toEuro) => new(
        RateKind.Irrevocable,
        toEuro ? Currency : Currency.EUR,
        toEuro ? Currency.EUR : Currency,
        Currency.EUR,
        1,
        toEuro ? UnitsPerEuro : 1,
        toEuro ? 1 : UnitsPerEuro,
        new Period(Since, Since),
        1,
        Source);
}
