using System.Globalization;
using AidModel;
using RamsteinRound.Output;
using TrackerReport.Html;

namespace TrackerReport.Output;

/// <summary>The report at a glance.</summary>
internal static class TerminalReport
{
    private const int Widest = 200;
    private const int MostRows = 150;
    private const int MostBars = 15;
    private const int MostUnread = 5;

    public static void Write(Account account, string folder, IReadOnlyList<string> files)
    {
        Page page = Page.Open(Widest);
        page.Title(account.Title, Words.Sentence(account));
        page.Text(account.Published is KielRelease release
            ? $"Read {Pieces.Count(release.Rows.Count, "row")} of {release.Sheet}."
            : $"Read {Pieces.Count(account.Ledger.Pledges.Count, "pledge")} of {account.File}.");
        page.Heading("Figures");
        Table(account, page);
        page.Heading(Words.Capital($"by {account.Query.GroupBy[0]}"));
        page.Note(RangeChart.Legend);
        page.Blank();
        page.Chart([.. Bars(account)]);
        page.Heading("Total");
        Total(account, page);
        page.Heading("Not understood");
        Unread(account, page);
        page.Heading("Written");
        page.Text($"{folder}: {string.Join(", ", files)}");
        page.Close();
    }

    private static void Table(Account account, Page page)
    {
        AidTotals totals = account.Totals;
        while (totals.Groups.Count > MostRows && totals.Query.GroupBy.Count > 1)
        {
            totals = account.Ledger.Total(totals.Query with { GroupBy = [.. totals.Query.GroupBy.SkipLast(1)] });
        }

        totals.WriteTable(page.Console, new TableOptions { Names = account.Names });
        if (totals != account.Totals)
        {
            page.Blank();
            page.Note($"By {string.Join(", ", account.Query.GroupBy)} there are {account.Totals.Groups.Count:N0} figures, which stand in the report.");
        }
    }

    private static IEnumerable<ChartRow> Bars(Account account)
    {
        IReadOnlyList<AidTotal> first = account.First;
        foreach (AidTotal total in first.Take(MostBars))
        {
            yield return new ChartRow(account.Name(total), total.Range, [.. total.Unconverted.Select(static u => $"and without a rate {u}")]);
        }

        if (first.Count > MostBars)
        {
            MoneyRange rest = first.Skip(MostBars).Select(static t => t.Range).Aggregate(static (sum, range) => sum + range);
            yield return new ChartRow($"{first.Count - MostBars} others", rest, []);
        }
    }

    private static void Total(Account account, Page page)
    {
        AidTotal total = account.Totals.Total;
        string open = Pieces.Openness(total);
        page.Text($"{total.Stated} ({Shown.Short(total.Stated)}), {Pieces.Count(total.Lines, "amount")} counted once{(open.Length == 0 ? string.Empty : $"; {open}")}.");
        if (account.HasNaive)
        {
            page.Text($"{account.NaiveName}: {account.NaiveSum} ({Shown.Short(account.NaiveSum)}). That sum is wrong, and stands here to be compared with.{Overstated(account)}");
        }

        if (account.PublishersSum is { } sum)
        {
            page.Text($"The publisher's own sums: {sum} ({Shown.Short(sum)}), the cells of {account.Summary!.Part}.");
        }

        if (account.Comparison is { } comparison)
        {
            page.Text(ComparisonSection.Agreeing(account, comparison).Replace('’', '\''));
            foreach (KielDifference difference in comparison.Rows.Concat(comparison.Sums).Take(MostBars))
            {
                page.Item(difference.ToString());
            }

            int more = comparison.Rows.Count + comparison.Sums.Count - MostBars;
            if (more > 0)
            {
                page.Item(string.Create(CultureInfo.InvariantCulture, $"… and {more:N0} more, in the report."));
            }
        }
    }

    private static string Overstated(Account account) => account.MostOverstated is { } most && most.EveryRow.Stated.Amount > most.Counted.Stated.Amount
        ? $" Most of it is {account.Name(most.EveryRow)}: {most.EveryRow.Stated} ({Shown.Short(most.EveryRow.Stated)}), where {most.Counted.Stated} ({Shown.Short(most.Counted.Stated)}) counts."
        : string.Empty;

    private static void Unread(Account account, Page page)
    {
        if (account.Unread.Count == 0)
        {
            page.Text("Nothing: every record of the file is in the ledger as it stands.");
            return;
        }

        page.Text($"{Pieces.Count(account.Unread.Count, "text")} of the file:");
        foreach (UnreadText one in account.Unread.Take(MostUnread))
        {
            page.Item(one.ToString());
        }

        if (account.Unread.Count > MostUnread)
        {
            page.Item(string.Create(CultureInfo.InvariantCulture, $"… and {account.Unread.Count - MostUnread:N0} more, in {ReportFolder.NotUnderstood}."));
        }
    }
}
