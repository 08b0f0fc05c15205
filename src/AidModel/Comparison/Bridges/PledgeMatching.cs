namespace AidModel;

/// <summary>By what the records of one pledge in two ledgers are recognised. Immutable and thread safe if its function is.</summary>
public sealed class PledgeMatching
{
    private readonly Func<AidLedger, AidLedger, IEnumerable<PledgePair>> _pairs;

    private PledgeMatching(string name, Func<AidLedger, AidLedger, IEnumerable<PledgePair>> pairs)
    {
        Name = name;
        _pairs = pairs;
    }

    /// <summary>By id: for ledgers of one's own, and publishers that keep their ids.</summary>
    public static PledgeMatching ById { get; } = new("by id", SameIds);

    /// <summary>By what the records say, for publishers that number anew from release to release: same payer, and day, type, amount,
    /// title, equipment and address of the source as far as they agree. A pledge without one like it stays unmatched.</summary>
    /// <remarks>The rules are taken one after the other, the strictest first, each among what those before it left. A rule pairs two
    /// pledges that agree in all that it names if no other pledge, on either side, agrees in it too; so a pair never depends on the
    /// order of the records, and the time on the number of pledges alone. An id counts only beside other things: in the Kiel
    /// Institute's tracker, where a package keeps its number only until another is put before it, about a fifth of the ids that two
    /// releases share are of two packages.</remarks>
    public static PledgeMatching ByContent { get; } = new("by what the records say", ContentMatching.Pairs);

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>A matching of the caller's own.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="pairs">The pairs, from the earlier and the later ledger: each pledge in one at most.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    public static PledgeMatching By(string name, Func<AidLedger, AidLedger, IEnumerable<PledgePair>> pairs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(pairs);
        return new(name, pairs);
    }

    /// <summary>The pairs of two ledgers.</summary>
    /// <param name="before">The earlier ledger.</param>
    /// <param name="after">The later ledger.</param>
    /// <exception cref="ArgumentNullException">A ledger is null.</exception>
    /// <exception cref="InvalidOperationException">A matching of one's own pairs a pledge twice, or one that a ledger does not have.</exception>
    public ValueList<PledgePair> Pairs(AidLedger before, AidLedger after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ValueList<PledgePair> pairs = [.. _pairs(before, after)];
        Check(pairs.Select(static p => p.Before), before, "earlier");
        Check(pairs.Select(static p => p.After), after, "later");
        return pairs;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private void Check(IEnumerable<string> ids, AidLedger ledger, string which)
    {
        HashSet<string> free = new(ledger.Pledges.Select(static p => p.Id), StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!free.Remove(id))
            {
                throw new InvalidOperationException($"The matching '{Name}' pairs '{id}' twice, or the {which} ledger has no such pledge.");
            }
        }
    }

    private static IEnumerable<PledgePair> SameIds(AidLedger before, AidLedger after)
    {
        HashSet<string> ids = new(after.Pledges.Select(static p => p.Id), StringComparer.Ordinal);
        return before.Pledges.Where(p => ids.Contains(p.Id)).Select(static p => new PledgePair(p.Id, p.Id, "id"));
    }
}
