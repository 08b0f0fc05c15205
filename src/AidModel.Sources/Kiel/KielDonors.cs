namespace AidModel;

/// <summary>Who gives, by the names that releases use.</summary>
internal static class KielDonors
{
    private static readonly Dictionary<string, Donor> Known = Make();

    /// <summary>The donor of a name; null where no release is known to use it.</summary>
    public static Donor? Find(string name) => Known.GetValueOrDefault(name.Trim());

    /// <summary>A donor of a name that no release is known to use, whose id is none of those taken and none of a known one.</summary>
    public static Donor Unknown(string name, IReadOnlySet<string> taken)
    {
        string clean = string.Concat(name.Trim().Take(90).Select(static c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        string id = clean.Length == 0 ? "unnamed" : clean;
        for (int i = 2; taken.Contains(id) || Known.Values.Any(d => d.Id == id); i++)
        {
            id = Shown.Invariant($"{clean}-{i}");
        }

        return new Donor { Id = id, Name = name.Trim(), Kind = DonorKind.State };
    }

    private static Dictionary<string, Donor> Make()
    {
        Dictionary<string, Donor> donors = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string id, string[] names) in States())
        {
            Add(id, DonorKind.State, names);
        }

        Add("EU", DonorKind.EuInstitution, "EU (Commission and Council)", "EU Institutions", "European Union");
        Add("EIB", DonorKind.DevelopmentBank, "European Investment Bank");
        Add("EPF", DonorKind.EuFund, "European Peace Facility");
        return donors;

        void Add(string id, DonorKind kind, params string[] names)
        {
            Donor donor = new() { Id = id, Name = names[0], Kind = kind };
            foreach (string name in names)
            {
                donors.Add(name, donor);
            }
        }
    }

    private static (string Id, string[] Names)[] States() =>
    [
        ("AUS", ["Australia"]), ("AUT", ["Austria"]), ("BEL", ["Belgium"]), ("BGR", ["Bulgaria"]), ("CAN", ["Canada"]), ("CHN", ["China"]),
        ("HRV", ["Croatia"]), ("CYP", ["Cyprus"]), ("CZE", ["Czech Republic", "Czechia"]), ("DNK", ["Denmark"]), ("EST", ["Estonia"]),
        ("FIN", ["Finland"]), ("FRA", ["France"]), ("DEU", ["Germany"]), ("GRC", ["Greece"]), ("HUN", ["Hungary"]), ("ISL", ["Iceland"]),
        ("IND", ["India"]), ("IRL", ["Ireland"]), ("ITA", ["Italy"]), ("JPN", ["Japan"]), ("LVA", ["Latvia"]), ("LTU", ["Lithuania"]),
        ("LUX", ["Luxembourg"]), ("MLT", ["Malta"]), ("NLD", ["Netherlands", "The Netherlands"]), ("NZL", ["New Zealand"]), ("NOR", ["Norway"]),
        ("POL", ["Poland"]), ("PRT", ["Portugal"]), ("ROU", ["Romania"]), ("SVK", ["Slovakia"]), ("SVN", ["Slovenia"]),
        ("KOR", ["South Korea", "Republic of Korea"]), ("ESP", ["Spain"]), ("SWE", ["Sweden"]), ("CHE", ["Switzerland"]), ("TWN", ["Taiwan"]),
        ("TUR", ["Turkey", "Turkiye", "Türkiye"]), ("GBR", ["United Kingdom", "UK"]), ("USA", ["United States", "US", "USA"]),
        ("ISR", ["Israel"]), ("MKD", ["North Macedonia"]), ("MNE", ["Montenegro"]), ("ALB", ["Albania"]), ("SRB", ["Serbia"]),
    ];
}
