namespace AidModel;

/// <summary>What leads from each figure to the next at one depth of the queries.</summary>
internal sealed class BridgeDepth
{
    private readonly Dictionary<ValueList<string>, List<BridgeEntry>> _entries = [];
    private readonly BridgePledges _pledges;
    private readonly Measure _measure;
    private readonly BridgeCells _first;
    private readonly BridgeCells _last;
    private readonly BridgeCells _after;

    /// <param name="stages">The earlier ledger at its own query and each that leads to the later one's, with the cause.</param>
    /// <param name="after">The later ledger.</param>
    /// <param name="pledges">The pledges of both.</param>
    /// <param name="measure">What is measured of them in the end.</param>
    public BridgeDepth(IReadOnlyList<(ChangeCause? Cause, BridgeCells Cells)> stages, BridgeCells after, BridgePledges pledges, Measure measure)
    {
        _pledges = pledges;
        _measure = measure;
        _first = stages[0].Cells;
        _last = stages[^1].Cells;
        _after = after;
        for (int i = 1; i < stages.Count; i++)
        {
            Substitute(stages[i].Cause!.Value, stages[i - 1].Cells, stages[i].Cells);
        }

        Replace();
    }

    public IEnumerable<ValueList<string>> Groups => _first.Groups.Concat(_after.Groups).Concat(_entries.Keys).Distinct();

    public Rational Before(ValueList<string> keys) => _first.Figure(keys);

    public Rational After(ValueList<string> keys) => _after.Figure(keys);

    public IReadOnlyList<BridgeEntry> Entries(ValueList<string> keys) => _entries.TryGetValue(keys, out List<BridgeEntry>? entries) ? entries : [];

    /// <summary>The same pledges asked for otherwise.</summary>
    private void Substitute(ChangeCause cause, BridgeCells old, BridgeCells now)
    {
        foreach (string id in old.Pledges.Union(now.Pledges))
        {
            IReadOnlyList<(ValueList<string> Keys, BridgeCell Cell)> then = old.Of(id);
            IReadOnlyList<(ValueList<string> Keys, BridgeCell Cell)> since = now.Of(id);
            foreach (ValueList<string> keys in then.Select(static c => c.Keys).Union(since.Select(static c => c.Keys)))
            {
                BridgeCell? was = Find(then, keys);
                BridgeCell? cell = Find(since, keys);
                Rational amount = (cell?.Stated ?? Rational.Zero) - (was?.Stated ?? Rational.Zero);
                if (amount.Sign != 0 || (cause == ChangeCause.Scope && was?.Gaps != cell?.Gaps))
                {
                    string what = cause switch
                    {
                        ChangeCause.Rate => _pledges.WhatOfRate(id, was ?? BridgeCell.Zero, cell ?? BridgeCell.Zero),
                        ChangeCause.PriceBase => "at the other price base",
                        _ => was is null ? "asked for only in the later query" : cell is null ? "asked for only in the earlier query" : "asked for otherwise",
                    };
                    Add(keys, new BridgeEntry(cause, id, null, amount, what));
                }
            }
        }

        AddOpen(cause, old, now);
    }

