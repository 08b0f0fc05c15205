using AidModel;
using TrackerReport.Output;

namespace TrackerReport.Html;

/// <summary>The report as one page that needs no other file, no script and no network.</summary>
internal static class ReportPage
{
    /// <summary>The list of what was not understood ends here on the page; the file has all.</summary>
    private const int MostUnread = 500;

    public static string Text(Account account, IReadOnlyList<ReportChart> charts, IReadOnlyList<string> files, CancellationToken cancel)
    {
        Markup page = new();
        page.Add(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="aidmodel-report" content="{string.Join(' ', files)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <title>{account.Title}</title>
            <style>

            """);
        page.AddMade(Style());
        page.Add(
            $"""
            </style>
            </head>
            <body>
            <a class="skip" href="#figures">To the figures</a>
            <header>
            <h1>{account.Title}</h1>
            <p class="lead">{Words.Sentence(account)}</p>
            </header>
            <main>

            """);
        Explanations explanations = new(account);
        page.Add(KeyFigures.Of(account));
        Charts(page, charts);
        cancel.ThrowIfCancellationRequested();
        page.Add(FiguresTable.Of(account));
        page.Add(ComparisonSection.Of(account));
        Unread(page, account);
        Files(page, account, files);
        page.Add($"</main>\n<div class=\"explanations\">\n");
        explanations.AddTo(page, cancel);
        page.Add($"</div>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string Style()
    {
        using StreamReader reader = new(typeof(ReportPage).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }

    private static void Charts(Markup page, IReadOnlyList<ReportChart> charts)
    {
        foreach ((int index, ReportChart chart) in charts.Index())
        {
            page.Add($"<section class=\"charts\" aria-labelledby=\"chart-{index}\">\n<h2 id=\"chart-{index}\" class=\"unseen\">{chart.Title}</h2>\n");
            foreach (ChartTheme theme in Enum.GetValues<ChartTheme>())
            {
                foreach ((string size, int width) in new[] { ("wide", ReportChart.Wide), ("narrow", ReportChart.Narrow) })
                {
                    page.Add($"<div class=\"chart {theme.ToString().ToLowerInvariant()} {size}\">\n");
                    page.AddMade(chart.Svg(theme, width));
                    page.Add($"</div>\n");
                }
            }

            page.Add($"</section>\n");
        }
    }

    private static void Unread(Markup page, Account account)
    {
        int count = account.Unread.Count;
        page.Add($"<section aria-labelledby=\"unread\">\n<h2 id=\"unread\">What was not understood</h2>\n");
        if (count == 0)
        {
            page.Add($"<p>Nothing: every record of the file is in the ledger as it stands.</p>\n</section>\n");
            return;
        }

        page.Add($"<p>{Pieces.Count(count, "text")} of the file, with what the ledger has in their place.");
        if (count > MostUnread)
        {
            page.Add($" The first {MostUnread} stand here, and {count - MostUnread:N0} more in <a href=\"{ReportFolder.NotUnderstood}\">{ReportFolder.NotUnderstood}</a>.");
        }

        page.Add(
            $"""
            </p>
            <div class="scroll" role="region" aria-labelledby="unread" tabindex="0">
            <table class="texts stack">
            <caption class="unseen">What was not understood</caption>
            <thead><tr><th scope="col">Sheet or file</th><th scope="col" class="number">Row</th><th scope="col">Column</th><th scope="col">Text</th><th scope="col">Why</th></tr></thead>
            <tbody>

            """);
        foreach (UnreadText one in account.Unread.Take(MostUnread))
        {
            page.Add($"<tr><td>{one.Part}</td><td class=\"number\" data-label=\"Row\">{(one.Record == 0 ? string.Empty : one.Record.ToString(System.Globalization.CultureInfo.InvariantCulture))}</td><td data-label=\"Column\">{one.Column}</td><td data-label=\"Text\"><code>{one.Text}</code></td><td data-label=\"Why\">{one.Why}</td></tr>\n");
        }

        page.Add($"</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static void Files(Markup page, Account account, IReadOnlyList<string> files)
    {
        page.Add($"<section aria-labelledby=\"files\">\n<h2 id=\"files\">Files of this report</h2>\n<p>Read from <code>{account.File}</code>. Beside this page stand, if they came with it:</p>\n<ul>\n");
        foreach (string file in files.Where(static f => f != ReportFolder.Index))
        {
            page.Add($"<li><a href=\"{file}\">{file}</a></li>\n");
        }

        page.Add($"</ul>\n</section>\n");
    }
}
