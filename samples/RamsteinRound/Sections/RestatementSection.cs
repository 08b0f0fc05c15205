using AidModel;
using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>The same money said twice: what was new in each month, and what was announced again.</summary>
internal sealed class RestatementSection(Inquiry inquiry) : Section(inquiry)
{
    public override string Title => "What was announced again";

    public override bool HasContent => Inquiry.Ledger.Relations.Any(static r => r.Kind == RelationKind.Restates);

    public override void Write(Page page)
    {
        page.Text("All sources. The same money announced again counts once, when it was announced first:");
        foreach (Relation relation in Inquiry.Ledger.Relations.Where(static r => r.Kind == RelationKind.Restates))
        {
            Pledge again = Inquiry.Pledge(relation.Pledge);
            Pledge first = Inquiry.Pledge(relation.Others[0]);
            page.Item($"{again.Id} ({again.Amount}, {Inquiry.Show(again.Announced)}) is {first.Id} ({first.Amount}, {Inquiry.Show(first.Announced)})");
        }

        page.Blank();
        AidTotals months = Inquiry.Ledger.Total(Inquiry.By(Dimension.Month));
        List<ChartRow> rows = [];
        foreach (AidTotal month in months.Groups)
        {
            rows.Add(ChartRow.Heading(month.Keys[0]));
            rows.Add(ChartRow.Of("New", month));
            rows.Add(new ChartRow("Announced again", month.Restated, [month.Restated.ToString()]));
        }

        rows.Add(ChartRow.Heading("All of it"));
        rows.Add(ChartRow.Of("Counted once", months.Total));
        MoneyRange naive = new(new Bounds(months.Total.NaiveSum.Amount), months.Total.NaiveSum.Currency);
        rows.Add(new ChartRow("Announcements added up", naive, [naive.ToString()]));
        page.Chart(rows);
        if (Inquiry.IsRound)
        {
            AidQuery query = Inquiry.ByDonor with { Conversion = Conversion.OnAnnouncement(Inquiry.Rates) };
            AidTotal british = Inquiry.Ledger.Total(query)[Round.UnitedKingdom];
            AidTotal onDay = Inquiry.Ledger.Total(Inquiry.ByDonor)[Round.UnitedKingdom];
            if (british.Range == onDay.Range)
            {
                return;
            }

            page.Blank();
            page.Text($"The day matters to the rate, too. {Inquiry.Name(Round.UnitedKingdom)}: {onDay.Range} at the rate of {Inquiry.Show(Inquiry.Day)}, {british.Range} at the rate of the day of the first announcement ({string.Join("; ", british.Explain().Rates)}).");
        }
    }
}
