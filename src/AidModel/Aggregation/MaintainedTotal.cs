using System.Globalization;

namespace AidModel;

/// <summary>Figures that are kept up to date while a ledger changes. Made by <see cref="AidLedger.Maintain"/>. Not thread safe.</summary>
/// <remarks>A pledge that comes, changes or goes takes the time of that pledge and of those that relations connect with it, whatever the
/// size of the ledger. Figures are the same as those of <see cref="AidLedger.Total"/>.</remarks>
public sealed class MaintainedTotal
{
    private const int MostDimensions = 3;

    // What sums may be off by grows with each change. After so many times what it was at first, or if it is more than so little of the
    // last digit, they are made anew.
    private const double MostGrowth = 4;
    private const double MostError = 1.0 / (1 << 20);

    private readonly Dictionary<MaintainedKey, MaintainedCell> _cells = [];
    private readonly Dictionary<(int Currency, int Day), MaintainedRate> _rates = [];
    private readonly Dictionary<int, string> _periods = [];
    private readonly bool _hasRoles;
    private readonly Valuer? _valuer;
    private MaintainedCell _all = null!;
    private AidPlan _plan = null!;
    private AidPlan? _exact;
    private double _mostError;
    private bool _isBroken;

    internal MaintainedTotal(AidLedger ledger, AidQuery query)
    {
        if (query.Within is not null)
        {
            throw new ArgumentException($"{nameof(AidQuery.Within)}: a maintained total is of a whole ledger.", nameof(query));
        }

        if (query.GroupBy.Count > MostDimensions)
        {
            throw new ArgumentException($"{nameof(AidQuery.GroupBy)}: {query.GroupBy.Count} dimensions, where a maintained total has at most {MostDimensions}.", nameof(query));
        }

        Query = query;
        Ledger = ledger;
        _valuer = query.Valuation == Valuation.AsStated ? null : new Valuer(query.Valuation, new BoundsReader(ledger.Policy, static _ => { }));
        _hasRoles = query.GroupBy.Contains(Dimension.Role);
        Start(ledger);
    }

    /// <summary>The query.</summary>
    public AidQuery Query { get; }

    /// <summary>The ledger whose figures these are.</summary>
    public AidLedger Ledger { get; private set; }

    /// <summary>The grand total, in which all money counts once.</summary>
    /// <exception cref="OverflowException">It has more digits than a decimal holds.</exception>
    public MaintainedFigure Total
    {
        get
        {
            Repair();
            return Show([], _all);
        }
    }

    /// <summary>The groups in which something counts, in no order.</summary>
    /// <exception cref="OverflowException">A figure has more digits than a decimal holds.</exception>
    public IEnumerable<MaintainedFigure> Groups
    {
        get
        {
            Repair();
            return _cells.Where(static c => !c.Value.IsEmpty).Select(c => Show(c.Key.Keys(), c.Value));
        }
    }

    /// <summary>The figure of a group; zero where nothing has these keys.</summary>
    /// <param name="keys">A key for each dimension of the query.</param>
    /// <exception cref="ArgumentException"><paramref name="keys"/> are more or fewer than the dimensions.</exception>
    /// <exception cref="OverflowException">The figure has more digits than a decimal holds.</exception>
    public MaintainedFigure this[params ReadOnlySpan<string> keys]
    {
        get
        {
            if (keys.Length != Query.GroupBy.Count)
            {
                throw new ArgumentException($"{keys.Length} keys, where the groups have {Query.GroupBy.Count}.", nameof(keys));
            }

            Repair();
            return keys.IsEmpty ? Show([], _all) : Show(ValueList.Create(keys), _cells.GetValueOrDefault(MaintainedKey.Of(keys)));
        }
    }

    /// <summary>Brings the figures up to another ledger: fast if it came of this one by <see cref="AidLedger.With"/> and
    /// <see cref="AidLedger.Without"/> in at most 1,024 steps; else they are made anew.</summary>
    /// <remarks>Where it throws, the figures stay those of the ledger before.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    /// <inheritdoc cref="AidLedger.Total"/>
    public void MoveTo(AidLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ReferenceEquals(ledger, Ledger))
        {
            return;
        }

