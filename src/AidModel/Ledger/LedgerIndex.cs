namespace AidModel;

/// <summary>A ledger resolved: every announcement has become money that counts once, or is left out with a reason.
/// Immutable once built.</summary>
internal sealed class LedgerIndex
{
    private readonly HedgePolicy _policy;
    private readonly Dictionary<string, Donor> _donors = new(StringComparer.Ordinal);
    private readonly Dictionary<PledgeNode, Holding> _holdings = [];
    private readonly Dictionary<PledgeNode, Parties> _parties = [];
    private readonly List<Holding> _ordered = [];
    private readonly List<Portion> _portions = [];
    private readonly List<(Holding Holding, Portion? Portion)> _variables = [];
    private readonly List<(int Whole, Inside Kind, int Part)> _inside = [];

    public LedgerIndex(IReadOnlyList<Donor> donors, IReadOnlyList<Pledge> pledges, IReadOnlyList<Relation> relations, HedgePolicy policy, Action<LedgerFault> fault)
    {
        _policy = policy;
        foreach (Donor donor in donors)
        {
            _donors.TryAdd(donor.Id, donor);
        }

        Donor[] distinct = [.. _donors.Values];
        Payers = new FundShares(distinct, static d => d.FundedBy, static d => d.FundedBy.Count == 0 ? d.Id : null, loop => Closed(loop, "are funded by nobody but each other", fault));
        Spenders = new FundShares(distinct, static d => d.PassesTo, static d => d.Id, loop => Closed(loop, "pass all money on to each other, and none leaves them", fault));
        Graph = new PledgeGraph(pledges, relations, fault);
        foreach (PledgeNode node in Graph.Ordered)
        {
            Add(node, fault);
        }

        Constraints = Constrain();
        LeftOut = [.. Graph.Nodes.Where(static n => n.LeftOut is not null).Select(Shadow)];
        Clusters = Connect();
        FindExcess(fault);
    }

    public FundShares Payers { get; }

    public FundShares Spenders { get; }

    public PledgeGraph Graph { get; }

    /// <summary>Wholes before their parts, a pledge before its lines.</summary>
    public IReadOnlyList<Holding> Holdings => _ordered;

    public IReadOnlyList<Portion> Portions => _portions;

    /// <summary>In rising order of the wholes' variables.</summary>
    public IReadOnlyList<Constraint> Constraints { get; }

    public int Variables => _variables.Count;

    /// <summary>Holdings that relations connect, each in the ledger's order.</summary>
    public IReadOnlyList<List<Holding>> Clusters { get; }

    public HedgePolicy Policy => _policy;

    /// <summary>Pledges that do not count, as if they stood alone.</summary>
    public IReadOnlyList<Portion> LeftOut { get; }

    /// <summary>The holding of a pledge that counts.</summary>
    public Holding Of(PledgeNode node) => _holdings[node];

    public Donor? Donor(string? id) => id is not null && _donors.TryGetValue(id, out Donor? donor) ? donor : null;

    public (Holding Holding, Portion? Portion) Variable(int variable) => _variables[variable];

