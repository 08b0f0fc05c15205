namespace AidModel;

/// <summary>What a group comes to in the digits of a plan: worked out once, so that a run allocates nothing.</summary>
internal sealed class FixedGroup(Group group, int shift)
{
    private static readonly Rational Scale = 10_000m;

    public int Shift { get; } = shift;

    public FixedSum Lower { get; } = FixedSum.Of(group.Total.Lower * Scale, shift);

    /// <summary>The best value, or the sum of those that are known.</summary>
    public FixedSum Best { get; } = FixedSum.Of(group.StatedOfAll * Scale, shift);

    public FixedSum Upper { get; } = FixedSum.Of((group.Total.Upper ?? Rational.Zero) * Scale, shift);

    public bool HasBest { get; } = group.Total.Best is not null;

    public bool HasUpper { get; } = group.Total.Upper is not null;
}
