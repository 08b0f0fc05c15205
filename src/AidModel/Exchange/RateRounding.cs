namespace AidModel;

/// <summary>To how many digits a mean of rates is rounded, halves to the even digit. Immutable, equal by content, thread safe.</summary>
public sealed record RateRounding
{
    private readonly int? _decimals;

    private RateRounding(string name, int? decimals = null)
    {
        Name = name;
        _decimals = decimals;
    }

    /// <summary>Not at all: the mean is exact.</summary>
    public static RateRounding None { get; } = new("not rounded");

    /// <summary>To the most decimals with which any of the days quotes the currency, but at least 2: of the ECB's rates 5 for
    /// the pound, 4 for the dollar, 3 for the Czech koruna, 2 for the forint.</summary>
    /// <remarks>So are the rates in the Ukraine Support Tracker's releases 7, 12 and 17 of the Kiel Institute rounded.</remarks>
    public static RateRounding AsQuoted { get; } = new("rounded as quoted");

    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>To a number of decimals.</summary>
    /// <param name="decimals">From 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside that range.</exception>
    public static RateRounding To(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        return new($"rounded to {decimals} decimals", decimals);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Rounds a mean of quotations of which one has as many decimals as any.</summary>
    internal decimal Round(Rational mean, int quoted) => mean.RoundToEven(_decimals ?? Math.Max(quoted, 2));
}
