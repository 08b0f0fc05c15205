namespace AidModel;

/// <summary>The figures of a result in the order in which they are written.</summary>
internal static class TotalsRows
{
    /// <summary>The finest groups; the total where it is grouped by nothing.</summary>
    public static IReadOnlyList<AidTotal> Finest(AidTotals totals) => totals.Query.GroupBy.Count == 0 ? [totals.Total] : totals.Groups;

    /// <summary>The roll-ups of the first dimensions, by their keys.</summary>
    public static IReadOnlyList<AidTotal> RollUps(AidTotals totals, int dimensions) =>
        [.. totals.Groups.Select(g => ValueList.Create([.. g.Keys.Take(dimensions)])).Distinct().Select(keys => totals[[.. keys]])];

    /// <summary>The keys' names, one beside the other.</summary>
    public static string Name(AidTotal total, KeyNames names) =>
        total.Keys.Count == 0 ? "Total" : string.Join(", ", total.Keys.Select((key, i) => Name(total.Query.GroupBy[i], key, names)));

    public static string Name(Dimension dimension, string key, KeyNames names) => PlainText.OneLine(names[dimension, key]);

    /// <summary>The bases of values that a figure is of.</summary>
    public static string Bases(AidTotal row) => string.Join(" and ", row.Bases.Select(static b => b.ToString().ToLowerInvariant()));

    /// <summary>What is not in a figure, as a sentence.</summary>
    public static string Outside(AidTotal row, KeyNames names)
    {
        string[] outside =
        [
            .. row.Unconverted.Select(static u => $"no rate for {u}"),
            .. AmountText.IsZero(row.NotDeflated) ? Array.Empty<string>() : [$"at current prices {row.NotDeflated}"],
        ];
        return $"Not in the figure of {Name(row, names)}: {string.Join("; ", outside)}.";
    }
}
