using AidModel;
using RamsteinRound.Output;

namespace TrackerReport.Html;

/// <summary>What one wants to know first.</summary>
internal static class KeyFigures
{
    public static Markup Of(Account account)
    {
        AidTotal total = account.Totals.Total;
        Markup section = new();
        section.Add($"<section aria-labelledby=\"key\">\n<h2 id=\"key\" class=\"unseen\">Key figures</h2>\n<dl class=\"cards\">\n");
        string counted = $"{Pieces.Amount(total.Stated)}, {Pieces.Count(total.Lines, "amount")} counted once";
        Card(section, "Total", Shown.Short(total.Stated), Pieces.Openness(total) is { Length: > 0 } open ? $"{counted}; {open}" : counted);
        if (account.PublishersSum is { } sum)
        {
            Card(section, "The publisher’s own sum", Shown.Short(sum), $"{Pieces.Amount(sum)}, the cells of {account.Summary!.Part} added up");
        }

        if (account.HasNaive)
        {
            Card(section, account.NaiveName, Shown.Short(account.NaiveSum), $"{Pieces.Amount(account.NaiveSum)}. That sum is wrong: it counts what is repeated again, and stands here to be compared with", isWrong: true);
        }

        if (account.Totals.Unattributed.Stated.Amount != 0)
        {
            Card(section, "Attributed to nobody", Shown.Short(account.Totals.Unattributed.Stated), Pieces.Amount(account.Totals.Unattributed.Stated));
        }

        int records = account.Published is KielRelease release ? release.Rows.Count : account.Ledger.Pledges.Count;
        Card(
            section,
            account.Published is KielRelease ? "Rows read" : "Pledges read",
            records.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
            account.Unread.Count == 0 ? "all of them understood" : $"{Pieces.Count(account.Unread.Count, "text")} in them not understood, listed below");
        section.Add($"</dl>\n</section>\n");
        return section;
    }

    private static void Card(Markup section, string name, string figure, string note, bool isWrong = false) =>
        section.Add($"<div{(isWrong ? _wrong : _right)}><dt>{name}</dt><dd><strong>{figure}</strong><span>{note}.</span></dd></div>\n");

    private static readonly Markup _wrong = new Markup().Add($" class=\"wrong\"");

    private static readonly Markup _right = new();
}
