namespace AidModel;

/// <summary>Recognises the records of one pledge by what they say.</summary>
internal static class ContentMatching
{
    /// <summary>The rules, the strictest first: what must agree beside the payer, and how alike the titles must be, in per cent.</summary>
    private static readonly (string Name, PledgeTrait[] Traits, int Likeness)[] Rules =
    [
        ("id, day, type, amount and title", [PledgeTrait.Id, PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.Title], 0),
        ("day, type, amount and title", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.Title], 0),
        ("day, type and title", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Title], 0),
        ("day, type, amount and how the title begins", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.TitleStart], 0),
        ("day, type, amount and source", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.Address], 0),
        ("type, amount and title", [PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.Title], 0),
        ("type, source and title", [PledgeTrait.Type, PledgeTrait.Address, PledgeTrait.Title], 0),
        ("day, type, amount and equipment", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.Equipment], 0),
        ("day, type, source and equipment", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Address, PledgeTrait.Equipment], 0),
        ("day, type and how the title begins", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.TitleStart], 0),
        ("id, day, type and amount", [PledgeTrait.Id, PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Amount], 0),
        ("day, type and amount", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Amount], 0),
        ("id, day, type and source", [PledgeTrait.Id, PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Address], 0),
        ("id, day, type and a like title", [PledgeTrait.Id, PledgeTrait.Day, PledgeTrait.Type], 30),
        ("day, type, source and a like title", [PledgeTrait.Day, PledgeTrait.Type, PledgeTrait.Address], 30),
        ("type, amount and how the title begins", [PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.TitleStart], 0),
        ("type, source and how the title begins", [PledgeTrait.Type, PledgeTrait.Address, PledgeTrait.TitleStart], 0),
        ("type, amount and source", [PledgeTrait.Type, PledgeTrait.Amount, PledgeTrait.Address], 0),
        ("id, type and a like title", [PledgeTrait.Id, PledgeTrait.Type], 50),
        ("amount and title", [PledgeTrait.Amount, PledgeTrait.Title], 0),
        ("day, amount and how the title begins", [PledgeTrait.Day, PledgeTrait.Amount, PledgeTrait.TitleStart], 0),
    ];

    public static IEnumerable<PledgePair> Pairs(AidLedger before, AidLedger after)
    {
        List<PledgeTraits> earlier = Traits(before);
        List<PledgeTraits> later = Traits(after);
        List<PledgePair> pairs = [];
        foreach ((string name, PledgeTrait[] traits, int likeness) in Rules)
        {
            Dictionary<string, PledgeTraits?> alike = Single(earlier, traits);
            Dictionary<string, PledgeTraits?> others = Single(later, traits);
            HashSet<PledgeTraits> found = [];
            foreach (PledgeTraits one in earlier)
            {
                if (one.Key(traits) is { } key && alike[key] is not null && others.GetValueOrDefault(key) is { } other && one.Likeness(other) >= likeness)
                {
                    pairs.Add(new PledgePair(one.Id, other.Id, name));
                    found.Add(one);
                    found.Add(other);
                }
            }

            earlier.RemoveAll(found.Contains);
            later.RemoveAll(found.Contains);
        }

        return pairs;
    }

    private static List<PledgeTraits> Traits(AidLedger ledger)
    {
        Dictionary<string, Source> sources = ledger.Sources.ToDictionary(static s => s.Id, StringComparer.Ordinal);
        return [.. ledger.Pledges.Select(p => new PledgeTraits(p, sources[p.Sources[0]].Address))];
    }

    /// <summary>The pledge of each key; null where there are several.</summary>
    private static Dictionary<string, PledgeTraits?> Single(List<PledgeTraits> pledges, PledgeTrait[] traits)
    {
        Dictionary<string, PledgeTraits?> single = new(StringComparer.Ordinal);
        foreach (PledgeTraits pledge in pledges)
        {
            if (pledge.Key(traits) is { } key)
            {
                single[key] = single.ContainsKey(key) ? null : pledge;
            }
        }

        return single;
    }
}
