namespace AidModel;

/// <summary>What open relations can turn out to be at a query's amounts, and what is assumed of them for best values.</summary>
internal sealed class OpenCases
{
    private readonly Dictionary<Portion, IReadOnlyList<Portion>> _candidates = [];
    private readonly Dictionary<Portion, Portion> _assumed = [];
    private readonly Dictionary<Portion, Rational> _taken = [];
    private readonly Amounts _amounts;

    public OpenCases(LedgerIndex index, Amounts amounts, AidQuery query)
    {
        _amounts = amounts;
        Portion[] open = [.. index.Portions.Where(static p => p.Candidates.Count > 0)];
        if (open.Length == 0)
        {
            return;
        }

        foreach (Portion portion in index.Portions)
        {
            portion.Containers.ForEach(c => Take(c, Size(portion)));
        }

        // In an order that is not the ledger's, so that no total depends on it.
        IEnumerable<Portion> ordered = open
            .OrderBy(static p => p.Holding.Pledge.Announced)
            .ThenBy(static p => p.Holding.Pledge.Id, StringComparer.Ordinal)
            .ThenBy(static p => p.Parties.Payer, StringComparer.Ordinal);
        foreach (Portion portion in ordered)
        {
            _candidates[portion] = [.. portion.Candidates.Where(c => MayHold(c, portion))];
            Portion? assumed = query.OpenRelations == OpenRelations.LaterDetailContained
                ? _candidates[portion].FirstOrDefault(c => portion.Announced >= c.Announced && HasRoom(c, portion))
                : null;
            if (assumed is not null)
            {
                _assumed[portion] = assumed;
                Take(assumed, Size(portion));
            }
        }
    }

    /// <summary>What a portion may be inside of, the likeliest first.</summary>
    public IReadOnlyList<Portion> Candidates(Portion portion) => _candidates.TryGetValue(portion, out IReadOnlyList<Portion>? candidates) ? candidates : [];

    /// <summary>What a portion is assumed to be inside of, beyond what is settled; null for nothing.</summary>
    public Portion? Assumed(Portion portion) => _assumed.GetValueOrDefault(portion);

    private Rational Size(Portion portion) => _amounts.Of(portion) is var amount && amount.Best is { } best ? best : amount.Lower;

    private void Take(Portion container, Rational size) => _taken[container] = _taken.GetValueOrDefault(container) + size;

    private bool MayHold(Portion container, Portion portion) =>
        _amounts.UnitOf(container) != _amounts.UnitOf(portion) || !(_amounts.Of(container).Upper < _amounts.Of(portion).Lower);

    private bool HasRoom(Portion container, Portion portion)
    {
        Interval amount = _amounts.Of(container);
        return _amounts.UnitOf(container) != _amounts.UnitOf(portion)
            || (amount.Best ?? amount.Upper) is not { } most
            || Size(portion) + _taken.GetValueOrDefault(container) <= most;
    }
}
