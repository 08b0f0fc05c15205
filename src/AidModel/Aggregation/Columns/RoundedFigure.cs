namespace AidModel;

/// <summary>A figure rounded: its bounds, and the sum of the best values that are known.</summary>
internal readonly record struct RoundedFigure(Bounds Bounds, decimal Stated)
{
    public static RoundedFigure Of(Interval amount, Rational stated, int digits)
    {
        decimal known = (amount.Best ?? (amount.Upper is { } most ? Rational.Min(stated, most) : stated)).Round(digits);
        return new(amount.Round(digits), known);
    }
}
