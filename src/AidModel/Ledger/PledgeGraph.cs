namespace AidModel;

/// <summary>The relations of a ledger, read: which announcements are the same money, which pledges count, what is inside
/// what. Faults are told, and the relations that cause them left out, so that all can be found in one go.</summary>
internal sealed class PledgeGraph
{
    private readonly Dictionary<string, PledgeNode> _byId = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Relation> _relations;
    private readonly Action<LedgerFault> _fault;

    public PledgeGraph(IReadOnlyList<Pledge> pledges, IReadOnlyList<Relation> relations, Action<LedgerFault> fault)
    {
        _relations = relations;
        _fault = fault;
        List<PledgeNode> nodes = new(pledges.Count);
        foreach (Pledge pledge in pledges)
        {
            PledgeNode node = new(nodes.Count, pledge);
            if (_byId.TryAdd(pledge.Id, node))
            {
                nodes.Add(node);
            }
        }

        Nodes = nodes;
        ReadRestatements();
        ReadChanges();
        foreach (PledgeNode older in Nodes.Where(static n => n.LeftOut is { Reason: LeftOutReason.Superseded }).OrderBy(static n => n.Pledge.Announced).ThenBy(static n => n.Pledge.Id, StringComparer.Ordinal))
        {
            Inherit(older.LeftOut!.Value.By, older);
        }

        ReadNames();
        ReadContainment();
        LeaveOutPartsOfReplaced();
        Ordered = Order();
        DropImpliedWholes();
    }

    public IReadOnlyList<PledgeNode> Nodes { get; }

    /// <summary>The pledges that count, wholes before what is or may be inside them.</summary>
    public IReadOnlyList<PledgeNode> Ordered { get; }

    /// <summary>The relations of a kind, in an order that is not the ledger's, so that no total depends on it.</summary>
    private IEnumerable<Relation> Of(RelationKind kind) =>
        _relations.Where(r => r.Kind == kind && _byId.ContainsKey(r.Pledge) && r.Others.All(_byId.ContainsKey))
            .OrderBy(r => _byId[r.Pledge].Pledge.Announced)
            .ThenBy(static r => r.Pledge, StringComparer.Ordinal)
            .ThenBy(static r => string.Join(' ', r.Others), StringComparer.Ordinal)
            .ThenBy(static r => r.Donor, StringComparer.Ordinal);

    /// <summary>The first announcement of the money that a pledge announces.</summary>
    private PledgeNode First(string id)
    {
        PledgeNode node = _byId[id];
        while (node.Original is { } original)
        {
            node = original;
        }

        return node;
    }

    private void ReadRestatements()
    {
        Dictionary<int, Relation> originals = [];
        foreach (Relation relation in Of(RelationKind.Restates))
        {
            PledgeNode again = _byId[relation.Pledge];
            PledgeNode original = _byId[relation.Others[0]];
            if (!originals.TryAdd(again.Index, relation) && originals[again.Index].Others != relation.Others)
            {
                Contradict($"'{relation.Pledge}' is said to restate both '{originals[again.Index].Others[0]}' and '{relation.Others[0]}'.", relation, originals[again.Index]);
            }
            else if (again.Pledge.Announced < original.Pledge.Announced)
            {
                Contradict($"'{relation.Pledge}' of {again.Pledge.Announced:O} is said to restate '{relation.Others[0]}', which was announced later, on {original.Pledge.Announced:O}.", relation);
                originals.Remove(again.Index);
            }
        }

        int[][] edges = Edges(originals.Values, static r => r.Others);
        HashSet<int> inCycle = Cycles(edges, "restate each other");
        foreach ((int index, Relation relation) in originals.Where(o => !inCycle.Contains(o.Key)))
        {
            Nodes[index].Original = _byId[relation.Others[0]];
        }

        foreach (PledgeNode node in Nodes.Where(static n => n.Original is not null))
        {
            node.LeftOut = (LeftOutReason.Restated, FirstOf(node));
        }

        foreach (Relation relation in originals.Values)
        {
            First(relation.Pledge).Evidence.Add(relation.Source);
        }

        foreach (PledgeNode again in Nodes.Where(static n => n.Original is not null).OrderBy(static n => n.Pledge.Announced).ThenBy(static n => n.Pledge.Id, StringComparer.Ordinal))
        {
            again.Original!.Pledge = FillIn(again.Original.Pledge, again.Pledge) with { Equipment = Lines(again.Original.Pledge, again.Pledge) };
            again.Original.Parties = again.Original.Pledge.Parties;
        }
    }

