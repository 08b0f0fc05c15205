using System.Buffers;

namespace AidModel;

/// <summary>Cuts text into lines within one buffer. A line ends in a line feed, before which may stand a carriage return.</summary>
internal sealed class EcbLines(TextReader text, EcbTable table) : IDisposable
{
    // One more than the longest line, so that its end fits too.
    private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(EcbRates.LongestLine + 1);
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>How many lines have been read.</summary>
    public int Count { get; private set; }

    /// <summary>The next line without its end, which stays valid until the next call.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryRead(out ReadOnlySpan<char> line)
    {
        int searched = _start;
        while (true)
        {
            int found = _buffer.AsSpan(searched, _end - searched).IndexOf('\n');
            if (found >= 0 || (_isAtEnd && _start < _end))
            {
                int end = found >= 0 ? searched + found : _end;
                line = _buffer.AsSpan(_start, end - _start);
                line = line is [.., '\r'] ? line[..^1] : line;
                _start = found >= 0 ? end + 1 : end;
                Count++;
                return true;
            }

            if (_isAtEnd)
            {
                line = default;
                return false;
            }

            searched = _end - _start;
            Fill();
        }
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end > EcbRates.LongestLine)
        {
            throw table.Stop(Count + 1, _buffer.AsSpan(0, _end).Count(',') + 1, Shown.Invariant($"the line has more than the {EcbRates.LongestLine:N0} characters that are read at most: it begins {Shown.Quoted(_buffer.AsSpan(0, _end))}"));
        }

        int count = text.Read(_buffer, _end, EcbRates.LongestLine + 1 - _end);
        _end += count;
        _isAtEnd = count == 0;
    }
}
