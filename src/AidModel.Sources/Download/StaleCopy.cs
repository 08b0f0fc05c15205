namespace AidModel;

/// <summary>A copy in the cache of which it is not known whether the publisher has a newer one, because the server could not
/// be reached. Immutable and thread safe.</summary>
/// <param name="Address">Where it came from.</param>
/// <param name="Fetched">When its bytes were received, in UTC.</param>
/// <param name="Validated">When the server last said that they are current, in UTC; not before <paramref name="Fetched"/>.</param>
/// <param name="Error">Why the server could not be asked now.</param>
public sealed record StaleCopy(Uri Address, DateTimeOffset Fetched, DateTimeOffset Validated, SourceDownloadException Error);
