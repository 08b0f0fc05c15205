namespace AidModel.Tests;

/// <summary>Daily rates of all sizes, from a thousand-millionth to two thousand millions for one euro, with gaps.</summary>
internal static class ExtremeRates
{
    public static readonly DateOnly First = new(2023, 12, 1);

    private static readonly Lazy<RawRates> Made = new(Make);

    public static string[] Currencies { get; } = ["EUR", "USD", "JPY", "KWD", "CLF", "IDR", "VND", "LBP", "IRR", "XAU", "HRK", "DEM", "AFN"];

    public static string[] Targets { get; } = ["EUR", "EUR", "USD", "JPY", "KWD", "CLF", "IDR", "VND", "XAU", "HRK"];

    public static RawRates Rates => Made.Value;

    private static RawRates Make()
    {
        Random random = new(20_231_201);
        Dictionary<(string, int), (int, int)> quotes = [];
        foreach ((string code, int whole) in new[] { ("USD", 1), ("JPY", 3), ("KWD", 0), ("CLF", 0), ("IDR", 5), ("VND", 5), ("LBP", 6), ("IRR", 7), ("XAU", 0) })
        {
            for (int day = 0; day < 330; day++)
            {
                if (random.Next(30) == 0)
                {
                    day += random.Next(12);
                }

                int digits = random.Next(Math.Max(1, whole), 10);
                (int Digits, int Scale) quote = (random.Next((int)Math.Pow(10, digits - 1), (int)Math.Pow(10, digits)), digits - whole);
                quotes.Add((code, First.DayNumber + day), random.Next(12) == 0 ? Extreme(random) : quote);
            }
        }

        return RawRates.Of(new RawTable("EUR", 7, quotes));
    }

    private static (int Digits, int Scale) Extreme(Random random) => random.Next(4) switch
    {
        0 => (random.Next(1, 10), 9),
        1 => (int.MaxValue - random.Next(1_000_000_000), 0),
        2 => (1 << random.Next(31), 0),
        _ => (1_000_000_000 >> random.Next(9), 9), // a power of a half
    };
}
