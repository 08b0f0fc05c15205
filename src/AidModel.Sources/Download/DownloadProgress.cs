namespace AidModel;

/// <summary>How far a download is. Immutable, equal by content, thread safe.</summary>
/// <param name="Received">How many bytes of the file this attempt has received, from 0; an attempt begins anew.</param>
/// <param name="Total">How many bytes the server says the file has; null where it does not say, or has not answered yet.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public readonly record struct DownloadProgress(long Received, long? Total, int Attempt);
