namespace AidModel.Tests;

/// <summary>A stream that fails.</summary>
internal sealed class EcbFailingStream : EcbOneWayStream
{
    public override int Read(Span<byte> buffer) => throw new IOException("The line is dead.");
}
