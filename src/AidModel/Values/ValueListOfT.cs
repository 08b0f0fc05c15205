using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>An immutable list that is equal to another one when its items are, in order. Thread safe.</summary>
/// <remarks>Collection expressions work: <c>ValueList&lt;string&gt; ids = ["a", "b"];</c></remarks>
/// <typeparam name="T">The items' type; null items are refused.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items)
    {
        foreach (T item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
        }

        _items = items;
    }

    internal static ValueList<T> Empty { get; } = new([]);

    /// <summary>How many items there are, from 0.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a place, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is below 0 or not below <see cref="Count"/>.</exception>
    public T this[int index] => _items[index];

    /// <summary>Whether two lists hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether two lists differ in an item or in their order.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>Goes over the items in order.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items in the invariant culture, separated by commas, in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", _items.Select(static item => Convert.ToString(item, CultureInfo.InvariantCulture)))}]";
}
