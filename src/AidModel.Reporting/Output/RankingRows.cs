namespace AidModel;

/// <summary>Rankings in words.</summary>
internal static class RankingRows
{
    /// <summary>What is ranked, in one sentence; more where not all is of one query.</summary>
    public static string Sentence(AidRanking ranking)
    {
        string[] sentences =
        [
            .. ranking.Places.Select(static p => (p.Total.Query, By: p.Ratio?.Denominator)).Concat(ranking.Unranked.Select(static u => (u.Total.Query, By: (Denominator?)null)))
                .GroupBy(static p => p.Query)
                .Select(static g => $"{QueryText.Sentence(g.Key)}{(g.Select(static p => p.By).OfType<Denominator>().FirstOrDefault() is { } by ? $" {RatioTo(by)}." : string.Empty)}")
                .Distinct(),
        ];
        return sentences.Length == 0 ? "There is nothing to rank." : string.Join(' ', sentences);
    }

    /// <summary>The dimensions' names, one beside the other.</summary>
    public static string Keys(AidRanking ranking)
    {
        string[] names = [.. ranking.Places.Select(static p => string.Join(", ", p.Total.Query.GroupBy.Take(p.Keys.Count).Select(static d => d.Name))).Distinct()];
        return PlainText.OneLine(names is [var one] ? one : string.Join(" / ", names));
    }

    /// <summary>A bound of a ratio, with its unit.</summary>
    public static string RatioText(RankedPlace place, decimal amount) =>
        place.Ratio!.IsPercent ? $"{amount.ToString("N4", System.Globalization.CultureInfo.InvariantCulture)} %" : AmountText.Grouped(amount, place.Total.Query.Currency);

    private static string RatioTo(Denominator denominator) =>
        PlainText.OneLine(denominator.Currency is null
            ? $"For each of {denominator.Name} in {denominator.Year} ({denominator.Source})"
            : $"In per cent of {denominator.Name} in {denominator.Year} ({denominator.Source})");
}
