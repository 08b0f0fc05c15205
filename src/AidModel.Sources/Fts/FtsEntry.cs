namespace AidModel;

/// <summary>A flow, and where it stands.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Page">The page.</param>
/// <param name="Start">The place of its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record FtsEntry(FtsFlow Flow, FtsPage Page, int Start, int Length)
{
    public ReadOnlyMemory<byte> Json => Page.Bytes.AsMemory(Start, Length);
}
