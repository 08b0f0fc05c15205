namespace AidModel;

/// <summary>A rate in the digits of a plan.</summary>
/// <param name="Fixed">The factor times the plan's power of two, rounded.</param>
/// <param name="IsFixed">Whether there is such a rate, and it fits.</param>
/// <param name="IsExact">Whether it was not rounded.</param>
internal readonly record struct MaintainedRate(long Fixed, bool IsFixed, bool IsExact)
{
    public static MaintainedRate Of(Currency currency, DateOnly day, AidPlan plan, int shift)
    {
        SlotRatio ratio = SlotRatio.One;
        if (currency != plan.Query.Currency && !plan.Rates.Exact.TryRatio(currency, day, out ratio))
        {
            return default;
        }

        if (Math.ScaleB(ratio.Approximate, shift) >= 1L << 62)
        {
            return default;
        }

        long rate = ratio.Scale(shift, out bool isRounded);
        return new(rate, true, !isRounded);
    }
}
