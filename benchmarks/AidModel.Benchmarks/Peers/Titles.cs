namespace AidModel.Benchmarks;

/// <summary>What is measured, as the goals call it too.</summary>
internal static class Titles
{
    /// <summary>AidModel on one thread.</summary>
    public const string Engine = "AidModel";

    public const string EngineOnTwoThreads = "AidModel, 2 threads";

    /// <summary>The same grouping of all lines, beside a filter.</summary>
    public const string Unfiltered = "AidModel, no filter";

    /// <summary>The same grouping of lines without bounds, beside that of lines with bounds.</summary>
    public const string Unbounded = "AidModel, no line bounded";

    /// <summary>The ledger created, beside the first query of one that is.</summary>
    public const string Created = "AidModel, and the ledger created";

    public const string Change = "donor × month, one line more or less";

    public const string Fresh = "donor × month, first query of a ledger of records";
}
