namespace AidModel;

/// <summary>Which of the tracker's figures is added up.</summary>
public enum KielMeasure
{
    /// <summary>What was committed: one figure a package.</summary>
    Commitment,

    /// <summary>What was allocated to specific aid: one figure an allocation id. Releases before the 17th have none.</summary>
    Allocation,

    /// <summary>The same, with what has no day spread over what has one within a package for reallocation. It is in euros.</summary>
    RedistributedAllocation,
}
