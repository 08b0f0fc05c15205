namespace AidModel;

/// <summary>How far the reading of a publisher's file is. Immutable, equal by content, thread safe.</summary>
/// <param name="Part">Which part is being read: the sheet, or the page's file.</param>
/// <param name="Records">How many rows, flows or activities have been read of all parts, from 0.</param>
/// <param name="Share">What part of all has been read, from 0 to 1; null where that is not known.</param>
public readonly record struct ReadProgress(string Part, long Records, double? Share);
