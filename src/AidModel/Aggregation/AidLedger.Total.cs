namespace AidModel;

public sealed partial class AidLedger
{
    private (Valuation Valuation, AidLedger Ledger)? _valued;
    private ValueList<ValueBasis>? _bases;

    /// <summary>Whether amounts stand on another basis than as stated.</summary>
    internal bool HasBases => (_bases ?? Once(ref _bases, () => [.. Pledges.SelectMany(static p => p.Equipment.Select(static l => l.Basis ?? ValueBasis.Stated).Append(p.Basis)).Distinct()]))
        .Any(static b => b != ValueBasis.Stated);

    /// <summary>Adds up.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AidLedgerException">What was known on <see cref="AidQuery.AsOf"/>, or had happened <see cref="AidQuery.By"/> a day,
    /// is not a valid ledger without the rest, or a pledge below zero has no value at <see cref="AidQuery.Valuation"/>, or values there
    /// cannot hold together.</exception>
    /// <exception cref="ArgumentException"><see cref="AidQuery.Within"/> names no pledge that counts, or
    /// <see cref="AidQuery.Period"/> is asked of <see cref="Measure.Outstanding"/> or a gap, which have none.</exception>
    /// <exception cref="InvalidOperationException">A conversion of one's own gives a rate between other currencies than asked for, or a
    /// dimension of one's own a null key. What either throws is passed on.</exception>
    /// <exception cref="OverflowException">A figure has more digits than a decimal holds.</exception>
    public AidTotals Total(AidQuery query)
    {
        return new AidTotals(Run(query));
    }

    /// <summary>Works out a query, to be run once or many times: figures without what opens them, in buffers that are used again.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <inheritdoc cref="Total"/>
    public AidPlan Plan(AidQuery query) => Run(query).Plan(query.GroupBy.Count);

    /// <summary>Adds up, and keeps the figures up to date while the ledger changes by <see cref="With"/> and <see cref="Without"/>.</summary>
    /// <param name="query">Of at most three dimensions, and not <see cref="AidQuery.Within"/> a pledge.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="query"/> has more dimensions, or asks for one pledge alone.</exception>
    /// <inheritdoc cref="Total"/>
    public MaintainedTotal Maintain(AidQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new MaintainedTotal(this, query);
    }

    /// <summary>The ledger with the amounts that a valuation takes; this one where it takes them as they are stated.</summary>
    /// <exception cref="AidLedgerException">It cannot be had at that valuation.</exception>
    internal AidLedger Valued(Valuation valuation)
    {
        if (valuation == Valuation.AsStated)
        {
            return this;
        }

        lock (_edits)
        {
            if (_valued?.Valuation != valuation)
            {
                _valued = (valuation, Value(valuation));
            }

            return _valued.Value.Ledger;
        }
    }

    private AidLedger Value(Valuation valuation)
    {
        // Values of a whole and of its parts may contradict each other: results say so, as they do of rates.
        List<LedgerFault> faults = [];
        Valuer valuer = new(valuation, new BoundsReader(Policy, static _ => { }));
        Pledge[] valued = new Pledge[Pledges.Count];
        for (int i = 0; i < valued.Length; i++)
        {
            Pledge pledge = Pledges[i];
            valued[i] = valuer.Value(pledge);
            if (valuer.IsUnbounded(pledge, valued[i]))
            {
                faults.Add(new LedgerFault(LedgerFaultKind.Contradiction, $"'{pledge.Id}' is below zero ({pledge.Amount}) and has no value on the basis asked for: {valuation}.", [pledge.Id], pledge.Sources));
            }
        }

        AidLedger ledger = Create(Sources, Donors, [.. valued], Relations, Policy, Title, fault =>
        {
            if (fault.Kind != LedgerFaultKind.PartsExceedWhole)
            {
                faults.Add(fault);
            }
        });
        return faults.Count == 0 ? ledger : throw new AidLedgerException([.. faults]);
    }

    private QueryRun Run(AidQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is { Period: not null, Measure: { IsPledged: false, IsReached: false } })
        {
            throw new ArgumentException($"{nameof(AidQuery.Period)}: what is {query.Measure.Words} is so at a day, not over a period; set {nameof(AidQuery.AsOf)} or {nameof(AidQuery.By)}.", nameof(query));
        }

        AidLedger known = query.AsOf is { } day ? AsOf(day) : this;
        return new QueryRun(query.By is { } last ? known.By(last) : known, query);
    }
}
