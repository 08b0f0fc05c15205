using System.Collections.Concurrent;
using System.Numerics;

namespace AidModel;

/// <summary>A query worked out for one set of lines: which line belongs to which group, and every rate it needs. It can be run
/// again and again. Immutable and thread safe.</summary>
public sealed class AidPlan
{
    private readonly PlanPasses _passes;
    private readonly Dictionary<int, Group> _extra = [];
    private readonly ConcurrentDictionary<int, RoundedFigure> _exact = [];
    private readonly int _roleAt;
    private readonly string _along;
    private readonly Lazy<AidPlan> _inOwnCurrencies;

    internal AidPlan(
        LineColumns columns,
        AidQuery query,
        PlanRates rates,
        Func<string, string?> kindOf,
        IReadOnlyDictionary<Dimension, int> own,
        IReadOnlyList<Group> more,
        Group? moreInAll,
        Func<AidPlan> inOwnCurrencies)
    {
        _inOwnCurrencies = new(inOwnCurrencies);
        Columns = columns;
        Query = query;
        Rates = rates;
        _roleAt = query.GroupBy.ToList().IndexOf(Dimension.Role);
        _along = query.Along.ToString();
        _passes = new PlanPasses(columns, query, kindOf, own, [.. more.Select(static g => g.Keys)]);
        Work = ScanWork.Of(columns, Passes, rates.Fixed, Groups);
        if (rates.Missing.Length > 0)
        {
            ScanPass[] missing = [.. Passes.Select(p => p.Under(columns, rates.MissingSlots, Groups))];
            MissingWork = ScanWork.Of(columns, missing, rates.Ones!, Groups * rates.Missing.Length);
        }

        InAll = new Group(0, []);
        foreach (WideLine line in columns.Wide)
        {
            Add(line);
        }

        foreach (Group group in more)
        {
            Extra(_passes.Find(group.Keys)).Add(group);
        }

        if (moreInAll is not null)
        {
            InAll.Add(moreInAll);
        }

        foreach (Group group in _extra.Values.Append(InAll))
        {
            group.Settle(rates.Fixed.Shift);
        }

        Present = _extra.Count == 0 ? Work.Weights.Present : [.. Work.Weights.Present.Union(_extra.Keys).Order()];
    }

    /// <summary>The query.</summary>
    public AidQuery Query { get; }

    /// <summary>The same query without conversion.</summary>
    internal AidPlan InOwnCurrencies => _inOwnCurrencies.Value;

    /// <summary>What does not fit together at the rates used.</summary>
    internal ValueList<string> Conflicts { get; init; } = [];

    internal LineColumns Columns { get; }

    internal PlanRates Rates { get; }

    internal ScanPass[] Passes => _passes.Passes;

    /// <summary>What is added up.</summary>
    internal ScanWork Work { get; }

    /// <summary>What has no rate, in groups of its own for each currency; null where all has one.</summary>
    internal ScanWork? MissingWork { get; }

    /// <summary>The groups in which anything counts, rising.</summary>
    internal int[] Present { get; }

    /// <summary>How many groups there may be.</summary>
    internal int Groups => _passes.Groups;

    /// <summary>Of a group, what is not in the columns.</summary>
    internal IReadOnlyDictionary<int, Group> Extras => _extra;

    /// <summary>Of all money once, what is not in the columns.</summary>
    internal Group InAll { get; }

    /// <summary>The fractional digits of the result.</summary>
    internal int Digits => Query.Currency.MinorUnits ?? 2;

    /// <summary>How many ten-thousandths the last digit of the result is.</summary>
    internal ulong Unit => Digits switch { 0 => 10_000, 1 => 1_000, 2 => 100, 3 => 10, _ => 1 };

    /// <summary>Adds up.</summary>
    /// <returns>The figures, in a buffer of their own.</returns>
    /// <inheritdoc cref="Run(AidFigures)"/>
    public AidFigures Run()
    {
        AidFigures figures = new();
        Run(figures);
        return figures;
    }

    /// <summary>Adds up into a buffer, whose figures are then those of this plan. Where it has served a plan as large before, nothing
    /// is allocated.</summary>
    /// <param name="figures">The buffer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    /// <exception cref="OverflowException">A figure has more digits than a decimal holds: the buffer is then of no plan.</exception>
    public void Run(AidFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        figures.Fill(this);
    }

    internal string KeyOf(int group, int dimension) => _passes.KeyOf(group, dimension);

    internal int Find(IReadOnlyList<string> keys) => _passes.Find(keys);

    /// <summary>Whether a group's money is in the total: of the same money under each role it is that of the one asked for.</summary>
    internal bool IsInTotal(int group) => _roleAt < 0 || KeyOf(group, _roleAt) == _along;

