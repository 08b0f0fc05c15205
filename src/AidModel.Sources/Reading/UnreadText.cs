namespace AidModel;

/// <summary>Something that a publisher's file says and that was not understood, so that the ledger has it not, or not as it
/// stands there. Immutable, equal by content, thread safe.</summary>
/// <param name="Part">Where it stands: the sheet, or the page's file.</param>
/// <param name="Record">The row, flow or activity, from 1, as the publisher's part counts them; 0 for the part as a whole.</param>
/// <param name="Column">The column, by its heading, or the field; null for the record as a whole.</param>
/// <param name="Text">What stands there, as it stands.</param>
/// <param name="Why">Why it was not understood, and what the ledger has in its place.</param>
public sealed record UnreadText(string Part, long Record, string? Column, string Text, string Why)
{
    /// <summary>Such as <c>Main, 12, Announcement Date: '31/31/2022' is no date; the day is unknown</c>.</summary>
    public override string ToString() => $"{Part}{(Record == 0 ? string.Empty : Shown.Invariant($", {Record}"))}{(Column is null ? string.Empty : $", {Column}")}: {Shown.Quoted(Text)} {Why}";
}
