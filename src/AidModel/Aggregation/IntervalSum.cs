namespace AidModel;

/// <summary>Adds amounts within bounds: one unknown best, or missing bound, is one of the sum.</summary>
internal sealed class IntervalSum
{
    private readonly RationalSum _exact = new();
    private readonly RationalSum _lower = new();
    private readonly RationalSum _best = new();
    private readonly RationalSum _upper = new();
    private bool _noLower;
    private bool _noBest;
    private bool _noUpper;

    /// <summary>The least value; null where there is none.</summary>
    public Rational? Lower => _noLower ? null : _exact.Total() + _lower.Total();

    public Rational? Best => _noBest ? null : _exact.Total() + _best.Total();

    public Rational? Upper => _noUpper ? null : _exact.Total() + _upper.Total();

    public void Add(Interval amount)
    {
        if (amount.IsExact && amount.Best == amount.Lower)
        {
            _exact.Add(amount.Lower);
            return;
        }

        _lower.Add(amount.Lower);
        Add(_best, amount.Best, ref _noBest);
        Add(_upper, amount.Upper, ref _noUpper);
    }

    /// <summary>Adds an amount times an effect that may differ between the bounds, and be negative.</summary>
    public void Add(Interval amount, Effect effect)
    {
        if (amount.IsExact && effect.IsSettled && amount.Best == amount.Lower)
        {
            _exact.Add(amount.Lower * effect.Low);
            return;
        }

        Add(_lower, effect.Low.Sign >= 0 ? effect.Low * amount.Lower : effect.Low * amount.Upper, ref _noLower);
        Add(_upper, effect.Up.Sign >= 0 ? effect.Up.Sign == 0 ? Rational.Zero : effect.Up * amount.Upper : effect.Up * amount.Lower, ref _noUpper);
        Add(_best, effect.Best is { Sign: 0 } ? Rational.Zero : effect.Best * amount.Best, ref _noBest);
    }

    /// <summary>Takes away an unknown part of what there is.</summary>
    public void TakeSome() => _noLower = _noBest = true;

    private static void Add(RationalSum sum, Rational? term, ref bool missing)
    {
        if (term is { } value)
        {
            sum.Add(value);
        }
        else
        {
            missing = true;
        }
    }
}
