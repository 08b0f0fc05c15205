namespace AidModel;

/// <summary>A sum of amounts within bounds from which they can be taken away again.</summary>
internal sealed class RationalRange
{
    private Rational _lower;
    private Rational _best;
    private Rational _upper;
    private long _withoutBest;
    private long _withoutUpper;

    public bool IsZero => _lower.Sign == 0 && _best.Sign == 0 && _upper.Sign == 0 && _withoutBest == 0 && _withoutUpper == 0;

    public Interval Total => new(_lower, _withoutBest > 0 ? null : _best, _withoutUpper > 0 ? null : _upper);

    /// <summary>The sum of the best values that are known.</summary>
    public Rational Stated => _best;

    /// <summary>Adds an amount, or takes it away.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="stated">What is known of its best value.</param>
    /// <param name="sign">1 or -1.</param>
    public void Add(Interval amount, Rational stated, int sign)
    {
        Rational times = sign;
        _lower += amount.Lower * times;
        _best += (amount.Best ?? stated) * times;
        _upper += (amount.Upper ?? Rational.Zero) * times;
        _withoutBest += amount.Best is null ? sign : 0;
        _withoutUpper += amount.Upper is null ? sign : 0;
    }
}
