namespace AidModel;

/// <summary>Three-valued comparison of totals.</summary>
internal static class Comparing
{
    public static Verdict IsGreater(AidTotal left, AidTotal right) => IsGreater(left, left.Exact, right, right.Exact, Differences(left, right));

    public static Verdict IsGreater(AidRatio left, AidRatio right)
    {
        List<string> differences = Differences(left.Total, right.Total);
        if (left.Denominator.Name != right.Denominator.Name)
        {
            differences.Add($"ratios to one thing: {left.Denominator.Name} and {right.Denominator.Name} are two");
        }

        return IsGreater(left.Total, left.Exact, right.Total, right.Exact, differences);
    }

    private static Verdict IsGreater(AidTotal left, Interval leftValue, AidTotal right, Interval rightValue, List<string> differences)
    {
        if (differences.Count > 0)
        {
            return Verdict.Undetermined(differences);
        }

        IEnumerable<string> missing = left.MissingRates.Concat(right.MissingRates).Concat(left.Conflicts).Concat(right.Conflicts);
        return missing.Any() ? Verdict.Undetermined(missing)
            : leftValue.Lower > rightValue.Upper ? Verdict.Of(true)
            : leftValue.Upper <= rightValue.Lower ? Verdict.Of(false)
            : Verdict.Undetermined(left.OpenFacts.Concat(right.OpenFacts));
    }

    public static Verdict IsRecord(AidTotal claimed, IReadOnlyList<AidTotal> earlier)
    {
        if (earlier.Count == 0)
        {
            return Verdict.Undetermined(["the earlier totals to compare with"]);
        }

        List<string> open = [];
        foreach (AidTotal other in earlier)
        {
            Verdict verdict = Scopes(claimed, other) is { Count: > 0 } scopes ? Verdict.Undetermined(scopes) : IsGreater(claimed, other);
            if (verdict.Answer == Answer.No)
            {
                return verdict;
            }

            open.AddRange(verdict.WouldSettle);
        }

        return open.Count == 0 ? Verdict.Of(true) : Verdict.Undetermined(open);
    }

    /// <summary>In what the scopes of a claimed record and an earlier total are not two of a kind.</summary>
    private static List<string> Scopes(AidTotal claimed, AidTotal earlier)
    {
        List<string> differences = [];
        if (claimed.Keys != earlier.Keys)
        {
            differences.Add($"totals of one scope: [{string.Join(", ", claimed.Keys)}] and [{string.Join(", ", earlier.Keys)}] are two");
        }

        if (claimed.Query.Where != earlier.Query.Where || claimed.Query.Period?.Days is null != earlier.Query.Period?.Days is null)
        {
            differences.Add("totals of one scope: they are of different pledges, or only one is of a period");
        }

        if (claimed.Overlaps(earlier))
        {
            differences.Add("totals of separate money: one of them is inside the other");
        }

        return differences;
    }

    /// <summary>In what the two cannot be compared.</summary>
    private static List<string> Differences(AidTotal left, AidTotal right)
    {
        AidQuery a = left.Query;
        AidQuery b = right.Query;
        List<string> differences = [];
        Compare("currency", a.Currency, b.Currency);
        Compare("conversion", a.Conversion.Name, b.Conversion.Name);
        Compare("valuation", a.Valuation.Name, b.Valuation.Name);
        if (a.Valuation == Valuation.AsStated && b.Valuation == Valuation.AsStated && left.Bases is { Count: > 0 } of && right.Bases is { Count: > 0 } than)
        {
            Compare("basis of value", string.Join(" and ", of.Select(BasisChange.Words)), string.Join(" and ", than.Select(BasisChange.Words)));
        }

        Compare("prices", a.Prices?.Name ?? "current", b.Prices?.Name ?? "current");
        Compare("measure", a.Measure, b.Measure);
        Compare("role", a.Along, b.Along);
        Compare("reading of wordings", left.Policy.Name, right.Policy.Name);
        return differences;

        void Compare<T>(string what, T one, T other)
        {
            if (!EqualityComparer<T>.Default.Equals(one, other))
            {
                differences.Add($"totals of one {what}: {one} and {other} are two");
            }
        }
    }
}
