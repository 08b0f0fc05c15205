namespace AidModel;

/// <summary>What a server answered.</summary>
/// <param name="Bytes">The file; null where the copy that was asked about is current.</param>
/// <param name="Version">What the server says of the file.</param>
internal sealed record ServerAnswer(byte[]? Bytes, FileVersion Version);
