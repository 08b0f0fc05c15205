namespace AidModel;

/// <summary>Recognises the packages of two releases of the tracker.</summary>
internal static class KielMatching
{
    /// <summary>Matching by <see cref="PledgeMatching.ByContent"/>, told of packages without a stated value that they are worth what their
    /// units are.</summary>
    public static PledgeMatching Of(KielRelease before, KielRelease after)
    {
        Dictionary<string, KielRow> earlier = Rows(before);
        Dictionary<string, KielRow> later = Rows(after);
        return PledgeMatching.By("by what the packages say", (one, other) =>
        {
            HashSet<string> pricedBefore = Priced(one, earlier);
            HashSet<string> pricedAfter = Priced(other, later);
            return PledgeMatching.ByContent.Pairs(one, other)
                .Select(p => p with { IsPriced = pricedBefore.Contains(p.Before) && pricedAfter.Contains(p.After) });
        });
    }

    private static Dictionary<string, KielRow> Rows(KielRelease release)
    {
        Dictionary<string, KielRow> rows = new(StringComparer.Ordinal);
        foreach (KielRow row in release.Rows)
        {
            rows.TryAdd(KielLedger.SourceId(row), row);
        }

        return rows;
    }

    private static HashSet<string> Priced(AidLedger ledger, Dictionary<string, KielRow> rows) =>
        new(ledger.Pledges.Where(p => rows[p.Sources[0]].Stated is null).Select(static p => p.Id), StringComparer.Ordinal);
}
