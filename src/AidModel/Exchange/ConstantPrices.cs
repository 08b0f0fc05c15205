namespace AidModel;

/// <summary>In which year's prices a total is, and how its amounts are restated in them. Immutable and thread safe; equal when
/// the year is, the donors are, and indices and rates are the same objects.</summary>
/// <remarks>
/// <para>An amount is deflated in its payer's own prices, then converted: it is taken into the payer's currency at the rate of
/// the query's <see cref="AidQuery.Conversion"/>, restated from the prices of the year of its first announcement in those of the
/// base year, and taken into the currency of the result at the mean rate of the base year. Funds with stated shares are looked
/// through to those who pay. So do SIPRI and the OECD's Development Assistance Committee state amounts in constant prices.</para>
/// <para>An amount is in the prices of its announcement, whenever it is delivered: a conversion that depends on the day of the
/// stage is asked for that of the announcement.</para>
/// <para>Nothing is extrapolated: money whose payer is not known, or whose prices are not for one of the years, stays out of the
/// figure, at current prices, in <see cref="AidTotal.NotDeflated"/>.</para>
/// </remarks>
public sealed record ConstantPrices
{
    private readonly Dictionary<string, PriceArea> _areas = [];

    /// <summary>Prices of one year.</summary>
    /// <param name="baseYear">The year in whose prices amounts are stated, from 1 to 9999.</param>
    /// <param name="indices">The indices by which they are.</param>
    /// <param name="rates">The rates of which the base year's means convert between currencies.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="baseYear"/> is outside 1 to 9999.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="indices"/> or <paramref name="rates"/> is null.</exception>
    public ConstantPrices(int baseYear, PriceIndices indices, ReferenceRates rates)
    {
        BaseYear = Years.Check(baseYear, nameof(baseYear));
        Indices = Guard.NotNull(indices, nameof(indices));
        Rates = Guard.NotNull(rates, nameof(rates));
    }

    /// <summary>The year in whose prices amounts are stated, from 1 to 9999.</summary>
    public int BaseYear { get; }

    /// <summary>The indices by which they are.</summary>
    public PriceIndices Indices { get; }

    /// <summary>The rates of which the base year's means convert between currencies.</summary>
    public ReferenceRates Rates { get; }

    /// <summary>Whose prices are those of donors whose id is no ISO 3166-1 alpha-3 code, or is to be taken for another; empty by
    /// default. All other donors' are those of the area of their id, in the currency that ISO 4217 gives for it.</summary>
    /// <exception cref="ArgumentException">A donor is there twice.</exception>
    public ValueList<PriceArea> Areas
    {
        get;
        init
        {
            field = Guard.NotNull(value);
            _areas = [];
            foreach (PriceArea area in value)
            {
                if (!_areas.TryAdd(area.Donor, area))
                {
                    throw new ArgumentException($"The prices of '{area.Donor}' are there twice.", nameof(Areas));
                }
            }
        }
    }
    = [];

    /// <summary>What they are called in results, such as <c>constant prices of 2020 (World Bank, NY.GDP.DEFL.KD.ZG; mean rates of
    /// 2020, ECB)</c>.</summary>
    public string Name =>
        $"constant prices of {BaseYear} ({Indices.Source}; mean rates of {BaseYear}, {Rates.Label}{string.Concat(Areas.Select(static a => $"; {a.Donor} as {a.Area} in {a.Currency}"))})";

    /// <summary>Whether two are of one year, by the same indices and rates, for the same donors.</summary>
    public bool Equals(ConstantPrices? other) =>
        other is not null && BaseYear == other.BaseYear && ReferenceEquals(Indices, other.Indices) && ReferenceEquals(Rates, other.Rates) && Areas == other.Areas;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(BaseYear, Areas);

    /// <summary><see cref="Name"/>.</summary>
    public override string ToString() => Name;

    /// <summary>Whose prices a donor's are; null where that is not known.</summary>
    internal PriceArea? AreaOf(string donor) =>
        _areas.TryGetValue(donor, out PriceArea? area) ? area : LocalCurrencies.Of(donor) is { } currency ? new PriceArea(donor, donor, currency) : null;
}
