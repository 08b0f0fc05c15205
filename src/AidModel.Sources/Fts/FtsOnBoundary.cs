namespace AidModel;

/// <summary>Whether all of a flow's money lies within the boundary of the search.</summary>
public enum FtsOnBoundary
{
    /// <summary>All of it does: <c>single</c> in the publisher's words.</summary>
    Unshared,

    /// <summary>It is shared with places, plans or years outside the boundary, and nobody says how much lies within. The publisher's
    /// totals leave it out.</summary>
    Shared,
}
