using Samples;
using AidModel;
using RamsteinRound.Output;
using RamsteinRound.Sections;

namespace RamsteinRound;

/// <summary>The ways in which the program answers.</summary>
internal static class Answering
{
    public static void Report(Inquiry inquiry, Page page)
    {
        page.Title(
            inquiry.Ledger.Title ?? "A ledger without a title",
            $"In {inquiry.Currency}, {inquiry.Figures.Query.Conversion.Name}, by {inquiry.Along.ToString().ToLowerInvariant()}. Where a figure is not exact: lower / best / upper.");
        Section[] sections =
        [
            new HeadlineSection(inquiry), new OpenSection(inquiry), new FundSection(inquiry), new PackageSection(inquiry),
            new EquipmentSection(inquiry), new RestatementSection(inquiry), new VerdictSection(inquiry),
        ];
        foreach ((int index, Section section) in sections.Where(static s => s.HasContent).Index())
        {
            page.Heading($"{index + 1}. {section.Title}");
            section.Write(page);
        }

        page.Heading("Sources");
        foreach (Source source in inquiry.Ledger.Sources)
        {
            page.Item($"[{source.Id}] {source.Publisher}: {source.Title}, {Inquiry.Show(source.Date)}{(source.SaidBy is { } who ? $" (said by: {who})" : string.Empty)}{(source.Address is { } address ? $", {address}" : string.Empty)}");
        }

        page.Item($"Rates: {inquiry.Rates.Source}");
    }

    public static void Explain(Inquiry inquiry, string figure, Page page)
    {
        foreach (string line in Find(inquiry, figure).ToString().ReplaceLineEndings("\n").Split('\n'))
        {
            int indent = line.Length - line.TrimStart().Length;
            page.Line(line.TrimStart(), indent, isStrong: indent == 0);
        }
    }

    /// <summary>A figure of the report's first section; else the donor in, or the pledge of, the whole ledger.</summary>
    private static Explanation Find(Inquiry inquiry, string figure)
    {
        AidTotals figures = inquiry.Figures;
        return figure switch
        {
            "total" => figures.Total.Explain(),
            "attributed" => figures.Attributed.Explain(),
            "unattributed" => figures.Unattributed.Explain(),
            _ when figures.Groups.FirstOrDefault(g => g.Keys[0] == figure) is { } group => group.Explain(),
            _ when inquiry.Ledger.Donors.Any(d => d.Id == figure) => inquiry.Ledger.Total(inquiry.ByDonor)[figure].Explain(),
            _ when inquiry.First.Pledges.Any(p => p.Id == figure) => Within(inquiry, inquiry.First, figure),
            _ when inquiry.Ledger.Pledges.Any(p => p.Id == figure) => Within(inquiry, inquiry.Ledger, figure),
            _ => throw new BadInputException(
                $"--explain: '{figure}' is no figure. These are:",
                "  total, attributed, unattributed",
                $"  donors: {string.Join(", ", inquiry.Ledger.Donors.Select(static d => d.Id))}",
                $"  pledges: {string.Join(", ", inquiry.Ledger.Pledges.Select(static p => p.Id))}"),
        };
    }

    private static Explanation Within(Inquiry inquiry, AidLedger ledger, string pledge) =>
        ledger.Total(inquiry.By() with { Within = pledge }).Total.Explain();
}