    private static Pledge FillIn(Pledge first, Pledge again)
    {
        ValueBasis basis = first.Amount is null && again.Amount is not null ? again.Basis : first.Basis;
        Currency? currency = (first.Amount ?? again.Amount)?.Currency;
        first = BasisChange.Into(first, basis, currency);
        again = BasisChange.Into(again, basis, currency);
        bool isDated = first.Period is not null || first.Tranches.Count > 0;
        return first with
        {
            Amount = first.Amount ?? again.Amount,
            Basis = basis,
            Values = again.Values.Count == 0 ? first.Values : [.. first.Values.Concat(again.Values).Distinct()],
            Parties = first.Parties.Or(again.Parties),
            Contributions = first.Contributions.Count > 0 ? first.Contributions : again.Contributions,
            Instrument = first.Instrument ?? again.Instrument,
            Category = first.Category ?? again.Category,
            Recipient = first.Recipient ?? again.Recipient,
            Period = isDated ? first.Period : again.Period,
            Tranches = isDated ? first.Tranches : again.Tranches,
            Events = Joined(first.Events, again.Events),
            Sources = [.. first.Sources.Concat(again.Sources).Distinct()],
        };
    }

    /// <summary>The lines that count, with the events of the same items in the pledge that does not; that one's lines where there are no
    /// others.</summary>
    private ValueList<EquipmentLine> Lines(Pledge counted, Pledge other)
    {
        EquipmentLine[] told = [.. other.Equipment.Where(static l => l.Events.Count > 0)];
        if (counted.Equipment.Count == 0 || told.Length == 0)
        {
            return counted.Equipment.Count == 0 ? other.Equipment : counted.Equipment;
        }

        EquipmentLine[] lines = [.. counted.Equipment];
        foreach (EquipmentLine line in told)
        {
            int at = Array.FindIndex(lines, l => l.Item == line.Item && l.Quantity.Unit == line.Quantity.Unit);
            if (at < 0)
            {
                _fault(new LedgerFault(
                    LedgerFaultKind.Contradiction,
                    $"'{counted.Id}' is the same money as '{other.Id}' or replaces it, but has no line '{line.Item}', of which that one has events.",
                    [counted.Id, other.Id],
                    [.. line.Events.Select(static e => e.Source).Distinct()]));
                continue;
            }

            lines[at] = lines[at] with { Events = Joined(lines[at].Events, line.Events) };
        }

        return [.. lines];
    }

    /// <summary>The events of one announcement and those further ones of another: what both report of one day in one amount is the same,
    /// whoever says so.</summary>
    private static ValueList<StageEvent> Joined(ValueList<StageEvent> some, ValueList<StageEvent> others)
    {
        if (some.Count == 0 || others.Count == 0)
        {
            return some.Count == 0 ? others : some;
        }

        Dictionary<(Stage, DateOnly, StatedMoney?, StatedQuantity?), int> there = some.CountBy(static e => (e.Stage, e.Date, e.Amount, e.Quantity)).ToDictionary();
        List<StageEvent> joined = [.. some];
        foreach (StageEvent other in others)
        {
            (Stage, DateOnly, StatedMoney?, StatedQuantity?) same = (other.Stage, other.Date, other.Amount, other.Quantity);
            int left = there.GetValueOrDefault(same);
            if (left == 0)
            {
                joined.Add(other);
            }
            else
            {
                there[same] = left - 1;
            }
        }

        return [.. joined];
    }

    private static PledgeNode FirstOf(PledgeNode node)
    {
        // Chains are shortened on the way, so that a long one is walked once.
        List<PledgeNode> passed = [];
        while (node.Original is { } original)
        {
            passed.Add(node);
            node = original;
        }

        foreach (PledgeNode step in passed)
        {
            step.Original = node;
        }

        return node;
    }

