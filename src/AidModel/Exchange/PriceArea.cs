namespace AidModel;

/// <summary>Whose prices a donor's are, where its id is no country code with a currency. Immutable, equal by content, thread
/// safe.</summary>
public sealed record PriceArea
{
    /// <summary>The prices of a donor.</summary>
    /// <param name="donor">The donor's id, such as <c>EUI</c> for the institutions of the European Union.</param>
    /// <param name="area">The id by which the price indices name the area, such as the World Bank's <c>EMU</c>.</param>
    /// <param name="currency">The currency in which its prices are.</param>
    /// <exception cref="ArgumentException"><paramref name="donor"/> or <paramref name="area"/> is no id.</exception>
    public PriceArea(string donor, string area, Currency currency)
    {
        Donor = Guard.Id(donor, nameof(donor));
        Area = Guard.Id(area, nameof(area));
        Currency = currency;
    }

    /// <summary>The donor's id.</summary>
    public string Donor { get; }

    /// <summary>The id by which the price indices name the area.</summary>
    public string Area { get; }

    /// <summary>The currency in which its prices are.</summary>
    public Currency Currency { get; }
}
