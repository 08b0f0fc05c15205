namespace AidModel;

/// <summary>What is wrong with a ledger.</summary>
public enum LedgerFaultKind
{
    /// <summary>Two records have one id.</summary>
    DuplicateId,

    /// <summary>An id is named that no record has.</summary>
    UnknownId,

    /// <summary>Relations lead back to where they began.</summary>
    Cycle,

    /// <summary>Parts come to more than their whole.</summary>
    PartsExceedWhole,

    /// <summary>Shares come to more than 1, contributions or tranches to more than their pledge.</summary>
    SharesExceedWhole,

    /// <summary>Funds fund only each other, or pass money on only to each other.</summary>
    ClosedFundLoop,

    /// <summary>More of a pledge, or of a line, is said to have reached a stage than there is.</summary>
    StageExceedsPledged,

    /// <summary>Facts that cannot hold together.</summary>
    Contradiction,

    /// <summary>A file that cannot be read as a ledger, or a value in it that is none.</summary>
    Format,
}
