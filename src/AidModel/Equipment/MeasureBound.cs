namespace AidModel;

/// <summary>How a measure has to stand to a bound.</summary>
public enum MeasureBound
{
    /// <summary>The bound or more.</summary>
    AtLeast,

    /// <summary>More than the bound.</summary>
    MoreThan,

    /// <summary>The bound itself.</summary>
    Exactly,
}
