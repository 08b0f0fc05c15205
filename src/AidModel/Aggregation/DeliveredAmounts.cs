namespace AidModel;

/// <summary>What is reported of each holding as delivered, in its own currency and converted delivery by delivery.</summary>
internal sealed class DeliveredAmounts
{
    private readonly LedgerIndex _index;
    private readonly AidQuery _query;
    private readonly QueryRates _rates;
    // In constant prices an amount is in those of its announcement, whenever it is delivered.
    private readonly bool _isByStage;
    private readonly Interval[] _own;
    private readonly Interval?[] _converted;
    private readonly HashSet<DateOnly>?[] _days;

    public DeliveredAmounts(LedgerIndex index, AidQuery query, QueryRates rates)
    {
        _index = index;
        _query = query;
        _rates = rates;
        _isByStage = query.Measure == Measure.Delivered && query.Prices is null;
        _own = new Interval[index.Holdings.Count];
        _converted = new Interval?[index.Holdings.Count];
        _days = new HashSet<DateOnly>?[index.Holdings.Count];
        AddUp();
    }

    public Interval this[Holding holding] => _own[holding.Index];

    /// <summary>In the currency of the query, each delivery at its own rate; null where one of them has none.</summary>
    public Interval? Converted(Holding holding) => _converted[holding.Index];

    /// <summary>The days on which an amount of a holding reached the stage measured, those of its parts among them; that of the
    /// announcement where nothing is reported.</summary>
    public IEnumerable<ConversionDates> Dates(Holding holding, DateOnly announced) =>
        _isByStage && _days[holding.Index] is { } days ? days.Order().Select(d => new ConversionDates(announced, d)) : [new(announced, announced)];

    /// <summary>Of a whole at least what is of its parts, of a line an unknown part.</summary>
    private void AddUp()
    {
        Interval[] parts = new Interval[_own.Length];
        Interval[] convertedParts = new Interval[_own.Length];
        Array.Fill(parts, Interval.Zero);
        Array.Fill(convertedParts, Interval.Zero);
        for (int i = _own.Length - 1; i >= 0; i--)
        {
            Holding holding = _index.Holdings[i];
            Delivery[] deliveries = [.. holding.Pledge.Deliveries.Where(IsMeasured)];
            if (deliveries.Length > 0)
            {
                (_days[i] ??= []).UnionWith(deliveries.Select(static d => d.Date));
            }

            if (holding.Line is not null)
            {
                _own[i] = holding.Pledge.Deliveries.Count == 0 ? Interval.Zero : holding.Amount.Some();
                _converted[i] = _own[i].IsZero ? Interval.Zero : Range(holding) is { } range ? _own[i].Times(range.Least, range.Most) : null;
                continue;
            }

            Interval own = deliveries.Aggregate(Interval.Zero, (sum, d) => sum + _index.Reader.Read(d.Amount));
            _own[i] = AtMost(AtLeast(own, parts[i]), holding.Amount.Upper);
            Rational? most = AtAnnouncement(holding) is { Reason: null } rate ? holding.Amount.Upper * rate.Factor : null;
            _converted[i] = Convert(holding, deliveries) is { } converted ? AtMost(AtLeast(converted, convertedParts[i]), most) : null;
            Interval inQuery = _converted[i] ?? AtLeast(Interval.Unknown, convertedParts[i]);
            foreach (Holding whole in holding.Node.Wholes.Select(_index.Of))
            {
                parts[whole.Index] += In(whole, holding, inQuery);
                convertedParts[whole.Index] += inQuery;
                if (_days[i] is { } days)
                {
                    (_days[whole.Index] ??= []).UnionWith(days);
                }
            }
        }
    }

    /// <summary>What was delivered of a part in the currency of its whole; of another currency by what it is in that of the query,
    /// where a rate leads back from it.</summary>
    private Interval In(Holding whole, Holding part, Interval inQuery)
    {
        Interval delivered = _own[part.Index];
        if (delivered.IsZero || part.Currency == whole.Currency || part.Currency is null || whole.Currency is null)
        {
            return delivered;
        }

        return AtAnnouncement(whole) is { Reason: null } rate ? inQuery * (Rational.One / rate.Factor) : Interval.Unknown;
    }

    private QueryRate AtAnnouncement(Holding holding) =>
        _rates.Find(holding.Currency, new(holding.Portions[0].Announced, holding.Portions[0].Announced));

    /// <summary>Where nothing bounds it, no more than there is.</summary>
    public static Interval AtMost(Interval amount, Rational? most) =>
        amount.Upper is null && most is { } upper ? amount with { Upper = Rational.Max(amount.Lower, upper) } : amount;

    private bool IsMeasured(Delivery delivery) => _query.Measure != Measure.Delivered || _query.Period is not { } period || period.Contains(delivery.Date);

    private Interval? Convert(Holding holding, IEnumerable<Delivery> deliveries)
    {
        Interval sum = Interval.Zero;
        foreach (Delivery delivery in deliveries)
        {
            QueryRate rate = _rates.Find(delivery.Amount.Currency, new(holding.Portions[0].Announced, _isByStage ? delivery.Date : holding.Portions[0].Announced));
            if (rate.Reason is not null)
            {
                return null;
            }

            sum += _index.Reader.Read(delivery.Amount) * rate.Factor;
        }

        return sum;
    }

    /// <summary>The least and the greatest factor by which an amount of a holding may convert.</summary>
    private (Rational Least, Rational Most)? Range(Holding holding) =>
        _rates.Range(holding.Currency, Dates(holding, holding.Portions[0].Announced));

    private static Interval AtLeast(Interval own, Interval parts) => new(
        Rational.Max(own.Lower, parts.Lower),
        own.Best is { } best && parts.Best is { } partsBest ? Rational.Max(best, partsBest) : null,
        own.Upper is { } upper && parts.Upper is { } partsUpper ? Rational.Max(upper, partsUpper) : null);
}
