namespace AidModel;

/// <summary>What was announced of a pledge and happened to it, in order. Immutable, equal by content, thread safe.</summary>
/// <param name="Pledge">The id of the pledge asked for.</param>
/// <param name="Entries">The announcements and events, by day; of one day in the order of the pledges' ids, announcements first.</param>
public sealed record PledgeTimeLine(string Pledge, ValueList<TimeLineEntry> Entries)
{
    /// <summary>A line for each entry, and below the entries of a day how the pledge stood at its end.</summary>
    public override string ToString()
    {
        List<string> lines = [];
        foreach ((int i, TimeLineEntry entry) in Entries.Index())
        {
            lines.Add(entry.ToString());
            if (i == Entries.Count - 1 || Entries[i + 1].Date > entry.Date)
            {
                lines.Add($"  {entry.Standing}");
            }
        }

        return string.Join('\n', lines);
    }
}
