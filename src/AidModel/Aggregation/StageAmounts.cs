namespace AidModel;

/// <summary>What of each holding is reported to have reached what a measure asks for, in its own currency and converted event by event.</summary>
internal sealed class StageAmounts
{
    private readonly LedgerIndex _index;
    private readonly AidQuery _query;
    private readonly QueryRates _rates;
    // In constant prices an amount is in those of its announcement, whenever it reaches a stage.
    private readonly bool _isByStage;
    private readonly HoldingEvents[] _events;
    private readonly Interval[] _own;
    private readonly Interval?[] _converted;
    private readonly HashSet<DateOnly>?[] _days;

    public StageAmounts(LedgerIndex index, AidQuery query, QueryRates rates, Measure reached)
    {
        _index = index;
        _query = query;
        _rates = rates;
        _isByStage = query.Measure.IsReached && query.Prices is null;
        _events = [.. index.Holdings.Select(h => new HoldingEvents(h, index.Reader, reached))];
        _own = new Interval[index.Holdings.Count];
        _converted = new Interval?[index.Holdings.Count];
        _days = new HashSet<DateOnly>?[index.Holdings.Count];
        AddUp();
    }

    public Interval this[Holding holding] => _own[holding.Index];

    /// <summary>In the currency of the query, each event at its own rate; null where one of them has none.</summary>
    public Interval? Converted(Holding holding) => _converted[holding.Index];

    /// <summary>The days on which an amount of a holding reached the stage measured, those of its parts among them; that of the
    /// announcement where nothing is reported.</summary>
    public IEnumerable<ConversionDates> Dates(Holding holding, DateOnly announced) =>
        _isByStage && _days[holding.Index] is { } days ? days.Order().Select(d => new ConversionDates(announced, d)) : [new(announced, announced)];

    /// <summary>Where nothing bounds it, no more than there is.</summary>
    public static Interval AtMost(Interval amount, Rational? most) =>
        amount.Upper is null && most is { } upper ? amount with { Upper = Rational.Max(amount.Lower, upper) } : amount;

    /// <summary>Of a whole at least what is of its parts, but for units without a price, which say nothing on money where the whole itself
    /// does; of a line of which its own events do not say it an unknown part of what its pledge has, or all of it.</summary>
    private void AddUp()
    {
        Interval[] parts = new Interval[_own.Length];
        Interval[] convertedParts = new Interval[_own.Length];
        Array.Fill(parts, Interval.Zero);
        Array.Fill(convertedParts, Interval.Zero);
        HashSet<Stage>?[] ofUnits = new HashSet<Stage>?[_own.Length];
        for (int i = _own.Length - 1; i >= 0; i--)
        {
            Holding holding = _index.Holdings[i];
            HoldingEvents events = _events[i];
            if (events.Days.Where(IsInPeriod).ToArray() is { Length: > 0 } days)
            {
                (_days[i] ??= []).UnionWith(days);
            }

            Interval own = _isByStage && _query.Period is { } period ? events.In(period) : events.All;
            _own[i] = AtMost(AtLeast(own, parts[i]), holding.Amount.Upper);
            Rational? most = AtAnnouncement(holding) is { Reason: null } rate ? holding.Amount.Upper * rate.Factor : null;
            _converted[i] = Convert(holding, events, own) is { } converted ? AtMost(AtLeast(converted, convertedParts[i]), most) : null;
            Keep(holding);
            HashSet<Stage> unpriced = events.IsOfMoney || _own[i].Best is not null || _own[i].Lower.Sign > 0 ? [] : [.. events.Stages, .. ofUnits[i] ?? []];
            Interval inQuery = _converted[i] ?? AtLeast(Interval.Unknown, convertedParts[i]);
            foreach (Holding whole in WholesOf(holding).Where(w => unpriced.Count == 0 || !unpriced.All(_events[w.Index].Tells)))
            {
                (ofUnits[whole.Index] ??= []).UnionWith(unpriced);
                parts[whole.Index] += In(whole, holding, inQuery);
                convertedParts[whole.Index] += inQuery;
                if (_days[i] is { } told)
                {
                    (_days[whole.Index] ??= []).UnionWith(told);
                }
            }

            if (holding.Line is { } line)
            {
                AddOfPledge(holding, line);
            }
        }
    }

