namespace TrackerReport;

/// <summary>What a file looks like from outside.</summary>
internal enum FileKind
{
    /// <summary>A workbook, or lines of text.</summary>
    Table,

    Json,

    Xml,

    Folder,
}
