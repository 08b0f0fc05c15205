namespace AidModel;

/// <summary>Exact bounds, while they are being added up. A null best is unknown, a null upper unbounded.</summary>
internal readonly record struct Interval(Rational Lower, Rational? Best, Rational? Upper)
{
    public static Interval Zero => new(Rational.Zero, Rational.Zero, Rational.Zero);

    public static Interval Unknown => new(Rational.Zero, null, null);

    public bool IsExact => Upper == Lower;

    public bool IsZero => Upper is { Sign: 0 } && Lower.Sign == 0;

    public static implicit operator Interval(Bounds bounds) =>
        new(bounds.Lower, bounds.Best is { } best ? (Rational)best : null, bounds.Upper is { } upper ? (Rational)upper : null);

    public static Interval operator +(Interval a, Interval b) => new(a.Lower + b.Lower, a.Best + b.Best, a.Upper + b.Upper);

    public static Interval operator *(Interval a, Rational notNegative)
    {
        if (notNegative == Rational.One)
        {
            return a;
        }

        Rational lower = a.Lower * notNegative;
        return a.IsExact && a.Best == a.Lower ? new(lower, lower, lower) : new(lower, a.Best * notNegative, a.Upper * notNegative);
    }

    /// <summary>Times a factor, from 0, of which only bounds are known.</summary>
    public Interval Times(Rational least, Rational most) =>
        least == most ? this * least : new((Lower.Sign < 0 ? most : least) * Lower, null, Upper is { } upper ? (upper.Sign < 0 ? least : most) * upper : null);

    /// <summary>What is left of a, from 0, when b is taken away.</summary>
    public static Interval Less(Interval a, Interval b) => new(
        b.Upper is { } most ? Rational.Max(Rational.Zero, a.Lower - most) : Rational.Zero,
        a.Best - b.Best is { } best ? Rational.Max(Rational.Zero, best) : null,
        a.Upper is { } upper ? Rational.Max(Rational.Zero, upper - b.Lower) : null);

    /// <summary>The greater of two.</summary>
    public static Interval Max(Interval a, Interval b) =>
        a.Upper <= b.Lower ? b
        : b.Upper <= a.Lower ? a
        : new(
            Rational.Max(a.Lower, b.Lower),
            a.Best is { } one && b.Best is { } other ? Rational.Max(one, other) : null,
            a.Upper is { } most && b.Upper is { } more ? Rational.Max(most, more) : null);

    /// <summary>The lesser of two.</summary>
    public static Interval Min(Interval a, Interval b) =>
        a.Upper <= b.Lower ? a
        : b.Upper <= a.Lower ? b
        : new(
            Rational.Min(a.Lower, b.Lower),
            a.Best is { } one && b.Best is { } other ? Rational.Min(one, other) : null,
            a.Upper is { } most && b.Upper is { } more ? Rational.Min(most, more) : a.Upper ?? b.Upper);

    /// <summary>The same, no more than what it is some of.</summary>
    public Interval Within(Interval all)
    {
        Rational? most = all.Upper is { } upper && !(Upper <= upper) ? Rational.Max(upper, Lower) : Upper;
        Rational? best = Best is { } own && all.Best is { } other && own > other ? Rational.Max(other, Lower) : Best;
        return new(Lower, Lower == most ? most : best > most ? most : best, most);
    }

    /// <summary>The same, no less than what is known to be in it.</summary>
    public Interval AtLeast(Rational least)
    {
        if (least <= Lower)
        {
            return this;
        }

        Rational? most = Upper is { } upper ? Rational.Max(upper, least) : null;
        return new(least, most == least ? least : Best is { } best ? Rational.Max(best, least) : null, most);
    }

    /// <summary>Some of it, from none to all.</summary>
    public Interval Some() => IsZero ? this : new(Rational.Min(Lower, Rational.Zero), null, Upper is { } most ? Rational.Max(most, Rational.Zero) : null);

    /// <summary>Each bound rounded once, to that many digits.</summary>
    public Bounds Round(int digits)
    {
        decimal lower = Lower.Round(digits);
        return new(lower, Best?.Round(digits), Upper?.Round(digits));
    }
}
