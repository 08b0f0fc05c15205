namespace AidModel;

/// <summary>One figure of a table of price levels: a level, or the change of prices on the year before.</summary>
/// <remarks>Immutable and thread safe; equal when all three are (1.0 equals 1.00). The default value is of no area and no
/// year: a table refuses it.</remarks>
/// <param name="Area">Whose prices: an id as <see cref="Donor.Id"/> is, such as <c>GBR</c>.</param>
/// <param name="Year">The year, from 1 to 9999.</param>
/// <param name="Value">For <see cref="PriceIndices.FromLevels"/> the level of prices in that year, above 0, on any base;
/// for <see cref="PriceIndices.FromAnnualChanges"/> the change on the year before, in per cent, above -100.</param>
public readonly record struct PriceIndex(string Area, int Year, decimal Value)
{
    // Null stands for the empty text, so that the default value equals one made of its parts.
    private readonly string? _area = string.IsNullOrEmpty(Area) ? null : Area;

    /// <summary>Whose prices: an id as <see cref="Donor.Id"/> is, such as <c>GBR</c>.</summary>
    public string Area
    {
        get => _area ?? string.Empty;
        init => _area = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Such as <c>GBR 2020: 105.9</c>.</summary>
    public override string ToString() => $"{Area} {Year}: {Digits.Plain(Value)}";
}