    /// <summary>Of a line what its own events do not say and those of its pledge do: all of it, or an unknown part.</summary>
    private void AddOfPledge(Holding holding, EquipmentLine line)
    {
        StageEvent[] untold = [.. _events[_index.Of(holding.Node).Index].NotToldBy(line).Where(e => IsInPeriod(e.Date))];
        if (untold.Length > 0)
        {
            int i = holding.Index;
            (_days[i] ??= []).UnionWith(untold.Select(static e => e.Date));
            Interval some = Array.Exists(untold, static e => e.IsAll) && _query.Period is null ? holding.Amount : holding.Amount.Some();
            _own[i] = Interval.Max(_own[i], some).Within(holding.Amount);
            _converted[i] = InRange(holding, _events[i].Currency, _own[i]);
            Keep(holding);
        }
    }

    /// <summary>What relations tell of an amount holds of what has reached a stage of it.</summary>
    private void Keep(Holding holding)
    {
        Interval all = _index.Check.Tightened[holding.Variable];
        _own[holding.Index] = _own[holding.Index].Within(all);
        _converted[holding.Index] = holding.Currency == _query.Currency ? _converted[holding.Index]?.Within(all) : _converted[holding.Index];
    }

    /// <summary>What a holding breaks down.</summary>
    private IEnumerable<Holding> WholesOf(Holding holding) =>
        holding.Line is null ? holding.Node.Wholes.Select(_index.Of) : [_index.Of(holding.Node)];

    /// <summary>What has reached the stage of a part in the currency of its whole; of another currency by what it is in that of the query,
    /// where a rate leads back from it.</summary>
    private Interval In(Holding whole, Holding part, Interval inQuery)
    {
        Interval reached = _own[part.Index];
        if (reached.IsZero || part.Currency == whole.Currency || part.Currency is null || whole.Currency is null)
        {
            return reached;
        }

        return AtAnnouncement(whole) is { Reason: null } rate ? inQuery * (Rational.One / rate.Factor) : Interval.Unknown;
    }

    private QueryRate AtAnnouncement(Holding holding) =>
        _rates.Find(holding.Currency, new(holding.Portions[0].Announced, holding.Portions[0].Announced));

    private bool IsInPeriod(DateOnly day) => !_isByStage || _query.Period is not { } period || period.Contains(day);

    private Interval? Convert(Holding holding, HoldingEvents events, Interval own)
    {
        if (own.IsZero)
        {
            return own;
        }

        Interval? inRange = InRange(holding, events.Currency, own);
        if (!_isByStage || events.Currency == _query.Currency || events.Steps is not { } steps)
        {
            return inRange;
        }

        Interval sum = Interval.Zero;
        foreach ((DateOnly day, Interval amount) in steps.Where(s => IsInPeriod(s.Day)))
        {
            QueryRate rate = _rates.Find(events.Currency, new(holding.Portions[0].Announced, day));
            if (rate.Reason is not null)
            {
                return null;
            }

            sum += amount * rate.Factor;
        }

        return inRange is { Upper: { } most } && !(sum.Upper <= most) ? sum with { Upper = Rational.Max(most, sum.Lower) } : sum;
    }

    /// <summary>An amount of a holding by the least and the greatest factor by which it may convert.</summary>
    private Interval? InRange(Holding holding, Currency? currency, Interval amount) =>
        _rates.Range(currency, Dates(holding, holding.Portions[0].Announced)) is { } range ? amount.Times(range.Least, range.Most) : null;

    private static Interval AtLeast(Interval own, Interval parts) => new(
        Rational.Max(own.Lower, parts.Lower),
        own.Best is { } best && parts.Best is { } partsBest ? Rational.Max(best, partsBest) : null,
        own.Upper is { } upper && parts.Upper is { } partsUpper ? Rational.Max(upper, partsUpper) : null);
}