    /// <summary>The pledges of the earlier ledger replaced by those of the later one.</summary>
    private void Replace()
    {
        Dictionary<PledgePair, (Dictionary<ValueList<string>, BridgeCell> Old, Dictionary<ValueList<string>, BridgeCell> Now)> pairs = new(ReferenceEqualityComparer.Instance);
        foreach (string id in _last.Pledges)
        {
            if (_pledges.PairOfBefore(id) is { } pair)
            {
                AddTo(Of(pair).Old, _last.Of(id));
                continue;
            }

            foreach ((ValueList<string> keys, BridgeCell cell) in _last.Of(id))
            {
                (ChangeCause cause, string what) = _pledges.Gone(id, cell);
                Add(keys, new BridgeEntry(cause, id, null, -cell.Stated, what));
            }
        }

        foreach (string id in _after.Pledges)
        {
            if (_pledges.PairOfAfter(id) is { } pair)
            {
                AddTo(Of(pair).Now, _after.Of(id));
                continue;
            }

            foreach ((ValueList<string> keys, BridgeCell cell) in _after.Of(id))
            {
                (ChangeCause cause, string what) = _pledges.Come(id, cell);
                Add(keys, new BridgeEntry(cause, null, id, cell.Stated, what));
            }
        }

        foreach ((PledgePair pair, (Dictionary<ValueList<string>, BridgeCell> old, Dictionary<ValueList<string>, BridgeCell> now)) in pairs)
        {
            Compare(pair, old, now);
        }

        AddOpen(ChangeCause.Revised, _last, _after);

        (Dictionary<ValueList<string>, BridgeCell> Old, Dictionary<ValueList<string>, BridgeCell> Now) Of(PledgePair pair)
        {
            if (!pairs.TryGetValue(pair, out (Dictionary<ValueList<string>, BridgeCell>, Dictionary<ValueList<string>, BridgeCell>) cells))
            {
                pairs.Add(pair, cells = ([], []));
            }

            return cells;
        }
    }

    private static void AddTo(Dictionary<ValueList<string>, BridgeCell> sums, IEnumerable<(ValueList<string> Keys, BridgeCell Cell)> cells)
    {
        foreach ((ValueList<string> keys, BridgeCell cell) in cells)
        {
            sums[keys] = sums.TryGetValue(keys, out BridgeCell sum) ? sum + cell : cell;
        }
    }

    private void Compare(PledgePair pair, Dictionary<ValueList<string>, BridgeCell> old, Dictionary<ValueList<string>, BridgeCell> now)
    {
        Dictionary<ValueList<string>, Rational> moved = BridgeMoves.Between(old, now);
        if (moved.Count > 0)
        {
            string what = BridgePledges.Moved(old.Keys.Where(k => moved.TryGetValue(k, out Rational m) && (m.Sign < 0 || !now.ContainsKey(k))), now.Keys.Where(k => moved.TryGetValue(k, out Rational m) && (m.Sign > 0 || !old.ContainsKey(k))));
            foreach ((ValueList<string> keys, Rational amount) in moved)
            {
                Add(keys, new BridgeEntry(ChangeCause.Reclassified, pair.Before, pair.After, amount, what));
            }
        }

        foreach (ValueList<string> keys in old.Keys.Union(now.Keys))
        {
            BridgeCell was = old.GetValueOrDefault(keys, BridgeCell.Zero);
            BridgeCell cell = now.GetValueOrDefault(keys, BridgeCell.Zero);
            Rational amount = cell.Stated - was.Stated - moved.GetValueOrDefault(keys);
            if (amount.Sign != 0 || (!moved.ContainsKey(keys) && (cell.Range != was.Range || cell.Gaps != was.Gaps)))
            {
                (ChangeCause cause, string what) = _pledges.Changed(pair, was, cell, _measure);
                Add(keys, new BridgeEntry(cause, pair.Before, pair.After, amount, what));
            }
        }
    }

    private static BridgeCell? Find(IReadOnlyList<(ValueList<string> Keys, BridgeCell Cell)> cells, ValueList<string> keys)
    {
        foreach ((ValueList<string> own, BridgeCell cell) in cells)
        {
            if (own == keys)
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>What is open between pledges, and no one pledge's.</summary>
    private void AddOpen(ChangeCause cause, BridgeCells old, BridgeCells now)
    {
        foreach (ValueList<string> keys in old.Groups.Union(now.Groups))
        {
            Rational open = now.Open(keys) - old.Open(keys);
            if (open.Sign != 0)
            {
                Add(keys, new BridgeEntry(cause, null, null, open, "what is open between pledges, and no single one's"));
            }
        }
    }

    private void Add(ValueList<string> keys, BridgeEntry entry)
    {
        if (!_entries.TryGetValue(keys, out List<BridgeEntry>? entries))
        {
            _entries.Add(keys, entries = []);
        }

        entries.Add(entry);
    }
}
