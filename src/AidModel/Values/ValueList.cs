using System.Collections.Immutable;

namespace AidModel;

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Copies items into a list.</summary>
    /// <exception cref="ArgumentNullException">An item of <paramref name="items"/> is null.</exception>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull => items.IsEmpty ? ValueList<T>.Empty : new([.. items]);

    /// <summary>Copies a sequence into a list.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or an item of it is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        return items as ValueList<T> ?? new([.. items]);
    }
}
