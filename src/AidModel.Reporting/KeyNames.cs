namespace AidModel;

/// <summary>How the keys of groups are called where people read them. Immutable, and thread safe if its function is.</summary>
public sealed class KeyNames
{
    private const string NotAttributed = "Not attributed";

    private readonly Func<Dimension, string, string?> _name;

    private KeyNames(Func<Dimension, string, string?> name) => _name = name;

    /// <summary>Keys as they are; "Not attributed" for <see cref="AidTotals.UnattributedKey"/>.</summary>
    public static KeyNames Ids { get; } = new(static (_, _) => null);

    /// <summary>What a key is called.</summary>
    /// <param name="dimension">The dimension that the key is of.</param>
    /// <param name="key">The key, as totals have it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string this[Dimension dimension, string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(dimension);
            ArgumentNullException.ThrowIfNull(key);
            return _name(dimension, key) ?? (key == AidTotals.UnattributedKey ? NotAttributed : key);
        }
    }

    /// <summary>Donors by the names, and pledges by the titles, that a ledger has for them; other keys as they are.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    public static KeyNames Of(AidLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Dictionary<string, string> donors = ledger.Donors.ToDictionary(static d => d.Id, static d => d.Name);
        Lazy<Dictionary<string, string>> pledges = new(() => ledger.Pledges.ToDictionary(static p => p.Id, static p => p.Title));
        return new((dimension, key) =>
            dimension == Dimension.Donor ? donors.GetValueOrDefault(key)
            : dimension == Dimension.Pledge ? pledges.Value.GetValueOrDefault(key)
            : null);
    }

    /// <summary>Names of one's own.</summary>
    /// <param name="name">The name of a dimension's key; null for the usual one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static KeyNames By(Func<Dimension, string, string?> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name);
    }
}
