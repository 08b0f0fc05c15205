namespace AidModel;

/// <summary>One figure of <see cref="AidFigures"/>: a view, which the next run of a plan changes. Not thread safe. The default value is
/// zero of <see cref="Currency.XXX"/>.</summary>
public readonly struct AidFigure
{
    private readonly AidFigures? _figures;
    private readonly int _index;

    internal AidFigure(AidFigures figures, int index)
    {
        _figures = figures;
        _index = index;
    }

    /// <summary>The keys of the group, in the order of <see cref="AidQuery.GroupBy"/>; none for the total.</summary>
    public ValueList<string> Keys => _figures?.KeysOf(_index) ?? [];

    /// <summary>The figure, without <see cref="Unconverted"/>, each bound rounded once to the currency's minor unit, halves away from
    /// zero.</summary>
    public MoneyRange Range => _figures is null ? default : new(_figures.BoundsOf(_index), _figures.Query.Currency);

    /// <summary>The sum of the best values that are known: the best value of <see cref="Range"/> where all are.</summary>
    public Money Stated => _figures is null ? default : new(_figures.StatedOf(_index), _figures.Query.Currency);

    /// <summary>How many amounts <see cref="Range"/> counts.</summary>
    public long Lines => _figures?.LinesOf(_index) ?? 0;

    /// <summary>How many of them have no known best value.</summary>
    public long LinesWithoutValue => _figures?.GapsOf(_index) ?? 0;

    /// <summary>What no rate converts, by currency, rounded as <see cref="Range"/> is. It belongs to the figure and is not in
    /// <see cref="Range"/>.</summary>
    public ValueList<MoneyRange> Unconverted => _figures?.UnconvertedOf(_index) ?? [];

    /// <summary>The same money, converted or not, by the currency in which it is stated, rounded as <see cref="Range"/> is. Added up when
    /// it is first asked for.</summary>
    public ValueList<MoneyRange> Subtotals => _figures?.SubtotalsOf(_index) ?? [];

    /// <summary>Of a figure in constant prices, what no index restates: at current prices. It belongs to the figure and is not in
    /// <see cref="Range"/>. Zero at current prices.</summary>
    public MoneyRange NotDeflated => _figures?.NotDeflatedOf(_index) ?? default;

    /// <summary>The keys and the figure.</summary>
    public override string ToString() => Keys.Count == 0 ? $"{Range}" : $"{string.Join(", ", Keys)}: {Range}";
}
