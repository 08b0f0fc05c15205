namespace AidModel;

/// <summary>Values by key, of which each change leaves the ones before as they are and shares with them all but a few nodes. Shallower than an
/// immutable dictionary, so that a change copies less. Immutable.</summary>
internal sealed class HashTrie<T>
{
    private const int Bits = 4;
    private const int Width = 1 << Bits;

    private readonly object?[] _root;

    private HashTrie(object?[] root, int count) => (_root, Count) = (root, count);

    public static HashTrie<T> Empty { get; } = new(new object?[Width], 0);

    public int Count { get; }

    public IEnumerable<T> Values => Leaves(_root).Select(static l => l.Value);

    public bool TryGetValue(string key, out T value)
    {
        value = default!;
        if (Count == 0)
        {
            return false;
        }

        int hash = key.GetHashCode(StringComparison.Ordinal);
        object? slot = _root;
        for (int shift = 0; slot is object?[] node; shift += Bits)
        {
            slot = node[Place(hash, shift)];
        }

        for (Leaf? leaf = (Leaf?)slot; leaf is not null; leaf = leaf.Next)
        {
            if (leaf.Key == key)
            {
                value = leaf.Value;
                return true;
            }
        }

        return false;
    }

    public HashTrie<T> SetItem(string key, T value)
    {
        bool isNew = true;
        object?[] root = Set(_root, new Leaf(key, key.GetHashCode(StringComparison.Ordinal), value, null), 0, ref isNew);
        return new(root, Count + (isNew ? 1 : 0));
    }

    private static object?[] Set(object?[] node, Leaf leaf, int shift, ref bool isNew)
    {
        object?[] changed = node.AsSpan().ToArray();
        ref object? slot = ref changed[Place(leaf.Hash, shift)];
        if (slot is object?[] child)
        {
            slot = Set(child, leaf, shift + Bits, ref isNew);
        }
        else if (slot is Leaf other && other.Hash != leaf.Hash)
        {
            object?[] both = new object?[Width];
            both[Place(other.Hash, shift + Bits)] = other;
            slot = Set(both, leaf, shift + Bits, ref isNew);
        }
        else
        {
            Leaf? rest = null;
            for (Leaf? same = (Leaf?)slot; same is not null; same = same.Next)
            {
                isNew &= same.Key != leaf.Key;
                rest = same.Key == leaf.Key ? rest : same with { Next = rest };
            }

            slot = rest is null ? leaf : leaf with { Next = rest };
        }

        return changed;
    }

    private static IEnumerable<Leaf> Leaves(object?[] node)
    {
        foreach (object? slot in node)
        {
            if (slot is object?[] child)
            {
                foreach (Leaf leaf in Leaves(child))
                {
                    yield return leaf;
                }
            }

            for (Leaf? leaf = slot as Leaf; leaf is not null; leaf = leaf.Next)
            {
                yield return leaf;
            }
        }
    }

    private static int Place(int hash, int shift) => (hash >>> shift) & (Width - 1);

    /// <summary>A key, and those that have the same hash.</summary>
    private sealed record Leaf(string Key, int Hash, T Value, Leaf? Next);
}
