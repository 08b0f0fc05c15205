namespace AidModel;

/// <summary>A stream whose first bytes have been read already, within limits; it leaves the other stream open.</summary>
/// <param name="start">The first bytes.</param>
/// <param name="rest">What follows them.</param>
/// <param name="limit">The most bytes there may be.</param>
/// <param name="longestText">The most bytes there may be without a tag: a reader of XML keeps each stretch in memory.</param>
/// <param name="table">What takes the fault where a limit is passed.</param>
internal sealed class EcbStream(byte[] start, Stream rest, int limit, int longestText, EcbTable table) : ReadOnlyStream
{
    private int _startRead;
    private long _read;
    private int _sinceTag;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, start.Length - _startRead);
        if (count > 0)
        {
            start.AsSpan(_startRead, count).CopyTo(buffer);
            _startRead += count;
        }
        else
        {
            count = rest.Read(buffer);
        }

        _read += count;
        if (_read > limit)
        {
            throw table.Stop(Shown.TooLarge(limit));
        }

        int tag = buffer[..count].LastIndexOf((byte)'<');
        _sinceTag = tag < 0 ? _sinceTag + count : count - tag;
        return _sinceTag <= longestText ? count : throw table.Stop(Shown.Invariant($"the {longestText:N0} bytes before byte {_read:N0} have no tag"));
    }
}
