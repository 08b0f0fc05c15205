using AidModel;
using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>One package along each role: who leads, who pays, through which fund.</summary>
internal sealed class FundSection(Inquiry inquiry) : Section(inquiry)
{
    public override string Title => "The United Kingdom and Norway through the fund";

    public override bool HasContent => Inquiry.IsRound;

    public override void Write(Page page)
    {
        Pledge package = Inquiry.Pledge(Round.Package);
        page.Text($"'{package.Title}' ({package.Amount}), asked along one role at a time. Each role gives the same total. A derived share is what the others leave.");
        page.Blank();
        List<ChartRow> rows = [];
        foreach ((Role role, string heading, string nobody) in ((Role, string, string)[])
            [(Role.Lead, "Who leads", "Nobody named"), (Role.Payer, "Who pays", "Nobody named"), (Role.Channel, "Through which fund", "Directly")])
        {
            AidQuery query = Inquiry.ByDonor with { Along = role, Within = Round.Package };
            AidTotals totals = Inquiry.First.Total(query);
            AidTotals own = Inquiry.First.Total(query with { Currency = package.Amount!.Value.Currency });
            rows.Add(ChartRow.Heading(heading));
            rows.AddRange(totals.Groups.Select(g => ChartRow.Of(Inquiry.Name(g.Keys[0], nobody), g, IsDerived(g) ? ", derived" : string.Empty, own[g.Keys[0]])));
        }

        page.Chart(rows);
    }

    private static bool IsDerived(AidTotal total) => total.Explain().Counted.Any(static c => c.IsDerived);
}
