namespace AidModel;

/// <summary>Makes holdings of pledges, wholes first, and notes what is inside what.</summary>
internal sealed class HoldingBuilder(IReadOnlyDictionary<string, Donor> donors, BoundsReader reader)
{
    private readonly Dictionary<PledgeNode, Parties> _parties = [];
    // The bases, one bit each, on which what is inside a pledge has to stand to be compared with it.
    private readonly Dictionary<PledgeNode, int> _bases = [];
    private readonly List<(int Whole, Portion? In, int Part)> _inside = [];

    public Dictionary<PledgeNode, Holding> ByPledge { get; } = [];

    public List<Holding> Holdings { get; } = [];

    /// <summary>What is said of amounts inside others on another basis, by the pledge.</summary>
    public List<(PledgeNode Node, string Told)> Mixed { get; } = [];

    public List<Portion> Portions { get; } = [];

    /// <summary>Whose amount each variable is: a holding's, or one contribution's.</summary>
    public List<(Holding Holding, Portion? Portion)> Variables { get; } = [];

    /// <summary>What is inside a whole as its parts, and what as its contributions and their parts, are different ways to break
    /// down the same money, and so constraints of their own. In rising order of the wholes' variables.</summary>
    public List<Constraint> Constraints() =>
    [
        .. _inside.GroupBy(static i => (i.Whole, i.In), static i => i.Part)
            .OrderBy(static g => g.Key.Whole)
            .Select(static g => new Constraint(g.Key.Whole, [.. g])),
    ];

    public void Add(PledgeNode node)
    {
        KeepOneBasis(node);
        Pledge pledge = node.Pledge;
        (Interval amount, Currency? currency) = reader.Read(pledge);
        Holding holding = Add(node, null, amount, currency);
        ByPledge.Add(node, holding);
        Parties own = PartiesOf(node);
        List<Holding> wholes = [.. node.Wholes.Select(w => ByPledge[w])];
        if (pledge.Contributions.Count > 0)
        {
            AddContributions(holding, own);
        }
        else
        {
            AddPortion(new Portion(holding, Portions.Count, own));
        }

        foreach (Portion portion in holding.Portions)
        {
            foreach (Holding whole in wholes)
            {
                Put(portion, PlacesIn(whole, portion));
            }

            PutContribution(node, portion);
            AddCandidates(node, portion);
            portion.Settle();
        }

        foreach (Holding whole in wholes)
        {
            _inside.Add((whole.Variable, null, holding.Variable));
        }

        foreach (EquipmentLine line in pledge.Equipment)
        {
            AddLine(holding, line);
        }

        if (currency is null && pledge is { Amount: null, Tranches.Count: 0, Equipment.Count: > 0 })
        {
            holding.SumOf = Holdings[(holding.Index + 1)..];
        }
    }

    /// <summary>Takes away what stands inside an amount on another basis: what part of that it is is not known.</summary>
    private void KeepOneBasis(PledgeNode node)
    {
        Pledge pledge = node.Pledge;
        int outer = node.Wholes.Aggregate(0, (bases, w) => bases | _bases[w]);
        bool hasAmount = BasisChange.HasFigures(pledge);
        if (hasAmount && IsOther(pledge.Basis, outer))
        {
            Mixed.Add((node, $"'{pledge.Id}' ({BasisChange.Words(pledge.Basis)}) is inside what stands on another basis, of which it is an unknown part"));
            node.Pledge = pledge = BasisChange.Unknown(pledge);
            hasAmount = false;
        }

        int own = _bases[node] = hasAmount ? Of(pledge.Basis) : outer;
        if (pledge.Equipment.Any(IsForeign))
        {
            Mixed.AddRange(pledge.Equipment.Where(IsForeign).Select(l => (node, $"'{pledge.Id}' ({l.Item}: {BasisChange.Words(l.Basis ?? pledge.Basis)}) is inside what stands on another basis, of which it is an unknown part")));
            node.Pledge = pledge with { Equipment = [.. pledge.Equipment.Select(l => IsForeign(l) ? BasisChange.Unknown(l) : l)] };
        }

        bool IsForeign(EquipmentLine line) => (line.Value ?? line.UnitPrice) is not null && IsOther(line.Basis ?? pledge.Basis, own);
    }

    private static int Of(ValueBasis basis) => 1 << (int)basis;

    private static bool IsOther(ValueBasis basis, int bases) => (bases & ~Of(basis)) != 0;

    /// <summary>A pledge that does not count, as if it stood alone.</summary>
    public Portion Shadow(PledgeNode node)
    {
        (Interval amount, Currency? currency) = reader.Read(node.Pledge);
        Holding holding = new(-1, node, null) { Amount = amount, Currency = currency };
        Parties like = ByPledge.TryGetValue(node.LeftOut!.Value.By, out Holding? by) ? by.Portions[0].Parties : Parties.None;
        Portion portion = new(holding, -1, node.Parties.Or(like));
        holding.Portions.Add(portion);
        return portion;
    }

    private Holding Add(PledgeNode node, EquipmentLine? line, Interval amount, Currency? currency)
    {
        Holding holding = new(Holdings.Count, node, line) { Amount = amount, Currency = currency, Variable = Variables.Count };
        Variables.Add((holding, null));
        Holdings.Add(holding);
        return holding;
    }

    private void AddLine(Holding pledge, EquipmentLine line)
    {
        (Interval value, Currency? currency) = reader.Read(line);
        Holding holding = Add(pledge.Node, line, value, currency);
        Portion portion = new(holding, Portions.Count, Parties.None);
        AddPortion(portion);
        Put(portion, PlacesIn(pledge, portion));
        portion.Settle();
        _inside.Add((pledge.Variable, null, holding.Variable));
    }

