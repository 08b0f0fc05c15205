namespace AidModel;

/// <summary>One thing that is wrong with a ledger. Immutable, equal by content, thread safe.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">What is wrong, in words, with the values found.</param>
/// <param name="Ids">The ids of the records concerned.</param>
/// <param name="Sources">The ids of the sources that state them.</param>
public sealed record LedgerFault(LedgerFaultKind Kind, string Message, ValueList<string> Ids, ValueList<string> Sources)
{
    /// <summary>Where it is in a file: <c>line 12, $.pledges[3].amount</c>; null for a ledger that was not read from one.</summary>
    public string? Place { get; init; }

    /// <summary>The place, the message and the sources.</summary>
    public override string ToString() =>
        (Place is null ? string.Empty : Place + ": ") + Message + (Sources.Count == 0 ? string.Empty : $" (sources: {string.Join(", ", Sources)})");
}
