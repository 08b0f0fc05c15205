using System.Globalization;
using AidModel;

namespace TrackerReport.Html;

/// <summary>The publisher's figures beside those that follow from its rows.</summary>
internal static class ComparisonSection
{
    private const int Most = 500;

    public static Markup Of(Account account)
    {
        Markup section = new();
        if (account.Comparison is not { } comparison)
        {
            return section;
        }

        section.Add($"<section aria-labelledby=\"compared\">\n<h2 id=\"compared\">Beside the publisher’s own figures</h2>\n<p>{Agreeing(account, comparison)}</p>\n");
        KielDifference[] all = [.. comparison.Rows, .. comparison.Sums];
        if (all.Length > 0)
        {
            section.Add(
                $"""
                <div class="scroll" role="region" aria-labelledby="compared" tabindex="0">
                <table class="texts stack">
                <caption>Where they differ, in EUR{(all.Length > Most ? $"; the first {Most} of {all.Length}" : string.Empty)}</caption>
                <thead><tr><th scope="col">Where</th><th scope="col">Of</th><th scope="col" class="number">Published</th><th scope="col" class="number">From the rows</th><th scope="col">Why</th></tr></thead>
                <tbody>

                """);
            foreach (KielDifference one in all.Take(Most))
            {
                section.Add($"<tr><th scope=\"row\" class=\"key\">{one.Place}</th><td data-label=\"Of\">{Words.Measured(one.Measure)}</td><td class=\"number\" data-label=\"Published\">{Euros(one.Published)}</td><td class=\"number\" data-label=\"From the rows\">{Euros(one.Derived)}</td><td data-label=\"Why\">{one.Cause}</td></tr>\n");
            }

            section.Add($"</tbody>\n</table>\n</div>\n");
        }

        section.Add($"</section>\n");
        return section;
    }

    /// <summary>How many of the publisher's figures follow from the rows.</summary>
    public static string Agreeing(Account account, KielComparison comparison)
    {
        string rows = comparison.Figures == 0
            ? "The release publishes euros only, so that no row’s figure can be worked out again."
            : string.Create(CultureInfo.InvariantCulture, $"{comparison.Figures - comparison.Rows.Count:N0} of {comparison.Figures:N0} figures of rows follow from the raw columns.");
        string sums = account.Summary is null
            ? "The file has no sums of the publisher’s own."
            : string.Create(CultureInfo.InvariantCulture, $"{comparison.Cells - comparison.Sums.Count:N0} of {comparison.Cells:N0} of the publisher’s sums by donor and type are what the rows come to.");
        return $"{rows} {sums}";
    }

    private static string Euros(decimal? euros) => euros is { } known ? known.ToString("N2", CultureInfo.InvariantCulture) : "nothing";
}
