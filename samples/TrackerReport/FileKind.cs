namespace TrackerReport;

/// <summary>What a file looks like from outside.</summary>
internal enum FileKind
{
    /// <summary>A workbook, or lines of text.</summary>
    Table,

    /// <summary>JSON that says it is a ledger.</summary>
    Ledger,

    /// <summary>Other JSON: a page of the Financial Tracking Service.</summary>
    Json,

    /// <summary>A folder of such pages.</summary>
    Folder,

    /// <summary>Activities of the International Aid Transparency Initiative.</summary>
    Xml,
}
