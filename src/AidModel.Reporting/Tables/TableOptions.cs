namespace AidModel;

/// <summary>How a table of figures is written. Immutable and thread safe.</summary>
public sealed record TableOptions
{
    internal static TableOptions Default { get; } = new();

    /// <summary>How keys are called; by default as they are.</summary>
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

    /// <summary>How many columns a line of text may have, from 20 to 1,000: 100 by default. A console has its own width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Width
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 20);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1000);
            field = value;
        }
    }
    = 100;
}
