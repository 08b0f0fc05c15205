namespace AidModel;

/// <summary>A ledger resolved: every announcement has become money that counts once, or is left out with a reason.
/// Immutable once built.</summary>
internal sealed class LedgerIndex
{
    private readonly Dictionary<string, Donor> _donors = new(StringComparer.Ordinal);
    private readonly HoldingBuilder _built;

    public LedgerIndex(IReadOnlyList<Donor> donors, IReadOnlyList<Pledge> pledges, IReadOnlyList<Relation> relations, HedgePolicy policy, Action<LedgerFault> fault)
    {
        foreach (Donor donor in donors)
        {
            _donors.TryAdd(donor.Id, donor);
        }

        Donor[] distinct = [.. _donors.Values];
        HasFunds = Array.Exists(distinct, static d => d.FundedBy.Count > 0 || d.PassesTo.Count > 0);
        Payers = new FundShares(distinct, static d => d.FundedBy, static d => d.FundedBy.Count == 0 ? d.Id : null, loop => Closed(loop, "are funded by nobody but each other", fault));
        Spenders = new FundShares(distinct, static d => d.PassesTo, static d => d.Id, loop => Closed(loop, "pass all money on to each other, and none leaves them", fault));
        Graph = new PledgeGraph(pledges, relations, fault);
        Reader = new BoundsReader(policy, fault);
        _built = new HoldingBuilder(_donors, Reader);
        foreach (PledgeNode node in Graph.Ordered)
        {
            _built.Add(node);
        }

        LeftOut = [.. Graph.Nodes.Where(static n => n.LeftOut is not null).Select(_built.Shadow)];
        Mixed = _built.Mixed.ToLookup(static m => m.Node, static m => m.Told);
        Constraints = _built.Constraints();
        Clusters = Connect();
        Check = new AmountCheck(this, Reader, fault);
        Check.Run();
    }

    public BoundsReader Reader { get; }

    public AmountCheck Check { get; }

    /// <summary>Whether any donor stands for others.</summary>
    public bool HasFunds { get; }

    public FundShares Payers { get; }

    public FundShares Spenders { get; }

    public PledgeGraph Graph { get; }

    /// <summary>Wholes before their parts, a pledge before its lines.</summary>
    public IReadOnlyList<Holding> Holdings => _built.Holdings;

    public IReadOnlyList<Portion> Portions => _built.Portions;

    /// <summary>What is said of amounts inside others on another basis, by the pledge.</summary>
    public ILookup<PledgeNode, string> Mixed { get; }

    /// <summary>Pledges that do not count, as if they stood alone.</summary>
    public IReadOnlyList<Portion> LeftOut { get; }

    /// <summary>In rising order of the wholes' variables.</summary>
    public IReadOnlyList<Constraint> Constraints { get; }

    public int Variables => _built.Variables.Count;

    /// <summary>Holdings that relations connect, each in the ledger's order.</summary>
    public IReadOnlyList<List<Holding>> Clusters { get; }

    /// <summary>The holding of a pledge that relates to no other and is not divided: it is in no list.</summary>
    public Holding Alone(Pledge pledge)
    {
        (Interval amount, Currency? currency) = Reader.Read(pledge);
        PledgeNode node = new(-1, pledge);
        Holding holding = new(-1, node, null) { Amount = amount, Currency = currency };
        holding.Portions.Add(new Portion(holding, -1, node.Parties));
        return holding;
    }

    /// <summary>The holding of a pledge that counts.</summary>
    public Holding Of(PledgeNode node) => _built.ByPledge[node];

    public Donor? Donor(string? id) => id is not null && _donors.TryGetValue(id, out Donor? donor) ? donor : null;

    /// <summary>Donors of a role with their shares, funds looked through.</summary>
    public IReadOnlyList<(string? Donor, Rational Share)> Behind(Parties parties, Role role)
    {
        string? donor = parties[role];
        return role switch
        {
            Role.Payer when Donor(donor) is not null => Payers.Behind(donor!),
            Role.Deliverer when donor is null && Donor(parties.Channel) is not null => Spenders.Behind(parties.Channel!),
            _ => [(donor, Rational.One)],
        };
    }

    /// <summary>Whose amount a variable is: a holding's, or one contribution's.</summary>
    public (Holding Holding, Portion? Portion) Variable(int variable) => _built.Variables[variable];

    /// <summary>The amount of a variable as the ledger's policy reads it, before relations tighten it.</summary>
    public Interval AmountOf(int variable)
    {
        (Holding holding, Portion? portion) = Variable(variable);
        return portion?.Amount ?? holding.Amount;
    }

    private List<List<Holding>> Connect()
    {
        int[] leader = [.. Enumerable.Range(0, Holdings.Count)];
        foreach (Portion portion in Portions)
        {
            foreach (Portion other in portion.Containers.Concat(portion.Candidates).SelectMany(static c => c))
            {
                leader[Leader(portion.Holding.Index)] = Leader(other.Holding.Index);
            }
        }

        Dictionary<int, List<Holding>> clusters = [];
        foreach (Holding holding in Holdings)
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

    private static void Closed(IReadOnlyList<Donor> loop, string what, Action<LedgerFault> fault) =>
        fault(new LedgerFault(LedgerFaultKind.ClosedFundLoop, $"Funds {what}: {string.Join(", ", loop.Select(static d => d.Id))}.", [.. loop.Select(static d => d.Id)], []));
}
