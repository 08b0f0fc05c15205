using System.Globalization;
using AidModel;

namespace TrackerReport.Html;

/// <summary>What each figure is made of.</summary>
internal sealed class Explanations(Account account)
{
    public const string TotalId = "total";

    private const int MostLines = 600;
    private const int MostOfTotal = 50;

    /// <summary>Rows as the publisher wrote them end when the page has this many characters, so that it stays quick to open.</summary>
    private const int MostCharacters = 11_000_000;

    private readonly Dictionary<string, Source> _sources = account.Ledger.Sources.ToDictionary(static s => s.Id);

    public static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"f{index}");

    public void AddTo(Markup page, CancellationToken cancel)
    {
        foreach ((int index, AidTotal group) in account.Totals.Groups.Index())
        {
            cancel.ThrowIfCancellationRequested();
            Add(page, group, IdOf(index));
        }

        Add(page, account.Totals.Total, TotalId);
    }

    private void Add(Markup page, AidTotal total, string id)
    {
        bool isTotal = id == TotalId;
        Explanation explanation = total.Explain();
        page.Add(
            $"""
            <section popover id="{id}" role="dialog" aria-labelledby="{id}-h">
            <button type="button" class="close" popovertarget="{id}" popovertargetaction="hide" aria-label="Close">×</button>
            <h3 id="{id}-h">{account.Name(total)}</h3>
            <p class="amount">{Pieces.Amount(total.Stated)}</p>
            <p class="quiet">{explanation.Figure}</p>

            """);
        if (Pieces.Openness(total) is { Length: > 0 } open)
        {
            page.Add($"<p>{open}</p>\n");
        }

        int most = isTotal ? MostOfTotal : MostLines;
        CountedLine[] counted = [.. isTotal ? explanation.Counted.OrderByDescending(static l => l.Amount.Bounds.Best ?? l.Amount.Bounds.Lower).Take(most) : explanation.Counted.Take(most)];
        page.Add($"<h4>Counted: {Pieces.Count(explanation.Counted.Count, "amount")}{(isTotal && explanation.Counted.Count > most ? ", the greatest" : string.Empty)}</h4>\n<ol>\n");
        foreach (CountedLine line in counted)
        {
            Add(page, line, withOriginal: !isTotal);
        }

        page.Add($"</ol>\n");
        if (explanation.Counted.Count > counted.Length)
        {
            page.Add($"<p>… and {explanation.Counted.Count - counted.Length:N0} more, all in the workbook, sheet Counted.</p>\n");
        }

        List(page, "Left out", explanation.LeftOut, "all in the workbook, sheet Left out");
        List(page, "Rates", explanation.Rates, "all in the workbook, sheet Rates");
        List(page, "Prices", explanation.Prices, "all in the workbook, sheet Prices");
        List(page, "Assumed", explanation.Assumptions, "all in the workbook, sheet Conversion");
        Sources(page, explanation, counted);
        page.Add($"</section>\n");
    }

    private void Add(Markup page, CountedLine line, bool withOriginal)
    {
        page.Add($"<li>{(line.IsLess ? "less " : string.Empty)}<b>{line.Amount.ToString()}</b> {line.Title}<div class=\"quiet\">{line.Pledge}{Details(line)}");
        foreach (Source source in line.Sources.Select(id => _sources.GetValueOrDefault(id)).OfType<Source>())
        {
            page.Add($". {Pieces.Link(source.Address, $"{source.Publisher}: {source.Title}")}");
        }

        page.Add($"</div>");
        if (withOriginal && account.Published.Original(line.Pledge) is { Count: > 0 } texts)
        {
            Original(page, texts);
        }

        page.Add($"\n");
    }

    private static string Details(CountedLine line)
    {
        string payer = line.Payer is null ? string.Empty : line.IsDerived ? $", rest by {line.Payer}" : $", share of {line.Payer}";
        string stated = line.Stated is { } wording ? $", stated as {wording}" : line.IsDerived ? string.Empty : ", no amount given";
        string derived = line.IsDerived ? ", derived" : string.Empty;
        string share = line.Share is null ? string.Empty : $", {line.Share} of it";
        string rates = line.Rates.Count == 0 ? string.Empty : $", {string.Join("; ", line.Rates)}";
        string deliveries = string.Concat(line.Events.Select(static e => $"; {e}"));
        return $"{payer}{stated}{derived}{share}{(line.IsOpen ? ", open" : string.Empty)}{rates}{deliveries}";
    }

    /// <summary>The record as it stands in the file; of one of several rows each row but the first only where it differs from the one above.</summary>
    private static void Original(Markup page, ValueList<PublishedText> texts)
    {
        long first = texts[0].Record;
        int records = texts.Select(static t => t.Record).Distinct().Count();
        string rows = records == 1 ? string.Create(CultureInfo.InvariantCulture, $"row {first}") : string.Create(CultureInfo.InvariantCulture, $"{records} rows from row {first} on");
        if (page.Length > MostCharacters)
        {
            page.Add($"<div class=\"quiet\">As published: {rows} of the file.</div>");
            return;
        }

        page.Add($"<details><summary>As published: {rows}</summary><table class=\"texts\"><caption>{(records == 1 ? "What the row says" : "What the rows say; below the first, only what differs from the row above")}</caption>");
        Dictionary<string, string> above = new(StringComparer.Ordinal);
        foreach (PublishedText text in texts)
        {
            if (!above.TryGetValue(text.Column, out string? same) || same != text.Text)
            {
                above[text.Column] = text.Text;
                page.Add($"<tr><td class=\"number\">{text.Record.ToString(CultureInfo.InvariantCulture)}<th scope=\"row\">{text.Column}<td>{text.Text}\n");
            }
        }

        page.Add($"</table></details>");
    }

    private static void List<T>(Markup page, string heading, IReadOnlyCollection<T> items, string where)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Add($"<h4>{heading}: {items.Count}</h4>\n<ul>\n");
        foreach (T item in items.Take(MostLines))
        {
            page.Add($"<li>{item?.ToString()}</li>\n");
        }

        page.Add($"</ul>\n");
        if (items.Count > MostLines)
        {
            page.Add($"<p>… and {items.Count - MostLines:N0} more, {where}.</p>\n");
        }
    }

    /// <summary>Those sources that stand behind no line above.</summary>
    private static void Sources(Markup page, Explanation explanation, CountedLine[] shown)
    {
        HashSet<string> named = [.. shown.SelectMany(static l => l.Sources)];
        Source[] others = [.. explanation.Sources.Where(s => !named.Contains(s.Id)).Take(explanation.LeftOut.Count > 0 ? MostLines : 0)];
        if (others.Length == 0)
        {
            return;
        }

        page.Add($"<h4>Further sources</h4>\n<ul>\n");
        foreach (Source source in others)
        {
            page.Add($"<li>[{source.Id}] {Pieces.Link(source.Address, $"{source.Publisher}: {source.Title}, {source.Date:O}")}</li>\n");
        }

        page.Add($"</ul>\n");
    }
}
