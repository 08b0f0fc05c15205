namespace AidModel;

/// <summary>The round amounts of a scale.</summary>
internal static class AmountScale
{
    private const decimal GreatestPower = 1_000_000_000_000_000_000_000_000_000m;

    /// <summary>The amounts from the least to the greatest one that are multiples of a round step, about as many as asked for.</summary>
    public static IReadOnlyList<decimal> Ticks(decimal least, decimal greatest, int about)
    {
        decimal step = Step((greatest / about) - (least / about));
        List<decimal> ticks = [];
        for (decimal tick = Math.Ceiling(least / step) * step; ; tick += step)
        {
            ticks.Add(tick);
            if (tick > greatest - step)
            {
                return ticks;
            }
        }
    }

    /// <summary>The first of 1, 2, 2.5 and 5 times a power of ten that is not below an amount.</summary>
    public static decimal Step(decimal atLeast)
    {
        decimal power = 0.01m;
        while (power < GreatestPower && power * 10 <= atLeast)
        {
            power *= 10;
        }

        return Array.Find([power, power * 2, power * 2.5m, power * 5], s => s >= atLeast) is > 0 and var step ? step : power * 10;
    }
}
