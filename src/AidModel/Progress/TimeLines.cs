namespace AidModel;

/// <summary>Works out the time line of one pledge, in a ledger of what relates to it.</summary>
internal sealed class TimeLines
{
    private readonly AidLedger _ledger;
    private readonly string _asked;
    private readonly Dictionary<string, Pledge> _pledges;
    private readonly Dictionary<string, DateOnly> _sources;
    private readonly Dictionary<DateOnly, TimeLineStanding> _standings = [];

    public TimeLines(AidLedger related, string asked)
    {
        _ledger = related;
        _asked = asked;
        _pledges = related.Pledges.ToDictionary(static p => p.Id, StringComparer.Ordinal);
        _sources = related.Sources.ToDictionary(static s => s.Id, static s => s.Date, StringComparer.Ordinal);
    }

    public PledgeTimeLine Draw()
    {
        HashSet<string> same = new(StringComparer.Ordinal) { _asked };
        Spread(same, static r => r.Kind is RelationKind.Restates or RelationKind.Supersedes, isBothWays: true);
        HashSet<string> told = new(same, StringComparer.Ordinal);
        Spread(told, static r => r.Kind is RelationKind.PartOf or RelationKind.Withdraws or RelationKind.Restates or RelationKind.Supersedes, isBothWays: false);
        IEnumerable<TimeLineEntry> entries = told.Order(StringComparer.Ordinal).Select(id => _pledges[id]).SelectMany(p => Entries(p, same));
        return new PledgeTimeLine(_asked, [.. entries.OrderBy(static e => e.Date)]);
    }

    /// <summary>Adds the pledges that relations lead to: of each that is there those that say something on it, and both ways what it says
    /// something on.</summary>
    private void Spread(HashSet<string> ids, Func<Relation, bool> isFollowed, bool isBothWays)
    {
        Relation[] followed = [.. _ledger.Relations.Where(isFollowed)];
        ILookup<string, string> leads = followed.SelectMany(static r => r.Others, static (r, other) => (From: other, To: r.Pledge))
            .Concat(isBothWays ? followed.SelectMany(static r => r.Others, static (r, other) => (From: r.Pledge, To: other)) : [])
            .ToLookup(static l => l.From, static l => l.To, StringComparer.Ordinal);
        Stack<string> next = new(ids);
        while (next.TryPop(out string? id))
        {
            foreach (string other in leads[id].Where(ids.Add))
            {
                next.Push(other);
            }
        }
    }

    private IEnumerable<TimeLineEntry> Entries(Pledge pledge, HashSet<string> same)
    {
        yield return new()
        {
            Date = pledge.Announced,
            Known = Later(pledge.Announced, pledge.Sources.Select(s => _sources[s]).Min()),
            Stage = Stage.Pledged,
            Relation = _ledger.Relations.FirstOrDefault(r => r.Pledge == pledge.Id && r.Kind is RelationKind.Restates or RelationKind.Supersedes or RelationKind.Withdraws or RelationKind.PartOf && !(r.Kind == RelationKind.PartOf && same.Contains(pledge.Id)))?.Kind,
            Pledge = pledge.Id,
            Amount = pledge.Amount,
            Sources = pledge.Sources,
            Standing = At(pledge.Announced, same),
        };
        foreach ((string? item, StageEvent reported) in pledge.Events.Select(static e => ((string?)null, e)).Concat(pledge.Equipment.SelectMany(static l => l.Events, static (l, e) => ((string?)l.Item, e))))
        {
            yield return new()
            {
                Date = reported.Date,
                Known = Later(reported.Date, _sources[reported.Source]),
                Stage = reported.Stage,
                Pledge = pledge.Id,
                Item = item,
                Amount = reported.Amount,
                Quantity = reported.Quantity,
                Sources = [reported.Source],
                Standing = At(reported.Date, same),
            };
        }
    }

    private TimeLineStanding At(DateOnly day, HashSet<string> same)
    {
        if (!_standings.TryGetValue(day, out TimeLineStanding? standing))
        {
            _standings[day] = standing = Stand(_ledger.By(day), same);
        }

        return standing;
    }

    private static TimeLineStanding Stand(AidLedger ledger, HashSet<string> same)
    {
        PledgeNode? counted = ledger.Index.Graph.Nodes.FirstOrDefault(n => same.Contains(n.Pledge.Id) && n.LeftOut is null);
        if (counted is null)
        {
            return new(null, null, null, [], [], []);
        }

        Currency? currency = ledger.Index.Of(counted).Currency;
        AidTotal pledged = Of(Measure.Pledged);
        AidTotal arrived = Of(Measure.Arrived);
        AidTotal outstanding = Of(Measure.Outstanding);
        return new(
            Money(pledged), Money(arrived), Money(outstanding),
            pledged.Quantities, arrived.Quantities, outstanding.Quantities);

        AidTotal Of(Measure measure) => ledger.Total(new AidQuery { Currency = currency ?? Currency.XXX, Measure = measure, Within = counted.Pledge.Id }).Total;

        MoneyRange? Money(AidTotal total) => currency is null ? null : total.Range;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
