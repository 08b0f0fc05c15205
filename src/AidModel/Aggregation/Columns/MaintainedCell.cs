using System.Numerics;

namespace AidModel;

/// <summary>What a group comes to, to which amounts are added and from which they are taken away.</summary>
/// <param name="shift">The power of two by which its numbers are multiplied.</param>
internal sealed class MaintainedCell(int shift)
{
    // Two numbers below it can be added.
    private static readonly Int128 Most = Int128.One << 122;

    // What does not fit into the numbers.
    private RationalRange? _rest;
    private RationalRange? _notDeflated;
    private Dictionary<Currency, RationalRange>? _unconverted;
    private Int128 _lower;
    private Int128 _best;
    private Int128 _upper;
    private long _withoutBest;
    private long _withoutUpper;

    public long Lines { get; private set; }

    public long LinesWithoutValue { get; private set; }

    /// <summary>Whether nothing is left in it.</summary>
    public bool IsEmpty =>
        Lines == 0 && _withoutBest == 0 && _withoutUpper == 0
        && IsNothing(_lower, _rest?.Lower) && IsNothing(_best, _rest?.Stated) && IsNothing(_upper, _rest?.KnownUpper)
        && _notDeflated is null or { IsZero: true } && (_unconverted is null || _unconverted.Values.All(static u => u.IsZero));

    /// <summary>What its numbers may be off by.</summary>
    public double Error { get; private set; }

    /// <summary>Adds a figure as a plan has it, with what it may be off by.</summary>
    public void Add(in FigureNumbers numbers, double error)
    {
        long withoutBest = numbers.WithoutBest - numbers.UnconvertedWithoutBest;
        Add(numbers.Lower, numbers.Best, numbers.Upper, withoutBest, numbers.WithoutUpper - numbers.UnconvertedWithoutUpper, error);
        Count(numbers.Lines - numbers.Unconverted, withoutBest);
    }

    /// <summary>Adds or takes away an amount at a rate that may be off by one half.</summary>
    public void Add(long lower, long best, long upper, LineGaps gaps, long rate, bool isExact, int sign)
    {
        Int128 product = Math.BigMul(best, rate) * sign;
        int noBest = (gaps & LineGaps.Best) != 0 ? sign : 0;
        Add(
            lower == best ? product : Math.BigMul(lower, rate) * sign,
            product,
            upper == best ? product : Math.BigMul(upper, rate) * sign,
            noBest,
            (gaps & LineGaps.Upper) != 0 ? sign : 0,
            isExact ? 0 : Math.Max(Math.Abs((double)lower), Math.Max(Math.Abs((double)best), Math.Abs((double)upper))) / 2);
        Count(sign, noBest);
    }

    /// <summary>Adds or takes away exact amounts in the currency of the result.</summary>
    public void Add(RationalRange amounts, int sign)
    {
        if (TryFix(amounts.Lower, out Int128 lower) && TryFix(amounts.Stated, out Int128 best) && TryFix(amounts.KnownUpper, out Int128 upper))
        {
            Add(lower * sign, best * sign, upper * sign, amounts.WithoutBest * sign, amounts.WithoutUpper * sign, 1);
        }
        else
        {
            (_rest ??= new()).Add(amounts.Lower, amounts.Stated, amounts.KnownUpper, 0, 0, sign);
            _withoutBest += amounts.WithoutBest * sign;
            _withoutUpper += amounts.WithoutUpper * sign;
        }
    }

    public RationalRange NotDeflated() => _notDeflated ??= new();

    public RationalRange Unconverted(Currency currency)
    {
        _unconverted ??= [];
        return _unconverted.TryGetValue(currency, out RationalRange? sum) ? sum : _unconverted[currency] = new();
    }

    public void Count(long lines, long withoutValue)
    {
        Lines += lines;
        LinesWithoutValue += withoutValue;
    }

    /// <summary>The figure, if the digits there are decide it.</summary>
    /// <exception cref="OverflowException">It has more digits than a decimal holds.</exception>
    public bool TryRound(AidPlan plan, out RoundedFigure figure)
    {
        decimal top = 0;
        figure = default;
        if (!TryRound(_lower, _rest?.Lower, plan, out decimal lower)
            || !TryRound(_best, _rest?.Stated, plan, out decimal best)
            || (_withoutUpper == 0 && !TryRound(_upper, _rest?.KnownUpper, plan, out top)))
        {
            return false;
        }

        decimal stated = _withoutBest > 0 && _withoutUpper == 0 ? Math.Min(best, top) : best;
        figure = new(new Bounds(lower, _withoutBest > 0 ? null : stated, _withoutUpper > 0 ? null : top), stated);
        return true;
    }

    public ValueList<MoneyRange> ShowUnconverted() => _unconverted is null
        ? []
        : [
            .. _unconverted.Select(static u => (u.Key, Sum: u.Value.Total)).Where(static u => !u.Sum.IsZero).OrderBy(static u => u.Key.Code, StringComparer.Ordinal)
                .Select(static u => new MoneyRange(u.Sum.Round(u.Key.MinorUnits ?? 2), u.Key)),
        ];

    public Bounds ShowNotDeflated(int digits) => _notDeflated?.Total.Round(digits) ?? default;

    private void Add(Int128 lower, Int128 best, Int128 upper, long withoutBest, long withoutUpper, double error)
    {
        _lower += lower;
        _best += best;
        _upper += upper;
        _withoutBest += withoutBest;
        _withoutUpper += withoutUpper;
        Error += error;
        if (IsLarge(_lower) || IsLarge(_best) || IsLarge(_upper))
        {
            (_rest ??= new()).Add(Fraction(_lower), Fraction(_best), Fraction(_upper), 0, 0, 1);
            _lower = _best = _upper = Int128.Zero;
        }
    }

    private Rational Fraction(Int128 number) => new(number, Unit);

    private BigInteger Unit => (BigInteger)10_000 << shift;

    private bool TryFix(Rational amount, out Int128 number)
    {
        BigInteger nearest = amount.Numerator * Unit / amount.Denominator;
        bool fits = BigInteger.Abs(nearest) < (BigInteger)Most;
        number = fits ? (Int128)nearest : Int128.Zero;
        return fits;
    }

    private bool TryRound(Int128 number, Rational? rest, AidPlan plan, out decimal rounded)
    {
        if (rest is not { Sign: not 0 } more && new FixedSum(number, Error, shift).TryRound(plan.Unit, out long units))
        {
            rounded = new decimal(units) / (10_000 / plan.Unit);
            return true;
        }

        BigInteger sum = Sum(number, rest);
        BigInteger error = new BigInteger(Math.Ceiling(Error * (1 + 1e-6))) + 1;
        rounded = new Rational(sum - error, Unit).Round(plan.Digits);
        return rounded == new Rational(sum + error, Unit).Round(plan.Digits);
    }

    private static bool IsLarge(Int128 number) => number >= Most || number <= -Most;

    // What is added in one piece may go in several, each of them cut off: what is left is not always zero.
    private bool IsNothing(Int128 number, Rational? rest) =>
        (number == Int128.Zero && rest is null) || (double)BigInteger.Abs(Sum(number, rest)) <= Error + 1;

    private BigInteger Sum(Int128 number, Rational? rest) => number + (rest is { } part ? part.Numerator * Unit / part.Denominator : BigInteger.Zero);
}
