namespace AidModel;

/// <summary>What each amount of a ledger is for one query: measured, within its period, converted and tightened.</summary>
internal sealed class Amounts
{
    private readonly LedgerIndex _index;
    private readonly AidQuery _query;
    private readonly StageAmounts? _stages;
    private readonly RestAmounts? _rest;
    private readonly Interval[] _amounts;
    private readonly Currency[] _units;
    private readonly QueryRate[][] _ratesOf;
    private readonly Rational?[] _extent;
    private readonly Period?[] _periods;
    private readonly PeriodAmounts _inPeriod;
    private readonly Lazy<Rational[]> _known;

    public Amounts(LedgerIndex index, AidQuery query)
    {
        _index = index;
        _query = query;
        _amounts = new Interval[index.Variables];
        _units = new Currency[index.Variables];
        Rates = new QueryRates(query);
        _ratesOf = new QueryRate[index.Variables][];
        _extent = new Rational?[index.Holdings.Count];
        _periods = new Period?[index.Holdings.Count];
        _inPeriod = new PeriodAmounts(query, index.Reader);
        _stages = query.Measure.IsReached ? new StageAmounts(index, query, Rates, query.Measure) : null;
        _rest = query.Measure.IsPledged || query.Measure.IsReached ? null : new RestAmounts(index, query, Rates);
        Interval[] measured = MeasureAll();
        foreach (Holding holding in index.Holdings)
        {
            Convert(holding.Variable, measured[holding.Index], CurrencyOf(holding), holding.Portions[0]);
            foreach (Portion portion in holding.Portions.Where(static p => p.Variable >= 0))
            {
                Rational? extent = _extent[holding.Index];
                Interval amount = portion.Amount!.Value;
                Interval some = extent is not { } part ? SomeOf(holding, portion, amount, measured[holding.Index]) : portion.Fraction is { } share ? measured[holding.Index] * share : PeriodAmounts.Part(amount, part);
                Convert(portion.Variable, some, portion.Currency ?? CurrencyOf(holding), portion);
            }
        }

        foreach (Holding holding in index.Holdings.Where(static h => h.SumOf is not null))
        {
            _amounts[holding.Variable] = holding.SumOf!.Where(l => IsConverted(l.Variable)).Aggregate(Interval.Zero, (sum, l) => sum + _amounts[l.Variable]);
        }

        List<Constraint> comparable = Constraint.Comparable(index.Constraints, v => _units[v]);
        if (query.Period is not null && query.Measure.IsPledged)
        {
            TakeOutOfPeriod(comparable);
        }

        Tightening.Apply(_amounts, comparable, (constraint, least) => Conflicts.Add((constraint, least)));
        _known = new(() => FindKnown(comparable));
    }

    public QueryRates Rates { get; }

    /// <summary>Wholes whose parts exceed them at the rates used.</summary>
    public List<(Constraint Constraint, Rational Least)> Conflicts { get; } = [];

    /// <summary>The amount of a variable, in its <see cref="Unit"/>.</summary>
    public Interval this[int variable] => _amounts[variable];

    /// <summary>A portion's own amount: of the main one what the others leave.</summary>
    public Interval Of(Portion portion)
    {
        Interval whole = _amounts[portion.Holding.Variable];
        if (!portion.IsMain)
        {
            return IsProportional(portion) ? whole * portion.Fraction!.Value : _amounts[portion.Variable];
        }

        IEnumerable<Portion> others = portion.Holding.Portions.Skip(1);
        Rational shares = others.Where(IsProportional).Aggregate(Rational.Zero, static (sum, p) => sum + p.Fraction!.Value);
        return others.Where(p => !IsProportional(p) && _units[p.Variable] == _units[portion.Holding.Variable])
            .Aggregate(whole * Rational.Max(Rational.Zero, Rational.One - shares), (left, p) => Interval.Less(left, _amounts[p.Variable]));
    }

    /// <summary>Whether a portion is its stated share of what is measured: not where a part of the pledge is, of which nothing
    /// says that it is shared alike.</summary>
    public bool IsProportional(Portion portion) => portion.Fraction is not null && _extent[portion.Holding.Index] is not null;

    /// <summary>The currency of the query where a rate converts the variable, else its own.</summary>
    public Currency Unit(int variable) => _units[variable];

    public Currency UnitOf(Portion portion) => _units[portion.Variable >= 0 ? portion.Variable : portion.Holding.Variable];

    public bool IsConverted(int variable) => _units[variable] == _query.Currency;

    /// <summary>The rates by which a variable was converted, or would have been; none where it needed none.</summary>
    public IEnumerable<QueryRate> RatesOf(int variable) => _ratesOf[variable].Where(static r => r.Used is not null || r.Reason is not null);

    /// <summary>How much of a holding the query asks for, as a share of it; null where that is not known.</summary>
    public Rational? Extent(Holding holding) => _extent[holding.Index];

