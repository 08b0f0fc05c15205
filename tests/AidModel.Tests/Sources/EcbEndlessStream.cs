namespace AidModel.Tests;

/// <summary>A stream that never ends: a beginning, then the same again and again.</summary>
internal sealed class EcbEndlessStream(byte[] beginning, byte[] again) : EcbOneWayStream
{
    public long Given { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = Given < beginning.Length ? beginning[Given] : again[(Given - beginning.Length) % again.Length];
            Given++;
        }

        return buffer.Length;
    }
}
