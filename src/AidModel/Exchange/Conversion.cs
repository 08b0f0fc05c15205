namespace AidModel;

/// <summary>By which day's rates a total converts. Every result names it. Immutable and thread safe.</summary>
public abstract class Conversion
{
    private Conversion(string name) => Name = name;

    /// <summary>No conversion: amounts in other currencies stay in the result's unconverted part.</summary>
    public static Conversion None { get; } = new NoConversion();

    /// <summary>What the policy is called in results.</summary>
    public string Name { get; }

    /// <summary>Each amount at the rate of the day on which it was first announced.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static Conversion OnAnnouncement(ReferenceRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new AtRates($"rates of the day of announcement ({rates.Source})", rates, null);
    }

    /// <summary>Every amount at the rate of one day.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    public static Conversion OnDay(DateOnly day, ReferenceRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new AtRates($"rates of {day:O} ({rates.Source})", rates, day);
    }

    /// <summary>The rate for an amount announced on a day, or null where there is none.</summary>
    internal abstract RateUsed? Find(Currency from, Currency to, DateOnly announced);

    /// <summary>What the policy is called in results.</summary>
    public override string ToString() => Name;

    private sealed class NoConversion() : Conversion("no conversion")
    {
        internal override RateUsed? Find(Currency from, Currency to, DateOnly announced) => null;
    }

    private sealed class AtRates(string name, ReferenceRates rates, DateOnly? day) : Conversion(name)
    {
        internal override RateUsed? Find(Currency from, Currency to, DateOnly announced) => rates.Find(from, to, day ?? announced);
    }
}
