namespace AidModel;

/// <summary>A file is not what its reader reads. It names every fault, up to <see cref="MostFaults"/> of them.</summary>
public sealed class SourceFormatException : FormatException
{
    /// <summary>How many faults are listed at most, so that a file that is wrong throughout gives an error of bounded size.</summary>
    public const int MostFaults = 100;

    /// <summary>An error with its faults.</summary>
    /// <param name="file">What was read, as its reader calls it, such as its path.</param>
    /// <param name="faults">The faults, at least one, in the order of their places.</param>
    /// <param name="isCutShort">Whether there are, or may be, more.</param>
    /// <param name="inner">The error behind it, if any.</param>
    internal SourceFormatException(string file, IEnumerable<SourceFault> faults, bool isCutShort = false, Exception? inner = null)
        : this(file, [.. faults], isCutShort, inner)
    {
    }

    private SourceFormatException(string file, ValueList<SourceFault> faults, bool isCutShort, Exception? inner)
        : base($"{file}: {string.Join(Environment.NewLine, faults)}{(isCutShort ? $"{Environment.NewLine}There may be more." : string.Empty)}", inner)
    {
        File = file;
        Faults = faults;
        IsCutShort = isCutShort;
    }

    /// <summary>What was read: its path, its address, or what it is.</summary>
    public string File { get; }

    /// <summary>What is wrong, in the order of the places.</summary>
    public ValueList<SourceFault> Faults { get; }

    /// <summary>Whether there are, or may be, faults beyond those listed.</summary>
    public bool IsCutShort { get; }
}
