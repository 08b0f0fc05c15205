namespace AidModel;

/// <summary>By what a group's figure grows when an amount grows by one: at its lower bound, at its best value (null where
/// that is undecided) and at its upper bound. They differ where a relation is open.</summary>
internal readonly record struct Effect(Rational Low, Rational? Best, Rational Up)
{
    public static Effect None => new(Rational.Zero, Rational.Zero, Rational.Zero);

    public bool IsZero => Low.Sign == 0 && Up.Sign == 0 && Best is { Sign: 0 };

    /// <summary>Whether all three are the same.</summary>
    public bool IsSettled => Low == Up && Best == Low;

    public static Effect operator +(Effect a, Effect b) => new(a.Low + b.Low, a.Best + b.Best, a.Up + b.Up);

    public static Effect operator -(Effect a, Effect b) => new(a.Low - b.Low, a.Best - b.Best, a.Up - b.Up);

    public static Effect operator *(Effect a, Rational b) => new(a.Low * b, a.Best * b, a.Up * b);
}
