namespace AidModel;

/// <summary>Finds how long each pledge or line took between two stages.</summary>
internal sealed class Durations(AidLedger ledger, Stage from, Stage to, DateOnly asOf, Func<Pledge, bool>? where)
{
    private readonly List<StageDuration> _each = [];
    private int _ended;
    private int _unknown;

    public StageDurations Find()
    {
        LedgerIndex index = ledger.Index;
        PledgeNode[] told = [.. index.Holdings.Where(static h => h.Line is null).Select(static h => h.Node).Where(static n => n.Pledge.AllEvents.Any())];
        HashSet<PledgeNode> toldByParts = [.. told.SelectMany(static n => n.Wholes)];

        // Money whose events stand with its parts, or with its whole, is not open beside these.
        bool IsToldElsewhere(PledgeNode node) => !node.Pledge.AllEvents.Any() && (toldByParts.Contains(node) || node.Wholes.Exists(static w => w.Pledge.AllEvents.Any()));

        foreach (Holding holding in index.Holdings.Where(h => where?.Invoke(h.Pledge) != false && !IsToldElsewhere(h.Node)))
        {
            EquipmentLine? line = holding.Line;
            bool hasLines = holding.Pledge.Equipment.Any(static l => l.Events.Count > 0);
            if (line is null ? !hasLines : line.Events.Count > 0 || hasLines)
            {
                Add(holding, index);
            }
        }

        return new()
        {
            From = from,
            To = to,
            AsOf = asOf,
            Each = [.. _each.OrderBy(static d => d.Pledge, StringComparer.Ordinal).ThenBy(static d => d.Item, StringComparer.Ordinal)],
            Ended = _ended,
            Unknown = _unknown,
        };
    }

    private void Add(Holding holding, LedgerIndex index)
    {
        ValueList<StageEvent> events = holding.Line is { } line ? [.. line.Events, .. holding.Pledge.Events.Where(static e => e.IsAll)] : holding.Pledge.Events;
        StageEvent[] arrivals = [.. events.Where(e => e.Stage.Includes(to)).OrderBy(static e => e.Date)];
        IEnumerable<StageEvent> beginnings = events.Where(e => e.Stage.Includes(from) && !e.Stage.Includes(to));
        DateOnly? begun = from == Stage.Pledged ? holding.Pledge.Announced : beginnings.Select(static e => (DateOnly?)e.Date).Min();
        bool hasEnded = holding.Node.Withdrawals.Exists(static w => w.Amount is null) || events.Any(static e => e.IsAll && e.Stage.IsEnd());
        if (begun is not { } day)
        {
            _unknown += arrivals.Length > 0 ? 1 : 0;
        }
        else if (arrivals.Length == 0 && hasEnded)
        {
            _ended++;
        }
        else
        {
            _each.Add(new(holding.Pledge.Id, holding.Line?.Item, day, arrivals.FirstOrDefault()?.Date, hasEnded ? arrivals[^1].Date : CompleteOn(holding, index.Reader, events, arrivals)));
        }
    }

    /// <summary>The first day on which all that has reached the first stage, and was not withdrawn, has reached the second.</summary>
    private DateOnly? CompleteOn(Holding holding, BoundsReader reader, ValueList<StageEvent> events, StageEvent[] arrivals)
    {
        bool isOfUnits = holding.Line is not null && events.Any(static e => e.Quantity is not null);
        Interval all = isOfUnits ? reader.ReadQuantity(holding.Line!) : holding.Amount;
        Rational? begun = Sums(events).Of(Measure.AtLeast(from)).Upper;
        Rational? left = all.Upper - Sums(events).Ended.Lower;
        Rational? most = left < begun ? left : begun;
        foreach (DateOnly day in arrivals.Select(static e => e.Date).Distinct())
        {
            StageEvent[] sofar = [.. arrivals.Where(e => e.Date <= day)];
            if (Array.Exists(sofar, static e => e.IsAll) || Sums(sofar).Of(Measure.AtLeast(to)).Lower >= most)
            {
                return day;
            }
        }

        return null;

        StageSums Sums(IEnumerable<StageEvent> some) => isOfUnits ? reader.Units(some, all) : reader.Money(some, all);
    }
}
