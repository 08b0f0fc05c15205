namespace AidModel.Benchmarks;

/// <summary>Where the middle of some values lies, and how far they are apart.</summary>
internal static class Spread
{
    public static double Median(double[] values) => Quantile(values, 0.5);

    /// <summary>The interquartile range as a share of the median.</summary>
    public static double Interquartile(double[] values) => (Quantile(values, 0.75) - Quantile(values, 0.25)) / Median(values);

    private static double Quantile(double[] values, double share)
    {
        double[] sorted = [.. values.Order()];
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
