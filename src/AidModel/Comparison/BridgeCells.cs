namespace AidModel;

/// <summary>What a ledger comes to at one depth of a query: each group, and what each pledge has in it.</summary>
internal sealed class BridgeCells
{
    private readonly Dictionary<string, SortedList<string, (ValueList<string> Keys, BridgeCell Cell)>> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<ValueList<string>, (Rational Figure, Rational OfPledges)> _groups = [];

    /// <summary>The groups.</summary>
    public IEnumerable<ValueList<string>> Groups => _groups.Keys;

    /// <summary>The pledges that have anything.</summary>
    public IEnumerable<string> Pledges => _cells.Keys;

    /// <summary>What a pledge has, by group, in the order of the keys.</summary>
    public IEnumerable<(ValueList<string> Keys, BridgeCell Cell)> Of(string? pledge) =>
        pledge is not null && _cells.TryGetValue(pledge, out SortedList<string, (ValueList<string>, BridgeCell)>? cells) ? cells.Values : [];

    /// <summary>The figure of a group.</summary>
    public Rational Figure(ValueList<string> keys) => _groups.GetValueOrDefault(keys).Figure;

    /// <summary>What of a group's figure no single pledge has, since it is open between them.</summary>
    public Rational Open(ValueList<string> keys) => _groups.TryGetValue(keys, out (Rational Figure, Rational OfPledges) group) ? group.Figure - group.OfPledges : Rational.Zero;

    public void Add(string pledge, ValueList<string> keys, BridgeCell cell)
    {
        if (!_cells.TryGetValue(pledge, out SortedList<string, (ValueList<string> Keys, BridgeCell Cell)>? cells))
        {
            _cells.Add(pledge, cells = new(1, StringComparer.Ordinal));
        }

        string text = string.Join('\u001F', keys);
        cells[text] = cells.TryGetValue(text, out (ValueList<string> Keys, BridgeCell Cell) known) ? (keys, known.Cell + cell) : (keys, cell);
    }

    public void SetFigures(IEnumerable<Group> groups)
    {
        Dictionary<ValueList<string>, RationalSum> sums = [];
        foreach ((ValueList<string> keys, BridgeCell cell) in _cells.Values.SelectMany(static c => c.Values))
        {
            if (!sums.TryGetValue(keys, out RationalSum? sum))
            {
                sums.Add(keys, sum = new RationalSum());
            }

            sum.Add(cell.Stated);
        }

        foreach (Group group in groups)
        {
            _groups[group.Keys] = (group.Stated, sums.TryGetValue(group.Keys, out RationalSum? sum) ? sum.Total() : Rational.Zero);
        }
    }
}
