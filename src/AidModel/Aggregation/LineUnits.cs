namespace AidModel;

/// <summary>How many units of an equipment line a query measures.</summary>
internal static class LineUnits
{
    public static Interval Of(Holding holding, Tally tally)
    {
        LedgerIndex index = tally.Index;
        Measure measure = tally.Query.Measure;
        Interval all = index.Reader.ReadQuantity(holding.Line!);
        if (measure.IsPledged || measure.IsReached)
        {
            return Reached(holding, all, measure, index);
        }

        Interval left = measure.IsGap
            ? Interval.Less(Reached(holding, all, Measure.AtLeast(measure.From), index), Reached(holding, all, Measure.AtLeast(measure.To), index))
            : Outstanding(holding, all, index);
        return tally.Amounts.IsTouched(index.Of(holding.Node)) ? left.Some() : left;
    }

    private static Interval Outstanding(Holding holding, Interval all, LedgerIndex index)
    {
        ValueList<StageEvent> events = holding.Line!.Events;
        StageEvent[] ends = [.. holding.Pledge.Events.Where(static e => e.Stage.IsEnd())];
        if (holding.Node.Withdrawals.Exists(static w => w.Amount is null) || ends.Concat(events.Where(static e => e.Stage.IsEnd())).Any(static e => e.IsAll))
        {
            return Interval.Zero;
        }

        Interval left = Interval.Less(Interval.Less(all, Reached(holding, all, Measure.Arrived, index)), index.Reader.Units(events, all).Ended);
        return holding.Node.Withdrawals.Count > 0 || ends.Length > 0 || events.Any(static e => e.Stage.IsEnd() && e.Amount is not null) ? left.Some() : left;
    }

    /// <summary>What the line's own events of units say, and where they do not, what is said of money: all or some of it.</summary>
    private static Interval Reached(Holding holding, Interval all, Measure reached, LedgerIndex index)
    {
        if (reached.IsPledged)
        {
            return all;
        }

        EquipmentLine line = holding.Line!;
        HoldingEvents pledge = new(index.Of(holding.Node), index.Reader, reached);
        if (pledge.IsAll)
        {
            return all;
        }

        // Money, of the line or of its pledge, says nothing on units, but that some may have gone along.
        Interval units = index.Reader.Units(line.Events, all).Of(reached);
        ILookup<bool, StageEvent> told = line.Events.ToLookup(static e => e.Amount is null);
        bool isOfMoney = told[false].Any(m => StageSums.Concerns(m, reached) && !told[true].Any(u => u.Stage.Includes(m.Stage))) || pledge.NotToldBy(line).Any();
        return isOfMoney ? Interval.Max(units, all.Some()) : units;
    }
}
