namespace AidModel;

/// <summary>The pledges of two ledgers, paired, and what their records say about why they differ.</summary>
internal sealed class BridgePledges
{
    private readonly Dictionary<string, Pledge> _before;
    private readonly Dictionary<string, Pledge> _after;
    private readonly Dictionary<string, PledgePair> _pairOfBefore;
    private readonly Dictionary<string, PledgePair> _pairOfAfter;
    private readonly ILookup<string, Relation> _relationsBefore;
    private readonly ILookup<string, Relation> _relationsAfter;
    private readonly ILookup<string, Relation> _endsBefore;
    private readonly ILookup<string, Relation> _endsAfter;
    private readonly DateOnly _knownUntil;

    public BridgePledges(AidLedger before, AidLedger after, ValueList<PledgePair> pairs, DateOnly knownUntil)
    {
        _before = before.Pledges.ToDictionary(static p => p.Id, StringComparer.Ordinal);
        _after = after.Pledges.ToDictionary(static p => p.Id, StringComparer.Ordinal);
        _pairOfBefore = pairs.ToDictionary(static p => p.Before, StringComparer.Ordinal);
        _pairOfAfter = pairs.ToDictionary(static p => p.After, StringComparer.Ordinal);
        _relationsBefore = RelationsOf(before);
        _relationsAfter = RelationsOf(after);
        _endsBefore = EndsOf(before);
        _endsAfter = EndsOf(after);
        _knownUntil = knownUntil;
    }

    /// <summary>The pair that a pledge of the earlier ledger belongs to: its own, or that of the whole it is part of; null where neither
    /// was recognised.</summary>
    public PledgePair? PairOfBefore(string id) => Find(id, _pairOfBefore, _relationsBefore);

    /// <summary>The pair that a pledge of the later ledger belongs to: its own, or that of the whole it is part of; null where neither
    /// was recognised.</summary>
    public PledgePair? PairOfAfter(string id) => Find(id, _pairOfAfter, _relationsAfter);

    public string WhatOfRate(string id, BridgeCell old, BridgeCell now)
    {
        string currencies = string.Join(" and ", Currencies(_before[id]).Distinct().Order(StringComparer.Ordinal));
        string what = currencies.Length == 0 ? "at the other rates" : $"{currencies} at the other rates";
        return old.Stated.Sign == 0 && now.Stated.Sign != 0 ? $"{what}; none converted it before"
            : now.Stated.Sign == 0 && old.Stated.Sign != 0 ? $"{what}, none of which converts it"
            : what;
    }

    /// <summary>Why a pledge is in the earlier ledger only.</summary>
    public (ChangeCause Cause, string What) Gone(string id, BridgeCell cell) =>
        (ChangeCause.Unmatched, $"{Named(_before[id])}, no longer in the later ledger{WithoutValue(cell)}");

    /// <summary>Why a pledge is in the later ledger only.</summary>
    public (ChangeCause Cause, string What) Come(string id, BridgeCell cell)
    {
        Pledge pledge = _after[id];
        return pledge.Announced > _knownUntil
            ? (ChangeCause.New, $"{Named(pledge)}{WithoutValue(cell)}")
            : (ChangeCause.Unmatched, $"{Named(pledge)}, in the later ledger only, though announced by {_knownUntil:O}{WithoutValue(cell)}");
    }

    /// <summary>Why the money of a pledge that both ledgers have differs.</summary>
    public (ChangeCause Cause, string What) Changed(PledgePair pair, BridgeCell old, BridgeCell now, Measure measure)
    {
        Pledge before = _before[pair.Before];
        Pledge after = _after[pair.After];
        if (TakenBack(before, after, measure) is { } taken)
        {
            return (ChangeCause.Withdrawn, taken);
        }

        if ((measure.IsPledged || HaveSameEvents(before, after)) && EquipmentChange.IsRepriced(before, after, pair.IsPriced))
        {
            return (ChangeCause.PriceBase, $"{EquipmentChange.Repriced(before, after)}{Values(before, after)}");
        }

        string what = old.Stated.Sign == 0 && old.Gaps > 0 && now.Stated.Sign != 0 ? $"a value now, where there was none{Values(before, after)}"
            : now.Stated.Sign == 0 && now.Gaps > 0 && old.Stated.Sign != 0 ? $"no value now, where there was one{Values(before, after)}"
            : old.Stated == now.Stated ? "other bounds, or more or fewer amounts without a value; the stated sum is the same"
            : before.Amount != after.Amount ? $"{Worded(after)} instead of {Worded(before)}"
            : EquipmentChange.Units(before, after) is { } units ? units
            : !measure.IsPledged && after.AllEvents.Except(before.AllEvents).FirstOrDefault() is { } more ? more.Told
            : _relationsBefore[before.Id].Concat(_relationsAfter[after.Id]).Any() ? "its parts, or other relations, differ"
            : "other shares, days or events";
        return (ChangeCause.Revised, what);
    }

