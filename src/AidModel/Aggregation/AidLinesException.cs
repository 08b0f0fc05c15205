namespace AidModel;

/// <summary>Lines cannot be added. It names everything that is wrong with them, up to <see cref="MostFaults"/> faults, and counts the
/// rest. None of the lines was added.</summary>
public sealed class AidLinesException : FormatException
{
    /// <summary>How many faults are listed at most, so that a table that is wrong throughout gives an error of bounded size.</summary>
    public const int MostFaults = 100;

    /// <summary>An error of its faults, for those who take lines elsewhere than into an <see cref="AidLinesBuilder"/>.</summary>
    /// <param name="faults">What is wrong, in the order of the rows: 1 to <see cref="MostFaults"/> faults.</param>
    /// <param name="more">How many more faults there are.</param>
    /// <exception cref="ArgumentException"><paramref name="faults"/> is empty, or has more than <see cref="MostFaults"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="more"/> is negative.</exception>
    public AidLinesException(ValueList<AidLineFault> faults, long more = 0)
        : base(Describe(faults, more))
    {
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        if (faults.Count is 0 or > MostFaults)
        {
            throw new ArgumentException($"There are {faults.Count} faults: 1 to {MostFaults} are listed.", nameof(faults));
        }

        Faults = faults;
        More = more;
    }

    /// <summary>What is wrong, in the order of the rows; at least one fault.</summary>
    public ValueList<AidLineFault> Faults { get; }

    /// <summary>How many more faults there are.</summary>
    public long More { get; }

    private static string Describe(ValueList<AidLineFault> faults, long more)
    {
        long count = faults.Count + more;
        return $"The lines have {count} fault{(count == 1 ? string.Empty : "s")}, and none was added:{string.Concat(faults.Select(static f => Environment.NewLine + "- " + f))}{(more > 0 ? $"{Environment.NewLine}- and {more} more" : string.Empty)}";
    }
}
