namespace AidModel;

/// <summary>What a workbook holds. Immutable and thread safe.</summary>
public sealed record WorkbookOptions
{
    internal static WorkbookOptions Default { get; } = new();

    /// <summary>How keys are called, in columns beside them; by default keys stand alone.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public KeyNames Names
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }
    = KeyNames.Ids;

    /// <summary>Whether the workbook lists every amount counted and left out, which for long ledgers makes it large; by default it
    /// does.</summary>
    public bool Lines { get; init; } = true;
}
