using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AidModel;

/// <summary>The figures of a plan, in buffers that are used again: <see cref="AidPlan.Run(AidFigures)"/> replaces them. Not thread
/// safe.</summary>
/// <remarks>Groups come in the ordinal order of their keys; those in which nothing counts are left out.</remarks>
public sealed class AidFigures
{
    private readonly FigureSums _sums = new();
    private readonly FigureSums _missing = new();

    // What does not fit into the arrays, by index.
    private readonly Dictionary<int, RoundedFigure> _other = [];
    private AidFigures? _own;
    private AidPlan? _plan;
    private int[] _groups = [];
    private Gap[] _gaps = [];

    // In minor units of the currency. Where a best value is unknown, the sum of those known is in its place.
    private long[] _lower = [];
    private long[] _best = [];
    private long[] _upper = [];
    private FigureNumbers _all;
    private bool _hasTotal;

    // Whether best values are bounds too, but for the total.
    private bool _isExact;

    [Flags]
    private enum Gap : byte
    {
        None = 0,
        Best = 1,
        Upper = 2,
    }

    /// <summary>How many threads may add up, from 1: a second one is used for four million lines and more. By default there may be two, where
    /// there is a processor for each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    }
    = Math.Min(2, Environment.ProcessorCount);

    /// <summary>From how many lines on a second thread is used.</summary>
    internal long SecondThreadFrom { get; init; } = FigureSums.WorthASecondThread;

    /// <summary>How many groups there are.</summary>
    public int Count => _groups.Length;

    /// <summary>The query that was asked.</summary>
    /// <exception cref="InvalidOperationException">No plan was run yet.</exception>
    public AidQuery Query => Plan.Query;

    /// <summary>All money once, whatever it is grouped by.</summary>
    /// <exception cref="InvalidOperationException">No plan was run yet.</exception>
    /// <exception cref="OverflowException">The total has more digits than a decimal holds.</exception>
    public AidFigure Total
    {
        get
        {
            if (!_hasTotal)
            {
                FillTotal(Plan);
            }

            return new(this, Count);
        }
    }

    internal AidPlan Plan => _plan ?? throw new InvalidOperationException("These figures are of no plan yet: AidPlan.Run fills them.");

