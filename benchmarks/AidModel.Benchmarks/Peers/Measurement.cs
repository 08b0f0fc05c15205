namespace AidModel.Benchmarks;

/// <summary>What was measured of a contender.</summary>
/// <param name="Contender">Its name.</param>
/// <param name="Nanoseconds">The time of a run, by round.</param>
/// <param name="Allocated">Bytes that a run allocates in .NET.</param>
/// <param name="WrongTotals">How many totals are wrong in the last digit; null where there are none to check.</param>
/// <param name="IsExact">Whether it says that its totals are true to the last digit.</param>
/// <param name="IsGood">Whether it is as exact as it says.</param>
internal sealed record Measurement(string Contender, double[] Nanoseconds, long Allocated, double? BytesPerLine, int? WrongTotals, bool IsExact, bool IsGood)
{
    public double Median => Spread.Median(Nanoseconds);

    /// <summary>How many times slower this is than another, by round.</summary>
    public double[] Over(Measurement other) => [.. Nanoseconds.Zip(other.Nanoseconds, static (mine, others) => mine / others)];
}
