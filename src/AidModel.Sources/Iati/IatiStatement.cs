namespace AidModel;

/// <summary>What of a ledger the standard's transactions say, so that nothing is counted twice by those who add them up.</summary>
/// <param name="ledger">The ledger.</param>
internal sealed class IatiStatement(AidLedger ledger)
{
    private readonly HashSet<string> _inside = new(ledger.Relations.SelectMany(NotCounted), StringComparer.Ordinal);

    private readonly HashSet<string> _parts = new(Inside(ledger).Select(static r => r.Part), StringComparer.Ordinal);

    private readonly HashSet<string> _paidAbove = PaidAbove(ledger);

    /// <summary>A transaction in a few words, to compare those written with those read.</summary>
    public static string Of(IatiFlow flow, DateOnly day, Money amount) =>
        Shown.Invariant($"{(flow is IatiFlow.Commitment or IatiFlow.Pledge ? "promised" : flow.ToString())} {day:O} {amount}");

    /// <summary>The number to write for an amount; null where it has no best value that its source names.</summary>
    public static Money? Figure(StatedMoney? amount) =>
        amount is { Wording.Hedge: Hedge.Exact or Hedge.About } stated ? new Money(stated.Wording.Figure, stated.Currency) : null;

    /// <summary>Whether a pledge counts beside all others, as far as that is certain.</summary>
    public bool Counts(Pledge pledge) => !_inside.Contains(pledge.Id);

    /// <summary>The transactions of a pledge: its amount where it counts, and what was paid out of it, or else handed over, and not of a whole about it.</summary>
    public IEnumerable<(IatiFlow Flow, DateOnly Day, Money Amount)> Of(Pledge pledge)
    {
        if (Counts(pledge) && Figure(pledge.Amount) is { } promised)
        {
            yield return (IatiFlow.Commitment, pledge.Announced, promised);
        }

        if (Counts(pledge) || (_parts.Contains(pledge.Id) && !_paidAbove.Contains(pledge.Id)))
        {
            foreach (StageEvent payment in Payments(pledge))
            {
                if (Figure(payment.IsAll ? pledge.Amount : payment.Amount) is { } paid)
                {
                    yield return (IatiFlow.Payment, payment.Date, paid);
                }
            }
        }
    }

    /// <summary>What was paid out of a pledge; where nothing says, what was handed over.</summary>
    private static IEnumerable<StageEvent> Payments(Pledge pledge)
    {
        IEnumerable<StageEvent> paid = pledge.Events.Where(static e => e.Stage == Stage.Disbursed);
        return paid.Any() ? paid : pledge.Events.Where(static e => e.Stage == Stage.Delivered);
    }

    /// <summary>All that is or may be, at any depth, inside of what has been paid of.</summary>
    private static HashSet<string> PaidAbove(AidLedger ledger)
    {
        ILookup<string, string> parts = Inside(ledger).ToLookup(static r => r.Whole, static r => r.Part, StringComparer.Ordinal);
        HashSet<string> above = new(StringComparer.Ordinal);
        Stack<string> next = new(ledger.Pledges.Where(static p => Payments(p).Any()).Select(static p => p.Id));
        while (next.TryPop(out string? whole))
        {
            foreach (string part in parts[whole].Where(above.Add))
            {
                next.Push(part);
            }
        }

        return above;
    }

    private static IEnumerable<(string Part, string Whole)> Inside(AidLedger ledger) => ledger.Relations
        .Where(static r => r.Kind is RelationKind.PartOf or RelationKind.Unknown)
        .SelectMany(static r => r.Others, static (r, whole) => (r.Pledge, whole));

    private static IEnumerable<string> NotCounted(Relation relation) => relation.Kind switch
    {
        RelationKind.PartOf or RelationKind.Unknown or RelationKind.Restates or RelationKind.Withdraws => [relation.Pledge],
        RelationKind.Supersedes => relation.Others,
        _ => [],
    };
}
