namespace AidModel;

/// <summary>A copy whose bytes are those that were kept.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Version">What the server said of it.</param>
/// <param name="Fetched">When it was received.</param>
/// <param name="Validated">When the server last gave or confirmed it.</param>
internal sealed record CachedFile(byte[] Bytes, FileVersion Version, DateTimeOffset Fetched, DateTimeOffset Validated);