        bool canStep = !_isBroken;
        _isBroken = true;
        if (!canStep || !TryStep(ledger) || _all.Error > _mostError)
        {
            Start(ledger);
        }

        _isBroken = false;
        _exact = null;
        Ledger = ledger;
    }

    /// <summary>Makes the figures anew after a move that could not be ended.</summary>
    private void Repair()
    {
        if (_isBroken)
        {
            Start(Ledger);
            _isBroken = false;
        }
    }

    /// <summary>Goes the steps to another ledger.</summary>
    /// <returns>Whether that could be done; if not, the figures may be those of neither.</returns>
    private bool TryStep(AidLedger ledger)
    {
        Stack<LedgerChange>? steps = null;
        LedgerChange? change = ledger.Change;
        for (; change is not null && !ReferenceEquals(change.Parent, Ledger); change = change.Parent.Change)
        {
            (steps ??= []).Push(change);
        }

        if (change is null)
        {
            return false;
        }

        try
        {
            Apply(change);
            while (steps is not null && steps.TryPop(out LedgerChange? step))
            {
                Apply(step);
            }
        }
        catch (AidLedgerException)
        {
            // What came later may have made it valid.
            return false;
        }

        return true;
    }

    private void Start(AidLedger ledger)
    {
        AidPlan plan = ledger.Plan(Query);
        AidFigures figures = plan.Run();
        _ = figures.Total;
        _cells.Clear();
        _rates.Clear();
        _plan = plan;
        _all = new MaintainedCell(Shift);
        for (int i = 0; i < figures.Count; i++)
        {
            Start(Cell(MaintainedKey.Of([.. figures.KeysOf(i)])), figures, i);
        }

        Start(_all, figures, figures.Count);
        _mostError = Math.Max(MostGrowth * _all.Error, Math.ScaleB(plan.Unit, Shift) * MostError);
    }

    // Numbers of a negative power of two, as only absurd rates need, have no digits to spare.
    private bool HasNumbers => _plan.Rates.Fixed.Shift >= 16;

    private int Shift => HasNumbers ? _plan.Rates.Fixed.Shift : 16;

    private void Start(MaintainedCell cell, AidFigures figures, int index)
    {
        if (!HasNumbers)
        {
            Add(cell, figures, index, 1);
            return;
        }

        FigureNumbers numbers = figures.Numbers(figures.GroupAt(index));
        cell.Add(in numbers, figures.Plan.Fixed(numbers.Best, numbers.Size, numbers.Lines).Error);
        AddRest(cell, figures, index, 1);
        if (figures.ExtraOf(index) is { } extra)
        {
            RationalRange range = new();
            extra.AddTo(range, 1);
            cell.Add(range, 1);
            cell.Count(extra.Lines, extra.LinesWithoutValue);
        }
    }

    private static void AddRest(MaintainedCell cell, AidFigures figures, int index, int sign)
    {
        figures.ExtraOf(index)?.AddNotDeflatedTo(cell, sign);
        figures.AddUnconverted(index, cell.Unconverted, sign);
    }

    private void Apply(LedgerChange change)
    {
        if (change.ClustersAfter is { } after)
        {
            Apply(change.ClustersBefore!, -1);
            Apply(after, 1);
        }
        else if (Query is { Measure.IsPledged: true, Period: null, Prices: null } && change is { Before: null or { Events.Count: 0 }, After: null or { Events.Count: 0 } })
        {
            Apply(change.Before, change.Parent.Giving, -1);
            Apply(change.After, change.Parent.Giving, 1);
        }
        else
        {
            Apply(Alone(change.Before, change.Parent), -1);
            Apply(Alone(change.After, change.Parent), 1);
        }
    }

    private static AidLedger? Alone(Pledge? pledge, AidLedger parent) => pledge is null ? null : parent.Alone(pledge);

    /// <summary>Adds or takes away what some pledges come to by themselves.</summary>
    private void Apply(AidLedger? part, int sign)
    {
        if (part is null)
        {
            return;
        }

        AidFigures figures = part.Plan(Query).Run();
        _ = figures.Total;
        for (int i = 0; i <= figures.Count; i++)
        {
            Add(i == figures.Count ? _all : Cell(MaintainedKey.Of([.. figures.KeysOf(i)])), figures, i, sign);
        }
    }

    private static void Add(MaintainedCell cell, AidFigures figures, int index, int sign)
    {
        FigureNumbers numbers = figures.Numbers(figures.GroupAt(index));
        cell.Add(figures.Plan.ExactRange(figures.GroupAt(index), in numbers), sign);
        cell.Count(sign * figures.LinesOf(index), sign * figures.GapsOf(index));
        AddRest(cell, figures, index, sign);
    }

    /// <summary>Adds or takes away a lone pledge.</summary>
    private void Apply(Pledge? pledge, LedgerIndex index, int sign)
    {
        pledge = pledge is null || _valuer is null ? pledge : _valuer.Value(pledge);
        if (pledge is null || pledge.Announced > Query.AsOf || pledge.Announced > Query.By || Query.Announced?.Contains(pledge.Announced) == false || Query.Where?.Invoke(pledge) == false)
        {
            return;
        }

        Rational share = Rational.Zero;
        for (Role role = _hasRoles ? Role.Payer : Query.Along; role <= (_hasRoles ? Role.Producer : Query.Along); role++)
        {
            IReadOnlyList<(string? Donor, Rational Share)> behind = index.Behind(pledge.Parties, role);
            Rational kept = behind.Count == 1 ? ApplyOne(pledge, role, behind[0].Donor, index, sign) : ApplyMany(pledge, role, behind, index, sign);
            share = role == Query.Along ? kept : share;
        }

        if (share.Sign != 0)
        {
            Add(_all, pledge, share, sign, index);
        }
    }

    /// <returns>The share of the pledge that counts.</returns>
    private Rational ApplyOne(Pledge pledge, Role role, string? donor, LedgerIndex index, int sign)
    {
        if (!IsKept(pledge, role, donor, index))
        {
            return Rational.Zero;
        }

        Add(Cell(KeyOf(pledge, role, donor, index)), pledge, Rational.One, sign, index);
        return Rational.One;
    }

    /// <inheritdoc cref="ApplyOne"/>
    private Rational ApplyMany(Pledge pledge, Role role, IReadOnlyList<(string? Donor, Rational Share)> behind, LedgerIndex index, int sign)
    {
        // Several donors' shares of one amount in one group are one amount of it.
        Dictionary<MaintainedKey, Rational> shares = [];
        foreach ((string? donor, Rational part) in behind)
        {
            if (IsKept(pledge, role, donor, index))
            {
                MaintainedKey key = KeyOf(pledge, role, donor, index);
                shares[key] = shares.GetValueOrDefault(key) + part;
            }
        }

        Rational all = Rational.Zero;
        foreach ((MaintainedKey key, Rational share) in shares)
        {
            if (share.Sign != 0)
            {
                Add(Cell(key), pledge, share, sign, index);
                all += share;
            }
        }

        return all;
    }

    private bool IsKept(Pledge pledge, Role role, string? donor, LedgerIndex index)
    {
        foreach (DimensionFilter filter in Query.Only)
        {
            if (!filter.Set.Contains(KeyOf(filter.Dimension, pledge, role, donor, index)))
            {
                return false;
            }
        }

        return true;
    }

    private MaintainedKey KeyOf(Pledge pledge, Role role, string? donor, LedgerIndex index)
    {
        ValueList<Dimension> dimensions = Query.GroupBy;
        return new(
            dimensions.Count > 0 ? KeyOf(dimensions[0], pledge, role, donor, index) : null,
            dimensions.Count > 1 ? KeyOf(dimensions[1], pledge, role, donor, index) : null,
            dimensions.Count > 2 ? KeyOf(dimensions[2], pledge, role, donor, index) : null);
    }

    private string KeyOf(Dimension dimension, Pledge pledge, Role role, string? donor, LedgerIndex index)
    {
        if (ReferenceEquals(dimension, Dimension.Month))
        {
            // The text of a month is made once.
            int month = (pledge.Announced.Year * 12) + pledge.Announced.Month;
            return _periods.TryGetValue(month, out string? text)
                ? text
                : _periods[month] = pledge.Announced.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }

        return ReferenceEquals(dimension, Dimension.Donor)
            ? donor ?? AidTotals.UnattributedKey
            : dimension.KeyOf(pledge, pledge.Category, pledge.Amount?.Currency ?? index.Reader.Read(pledge).Currency, pledge.Announced, role, donor, null, index);
    }

    private MaintainedCell Cell(MaintainedKey key)
    {
        if (!_cells.TryGetValue(key, out MaintainedCell? cell))
        {
            _cells[key] = cell = new MaintainedCell(Shift);
        }

        return cell;
    }

    private void Add(MaintainedCell cell, Pledge pledge, Rational share, int sign, LedgerIndex index)
    {
        if (pledge.Amount is { } stated && share == Rational.One)
        {
            Bounds amount = index.Reader.Policy.Read(stated.Wording);
            MaintainedRate rate = RateOf(stated.Currency, pledge.Announced);
            if (rate.IsFixed && Scaled.TryScale(amount.Lower, out long lower) && Scaled.TryScale(amount.Best ?? 0, out long best) && Scaled.TryScale(amount.Upper ?? 0, out long upper))
            {
                LineGaps gaps = (amount.Best is null ? LineGaps.Best : LineGaps.None) | (amount.Upper is null ? LineGaps.Upper : LineGaps.None);
                cell.Add(lower, best, upper, gaps, rate.Fixed, rate.IsExact, sign);
                return;
            }
        }

        (Interval whole, Currency? currency) = index.Reader.Read(pledge);
        Interval part = whole * share;
        QueryRate exact = _plan.Rates.Exact.Find(currency, new(pledge.Announced, pledge.Announced));
        if (exact.Reason is null)
        {
            RationalRange converted = new();
            converted.Add(part * exact.Factor, 1);
            cell.Add(converted, sign);
            cell.Count(sign, part.Best is null ? sign : 0);
        }
        else
        {
            cell.Unconverted(currency!.Value).Add(part, sign);
        }
    }

    private MaintainedRate RateOf(Currency currency, DateOnly day)
    {
        (int, int) key = (currency.Ordinal, day.DayNumber);
        if (!_rates.TryGetValue(key, out MaintainedRate rate))
        {
            _rates[key] = rate = MaintainedRate.Of(currency, day, _plan, Shift);
        }

        return rate;
    }

    private MaintainedFigure Show(ValueList<string> keys, MaintainedCell? cell)
    {
        Currency currency = Query.Currency;
        if (cell is null or { IsEmpty: true })
        {
            return new(keys, new MoneyRange(default, currency), new Money(0, currency), 0, 0, [], new MoneyRange(default, currency));
        }

        if (!cell.TryRound(_plan, out RoundedFigure figure))
        {
            _exact ??= Ledger.Plan(Query);
            int group = keys.Count == 0 ? -1 : _exact.Find(keys);
            (Interval amount, Rational stated) = keys.Count == 0 || group >= 0 ? _exact.ExactSum([group]) : (Interval.Zero, Rational.Zero);
            figure = RoundedFigure.Of(amount, stated, _exact.Digits);
        }

        return new(
            keys,
            new MoneyRange(figure.Bounds, currency),
            new Money(figure.Stated, currency),
            cell.Lines,
            cell.LinesWithoutValue,
            cell.ShowUnconverted(),
            new MoneyRange(cell.ShowNotDeflated(_plan.Digits), currency));
    }
}
