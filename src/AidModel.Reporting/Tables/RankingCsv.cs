using System.Globalization;

namespace AidModel;

/// <summary>A ranking as CSV.</summary>
internal static class RankingCsv
{
    public static string Text(AidRanking ranking, KeyNames? names)
    {
        RankedPlace[] places = [.. ranking.Places];
        AidTotal[] all = [.. places.Select(static p => p.Total), .. ranking.Unranked.Select(static u => u.Total)];
        bool hasRatios = Array.Exists(places, static p => p.Ratio is not null);
        bool isNamed = names is not null && Array.Exists(all, t => TotalsRows.Name(t, names) != TotalsRows.Name(t, KeyNames.Ids));
        CsvText csv = new();
        csv.Line(
        [
            "from", "to", "tied", CsvText.Guarded(RankingRows.Keys(ranking)), .. isNamed ? (string[])["name"] : [], "currency", "lower", "best", "upper",
            .. hasRatios ? (string[])["ratio", "ratio lower", "ratio best", "ratio upper"] : [], "unconverted", "would settle", "not ranked because",
        ]);
        foreach (RankedPlace place in places)
        {
            string[] ratio = place.Ratio is { } by
                ? [by.IsPercent ? $"per cent of {by.Denominator}" : $"for each of {by.Denominator}", Digits(by.Bounds.Lower), Best(by.Bounds, Digits), Upper(by.Bounds, Digits)]
                : [];
            Line(place.Total, [Number(place.From), Number(place.To), place.IsTied ? "yes" : "no"], ratio, string.Join("; ", place.WouldSettle), string.Empty);
        }

        foreach (UnrankedFigure unranked in ranking.Unranked)
        {
            Line(unranked.Total, [string.Empty, string.Empty, string.Empty], hasRatios ? ["", "", "", ""] : [], string.Empty, unranked.Because);
        }

        return csv.ToString();

        void Line(AidTotal total, string[] place, string[] ratio, string facts, string because)
        {
            Bounds bounds = total.Range.Bounds;
            csv.Line(
            [
                .. place, CsvText.Guarded(string.Join(", ", total.Keys)), .. isNamed ? (string[])[CsvText.Guarded(TotalsRows.Name(total, names!))] : [],
                total.Query.Currency.Code, Amount(bounds.Lower), Best(bounds, Amount), Upper(bounds, Amount),
                .. ratio.Select(CsvText.Guarded), AmountText.Joined(total.Unconverted), CsvText.Guarded(facts), CsvText.Guarded(because),
            ]);

            string Amount(decimal amount) => AmountText.Plain(amount, total.Query.Currency);
        }
    }

    private static string Best(Bounds bounds, Func<decimal, string> show) => bounds.Best is { } best ? show(best) : AmountText.Unknown;

    private static string Upper(Bounds bounds, Func<decimal, string> show) => bounds.Upper is { } upper ? show(upper) : AmountText.Unbounded;

    private static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
