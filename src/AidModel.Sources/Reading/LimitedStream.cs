namespace AidModel;

/// <summary>Reads on from a stream, up to a number of bytes.</summary>
/// <param name="inner">The stream.</param>
/// <param name="most">How many bytes there may be.</param>
/// <param name="tooLong">Makes the error where there are more.</param>
internal sealed class LimitedStream(Stream inner, long most, Func<Exception> tooLong) : ReadOnlyStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _read += read;
        return _read <= most ? read : throw tooLong();
    }
}
