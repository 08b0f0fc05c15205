namespace AidModel;

/// <summary>A sum of amounts within bounds from which they can be taken away again.</summary>
internal sealed class RationalRange
{
    public bool IsZero => Lower.Sign == 0 && Stated.Sign == 0 && KnownUpper.Sign == 0 && WithoutBest == 0 && WithoutUpper == 0;

    public Interval Total => new(Lower, WithoutBest > 0 ? null : Stated, WithoutUpper > 0 ? null : KnownUpper);

    public Rational Lower { get; private set; }

    /// <summary>The sum of the best values that are known.</summary>
    public Rational Stated { get; private set; }

    /// <summary>The sum of the upper bounds that there are.</summary>
    public Rational KnownUpper { get; private set; }

    /// <summary>How many amounts have no best value.</summary>
    public long WithoutBest { get; private set; }

    /// <summary>How many amounts have no upper bound.</summary>
    public long WithoutUpper { get; private set; }

    /// <summary>Adds an amount, or takes it away: the sign is 1 or -1.</summary>
    public void Add(Interval amount, int sign) =>
        Add(amount.Lower, amount.Best ?? Rational.Zero, amount.Upper ?? Rational.Zero, amount.Best is null ? 1 : 0, amount.Upper is null ? 1 : 0, sign);

    /// <summary>Adds many amounts.</summary>
    public void Add(IntervalSum sum, Rational stated, int sign) => Add(sum.Lower!.Value, stated, sum.KnownUpper, sum.WithoutBest, sum.WithoutUpper, sign);

    /// <summary>Adds many amounts.</summary>
    public void Add(RationalRange sum, int sign) => Add(sum.Lower, sum.Stated, sum.KnownUpper, sum.WithoutBest, sum.WithoutUpper, sign);

    /// <summary>Adds many amounts, of which some have no best value or no upper bound.</summary>
    public void Add(Rational lower, Rational stated, Rational knownUpper, long withoutBest, long withoutUpper, int sign)
    {
        Lower = sign < 0 ? Lower - lower : Lower + lower;
        Stated = sign < 0 ? Stated - stated : Stated + stated;
        KnownUpper = sign < 0 ? KnownUpper - knownUpper : KnownUpper + knownUpper;
        WithoutBest += sign * withoutBest;
        WithoutUpper += sign * withoutUpper;
    }
}