    private void ReadChanges()
    {
        List<Relation> changes = [.. Of(RelationKind.Supersedes), .. Of(RelationKind.Increases), .. Of(RelationKind.Withdraws)];
        HashSet<int> inCycle = Cycles(Edges(changes, static r => r.Others), "supersede, increase or withdraw each other");
        foreach (Relation relation in changes)
        {
            PledgeNode change = First(relation.Pledge);
            PledgeNode older = First(relation.Others[0]);
            if (change == older || inCycle.Contains(change.Index) || inCycle.Contains(older.Index))
            {
                continue;
            }

            if (change.Pledge.Announced < older.Pledge.Announced)
            {
                Contradict($"'{relation.Pledge}' of {change.Pledge.Announced:O} is said to change ({relation.Kind}) '{relation.Others[0]}', which was announced later, on {older.Pledge.Announced:O}.", relation);
                continue;
            }

            change.Evidence.Add(relation.Source);
            switch (relation.Kind)
            {
                case RelationKind.Withdraws:
                    older.Withdrawals.Add(change.Pledge);
                    older.Evidence.Add(relation.Source);
                    change.LeftOut = (LeftOutReason.Withdrawal, older);
                    break;
                case RelationKind.Supersedes:
                    older.LeftOut ??= (LeftOutReason.Superseded, change);
                    change.Replaces.Add(older);
                    change.Model ??= older;
                    break;
                default:
                    change.Model ??= older;
                    break;
            }
        }
    }

    /// <summary>What had reached a stage of a pledge has reached it of the one that replaced it, and what takes back the old one later
    /// takes back the new one.</summary>
    private void Inherit(PledgeNode newer, PledgeNode older)
    {
        Pledge taken = BasisChange.Into(older.Pledge, newer.Pledge.Basis, newer.Pledge.Amount?.Currency);
        newer.Pledge = newer.Pledge with
        {
            Events = Joined(taken.Events, newer.Pledge.Events),
            Equipment = newer.Pledge.Equipment.Count == 0 ? newer.Pledge.Equipment : Lines(newer.Pledge, taken),
        };
        newer.Withdrawals.AddRange(older.Withdrawals.Where(w => w.Announced >= newer.Pledge.Announced));
    }

    private void ReadNames()
    {
        Dictionary<(PledgeNode, Role), Relation> named = [];
        foreach (Relation relation in Of(RelationKind.Names))
        {
            PledgeNode node = First(relation.Pledge);
            Role role = relation.Role!.Value;
            if (!named.TryAdd((node, role), relation) && named[(node, role)].Donor != relation.Donor)
            {
                Contradict($"'{named[(node, role)].Donor}' and '{relation.Donor}' are both named as {role.ToString().ToLowerInvariant()} of '{relation.Pledge}'.", relation, named[(node, role)]);
            }

            node.Parties = node.Parties.With(role, relation.Donor);
            node.Evidence.Add(relation.Source);
        }
    }

    private void ReadContainment()
    {
        List<Relation> inside = [.. Of(RelationKind.PartOf), .. Of(RelationKind.Unknown)];
        foreach (Relation relation in inside.Where(r => r.Payer is not null && !HasPayer(First(r.Pledge), r.Payer)))
        {
            Contradict($"'{relation.Payer}' is no payer of '{relation.Pledge}'.", relation);
        }

        HashSet<int> inCycle = Cycles(Edges(inside, static r => r.Others), "are inside each other");
        foreach (Relation relation in inside)
        {
            PledgeNode part = First(relation.Pledge);
            List<PledgeNode> others = [.. relation.Others.Select(First).Where(o => o != part && !(inCycle.Contains(part.Index) && inCycle.Contains(o.Index))).Distinct()];
            if (others.Count == 0)
            {
                continue;
            }

            part.Evidence.Add(relation.Source);
            if (relation.Kind == RelationKind.Unknown)
            {
                part.Open.Add((relation.Payer, others));
            }
            else if (relation.Payer is { } payer)
            {
                part.PayersWholes.Add((payer, others[0]));
            }
            else if (!part.Wholes.Contains(others[0]))
            {
                part.Wholes.Add(others[0]);
            }
        }

        foreach (PledgeNode newer in Nodes.Where(static n => n.Wholes.Count == 0))
        {
            newer.Wholes.AddRange(newer.Replaces.SelectMany(static o => o.Wholes).Where(w => w != newer).Distinct());
        }
    }

    private static bool HasPayer(PledgeNode node, string payer) =>
        node.Parties.Payer == payer || node.Pledge.Contributions.Any(c => c.Parties.Payer == payer);

