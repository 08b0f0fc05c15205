using AidModel;
using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>What no source settles, and what a further source does to it.</summary>
internal sealed class OpenSection(Inquiry inquiry) : Section(inquiry)
{
    public override string Title => "What is open";

    public override bool HasContent => Steps().Any(s => Open(s.Ledger).Any());

    public override void Write(Page page)
    {
        if (Inquiry.IsRound)
        {
            Pledge package = Inquiry.Pledge(Round.Package);
            page.Text($"The article does not say whether '{package.Title}' ({package.Amount}) is inside '{Inquiry.Pledge(Round.BritishYear).Title}' ({Inquiry.Pledge(Round.BritishYear).Amount}) or inside the headline. A lower bound counts it as inside, an upper bound as separate.");
            page.Blank();
        }

        string[] keys = [.. Steps().SelectMany(s => Open(s.Ledger)).Select(static t => t.Keys.FirstOrDefault(string.Empty)).Distinct()];
        List<ChartRow> rows = [];
        foreach ((string name, AidLedger ledger) in Steps())
        {
            AidTotals totals = ledger.Total(Inquiry.ByDonor);
            rows.Add(ChartRow.Heading(name));
            rows.AddRange(keys.Select(key => Row(key, ledger, totals)));
        }

        page.Chart(rows);
        foreach ((string name, AidLedger ledger) in Steps())
        {
            page.Blank();
            page.Text($"{name}: what would settle it");
            foreach (string fact in Open(ledger).SelectMany(static t => t.WouldSettle).Distinct())
            {
                page.Item(fact);
            }
        }
    }

    private IEnumerable<(string Name, AidLedger Ledger)> Steps()
    {
        if (!Inquiry.IsRound)
        {
            return [("All sources", Inquiry.Ledger)];
        }

        Source reports = Inquiry.Source(Round.Reports);
        return
        [
            ("The article alone", Inquiry.Ledger.StatedBy(Round.Article)),
            ($"With '{reports.Title}'", Inquiry.Ledger.StatedBy(Round.Article, Round.Reports)),
        ];
    }

    private IEnumerable<AidTotal> Open(AidLedger ledger)
    {
        AidTotals totals = ledger.Total(Inquiry.ByDonor);
        AidTotal[] groups = [.. totals.Groups.OrderBy(static g => g.Keys[0] == AidTotals.UnattributedKey)];
        return ((AidTotal[])[.. groups, totals.Total]).Where(static t => !t.Range.IsExact);
    }

    private ChartRow Row(string key, AidLedger ledger, AidTotals totals)
    {
        if (key.Length == 0)
        {
            return ChartRow.Of("Total", totals.Total);
        }

        Currency[] own = [.. ledger.Pledges.Where(p => p.Parties[Inquiry.Along] == key).Select(static p => p.Amount?.Currency).OfType<Currency>().Distinct()];
        return ChartRow.Of(Inquiry.Name(key), totals[key], string.Empty, [.. own.Select(c => ledger.Total(Inquiry.ByDonor with { Currency = c })[key])]);
    }
}
