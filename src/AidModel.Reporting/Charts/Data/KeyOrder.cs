namespace AidModel;

/// <summary>Keys of the first dimension, the greatest first, the rest as one, and last what is attributed to nobody.</summary>
internal static class KeyOrder
{
    public static IEnumerable<(string Label, RowKind Kind, IReadOnlyList<string> Keys)> Rows(AidQuery query, IReadOnlyDictionary<string, MoneyRange> sizes, int top, KeyNames names)
    {
        string[] keys =
        [
            .. sizes.Where(static s => s.Key != AidTotals.UnattributedKey).OrderByDescending(static s => s.Value.Bounds.Best ?? s.Value.Bounds.Lower)
                .ThenByDescending(static s => s.Value.Bounds.Upper ?? decimal.MaxValue).ThenBy(static s => s.Key, StringComparer.Ordinal).Select(static s => s.Key),
        ];

        // The sum of one key would take as much room as the key.
        int shown = keys.Length <= top + 1 ? keys.Length : top;
        foreach (string key in keys.Take(shown))
        {
            yield return (TotalsRows.Name(query.GroupBy[0], key, names), RowKind.Key, [key]);
        }

        if (shown < keys.Length)
        {
            yield return ($"{keys.Length - shown} others", RowKind.Others, keys[shown..]);
        }

        if (sizes.ContainsKey(AidTotals.UnattributedKey))
        {
            yield return (TotalsRows.Name(query.GroupBy[0], AidTotals.UnattributedKey, names), RowKind.Unattributed, [AidTotals.UnattributedKey]);
        }
    }

    public static MoneyRange Sum(IEnumerable<MoneyRange> ranges, Currency currency) => ranges.Aggregate(new MoneyRange(default, currency), static (sum, range) => sum + range);
}
