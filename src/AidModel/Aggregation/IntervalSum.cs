namespace AidModel;

/// <summary>Adds amounts within bounds: one unknown best, or missing bound, is one of the sum.</summary>
internal sealed class IntervalSum
{
    private readonly RationalSum _exact = new();
    private readonly RationalSum _lower = new();
    private readonly RationalSum _best = new();
    private readonly RationalSum _upper = new();
    private long _withoutLower;

    /// <summary>The least value; null where there is none.</summary>
    public Rational? Lower => _withoutLower > 0 ? null : _exact.Total() + _lower.Total();

    public Rational? Best => WithoutBest > 0 ? null : KnownBest;

    public Rational? Upper => WithoutUpper > 0 ? null : KnownUpper;

    /// <summary>The sum of the best values that there are.</summary>
    public Rational KnownBest => _exact.Total() + _best.Total();

    /// <summary>The sum of the upper bounds that there are.</summary>
    public Rational KnownUpper => _exact.Total() + _upper.Total();

    /// <summary>How many amounts have no best value.</summary>
    public long WithoutBest { get; private set; }

    /// <summary>How many amounts have no upper bound.</summary>
    public long WithoutUpper { get; private set; }

    public void Add(Interval amount)
    {
        if (amount.IsExact && amount.Best == amount.Lower)
        {
            _exact.Add(amount.Lower);
            return;
        }

        _lower.Add(amount.Lower);
        WithoutBest += Add(_best, amount.Best);
        WithoutUpper += Add(_upper, amount.Upper);
    }

    /// <summary>Adds what another sum comes to, amount by amount, times a factor that is not negative.</summary>
    public void Add(IntervalSum other, Rational factor)
    {
        _exact.Add(other._exact.Total() * factor);
        _lower.Add(other._lower.Total() * factor);
        _best.Add(other._best.Total() * factor);
        _upper.Add(other._upper.Total() * factor);
        _withoutLower += other._withoutLower;
        WithoutBest += other.WithoutBest;
        WithoutUpper += other.WithoutUpper;
    }

    /// <summary>Adds an amount times an effect that may differ between the bounds, and be negative.</summary>
    public void Add(Interval amount, Effect effect)
    {
        if (amount.IsExact && effect.IsSettled && amount.Best == amount.Lower)
        {
            _exact.Add(amount.Lower * effect.Low);
            return;
        }

        _withoutLower += Add(_lower, effect.Low.Sign >= 0 ? effect.Low * amount.Lower : effect.Low * amount.Upper);
        WithoutUpper += Add(_upper, effect.Up.Sign >= 0 ? effect.Up.Sign == 0 ? Rational.Zero : effect.Up * amount.Upper : effect.Up * amount.Lower);
        WithoutBest += Add(_best, effect.Best is { Sign: 0 } ? Rational.Zero : effect.Best * amount.Best);
    }

    /// <summary>Takes away an unknown part of what there is.</summary>
    public void TakeSome()
    {
        _withoutLower++;
        WithoutBest++;
    }

    /// <returns>How many terms are missing.</returns>
    private static int Add(RationalSum sum, Rational? term)
    {
        if (term is { } value)
        {
            sum.Add(value);
        }

        return term is null ? 1 : 0;
    }
}
