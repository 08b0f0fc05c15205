namespace AidModel;

/// <summary>A bound of a figure in the order of exact values: by what is rounded where that decides, which costs next to nothing, and
/// by the exact value where it does not.</summary>
internal sealed class FigureBound : IComparable<FigureBound>
{
    private readonly decimal _rounded;
    private readonly Rational? _factor;
    private readonly Rational _least;
    private readonly Rational _most;
    private readonly Lazy<Interval> _exact;
    private readonly bool _isUpper;

    /// <summary>A bound rounded to a unit, halves away from zero, and then multiplied.</summary>
    /// <param name="rounded">The rounded bound.</param>
    /// <param name="unit">The unit of its last digit: the same for all that are compared without a factor.</param>
    /// <param name="factor">Above 0; null for one.</param>
    /// <param name="exact">The figure, with the factor.</param>
    /// <param name="isUpper">Whether it is the figure's upper bound.</param>
    public FigureBound(decimal rounded, decimal unit, Rational? factor, Lazy<Interval> exact, bool isUpper)
    {
        _rounded = rounded;
        _factor = factor;
        if (factor is { } times)
        {
            Rational half = (Rational)unit / 2m;
            _least = (rounded - half) * times;
            _most = (rounded + half) * times;
        }

        _exact = exact;
        _isUpper = isUpper;
    }

    private Rational Exact => _isUpper ? _exact.Value.Upper!.Value : _exact.Value.Lower;

    public int CompareTo(FigureBound? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is null ? 1 : 0;
        }

        // Rounding never turns an order round.
        if (_factor is null && other._factor is null)
        {
            return _rounded != other._rounded ? _rounded.CompareTo(other._rounded) : Exact.CompareTo(other.Exact);
        }

        return _most < other._least ? -1 : _least > other._most ? 1 : Exact.CompareTo(other.Exact);
    }
}