    /// <summary>Whether, of what is left of a holding, something of what it is inside of has gone and nobody says of which part.</summary>
    public bool IsTouched(Holding holding) => _rest?.IsTouched(holding) ?? false;

    /// <summary>The rate of an amount that was announced on a day.</summary>
    public QueryRate Rate(Currency? currency, DateOnly announced) => Rates.Find(currency, new(announced, announced));

    /// <summary>The best value of a variable, or, where it is unknown, what is known of its parts.</summary>
    public Rational Known(int variable) => _known.Value[variable];

    private Rational[] FindKnown(List<Constraint> constraints)
    {
        Rational[] known = [.. _amounts.Select(static a => a.Best ?? Rational.Zero)];
        for (int i = constraints.Count - 1; i >= 0; i--)
        {
            int whole = constraints[i].Whole;
            if (_amounts[whole].Best is null)
            {
                known[whole] = Rational.Max(known[whole], constraints[i].Parts.Aggregate(Rational.Zero, (sum, part) => sum + known[part]));
            }
        }

        return known;
    }

    /// <summary>What of a contribution is measured where that is a part of the whole: no more than either, and at least what the other givers
    /// cannot have given of it.</summary>
    private Interval SomeOf(Holding holding, Portion portion, Interval amount, Interval measured)
    {
        Interval some = amount.Some();
        if (_query.Measure.IsPledged || portion.Currency != holding.Currency)
        {
            return some;
        }

        Rational least = holding.Amount.Upper is { } most ? Rational.Max(Rational.Zero, measured.Lower - Rational.Max(Rational.Zero, most - amount.Lower)) : Rational.Zero;
        return some.Within(measured).AtLeast(least);
    }

    private Interval[] MeasureAll()
    {
        Interval[] amounts = new Interval[_index.Holdings.Count];
        foreach (Holding holding in _index.Holdings)
        {
            int i = holding.Index;
            if (_query.Measure.IsPledged)
            {
                amounts[i] = InPeriod(holding);
                continue;
            }

            amounts[i] = _rest is null ? _stages![holding] : _rest[holding];
            _extent[i] = amounts[i].IsZero ? Rational.Zero : amounts[i] == holding.Amount ? Rational.One : null;
        }

        return amounts;
    }

    private Interval InPeriod(Holding holding)
    {
        (Interval amount, _extent[holding.Index]) = _inPeriod.Of(holding, PeriodOf(holding));
        return amount;
    }

    /// <summary>Money inside a whole is given over the whole's days, where its own are not known.</summary>
    private Period? PeriodOf(Holding holding)
    {
        Pledge pledge = holding.Pledge;
        Period? period = pledge.Period
            ?? (pledge.Tranches.Count == 0 && holding.Node.Wholes.Count > 0 ? _periods[_index.Of(holding.Node.Wholes[0]).Index] : null);
        return _periods[holding.Index] = pledge.Tranches.Count == 0 ? period : null;
    }

    /// <summary>The currency of a holding's amount; for one without an amount that of what it is inside of.</summary>
    private static Currency? CurrencyOf(Holding holding) =>
        holding.Currency ?? (holding.Portions[0].Containers is [[var container, ..], ..] ? CurrencyOf(container.Holding) : null);

    private void Convert(int variable, Interval amount, Currency? currency, Portion portion)
    {
        ConversionDates[] dates = [.. _stages?.Dates(portion.Holding, portion.Announced) ?? [new(portion.Announced, portion.Announced)]];
        _ratesOf[variable] = [.. dates.Select(d => Rates.Find(currency, d)).Distinct()];
        bool isWhole = _stages is not null && portion.IsMain && variable == portion.Holding.Variable;
        Interval? converted = isWhole
            ? _stages!.Converted(portion.Holding)
            : Rates.Range(currency, dates) is { } range ? amount.Times(range.Least, range.Most) : null;
        _units[variable] = converted is null ? currency ?? _query.Currency : _query.Currency;
        _amounts[variable] = converted ?? amount;
    }

    /// <summary>What surely falls outside the period, of parts too, is not inside it.</summary>
    private void TakeOutOfPeriod(List<Constraint> constraints)
    {
        Interval[] all = new Interval[_amounts.Length];
        Rational[] outside = new Rational[_amounts.Length];
        for (int variable = 0; variable < all.Length; variable++)
        {
            all[variable] = _index.AmountOf(variable) * (IsConverted(variable) ? _ratesOf[variable][0].Factor : Rational.One);
            outside[variable] = PeriodAmounts.Outside(_amounts[variable], all[variable]);
        }

        for (int i = constraints.Count - 1; i >= 0; i--)
        {
            Rational parts = constraints[i].Parts.Aggregate(Rational.Zero, (sum, part) => sum + outside[part]);
            outside[constraints[i].Whole] = Rational.Max(outside[constraints[i].Whole], parts);
        }

        for (int variable = 0; variable < all.Length; variable++)
        {
            _amounts[variable] = PeriodAmounts.AtMostWithout(_amounts[variable], all[variable], outside[variable]);
        }
    }
}
