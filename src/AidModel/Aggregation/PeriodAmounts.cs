namespace AidModel;

/// <summary>How much of an amount falls in the period of a query.</summary>
internal sealed class PeriodAmounts(AidQuery query, BoundsReader reader)
{
    /// <summary>What of a holding falls in it, and as what share of the holding where that is known.</summary>
    /// <param name="holding">The holding.</param>
    /// <param name="given">The days over which its money is given where it has no tranches; null where nobody says.</param>
    public (Interval Amount, Rational? Extent) Of(Holding holding, Period? given)
    {
        Interval amount = holding.Amount;
        if (query.Period is not { } period)
        {
            return (amount, Rational.One);
        }

        Pledge pledge = holding.Pledge;
        if (pledge.Tranches.Count == 0)
        {
            Rational? extent = Extent(given, period);
            return (Part(amount, extent), extent);
        }

        if (holding.Line is not null)
        {
            return (amount.Some(), null);
        }

        Interval inTranches = Interval.Zero;
        Interval rest = amount;
        foreach (Tranche tranche in pledge.Tranches)
        {
            Interval whole = reader.Read(tranche.Amount);
            rest = Interval.Less(rest, whole);
            inTranches += Part(whole, Extent(tranche.Period, period));
        }

        return (inTranches + Part(rest, Extent(pledge.Period, period)), null);
    }

    /// <summary>What falls in the period is at most what surely does not fall outside it; of a correction nothing says so.</summary>
    /// <param name="inside">What falls in it.</param>
    /// <param name="all">The whole amount.</param>
    /// <param name="outside">What of it is at least outside.</param>
    public static Interval AtMostWithout(Interval inside, Interval all, Rational outside) =>
        all.Lower.Sign >= 0 && all.Upper - outside is { } room && !(inside.Upper <= room) && room >= inside.Lower
            ? inside with { Upper = room, Best = inside.Best is { } best ? Rational.Min(best, room) : room == inside.Lower ? room : null }
            : inside;

    /// <summary>What of an amount is at least outside, where only so much can be inside.</summary>
    public static Rational Outside(Interval inside, Interval all) =>
        inside.Upper is { } most ? Rational.Max(Rational.Zero, all.Lower - most) : Rational.Zero;

    /// <summary>The share of money given over some days that falls in a period; null where that is not known.</summary>
    private Rational? Extent(Period? given, Period asked) => given switch
    {
        null => null,
        { } days when asked.Contains(days) => Rational.One,
        { } days when asked.Overlap(days) == 0 => Rational.Zero,
        { } days when query.Spreading == Spreading.StraightLine => new Rational(asked.Overlap(days), days.Days),
        _ => null,
    };

    public static Interval Part(Interval amount, Rational? extent) =>
        extent is not { } part ? amount.Some() : part.Sign == 0 ? Interval.Zero : amount * part;
}
