using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>One figure of a result: exact, or with honest bounds, and open to inspection. Immutable and thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed class AidTotal
{
    private readonly Tally _tally;
    private readonly Level _level;
    private readonly Group _group;

    internal AidTotal(Tally tally, Level level, Group group)
    {
        _tally = tally;
        _level = level;
        _group = group;
        Range = new MoneyRange(group.Total.Round(Query.Currency.MinorUnits ?? 2), Query.Currency);
        Stated = Rounded(group.Stated);
        NotDeflated = new MoneyRange(group.NotDeflated.Round(Query.Currency.MinorUnits ?? 2), Query.Currency);
        Unconverted = [.. group.Unconverted.Where(static u => !u.Sum.IsZero).Select(static u => new MoneyRange(u.Sum.Round(u.Currency.MinorUnits ?? 2), u.Currency))];
    }

    /// <summary>The keys of the group, in the order of <see cref="AidQuery.GroupBy"/>; fewer for a roll-up, none for the total.</summary>
    public ValueList<string> Keys => _group.Keys;

    /// <summary>The query that was asked.</summary>
    public AidQuery Query => _tally.Query;

    /// <summary>The figure, without <see cref="Unconverted"/>, each bound rounded once to the currency's minor unit, halves
    /// away from zero. Comparisons use the unrounded figure.</summary>
    public MoneyRange Range { get; }

    /// <summary>The sum of the best values that are known: the best value of <see cref="Range"/> where all are.</summary>
    public Money Stated { get; }

    /// <summary>How many amounts the figure counts.</summary>
    public int Lines => Positive.Count();

    /// <summary>How many of them have no known best value.</summary>
    public int LinesWithoutValue => Positive.Count(e => _tally.Amounts[e.Variable].Best is null);

    /// <summary>What no rate converts, by currency, rounded as <see cref="Range"/> is. It belongs to the figure and is not in
    /// <see cref="Range"/>. What a whole of one currency has left when a part of another, between which no rate is found,
    /// stands in another group is 0 / unknown / all of it.</summary>
    public ValueList<MoneyRange> Unconverted { get; }

    /// <summary>Of a figure in constant prices, what no index restates, or whose payer is not known: at current prices, converted
    /// by the query's conversion. It belongs to the figure and is not in <see cref="Range"/>. Zero at current prices.</summary>
    public MoneyRange NotDeflated { get; }

    /// <summary>What adding up every stated amount gives: wholes, their parts, contributions and repetitions alike, but for what no
    /// rate converts and no index restates. Wrong, and here to be compared with.</summary>
    public Money NaiveSum => Rounded(Naive());

    /// <summary>What was announced again in this group, as it was stated then, but for what no rate converts and no index restates:
    /// the explanation lists each. It is not in <see cref="Range"/>, which has the money where it was announced first.</summary>
    public MoneyRange Restated
    {
        get
        {
            Interval sum = LeftOut(LeftOutReason.Restated).Aggregate(Interval.Zero, (total, p) => total + AsStated(p, p.Holding.Amount, p.Holding.Currency));
            return new MoneyRange(sum.Round(Query.Currency.MinorUnits ?? 2), Query.Currency);
        }
    }

    /// <summary>The equipment in this group, added up by unit, whether or not it has a value.</summary>
    public ValueList<QuantityRange> Quantities =>
    [
        .. _tally.Index.Holdings.Where(h => h.Line is not null && Belongs(h.Portions[0]))
            .GroupBy(static h => h.Line!.Quantity.Unit)
            .Select(g => g.Select(QuantityOf).Aggregate(static (sum, q) => sum + q)),
    ];

    /// <summary>What would have to be known for the figure to be exact; empty where it is.</summary>
    public ValueList<string> WouldSettle => [.. MissingRates.Concat(OpenFacts).Distinct()];

    internal Interval Exact => _group.Total;

    internal Interval NotDeflatedExact => _group.NotDeflated;

    /// <summary>What belongs to the figure and is not in its range, as text.</summary>
    internal string Outside
    {
        get
        {
            string notDeflated = NotDeflated.Bounds is { Lower: 0, Upper: 0 } ? string.Empty : $", not deflated {NotDeflated}";
            return $"{string.Concat(Unconverted.Select(static u => $", unconverted {u}"))}{notDeflated}";
        }
    }

    internal HedgePolicy Policy => _tally.Ledger.Policy;

    internal IEnumerable<string> OpenFacts => new Explainer(_tally, _level, _group).OpenFacts();

    internal IEnumerable<string> Conflicts => _tally.Conflicts;

    internal IEnumerable<string> MissingRates => new Explainer(_tally, _level, _group).MissingRates();

    private IEnumerable<Entry> Positive => _group.Entries.Where(e => e.Effect.Up.Sign > 0 && _tally.Amounts.IsConverted(e.Variable) && !e.IsNotDeflated);

    /// <summary>What the figure counts, what it leaves out and why, the rates, assumptions and sources.</summary>
    public Explanation Explain() => new Explainer(_tally, _level, _group).Explain(Range, Unconverted, NotDeflated);

    /// <summary>Whether this figure is greater: yes if its lower bound is above the other's upper bound, no if its upper bound
    /// is not above the other's lower bound; else undetermined, as it is between results of different currency,
    /// conversion, measure, role or reading, and where amounts do not fit together at the rates used.</summary>
    public Verdict IsGreaterThan(AidTotal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Comparing.IsGreater(this, other);
    }

    /// <summary>The figure per head, in per cent of GDP, or per whatever else: a dated, sourced figure of the donor that it is
    /// about.</summary>
    /// <param name="denominator">What to divide by. Money is to be in the currency of the result
    /// (<see cref="Denominator.In"/>), and for a figure in constant prices of their base year.</param>
    /// <exception cref="ArgumentNullException"><paramref name="denominator"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="denominator"/> is money in another currency, or in prices of another year.</exception>
    public AidRatio Per(Denominator denominator)
    {
        ArgumentNullException.ThrowIfNull(denominator);
        return new AidRatio(this, denominator);
    }

    /// <summary>Whether two figures are of one ledger, and the pledge that one is about is the other's or inside it.</summary>
    internal bool Overlaps(AidTotal other) => ReferenceEquals(_tally.Ledger, other._tally.Ledger) && _tally.Scope.Overlaps(other._tally.Scope) && HasSameDays(other);

    /// <summary>Whether this figure is a record: greater than each of the earlier ones, of the same keys and the same
    /// <see cref="AidQuery.Where"/>. Undetermined without earlier ones, since a record needs something to beat, and against
    /// a total that contains this one or is contained in it.</summary>
    /// <param name="earlier">All earlier figures.</param>
    public Verdict IsRecord(params IReadOnlyList<AidTotal> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Comparing.IsRecord(this, earlier);
    }

    /// <summary>The keys and the figure, with what no rate converts and no index restates.</summary>
    public override string ToString()
    {
        string keys = Keys.Count == 0 ? string.Empty : $"{string.Join(", ", Keys)}: ";
        return $"{keys}{Range}{Outside}";
    }

    private bool HasSameDays(AidTotal other) => Query.Period == other.Query.Period && Query.Announced == other.Query.Announced && Query.AsOf == other.Query.AsOf;

    private Money Rounded(Rational amount) => new(amount.Round(Query.Currency.MinorUnits ?? 2), Query.Currency);

    private bool Belongs(Portion portion) => _level.Weights(portion).Any(w => w.Group == _group.Index);

    private IEnumerable<Portion> LeftOut(LeftOutReason reason) =>
        _tally.Announcements(reason).Where(p => _level.WouldBelong(p, _group));

    /// <summary>What the group has of an amount as it was stated, by the rate of its own announcement; without what no rate converts
    /// and no index restates.</summary>
    private Interval AsStated(Portion portion, Interval amount, Currency? currency)
    {
        DateOnly announced = portion.Holding.Pledge.Announced;
        QueryRate rate = _tally.Amounts.Rate(currency, announced);
        Interval sum = Interval.Zero;
        foreach ((Rational weight, string? payer) in _level.SharesOfStated(portion, _group).Where(_ => rate.Reason is null))
        {
            RealFactor? real = _tally.Real?.Find(payer, announced);
            sum += real is { Reason: not null } ? Interval.Zero : amount * (rate.Factor * weight * (real?.Factor ?? Rational.One));
        }

        return sum;
    }

    private Rational Naive()
    {
        RationalSum sum = new();
        IEnumerable<Portion> announced = _tally.Index.Portions.Where(_tally.Scope.Contains)
            .Concat(LeftOut(LeftOutReason.Restated))
            .Concat(LeftOut(LeftOutReason.Superseded));
        foreach (Portion portion in announced)
        {
            StatedMoney? stated = portion.IsMain ? portion.Holding.Stated : portion.Stated;
            if (BoundsReader.FigureOf(stated) is { } figure)
            {
                sum.Add(AsStated(portion, new Interval(figure, figure, figure), stated!.Value.Currency).Lower);
            }
        }

        return sum.Total();
    }

    private QuantityRange QuantityOf(Holding holding)
    {
        QuantityRange all = holding.Line!.Quantity.Read(Policy);
        Rational weight = _level.Weights(holding.Portions[0]).First(w => w.Group == _group.Index).Weight;
        bool isWhole = weight == Rational.One && _tally.Amounts.Extent(holding) == Rational.One;
        return isWhole ? all : all with { Bounds = new Bounds(0, all.Upper is { Amount: 0 } ? 0 : null, all.Bounds.Upper) };
    }
}
