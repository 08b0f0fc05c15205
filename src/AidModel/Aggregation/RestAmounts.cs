namespace AidModel;

/// <summary>What of each holding lies between two stages, or is outstanding, in its own currency.</summary>
internal sealed class RestAmounts
{
    private readonly LedgerIndex _index;
    private readonly bool _isOutstanding;
    private readonly StageAmounts? _from;
    private readonly StageAmounts _to;
    private readonly bool[] _isTouched;
    private readonly Interval[] _ended;

    public RestAmounts(LedgerIndex index, AidQuery query, QueryRates rates)
    {
        _index = index;
        _isOutstanding = query.Measure.IsOutstanding;
        _from = query.Measure.From == Stage.Pledged ? null : new StageAmounts(index, query, rates, Measure.AtLeast(query.Measure.From));
        _to = new StageAmounts(index, query, rates, _isOutstanding ? Measure.Arrived : Measure.AtLeast(query.Measure.To));
        _isTouched = FindTouched();
        _ended = new Interval[index.Holdings.Count];
        Array.Fill(_ended, Interval.Zero);
        if (_isOutstanding)
        {
            EndAll();
        }
    }

    /// <summary>Whether something of what a holding is inside of has gone, and nobody says of which part.</summary>
    public bool IsTouched(Holding holding) => _isTouched[holding.Index];

    public Interval this[Holding holding]
    {
        get
        {
            Interval left = Interval.Less(Left(holding), _ended[holding.Index]);
            return _isTouched[holding.Index] ? left.Some() : left;
        }
    }

    /// <summary>What an event or withdrawal of a pledge alone leaves of it.</summary>
    /// <param name="holding">A holding that relates to no other.</param>
    /// <param name="reader">Reads its amounts.</param>
    /// <param name="measure">What is asked for: the rest.</param>
    public static Interval OfLone(Holding holding, BoundsReader reader, Measure measure)
    {
        StageSums events = reader.Money(holding.Pledge.Events, holding.Amount);
        if (measure.IsGap)
        {
            return Interval.Less(events.Of(Measure.AtLeast(measure.From)), events.Of(Measure.AtLeast(measure.To)));
        }

        Interval left = Interval.Less(holding.Amount, events.Of(Measure.Arrived));
        return Interval.Less(left, Ended(holding.Pledge.Events, events, left));
    }

    private Interval Left(Holding holding) => Interval.Less(_from is { } from ? from[holding] : holding.Amount, _to[holding]);

    /// <summary>What went from a whole without a word on which part it went from may have gone from any of them.</summary>
    private bool[] FindTouched()
    {
        bool[] touched = new bool[_index.Holdings.Count];
        foreach (Holding holding in _index.Holdings)
        {
            touched[holding.Index] = holding.Line is null
                ? holding.Node.Wholes.Exists(w => touched[_index.Of(w).Index] || IsChanged(w))
                : touched[_index.Of(holding.Node).Index] || (_isOutstanding && IsPartlyEnded(holding.Node));
        }

        return touched;
    }

    /// <summary>Whether something of a pledge has gone.</summary>
    private bool IsChanged(PledgeNode node) => node.Pledge.Events.Count > 0 || (_isOutstanding && node.Withdrawals.Count > 0);

    private static bool IsPartlyEnded(PledgeNode node) =>
        node.Pledge.Events.Any(static e => e.Stage.IsEnd() && !e.IsAll) || node.Withdrawals.Exists(static w => w.Amount is not null);

    private void EndAll()
    {
        Interval[] parts = new Interval[_ended.Length];
        Array.Fill(parts, Interval.Zero);
        for (int i = _ended.Length - 1; i >= 0; i--)
        {
            Holding holding = _index.Holdings[i];
            Interval left = Left(holding);
            ValueList<StageEvent> events = holding.Line?.Events ?? holding.Pledge.Events;
            Interval own = holding.Line is { } line && line.Events.Any(static e => e.Quantity is not null)
                ? EndedUnits(holding, line)
                : Ended(events, _index.Reader.Money(events, holding.Amount), left);
            foreach (Pledge withdrawal in holding.Node.Withdrawals)
            {
                own = withdrawal.Amount is not { } amount ? left
                    : holding.Line is not null ? own
                    : own + (withdrawal.Basis == holding.Pledge.Basis ? _index.Reader.Read(amount) : Interval.Unknown);
            }

            if (holding.Line is not null && holding.Pledge.Events.Any(static e => e.Stage.IsEnd() && e.IsAll))
            {
                own = left;
            }

            _ended[i] = Interval.Min(Interval.Max(own, parts[i]), left);
            foreach (Holding whole in holding.Line is null ? holding.Node.Wholes.Select(_index.Of) : [_index.Of(holding.Node)])
            {
                parts[whole.Index] += whole.Currency == holding.Currency || _ended[i].IsZero ? _ended[i] : Interval.Unknown;
            }
        }
    }

    private static Interval Ended(ValueList<StageEvent> events, StageSums sums, Interval left) =>
        events.Any(static e => e.Stage.IsEnd() && e.IsAll) ? left : Interval.Min(sums.Ended, left);

    /// <summary>What the units of a line that were withdrawn are worth.</summary>
    private Interval EndedUnits(Holding holding, EquipmentLine line)
    {
        Interval all = _index.Reader.ReadQuantity(line);
        Interval units = _index.Reader.Units(line.Events, all).Ended;
        return line is { Value: null, UnitPrice: { } price } ? BoundsReader.Times(units, _index.Reader.Read(price))
            : units.IsZero ? Interval.Zero
            : holding.Amount.Some();
    }
}
