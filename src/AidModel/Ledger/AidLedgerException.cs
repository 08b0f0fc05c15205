namespace AidModel;

/// <summary>A ledger is invalid. <see cref="Faults"/> lists everything that is wrong with it, not only the first thing.</summary>
public sealed class AidLedgerException : Exception
{
    private const int Shown = 1000;

    /// <summary>An exception with its faults; the message has the first 1,000 of them.</summary>
    /// <exception cref="ArgumentException"><paramref name="faults"/> is empty.</exception>
    public AidLedgerException(ValueList<LedgerFault> faults)
        : base(Describe(faults)) => Faults = faults;

    /// <summary>What is wrong; at least one fault.</summary>
    public ValueList<LedgerFault> Faults { get; }

    private static string Describe(ValueList<LedgerFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return faults.Count == 0
            ? throw new ArgumentException("There is no fault.", nameof(faults))
            : $"The ledger has {faults.Count} fault{(faults.Count == 1 ? string.Empty : "s")}:{string.Concat(faults.Take(Shown).Select(static f => Environment.NewLine + "- " + f))}{(faults.Count > Shown ? $"{Environment.NewLine}- and {faults.Count - Shown} more, in {nameof(Faults)}" : string.Empty)}";
    }
}
