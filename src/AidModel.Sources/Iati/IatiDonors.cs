namespace AidModel;

/// <summary>Gives organisations their ids, and those that are named alike one.</summary>
internal sealed class IatiDonors
{
    private readonly Dictionary<string, Entry> _byRef = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _byName = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];
    private readonly IatiIds _ids = new();

    /// <summary>The donors, in the order in which they were named first.</summary>
    public IEnumerable<Donor> Donors => _entries.Select(static e => new Donor { Id = e.Id, Name = e.Name ?? e.Ref!, Kind = e.Kind ?? DonorKind.Private });

    /// <summary>How many have no type that says what kind they are.</summary>
    public int WithoutKind => _entries.Count(static e => e.Kind is null);

    /// <summary>Keeps an id from being given.</summary>
    public void Take(string id) => _ids.Take(id);

    /// <summary>The id of an organisation: of one that has a reference by that, else by its name.</summary>
    public string? IdOf(IatiOrg? org)
    {
        if (org is null)
        {
            return null;
        }

        Entry? entry = org.Ref is { } reference ? _byRef.GetValueOrDefault(reference) : null;
        if (entry is null && org.Name is { } name && _byName.TryGetValue(name, out Entry? named) && (org.Ref is null || named.Ref is null))
        {
            entry = named;
        }

        if (entry is null)
        {
            entry = new Entry(_ids.For(org.Key));
            _entries.Add(entry);
        }

        entry.Ref ??= org.Ref;
        entry.Name ??= org.Name;
        entry.Kind ??= IatiCodes.Kind(org.Type);
        if (org.Ref is not null)
        {
            _byRef.TryAdd(org.Ref, entry);
        }

        if (org.Name is not null)
        {
            _byName.TryAdd(org.Name, entry);
        }

        return entry.Id;
    }

    private sealed class Entry(string id)
    {
        public string Id { get; } = id;

        public string? Ref { get; set; }

        public string? Name { get; set; }

        public DonorKind? Kind { get; set; }
    }
}
