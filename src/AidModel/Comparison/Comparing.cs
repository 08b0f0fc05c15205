namespace AidModel;

/// <summary>Three-valued comparison of figures.</summary>
internal static class Comparing
{
    /// <summary>Of what kind a figure is, part by part: figures of two kinds are not compared.</summary>
    public static ValueList<(string What, object Value)> KindOf(AidTotal total) =>
    [
        ("currency", total.Query.Currency),
        ("conversion", total.Query.Conversion.Name),
        ("valuation", total.Query.Valuation.Name),
        ("basis of value", total.BasisWords),
        ("prices", total.Query.Prices?.Name ?? "current"),
        ("measure", total.Query.Measure),
        ("role", total.Query.Along),
        ("reading of wordings", total.Policy.Name),
    ];

    public static Verdict IsGreater(ComparedFigure left, ComparedFigure right) =>
        Order(left, right) is var answer && answer == Answer.Undetermined ? Verdict.Undetermined(Facts(left, right)) : Verdict.Of(answer == Answer.Yes);

    /// <summary>Whether the left figure is greater.</summary>
    public static Answer Order(ComparedFigure left, ComparedFigure right) =>
        left.Kind != right.Kind || left.IsIncomplete || right.IsIncomplete ? Answer.Undetermined
        : right.Upper is { } most && left.Lower.CompareTo(most) > 0 ? Answer.Yes
        : left.Upper is { } upper && upper.CompareTo(right.Lower) <= 0 ? Answer.No
        : Answer.Undetermined;

    /// <summary>What would settle an order that is undetermined.</summary>
    public static IEnumerable<string> Facts(ComparedFigure left, ComparedFigure right) =>
        left.Kind != right.Kind ? Differences(left, right)
        : left.IsIncomplete || right.IsIncomplete ? left.Missing().Concat(right.Missing())
        : left.Open().Concat(right.Open());

    public static Verdict IsRecord(AidTotal claimed, IReadOnlyList<AidTotal> earlier)
    {
        RecordBoard board = new();
        foreach (AidTotal other in earlier)
        {
            board.Add(ComparedFigure.Of(other));
        }

        return board.Judge(ComparedFigure.Of(claimed)).Verdict;
    }

    /// <summary>In what the scopes of a claimed record and an earlier figure are not two of a kind.</summary>
    public static IEnumerable<string> Scopes(ComparedFigure claimed, ComparedFigure earlier)
    {
        if (claimed.Keys != earlier.Keys)
        {
            yield return $"totals of one scope: [{string.Join(", ", claimed.Keys)}] and [{string.Join(", ", earlier.Keys)}] are two";
        }

        if (claimed.Scope != earlier.Scope)
        {
            yield return "totals of one scope: they are of different pledges, or only one is of a period";
        }

        if (claimed.Overlaps(earlier))
        {
            yield return "totals of separate money: one of them is inside the other";
        }
    }

    /// <summary>In what the two cannot be compared.</summary>
    private static IEnumerable<string> Differences(ComparedFigure left, ComparedFigure right)
    {
        foreach (((string what, object one), (_, object other)) in left.Kind.Zip(right.Kind))
        {
            if (!one.Equals(other))
            {
                yield return what == ComparedFigure.Divisor ? $"ratios to one thing: {one} and {other} are two" : $"totals of one {what}: {one} and {other} are two";
            }
        }
    }
}
