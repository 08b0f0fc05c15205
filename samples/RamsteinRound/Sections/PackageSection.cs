using AidModel;
using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>One package taken apart.</summary>
internal sealed class PackageSection(Inquiry inquiry) : Section(inquiry)
{
    public override string Title => "The British-led package taken apart";

    public override bool HasContent => Inquiry.IsRound;

    public override void Write(Page page)
    {
        Pledge package = Inquiry.Pledge(Round.Package);
        Pledge[] parts = [.. Inquiry.First.Relations.Where(static r => r.Kind == RelationKind.PartOf && r.Others.Contains(Round.Package)).Select(r => Inquiry.Pledge(r.Pledge))];
        page.Text($"{package.Amount}: {string.Join("; ", parts.Select(static p => $"{p.Amount} for '{p.Title}'"))}. A part is at most the whole less what its siblings have at least, and what they leave is a remainder.");
        page.Blank();
        AidQuery query = Inquiry.By() with { Within = Round.Package };
        page.Chart(
        [
            .. Rows("By pledge", query, Dimension.Pledge),
            .. Rows("By form", query, Dimension.Instrument),
            .. Rows("By category: of one sum over several items, each may have nothing or all", query, Dimension.Category),
        ]);
    }

    private IEnumerable<ChartRow> Rows(string heading, AidQuery query, Dimension dimension)
    {
        Currency currency = Inquiry.Pledge(Round.Package).Amount!.Value.Currency;
        AidTotals own = Inquiry.First.Total(query with { GroupBy = [dimension], Currency = currency });
        yield return ChartRow.Heading(heading);
        foreach (AidTotal group in Inquiry.First.Total(query with { GroupBy = [dimension] }).Groups.OrderBy(static g => g.Keys[0] is Round.Package or AidTotals.UnattributedKey))
        {
            string key = group.Keys[0];
            string label = key is Round.Package or AidTotals.UnattributedKey ? "Remainder" : Words(key);
            yield return ChartRow.Of(label, group, string.Empty, own[key]);
        }
    }

    private static string Words(string key) => key switch
    {
        nameof(Instrument.RepairAndService) => "Repair and service",
        _ => key,
    };
}
