namespace AidModel;

/// <summary>What was not understood, as it is found; counted alone where there is too much of it.</summary>
/// <param name="part">What unread texts call the file.</param>
internal sealed class IatiNotes(string part)
{
    private readonly List<UnreadText> _all = [];
    private long _more;

    public void Add(UnreadText note)
    {
        if (_all.Count < IatiActivities.MostUnread)
        {
            _all.Add(note);
        }
        else
        {
            _more++;
        }
    }

    public void AddAll(IEnumerable<UnreadText> notes)
    {
        foreach (UnreadText note in notes)
        {
            Add(note);
        }
    }

    /// <summary>Counts those that whoever found them did not keep.</summary>
    public void Leave(long count) => _more += count;

    /// <summary>All of them, by their activities, and how many more there are.</summary>
    public ValueList<UnreadText> InOrder()
    {
        IEnumerable<UnreadText> kept = _all.OrderBy(static u => u.Record);
        return _more == 0 ? [.. kept] : [.. kept, new(part, 0, null, Shown.Invariant($"{_more:N0}"), "more texts were not understood, and are not told")];
    }
}
