namespace AidModel;

/// <summary>What open relations can turn out to be at a query's amounts, and what is assumed of them for best values.</summary>
internal sealed class OpenCases
{
    private readonly Dictionary<Portion, IReadOnlyList<Portion[]>> _candidates = [];
    private readonly Dictionary<Portion, Portion[]> _assumed = [];
    private readonly Dictionary<Portion, IReadOnlyList<Parties>> _parties = [];
    private readonly Dictionary<object, Rational> _taken = [];
    private readonly Amounts _amounts;

    public OpenCases(LedgerIndex index, Amounts amounts, AidQuery query)
    {
        _amounts = amounts;
        Portion[] open = [.. index.Portions.Where(static p => p.Candidates.Count > 0)];
        if (open.Length == 0)
        {
            return;
        }

        foreach (Holding holding in index.Holdings)
        {
            TakeSettled(holding);
        }

        // In an order that is not the ledger's, so that no total depends on it.
        IEnumerable<Portion> ordered = open
            .OrderBy(static p => p.Holding.Pledge.Announced)
            .ThenBy(static p => p.Holding.Pledge.Id, StringComparer.Ordinal)
            .ThenBy(static p => p.Parties.Payer, StringComparer.Ordinal);
        foreach (Portion portion in ordered)
        {
            _candidates[portion] = [.. portion.Candidates.Where(c => MayHold(c, portion))];
            Portion[]? assumed = query.OpenRelations == OpenRelations.LaterDetailContained
                ? _candidates[portion].FirstOrDefault(c => portion.Announced >= c.Max(static p => p.Announced) && HasRoom(c, portion))
                : null;
            if (assumed is not null)
            {
                _assumed[portion] = assumed;
                Take(assumed, Size(portion));
            }
        }

        foreach (Portion portion in index.Portions)
        {
            Portion[][] containers = Assumed(portion) is { } assumed ? [assumed] : [.. portion.Containers];
            bool isSure = Array.TrueForAll(containers, c => c.Length == 1 && AssumedParties(c[0]).Count == 1);
            IEnumerable<Parties> places = containers.SelectMany(static c => c).SelectMany(AssumedParties);
            _parties[portion] = isSure ? [portion.Within(places)] : [.. places.Select(p => portion.Within(p)).Distinct()];
        }
    }

    /// <summary>What a portion may be inside of, the likeliest first.</summary>
    public IReadOnlyList<Portion[]> Candidates(Portion portion) => _candidates.TryGetValue(portion, out IReadOnlyList<Portion[]>? candidates) ? candidates : [];

    /// <summary>What a portion is assumed to be inside of, beyond what is settled; null for nothing.</summary>
    public Portion[]? Assumed(Portion portion) => _assumed.GetValueOrDefault(portion);

    /// <summary>The parties that a portion can have, if all is as assumed.</summary>
    public IReadOnlyList<Parties> AssumedParties(Portion portion) =>
        _parties.TryGetValue(portion, out IReadOnlyList<Parties>? parties) ? parties : portion.CanBe;

    /// <summary>What a portion takes of what it is assumed to be inside of: where only the sum of a holding's portions is known,
    /// the most it can; where that is not, the least.</summary>
    private Rational Size(Portion portion)
    {
        Interval amount = _amounts.Of(portion);
        return amount.Best ?? (_amounts[portion.Holding.Variable].Best is null ? amount.Lower : amount.Upper ?? amount.Lower);
    }

    private static bool IsWhole(Portion[] container) => container.Length == container[0].Holding.Portions.Count;

    private void Take(Portion[] container, Rational size)
    {
        Add(container[0].Holding, size);
        if (container.Length == 1)
        {
            Add(container[0], size);
        }
    }

    private void Add(object holdingOrPortion, Rational size) => _taken[holdingOrPortion] = _taken.GetValueOrDefault(holdingOrPortion) + size;

    /// <summary>Takes what a holding is settled to have of others: all of it where all its portions are in one.</summary>
    private void TakeSettled(Holding holding)
    {
        foreach (IGrouping<Holding, (Portion Portion, Portion[] Container)> inside in holding.Portions.SelectMany(static p => p.Containers, static (p, c) => (p, c)).GroupBy(static p => p.c[0].Holding))
        {
            Interval[] amounts = inside.Count() == holding.Portions.Count ? [_amounts[holding.Variable]] : [.. inside.Select(i => _amounts.Of(i.Portion))];
            Add(inside.Key, amounts.Aggregate(Rational.Zero, static (sum, a) => sum + Least(a)));
            foreach ((Portion portion, Portion[] container) in inside.Where(static i => i.Container.Length == 1))
            {
                Add(container[0], Least(_amounts.Of(portion)));
            }
        }

        static Rational Least(Interval amount) => amount.Best ?? amount.Lower;
    }

    private bool MayHold(Portion[] container, Portion portion)
    {
        Rational? most = IsWhole(container)
            ? _amounts[container[0].Holding.Variable].Upper
            : container.Aggregate((Rational?)Rational.Zero, (sum, p) => sum + _amounts.Of(p).Upper);
        return _amounts.UnitOf(container[0]) != _amounts.UnitOf(portion) || !(most < _amounts.Of(portion).Lower);
    }

    private bool HasRoom(Portion[] container, Portion portion)
    {
        if (_amounts.UnitOf(container[0]) != _amounts.UnitOf(portion))
        {
            return true;
        }

        Rational size = Size(portion);
        Holding holding = container[0].Holding;
        return Fits(_amounts[holding.Variable], size + _taken.GetValueOrDefault(holding))
            && (container.Length > 1 || Fits(_amounts.Of(container[0]), size + _taken.GetValueOrDefault(container[0])));

        static bool Fits(Interval room, Rational size) => !(size > (room.Best ?? room.Upper));
    }
}
