namespace AidModel;

/// <summary>What was not understood, as it is found.</summary>
internal sealed class FtsNotes
{
    private readonly List<UnreadText> _all = [];

    /// <summary>The last one.</summary>
    public UnreadText Last => _all[^1];

    public void Add(string page, long record, string? column, string text, string why) =>
        _all.Add(new UnreadText(page, record, column, text, why));

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Forgets all but the first.</summary>
    public void Keep(int count) => _all.RemoveRange(count, _all.Count - count);

    /// <summary>All of them, by page and record.</summary>
    public ValueList<UnreadText> InOrder(IEnumerable<string> pages)
    {
        List<string> order = [.. pages];
        return [.. _all.OrderBy(n => order.IndexOf(n.Part)).ThenBy(static n => n.Record)];
    }
}
