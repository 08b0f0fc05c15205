namespace AidModel;

/// <summary>The events of a pledge or line that say how much of it has reached what a measure asks for, in its own currency.</summary>
internal sealed class HoldingEvents
{
    private readonly Holding _holding;
    private readonly BoundsReader _reader;
    private readonly Measure _reached;
    private readonly StageEvent[] _told;

    public HoldingEvents(Holding holding, BoundsReader reader, Measure reached)
    {
        _holding = holding;
        _reader = reader;
        _reached = reached;
        _told = [.. (holding.Line?.Events ?? holding.Pledge.Events).Where(e => StageSums.Concerns(e, reached)).OrderBy(static e => e.Date)];
    }

    public bool Any => _told.Length > 0;

    /// <summary>Whether some of them are of money, or of all.</summary>
    public bool IsOfMoney => Array.Exists(_told, static e => e.Quantity is null);

    public IEnumerable<DateOnly> Days => _told.Select(static e => e.Date).Distinct();

    /// <summary>The stages that they report.</summary>
    public IEnumerable<Stage> Stages => _told.Select(static e => e.Stage);

    /// <summary>Whether they say how much has reached a stage.</summary>
    public bool Tells(Stage stage) => Array.Exists(_told, e => e.Stage.Includes(stage));

    /// <summary>The events of the pledge on whose stages a line of it has no events of its own.</summary>
    public IEnumerable<StageEvent> NotToldBy(EquipmentLine line) => _told.Where(e => !line.Events.Any(own => own.Stage.Includes(e.Stage)));

    /// <summary>The currency of what has reached it.</summary>
    public Currency? Currency => _holding.Currency ?? _told.Select(static e => e.Amount?.Currency).FirstOrDefault(static c => c is not null);

    /// <summary>Whether all there is has reached it.</summary>
    public bool IsAll => Array.Exists(_told, static e => e.IsAll) || (Any && _holding.Amount.IsExact && All == _holding.Amount);

    /// <summary>What has reached it.</summary>
    public Interval All => Sum(_told);

    /// <summary>What reached it within some days.</summary>
    public Interval In(Period days) => Steps is { } steps
        ? steps.Where(s => days.Contains(s.Day)).Aggregate(Interval.Zero, static (sum, s) => sum + s.Amount)
        : Interval.Less(Sum([.. _told.Where(e => e.Date <= days.To)]), Sum([.. _told.Where(e => e.Date < days.From)]));

    /// <summary>What reached it on each day; null where only the sum is known.</summary>
    public IReadOnlyList<(DateOnly Day, Interval Amount)>? Steps
    {
        get
        {
            bool isSum = Array.TrueForAll(_told, e => e.Stage == _told[0].Stage && (!e.IsAll || _told.Length == 1) && (e.Quantity is null || IsPriced));
            if (isSum)
            {
                return [.. _told.Select(e => (e.Date, Sum([e])))];
            }

            List<(DateOnly, Interval)> steps = [];
            Rational before = Rational.Zero;
            for (int i = 1; i <= _told.Length; i++)
            {
                if (i < _told.Length && _told[i].Date == _told[i - 1].Date)
                {
                    continue;
                }

                Interval sum = Sum(_told.AsSpan(0, i));
                if (!sum.IsExact)
                {
                    return null;
                }

                Rational more = sum.Lower - before;
                steps.Add((_told[i - 1].Date, new Interval(more, more, more)));
                before = sum.Lower;
            }

            return steps;
        }
    }

    /// <summary>Whether so many units have a price of their own.</summary>
    private bool IsPriced => _holding.Line is { Value: null, UnitPrice: not null };

    private Interval Sum(ReadOnlySpan<StageEvent> events)
    {
        StageEvent[] some = events.ToArray();
        Interval money = _reader.Money(some, _holding.Amount).Of(_reached);
        return _holding.Line is { } line && Array.Exists(some, static e => e.Quantity is not null) ? Interval.Max(money, WorthOf(line, some)) : money;
    }

    private Interval WorthOf(EquipmentLine line, StageEvent[] events)
    {
        Interval quantity = _reader.ReadQuantity(line);
        Interval units = _reader.Units(events, quantity).Of(_reached);
        return IsPriced ? BoundsReader.Times(units, _reader.Read(line.UnitPrice!.Value)).Within(_holding.Amount)
            : units.IsZero ? Interval.Zero
            : units.IsExact && quantity.IsExact && units.Lower == quantity.Lower ? _holding.Amount
            : _holding.Amount.Some();
    }
}
