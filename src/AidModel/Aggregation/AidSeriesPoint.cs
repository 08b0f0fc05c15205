namespace AidModel;

/// <summary>One period of a series. Immutable and thread safe.</summary>
/// <param name="Period">The period, as a key: <c>2025-04</c>.</param>
/// <param name="Range">What is of the period, without what no rate converts.</param>
/// <param name="Cumulative">What is of it and all periods before: rounded once, so that it may differ from the sum of the rounded
/// figures.</param>
public sealed record AidSeriesPoint(string Period, MoneyRange Range, MoneyRange Cumulative)
{
    /// <summary>What is behind <see cref="Range"/>; null where nothing but it is known.</summary>
    internal PointEvidence? Evidence { get; init; }

    /// <summary>Whether two points show the same.</summary>
    public bool Equals(AidSeriesPoint? other) => other is not null && Period == other.Period && Range == other.Range && Cumulative == other.Cumulative;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Range, Cumulative);
}
