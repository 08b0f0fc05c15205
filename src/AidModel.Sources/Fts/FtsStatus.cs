namespace AidModel;

/// <summary>How far a flow is.</summary>
public enum FtsStatus
{
    /// <summary>Promised without obligation.</summary>
    Pledge,

    /// <summary>Promised by contract.</summary>
    Commitment,

    /// <summary>Paid.</summary>
    Paid,
}
