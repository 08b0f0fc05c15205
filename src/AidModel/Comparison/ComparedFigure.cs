namespace AidModel;

/// <summary>A figure as comparisons take it.</summary>
internal sealed class ComparedFigure
{
    /// <summary>The part of a kind that says what a ratio is to.</summary>
    public const string Divisor = "divisor";

    private static readonly Func<IEnumerable<string>> _none = static () => [];

    private ComparedFigure(Bounds rounded, bool isPoint, decimal unit, Rational? factor, Func<Interval> exact)
    {
        Lazy<Interval> value = new(exact);
        Lower = new FigureBound(rounded.Lower, unit, factor, value, isUpper: false);
        Upper = isPoint ? Lower : rounded.Upper is { } most ? new FigureBound(most, unit, factor, value, isUpper: true) : null;
    }

    /// <summary>The least value.</summary>
    public FigureBound Lower { get; }

    /// <summary>The greatest value; null where there is none.</summary>
    public FigureBound? Upper { get; }

    /// <summary>Of what kind the figure is, part by part: those of two kinds are not compared.</summary>
    public ValueList<(string What, object Value)> Kind { get; private init; } = [];

    /// <summary>The keys that a record has in common with what it beats.</summary>
    public ValueList<string> Keys { get; private init; } = [];

    /// <summary>What a record has in common, besides keys and kind, with what it beats.</summary>
    public (Delegate? Where, bool HasPeriod) Scope { get; private init; }

    /// <summary>The figure of a ledger that this is; null for a period of a series, which overlaps no other.</summary>
    public AidTotal? Total { get; private init; }

    /// <summary>Whether something belongs to the figure that is not in its bounds, or its bounds do not fit together.</summary>
    public bool IsIncomplete { get; private init; }

    /// <summary>What would complete it.</summary>
    public Func<IEnumerable<string>> Missing { get; private init; } = _none;

    /// <summary>What would make it exact.</summary>
    public Func<IEnumerable<string>> Open { get; private init; } = _none;

    /// <summary>Whether there is one value that it can have.</summary>
    public bool IsExact => Upper is { } upper && Lower.CompareTo(upper) == 0;

    public static ComparedFigure Of(AidTotal total) => Of(total, null, () => total.Exact, []);

    public static ComparedFigure Of(AidRatio ratio) =>
        Of(ratio.Total, Rational.One / ratio.Denominator.Exact, () => ratio.Exact, [(Divisor, ratio.Denominator.Name)]);

    public static ComparedFigure Of(AidSeriesPoint point)
    {
        IReadOnlyList<string> missing = point.Evidence?.Missing ?? [];
        Bounds bounds = point.Range.Bounds;
        return new ComparedFigure(bounds, isPoint: false, UnitOf(point.Range.Currency), null, point.Evidence?.Exact ?? (() => bounds))
        {
            Kind = [("currency", point.Range.Currency)],
            IsIncomplete = missing.Count > 0,
            Missing = () => missing,
            Open = () => bounds.IsExact ? [] : [$"the amounts of {point.Period}, {point.Range}"],
        };
    }

    /// <summary>Whether one of two figures has money of the other.</summary>
    public bool Overlaps(ComparedFigure other) => Total is { } own && other.Total is { } total && own.Overlaps(total);

    private static ComparedFigure Of(AidTotal total, Rational? factor, Func<Interval> exact, IEnumerable<(string, object)> more) =>
        new(total.Range.Bounds, total.IsPoint, UnitOf(total.Query.Currency), factor, exact)
        {
            Kind = [.. Comparing.KindOf(total), .. more],
            Keys = total.Keys,
            Scope = (total.Query.Where, total.Query.Period?.Days is not null),
            Total = total,
            IsIncomplete = total.IsIncomplete,
            Missing = () => total.MissingRates.Concat(total.Conflicts),
            Open = () => total.OpenFacts,
        };

    private static decimal UnitOf(Currency currency) => new(1, 0, 0, false, (byte)(currency.MinorUnits ?? 2));
}
