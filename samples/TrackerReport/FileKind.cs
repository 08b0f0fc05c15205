namespace TrackerReport;

/// <summary>What a file looks like from outside.</summary>
internal enum FileKind
{
    /// <summary>A workbook, or lines of text.</summary>
    Table,

    /// <summary>JSON that says it is a ledger.</summary>
    Ledger,

    /// <summary>Other JSON.</summary>
    Json,

    Xml,

    Folder,
}