    private void AddContributions(Holding holding, Parties own)
    {
        Parties rest = holding.Pledge.Contributions.FirstOrDefault(static c => c.IsRest)?.Parties ?? Parties.None;
        AddPortion(new Portion(holding, Portions.Count, rest.Or(own)) { IsDerived = rest != Parties.None });
        foreach (Contribution contribution in holding.Pledge.Contributions.Where(static c => !c.IsRest))
        {
            AddPortion(new Portion(holding, Portions.Count, contribution.Parties.Or(own))
            {
                Fraction = contribution.Share?.Value,
                Amount = contribution.Amount is { } amount ? reader.Read(amount) : holding.Amount * contribution.Share!.Value.Value,
                Currency = contribution.Amount?.Currency ?? holding.Currency,
                Stated = contribution.Amount,
                Variable = Variables.Count,
            });
        }
    }

    private void AddPortion(Portion portion)
    {
        Holding holding = portion.Holding;
        holding.Portions.Add(portion);
        Portions.Add(portion);
        if (portion.Variable >= 0)
        {
            Variables.Add((holding, portion));
            _inside.Add((holding.Variable, holding.Portions[0], portion.Variable));
        }
    }

    /// <summary>Puts one payer's contribution inside a pledge that a relation names for it alone.</summary>
    private void PutContribution(PledgeNode node, Portion portion)
    {
        foreach ((_, PledgeNode whole) in node.PayersWholes.Where(p => p.Payer == portion.Parties.Payer))
        {
            if (portion.Containers.Exists(c => c[0].Holding.Node == whole || PledgeGraph.IsInside(c[0].Holding.Node, whole)))
            {
                continue;
            }

            if (BasisChange.HasFigures(node.Pledge) && IsOther(node.Pledge.Basis, _bases[whole]))
            {
                portion.PutInside(PlacesIn(ByPledge[whole], portion));
                continue;
            }

            Put(portion, PlacesIn(ByPledge[whole], portion));
            if (VariableOfAll(portion) is { } variable)
            {
                _inside.Add((ByPledge[whole].Variable, null, variable));
            }
        }
    }

    private void AddCandidates(PledgeNode node, Portion portion)
    {
        foreach ((_, IReadOnlyList<PledgeNode> candidates) in node.Open.Where(o => o.Payer is null || o.Payer == portion.Parties.Payer))
        {
            foreach (PledgeNode candidate in candidates)
            {
                // Where the money already is inside something, only what is inside that is still open.
                bool isOpen = portion.Containers.Count == 0 || portion.Containers.Exists(c => PledgeGraph.IsInside(candidate, c[0].Holding.Node));
                Portion[] places = [.. PlacesIn(ByPledge[candidate], portion).Where(p => MayPay(p, portion))];
                if (isOpen && places.Length > 0 && !portion.Candidates.Exists(c => c[0].Holding == places[0].Holding))
                {
                    portion.Candidates.Add(places);
                }
            }
        }
    }

    /// <summary>The portions of a whole that some money may be in: that of its payer, if there is one; else all that may be
    /// of its payer.</summary>
    private Portion[] PlacesIn(Holding whole, Portion portion)
    {
        if (whole.Portions.Count == 1)
        {
            return [whole.Portions[0]];
        }

        if (portion.Parties.Payer is { } payer && whole.Portions.Find(p => p.Parties.Payer == payer) is { } same)
        {
            return [same];
        }

        Portion[] places = [.. whole.Portions.Where(p => MayPay(p, portion))];
        return places.Length > 0 ? places : [whole.Portions[0]];
    }

    /// <summary>Money of one payer cannot be inside the money of another, unless one of them stands for several.</summary>
    private bool MayPay(Portion container, Portion portion) =>
        container.Parties.Payer == portion.Parties.Payer || StandsForSeveral(container.Parties.Payer) || StandsForSeveral(portion.Parties.Payer);

    private bool StandsForSeveral(string? payer) =>
        payer is null || !donors.TryGetValue(payer, out Donor? donor) || donor.FundedBy.Count > 0 || donor.Kind is DonorKind.Coalition or DonorKind.PooledFund;

    private void Put(Portion portion, Portion[] container)
    {
        if (portion.Containers.Exists(c => c[0].Holding == container[0].Holding))
        {
            return;
        }

        portion.PutInside(container);
        if (container is [var one] && one.Holding.Portions.Count > 1 && VariableOfAll(portion) is { } variable)
        {
            _inside.Add((one.Holding.VariableOf(one), one, variable));
        }
    }

    /// <summary>The variable that is all of a portion's amount; null for rests, which have none.</summary>
    private static int? VariableOfAll(Portion portion) =>
        portion.Variable >= 0 ? portion.Variable : portion.Holding.Portions.Count == 1 ? portion.Holding.Variable : null;

    /// <summary>The parties named for a pledge, or for what it replaces or adds to.</summary>
    private Parties PartiesOf(PledgeNode node)
    {
        Stack<PledgeNode> chain = [];
        PledgeNode? next = node;
        while (next is not null && !_parties.ContainsKey(next))
        {
            chain.Push(next);
            next = next.Model;
        }

        Parties parties = next is null ? Parties.None : _parties[next];
        while (chain.TryPop(out PledgeNode? step))
        {
            _parties[step] = parties = step.Parties.Or(parties);
        }

        return parties;
    }
}
