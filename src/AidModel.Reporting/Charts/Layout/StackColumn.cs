namespace AidModel;

/// <summary>What a column comes to.</summary>
/// <param name="Sum">The sum of its values, bound to bound.</param>
/// <param name="Top">How high it reaches, its whisker included.</param>
/// <param name="Bottom">How low it reaches.</param>
internal sealed record StackColumn(MoneyRange Sum, decimal Top, decimal Bottom)
{
    public static StackColumn Of(IReadOnlyList<MoneyRange> values)
    {
        MoneyRange sum = KeyOrder.Sum(values, values[0].Currency);
        decimal[] shown = [.. values.Select(static v => v.Bounds.Best ?? v.Bounds.Lower)];
        decimal up = shown.Where(static v => v > 0).Sum();
        decimal down = shown.Where(static v => v < 0).Sum();
        return new(sum, Math.Max(up, sum.Bounds.Upper ?? up), Math.Min(down, sum.Bounds.Lower));
    }
}
