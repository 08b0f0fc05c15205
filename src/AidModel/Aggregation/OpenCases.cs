namespace AidModel;

/// <summary>What open relations can turn out to be at a query's amounts, and what is assumed of them for best values.</summary>
internal sealed class OpenCases
{
    private readonly Dictionary<Portion, IReadOnlyList<Portion>> _candidates = [];
    private readonly Dictionary<Portion, Portion> _assumed = [];
    private readonly Amounts _amounts;

    public OpenCases(LedgerIndex index, Amounts amounts, AidQuery query)
    {
        _amounts = amounts;
        Dictionary<int, Rational> used = [];
        foreach (Constraint constraint in index.Constraints.Where(static c => c.Share.Sign > 0))
        {
            Rational parts = constraint.Parts.Aggregate(Rational.Zero, (sum, p) => sum + (amounts[p].Best ?? amounts[p].Lower)) / constraint.Share;
            used[constraint.Whole] = used.TryGetValue(constraint.Whole, out Rational other) ? Rational.Max(other, parts) : parts;
        }

        // In an order that is not the ledger's, so that no total depends on it.
        IEnumerable<Portion> open = index.Portions.Where(static p => p.Candidates.Count > 0)
            .OrderBy(static p => p.Holding.Pledge.Announced)
            .ThenBy(static p => p.Holding.Pledge.Id, StringComparer.Ordinal)
            .ThenBy(static p => p.Parties.Payer, StringComparer.Ordinal);
        foreach (Portion portion in open)
        {
            IReadOnlyList<Portion> candidates = _candidates[portion] = [.. portion.Candidates.Where(c => MayHold(c, portion))];
            Interval amount = amounts.Of(portion);
            Rational size = amount.Best ?? amount.Lower;
            Portion? assumed = query.OpenRelations == OpenRelations.LaterDetailContained
                ? candidates.FirstOrDefault(c => portion.Announced >= c.Announced && HasRoom(c, size, used))
                : null;
            if (assumed is not null)
            {
                _assumed[portion] = assumed;
                int whole = VariableOf(assumed);
                used[whole] = used.GetValueOrDefault(whole) + size;
            }
        }
    }

    /// <summary>What a portion may be inside of, the likeliest first.</summary>
    public IReadOnlyList<Portion> Candidates(Portion portion) => _candidates.TryGetValue(portion, out IReadOnlyList<Portion>? candidates) ? candidates : [];

    /// <summary>What a portion is assumed to be inside of, beyond what is settled; null for nothing.</summary>
    public Portion? Assumed(Portion portion) => _assumed.GetValueOrDefault(portion);

    private static int VariableOf(Portion portion) =>
        portion.Holding.VariableOf(portion) is >= 0 and int variable ? variable : portion.Holding.Variable;

    private bool MayHold(Portion container, Portion portion)
    {
        int whole = VariableOf(container);
        return _amounts.Unit(whole) != _amounts.Unit(VariableOf(portion)) || !(_amounts[whole].Upper < _amounts.Of(portion).Lower);
    }

    private bool HasRoom(Portion container, Rational size, Dictionary<int, Rational> used)
    {
        int whole = VariableOf(container);
        Interval amount = _amounts[whole];
        return (amount.Best ?? amount.Upper) is not { } most || size + used.GetValueOrDefault(whole) <= most;
    }
}
