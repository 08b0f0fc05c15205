namespace AidModel;

/// <summary>How money falls within a period that covers only some of the days over which it is given.</summary>
public enum Spreading
{
    /// <summary>It is not spread: of such money the period gets 0 / unknown / all of it.</summary>
    None,

    /// <summary>Evenly over its days. Money without a period is not spread even so.</summary>
    StraightLine,
}
