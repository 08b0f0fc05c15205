namespace AidModel;

/// <summary>Reads bounds into a source's wording. Derive from it to read wordings otherwise.</summary>
/// <remarks>Implementations must be immutable and thread safe, and give the same bounds for equal wordings.</remarks>
public abstract class HedgePolicy
{
    /// <summary>The default reading: a number stands as it is; <i>about</i> is one unit of the last significant digit
    /// either way; the bounds of the other hedges follow from their words, with no best value.</summary>
    public static HedgePolicy Default { get; } = new DefaultHedgePolicy(halfDigit: false);

    /// <summary>The default reading, but that a plain number other than zero is half a unit of its last significant
    /// digit either way, without changing its sign: 21 billion is 20.5 to 21.5 billion.</summary>
    public static HedgePolicy HalfDigit { get; } = new DefaultHedgePolicy(halfDigit: true);

    /// <summary>What the policy is called in explanations.</summary>
    public abstract string Name { get; }

    /// <summary>Reads a wording.</summary>
    /// <param name="wording">The wording, in any unit: the bounds are in the same one.</param>
    /// <returns>The bounds, both inclusive.</returns>
    /// <exception cref="OverflowException">A bound has more digits than a decimal holds.</exception>
    public abstract Bounds Read(Wording wording);

    private sealed class DefaultHedgePolicy(bool halfDigit) : HedgePolicy
    {
        public override string Name => halfDigit ? "plain numbers widened by half of their last digit" : "numbers as worded";

        public override Bounds Read(Wording wording) => wording.Hedge switch
        {
            Hedge.Exact when halfDigit && wording.Figure != 0 => Around(wording.Figure, wording.LastDigit / 2),
            Hedge.Exact => new(wording.Figure),
            Hedge.About => Around(wording.Figure, wording.LastDigit),
            Hedge.MoreThan => new(wording.Figure, null, null),
            Hedge.UpTo or Hedge.LessThan => new(0, null, wording.Figure),
            Hedge.Between => new(wording.Figure, null, wording.To),
            Hedge.Magnitude => new(2 * wording.Figure, null, (10 * wording.Figure) - 1),
            Hedge.Further => new(1, null, null),
            Hedge.Bounded => new(wording.Figure, wording.Best, wording.To),
            _ => Bounds.Unknown,
        };

        private static Bounds Around(decimal figure, decimal width)
        {
            decimal lower = Digits.Add(figure, -width);
            decimal upper = Digits.Add(figure, width);
            return figure < 0 ? new(lower, figure, Math.Min(0, upper)) : new(Math.Max(0, lower), figure, upper);
        }
    }
}
