namespace AidModel;

/// <summary>What was not understood, as it is found.</summary>
internal sealed class FtsNotes
{
    private readonly List<UnreadText> _all = [];

    public void Add(string page, long record, string? column, string text, string why) =>
        _all.Add(new UnreadText(page, record, column, text, why));

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Sees that there are not too many. Asked wherever one more flow may have added some, so that no more than those of a flow
    /// are ever kept beyond the most.</summary>
    /// <param name="faults">What takes the fault.</param>
    /// <exception cref="SourceFormatException">There are.</exception>
    public void Check(FaultList faults)
    {
        if (_all.Count > FtsFlows.MostUnread)
        {
            throw faults.Stop(0, 0, Shown.Invariant($"more than {FtsFlows.MostUnread:N0} values were not understood, the last of them: {_all[^1]}"));
        }
    }

    /// <summary>Forgets all but the first.</summary>
    public void Keep(int count) => _all.RemoveRange(count, _all.Count - count);

    /// <summary>All of them, by page and record.</summary>
    public ValueList<UnreadText> InOrder(IEnumerable<string> pages)
    {
        List<string> order = [.. pages];
        return [.. _all.OrderBy(n => order.IndexOf(n.Part)).ThenBy(static n => n.Record)];
    }
}
