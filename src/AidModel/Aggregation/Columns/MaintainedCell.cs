namespace AidModel;

/// <summary>What a group comes to, to which amounts are added and from which they are taken away.</summary>
internal sealed class MaintainedCell
{
    private readonly Dictionary<Currency, RationalRange> _unconverted = [];
    private readonly RationalRange _rest = new();
    private readonly RationalRange _notDeflated = new();
    private Int128 _lower;
    private Int128 _best;
    private Int128 _upper;
    private double _error;
    private long _withoutBest;
    private long _withoutUpper;

    public long Lines { get; private set; }

    public long LinesWithoutValue { get; private set; }

    /// <summary>Whether nothing is left in it.</summary>
    public bool IsEmpty => Lines == 0 && _rest.IsZero && _notDeflated.IsZero && _unconverted.Values.All(static u => u.IsZero);

    /// <summary>What it may be off by.</summary>
    public double Error => _error;

    /// <summary>Adds a figure as a plan has it, with what it may be off by.</summary>
    public void Add(in FigureNumbers numbers, double error)
    {
        _lower += numbers.Lower;
        _best += numbers.Best;
        _upper += numbers.Upper;
        _error += error;
        _withoutBest += numbers.WithoutBest - numbers.UnconvertedWithoutBest;
        _withoutUpper += numbers.WithoutUpper - numbers.UnconvertedWithoutUpper;
        Count(numbers.Lines - numbers.Unconverted, numbers.WithoutBest - numbers.UnconvertedWithoutBest);
    }

    /// <summary>Adds or takes away an amount at a rate that may be off by one half.</summary>
    public void Add(long lower, long best, long upper, LineGaps gaps, long rate, bool isExact, int sign)
    {
        _lower += Math.BigMul(lower, rate) * sign;
        _best += Math.BigMul(best, rate) * sign;
        _upper += Math.BigMul(upper, rate) * sign;
        _error += isExact ? 0 : Math.Max(Math.Abs((double)lower), Math.Max(Math.Abs((double)best), Math.Abs((double)upper))) / 2;
        int noBest = (gaps & LineGaps.Best) != 0 ? sign : 0;
        _withoutBest += noBest;
        _withoutUpper += (gaps & LineGaps.Upper) != 0 ? sign : 0;
        Count(sign, noBest);
    }

    /// <summary>Adds or takes away an exact amount in the currency of the result.</summary>
    public void Add(Interval amount, Rational stated, int sign) => _rest.Add(amount, stated, sign);

    public void AddNotDeflated(Interval amount, int sign) => _notDeflated.Add(amount, Rational.Zero, sign);

    public void AddUnconverted(Currency currency, Interval amount, int sign)
    {
        if (!_unconverted.TryGetValue(currency, out RationalRange? sum))
        {
            _unconverted[currency] = sum = new RationalRange();
        }

        sum.Add(amount, Rational.Zero, sign);
    }

    public void Count(long lines, long withoutValue)
    {
        Lines += lines;
        LinesWithoutValue += withoutValue;
    }

    /// <summary>The figure, if the digits there are decide it.</summary>
    public bool TryRound(AidPlan plan, out RoundedFigure figure)
    {
        Interval rest = _rest.Total;
        FixedSum low = new FixedSum(_lower, _error, plan.Rates.Fixed.Shift).Plus(rest.Lower * 10_000m);
        FixedSum middle = new FixedSum(_best, _error, plan.Rates.Fixed.Shift).Plus((rest.Best ?? _rest.Stated) * 10_000m);
        FixedSum high = new FixedSum(_upper, _error, plan.Rates.Fixed.Shift).Plus((rest.Upper ?? Rational.Zero) * 10_000m);
        bool hasBest = _withoutBest == 0 && rest.Best is not null;
        bool hasUpper = _withoutUpper == 0 && rest.Upper is not null;
        long upper = 0;
        figure = default;
        if (!low.TryRound(plan.Unit, out long lower) || !middle.TryRound(plan.Unit, out long best) || (hasUpper && !high.TryRound(plan.Unit, out upper)))
        {
            return false;
        }

        decimal stated = Minor(!hasBest && hasUpper ? Math.Min(best, upper) : best);
        figure = new(new Bounds(Minor(lower), hasBest ? stated : null, hasUpper ? Minor(upper) : null), stated);
        return true;

        decimal Minor(long units) => new decimal(units) / (10_000 / plan.Unit);
    }

    public ValueList<MoneyRange> Unconverted() =>
    [
        .. _unconverted.Where(static u => !u.Value.Total.IsZero).OrderBy(static u => u.Key.Code, StringComparer.Ordinal)
            .Select(static u => new MoneyRange(u.Value.Total.Round(u.Key.MinorUnits ?? 2), u.Key)),
    ];

    public Bounds NotDeflated(int digits) => _notDeflated.Total.Round(digits);
}