    private void Add(PledgeNode node, Action<LedgerFault> fault)
    {
        Pledge pledge = node.Pledge;
        (Interval amount, Currency? currency, decimal? figure) = ReadAmount(pledge, fault);
        if (amount.Lower.Sign < 0 && (node.Wholes.Count > 0 || pledge.Contributions.Count > 0 || pledge.Equipment.Count > 0))
        {
            fault(Fault(LedgerFaultKind.Contradiction, $"'{pledge.Id}' is below zero ({pledge.Amount}) and cannot be a part or have any.", pledge));
        }

        Holding holding = new(_ordered.Count, node, null) { Amount = amount, Currency = currency, Figure = figure, Variable = NewVariable() };
        _variables[holding.Variable] = (holding, null);
        _ordered.Add(holding);
        _holdings.Add(node, holding);
        Parties own = PartiesOf(node);
        List<Holding> wholes = [.. node.Wholes.Select(w => _holdings[w])];
        if (pledge.Contributions.Count > 0)
        {
            AddContributions(holding, own.Or(wholes.Count > 0 ? wholes[0].Portions[0].Parties with { Payer = null } : Parties.None), fault);
        }
        else
        {
            AddLike(holding, own, wholes.Count > 0 ? wholes[0] : null);
        }

        foreach (Portion portion in holding.Portions)
        {
            foreach (Holding whole in wholes)
            {
                Put(portion, Match(whole, portion));
            }

            IEnumerable<(string Payer, PledgeNode Whole)> narrowed = node.PayersWholes.Where(p => p.Payer == portion.Parties.Payer);
            foreach ((_, PledgeNode whole) in narrowed.Where(p => !portion.Containers.Any(c => c.Holding.Node == p.Whole || PledgeGraph.IsInside(c.Holding.Node, p.Whole))))
            {
                Put(portion, Match(_holdings[whole], portion));
                if (holding.VariableOf(portion) >= 0 && (!portion.IsMain || holding.Portions.Count == 1))
                {
                    _inside.Add((_holdings[whole].Variable, Inside.Part, holding.VariableOf(portion)));
                }
            }

            AddCandidates(node, portion);
        }

        foreach (Holding whole in wholes)
        {
            _inside.Add((whole.Variable, Inside.Part, holding.Variable));
        }

        foreach (EquipmentLine line in pledge.Equipment)
        {
            AddLine(holding, line);
        }

        if (pledge is { Amount: null, Tranches.Count: 0, Equipment.Count: > 0 } && currency is null)
        {
            holding.SumOf = [.. _ordered.Skip(holding.Index + 1)];
        }

        CheckCurrencies(node, currency, fault);
    }

    private Portion Shadow(PledgeNode node)
    {
        (Interval amount, Currency? currency, decimal? figure) = ReadAmount(node.Pledge, static _ => { });
        Holding holding = new(-1, node, null) { Amount = amount, Currency = currency, Figure = figure };
        Parties like = _holdings.TryGetValue(node.LeftOut!.Value.By, out Holding? by) ? by.Portions[0].Parties : Parties.None;
        Portion portion = new(holding, -1, node.Parties.Or(like));
        holding.Portions.Add(portion);
        return portion;
    }

    private void AddLine(Holding pledge, EquipmentLine line)
    {
        (Interval value, Currency? currency) = ValueOf(line);
        Holding holding = new(_ordered.Count, pledge.Node, line)
        {
            Amount = value,
            Currency = currency,
            Figure = line.Value is { } worth ? FigureOf(worth.Wording) : null,
            Variable = NewVariable(),
        };
        _variables[holding.Variable] = (holding, null);
        _ordered.Add(holding);
        AddLike(holding, Parties.None, pledge);
        foreach (Portion portion in holding.Portions)
        {
            Put(portion, Match(pledge, portion));
        }

        _inside.Add((pledge.Variable, Inside.Part, holding.Variable));
    }

    /// <summary>Parties as a holding has them that states no contributions: those of its whole, whose contributions it
    /// shares in unknown parts unless it has a payer of its own.</summary>
    private void AddLike(Holding holding, Parties own, Holding? whole)
    {
        if (whole is null)
        {
            NewPortion(holding, own, null, null);
        }
        else if (own.Payer is { } payer)
        {
            Portion like = whole.Portions.Find(p => p.Parties.Payer == payer) ?? whole.Portions[0];
            NewPortion(holding, own.Or(like.Parties), null, null);
        }
        else
        {
            foreach (Portion portion in whole.Portions)
            {
                bool main = portion.IsMain;
                NewPortion(holding, own.Or(portion.Parties), main ? null : Interval.Unknown, null, derived: whole.Portions.Count > 1);
            }
        }
    }

