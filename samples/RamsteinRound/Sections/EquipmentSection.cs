using AidModel;
using RamsteinRound.Output;

namespace RamsteinRound.Sections;

/// <summary>The equipment promised: quantities as stated, values where there are any.</summary>
internal sealed class EquipmentSection(Inquiry inquiry) : Section(inquiry)
{
    public override string Title => "The equipment lists";

    public override bool HasContent => Inquiry.First.Pledges.Any(static p => p.Equipment.Count > 0);

    public override void Write(Page page)
    {
        AidLedger ledger = Inquiry.First;
        foreach (Pledge pledge in ledger.Pledges.Where(static p => p.Equipment.Count > 0))
        {
            string amount = pledge.Amount is { } stated ? stated.ToString() : "no amount given";
            IEnumerable<string> open = ledger.Relations.Where(r => r.Kind == RelationKind.Unknown && r.Pledge == pledge.Id).Select(static r => $" Whether this is inside '{string.Join("' or '", r.Others)}' is open.");
            bool hasValues = pledge.Equipment.Any(static l => l.Value is not null || l.UnitPrice is not null);
            page.Text($"{pledge.Title} ({pledge.Id}), {amount}.{string.Concat(open)}{(hasValues ? string.Empty : " No item has a value.")}");
            page.Table(
                [("Item", false), ("Stated", false), ("Lower / best / upper", true), ("UN Register", false), .. hasValues ? [("Value", true)] : Array.Empty<(string, bool)>()],
                pledge.Equipment.Select(l => (IReadOnlyList<string>)
                    [l.Item, l.Quantity.ToString(), l.Quantity.Read(ledger.Policy).Bounds.ToString(), Code(l), .. hasValues ? [Value(l)] : Array.Empty<string>()]));
            page.Blank();
        }

        ILookup<string, Pledge> lists = ledger.Pledges.SelectMany(static p => p.Equipment.Select(l => (l.Category, Pledge: p))).Distinct().ToLookup(static x => x.Category, static x => x.Pledge);
        if (!lists.Any(static c => c.Count() > 1))
        {
            return;
        }

        AidTotals totals = ledger.Total(Inquiry.By(Dimension.Category));
        page.Text("Added up over the lists, where a category is in more than one:");
        foreach (IGrouping<string, Pledge> category in lists.Where(static c => c.Count() > 1))
        {
            page.Item($"{category.Key}: {string.Join(", ", totals[category.Key].Quantities)} ({string.Join(", ", category.Select(static p => p.Id))})");
        }
    }

    /// <summary>The category of the United Nations Register of Conventional Arms, with its condition where the words do not decide it.</summary>
    private static string Code(EquipmentLine line) =>
        EquipmentCatalogue.Default.Describe(line) is { } type ? Crosswalk.UnRegister.Map(type).ToString() : "not recognised";

    private static string Value(EquipmentLine line) =>
        line.Value?.ToString() ?? (line.UnitPrice is { } price ? $"{price} each" : "not stated");
}
