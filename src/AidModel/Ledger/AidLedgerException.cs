namespace AidModel;

/// <summary>A ledger is invalid. <see cref="Faults"/> lists everything that is wrong with it, not only the first thing.</summary>
public sealed class AidLedgerException : Exception
{
    /// <summary>An exception with its faults.</summary>
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
            : $"The ledger has {faults.Count} fault{(faults.Count == 1 ? string.Empty : "s")}:{string.Concat(faults.Select(static f => Environment.NewLine + "- " + f))}";
    }
}