    private void AddContributions(Holding holding, Parties own, Action<LedgerFault> fault)
    {
        ValueList<Contribution> contributions = holding.Pledge.Contributions;
        Contribution[] rests = [.. contributions.Where(static c => c.IsRest)];
        if (rests.Length > 1)
        {
            fault(Fault(LedgerFaultKind.Contradiction, $"{rests.Length} contributions to '{holding.Pledge.Id}' take the rest; one can.", holding.Pledge));
        }

        Rational shares = contributions.Aggregate(Rational.Zero, static (sum, c) => sum + (c.Share?.Value ?? Rational.Zero));
        if (shares > Rational.One)
        {
            fault(Fault(LedgerFaultKind.SharesExceedWhole, $"The contributions to '{holding.Pledge.Id}' come to {(shares * 100m).Round(2)} % of it.", holding.Pledge));
        }

        NewPortion(holding, rests.Length > 0 ? rests[0].Parties.Or(own) : own, null, null, derived: rests.Length > 0);
        foreach (Contribution contribution in contributions.Where(static c => !c.IsRest))
        {
            Interval? amount = contribution.Amount is { } stated ? _policy.Read(stated.Wording) : null;
            NewPortion(
                holding,
                contribution.Parties.Or(own),
                amount,
                contribution.Amount?.Currency,
                fraction: contribution.Share?.Value,
                figure: contribution.Amount is { } money ? FigureOf(money.Wording) : null);
        }
    }

    private void AddCandidates(PledgeNode node, Portion portion)
    {
        foreach ((string? payer, IReadOnlyList<PledgeNode> candidates) in node.Open)
        {
            if (payer is not null && payer != portion.Parties.Payer)
            {
                continue;
            }

            foreach (PledgeNode candidate in candidates)
            {
                // Where the money already is inside something, only what is inside that is still open.
                bool open = portion.Containers.Count == 0 || portion.Containers.Exists(c => PledgeGraph.IsInside(candidate, c.Holding.Node));
                Portion match = Match(_holdings[candidate], portion);
                if (open && !portion.Containers.Contains(match) && !portion.Candidates.Contains(match) && MayPay(match, portion))
                {
                    portion.Candidates.Add(match);
                }
            }
        }
    }

    /// <summary>Money of one payer cannot be inside the money of another, unless one of them stands for several.</summary>
    private bool MayPay(Portion candidate, Portion portion) =>
        candidate.Parties.Payer == portion.Parties.Payer || StandsForSeveral(candidate.Parties.Payer) || StandsForSeveral(portion.Parties.Payer);

    private bool StandsForSeveral(string? payer) =>
        Donor(payer) is not { } donor || donor.FundedBy.Count > 0 || donor.Kind is DonorKind.Coalition or DonorKind.PooledFund;

    private static Portion Match(Holding whole, Portion portion) =>
        portion.Parties.Payer is { } payer && whole.Portions.Find(p => p.Parties.Payer == payer) is { } same ? same : whole.Portions[0];

    private void Put(Portion portion, Portion container)
    {
        if (portion.Containers.Contains(container))
        {
            return;
        }

        portion.PutInside(container);
        Holding holding = portion.Holding;
        int variable = holding.VariableOf(portion);
        if (variable < 0 || (portion.IsMain && holding.Portions.Count > 1))
        {
            return;
        }

        if (container.IsMain && container.Holding.Portions.Count > 1)
        {
            _inside.Add((container.Holding.Variable, Inside.Portion, variable));
        }
        else if (container.Variable >= 0)
        {
            _inside.Add((container.Variable, Inside.Portion, variable));
        }
    }

    private Parties PartiesOf(PledgeNode node)
    {
        Stack<PledgeNode> chain = [];
        PledgeNode? next = node;
        while (next is not null && !_parties.ContainsKey(next))
        {
            chain.Push(next);
            next = next.Model;
        }

        Parties parties = next is not null && _parties.TryGetValue(next, out Parties? known) ? known : Parties.None;
        while (chain.TryPop(out PledgeNode? step))
        {
            _parties[step] = parties = step.Parties.Or(parties);
        }

        return parties;
    }

    private (Interval Amount, Currency? Currency, decimal? Figure) ReadAmount(Pledge pledge, Action<LedgerFault> fault)
    {
        if (pledge.Amount is { } stated)
        {
            return (_policy.Read(stated.Wording), stated.Currency, FigureOf(stated.Wording));
        }

        (Interval Value, Currency? Currency)[] sums = pledge.Tranches.Count > 0
            ? [.. pledge.Tranches.Select(t => ((Interval)_policy.Read(t.Amount.Wording), (Currency?)t.Amount.Currency))]
            : [.. pledge.Equipment.Select(ValueOf)];
        Currency[] currencies = [.. sums.Where(static s => s.Currency is not null).Select(static s => s.Currency!.Value).Distinct()];
        if (sums.Length == 0 || currencies.Length != 1)
        {
            if (pledge.Tranches.Count > 0)
            {
                fault(Fault(LedgerFaultKind.Contradiction, $"The tranches of '{pledge.Id}' are in {string.Join(" and ", currencies)}; one currency is allowed.", pledge));
            }

            return (Interval.Unknown, null, null);
        }

        return (sums.Aggregate(Interval.Zero, static (sum, s) => sum + s.Value), currencies[0], null);
    }

