namespace AidModel;

/// <summary>In which year's prices amounts are stated, and by which indices. Immutable and thread safe; equal when the
/// year is and the indices are the same object.</summary>
public sealed record ConstantPrices
{
    /// <summary>Prices of one year.</summary>
    /// <param name="baseYear">The year in whose prices amounts are stated, from 1 to 9999.</param>
    /// <param name="indices">The indices by which they are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="baseYear"/> is outside 1 to 9999.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="indices"/> is null.</exception>
    public ConstantPrices(int baseYear, PriceIndices indices)
    {
        BaseYear = Years.Check(baseYear, nameof(baseYear));
        Indices = Guard.NotNull(indices, nameof(indices));
    }

    /// <summary>The year in whose prices amounts are stated, from 1 to 9999.</summary>
    public int BaseYear { get; }

    /// <summary>The indices by which they are.</summary>
    public PriceIndices Indices { get; }

    /// <summary>What they are called in results: such as <c>constant prices of 2020 (World Bank, NY.GDP.DEFL.KD.ZG)</c>.</summary>
    public string Name => $"constant prices of {BaseYear} ({Indices.Source})";

    /// <summary><see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
