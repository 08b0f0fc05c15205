namespace AidApi.Totals;

/// <summary>In which form groups are streamed.</summary>
internal enum GroupFormat
{
    /// <summary>A JSON object a line: application/x-ndjson.</summary>
    Ndjson,

    /// <summary>text/csv, RFC 4180.</summary>
    Csv,
}
