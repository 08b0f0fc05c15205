namespace AidModel;

/// <summary>The places of figures, by sorting their bounds: in the time that sorting takes.</summary>
internal static class Placing
{
    /// <summary>The first and the last place that each figure may have, and whether it shares it for certain.</summary>
    public static (int From, int To, bool IsTied)[] Of(IReadOnlyList<ComparedFigure> figures)
    {
        (int From, int To, bool IsTied)[] places = new (int, int, bool)[figures.Count];
        foreach (IGrouping<ValueList<(string, object)>, int> kind in Enumerable.Range(0, figures.Count).GroupBy(i => figures[i].Kind))
        {
            int[] complete = [.. kind.Where(i => !figures[i].IsIncomplete)];
            FigureBound[] lower = [.. complete.Select(i => figures[i].Lower).Order()];
            FigureBound[] upper = [.. complete.Select(i => figures[i].Upper).OfType<FigureBound>().Order()];
            FigureBound[] exact = [.. complete.Where(i => figures[i].IsExact).Select(i => figures[i].Lower).Order()];
            int unbounded = complete.Length - upper.Length;

            // Of another kind or incomplete: none of them is certain to be greater, and all may be.
            int others = figures.Count - complete.Length;
            foreach (int i in complete)
            {
                ComparedFigure figure = figures[i];
                int greater = figure.Upper is { } most ? lower.Length - NotAbove(lower, most) : 0;
                int own = figure.IsExact ? 0 : 1;
                int notLess = upper.Length - NotAbove(upper, figure.Lower) + unbounded - own;
                bool isTied = own == 0 && NotAbove(exact, figure.Lower) - Below(exact, figure.Lower) > 1;
                places[i] = (1 + greater, 1 + notLess + others, isTied);
            }

            foreach (int i in kind.Where(i => figures[i].IsIncomplete))
            {
                places[i] = (1, figures.Count, false);
            }
        }

        return places;
    }

    private static int NotAbove(FigureBound[] sorted, FigureBound bound) => Count(sorted, b => b.CompareTo(bound) <= 0);

    private static int Below(FigureBound[] sorted, FigureBound bound) => Count(sorted, b => b.CompareTo(bound) < 0);

    /// <summary>How many bounds at the beginning fulfil a condition that none behind them does.</summary>
    private static int Count(FigureBound[] sorted, Predicate<FigureBound> condition)
    {
        int low = 0;
        for (int high = sorted.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = condition(sorted[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
