namespace AidModel;

/// <summary>Finds the columns of a main sheet by what their headings mean.</summary>
internal sealed class KielHeadings
{
    private const int FewestKnown = 4;

    // Letters and digits of the headings of releases 7 to 28 and of extracts of them.
    private static readonly Dictionary<string, KielColumn> Names = new(StringComparer.Ordinal)
    {
        ["id"] = KielColumn.Package,
        ["activityid"] = KielColumn.Package,
        ["packageid"] = KielColumn.Package,
        ["countries"] = KielColumn.Donor,
        ["country"] = KielColumn.Donor,
        ["donor"] = KielColumn.Donor,
        ["giver"] = KielColumn.Donor,
        ["announcementdate"] = KielColumn.Announced,
        ["dato"] = KielColumn.Announced,
        ["typeofaidgeneral"] = KielColumn.Type,
        ["aidtypegeneral"] = KielColumn.Type,
        ["kategori"] = KielColumn.Type,
        ["typeofaidspecific"] = KielColumn.Kind,
        ["aidtypespecific"] = KielColumn.Kind,
        ["explanation"] = KielColumn.Explanation,
        ["originalcurrency"] = KielColumn.Currency,
        ["reportingcurrency"] = KielColumn.Currency,
        ["sourcereportedcurrency"] = KielColumn.Currency,
        ["typeofdonation"] = KielColumn.Donation,
        ["measure"] = KielColumn.Donation,
        ["maal"] = KielColumn.Donation,
        ["monetaryvalueasgivenbysource"] = KielColumn.Stated,
        ["sourcereportedvalue"] = KielColumn.Stated,
        ["items"] = KielColumn.Item,
        ["item"] = KielColumn.Item,
        ["typeofitem"] = KielColumn.ItemType,
        ["itemtype"] = KielColumn.ItemType,
        ["noofunits"] = KielColumn.Units,
        ["itemnumb"] = KielColumn.Units,
        ["noofunitsdeliveredinkindmilitaryaid"] = KielColumn.UnitsDelivered,
        ["itemnumbdeliv"] = KielColumn.UnitsDelivered,
        ["unitpriceinusd"] = KielColumn.UnitPrice,
        ["itempriceusd"] = KielColumn.UnitPrice,
        ["total"] = KielColumn.Total,
        ["totactivityvalue"] = KielColumn.Total,
        ["convertedvalueineur"] = KielColumn.Commitment,
        ["totactivityvalueeur"] = KielColumn.Commitment,
        ["verdieuractivity"] = KielColumn.Commitment,
        ["allocatedtotal"] = KielColumn.Allocated,
        ["totsubactivityvalue"] = KielColumn.Allocated,
        ["allocatedtotalineur"] = KielColumn.Allocation,
        ["totsubactivityvalueeur"] = KielColumn.Allocation,
        ["verdieur"] = KielColumn.Allocation,
        ["allocatedtotalineurredistributed"] = KielColumn.Redistributed,
        ["totsubactivityvalueeurredistr"] = KielColumn.Redistributed,
        ["verdieurredistr"] = KielColumn.Redistributed,
        ["totalmonetaryvaluedeliveredineur"] = KielColumn.Delivered,
        ["totvaluedeliveur"] = KielColumn.Delivered,
        ["allocationid"] = KielColumn.AllocationId,
        ["subactivityid"] = KielColumn.AllocationId,
        ["allocationswithoutspecificdate1yes"] = KielColumn.IsUndated,
        ["reallocationpackageid"] = KielColumn.Reallocation,
        ["totalvaluedummy1isfirstrowinthepackage"] = KielColumn.IsFirst,
        ["sourceofaid1"] = KielColumn.SourceOne,
        ["sourceofaid2"] = KielColumn.SourceTwo,
        ["sourceofaid3"] = KielColumn.SourceThree,
        ["sourceofaid4"] = KielColumn.SourceFour,
    };

    private readonly Dictionary<KielColumn, int> _columns = [];

    private KielHeadings(TableRows rows)
    {
        Row = rows.Row;
        Titles = Named(rows);
        for (int column = 0; column < rows.Cells.Count; column++)
        {
            // Of headings that stand twice the first has the figures; what follows are notes of the publisher's.
            if (Names.TryGetValue(Meaning(rows[column].Text), out KielColumn meaning))
            {
                _columns.TryAdd(meaning, column);
            }
        }

        // Release 7 leaves the items' column without a heading.
        if (!_columns.ContainsKey(KielColumn.Item) && _columns.TryGetValue(KielColumn.ItemType, out int type) && type > 0 && rows[type - 1].IsBlank)
        {
            _columns[KielColumn.Item] = type - 1;
        }
    }

    /// <summary>The row in which the headings stand.</summary>
    public int Row { get; }

    /// <summary>What each column is called; one without a heading by its letters, one whose heading stands twice with a number.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Whether figures follow from raw columns.</summary>
    public bool IsRaw => Has(KielColumn.Stated) && Has(KielColumn.Currency) && Has(KielColumn.IsFirst);

    /// <summary>The column with a meaning, from 0; null where there is none.</summary>
    public int? this[KielColumn column] => _columns.TryGetValue(column, out int found) ? found : null;

    /// <summary>The headings, where the row has them.</summary>
    public static KielHeadings? Find(TableRows rows)
    {
        int known = rows.Cells.Select(static c => Meaning(c.Text)).Where(Names.ContainsKey).Select(static m => Names[m]).Distinct().Count();
        return known >= FewestKnown && new KielHeadings(rows) is { } found && found.Has(KielColumn.Donor) ? found : null;
    }

    public bool Has(KielColumn column) => _columns.ContainsKey(column);

    /// <summary>What the columns needed are called in the newest release, of those that are missing.</summary>
    public IReadOnlyList<string> Missing()
    {
        List<string> missing = [];
        Need(KielColumn.Announced, "announcement_date");
        Need(KielColumn.Type, "aid_type_general");
        if (!IsRaw)
        {
            Need(KielColumn.Commitment, "tot_activity_value_EUR");
        }

        return missing;

        void Need(KielColumn column, string name)
        {
            if (!Has(column))
            {
                missing.Add(name);
            }
        }
    }

    private static string Meaning(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string[] Named(TableRows rows)
    {
        string[] names = new string[rows.Cells.Count];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        for (int column = 0; column < names.Length; column++)
        {
            string name = rows[column].Text.Trim();
            name = name.Length == 0 ? $"({TableRows.Letters(column)})" : name;
            int count = seen[name] = seen.GetValueOrDefault(name) + 1;
            names[column] = count == 1 ? name : Shown.Invariant($"{name} ({count})");
        }

        return names;
    }
}
