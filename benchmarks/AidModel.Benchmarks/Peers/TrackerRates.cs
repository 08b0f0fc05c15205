namespace AidModel.Benchmarks;

/// <summary>Invented rates as the ECB gives them, units of a currency for one euro: one for every weekday, which holds over
/// the weekend.</summary>
internal sealed class TrackerRates
{
    /// <summary>How many of a rate's integer are one unit.</summary>
    public const int Scale = 100_000;

    private const ulong Seed = 19990104;

    // Near what they once were, with the fractional digits in which the ECB quotes them; two are not the ECB's.
    private static readonly (string Code, decimal Level, int Digits)[] Table =
    [
        ("EUR", 1m, 0), ("USD", 1.0834m, 4), ("JPY", 157.16m, 2), ("CZK", 24.721m, 3), ("DKK", 7.4580m, 4), ("GBP", 0.85295m, 5),
        ("HUF", 389.75m, 2), ("PLN", 4.3083m, 4), ("RON", 4.9743m, 4), ("SEK", 11.2790m, 4), ("CHF", 0.9634m, 4), ("ISK", 149.50m, 2),
        ("NOK", 11.5875m, 4), ("TRY", 35.5653m, 4), ("AUD", 1.6391m, 4), ("BRL", 5.8292m, 4), ("CAD", 1.4819m, 4), ("CNY", 7.7875m, 4),
        ("HKD", 8.4594m, 4), ("IDR", 17085.12m, 2), ("ILS", 4.0115m, 4), ("INR", 90.5685m, 4), ("KRW", 1475.40m, 2), ("MXN", 19.8325m, 4),
        ("MYR", 4.9505m, 4), ("NZD", 1.7881m, 4), ("PHP", 61.992m, 3), ("SGD", 1.4591m, 4), ("THB", 38.152m, 3), ("ZAR", 19.8296m, 4),
        ("UAH", 43.4479m, 4), ("TWD", 34.7685m, 4),
    ];

    private readonly DateOnly _first;
    private readonly long[] _units;

    public TrackerRates(DateOnly first, int days)
    {
        (_first, Days) = (first, days);
        _units = new long[Table.Length * days];
        SplitMix64 random = new(Seed);
        for (int currency = 0; currency < Table.Length; currency++)
        {
            (_, decimal level, int digits) = Table[currency];
            long step = digits == 0 ? Scale : Scale / (long)Math.Pow(10, digits);
            long units = (long)(level * Scale);
            for (int day = 0; day < days; day++)
            {
                bool isQuoted = currency > 0 && first.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
                units += isQuoted ? units * (random.Next(161) - 80) / 10_000 / step * step : 0;
                _units[SlotOf(currency, day)] = units;
            }
        }
    }

    /// <summary>The ISO 4217 codes.</summary>
    public static IReadOnlyList<string> Currencies { get; } = [.. Table.Select(static row => row.Code)];

    public int Days { get; }

    /// <summary>How many pairs of a currency and a day there are.</summary>
    public int Slots => _units.Length;

    /// <summary>The number of a currency and day.</summary>
    public int SlotOf(int currency, int day) => (currency * Days) + day;

    public int DayOf(int slot) => slot % Days;

    /// <summary>The rate, times <see cref="Scale"/>.</summary>
    public long ScaledUnitsPerEuro(int slot) => _units[slot];

    public decimal UnitsPerEuro(int slot) => _units[slot] / (decimal)Scale;

    /// <summary>The same rates as AidModel has them.</summary>
    public ReferenceRates ToReference()
    {
        List<ReferenceRate> rates = [];
        for (int slot = 0; slot < Slots; slot++)
        {
            Currency currency = Currency.Parse(Currencies[slot / Days]);
            DateOnly day = _first.AddDays(DayOf(slot));
            if (currency != Currency.EUR && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                rates.Add(new ReferenceRate(day, currency, UnitsPerEuro(slot)));
            }
        }

        return ReferenceRates.Create("synthetic", Currency.EUR, rates);
    }
}
