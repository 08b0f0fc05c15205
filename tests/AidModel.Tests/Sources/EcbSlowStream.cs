namespace AidModel.Tests;

/// <summary>A stream that cannot seek and gives a byte at a time.</summary>
internal sealed class EcbSlowStream(byte[] content) : EcbOneWayStream
{
    private int _read;

    public bool IsClosed { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_read == content.Length || buffer.IsEmpty)
        {
            return 0;
        }

        buffer[0] = content[_read++];
        return 1;
    }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
