namespace AidModel;

/// <summary>What one pledge has in one group.</summary>
/// <param name="Stated">The sum of the best values that are known.</param>
/// <param name="Range">Its bounds.</param>
/// <param name="Gaps">How many of its amounts have no known best value.</param>
internal readonly record struct BridgeCell(Rational Stated, Interval Range, long Gaps)
{
    public static BridgeCell Zero => new(Rational.Zero, Interval.Zero, 0);

    public static BridgeCell operator +(BridgeCell a, BridgeCell b) => new(a.Stated + b.Stated, a.Range + b.Range, a.Gaps + b.Gaps);
}
