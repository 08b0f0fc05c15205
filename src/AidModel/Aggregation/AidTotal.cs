using System.Text.Json.Serialization;

namespace AidModel;

/// <summary>One figure of a result: exact, or with honest bounds, and open to inspection. Immutable and thread safe.</summary>
[JsonConverter(typeof(AidModelJsonConverter))]
public sealed class AidTotal
{
    private readonly QueryRun _run;
    private readonly Func<Tally, Level> _levelOf;
    private readonly AidFigures? _figures;
    private readonly int _index;

    internal AidTotal(QueryRun run, Func<Tally, Level> levelOf, ValueList<string> keys, AidFigures? figures, int index)
    {
        _run = run;
        _levelOf = levelOf;
        Keys = keys;
        _figures = index < 0 ? null : figures;
        _index = index;
    }

    /// <summary>The keys of the group, in the order of <see cref="AidQuery.GroupBy"/>; fewer for a roll-up, none for the total.</summary>
    public ValueList<string> Keys { get; }

    /// <summary>The query that was asked.</summary>
    public AidQuery Query => _run.Query;

    /// <summary>The figure, without <see cref="Unconverted"/>, each bound rounded once to the currency's minor unit, halves
    /// away from zero. Comparisons use the unrounded figure.</summary>
    public MoneyRange Range => new(_figures?.BoundsOf(_index) ?? default, Query.Currency);

    /// <summary>The sum of the best values that are known: the best value of <see cref="Range"/> where all are.</summary>
    public Money Stated => new(_figures?.StatedOf(_index) ?? 0, Query.Currency);

    /// <summary>How many amounts the figure counts.</summary>
    public int Lines => checked((int)(_figures?.LinesOf(_index) ?? 0));

    /// <summary>How many of them have no known best value.</summary>
    public int LinesWithoutValue => checked((int)(_figures?.GapsOf(_index) ?? 0));

    /// <summary>What no rate converts, by currency, rounded as <see cref="Range"/> is. It belongs to the figure and is not in
    /// <see cref="Range"/>. What a whole of one currency has left when a part of another, between which no rate is found,
    /// stands in another group is 0 / unknown / all of it.</summary>
    public ValueList<MoneyRange> Unconverted => _figures?.UnconvertedOf(_index) ?? [];

    /// <summary>The same money, converted or not, by the currency in which it is stated, rounded as <see cref="Range"/> is. Added up when
    /// it is first asked for.</summary>
    public ValueList<MoneyRange> Subtotals => _figures?.SubtotalsOf(_index) ?? [];

    /// <summary>Of a figure in constant prices, what no index restates, or whose payer is not known: at current prices, converted
    /// by the query's conversion. It belongs to the figure and is not in <see cref="Range"/>. Zero at current prices.</summary>
    public MoneyRange NotDeflated => _figures?.NotDeflatedOf(_index) ?? new(default, Query.Currency);

    /// <summary>What adding up every stated amount gives: wholes, their parts, contributions and repetitions alike, but for what no
    /// rate converts and no index restates. Wrong, and here to be compared with.</summary>
    public Money NaiveSum => Rounded(StatedIn(_run.Detail).Naive());

    /// <summary>What was announced again in this group, as it was stated then, but for what no rate converts and no index restates:
    /// the explanation lists each. It is not in <see cref="Range"/>, which has the money where it was announced first.</summary>
    public MoneyRange Restated => new(StatedIn(_run.Clusters).Restated().Round(Query.Currency.MinorUnits ?? 2), Query.Currency);

    /// <summary>The equipment in this group, added up by unit, whether or not it has a value; beside it, in
    /// <see cref="Unit.Tiv"/>, what its trend-indicator values come to.</summary>
    public ValueList<QuantityRange> Quantities => StatedIn(_run.Clusters).Quantities();

