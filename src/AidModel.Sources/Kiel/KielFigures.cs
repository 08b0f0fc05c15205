namespace AidModel;

/// <summary>What a row counts as; null for no figure. Immutable, equal by content, thread safe.</summary>
/// <param name="Total">What the package comes to, in the row's currency: on the first row of a package.</param>
/// <param name="Commitment">The same in euros.</param>
/// <param name="Allocated">What the allocation comes to, in the row's currency: on the first row of an allocation id.</param>
/// <param name="Allocation">The same in euros.</param>
/// <param name="Redistributed">The same in euros, with what has no day spread over what has one.</param>
public sealed record KielFigures(decimal? Total, decimal? Commitment, decimal? Allocated, decimal? Allocation, decimal? Redistributed)
{
    /// <summary>No figure at all.</summary>
    public static KielFigures None { get; } = new(null, null, null, null, null);

    /// <summary>The figure of a measure, in euros.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is no measure.</exception>
    public decimal? this[KielMeasure measure] => measure switch
    {
        KielMeasure.Commitment => Commitment,
        KielMeasure.Allocation => Allocation,
        KielMeasure.RedistributedAllocation => Redistributed,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This is no measure."),
    };
}
