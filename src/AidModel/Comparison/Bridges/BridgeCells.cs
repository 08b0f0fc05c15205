namespace AidModel;

/// <summary>What a ledger comes to at one depth of a query: each group, and what each pledge has in it.</summary>
internal sealed class BridgeCells
{
    private readonly Dictionary<string, List<(ValueList<string> Keys, BridgeCell Cell)>> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<ValueList<string>, Rational> _figures = [];
    private readonly Dictionary<ValueList<string>, Rational> _open = [];

    /// <summary>The groups.</summary>
    public IEnumerable<ValueList<string>> Groups => _figures.Keys;

    /// <summary>The pledges that have anything.</summary>
    public IEnumerable<string> Pledges => _cells.Keys;

    /// <summary>What a pledge has, by group.</summary>
    public IReadOnlyList<(ValueList<string> Keys, BridgeCell Cell)> Of(string pledge) =>
        _cells.TryGetValue(pledge, out List<(ValueList<string>, BridgeCell)>? cells) ? cells : [];

    /// <summary>The figure of a group.</summary>
    public Rational Figure(ValueList<string> keys) => _figures.GetValueOrDefault(keys);

    /// <summary>What of a group's figure no single pledge has, since it is open between them.</summary>
    public Rational Open(ValueList<string> keys) => _open.GetValueOrDefault(keys);

    public void Add(string pledge, ValueList<string> keys, BridgeCell cell)
    {
        if (!_cells.TryGetValue(pledge, out List<(ValueList<string> Keys, BridgeCell Cell)>? cells))
        {
            _cells.Add(pledge, cells = new(1));
        }

        int at = cells.FindIndex(c => c.Keys == keys);
        if (at < 0)
        {
            cells.Add((keys, cell));
        }
        else
        {
            cells[at] = (keys, cells[at].Cell + cell);
        }
    }

    /// <summary>Adds to what no single pledge has.</summary>
    public void AddOpen(ValueList<string> keys, Rational amount)
    {
        Rational open = Open(keys) + amount;
        if (open.Sign == 0)
        {
            _open.Remove(keys);
        }
        else
        {
            _open[keys] = open;
        }
    }

    /// <summary>Sets the figure of a group. Where it is less than the known best values come to, since it can be no more than its upper
    /// bound, what is missing is open.</summary>
    public void SetFigure(Group group)
    {
        _figures[group.Keys] = group.Stated;
        if (group.Total is { Best: null, Upper: { } most } && most < group.StatedOfAll)
        {
            AddOpen(group.Keys, most - group.StatedOfAll);
        }
    }
}
