namespace AidModel;

/// <summary>The keys of a group of up to three dimensions.</summary>
internal readonly record struct MaintainedKey(string? First, string? Second, string? Third)
{
    public static MaintainedKey Of(ReadOnlySpan<string> keys) =>
        new(keys.Length > 0 ? keys[0] : null, keys.Length > 1 ? keys[1] : null, keys.Length > 2 ? keys[2] : null);

    public ValueList<string> Keys() => [.. new[] { First, Second, Third }.OfType<string>()];

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First?.GetHashCode(), Second?.GetHashCode(), Third?.GetHashCode());
}