    public static string Moved(IEnumerable<ValueList<string>> from, IEnumerable<ValueList<string>> to) =>
        $"from {string.Join(" and ", from.Select(Text))} to {string.Join(" and ", to.Select(Text))}";

    private static string Text(ValueList<string> keys) => string.Join(", ", keys);

    private static string Named(Pledge pledge) => $"announced {pledge.Announced:O}";

    private static string WithoutValue(BridgeCell cell) => cell is { Stated.Sign: 0, Gaps: > 0 } ? "; without a value" : string.Empty;

    private static string Worded(Pledge pledge) => pledge.Amount is { } amount ? amount.ToString() : pledge.Equipment.Count > 0 ? "what its equipment comes to" : "no amount";

    private static string Values(Pledge before, Pledge after) =>
        before.Amount is { } old && after.Amount is { } now && old != now ? $": {now} instead of {old}" : string.Empty;

    private static IEnumerable<string> Currencies(Pledge pledge) =>
        new[] { pledge.Amount }.Concat(pledge.Contributions.Select(static c => c.Amount))
            .Concat(pledge.Tranches.Select(static t => (StatedMoney?)t.Amount))
            .Concat(pledge.Equipment.SelectMany(static e => new[] { e.Value, e.UnitPrice }))
            .OfType<StatedMoney>().Select(static m => m.Currency.Code);

    private static ILookup<string, Relation> RelationsOf(AidLedger ledger) => ledger.Relations.ToLookup(static r => r.Pledge, StringComparer.Ordinal);

    /// <summary>What takes a pledge back, or replaces it.</summary>
    private static ILookup<string, Relation> EndsOf(AidLedger ledger) =>
        ledger.Relations.Where(static r => r.Kind is RelationKind.Withdraws or RelationKind.Supersedes).ToLookup(static r => r.Others[0], StringComparer.Ordinal);

    private static PledgePair? Find(string id, Dictionary<string, PledgePair> pairs, ILookup<string, Relation> relations)
    {
        // A ledger is valid only if its parts and wholes have no cycle.
        for (string? at = id; at is not null; at = relations[at].FirstOrDefault(static r => r is { Kind: RelationKind.PartOf, Payer: null })?.Others[0])
        {
            if (pairs.TryGetValue(at, out PledgePair? pair))
            {
                return pair;
            }
        }

        return null;
    }

    private static bool HaveSameEvents(Pledge before, Pledge after) => before.AllEvents.SequenceEqual(after.AllEvents);

    /// <summary>What says that a pledge was taken back since, where that alone bears on what is measured; null for nothing.</summary>
    private string? TakenBack(Pledge before, Pledge after, Measure measure)
    {
        bool isOutstanding = measure.IsOutstanding;
        if (before.Amount != after.Amount || !(measure.IsPledged || isOutstanding))
        {
            return null;
        }

        StageEvent[] come = [.. after.AllEvents.Except(before.AllEvents)];
        if (isOutstanding && (before.AllEvents.Except(after.AllEvents).Any() || !Array.TrueForAll(come, static e => e.Stage.IsEnd())))
        {
            return null;
        }

        if (isOutstanding && come.Length > 0)
        {
            return come[0].Told;
        }

        return _endsAfter[after.Id].FirstOrDefault(r => !_endsBefore[before.Id].Any(b => b.Kind == r.Kind)) switch
        {
            null => null,
            { Kind: RelationKind.Withdraws } r => $"taken back by '{r.Pledge}'",
            { } r => $"replaced by '{r.Pledge}'",
        };
    }
}