    internal FixedSum Fixed(Int128 sum, double size, long lines) =>
        new(sum, Rates.Fixed.IsExact ? 0 : Products.ErrorOf(size, lines), Rates.Fixed.Shift);

    /// <summary>A sum of what no rate converts, in its own currency.</summary>
    internal Rational Unscale(Int128 missing) => new(missing, (BigInteger)10_000 << Rates.Ones!.Shift);

    /// <summary>The figure of a group that fixed digits do not decide, or cannot hold; -1 for the total.</summary>
    /// <exception cref="OverflowException">It has more digits than a decimal holds.</exception>
    internal RoundedFigure Exact(int group) => _exact.GetOrAdd(group, static (g, plan) =>
    {
        (Interval amount, Rational stated) = plan.ExactSum([g]);
        return RoundedFigure.Of(amount, stated, plan.Digits);
    }, this);

    /// <summary>What some groups come to, in fractions; -1 for the total.</summary>
    internal (Interval Amount, Rational Stated) ExactSum(IReadOnlyList<int> groups)
    {
        ExactScan scan = new(Columns, Rates.Exact);
        Group sum = new(-1, []);
        foreach (int group in groups)
        {
            ScanPass[] passes = PassesOf(group);
            Rational exact = scan.Sum(passes, Columns.Exact, 0, group);
            sum.Add(new Interval(exact, exact, exact), exact);
            if (Columns.Hedged.Lines > 0)
            {
                Rational lower = scan.Sum(passes, Columns.Hedged, LineSet.Lower, group);
                Rational best = scan.Sum(passes, Columns.Hedged, LineSet.Best, group);
                Rational upper = scan.Sum(passes, Columns.Hedged, LineSet.Upper, group);
                (bool hasBest, bool hasUpper) = scan.Gaps(passes, group);
                sum.Add(new Interval(lower, hasBest ? best : null, hasUpper ? upper : null), best);
            }

            sum.Add((group < 0 ? InAll : Extras.GetValueOrDefault(group)) ?? new Group(-1, []));
        }

        return (sum.Total, sum.StatedOfAll);
    }

    /// <summary>What a group comes to, in fractions, with how many amounts lack a best value or an upper bound; -1 for the total.</summary>
    /// <param name="group">The group.</param>
    /// <param name="numbers">The same in digits.</param>
    internal RationalRange ExactRange(int group, in FigureNumbers numbers)
    {
        RationalRange sum = new();
        ExactScan scan = new(Columns, Rates.Exact);
        ScanPass[] passes = PassesOf(group);
        Rational exact = scan.Sum(passes, Columns.Exact, 0, group);
        sum.Add(exact, exact, exact, 0, 0, 1);
        if (Columns.Hedged.Lines > 0)
        {
            sum.Add(
                scan.Sum(passes, Columns.Hedged, LineSet.Lower, group),
                scan.Sum(passes, Columns.Hedged, LineSet.Best, group),
                scan.Sum(passes, Columns.Hedged, LineSet.Upper, group),
                numbers.WithoutBest - numbers.UnconvertedWithoutBest,
                numbers.WithoutUpper - numbers.UnconvertedWithoutUpper,
                1);
        }

        (group < 0 ? InAll : Extras.GetValueOrDefault(group))?.AddTo(sum, 1);
        return sum;
    }

    private ScanPass[] PassesOf(int group) => group >= 0 || _roleAt < 0 ? Passes : [Passes[(int)Query.Along]];

    private void Add(WideLine line)
    {
        Currency? currency = Columns.Currencies[LineSlot.Currency(line.Slot)];
        QueryRate rate = Rates.Exact.Find(currency, new(Columns.Day(line.Month, line.Slot), Columns.Day(line.Month, line.Slot)));
        (int Group, Rational Share, Role Role)[] places = [.. _passes.Of(line)];
        foreach (IGrouping<int, Rational> group in places.GroupBy(static p => p.Group, static p => p.Share))
        {
            Add(Extra(group.Key), group);
        }

        // Several donors' shares of one amount are one amount of the whole.
        Add(InAll, places.Where(p => p.Role == Query.Along).Select(static p => p.Share));

        void Add(Group to, IEnumerable<Rational> shares)
        {
            Rational share = shares.Aggregate(Rational.Zero, static (sum, s) => sum + s);
            if (share.Sign == 0)
            {
                return;
            }

            Interval amount = line.Amount * (share / 10_000m);
            if (rate.Reason is null)
            {
                Interval converted = amount * rate.Factor;
                to.Add(converted, converted.Best ?? Rational.Zero);
                to.Count(amount.Best is not null);
            }
            else
            {
                to.AddUnconverted(currency!.Value, amount);
            }
        }
    }

    private Group Extra(int group) =>
        _extra.TryGetValue(group, out Group? extra) ? extra : _extra[group] = new Group(group, []);
}
