namespace AidModel;

/// <summary>The factor by which amounts of one year were stated in the prices of another, with its source. Immutable,
/// equal by content, thread safe.</summary>
public sealed record PriceUsed
{
    private const int ShownDigits = 12;

    internal PriceUsed(string area, int year, int baseYear, string source, Rational factor)
    {
        Area = area;
        Year = year;
        BaseYear = baseYear;
        Source = source;
        Factor = factor;
    }

    /// <summary>Whose prices: an id as <see cref="Donor.Id"/> is.</summary>
    public string Area { get; }

    /// <summary>The year in whose prices the amounts were, from 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The year in whose prices they are stated, from 1 to 9999.</summary>
    public int BaseYear { get; }

    /// <summary>Who publishes the index, and which of theirs it is.</summary>
    public string Source { get; }

    /// <summary>By what an amount is multiplied, above 0, rounded to 12 significant digits; amounts are multiplied by the exact
    /// factor. Null where no decimal holds those digits: at factors below about 10^-17 or above about 10^28.</summary>
    public decimal? RoundedFactor => Significant.Of(Factor, ShownDigits).ToDecimal();

    /// <summary>By what an amount is multiplied, exactly: the level of the base year's prices over the year's.</summary>
    internal Rational Factor { get; }

    /// <summary>Such as <c>GBR: prices of 2015 in those of 2020, × 1.0912 (World Bank, NY.GDP.DEFL.KD.ZG)</c>, the factor
    /// rounded to 12 significant digits.</summary>
    public override string ToString() => $"{Area}: prices of {Year} in those of {BaseYear}, × {Significant.Of(Factor, ShownDigits)} ({Source})";
}