    private (Interval Value, Currency? Currency) ValueOf(EquipmentLine line)
    {
        if (line.Value is { } value)
        {
            return (_policy.Read(value.Wording), value.Currency);
        }

        if (line.UnitPrice is not { } price)
        {
            return (Interval.Unknown, null);
        }

        Interval count = _policy.Read(line.Quantity.Wording);
        Interval each = _policy.Read(price.Wording);
        return (new(count.Lower * each.Lower, count.Best * each.Best, count.IsZero || each.IsZero ? Rational.Zero : count.Upper * each.Upper), price.Currency);
    }

    private static decimal? FigureOf(Wording wording) => wording.Hedge switch
    {
        Hedge.Bounded => wording.Best ?? wording.Figure,
        Hedge.Magnitude or Hedge.Further or Hedge.NotGiven => null,
        _ => wording.Figure,
    };

    private static void CheckCurrencies(PledgeNode node, Currency? currency, Action<LedgerFault> fault)
    {
        Pledge pledge = node.Pledge;
        IEnumerable<(string What, StatedMoney Amount)> inside = pledge.Tranches.Select(static t => ("tranche", t.Amount))
            .Concat(pledge.Deliveries.Select(static d => ("delivery", d.Amount)))
            .Concat(node.Withdrawals.Where(static w => w.Amount is not null).Select(static w => ("withdrawal", w.Amount!.Value)));
        foreach ((string what, StatedMoney amount) in inside.Where(i => currency is not null && i.Amount.Currency != currency))
        {
            fault(Fault(LedgerFaultKind.Contradiction, $"A {what} of '{pledge.Id}' is in {amount.Currency}, the pledge in {currency}.", pledge));
        }
    }

    private int NewVariable()
    {
        _variables.Add(default);
        return _variables.Count - 1;
    }

    private void NewPortion(Holding holding, Parties parties, Interval? amount, Currency? currency, Rational? fraction = null, decimal? figure = null, bool derived = false)
    {
        Portion portion = new(holding, _portions.Count, parties)
        {
            Fraction = fraction,
            Amount = amount,
            Currency = currency,
            Figure = figure,
            IsDerived = derived,
            Variable = amount is null ? -1 : NewVariable(),
        };
        if (amount is not null)
        {
            _variables[portion.Variable] = (holding, portion);
            _inside.Add((holding.Variable, Inside.Portion, portion.Variable));
        }

        holding.Portions.Add(portion);
        _portions.Add(portion);
    }

    /// <summary>What is inside a variable as its parts, and what as its contributions and their parts, are two ways to break
    /// down the same money.</summary>
    private List<Constraint> Constrain() =>
    [
        .. _inside.GroupBy(static i => (i.Whole, i.Kind), static i => i.Part)
            .OrderBy(static g => g.Key.Whole)
            .Select(static g => new Constraint(g.Key.Whole, [.. g])),
    ];

    private List<List<Holding>> Connect()
    {
        int[] leader = [.. Enumerable.Range(0, _ordered.Count)];
        foreach (Portion portion in _portions)
        {
            foreach (Portion other in portion.Containers.Concat(portion.Candidates))
            {
                leader[Leader(portion.Holding.Index)] = Leader(other.Holding.Index);
            }
        }

        Dictionary<int, List<Holding>> clusters = [];
        foreach (Holding holding in _ordered)
        {
            int key = Leader(holding.Index);
            if (!clusters.TryGetValue(key, out List<Holding>? members))
            {
                clusters[key] = members = [];
            }

            members.Add(holding);
        }

        return [.. clusters.Values];

        int Leader(int index)
        {
            while (leader[index] != index)
            {
                index = leader[index] = leader[leader[index]];
            }

            return index;
        }
    }

