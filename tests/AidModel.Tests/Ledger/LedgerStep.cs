namespace AidModel.Tests;

/// <summary>A change of a ledger: a pledge with relations, or the id of one that goes.</summary>
internal sealed record LedgerStep(Pledge? Pledge, ValueList<Relation> Relations, string? Gone)
{
    public override string ToString() => Gone is { } gone ? $"without {gone}" : $"with {Pledge} {Relations}";

    /// <summary>The records that a ledger would have after the step; null where the pledge to go is not there.</summary>
    public (ValueList<Pledge> Pledges, ValueList<Relation> Relations)? Of(AidLedger ledger)
    {
        if (Gone is { } gone)
        {
            return ledger.Pledges.Any(p => p.Id == gone)
                ? ([.. ledger.Pledges.Where(p => p.Id != gone)], [.. ledger.Relations.Where(r => r.Pledge != gone && !r.Others.Contains(gone))])
                : null;
        }

        ValueList<Pledge> pledges = ledger.Pledges.Any(p => p.Id == Pledge!.Id)
            ? [.. ledger.Pledges.Select(p => p.Id == Pledge!.Id ? Pledge : p)]
            : [.. ledger.Pledges, Pledge!];
        return (pledges, [.. ledger.Relations, .. Relations]);
    }

    public AidLedger To(AidLedger ledger) => Gone is { } gone ? ledger.Without(gone) : ledger.With(Pledge!, [.. Relations]);
}
