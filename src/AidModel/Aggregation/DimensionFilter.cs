namespace AidModel;

/// <summary>Some keys of a dimension: money under others does not count. Made by <see cref="AidModel.Dimension.In"/>. Immutable, equal
/// by content, thread safe.</summary>
public sealed record DimensionFilter
{
    internal DimensionFilter(Dimension dimension, ValueList<string> keys)
    {
        Dimension = dimension;
        Keys = keys;
        Set = new HashSet<string>(keys, StringComparer.Ordinal);
    }

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>The keys that count.</summary>
    public ValueList<string> Keys { get; }

    internal HashSet<string> Set { get; }

    /// <summary>Whether two filters keep the same keys, in the same order.</summary>
    public bool Equals(DimensionFilter? other) => other is not null && Dimension == other.Dimension && Keys == other.Keys;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dimension, Keys);

    /// <summary>Such as <c>donor in [GBR, DEU]</c>.</summary>
    public override string ToString() => $"{Dimension} in {Keys}";
}