    /// <summary>Tells of parts that come to more than their whole, as far as they are in its currency: others can only be
    /// compared at a rate.</summary>
    private void FindExcess(Action<LedgerFault> fault)
    {
        Interval[] amounts = [.. _variables.Select(static v => v.Portion?.Amount ?? v.Holding.Amount)];
        List<Constraint> comparable = [];
        foreach (Constraint constraint in Constraints)
        {
            int[] parts = [.. constraint.Parts.Where(p => CurrencyOf(p) is { } currency && currency == CurrencyOf(constraint.Whole))];
            if (parts.Length > 0)
            {
                comparable.Add(constraint with { Parts = parts });
            }
        }

        Tightening.Apply(amounts, comparable, (constraint, least) => fault(Excess(constraint, least)));
        foreach (Holding holding in _ordered.Where(static h => h.Line is null))
        {
            Pledge pledge = holding.Pledge;
            CheckSum(pledge.Tranches.Select(static t => t.Amount), LedgerFaultKind.SharesExceedWhole, "tranches", holding, fault);
            CheckSum(pledge.Deliveries.Select(static d => d.Amount), LedgerFaultKind.DeliveredExceedsPledged, "deliveries", holding, fault);
        }
    }

    private void CheckSum(IEnumerable<StatedMoney> amounts, LedgerFaultKind kind, string what, Holding holding, Action<LedgerFault> fault)
    {
        if (!amounts.Any())
        {
            return;
        }

        Rational least = amounts.Where(a => a.Currency == holding.Currency).Aggregate(Rational.Zero, (sum, a) => sum + _policy.Read(a.Wording).Lower);
        if (holding.Amount.Upper < least)
        {
            fault(Fault(kind, $"The {what} of '{holding.Pledge.Id}' come to at least {Show(least, holding.Currency)}, the pledge to at most {Show(holding.Amount.Upper!.Value, holding.Currency)}.", holding.Pledge));
        }
    }

    private LedgerFault Excess(Constraint constraint, Rational least)
    {
        (Holding whole, Portion? portion) = _variables[constraint.Whole];
        Rational most = (portion?.Amount ?? whole.Amount).Upper!.Value;
        (Holding Holding, Portion? Portion)[] parts = [.. constraint.Parts.Select(p => _variables[p])];
        bool contributions = parts.All(p => p.Holding == whole);
        string shown = string.Join(" + ", parts.Take(10).Select(static p => Name(p.Holding, p.Portion))) + (parts.Length > 10 ? $" + … ({parts.Length} in all)" : string.Empty);
        return new LedgerFault(
            contributions ? LedgerFaultKind.SharesExceedWhole : LedgerFaultKind.PartsExceedWhole,
            $"{(contributions ? "Contributions" : "Parts")} come to at least {Show(least, whole.Currency)}, {Name(whole, portion)} to at most {Show(most, whole.Currency)}: {shown}.",
            [whole.Pledge.Id, .. parts.Select(static p => p.Holding.Pledge.Id).Distinct().Where(id => id != whole.Pledge.Id)],
            [.. parts.Select(static p => p.Holding).Prepend(whole).SelectMany(static h => h.Pledge.Sources.Concat(h.Node.Evidence)).Distinct()]);
    }

    private Currency? CurrencyOf(int variable) => _variables[variable] switch
    {
        (_, { } portion) => portion.Currency,
        ({ } holding, _) => holding.Currency,
    };

    private static string Name(Holding holding, Portion? portion) =>
        $"'{holding.Pledge.Id}'"
        + (holding.Line is { } line ? $" ({line.Item})" : string.Empty)
        + (portion is null ? string.Empty : $" (share of {portion.Parties.Payer ?? "nobody named"})");

    private static string Show(Rational amount, Currency? currency) => new Money(amount.Round(6), currency ?? default).ToString();

    private static LedgerFault Fault(LedgerFaultKind kind, string message, Pledge pledge) => new(kind, message, [pledge.Id], pledge.Sources);

    private static void Closed(IReadOnlyList<Donor> loop, string what, Action<LedgerFault> fault) =>
        fault(new LedgerFault(LedgerFaultKind.ClosedFundLoop, $"Funds {what}: {string.Join(", ", loop.Select(static d => d.Id))}.", [.. loop.Select(static d => d.Id)], []));

    private enum Inside
    {
        Part,
        Portion,
    }
}
