namespace AidModel;

/// <summary>Tells pledges that are what they are from those whose money other records have a say in.</summary>
internal static class LonePledges
{
    /// <summary>The pledges that no relation names and that are not divided, and the others, each in the ledger's order.</summary>
    public static SplitPledges Split(IReadOnlyList<Pledge> pledges, IReadOnlyList<Relation> relations)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (Relation relation in relations)
        {
            named.Add(relation.Pledge);
            foreach (string other in relation.Others)
            {
                named.Add(other);
            }
        }

        List<Pledge> lone = new(pledges.Count);
        List<Pledge> related = [];
        foreach (Pledge pledge in pledges)
        {
            bool isLone = IsPlain(pledge) && (named.Count == 0 || !named.Contains(pledge.Id));
            (isLone ? lone : related).Add(pledge);
        }

        return new(lone, related);
    }

    /// <summary>Whether a pledge is not divided.</summary>
    public static bool IsPlain(Pledge pledge) => pledge.Contributions.Count == 0 && pledge.Equipment.Count == 0;

    /// <summary>Finds amounts of lone pledges that cannot hold together, or cannot be read.</summary>
    public static void Check(IEnumerable<Pledge> lone, LedgerIndex index)
    {
        foreach (Pledge pledge in lone)
        {
            if (pledge.Tranches.Count > 0 || pledge.Events.Count > 0)
            {
                index.Check.Run(index.Alone(pledge));
            }
            else
            {
                Read(pledge, index.Reader.Policy);
            }
        }
    }

    /// <summary>Reads an amount, if that can fail.</summary>
    public static void Read(Pledge pledge, HedgePolicy policy)
    {
        if (pledge.Amount is { } amount && !(amount.Wording.Hedge == Hedge.Exact && ReferenceEquals(policy, HedgePolicy.Default)))
        {
            policy.Read(amount.Wording);
        }
    }
}
