namespace AidModel;

/// <summary>What a transaction means for what is given.</summary>
internal enum IatiFlow
{
    /// <summary>It is none that a ledger counts.</summary>
    Other,

    /// <summary>A commitment of the activity's own organisations.</summary>
    Commitment,

    /// <summary>A pledge of theirs, which is not yet a commitment.</summary>
    Pledge,

    /// <summary>Money paid out by them.</summary>
    Payment,

    /// <summary>Another's commitment to the activity.</summary>
    IncomingCommitment,

    /// <summary>Another's pledge to the activity.</summary>
    IncomingPledge,

    /// <summary>Money paid by another to the activity.</summary>
    IncomingPayment,

    /// <summary>Another's promise that has been paid, in one transaction.</summary>
    PaidPromise,
}