    private void LeaveOutPartsOfReplaced()
    {
        if (!Nodes.Any(static n => n.LeftOut is not null))
        {
            return;
        }

        Queue<PledgeNode> replaced = new(Nodes.Where(static n => n.LeftOut is { Reason: LeftOutReason.Superseded }));
        ILookup<PledgeNode, PledgeNode> parts = Nodes.SelectMany(static n => n.Wholes.Select(w => (Whole: w, Part: n))).ToLookup(static p => p.Whole, static p => p.Part);
        while (replaced.TryDequeue(out PledgeNode? whole))
        {
            foreach (PledgeNode part in parts[whole].Where(static p => p.LeftOut is null && p.Wholes.All(static w => w.LeftOut is not null)))
            {
                part.LeftOut = (LeftOutReason.Superseded, whole.LeftOut!.Value.By);
                replaced.Enqueue(part);
            }
        }

        foreach (PledgeNode node in Nodes)
        {
            node.Wholes.RemoveAll(static w => w.LeftOut is not null);
            node.PayersWholes.RemoveAll(static p => p.Whole.LeftOut is not null);
            List<(string? Payer, IReadOnlyList<PledgeNode> Candidates)> open =
                [.. node.Open.Select(static o => (o.Payer, Counted(o.Candidates))).Where(static o => o.Item2.Count > 0)];
            node.Open.Clear();
            node.Open.AddRange(open);
        }

        static IReadOnlyList<PledgeNode> Counted(IReadOnlyList<PledgeNode> candidates) => [.. candidates.Where(static c => c.LeftOut is null)];
    }

    private List<PledgeNode> Order()
    {
        IReadOnlyList<int>[] containers =
            [.. Nodes.Select(static n => n.Containers.Concat(n.Open.SelectMany(static o => o.Candidates)).Select(static c => c.Index).ToArray())];
        List<PledgeNode> ordered = [];
        foreach (int[] component in Components.Find(Nodes.Count, i => containers[i]))
        {
            ordered.AddRange(component.Select(i => Nodes[i]).Where(static n => n.LeftOut is null));
        }

        return ordered;
    }

    /// <summary>A part of a part of a whole is in the whole already.</summary>
    private void DropImpliedWholes()
    {
        List<(PledgeNode Node, PledgeNode Implied)> implied = [];
        foreach (PledgeNode node in Ordered)
        {
            foreach (PledgeNode whole in node.Wholes.Where(w => node.Wholes.Any(other => other != w && IsInside(other, w))))
            {
                implied.Add((node, whole));
            }
        }

        foreach ((PledgeNode node, PledgeNode whole) in implied)
        {
            node.Wholes.Remove(whole);
        }
    }

    /// <summary>Whether all of a pledge is settled to be inside another, at any depth.</summary>
    public static bool IsInside(PledgeNode part, PledgeNode whole)
    {
        HashSet<PledgeNode> seen = [part];
        Queue<PledgeNode> next = new([part]);
        while (next.TryDequeue(out PledgeNode? node))
        {
            foreach (PledgeNode container in node.Wholes)
            {
                if (container == whole)
                {
                    return true;
                }

                if (seen.Add(container))
                {
                    next.Enqueue(container);
                }
            }
        }

        return false;
    }

    private int[][] Edges(IEnumerable<Relation> relations, Func<Relation, ValueList<string>> targets)
    {
        List<int>[] edges = [.. Nodes.Select(static _ => new List<int>())];
        foreach (Relation relation in relations)
        {
            edges[First(relation.Pledge).Index].AddRange(targets(relation).Select(t => First(t).Index));
        }

        return [.. edges.Select(static e => e.ToArray())];
    }

    /// <summary>Tells each cycle as a fault.</summary>
    /// <returns>All that stand in one.</returns>
    private HashSet<int> Cycles(int[][] edges, string what)
    {
        HashSet<int> inCycle = [];
        foreach (int[] component in Components.Find(Nodes.Count, i => edges[i]).Where(c => c.Length > 1 || edges[c[0]].Contains(c[0])))
        {
            inCycle.UnionWith(component);
            string[] ids = [.. component.Select(i => Nodes[i].Pledge.Id)];
            IEnumerable<string> shown = ids.Take(10).Append(ids.Length > 10 ? $"… ({ids.Length} in all)" : ids[0]);
            _fault(new LedgerFault(
                LedgerFaultKind.Cycle,
                $"Pledges {what}: {string.Join(" → ", shown)}.",
                [.. ids],
                [.. component.SelectMany(i => Nodes[i].Pledge.Sources).Distinct()]));
        }

        return inCycle;
    }

    private void Contradict(string message, params ReadOnlySpan<Relation> relations)
    {
        HashSet<string> sources = new(StringComparer.Ordinal);
        foreach (Relation relation in relations)
        {
            sources.Add(relation.Source);
        }

        _fault(new LedgerFault(LedgerFaultKind.Contradiction, message, [relations[0].Pledge, .. relations[0].Others], [.. sources]));
    }
}
