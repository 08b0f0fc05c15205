namespace AidModel;

/// <summary>One cell or field of a record as its publisher wrote it. Immutable, equal by content, thread safe.</summary>
/// <param name="Record">The row, flow or activity, from 1, as the publisher's part counts them.</param>
/// <param name="Column">The column, by its heading, or the field.</param>
/// <param name="Text">What stands there, as it stands.</param>
public sealed record PublishedText(long Record, string Column, string Text);
