namespace AidModel;

/// <summary>What was read from a file of IATI activities. Immutable and thread safe.</summary>
public sealed class IatiAid : IPublishedAid
{
    private readonly IReadOnlyDictionary<string, ValueList<PublishedText>> _original;

    internal IatiAid(string? version, int activities, AidLedger ledger, ValueList<UnreadText> unread, IReadOnlyDictionary<string, ValueList<PublishedText>> original)
    {
        Version = version;
        Activities = activities;
        Ledger = ledger;
        Unread = unread;
        _original = original;
    }

    /// <summary>The version of the standard that the file names, such as <c>2.03</c>; null where it names none.</summary>
    public string? Version { get; }

    /// <summary>How many activities the file has, from 0.</summary>
    public int Activities { get; }

    /// <inheritdoc/>
    public AidLedger Ledger { get; }

    /// <inheritdoc/>
    public ValueList<UnreadText> Unread { get; }

    /// <summary>The activity behind a pledge as its publisher wrote it: each attribute and text by its path, such as
    /// <c>transaction/value/@currency</c>, in the file's order; empty where the pledge is none of the file's.</summary>
    /// <param name="pledge">The pledge's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pledge"/> is null.</exception>
    public ValueList<PublishedText> Original(string pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        return _original.TryGetValue(pledge, out ValueList<PublishedText>? texts) ? texts : [];
    }
}
