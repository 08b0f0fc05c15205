namespace AidModel;

/// <summary>Which portions a query is about: all, or those settled to be inside one pledge.</summary>
internal sealed class Scope
{
    private readonly bool[]? _inside;
    private readonly Holding? _root;

    public Scope(LedgerIndex index, string? within)
    {
        if (within is null)
        {
            return;
        }

        PledgeNode node = index.Graph.Nodes.FirstOrDefault(n => n.Pledge.Id == within)
            ?? throw new ArgumentException($"{nameof(AidQuery.Within)}: the ledger has no pledge '{within}'{Known()}.", nameof(within));
        if (node.LeftOut is { } leftOut)
        {
            node = leftOut.Reason == LeftOutReason.Restated && leftOut.By.LeftOut is null
                ? leftOut.By
                : throw new ArgumentException($"{nameof(AidQuery.Within)}: '{within}' does not count ({leftOut.Reason}, by '{leftOut.By.Pledge.Id}').", nameof(within));
        }

        _root = index.Of(node);
        _inside = new bool[index.Portions.Count];
        foreach (Portion portion in index.Holdings.SelectMany(static h => h.Portions))
        {
            _inside[portion.Index] = portion.Holding == _root || portion.Containers.Exists(c => Array.TrueForAll(c, p => _inside[p.Index]));
        }

        string Known() => index.Graph.Nodes.Count > 20 ? string.Empty : $" (it has {string.Join(", ", index.Graph.Nodes.Select(static n => n.Pledge.Id))})";
    }

    public bool IsWhole => _inside is null;

    public bool Contains(Portion portion) => portion.Index >= 0 && (_inside is null || _inside[portion.Index]);

    public bool Contains(Portion[] container) => Array.TrueForAll(container, Contains);

    /// <summary>Those of a portion's containers that are inside.</summary>
    public IEnumerable<Portion[]> ContainersOf(Portion portion) =>
        _inside is null ? portion.Containers : portion.Containers.Where(Contains);

    /// <summary>Whether one scope of a ledger has money of another.</summary>
    public bool Overlaps(Scope other) =>
        _root is null || other._root is null || Contains(other._root.Portions[0]) || other.Contains(_root.Portions[0]);

    /// <summary>Whether a portion is inside, but it is open in what.</summary>
    public bool LeavesOpen(Portion portion) =>
        _inside is not null && (!Contains(portion) || (portion.Holding != _root && portion.Candidates.Exists(Contains)));
}