    /// <summary>On which bases the amounts stand that the figure counts, in their order; several where it mixes them, none where no amount is
    /// known. The explanation says how many stand on each.</summary>
    public ValueList<ValueBasis> Bases => Explainer.Bases();

    /// <summary>The bases of amounts as they are stated, in words; at a valuation that.</summary>
    internal string BasisWords =>
        Query.Valuation != Valuation.AsStated ? Query.Valuation.Name
        : !_run.Ledger.HasBases || Bases is not { Count: > 0 } bases ? BasisChange.Words(ValueBasis.Stated)
        : string.Join(" and ", bases.Select(BasisChange.Words));

    /// <summary>What would have to be known for the figure to be exact; empty where it is.</summary>
    public ValueList<string> WouldSettle => [.. MissingRates.Concat(OpenFacts).Distinct()];

    internal Interval Exact => _figures?.ExactOf(_index) ?? Interval.Zero;

    /// <summary>Whether the figure is certain to have one value, before it is rounded; where it is not, it may have.</summary>
    internal bool IsPoint => _figures?.IsPoint(_index) ?? true;

    /// <summary>Whether something belongs to the figure that is not in its range, or the amounts do not fit together.</summary>
    internal bool IsIncomplete => (_run.MayLackRates && MissingRates.Any()) || Conflicts.Any();

    /// <summary>The ledger and the days that the figure is of.</summary>
    internal FigurePlace Place => new(_run.Ledger, Query.Period, Query.Announced, Query.AsOf, Query.By);

    internal Interval NotDeflatedExact => _figures?.ExactNotDeflatedOf(_index) ?? Interval.Zero;

    /// <summary>The bases of values that the figure mixes, in words; null where it mixes none.</summary>
    internal string? MixedBases =>
        (_run.Ledger.HasBases || Query.Valuation != Valuation.AsStated) && Bases is { Count: > 1 } bases ? string.Join(" and ", bases.Select(BasisChange.Words)) : null;

    /// <summary>What belongs to the figure and is not in its range, as text, and which bases of values it mixes.</summary>
    internal string Outside
    {
        get
        {
            string notDeflated = NotDeflated.Bounds is { Lower: 0, Upper: 0 } ? string.Empty : $", not deflated {NotDeflated}";
            return $"{string.Concat(Unconverted.Select(static u => $", unconverted {u}"))}{notDeflated}{(MixedBases is { } mixed ? $", {mixed} mixed" : string.Empty)}";
        }
    }

    internal HedgePolicy Policy => _run.Ledger.Policy;

    internal IEnumerable<string> OpenFacts => Explainer.OpenFacts();

    internal IEnumerable<string> Conflicts => _run.Clusters.Conflicts;

    internal IEnumerable<string> MissingRates => Explainer.MissingRates();

    private Explainer Explainer => new(_run.Detail, _levelOf(_run.Detail), _levelOf(_run.Detail).Find(Keys));

    private StatedFigures StatedIn(Tally tally) => new(tally, _levelOf(tally), _levelOf(tally).Find(Keys));

    /// <summary>What the figure counts, what it leaves out and why, the rates, assumptions and sources.</summary>
    public Explanation Explain() => Explainer.Explain(Range, Unconverted, NotDeflated);

    /// <summary>Whether this figure is greater: yes if its lower bound is above the other's upper bound, no if its upper bound
    /// is not above the other's lower bound; else undetermined, as it is between results of different currency,
    /// conversion, valuation, basis of the amounts stated, measure, role or reading, and where amounts do not fit together at the rates used.</summary>
    public Verdict IsGreaterThan(AidTotal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Comparing.IsGreater(ComparedFigure.Of(this), ComparedFigure.Of(other));
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
    internal bool Overlaps(AidTotal other) => Place.Equals(other.Place) && _run.Clusters.Scope.Overlaps(other._run.Clusters.Scope);

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

    private Money Rounded(Rational amount) => new(amount.Round(Query.Currency.MinorUnits ?? 2), Query.Currency);
}
