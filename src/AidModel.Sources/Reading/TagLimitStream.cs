namespace AidModel;

/// <summary>Reads on from XML, as long as no tag in it is too long: a reader of XML takes in a whole tag before it can be asked how
/// many attributes it has.</summary>
/// <param name="inner">The XML; left open.</param>
/// <param name="tooLong">Makes the error where a tag has more than <see cref="LongestTag"/> bytes.</param>
internal sealed class TagLimitStream(Stream inner, Func<Exception> tooLong) : ReadOnlyStream
{
    /// <summary>How many bytes a tag has at most.</summary>
    public const int LongestTag = 1 << 20;

    private const byte None = 0;

    private bool _isTag;
    private bool _begins;
    private byte _quote;
    private int _length;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        foreach (byte b in buffer[..read])
        {
            if (!_isTag)
            {
                if (b == '<')
                {
                    (_isTag, _begins, _quote, _length) = (true, true, None, 0);
                }
            }
            else if (_begins && b is (byte)'!' or (byte)'?')
            {
                // Comments and the like may hold a quotation mark that nothing closes.
                _isTag = false;
            }
            else if (++_length > LongestTag)
            {
                throw tooLong();
            }
            else if (_quote != None)
            {
                _quote = b == _quote ? None : _quote;
            }
            else if (b is (byte)'"' or (byte)'\'')
            {
                _quote = b;
            }
            else if (b == '>')
            {
                _isTag = false;
            }
            else if (b != 0)
            {
                // Of two bytes a character the second may come first.
                _begins = false;
            }
        }

        return read;
    }
}
