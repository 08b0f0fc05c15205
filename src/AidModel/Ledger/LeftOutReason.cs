namespace AidModel;

/// <summary>Why something does not count in a figure.</summary>
public enum LeftOutReason
{
    /// <summary>It is inside another pledge that counts.</summary>
    PartOf,

    /// <summary>It announces money again that counts as first announced.</summary>
    Restated,

    /// <summary>Another pledge replaced it, or the whole it was part of.</summary>
    Superseded,

    /// <summary>It takes money back and promises none.</summary>
    Withdrawal,

    /// <summary>Its money falls outside the period asked for.</summary>
    OutOfPeriod,

    /// <summary>Nothing of it is what is measured: it has not been delivered, or is no longer outstanding.</summary>
    NotMeasured,

    /// <summary>No rate converts it; it stands in the unconverted part.</summary>
    NoRate,

    /// <summary>Nothing restates it in constant prices; it stands in the part that is not deflated.</summary>
    NoPrices,

    /// <summary>The donor appears in it, but not in the role asked for.</summary>
    OtherRole,

    /// <summary>Whether it is inside the pledge asked for is open.</summary>
    Open,
}
