namespace AidModel;

/// <summary>How a pledge relates to others.</summary>
public enum RelationKind
{
    /// <summary>Its money is inside another pledge's.</summary>
    PartOf,

    /// <summary>Whether its money is inside one of other pledges is open.</summary>
    Unknown,

    /// <summary>It announces another pledge's money again.</summary>
    Restates,

    /// <summary>It replaces another pledge.</summary>
    Supersedes,

    /// <summary>It adds to another pledge.</summary>
    Increases,

    /// <summary>It takes back another pledge, or some of it.</summary>
    Withdraws,

    /// <summary>A source names who appears in a role.</summary>
    Names,
}
