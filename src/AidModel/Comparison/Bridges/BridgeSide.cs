namespace AidModel;

/// <summary>A ledger at one query, down to the pledges.</summary>
/// <remarks>What relations connect is added up by groups, connected pledges and pledges, so that what is open between pledges can be
/// told; lone pledges, which may be many, at the finest depth alone.</remarks>
internal sealed class BridgeSide
{
    private readonly AidQuery _query;
    private readonly BridgeCells[] _depths;

    /// <param name="ledger">The ledger, as of the query's day.</param>
    /// <param name="lone">Its lone pledges, resolved: <see cref="LoneOf"/>.</param>
    /// <param name="query">The query.</param>
    public BridgeSide(AidLedger ledger, LedgerIndex lone, AidQuery query)
    {
        _query = query;
        bool isWhole = query.Within is null;
        LedgerIndex related = isWhole ? ledger.Related : ledger.Index;
        Dictionary<string, string> tops = Tops(related);
        Dimension top = Dimension.By("connected", p => tops.GetValueOrDefault(p.Id, p.Id));
        Dictionary<ValueList<string>, Group>[] figures = [.. Enumerable.Range(0, query.GroupBy.Count + 1).Select(static _ => new Dictionary<ValueList<string>, Group>())];
        _depths = [.. figures.Select(static _ => new BridgeCells())];
        for (int depth = 0; depth < _depths.Length; depth++)
        {
            AddRelated(ledger, related, depth, top, figures[depth]);
        }

        if (isWhole && ledger.Lone.Count > 0)
        {
            AddLone(ledger, lone, figures);
        }

        for (int depth = 0; depth < _depths.Length; depth++)
        {
            foreach (Group group in figures[depth].Values)
            {
                _depths[depth].SetFigure(group);
            }
        }
    }

    /// <summary>What there is, grouped by the first of the query's dimensions.</summary>
    public BridgeCells Depth(int depth) => _depths[depth];

    /// <summary>The lone pledges of a ledger, resolved.</summary>
    public static LedgerIndex LoneOf(AidLedger ledger) => new(ledger.Donors, ledger.Lone, [], ledger.Policy, static _ => { });

    /// <summary>Of each pledge the one that stands for all that relations connect with it.</summary>
    private static Dictionary<string, string> Tops(LedgerIndex index)
    {
        Dictionary<string, string> tops = new(StringComparer.Ordinal);
        foreach (List<Holding> cluster in index.Clusters)
        {
            foreach (Holding holding in cluster)
            {
                tops[holding.Pledge.Id] = cluster[0].Pledge.Id;
            }
        }

        return tops;
    }

    private static BridgeCell CellOf(Group group) => new(group.StatedOfAll, group.Total, group.LinesWithoutValue);

    private void AddRelated(AidLedger ledger, LedgerIndex index, int depth, Dimension top, Dictionary<ValueList<string>, Group> figures)
    {
        BridgeCells cells = _depths[depth];
        Tally tally = new(ledger, _query with { GroupBy = [.. _query.GroupBy.Take(depth), top, Dimension.Pledge] }, index);
        foreach (Group group in tally.Levels[depth].Groups.Where(static g => g.Entries.Count > 0))
        {
            figures[group.Keys] = group;
            cells.AddOpen(group.Keys, group.StatedOfAll);
        }

        Dictionary<ValueList<string>, Rational> ofPledges = [];
        foreach (Group group in tally.Levels[depth + 2].Groups.Where(static g => g.Entries.Count > 0))
        {
            cells.Add(group.Keys[^1], [.. group.Keys.Take(depth)], CellOf(group));
            ValueList<string> connected = [.. group.Keys.Take(depth + 1)];
            ofPledges[connected] = ofPledges.GetValueOrDefault(connected) + group.StatedOfAll;
        }

        // What no part of connected money has by itself stays with the whole.
        foreach (Group group in tally.Levels[depth + 1].Groups.Where(static g => g.Entries.Count > 0))
        {
            Rational open = group.StatedOfAll - ofPledges.GetValueOrDefault(group.Keys);
            if (open.Sign != 0)
            {
                cells.Add(group.Keys[^1], [.. group.Keys.Take(depth)], BridgeCell.Zero with { Stated = open });
            }

            cells.AddOpen([.. group.Keys.Take(depth)], -group.StatedOfAll);
        }
    }

    private void AddLone(AidLedger ledger, LedgerIndex index, Dictionary<ValueList<string>, Group>[] figures)
    {
        Tally tally = new(ledger, _query with { GroupBy = [.. _query.GroupBy, Dimension.Pledge] }, index, isFinest: true);
        Dictionary<ValueList<string>, ValueList<string>> known = [];
        foreach (Group group in tally.Levels[^1].Groups.Where(static g => g.Entries.Count > 0))
        {
            BridgeCell cell = CellOf(group);
            for (int depth = 0; depth < _depths.Length; depth++)
            {
                if (Counts(group.Keys, depth))
                {
                    ValueList<string> keys = Same([.. group.Keys.Take(depth)]);
                    _depths[depth].Add(group.Keys[^1], keys, cell);
                    if (!figures[depth].TryGetValue(keys, out Group? sum))
                    {
                        figures[depth].Add(keys, sum = new Group(-1, keys));
                    }

                    sum.Add(group);
                }
            }
        }

        ValueList<string> Same(ValueList<string> keys) => known.TryGetValue(keys, out ValueList<string>? same) ? same : known[keys] = keys;
    }

    /// <summary>Whether a group is in the roll-up at a depth: of the same money under each role, that of the one asked for.</summary>
    private bool Counts(ValueList<string> keys, int depth)
    {
        for (int i = depth; i < _query.GroupBy.Count; i++)
        {
            if (_query.GroupBy[i] == Dimension.Role && keys[i] != _query.Along.ToString())
            {
                return false;
            }
        }

        return true;
    }
}