    /// <summary>The figure of a group. It is of the plan run last, and changes with the next.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside that range.</exception>
    public AidFigure this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(this, index);
        }
    }

    /// <summary>The greatest figures, by what is stated of them; of equal ones the first.</summary>
    /// <param name="into">Takes their indices, the greatest first: as many as it has room for.</param>
    /// <returns>How many there are.</returns>
    public int Top(Span<int> into)
    {
        int found = 0;
        for (int i = 0; i < Count && into.Length > 0; i++)
        {
            decimal stated = StatedOf(i);
            if (found == into.Length && stated <= StatedOf(into[found - 1]))
            {
                continue;
            }

            int at = found < into.Length ? found++ : found - 1;
            for (; at > 0 && stated > StatedOf(into[at - 1]); at--)
            {
                into[at] = into[at - 1];
            }

            into[at] = i;
        }

        return found;
    }

    /// <summary>The groups that have some keys over time: the last dimension of the query is the day, the month or the year.</summary>
    /// <param name="keys">Keys of all other dimensions, in their order.</param>
    /// <returns>A point for each period from the first to the last in which any group has money, those without money too.</returns>
    /// <exception cref="ArgumentException">The last dimension is no such one, or <paramref name="keys"/> are too few or too many.</exception>
    public AidSeries Series(params ReadOnlySpan<string> keys) => AidSeries.Of(this, keys);

    internal void Fill(AidPlan plan)
    {
        try
        {
            FillAll(plan);
        }
        catch
        {
            _plan = null;
            _groups = [];
            throw;
        }
    }

    private void FillAll(AidPlan plan)
    {
        _plan = plan;
        _hasTotal = false;
        _other.Clear();
        _groups = plan.Present;
        int threads = plan.Columns.Lines < SecondThreadFrom ? 1 : Threads;
        _sums.Run(plan.Work, threads);
        if (plan.MissingWork is { } missing)
        {
            _missing.Run(missing, threads);
        }

        if (_best.Length <= Count)
        {
            _gaps = new Gap[Count + 1];
            _lower = new long[Count + 1];
            _best = new long[Count + 1];
            _upper = new long[Count + 1];
        }

        _isExact = !_sums.IsHedged && plan.Extras.Count == 0 && plan.MissingWork is null;
        if (_isExact)
        {
            FillExact(plan);
            return;
        }

        for (int i = 0; i < _groups.Length; i++)
        {
            FigureNumbers numbers = Numbers(_groups[i]);
            Round(plan, in numbers, plan.Extras.GetValueOrDefault(_groups[i]), _groups[i], i);
        }
    }

    /// <summary>The place of a group in these figures; -1 where it has none.</summary>
    internal int IndexOf(int group) => Array.BinarySearch(_groups, 0, Count, group) is >= 0 and var index ? index : -1;

    internal int GroupAt(int index) => index == Count ? -1 : _groups[index];

    internal FigureNumbers Numbers(int group)
    {
        FigureNumbers numbers = default;
        if (group < 0)
        {
            for (int i = 0; i < Count; i++)
            {
                if (Plan.IsInTotal(_groups[i]))
                {
                    numbers.Add(Numbers(_groups[i]));
                }
            }

            return numbers;
        }

        numbers.Add(_sums, Plan.Work.Weights, group);
        for (int i = 0; i < Plan.Rates.Missing.Length; i++)
        {
            numbers.AddUnconverted(Plan.MissingWork!.Weights, (i * Plan.Groups) + group);
        }

        return numbers;
    }

    internal ValueList<string> KeysOf(int index) =>
        index == Count ? [] : [.. Enumerable.Range(0, Query.GroupBy.Count).Select(i => Plan.KeyOf(_groups[index], i))];

    internal Bounds BoundsOf(int index) => _other.TryGetValue(index, out RoundedFigure other)
        ? other.Bounds
        : _isExact && index < Count ? new Bounds(Money(_best[index]))
        : new Bounds(Money(_lower[index]), (_gaps[index] & Gap.Best) != 0 ? null : Money(_best[index]), (_gaps[index] & Gap.Upper) != 0 ? null : Money(_upper[index]));

    internal decimal StatedOf(int index) => _other.TryGetValue(index, out RoundedFigure other) ? other.Stated : Money(_best[index]);

    internal long LinesOf(int index)
    {
        FigureNumbers numbers = NumbersAt(index);
        return numbers.Lines - numbers.Unconverted + (ExtraOf(index)?.Lines ?? 0);
    }

    internal long GapsOf(int index)
    {
        FigureNumbers numbers = NumbersAt(index);
        return numbers.WithoutBest - numbers.UnconvertedWithoutBest + (ExtraOf(index)?.LinesWithoutValue ?? 0);
    }

    internal ValueList<MoneyRange> UnconvertedOf(int index) =>
    [
        .. ExactUnconvertedOf(index).Where(static s => !s.Value.IsZero).OrderBy(static s => s.Key.Code, StringComparer.Ordinal)
            .Select(static s => new MoneyRange(s.Value.Round(s.Key.MinorUnits ?? 2), s.Key)),
    ];

    /// <summary>What no rate converts, by currency, before it is rounded.</summary>
    internal Dictionary<Currency, Interval> ExactUnconvertedOf(int index)
    {
        Dictionary<Currency, RationalRange> sums = [];
        AddUnconverted(index, currency => sums.TryGetValue(currency, out RationalRange? sum) ? sum : sums[currency] = new RationalRange(), 1);
        return sums.ToDictionary(static s => s.Key, static s => s.Value.Total);
    }

    /// <summary>Adds what no rate converts to sums, or takes it away from them.</summary>
    internal void AddUnconverted(int index, Func<Currency, RationalRange> sums, int sign)
    {
        ExtraOf(index)?.AddUnconvertedTo(sums, sign);
        for (int i = 0; i < Plan.Rates.Missing.Length; i++)
        {
            FigureNumbers numbers = default;
            foreach (int group in index == Count ? _groups.Where(Plan.IsInTotal) : [_groups[index]])
            {
                numbers.Add(_missing, Plan.MissingWork!.Weights, (i * Plan.Groups) + group);
            }

            if (numbers.Lines > 0)
            {
                sums(Plan.Rates.Missing[i]).Add(Plan.Unscale(numbers.Lower), Plan.Unscale(numbers.Best), Plan.Unscale(numbers.Upper), numbers.WithoutBest, numbers.WithoutUpper, sign);
            }
        }
    }

    internal ValueList<MoneyRange> SubtotalsOf(int index)
    {
        AidPlan plan = Plan.InOwnCurrencies;
        AidFigures? own = _own;
        if (own?.Plan != plan)
        {
            own = new AidFigures { Threads = Threads, SecondThreadFrom = SecondThreadFrom };
            plan.Run(own);
            _own = own;
        }

        ValueList<string> keys = KeysOf(index);
        int at = index == Count ? -1 : own.IndexOf(plan.Find(keys));
        if (index < Count && at < 0)
        {
            return [];
        }

        AidFigure figure = at < 0 ? own.Total : own[at];
        IEnumerable<MoneyRange> same = figure.Range.Bounds is { Lower: 0, Upper: 0 } ? [] : [figure.Range];
        return [.. same.Concat(figure.Unconverted).OrderBy(static s => s.Currency.Code, StringComparer.Ordinal)];
    }

    internal MoneyRange NotDeflatedOf(int index) => new((ExtraOf(index)?.NotDeflated ?? Interval.Zero).Round(Plan.Digits), Query.Currency);

    /// <summary>The figure before it is rounded.</summary>
    internal Interval ExactOf(int index) => Plan.ExactSum([GroupAt(index)]).Amount;

    /// <summary>Whether a figure is certain to have one value, before it is rounded.</summary>
    internal bool IsPoint(int index)
    {
        if (_isExact && index < Count)
        {
            return true;
        }

        FigureNumbers numbers = NumbersAt(index);
        return !_other.ContainsKey(index) && numbers.Lower == numbers.Upper && numbers.WithoutBest == numbers.UnconvertedWithoutBest
            && numbers.WithoutUpper == numbers.UnconvertedWithoutUpper && ExtraOf(index)?.Total.IsExact != false;
    }

    internal Interval ExactNotDeflatedOf(int index) => ExtraOf(index)?.NotDeflated ?? Interval.Zero;

    /// <summary>Rounds numbers, in which a group's are, that may not fit into 64 bits.</summary>
    internal RoundedFigure Round(in FigureNumbers numbers, Group? extra, Func<(Interval Amount, Rational Stated)> exact) =>
        TryRound(Plan, in numbers, extra, out long lower, out long best, out long upper, out Gap gaps)
            ? new(new Bounds(Money(lower), (gaps & Gap.Best) != 0 ? null : Money(best), (gaps & Gap.Upper) != 0 ? null : Money(upper)), Money(best))
            : RoundedFigure.Of(exact().Amount, exact().Stated, Plan.Digits);

    private FigureNumbers NumbersAt(int index) => index == Count ? _all : Numbers(_groups[index]);

    internal Group? ExtraOf(int index) => index == Count ? Plan.InAll : Plan.Extras.GetValueOrDefault(_groups[index]);

    private void FillTotal(AidPlan plan)
    {
        _all = Numbers(-1);
        Round(plan, in _all, plan.InAll, -1, Count);
        _hasTotal = true;
    }

    /// <summary>All figures, where all lines are exact, converted, and in columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillExact(AidPlan plan)
    {
        GroupSums sums = _sums.Exact;
        GroupWeights weights = plan.Work.Weights;
        ulong unit = plan.Unit;
        FastRounding fast = sums.IsWide ? default : new FastRounding(plan.Rates.Fixed.Shift, unit);
        ReadOnlySpan<int> groups = _groups;
        ReadOnlySpan<double> errors = weights.Errors;
        ReadOnlySpan<Vector128<long>> cells = sums.Cells;
        Span<long> best = _best.AsSpan(0, groups.Length);
        double inexact = plan.Rates.Fixed.IsExact ? 0 : 1;
        for (int i = 0; i < groups.Length; i++)
        {
            int group = groups[i];
            if (fast.IsPossible)
            {
                (long upper, ulong lower) = Products.Halves(cells[group]);
                if (fast.TryRound(upper, lower, errors[group] * inexact, out best[i]))
                {
                    continue;
                }
            }

            if (!plan.Fixed(sums[group], weights.Size(group), weights.Lines(group)).TryRound(unit, out best[i]))
            {
                _other[i] = plan.Exact(group);
            }
        }
    }

    private void Round(AidPlan plan, in FigureNumbers numbers, Group? extra, int group, int index)
    {
        if (!TryRound(plan, in numbers, extra, out _lower[index], out _best[index], out _upper[index], out _gaps[index]))
        {
            _other[index] = plan.Exact(group);
        }
    }

    private static bool TryRound(AidPlan plan, in FigureNumbers numbers, Group? extra, out long lower, out long best, out long upper, out Gap gaps)
    {
        FixedSum low = plan.Fixed(numbers.Lower, numbers.Size, numbers.Lines);
        FixedSum middle = low with { Sum = numbers.Best };
        FixedSum high = low with { Sum = numbers.Upper };
        bool hasBest = numbers.WithoutBest == numbers.UnconvertedWithoutBest;
        bool hasUpper = numbers.WithoutUpper == numbers.UnconvertedWithoutUpper;
        if (extra is not null)
        {
            FixedGroup more = extra.Fixed(plan.Rates.Fixed.Shift);
            low = low.Plus(more.Lower);
            middle = middle.Plus(more.Best);
            high = high.Plus(more.Upper);
            hasBest &= more.HasBest;
            hasUpper &= more.HasUpper;
        }

        gaps = (hasBest ? Gap.None : Gap.Best) | (hasUpper ? Gap.None : Gap.Upper);
        upper = 0;
        bool isRounded = low.TryRound(plan.Unit, out lower) & middle.TryRound(plan.Unit, out best) && (!hasUpper || high.TryRound(plan.Unit, out upper));
        if (!hasBest && hasUpper)
        {
            best = Math.Min(best, upper);
        }

        return isRounded;
    }

    private decimal Money(long minorUnits)
    {
        ulong magnitude = (ulong)Math.Abs(minorUnits);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, minorUnits < 0, (byte)Plan.Digits);
    }
}
