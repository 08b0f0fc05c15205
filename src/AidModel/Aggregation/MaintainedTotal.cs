using System.Globalization;

namespace AidModel;

/// <summary>Figures that are kept up to date while a ledger changes. Made by <see cref="AidLedger.Maintain"/>. Not thread safe.</summary>
/// <remarks>A pledge that comes, changes or goes takes the time of that pledge and of those that relations connect with it, whatever the
/// size of the ledger. Figures are the same as those of <see cref="AidLedger.Total"/>.</remarks>
public sealed class MaintainedTotal
{
    private const int MostDimensions = 3;

    // After so many times the error of the first sums they are made anew.
    private const double MostError = 4;

    private readonly Dictionary<MaintainedKey, MaintainedCell> _cells = [];
    private readonly Dictionary<(int Currency, int Day), MaintainedRate> _rates = [];
    private readonly Dictionary<int, string> _periods = [];
    private MaintainedCell _all = new();
    private AidPlan _plan;
    private double _firstError;

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
        _plan = Start();
    }

    /// <summary>The query.</summary>
    public AidQuery Query { get; }

    /// <summary>The ledger whose figures these are.</summary>
    public AidLedger Ledger { get; private set; }

    /// <summary>The grand total, in which all money counts once.</summary>
    /// <exception cref="OverflowException">It has more digits than a decimal holds.</exception>
    public MaintainedFigure Total => Show([], _all);

    /// <summary>The groups in which something counts, in no order.</summary>
    /// <exception cref="OverflowException">A figure has more digits than a decimal holds.</exception>
    public IEnumerable<MaintainedFigure> Groups => _cells.Where(static c => !c.Value.IsEmpty).Select(c => Show(c.Key.Keys(), c.Value));

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

            return keys.IsEmpty ? Total : Show(ValueList.Create(keys), _cells.GetValueOrDefault(MaintainedKey.Of(keys)) ?? new MaintainedCell());
        }
    }

    /// <summary>Brings the figures up to another ledger: fast if it came of this one by <see cref="AidLedger.With"/> and
    /// <see cref="AidLedger.Without"/>, in however many steps; else they are made anew.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    /// <exception cref="AidLedgerException">What was known on <see cref="AidQuery.AsOf"/> is not a valid ledger without the rest: the figures
    /// stay those of the ledger before.</exception>
    public void MoveTo(AidLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ReferenceEquals(ledger.Change?.Parent, Ledger))
        {
            Apply(ledger.Change);
            Ledger = ledger;
        }
        else if (Steps(ledger) is { } steps)
        {
            while (steps.TryPop(out AidLedger? step))
            {
                Apply(step.Change!);
                Ledger = step;
            }
        }
        else
        {
            Restart(ledger);
        }

        if (_all.Error > MostError * Math.Max(_firstError, 1))
        {
            Restart(ledger);
        }
    }

    private Stack<AidLedger>? Steps(AidLedger ledger)
    {
        Stack<AidLedger> steps = [];
        for (AidLedger? step = ledger; step is not null; step = step.Change?.Parent)
        {
            if (ReferenceEquals(step, Ledger))
            {
                return steps;
            }

            steps.Push(step);
        }

        return null;
    }

    private void Restart(AidLedger ledger)
    {
        AidLedger before = Ledger;
        Ledger = ledger;
        try
        {
            _plan = Start();
        }
        catch
        {
            Ledger = before;
            throw;
        }
    }

    private AidPlan Start()
    {
        AidPlan plan = Ledger.Plan(Query);
        AidFigures figures = plan.Run();
        _cells.Clear();
        _rates.Clear();
        _all = new MaintainedCell();
        for (int i = 0; i < figures.Count; i++)
        {
            Add(Cell(MaintainedKey.Of([.. figures.KeysOf(i)])), figures, i);
        }

        _ = figures.Total;
        Add(_all, figures, figures.Count);
        _firstError = _all.Error;
        return plan;
    }

    private static void Add(MaintainedCell cell, AidFigures figures, int index)
    {
        FigureNumbers numbers = figures.Numbers(figures.GroupAt(index));
        cell.Add(in numbers, figures.Plan.Fixed(numbers.Best, numbers.Size, numbers.Lines).Error);
        AddRest(cell, figures, index, 1);
        if (figures.ExtraOf(index) is { } extra)
        {
            cell.Add(extra.Total, extra.StatedOfAll, 1);
            cell.Count(extra.Lines, extra.LinesWithoutValue);
        }
    }

    private static void AddRest(MaintainedCell cell, AidFigures figures, int index, int sign)
    {
        cell.AddNotDeflated(figures.ExactNotDeflatedOf(index), sign);
        foreach ((Currency currency, Interval amount) in figures.ExactUnconvertedOf(index))
        {
            cell.AddUnconverted(currency, amount, sign);
        }
    }

    private void Apply(LedgerChange change)
    {
        if (change.ClustersAfter is { } after)
        {
            // Both are worked out before either counts, so that nothing is half done where one cannot be.
            AidFigures gone = change.ClustersBefore!.Plan(Query).Run();
            AidFigures come = after.Plan(Query).Run();
            Apply(gone, -1);
            Apply(come, 1);
        }
        else if (Query is { Measure: Measure.Pledged, Period: null, Prices: null })
        {
            Apply(change.Before, -1);
            Apply(change.After, 1);
        }
        else
        {
            AidLedger parent = change.Parent;
            Apply(Alone(parent, change.Before), -1);
            Apply(Alone(parent, change.After), 1);
        }
    }

    private AidFigures Alone(AidLedger parent, Pledge? pledge) =>
        AidLedger.Create(parent.Sources, parent.Donors, pledge is null ? [] : [pledge], [], parent.Policy).Plan(Query).Run();

    /// <summary>Adds or takes away what some pledges come to by themselves.</summary>
    private void Apply(AidFigures figures, int sign)
    {
        _ = figures.Total;
        for (int i = 0; i <= figures.Count; i++)
        {
            MaintainedCell cell = i == figures.Count ? _all : Cell(MaintainedKey.Of([.. figures.KeysOf(i)]));
            (Interval amount, Rational stated) = figures.Plan.ExactSum([figures.GroupAt(i)]);
            cell.Add(amount, stated, sign);
            cell.Count(sign * figures.LinesOf(i), sign * figures.GapsOf(i));
            AddRest(cell, figures, i, sign);
        }
    }

    /// <summary>Adds or takes away a lone pledge.</summary>
    private void Apply(Pledge? pledge, int sign)
    {
        if (pledge is null || pledge.Announced > Query.AsOf || Query.Announced?.Contains(pledge.Announced) == false || Query.Where?.Invoke(pledge) == false)
        {
            return;
        }

        LedgerIndex index = Ledger.Related;
        bool isRoles = Query.GroupBy.Contains(Dimension.Role);
        Rational share = Rational.Zero;
        for (Role role = isRoles ? Role.Payer : Query.Along; role <= (isRoles ? Role.Producer : Query.Along); role++)
        {
            foreach ((string? donor, Rational part) in index.Behind(pledge.Parties, role))
            {
                if (!IsKept(pledge, role, donor, index))
                {
                    continue;
                }

                Add(Cell(KeyOf(pledge, role, donor, index)), pledge, part, sign, index);
                share = role == Query.Along ? share + part : share;
            }
        }

        if (share.Sign != 0)
        {
            Add(_all, pledge, share, sign, index);
        }
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
            _cells[key] = cell = new MaintainedCell();
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
            Interval converted = part * exact.Factor;
            cell.Add(converted, converted.Best ?? Rational.Zero, sign);
            cell.Count(sign, part.Best is null ? sign : 0);
        }
        else
        {
            cell.AddUnconverted(currency!.Value, part, sign);
        }
    }

    private MaintainedRate RateOf(Currency currency, DateOnly day)
    {
        (int, int) key = (currency.Ordinal, day.DayNumber);
        if (!_rates.TryGetValue(key, out MaintainedRate rate))
        {
            _rates[key] = rate = MaintainedRate.Of(currency, day, _plan);
        }

        return rate;
    }

    private MaintainedFigure Show(ValueList<string> keys, MaintainedCell cell)
    {
        if (!cell.TryRound(_plan, out RoundedFigure figure))
        {
            AidPlan plan = Ledger.Plan(Query);
            (Interval amount, Rational stated) = plan.ExactSum([keys.Count == 0 ? -1 : plan.Find(keys)]);
            figure = RoundedFigure.Of(amount, stated, plan.Digits);
        }

        Currency currency = Query.Currency;
        return new(
            keys,
            new MoneyRange(figure.Bounds, currency),
            new Money(figure.Stated, currency),
            cell.Lines,
            cell.LinesWithoutValue,
            cell.Unconverted(),
            new MoneyRange(cell.NotDeflated(_plan.Digits), currency));
    }
}
